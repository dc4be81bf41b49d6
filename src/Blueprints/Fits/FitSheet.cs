using System.Collections.Immutable;
using Blueprints.Logs;
using Blueprints.Text;

namespace Blueprints.Fits;

/// <summary>What an event log says of a service: times, waits, shares, arrivals, people, and what the two have not in common. Immutable.</summary>
/// <param name="Name">The name of the document.</param>
/// <param name="Title">Its title.</param>
/// <param name="Language">Its language.</param>
/// <param name="Log">The name of the log.</param>
/// <param name="Cases">How many cases.</param>
/// <param name="Events">How many events.</param>
public sealed record FitSheet(string Name, string Title, DiagramLanguage Language, string Log, int Cases, int Events)
{
    /// <summary>A sample of fewer is marked as small.</summary>
    public const int Few = 30;

    /// <summary>Which heading of the log was taken for what.</summary>
    public ImmutableArray<LogColumn> Columns { get; init; } = [];

    /// <summary>The first moment and the last.</summary>
    public (DateTimeOffset From, DateTimeOffset To) Period { get; init; }

    /// <summary>The steps that the log has, in time order of the service.</summary>
    public ImmutableArray<StepFit> Steps { get; init; } = [];

    /// <summary>The exits of steps that decide, with how many cases took each.</summary>
    public ImmutableArray<ShareFit> Exits { get; init; } = [];

    /// <summary>The ways in, where there are several.</summary>
    public ImmutableArray<ShareFit> Entries { get; init; } = [];

    /// <summary>Cases by their way through the service, the most frequent first, the rarer ones together at last; none where all went one way.</summary>
    public ImmutableArray<LoggedKind> Ways { get; init; } = [];

    /// <summary>Cases by how they ended, where the document says it of any end.</summary>
    public ImmutableArray<LoggedKind> Outcomes { get; init; } = [];

    /// <summary>The cases that began in each hour of the day, 24 of them.</summary>
    public ImmutableArray<int> Arrivals { get; init; } = [];

    /// <summary>The arrivals in an hour, from the first hour of the day in which any came to the last; null where that cannot be told.</summary>
    public double? DemandPerHour { get; init; }

    /// <summary>The arrivals in a day on which any came; null likewise.</summary>
    public double? DemandPerDay { get; init; }

    /// <summary>
    /// The arrivals in a week: those of a day on which any came, times the days of work in the document's week, or else those of seven days of
    /// the calendar; null where the log spans fewer.
    /// </summary>
    public double? DemandPerWeek { get; init; }

    /// <summary>The people of each lane.</summary>
    public ImmutableArray<LaneFit> Lanes { get; init; } = [];

    /// <summary>What the log has and the document lacks, with how often, the most frequent first.</summary>
    public ImmutableArray<LogOnly> LogOnly { get; init; } = [];

    /// <summary>The ids of the steps that the document has and the log lacks.</summary>
    public ImmutableArray<string> DocumentOnly { get; init; } = [];

    /// <summary>Ways that cases took and the document does not have, the most frequent first.</summary>
    public ImmutableArray<OtherWay> OtherWays { get; init; } = [];

    /// <summary>What else is to be known of the figures.</summary>
    public ImmutableArray<Bilingual> Notes { get; init; } = [];
}
