namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>
/// A straight piece of a route on the grid, in the direction of travel. A level piece lies on a level and runs between tracks; an upright
/// one lies on a
/// track and runs between levels.
/// </summary>
/// <param name="Edge">The edge it belongs to.</param>
/// <param name="IsHorizontal">Whether it runs to the left or right.</param>
/// <param name="Line">The level, or the track, it lies on.</param>
/// <param name="From">Where it begins: a track, or a level.</param>
/// <param name="To">Where it ends.</param>
internal readonly record struct RouteSegment(int Edge, bool IsHorizontal, int Line, int From, int To)
{
    public int Low => Math.Min(From, To);

    public int High => Math.Max(From, To);
}
