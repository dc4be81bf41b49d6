using System.Collections.Immutable;
using Blueprints.Diagrams;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Quadrants;

/// <summary>
/// Importance-performance analysis of the contacts of a blueprint (Martilla and James 1977): how much each weighs against how it is
/// perceived, with axes at the means. Immutable; safe to share between threads.
/// </summary>
/// <remarks>A contact without a weight counts 1, as everywhere. Where no contact has a weight nothing is known of importance, and there are
/// no points. What lies on a mean counts as high.</remarks>
public sealed record ImportancePerformance
{
    /// <summary>Beyond this, differences of figures may be more than a number can hold.</summary>
    private const double Most = 1e300;

    /// <summary>What two figures may differ by and still be equal, as a share of them.</summary>
    private const double Rounding = 1e-12;

    /// <summary>
    /// The contacts that are perceived: by quadrant, the most important first, of those the worst first. Empty where there is nothing to
    /// compare.
    /// </summary>
    public required ImmutableArray<QuadrantPoint> Points { get; init; }

    /// <summary>Why there are no points; null where there are.</summary>
    public required Bilingual? Reason { get; init; }

    /// <summary>The mean weight of the points.</summary>
    public required double MeanImportance { get; init; }

    /// <summary>The mean of the service perceived.</summary>
    public required double MeanPerformance { get; init; }

    /// <summary>The title of the blueprint.</summary>
    public required string Title { get; init; }

    /// <summary>The blueprint's description; null for none.</summary>
    public required string? Description { get; init; }

    /// <summary>The language of its own words: the blueprint's.</summary>
    public required DiagramLanguage Language { get; init; }

    /// <summary>The name of the theme that the blueprint asks for; null for none.</summary>
    public required string? Theme { get; init; }

    /// <summary>The points as a table of figures.</summary>
    internal MeasureTable Table => new(
        "importance-performance",
        new("Importance and performance", "重要性与表现"),
        [
            new("number", new("no.", "编号"), Unit.Count), new("step", new("step", "步骤")), new("label", new("label", "名称")), new("importance", new("importance", "重要性"), Unit.Number),
            new("performance", new("performance", "表现"), Unit.Number), new("quadrant", new("quadrant", "象限")),
        ],
        [.. Points.Select(point => (ImmutableArray<MeasureCell>)
        [
            MeasureCell.Of(point.Number), MeasureCell.Of(point.Step), MeasureCell.Of(point.Label), MeasureCell.Of(point.Importance), MeasureCell.Of(point.Performance), MeasureCell.Of(QuadrantWords.NameOf(point.Quadrant)),
        ])]);

    /// <summary>The means and the points as a sheet of figures, ready to be written.</summary>
    /// <param name="name">The name of the document.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public MeasureSheet ToSheet(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new MeasureSheet(
            name,
            Title,
            Language,
            [new("mean-importance", new("Mean importance", "重要性均值"), Unit.Number, Figure.Of(MeanImportance)), new("mean-performance", new("Mean performance", "表现均值"), Unit.Number, Figure.Of(MeanPerformance))],
            [Table]);
    }

    /// <summary>Compares the contacts of a blueprint. Pure.</summary>
    /// <param name="blueprint">The blueprint.</param>
    /// <exception cref="ArgumentNullException">The blueprint is null.</exception>
    /// <exception cref="ArgumentException">A blueprint built in C# contradicts itself.</exception>
    public static ImportancePerformance Of(ServiceBlueprint blueprint)
    {
        ArgumentNullException.ThrowIfNull(blueprint);
        Contradictions.Refuse(blueprint, BlueprintValidator.Validate, nameof(blueprint));
        var found = new List<(Step Step, double Importance, double Performance)>();
        var isWeighed = false;
        foreach (var step in blueprint.Steps)
        {
            if (step.Contact is not { Perceived: { } performance } contact) continue;
            isWeighed |= contact.Weight is not null;
            found.Add((step, contact.Weight ?? 1, performance));
        }

        var (importance, perceived) = (Mean(found.ConvertAll(point => point.Importance)), Mean(found.ConvertAll(point => point.Performance)));
        Bilingual? reason = found.Count < 2 ? new("fewer than two contacts have perceived service", "标明感知（perceived）的接触点不到两个")
            : !isWeighed ? new("no perceived contact has a weight", "标明感知的接触点都没有权重（weight）")
            : found.Exists(point => !(Math.Abs(point.Importance) < Most && Math.Abs(point.Performance) < Most)) ? new("the figures are too large", "数值太大") : null;
        return new ImportancePerformance
        {
            Points = reason is null ? Sorted(found, importance, perceived) : [],
            Reason = reason,
            MeanImportance = importance,
            MeanPerformance = perceived,
            Title = blueprint.Title,
            Description = blueprint.Description,
            Language = blueprint.Language,
            Theme = blueprint.Theme,
        };
    }

    private static ImmutableArray<QuadrantPoint> Sorted(List<(Step Step, double Importance, double Performance)> found, double importance, double performance)
    {
        var quadrants = found.ConvertAll(point => (IsHigh(point.Importance, importance), IsHigh(point.Performance, performance)) switch
        {
            (true, false) => Quadrant.Concentrate,
            (true, true) => Quadrant.KeepUp,
            (false, false) => Quadrant.LowPriority,
            _ => Quadrant.Overkill,
        });
        var order = Enumerable.Range(0, found.Count).OrderBy(i => quadrants[i]).ThenByDescending(i => found[i].Importance).ThenBy(i => found[i].Performance).ToList();
        return [.. order.Select((at, i) => new QuadrantPoint(i + 1, found[at].Step.Id, found[at].Step.Label, found[at].Importance, found[at].Performance, quadrants[at]))];
    }

    private static bool IsHigh(double value, double mean) => value >= mean - (Math.Abs(mean) * Rounding);

    private static double Mean(List<double> values)
    {
        var sum = 0.0;
        foreach (var value in values) sum += value;
        return values.Count == 0 ? 0 : sum / values.Count;
    }
}
