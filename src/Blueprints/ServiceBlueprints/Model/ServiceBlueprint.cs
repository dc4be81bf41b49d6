using System.Collections.Immutable;
using Blueprints.Diagrams;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints;

/// <summary>
/// A service blueprint (Shostack 1984; Bitner, Ostrom and Morgan 2008): the steps of a service in time order, by who performs them, with
/// the
/// flows between them, the points where it can fail, and what the customer sees. Immutable; read from text or built in C#.
/// </summary>
public sealed record ServiceBlueprint : Diagram
{
    /// <summary>The end-to-end time that the customer is promised or will tolerate. Default: none.</summary>
    public Duration? Promise { get; init; }

    /// <summary>Arrivals per hour, over 0; those of a day divided by 24, those of a week, month or year by its 7, 30 or 365 days besides.
    /// Default: none.</summary>
    public double? DemandPerHour { get; init; }

    /// <summary>
    /// Arrivals in stretches of the week, apart from each other; at other times nobody comes. <see cref="DemandPerHour"/> is then their mean over
    /// the whole week. Default: none, arrivals are the same at all hours of work.
    /// </summary>
    public ImmutableArray<DemandStretch> DemandStretches { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What becomes of work that is not done when its people go home. Default: <see cref="ServiceBlueprints.ClosingWork.Pause"/>.</summary>
    public ClosingWork ClosingWork { get; init; }

    /// <summary>The times promised for stretches of the service. Default: none.</summary>
    public ImmutableArray<StepPromise> Promises { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The time for which the author counted the arrivals. Default: <see cref="DemandPeriod.Hour"/>.</summary>
    public DemandPeriod DemandPeriod { get; init; }

    /// <summary>
    /// The hours of work in a day, over 0 to 24 hours, over which arrivals counted by the day, or by what is longer, are spread. Default: not
    /// known, and a day counts 24 hours.
    /// </summary>
    public Duration? Hours { get; init; }

    /// <summary>
    /// When work is done in a week, for the whole service; comes before <see cref="Hours"/> where arrivals are spread. Default: not known.
    /// </summary>
    public WorkingHours? WorkingHours { get; init; }

    /// <summary>
    /// Arrivals in an hour of work: <see cref="DemandPerHour"/>, but those counted by the day, or by what is longer, are spread over the
    /// <see cref="WorkingHours"/> of a week, a day's over one of its days of work, or else over <see cref="Hours"/> of each day. Those of <see cref="DemandStretches"/> are spread over
    /// the hours of work, or, where none are given, over the stretches.
    /// </summary>
    public double? DemandPerWorkingHour => DemandPeriod switch
    {
        _ when !DemandStretches.IsEmpty && this is { WorkingHours: null, Hours: null } => DemandPerHour * 7 * 86400 / DemandStretches.Sum(static stretch => stretch.Hours.PerWeek.Seconds),
        DemandPeriod.Day when WorkingHours is { } week => DemandPerHour * 86400 * week.Days / week.PerWeek.Seconds,
        DemandPeriod.Week or DemandPeriod.Month or DemandPeriod.Year when WorkingHours is { } week => DemandPerHour * 7 * 86400 / week.PerWeek.Seconds,
        DemandPeriod.Day or DemandPeriod.Week or DemandPeriod.Month or DemandPeriod.Year when Hours is { Seconds: > 0 } hours => DemandPerHour * 86400 / hours.Seconds,
        _ => DemandPerHour,
    };

    /// <summary>What arrives, in the author's word, such as <c>customers</c> or <c>人</c>. Default: not said.</summary>
    public string? DemandWord { get; init; }

    /// <summary>What the demand rests on. Default: what the document says.</summary>
    public Basis? DemandBasis { get; init; }

    /// <summary>What values rest on where neither they nor their step nor its lane say so. Default: not said.</summary>
    public Basis? Basis { get; init; }

    /// <summary>How many services were given while the failures were counted, 0 or more. Default: not known.</summary>
    public double? Volume { get; init; }

    /// <summary>
    /// How much the dimensions of service quality count (SERVQUAL), each at most once. Default: none, so that each counts 1.
    /// </summary>
    public ImmutableArray<DimensionWeight> Weights { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>
    /// The lanes, in the order of the document; drawn by band, in this order within a band. Default: the four standard lanes.
    /// </summary>
    public ImmutableArray<Lane> Lanes { get; init => field = value.IsDefault ? Lane.Standard(DiagramLanguage.English) : value; } = Lane.Standard(DiagramLanguage.English);

    /// <summary>The phases, in time order. Default: none.</summary>
    public ImmutableArray<Phase> Phases { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The steps, in the order of the document.</summary>
    public ImmutableArray<Step> Steps { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The flows, those of a step together and in the order of its exits, then the further ones of <c>flows</c>.</summary>
    public ImmutableArray<Flow> Flows { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The weight of a dimension: what <see cref="Weights"/> says, else 1.</summary>
    /// <param name="dimension">The dimension.</param>
    public double WeightOf(QualityDimension dimension)
    {
        foreach (var weight in Weights)
        {
            if (weight.Dimension == dimension) return weight.Weight;
        }

        return 1;
    }
}
