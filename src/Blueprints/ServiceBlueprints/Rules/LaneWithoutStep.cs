using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>
/// A lane that is declared and in which nothing happens. The lanes that every blueprint has without declaring any are left out.
/// </summary>
internal sealed class LaneWithoutStep : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0114", "lane-without-step", DiagnosticSeverity.Information)
    {
        Title = new("Nothing ever reaches a lane", "业务从未到达某个泳道"),
        Why = new("who is named and never asked cannot help: the case stops before those who could settle it", "列了名却从未找到的部门帮不上忙：业务在能解决问题的人之前就停住了"),
        Source = "Shostack 1984",
        Fix = new("write what is done there and who passes the case on to it, or take the lane out", "写明该泳道做什么、由谁把业务交过去；若确实不参与，就删去该泳道"),
        Exceptions = new("the lanes are the same in a set of blueprints, and this service does not need all of them", "一组蓝图共用同样的泳道，而这项服务用不到全部"),
        Bad = """
            blueprint: Bad reception
            lanes:
              customer: Caller
              agent: {band: frontstage, label: Agent}
              network: {band: support, label: Network operations}
            steps:
              - customer: Complains of dropped calls
              - agent: Blames the handset
              - customer: Hangs up
            """,
        Good = """
            blueprint: Bad reception
            lanes:
              customer: Caller
              agent: {band: frontstage, label: Agent}
              network: {band: support, label: Network operations}
            steps:
              - customer: Complains of dropped calls
              - agent: Takes down place and time
              - network: Checks the mast
              - agent: Tells what was found
              - customer: Calls without trouble
            """,
        Words = """
            Bad reception = 信号不好
            Caller = 来电客户
            Agent = 坐席
            Network operations = 网络部
            Complains of dropped calls = 投诉通话中断
            Blames the handset = 归咎于手机
            Hangs up = 挂断
            Takes down place and time = 记录地点和时间
            Checks the mast = 检查基站
            Tells what was found = 告知检查结果
            Calls without trouble = 通话正常
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        var (isUsed, hasCustomer) = (new HashSet<string>(StringComparer.Ordinal), false);
        for (var n = 0; n < facts.Graph.End; n++) hasCustomer |= facts.Graph.HasCustomer(n);
        AddUsed((ServiceBlueprint)facts.Diagram, isUsed, new HashSet<ServiceBlueprint>(ReferenceEqualityComparer.Instance));
        // Where a customer complains in vain, or a fault is guessed at, those who could settle it were left out.
        bool? isMissed = null;
        foreach (var lane in facts.Blueprint.Lanes)
        {
            if (isUsed.Contains(lane.Id) || lane.Span.Length == 0 || (lane.Band == Band.Customer && !hasCustomer)) continue;
            isMissed ??= Grievances.Complaints(facts.Graph).Count > 0 || Grievances.Blames(facts.Graph).Count > 0;
            if (lane.Band == Band.Customer) ReportCustomer(lane, run);
            else run.Report(lane.Span, null, new($"nothing ever reaches '{lane.Label}': the lane has no step", $"业务从未到达“{lane.Label}”：该泳道没有步骤"), severity: isMissed.Value ? DiagnosticSeverity.Warning : null);
        }
    }

    /// <summary>A customer is not found by the case as a department is: the reason and what to do are others.</summary>
    private static void ReportCustomer(Lane lane, RuleRun run) => run.Report(
        lane.Span,
        null,
        new($"nothing in the service is done by '{lane.Label}': this customer's lane has no step", $"服务中没有一步由“{lane.Label}”来做：这一顾客泳道没有步骤"),
        new("write what this customer does and meets, or take the lane out and say in the description for whom the service is done", "写明该顾客做什么、接触什么；若确实不参与，就删去该泳道，并在说明里写明服务为谁而做"),
        why: new("a customer who is named and does nothing is not looked at: what they wait for, and what they think of it, stands nowhere", "列了名却什么也不做的顾客无人关注：其等候和感受在图上都看不到"));

    /// <summary>
    /// The lanes in which something is done, in the processes behind steps too: a lane there with the same id is the same one.
    /// </summary>
    private static void AddUsed(ServiceBlueprint blueprint, HashSet<string> isUsed, HashSet<ServiceBlueprint> seen)
    {
        if (!seen.Add(blueprint)) return;
        foreach (var step in blueprint.Steps)
        {
            isUsed.Add(step.Lane);
            isUsed.UnionWith(step.With);
            if (step.Process is { } process) AddUsed(process, isUsed, seen);
        }
    }
}
