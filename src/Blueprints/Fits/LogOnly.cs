namespace Blueprints.Fits;

/// <summary>An activity of the log that is no step of the document.</summary>
/// <param name="Activity">What the log calls it.</param>
/// <param name="Count">How often.</param>
/// <param name="Nearest">The id of the step whose label is nearest; null where none is near.</param>
public sealed record LogOnly(string Activity, int Count, string? Nearest);
