using Blueprints.Geometry;
using Blueprints.Scenes;
using SkiaSharp;

namespace Blueprints.Skia.Drawing;

/// <summary>Colours, fills and strokes in Skia's terms.</summary>
internal static class Paints
{
    public static SKColor Of(Color color) => new(color.Red, color.Green, color.Blue, color.Alpha);

    public static SKPaint Fill(Color color) => new() { Color = Of(color), IsAntialias = true, Style = SKPaintStyle.Fill };

    /// <summary>Pointed corners are mitred up to four times the width, as in SVG.</summary>
    public static SKPaint Stroke(Color color, double width, bool roundCap = false, bool roundJoin = false) => new()
    {
        Color = Of(color),
        IsAntialias = true,
        Style = SKPaintStyle.Stroke,
        StrokeWidth = (float)width,
        StrokeMiter = 4,
        StrokeJoin = roundJoin ? SKStrokeJoin.Round : SKStrokeJoin.Miter,
        StrokeCap = roundCap ? SKStrokeCap.Round : SKStrokeCap.Butt,
    };

    /// <summary>The dashes of a stroke; null for a solid one. An odd number of lengths is gone through twice, as in SVG.</summary>
    public static SKPathEffect? Dash(Stroke stroke)
    {
        if (stroke.Dash.IsDefaultOrEmpty) return null;
        var lengths = stroke.Dash;
        var intervals = new float[lengths.Length % 2 == 0 ? lengths.Length : 2 * lengths.Length];
        var sum = 0f;
        for (var i = 0; i < intervals.Length; i++) sum += intervals[i] = (float)Math.Max(0, lengths[i % lengths.Length]);
        return sum > 0 ? SKPathEffect.CreateDash(intervals, 0) : null;
    }
}
