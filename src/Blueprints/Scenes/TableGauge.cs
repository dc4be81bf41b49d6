namespace Blueprints.Scenes;

/// <summary>A small bar: a range, and a tick where the value lies. All of them shares of the bar, 0 to 1.</summary>
/// <param name="From">Where the range begins.</param>
/// <param name="To">Where it ends, not before <paramref name="From"/>.</param>
/// <param name="Value">Where the tick stands; null for none.</param>
public sealed record TableGauge(double From, double To, double? Value);
