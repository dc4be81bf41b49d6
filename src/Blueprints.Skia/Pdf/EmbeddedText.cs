using System.Text;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.Skia.Drawing;
using Blueprints.Skia.Fonts;
using SkiaSharp;

namespace Blueprints.Skia.Pdf;

/// <summary>
/// Draws text as text, in fonts that are put into the file: glyphs where they stand in pictures, each with the characters that it stands
/// for, so that text can be searched and copied. Every text
/// is prepared before the first is drawn, since a font is made of all its glyphs. For one file.
/// </summary>
internal sealed class EmbeddedText(TextSetter setter) : ITextPainter, IDisposable
{
    private readonly Dictionary<TextNode, SetLine> _lines = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<FontFace, EmbeddedFont> _fonts = new(ReferenceEqualityComparer.Instance);

    public void Prepare(IEnumerable<Leaf> leaves)
    {
        foreach (var leaf in leaves)
        {
            if (leaf.Node is TextNode text && !_lines.ContainsKey(text)) Prepare(text);
        }
    }

    public void Draw(SKCanvas canvas, TextNode text)
    {
        var line = _lines[text];
        var start = OutlineText.Start(text, line.Width);
        using var paint = Paints.Fill(text.Color);
        var shapes = new List<PlacedGlyph>();
        for (var i = 0; i < line.Glyphs.Count;)
        {
            var end = i + 1;
            while (end < line.Glyphs.Count && line.Glyphs[end].Run == line.Glyphs[i].Run) end++;
            var glyphs = line.Glyphs[i..end];
            i = end;
            if (FontOf(glyphs[0]) is not { } font) shapes.AddRange(glyphs);
            else Draw(canvas, text, start, glyphs, font, paint);
        }

        if (shapes.Count > 0) OutlineText.Draw(canvas, text, start, shapes, isRaster: false);
    }

    public void Dispose()
    {
        foreach (var font in _fonts.Values) font.Dispose();
    }

    private void Prepare(TextNode text)
    {
        var line = setter.Set(text.Text, text.Size, text.Weight);
        _lines.Add(text, line);
        for (var i = 0; i < line.Glyphs.Count; i++)
        {
            var placed = line.Glyphs[i];
            if (placed.Face is null) continue;
            if (!_fonts.TryGetValue(placed.Face, out var font)) _fonts.Add(placed.Face, font = new EmbeddedFont(placed.Face));
            font.Add(placed.Glyph!, text.Text, placed.Cluster);
        }
    }

    private EmbeddedFont? FontOf(PlacedGlyph placed) => placed.Face is { } face && _fonts[face] is { IsEmpty: false } font ? font : null;

    private static void Draw(SKCanvas canvas, TextNode text, double start, List<PlacedGlyph> glyphs, EmbeddedFont embedded, SKPaint paint)
    {
        var run = glyphs[0].Run;
        var source = text.Text.AsSpan(run.Start, run.End - run.Start);
        using var font = embedded.At(text.Size);
        using var builder = new SKTextBlobBuilder();
        var buffer = builder.AllocateRawPositionedTextRun(font, glyphs.Count, Encoding.UTF8.GetByteCount(source), null);
        Encoding.UTF8.GetBytes(source, buffer.Text);
        for (var i = 0; i < glyphs.Count; i++)
        {
            var placed = glyphs[i];
            buffer.Glyphs[i] = embedded.NumberOf(placed.Glyph!.Id);
            buffer.Positions[i] = new SKPoint((float)(start + placed.X), (float)(text.Origin.Y + placed.Y));
            buffer.Clusters[i] = (uint)Encoding.UTF8.GetByteCount(source[..(placed.Cluster - run.Start)]);
        }

        using var blob = builder.Build();
        if (blob is not null) canvas.DrawText(blob, 0, 0, paint);
    }
}
