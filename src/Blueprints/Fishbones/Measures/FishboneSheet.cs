using System.Collections.Immutable;
using Blueprints.Diagrams;
using Blueprints.Measures;

namespace Blueprints.Fishbones.Measures;

/// <summary>The measures of a fishbone as a sheet: the single figures, and the tables behind them.</summary>
internal static class FishboneSheet
{
    private static readonly MeasureColumn CauseId = new("cause", new("cause", "原因"));
    private static readonly MeasureColumn Label = new("label", new("label", "名称"));

    public static MeasureSheet Of(FishboneFacts facts, string name)
    {
        var (fishbone, measures) = (facts.Fishbone, facts.Measures);
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var category in fishbone.Categories) Collect(category.Causes, labels);
        MeasureTable[] tables = [Balance(fishbone, measures), Vital(measures, labels), Matrix(measures, labels), Probabilities(measures, labels)];
        return new MeasureSheet(name, fishbone.Title, fishbone.Language, MeasureSheet.RowsOf(FishboneMeasureList.All, measures), [.. tables.Where(table => !table.Rows.IsEmpty)]);
    }

    private static void Collect(ImmutableArray<Cause> causes, Dictionary<string, string> labels)
    {
        var open = new Stack<Cause>(causes);
        while (open.TryPop(out var cause))
        {
            labels[cause.Id] = cause.Label;
            foreach (var child in cause.Causes) open.Push(child);
        }
    }

    private static MeasureTable Balance(Fishbone fishbone, FishboneMeasures measures) => new(
        "categories",
        new("Categories", "类别"),
        [new("category", new("category", "类别")), new("causes", new("causes", "原因数"), Unit.Count), new("share", new("share", "占比"), Unit.Share)],
        [.. measures.Balance.Select(row => (ImmutableArray<MeasureCell>)[Text(fishbone.Categories.First(category => category.Id == row.Category).Label), Number(row.Causes), Number(row.Share)])]);

    private static MeasureTable Vital(FishboneMeasures measures, Dictionary<string, string> labels) => new(
        "vital-few",
        new("Vital few", "关键少数"),
        [CauseId, Label],
        [.. measures.Vital.Select(id => (ImmutableArray<MeasureCell>)[Text(id), Text(labels[id])])]);

    private static MeasureTable Matrix(FishboneMeasures measures, Dictionary<string, string> labels) => new(
        "matrix",
        new("Cause-and-effect matrix", "因果矩阵"),
        [CauseId, Label, new("score", new("score", "得分"), Unit.Number), new("note", new("note", "说明"))],
        [.. measures.Matrix.Select(row => (ImmutableArray<MeasureCell>)[Text(row.Cause), Text(labels[row.Cause]), Number(row.Score.Value), MeasureCell.Of(row.Score.Reason)])]);

    private static MeasureTable Probabilities(FishboneMeasures measures, Dictionary<string, string> labels) => new(
        "probabilities",
        new("Probabilities by gates", "按门计算的概率"),
        [CauseId, Label, new("probability", new("probability", "概率"), Unit.Share)],
        [.. measures.Probabilities.Select(row => (ImmutableArray<MeasureCell>)[Text(row.Cause), Text(labels[row.Cause]), Number(row.Probability)])]);

    private static MeasureCell Text(string text) => MeasureCell.Of(text);

    private static MeasureCell Number(double? value) => MeasureCell.Of(value);
}
