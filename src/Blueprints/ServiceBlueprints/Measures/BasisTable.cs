using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>The times, waits and shares that say what they rest on, each with what hangs on it; what matters most comes first.</summary>
internal static class BasisTable
{
    public static MeasureTable Of(BlueprintFacts facts) => new(
        "basis",
        new("What values rest on", "各数值的依据"),
        [
            new("step", new("step", "步骤")), new("label", new("label", "名称")), new("value", new("value", "数值")), new("basis", new("basis", "依据")), new("source", new("source", "来源")),
            new("date", new("date", "日期")), new("sample", new("sample", "样本量"), Unit.Count), new("effect", new("20% more changes the lead time by", "增加 20% 时总时间的变化"), Unit.Seconds),
        ],
        [.. facts.ValueEffects.OrderByDescending(effect => double.IsNaN(effect.Seconds) ? -1 : Math.Round(Math.Abs(effect.Seconds), 9)).Select(effect => Row(facts, effect))]);

    public static Bilingual WordOf(BasisKind kind) => kind switch { BasisKind.Observed => new("observed", "观测"), BasisKind.Assumed => new("assumed", "假设"), _ => new("proposed", "建议") };

    /// <summary>What a value is called: its key, and of the share of an exit where it leads.</summary>
    public static Bilingual NameOf(ValueEffect effect) => effect.Key switch
    {
        "time" => new("time", "时间"),
        "wait" => new("wait", "等待"),
        "rework" => new("rework", "返工率"),
        _ => new($"share of {effect.Exit!.When ?? effect.Exit.To}", $"“{effect.Exit!.When ?? effect.Exit.To}”的占比"),
    };

    private static ImmutableArray<MeasureCell> Row(BlueprintFacts facts, ValueEffect effect)
    {
        var step = facts.Graph.Steps[effect.Step];
        var seconds = double.IsFinite(effect.Seconds) ? Rounding.ToDigits(effect.Seconds, 9) : (double?)null;
        return
        [
            MeasureCell.Of(step.Id), MeasureCell.Of(step.Label), MeasureCell.Of(NameOf(effect)), MeasureCell.Of(WordOf(effect.Basis.Kind)), MeasureCell.Of(effect.Basis.Source),
            MeasureCell.Of(effect.Basis.Date), MeasureCell.Of(effect.Basis.Sample), MeasureCell.Of(seconds),
        ];
    }
}
