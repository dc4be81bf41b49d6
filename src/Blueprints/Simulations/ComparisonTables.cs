using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Simulations;

/// <summary>Scenarios, and what matters most, as tables: differences in words with their sign for people, as numbers for programs.</summary>
internal static class ComparisonTables
{
    private static readonly Bilingual ErrorName = new("±", "±");

    public static MeasureTable Scenarios(SimulationComparison comparison)
    {
        var columns = ImmutableArray.Create<MeasureColumn>(
            new("scenario", new("scenario", "方案")),
            new("lead-time", comparison.Base.Abandoned.IsKnown ? new("lead time, of leavers too", "总时间（含离开者）") : new("lead time", "总时间"), Unit.Seconds),
            new("change", new("change", "变化"), Unit.Seconds),
            ForPrograms("change-error", Unit.Seconds),
            new("p90", new("P90", "P90"), Unit.Seconds),
            new("promise-kept", new("promise kept", "兑现承诺"), Unit.Share),
            new("promise-change", new("its change", "比例变化"), Unit.Share) { IsForPrograms = !comparison.Base.PromiseKept.IsKnown },
            ForPrograms("promise-change-error", Unit.Share),
            new("abandoned", new("gave up", "离开"), Unit.Share),
            ForPrograms("abandoned-change", Unit.Share),
            ForPrograms("abandoned-change-error", Unit.Share),
            new("cost", new("cost", "成本"), Unit.Money),
            ForPrograms("cost-change", Unit.Money),
            ForPrograms("cost-change-error", Unit.Money),
            new("busiest", new("busiest lane", "最忙泳道")),
            new("load", new("load", "负荷"), Unit.Share),
            ForPrograms("note", null));
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<MeasureCell>>(comparison.Scenarios.Length + 1);
        rows.Add(Row(comparison.Base, new("as it is", "现状"), comparison.Base, null));
        foreach (var scenario in comparison.Scenarios) rows.Add(Row(comparison.Base, new(scenario.Name, scenario.Name), scenario.Result, scenario));
        return new MeasureTable("what-if", new("What if", "假如"), columns, rows.MoveToImmutable());
    }

    public static MeasureTable Effects(ImmutableArray<SimulationEffect> effects) => new(
        "effects",
        new("What matters most: how the mean lead time changes", "最要紧的是什么：平均总时间如何变化"),
        [
            new("input", new("input", "输入")),
            new("less", new("with less", "少一些"), Unit.Seconds), ForPrograms("less-error", Unit.Seconds), ForPrograms("less-note", null),
            new("more", new("with more", "多一些"), Unit.Seconds), ForPrograms("more-error", Unit.Seconds), ForPrograms("more-note", null),
        ],
        [.. effects.Select(effect => ImmutableArray.Create(
            MeasureCell.Of((Bilingual?)effect.Name),
            Change(effect.Less, Unit.Seconds), MeasureCell.Of(effect.Less.Error), MeasureCell.Of(effect.Less.Reason),
            Change(effect.More, Unit.Seconds), MeasureCell.Of(effect.More.Error), MeasureCell.Of(effect.More.Reason)))]);

    private static MeasureColumn ForPrograms(string key, Unit? unit) => new(key, ErrorName, unit) { IsForPrograms = true };

    private static ImmutableArray<MeasureCell> Row(SimulationResult asItIs, Bilingual name, SimulationResult result, SimulationScenario? scenario)
    {
        var busiest = result.Lanes.MaxBy(lane => lane.Load.Value ?? 0);
        var lead = scenario is { Result.IsSteady: false } && asItIs.IsSteady ? SimulationEffect.Endless : scenario?.LeadTime;
        return
        [
            MeasureCell.Of((Bilingual?)name),
            MeasureCell.Of(result.Whole.Mean.Value),
            Change(lead, Unit.Seconds),
            MeasureCell.Of(lead?.Error),
            MeasureCell.Of((double?)result.Whole.P90),
            MeasureCell.Of(result.PromiseKept.Value),
            Change(scenario?.PromiseKept, Unit.Share, tellsReason: false),
            MeasureCell.Of(scenario?.PromiseKept.Error),
            MeasureCell.Of(result.Abandoned.Value),
            MeasureCell.Of(scenario?.Abandoned.Value),
            MeasureCell.Of(scenario?.Abandoned.Error),
            MeasureCell.Of(result.Cost.Value),
            MeasureCell.Of(scenario?.Cost.Value),
            MeasureCell.Of(scenario?.Cost.Error),
            MeasureCell.Of((string?)busiest?.Label),
            MeasureCell.Of(busiest?.Load.Value),
            MeasureCell.Of(lead?.Reason),
        ];
    }

    /// <summary>A difference, in words with its sign and its interval; why there is none where it is not known.</summary>
    private static MeasureCell Change(Figure? figure, Unit unit, bool tellsReason = true)
    {
        if (figure?.Value is not { } value) return tellsReason ? MeasureCell.Of(figure?.Reason) : default;
        return new MeasureCell(new Bilingual(Told(DiagramLanguage.English), Told(DiagramLanguage.Chinese)), value);

        string Told(DiagramLanguage language)
        {
            var sign = value > 0 ? "+" : value < 0 ? "−" : "";
            // The difference of two shares is in points of a per cent, not a part of either.
            if (unit == Unit.Share) return sign + Points(Math.Abs(value)) + (figure.Error is { } points ? $" ± {Points(points)}" : "") + (language == DiagramLanguage.Chinese ? " 个百分点" : " points");
            var size = MeasureValue.ToText(Math.Abs(value), unit, language);
            return figure.Error is { } error ? $"{sign}{size} ± {MeasureValue.ToText(error, unit, language)}" : sign + size;
        }
    }

    private static string Points(double share) => (share * 100).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
}
