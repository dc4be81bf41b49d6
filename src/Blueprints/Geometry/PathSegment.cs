namespace Blueprints.Geometry;

/// <summary>One step of a path, in absolute coordinates.</summary>
/// <param name="Kind">What the step does.</param>
/// <param name="C1">The first control point of a curve; unused otherwise.</param>
/// <param name="C2">The second control point of a cubic curve; unused otherwise.</param>
/// <param name="To">Where it leads; unused by <see cref="PathSegmentKind.Close"/>.</param>
public readonly record struct PathSegment(PathSegmentKind Kind, Point C1, Point C2, Point To)
{
    /// <summary>Lifts the pen to a place.</summary>
    public static PathSegment Move(double x, double y) => new(PathSegmentKind.Move, default, default, new Point(x, y));

    /// <summary>A straight line to a place.</summary>
    public static PathSegment Line(double x, double y) => new(PathSegmentKind.Line, default, default, new Point(x, y));

    /// <summary>A quadratic curve to a place.</summary>
    public static PathSegment Quadratic(Point control, Point to) => new(PathSegmentKind.Quadratic, control, default, to);

    /// <summary>A cubic curve to a place.</summary>
    public static PathSegment Cubic(Point control1, Point control2, Point to) => new(PathSegmentKind.Cubic, control1, control2, to);

    /// <summary>A straight line back to where the pen was set down.</summary>
    public static PathSegment Close { get; } = new(PathSegmentKind.Close, default, default, default);
}
