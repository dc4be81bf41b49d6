using System.Collections.Immutable;
using Blueprints.Drawing;
using Blueprints.Fishbones.Measuring;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.Themes;

namespace Blueprints.Fishbones.Drawing;

/// <summary>Puts shapes down at their places; with the head at the left everything is mirrored, text aside.</summary>
internal sealed class FishPen(Theme theme, double width, bool mirrored, ITextMeasurer measurer, FindingNumbers? findings = null)
{
    private readonly Dictionary<(Color, int), Stroke> _strokes = [];

    public Theme Theme { get; } = theme;

    public ITextMeasurer Measurer { get; } = measurer;

    /// <summary>The findings to mark; null for none.</summary>
    public FindingNumbers? Findings { get; } = findings;

    public bool IsMirrored { get; } = mirrored;

    /// <summary>A place across, mirrored where the head is at the left.</summary>
    public double X(double x) => IsMirrored ? width - x : x;

    public Point At(double x, double y) => new(X(x), y);

    public Color ColorOf(int category) => Theme.Categories[category % Theme.Categories.Length];

    public PathNode Line(double x1, double y1, double x2, double y2, Color color, int depth) => new(
        [PathSegment.Move(X(x1), y1), PathSegment.Line(X(x2), y2)], null, StrokeOf(color, depth));

    /// <summary>A box given by its edges before mirroring.</summary>
    public Rectangle Box(double left, double top, double boxWidth, double height) => new(IsMirrored ? width - left - boxWidth : left, top, boxWidth, height);

    public PolygonNode Polygon(Fill fill, params ReadOnlySpan<(double X, double Y)> points)
    {
        var placed = ImmutableArray.CreateBuilder<Point>(points.Length);
        foreach (var (x, y) in points) placed.Add(At(x, y));
        return new PolygonNode(placed.MoveToImmutable(), fill, null);
    }

    private Stroke StrokeOf(Color color, int depth)
    {
        depth = Math.Min(depth, 3);
        if (!_strokes.TryGetValue((color, depth), out var stroke)) _strokes.Add((color, depth), stroke = new Stroke(color, FishMetrics.BoneWidth(depth), default, RoundCap: depth > 0));
        return stroke;
    }
}
