using System.Collections.Immutable;
using Blueprints.Geometry;

namespace Blueprints.Skia.Pdf.Content;

/// <summary>How things are painted at a place of a page's contents.</summary>
internal record struct Look
{
    /// <summary>How a page begins.</summary>
    public static Look First { get; } = new()
    {
        Fill = new Color(0, 0, 0),
        Stroke = new Color(0, 0, 0),
        Alpha = 255,
        Width = 1,
        Dash = [],
    };

    public Color Fill;
    public Color Stroke;
    public byte Alpha;
    public double Width;
    public ImmutableArray<double> Dash;
    public bool IsRoundEnd;
    public bool IsRoundCorner;
    public int Font;
    public double Size;
}
