using System.Collections.Immutable;

namespace Blueprints.Logs;

/// <summary>An event log: what was done on each case, and when. Immutable.</summary>
/// <param name="Name">The name of its file.</param>
/// <param name="Events">What was done, case after case in the order of their first events, and within a case by time.</param>
/// <param name="Columns">Which heading, or attribute, was taken for what: <c>case</c>, <c>step</c>, <c>start</c>, <c>end</c>, <c>resource</c>.</param>
public sealed record EventLog(string Name, ImmutableArray<LogEvent> Events, ImmutableArray<LogColumn> Columns)
{
    /// <summary>How many rows have a beginning and no end, since they were not done yet; they are left out. Default: 0.</summary>
    public int Unfinished { get; init; }

    /// <summary>The largest log that is read from a stream, in bytes: 512 MiB.</summary>
    public const long MaxBytes = 512L << 20;

    /// <summary>The most events that are read.</summary>
    public const int MaxEvents = 500_000;
}
