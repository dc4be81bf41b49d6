namespace Blueprints.Placed;

/// <summary>The outlines of shapes; those of flow charts are named as in ISO 5807.</summary>
public enum ShapeOutline
{
    /// <summary>No outline: text alone.</summary>
    None,

    /// <summary>A rectangle.</summary>
    Rectangle,

    /// <summary>A rectangle with rounded corners.</summary>
    RoundedRectangle,

    /// <summary>A circle.</summary>
    Circle,

    /// <summary>A rectangle whose short sides are half circles: begin and end.</summary>
    Terminator,

    /// <summary>A diamond: a decision.</summary>
    Diamond,

    /// <summary>A sheet with a wave below: a document.</summary>
    Document,

    /// <summary>A slanted rectangle: data.</summary>
    Data,

    /// <summary>A rectangle whose right side is a half circle: a delay.</summary>
    Delay,

    /// <summary>A rectangle with two lines inside its short sides: a process described elsewhere.</summary>
    Subprocess,

    /// <summary>A sheet with a folded corner: evidence.</summary>
    FoldedSheet,

    /// <summary>Any other; its path says which.</summary>
    Freeform,
}
