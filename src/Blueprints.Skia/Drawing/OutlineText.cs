using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.Skia.Fonts;
using SkiaSharp;

namespace Blueprints.Skia.Drawing;

/// <summary>Draws text as the outlines of its glyphs.</summary>
internal sealed class OutlineText(TextSetter setter)
{
    public void Draw(SKCanvas canvas, TextNode text)
    {
        var line = setter.Set(text.Text, text.Size, text.Weight);
        Draw(canvas, text, Start(text, line.Width), line.Glyphs);
    }

    /// <summary>Where a line of a width begins.</summary>
    public static double Start(TextNode text, double width) => text.Anchor switch
    {
        TextAnchor.Middle => text.Origin.X - (width / 2),
        TextAnchor.End => text.Origin.X - width,
        _ => text.Origin.X,
    };

    /// <summary>Draws the glyphs of a line, and boxes for those that no font has.</summary>
    private static void Draw(SKCanvas canvas, TextNode text, double start, List<PlacedGlyph> glyphs)
    {
        using var outlines = new SKPathBuilder();
        using var boxes = new SKPathBuilder();
        foreach (var placed in glyphs)
        {
            var x = (float)(start + placed.X);
            var y = (float)(text.Origin.Y + placed.Y);
            if (placed.Face is null) boxes.AddRect(MissingCharacters.Box(x, y, placed.Advance, text.Size));
            else if (placed.Glyph!.Outline is { } outline) outlines.AddPath(outline, SKMatrix.CreateScaleTranslation(placed.Face.Scale(text.Size), placed.Face.Scale(text.Size), x, y));
        }

        using var paint = Paints.Fill(text.Color);
        using var letters = outlines.Detach();
        paint.MaskFilter = Coverage.For(letters.Bounds);
        canvas.DrawPath(letters, paint);
        using var missing = boxes.Detach();
        if (missing.IsEmpty) return;
        using var frame = Paints.Stroke(text.Color, text.Size / 14);
        canvas.DrawPath(missing, frame);
    }
}
