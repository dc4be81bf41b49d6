namespace Blueprints.Geometry;

/// <summary>A place on the drawing in pixels at 100 %; x to the right, y down.</summary>
/// <param name="X">The distance from the left edge.</param>
/// <param name="Y">The distance from the top edge.</param>
public readonly record struct Point(double X, double Y);
