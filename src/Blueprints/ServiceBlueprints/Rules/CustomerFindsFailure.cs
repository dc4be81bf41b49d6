using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>A failure out of sight that is hard to notice, with nobody of the provider before the customer to notice it.</summary>
internal sealed class CustomerFindsFailure : BlueprintRule
{
    private const int CustomerFirst = 1;
    private const int StaffFirst = 2;

    public override RuleInfo Info { get; } = new("SB0211", "customer-finds-failure", DiagnosticSeverity.Warning)
    {
        Title = new("The customer is the first to notice a failure behind the scenes", "幕后的失误首先由顾客发现"),
        Why = new("a failure that the customer has to report costs trust twice: by itself, and because nobody else saw it", "由顾客来报告的失误使信任受损两次：一次因失误本身，一次因无人察觉"),
        Source = "Chase and Stewart 1994; Bitner, Ostrom and Morgan 2008",
        EffectNeeds = new("severity, occurrence and detection", "严重度、发生度和探测度"),
        Fix = new("add an inspection after the step, or let a member of staff look before it reaches the customer", "在该步骤之后增加检验，或在到达顾客之前由员工过目"),
        Parameters = [new("detection", 7, new("the detection from which on a failure counts as hard to notice", "探测度达到此值即视为难以发现"), Least: 1, Most: 10)],
        Bad = """
            blueprint: Online groceries
            steps:
              - customer: Orders on the website
              - backstage: Packs the bags
                fail:
                  fail: An item is missing
                  severity: 4
                  occurrence: 3
                  detection: 8
                  recovery: The item is sent the next day
                  prevention: The list is scanned item by item
              - customer: Unpacks the bags
            """,
        Good = """
            blueprint: Online groceries
            steps:
              - customer: Orders on the website
              - backstage: Packs the bags
                fail:
                  fail: An item is missing
                  severity: 4
                  occurrence: 3
                  detection: 8
                  recovery: The item is sent the next day
                  prevention: The list is scanned item by item
              - backstage: Weighs the bags against the order
                kind: inspection
              - customer: Unpacks the bags
            """,
        Words = """
            Online groceries = 网上买菜
            Orders on the website = 在网站下单
            Packs the bags = 配货装袋
            An item is missing = 少装一件商品
            The item is sent the next day = 次日补送
            The list is scanned item by item = 按清单逐件扫码
            Unpacks the bags = 打开购物袋
            Weighs the bags against the order = 按订单称重复核
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        var graph = facts.Graph;
        var least = run.Setting("detection");
        int[]? firsts = null;
        for (var i = 0; i < graph.End; i++)
        {
            if (graph.Lanes[i].Band is not (Band.Backstage or Band.Support)) continue;
            var step = graph.Steps[i];
            foreach (var fail in step.FailPoints)
            {
                if (!(fail.Detection >= least)) continue;
                firsts ??= Firsts(graph);
                if (firsts[i] != CustomerFirst) continue;
                run.Report(fail.Span, step.Id, new(
                    $"'{fail.Text}' at '{step.Label}' is hard to notice (detection {fail.Detection}), and nobody looks at it before the customer does",
                    $"“{step.Label}”的失误“{fail.Text}”难以发现（探测度 {fail.Detection}），在顾客之前没有人过目"), effects: CaseEffects.Risk(fail));
            }
        }
    }

    /// <summary>
    /// Who may look first after each step: the customer; a member of staff in front, an inspection or a decision; or both, by the way
    /// taken.
    /// </summary>
    private static int[] Firsts(StepGraph graph)
    {
        var firsts = new int[graph.End + 1];
        for (var k = graph.Order.Length - 1; k >= 0; k--)
        {
            var n = graph.Order[k];
            foreach (var e in graph.Outgoing.Of(n))
            {
                var exit = graph.Exits[e];
                if (exit.IsLoop || exit.To == graph.End) continue;
                firsts[n] |= graph.HasCustomer(exit.To) ? CustomerFirst
                    : graph.Lanes[exit.To].Band == Band.Frontstage || graph.Steps[exit.To].Kind is StepKind.Inspection or StepKind.Decision ? StaffFirst
                    : firsts[exit.To];
            }
        }

        return firsts;
    }
}
