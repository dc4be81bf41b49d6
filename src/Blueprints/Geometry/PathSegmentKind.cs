namespace Blueprints.Geometry;

/// <summary>What one step of a path does.</summary>
public enum PathSegmentKind
{
    /// <summary>Lifts the pen to a place.</summary>
    Move,

    /// <summary>A straight line.</summary>
    Line,

    /// <summary>A quadratic Bézier curve.</summary>
    Quadratic,

    /// <summary>A cubic Bézier curve.</summary>
    Cubic,

    /// <summary>Back to where the pen was set down.</summary>
    Close,
}
