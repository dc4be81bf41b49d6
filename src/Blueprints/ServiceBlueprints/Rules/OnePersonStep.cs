using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>Nearly every case needs a lane in which one person works alone.</summary>
internal sealed class OnePersonStep : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0210", "one-person-step", DiagnosticSeverity.Information)
    {
        Title = new("Nearly every case needs somebody who has no stand-in", "几乎每件业务都要经过无人替补的一个人"),
        Why = new("when that person is ill, at lunch or busy with another case, the whole service stands still", "此人一旦生病、用餐或正忙于别的业务，整个服务就会停下来"),
        Source = "Shostack 1984; reliability: elements in series",
        Fix = new("train a stand-in, let another lane do the step within limits, or take the step out", "培训一名替补，或授权其他泳道在限额内办理，或取消这一步"),
        Parameters = [new("share", 0.9, new("the share of cases from which on it is told", "需要此人的业务比例达到此值即提示"), Most: 1, IsShare: true)],
        Bad = """
            blueprint: Refund
            lanes:
              customer: Buyer
              cashier: {band: frontstage, label: Cashier, staff: 3}
              manager: {band: backstage, label: Manager, staff: 1}
            steps:
              - customer: Brings the shoes back
              - cashier: Looks at the receipt
              - manager: Approves the refund
              - cashier: Pays the money back
            """,
        Good = """
            blueprint: Refund
            lanes:
              customer: Buyer
              cashier: {band: frontstage, label: Cashier, staff: 3}
              manager: {band: backstage, label: Manager, staff: 1}
            steps:
              - customer: Brings the shoes back
              - cashier: Is it more than 100?
                next:
                  - {to: approve, when: "Yes", share: 10%}
                  - {to: pay, when: "No", share: 90%}
              - manager: Approves the refund
                id: approve
              - cashier: Pays the money back
                id: pay
            """,
        Words = """
            Refund = 退货
            Buyer = 买家
            Cashier = 收银员
            Manager = 店长
            Brings the shoes back = 拿回鞋子
            Looks at the receipt = 查看小票
            Approves the refund = 批准退款
            Pays the money back = 退款
            Is it more than 100? = 金额是否超过 100？
            "Yes" = 是
            "No" = 否
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        var graph = facts.Graph;
        if (!graph.Blueprint.Lanes.Any(WorksAlone)) return;
        var shares = Shares(facts);
        var least = run.Setting("share");
        var byLane = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < graph.End; i++)
        {
            var step = graph.Steps[i];
            if (shares[i] < least || step.Kind is StepKind.Start or StepKind.End or StepKind.Storage or StepKind.Data) continue;
            if (WorksAlone(graph.Lanes[i])) Add(graph.Lanes[i], i);
            foreach (var lane in graph.WithOf(i))
            {
                if (WorksAlone(lane)) Add(lane, i);
            }
        }

        foreach (var lane in facts.Blueprint.Lanes)
        {
            if (!byLane.Remove(lane.Id, out var steps)) continue;
            var share = 0.0;
            foreach (var i in steps) share = Math.Max(share, shares[i]);
            var labels = Phrases.Labels(graph, steps);
            var step = graph.Steps[steps[0]];
            var cases = share >= 0.9995 ? new Bilingual("every case needs", "每件业务都要经过") : new($"{Phrases.Share(share)} of cases need", $"{Phrases.Share(share)} 的业务要经过");
            run.Report(step.Span, step.Id, new($"{cases.English} '{lane.Label}', where one person works alone: {labels.English}", $"{cases.Chinese}“{lane.Label}”，而那里只有一个人：{labels.Chinese}"), elements: Phrases.Ids(graph, steps));
        }

        void Add(Lane lane, int i)
        {
            if (byLane.TryGetValue(lane.Id, out var steps)) steps.Add(i);
            else byLane[lane.Id] = [i];
        }
    }

    private static bool WorksAlone(Lane lane) => lane is { Staff: > 0 and <= 1, Band: not Band.Customer };

    /// <summary>
    /// The share of cases that come to each step: all for what every case passes, else its visits, but not within a loop, where a case
    /// comes several times.
    /// </summary>
    private static double[] Shares(BlueprintFacts facts)
    {
        var graph = facts.Graph;
        var shares = new double[graph.End];
        if (!facts.Measures.Visits.IsEmpty)
        {
            for (var i = 0; i < graph.End; i++)
            {
                if (graph.Groups[graph.Components[i]].Count == 1) shares[i] = Math.Min(1, facts.Measures.Visits[i]);
            }
        }

        foreach (var i in facts.After.Spine(graph)) shares[i] = 1;
        return shares;
    }
}
