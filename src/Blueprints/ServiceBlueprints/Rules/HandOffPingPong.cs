using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>Work that goes back and forth between two lanes of the provider along a stretch without choices.</summary>
internal sealed class HandOffPingPong : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0209", "hand-off-ping-pong", DiagnosticSeverity.Warning)
    {
        Title = new("Work goes back and forth between two lanes", "工作在两个泳道之间来回传递"),
        Why = new("each hand-off waits for somebody to take it up, and something is lost in each", "每次交接都要等人接手，也都可能遗漏信息"),
        Source = "Hammer and Champy 1993; the number is this library's",
        EffectNeeds = new("times and shares", "时间和比例"),
        Fix = new("let one lane do its steps in one go, or give one of them what it needs to do the whole", "让一个泳道一次做完自己的步骤，或授权其中一方完成全部"),
        Parameters = [new("times", 3, new("how many hand-offs between the same two lanes are too many", "同两个泳道之间交接达到几次即为过多"), Least: 2)],
        Bad = """
            blueprint: Loan
            lanes:
              customer: Borrower
              branch: {band: frontstage, label: Branch}
              centre: {band: backstage, label: Credit centre}
            steps:
              - customer: Applies for a loan
              - branch: Enters the application
              - centre: Asks for the valuation
              - branch: Sends the valuation
              - centre: Approves the loan
              - branch: Writes the contract
              - customer: Signs
            """,
        Good = """
            blueprint: Loan
            lanes:
              customer: Borrower
              branch: {band: frontstage, label: Branch}
              centre: {band: backstage, label: Credit centre}
            steps:
              - customer: Applies for a loan
              - branch: Enters the application with the valuation
              - centre: Approves the loan
              - branch: Writes the contract
              - customer: Signs
            """,
        Words = """
            Loan = 贷款
            Borrower = 借款人
            Branch = 网点
            Credit centre = 信贷中心
            Applies for a loan = 申请贷款
            Enters the application = 录入申请
            Asks for the valuation = 索要评估报告
            Sends the valuation = 寄出评估报告
            Approves the loan = 批准贷款
            Writes the contract = 拟定合同
            Signs = 签字
            Enters the application with the valuation = 录入申请，附评估报告
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        var graph = facts.Graph;
        var least = run.Setting("times");
        var stretches = new Stretch?[graph.End];
        foreach (var n in graph.Order)
        {
            if (n == graph.End || graph.Lanes[n].Band == Band.Customer) continue;
            var before = graph.Incoming.Of(n) is [var only] && !graph.Exits[only].IsLoop && graph.Modes[graph.Exits[only].From] == ExitMode.Single ? stretches[graph.Exits[only].From] : null;
            var stretch = stretches[n] = Extend(graph, before, n);
            if (before is not null && !ReferenceEquals(before, stretch)) Report(facts, before, least, run);
            if (IsLast(graph, n)) Report(facts, stretch, least, run);
        }
    }

    private static Stretch Extend(StepGraph graph, Stretch? before, int n)
    {
        if (before is null) return new Stretch([n]);
        var lane = graph.Lanes[n].Id;
        var turns = before.Turns;
        if (graph.Lanes[turns[^1]].Id == lane) return before;
        if (turns.Count > 1 && graph.Lanes[turns[^2]].Id != lane) return new Stretch([turns[^1], n]);
        turns.Add(n);
        return before;
    }

    private static bool IsLast(StepGraph graph, int n)
    {
        if (graph.Modes[n] != ExitMode.Single) return true;
        var exit = graph.Exits[graph.Outgoing.Of(n)[0]];
        return exit.IsLoop || exit.To == graph.End || graph.Lanes[exit.To].Band == Band.Customer || graph.Incoming.Of(exit.To).Length != 1;
    }

    private static void Report(BlueprintFacts facts, Stretch stretch, double least, RuleRun run)
    {
        var graph = facts.Graph;
        var handOffs = stretch.Turns.Count - 1;
        if (handOffs < least) return;
        var (a, b) = (graph.Lanes[stretch.Turns[0]].Label, graph.Lanes[stretch.Turns[1]].Label);
        var labels = Phrases.Labels(graph, stretch.Turns, " → ", " → ");
        var step = graph.Steps[stretch.Turns[1]];
        run.Report(step.Span, step.Id, new($"the work changes hands between '{a}' and '{b}' {handOffs} times in a row: {labels.English}", $"工作在“{a}”与“{b}”之间连续交接 {handOffs} 次：{labels.Chinese}"), elements: Phrases.Ids(graph, stretch.Turns), effects: facts.Effects.WaitingAt(stretch.Turns.Skip(1)));
    }

    /// <summary>A stretch between two lanes.</summary>
    /// <param name="Turns">The first step after each hand-off, and the one it begins with.</param>
    private sealed record Stretch(List<int> Turns);
}
