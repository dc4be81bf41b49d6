using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>The tables of how cases end, and of the promises for stretches of the service.</summary>
internal static class PartTables
{
    public static MeasureTable Outcomes(BlueprintMeasures measures) => new(
        "outcomes",
        new("How cases end", "业务的结果"),
        [
            new("outcome", new("outcome", "结果")), new("share", new("share", "占比"), Unit.Share), new("time", new("time for the customer", "顾客用时"), Unit.Seconds),
            new("time-90", new("90% within", "90% 不超过"), Unit.Seconds), new("note", new("note", "说明")),
        ],
        [.. measures.Outcomes.Select(row => (ImmutableArray<MeasureCell>)
        [
            MeasureCell.Of(NameOf(row.Outcome)), MeasureCell.Of(row.Share.Value), MeasureCell.Of(row.Time.Value), MeasureCell.Of(row.Time90.Value), MeasureCell.Of(row.Time.Note ?? row.Share.Note),
        ])]);

    public static MeasureTable Promises(StepGraph graph, BlueprintMeasures measures) => new(
        "promises",
        new("Promises for stretches of the service", "各段承诺"),
        [
            new("promise", new("promise", "承诺")), new("promised", new("promised", "承诺时间"), Unit.Seconds), new("kept", new("kept", "兑现"), Unit.Share), new("time", new("expected", "期望用时"), Unit.Seconds),
            new("time-90", new("90% within", "90% 不超过"), Unit.Seconds), new("reached", new("get through", "走完比例"), Unit.Share), new("note", new("note", "说明")),
        ],
        [.. measures.Promises.Select(row => (ImmutableArray<MeasureCell>)
        [
            MeasureCell.Of(NameOf(graph, row.Promise)), MeasureCell.Of(row.Promise.Time.Seconds), MeasureCell.Of(row.Kept.Value), MeasureCell.Of(row.Time.Value),
            MeasureCell.Of(row.Time90.Value), MeasureCell.Of(row.Reached.Value), MeasureCell.Of(row.Kept.Note),
        ])]);

    /// <summary>What a promise is called: its own words, or the steps it leads between.</summary>
    public static string NameOf(StepGraph graph, StepPromise promise) =>
        promise.Label ?? $"{graph.Steps[graph.IndexOf(promise.From)].Label} → {graph.Steps[graph.IndexOf(promise.To)].Label}";

    /// <summary>An outcome as the drawing and the figures call it.</summary>
    public static Bilingual NameOf(Outcome? outcome) => outcome switch
    {
        Outcome.Solved => new("solved", "解决"),
        Outcome.Unsolved => new("unsolved", "未解决"),
        Outcome.Abandoned => new("abandoned", "放弃"),
        _ => new("not said", "未注明"),
    };
}
