namespace Blueprints.Scenes;

/// <summary>A gap between the columns of a drawing; a cut anywhere in it goes through no card.</summary>
/// <param name="From">Its left edge, in pixels at 100 %.</param>
/// <param name="To">Its right edge, not left of <paramref name="From"/>.</param>
/// <param name="IsBetweenParts">Whether the parts on both sides are whole, as with phases. A cut elsewhere parts what belongs together.</param>
public sealed record SceneCut(double From, double To, bool IsBetweenParts);
