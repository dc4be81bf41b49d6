using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.Quadrants;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>
/// The moments of truth, those first at which most is lost: by weight × (perceived - expected). Where the document marks none, all contacts that
/// are judged. Each with its zone of tolerance as a bar, its quadrant of importance and performance, and what to add where a figure is missing.
/// </summary>
internal static class MomentTable
{
    /// <param name="blueprint">The blueprint.</param>
    /// <param name="hasZone">Whether the zone of tolerance is shown, where nothing else shows it.</param>
    public static MeasureTable Of(ServiceBlueprint blueprint, bool hasZone)
    {
        var quadrants = ImportancePerformance.Of(blueprint).Points.ToDictionary(point => point.Step, point => point.Quadrant, StringComparer.Ordinal);
        var hasMarks = blueprint.Steps.Any(step => step.Contact is { IsMomentOfTruth: true });
        var isWeighed = blueprint.Steps.Any(step => step.Contact?.Weight is not null);
        var moments = blueprint.Steps
            .Where(step => step.Contact is { } contact && (hasMarks ? contact.IsMomentOfTruth : contact.Expected is not null || contact.Perceived is not null))
            .Select((step, place) => (Step: step, Judged: ContactMeasurer.Judge(step.Id, step.Contact!), Place: place))
            .OrderBy(moment => WeightedGap(moment.Judged) ?? double.PositiveInfinity).ThenBy(moment => moment.Place);
        return new MeasureTable(
            "moments-of-truth",
            hasMarks ? new("Moments of truth, by weight × gap", "关键时刻，按权重 × 差距排序") : new("Contacts, by weight × gap", "接触点，按权重 × 差距排序"),
            [
                new("number", new("rank", "名次"), Unit.Count), new("step", new("step", "步骤")), new("label", new("label", "名称")), new("weight", new("weight", "权重"), Unit.Number),
                new("expected", new("expected", "期望"), Unit.Number), new("perceived", new("perceived", "感知"), Unit.Number), new("gap", new("gap", "差距"), Unit.Number), new("weighted-gap", new("weight × gap", "权重 × 差距"), Unit.Number),
                .. hasZone ? (MeasureColumn[])[new("tolerance", new("zone of tolerance", "容忍区"))] : [], new("quadrant", new("importance and performance", "重要性与表现")), new("note", new("note", "说明")),
            ],
            [.. moments.Select((moment, i) => Row(i + 1, moment.Step, moment.Judged, quadrants, isWeighed, hasZone))]);
    }

    private static ImmutableArray<MeasureCell> Row(int rank, Step step, ContactQuality judged, Dictionary<string, Quadrant> quadrants, bool isWeighed, bool hasZone)
    {
        var contact = judged.Contact;
        var gap = WeightedGap(judged);
        return
        [
            MeasureCell.Of(gap is null ? null : rank), MeasureCell.Of(step.Id), MeasureCell.Of(step.Label), MeasureCell.Of(contact.Weight ?? (isWeighed ? 1 : null)), MeasureCell.Of(contact.Expected), MeasureCell.Of(contact.Perceived),
            MeasureCell.Of(Rounded(judged.Gap)), MeasureCell.Of(gap) with { IsAlert = gap < 0 },
            .. hasZone ? (MeasureCell[])[MeasureCell.Of(ToleranceBar.Of(contact)) with { IsAlert = judged.Adequacy < 0 }] : [],
            MeasureCell.Of(quadrants.TryGetValue(step.Id, out var quadrant) ? NameOf(quadrant, judged.Gap) : null),
            MeasureCell.Of(MissingIn(contact, isWeighed, hasZone)),
        ];
    }

    /// <summary>What to do with a contact; one that is perceived better than the others and still below what is expected is not to be kept up.</summary>
    private static Bilingual NameOf(Quadrant quadrant, double? gap) => quadrant is Quadrant.KeepUp or Quadrant.Overkill && gap < -FiveGaps.Noticeable
        ? new("better than other contacts, yet below what is expected", "好于其他接触点，仍低于期望")
        : QuadrantWords.NameOf(quadrant);

    private static double? WeightedGap(ContactQuality judged) => Rounded((judged.Contact.Weight ?? 1) * judged.Gap);

    private static double? Rounded(double? value) => value is { } known ? Rounding.ToDigits(known, 9) : null;

    private static Bilingual? MissingIn(Contact contact, bool isWeighed, bool hasZone)
    {
        var missing = new List<string>();
        if (contact.Expected is null) missing.Add("expected");
        if (contact.Perceived is null) missing.Add("perceived");
        if (!isWeighed) missing.Add("weight");
        if (hasZone && contact.Adequate is null) missing.Add("adequate");
        if (hasZone && contact.Desired is null) missing.Add("desired");
        return missing.Count == 0 ? null : new($"no data: add {string.Join(", ", missing)}", $"没有数据：请补上 {string.Join("、", missing)}");
    }
}
