using System.Runtime.InteropServices;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.Skia.Drawing;
using Blueprints.Skia.Fonts;
using Blueprints.Skia.Pdf.Content;
using Blueprints.Skia.Pdf.Syntax;

namespace Blueprints.Skia.Pdf.Letters;

/// <summary>
/// Paints text as text: letters where their glyphs stand in pictures. What no font may be embedded for is drawn as shapes, and boxes for what no
/// font has; the text lies over them without showing. For one file.
/// </summary>
internal sealed class LetterPainter(FileFonts fonts)
{
    private readonly List<int> _starts = [];

    /// <summary>Paints a line.</summary>
    /// <param name="content">Takes it.</param>
    /// <param name="text">The line.</param>
    /// <param name="line">Its glyphs, set.</param>
    /// <param name="width">The width that they take.</param>
    public void Draw(PageContent content, TextNode text, List<PlacedGlyph> line, double width)
    {
        if (line.Count == 0 || PdfBuffer.Hundredths(text.Size) == 0) return;
        var glyphs = CollectionsMarshal.AsSpan(line);
        var start = OutlineText.Start(text, width);
        FindLetters(glyphs);
        content.Fill(text.Color);
        DrawShapes(content, text, start, glyphs);
        DrawLetters(content, text, start, glyphs);
    }

    /// <summary>Where the glyphs of each letter begin: those that stand for the same characters are one.</summary>
    private void FindLetters(ReadOnlySpan<PlacedGlyph> glyphs)
    {
        _starts.Clear();
        for (var i = 0; i < glyphs.Length; i++)
        {
            if (i == 0 || glyphs[i].Run != glyphs[i - 1].Run || glyphs[i].Cluster != glyphs[i - 1].Cluster) _starts.Add(i);
        }
    }

    private void DrawLetters(PageContent content, TextNode text, double start, ReadOnlySpan<PlacedGlyph> glyphs)
    {
        EmbeddedFont? font = null;
        var size = PdfBuffer.Hundredths(text.Size) / 100.0;
        var pen = 0.0;
        for (var i = 0; i < _starts.Count; i++)
        {
            var end = i + 1 < _starts.Count ? _starts[i + 1] : glyphs.Length;
            var parts = glyphs[_starts[i]..end];
            var characters = TextOf(text.Text, glyphs, i);

            // A space needs no font of its own: readers take what is in one for one piece of text.
            var wanted = font is { IsFull: false } && parts[0].Glyph is { Outline: null } && characters.IsWhiteSpace() ? font : fonts.For(parts[0].Face);
            List<ushort>? rest = null;
            var letter = wanted.Add(parts, text.Size / wanted.UnitsPerEm, characters, ref rest);
            var x = start + EmbeddedFont.OriginOf(parts).X;
            if (font is null)
            {
                content.BeginText(x, text.Origin.Y);
                pen = x;
            }

            if (wanted != font)
            {
                if (font is not null) content.EndLetters();
                content.Font((font = wanted).Number, size);
                content.BeginLetters();
            }

            var off = (int)Math.Round((x - pen) * 1000 / size);
            if (off != 0) content.Advance(off);
            content.Letter(letter);
            pen += (off + font.WidthOf(letter)) * size / 1000;
            if (rest is null) continue;
            foreach (var empty in rest) content.Letter(empty);
        }

        content.EndLetters();
        content.EndText();
    }

    /// <summary>The characters of a letter: from where they begin to where those of the next begin, or the run ends.</summary>
    private ReadOnlySpan<char> TextOf(string text, ReadOnlySpan<PlacedGlyph> glyphs, int letter)
    {
        var (run, from) = (glyphs[_starts[letter]].Run, glyphs[_starts[letter]].Cluster);
        var to = run.End;
        if (letter + 1 < _starts.Count && glyphs[_starts[letter + 1]] is var after && after.Run == run && after.Cluster > from) to = after.Cluster;
        else if (letter > 0 && glyphs[_starts[letter - 1]] is var before && before.Run == run && before.Cluster > from) to = before.Cluster;
        return text.AsSpan(from, to - from);
    }

    private void DrawShapes(PageContent content, TextNode text, double start, ReadOnlySpan<PlacedGlyph> glyphs)
    {
        var hasShapes = false;
        var hasBoxes = false;
        foreach (var placed in glyphs)
        {
            if (placed.Face is not { } face) hasBoxes = true;
            else if (placed.Glyph!.Outline is { } outline && !fonts.For(face).IsVisible)
            {
                hasShapes = true;
                OutlinePath.Write(content, outline, text.Size / face.UnitsPerEm, start + placed.X, text.Origin.Y + placed.Y);
            }
        }

        if (hasShapes) content.Paint(isFilled: true, isStroked: false);
        if (!hasBoxes) return;
        content.Stroke(new Stroke(text.Color, text.Size / 14));
        foreach (var placed in glyphs)
        {
            if (placed.Face is not null) continue;
            var box = MissingCharacters.Box((float)(start + placed.X), (float)(text.Origin.Y + placed.Y), placed.Advance, text.Size);
            content.Rectangle(new Rectangle(box.Left, box.Top, box.Width, box.Height));
        }

        content.Paint(isFilled: false, isStroked: true);
    }
}
