namespace Blueprints.Logs;

/// <summary>Something that was done on a case, as a log recorded it. Immutable.</summary>
/// <param name="Case">The case, as the log calls it.</param>
/// <param name="Activity">What was done, as the log calls it.</param>
/// <param name="Start">When work began, by the clock of the place; null where the log does not say.</param>
/// <param name="End">When it was done.</param>
/// <param name="Resource">Who did it; null where the log does not say.</param>
/// <param name="Line">The line of the log that tells it, from 1.</param>
public sealed record LogEvent(string Case, string Activity, DateTimeOffset? Start, DateTimeOffset End, string? Resource, int Line);
