namespace Blueprints.Placed;

/// <summary>The sides of a shape.</summary>
public enum ShapeSide
{
    /// <summary>The left side.</summary>
    Left,

    /// <summary>The right side.</summary>
    Right,

    /// <summary>The upper side.</summary>
    Top,

    /// <summary>The lower side.</summary>
    Bottom,
}
