using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>A service that does nothing before it is asked.</summary>
internal sealed class MerelyResponsive : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0403", "merely-responsive", DiagnosticSeverity.Information)
    {
        Title = new("No contact goes beyond what is asked for", "所有接触点都停留在相应式服务"),
        Why = new("who only does what is asked, however fast and right, waits until the need has become a problem; known cases summed up and prevented, and care before anybody asks, are what customers remember", "只在顾客提出之后才做，即使又快又对，也是等需求变成问题；把已知情况归纳起来加以预防，在顾客开口之前就想到，才会被记住"),
        Source = "three levels of service: responsive, anticipating, caring",
        Fix = new("take the cases that come up again and again and meet them at one of these contacts before they are asked for (level: anticipating); find one at which something can be done that nobody asks for (level: caring)", "把反复出现的情况归纳出来，选一个接触点在顾客提出之前就满足（level: anticipating）；再找一处做没有人要求、却让人满意的事（level: caring）"),
        Advice = new("take the cases that come up again and again and meet them before they are asked for; find one contact at which something can be done that nobody asks for", "把反复出现的情况归纳出来，在顾客提出之前就满足；再找一处做没有人要求、却让人满意的事"),
        Parameters = [new("contacts", 2, new("how many contacts must say their level before the service is judged by them", "至少有几个接触点写明了服务层次，才据此判断"), Least: 1)],
        Exceptions = new("told once for the whole, and only where contacts say their level; a service may be meant to be fast and plain", "全图只提示一次，且仅在接触点写明了服务层次（level）时提示；有的服务本来就只求快捷简单"),
        Bad = """
            blueprint: Broadband support
            steps:
              - customer: Reports the fault
                contact: {channel: Chat, level: responsive}
              - frontstage: Puts it right
                contact: {channel: Chat, level: responsive}
              - customer: Is on line again
            """,
        Good = """
            blueprint: Broadband support
            steps:
              - frontstage: Warns of the works on the line
                contact: {channel: App, level: anticipating}
              - customer: Reports another fault
                contact: {channel: Chat, level: responsive}
              - frontstage: Puts it right
                contact: {channel: Chat, level: responsive}
              - customer: Is on line again
            """,
        Words = """
            Broadband support = 宽带支持
            Reports the fault = 报告故障
            Puts it right = 排除故障
            Is on line again = 恢复上网
            Warns of the works on the line = 预告线路施工
            Reports another fault = 报告另一故障
            Chat = 在线客服
            App = 手机应用
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        var graph = facts.Graph;
        var levelled = new List<int>();
        for (var i = 0; i < graph.End; i++)
        {
            if (!graph.IsReached[i] || graph.Steps[i].Contact?.Level is not { } level) continue;
            if (level != ServiceLevel.Responsive) return;
            levelled.Add(i);
        }

        if (levelled.Count < run.Setting("contacts") || levelled.Count == 0) return;
        var labels = Phrases.Labels(graph, levelled);
        run.Report(
            facts.Blueprint.Span,
            null,
            levelled.Count == 1
                ? new($"the one contact that says its level is responsive: {labels.English}", $"写明服务层次的唯一接触点是相应式：{labels.Chinese}")
                : new($"all {levelled.Count} contacts that say their level are responsive: {labels.English}", $"写明服务层次的 {levelled.Count} 个接触点都是相应式：{labels.Chinese}"),
            elements: [.. levelled.Select(step => graph.Ids[step])]);
    }
}
