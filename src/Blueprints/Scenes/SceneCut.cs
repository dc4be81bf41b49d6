namespace Blueprints.Scenes;

/// <summary>A gap between the columns of a drawing, or between its rows; a cut anywhere in it goes through no card.</summary>
/// <param name="From">Its left or upper edge, in pixels at 100 %.</param>
/// <param name="To">Its right or lower edge, not before <paramref name="From"/>.</param>
/// <param name="IsBetweenParts">Whether the parts on both sides are whole, as phases are, or the rows of a band. A cut elsewhere parts what
/// belongs together.</param>
public sealed record SceneCut(double From, double To, bool IsBetweenParts);
