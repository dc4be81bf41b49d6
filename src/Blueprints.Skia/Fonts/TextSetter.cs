using System.Globalization;
using System.Text;
using Blueprints.Fonts;
using Blueprints.Scenes;

namespace Blueprints.Skia.Fonts;

/// <summary>A glyph and its place from the start of the line, in pixels, y down.</summary>
/// <param name="Face">Its face; null for a character that no font has.</param>
/// <param name="Glyph">The glyph; null where the face is.</param>
/// <param name="X">To the right.</param>
/// <param name="Y">Down from the baseline.</param>
/// <param name="Advance">How far it advances.</param>
/// <param name="Run">The stretch of text, of one face and one direction, that it belongs to.</param>
/// <param name="Cluster">Where the characters that it stands for begin in the text.</param>
internal readonly record struct PlacedGlyph(FontFace? Face, Glyph? Glyph, double X, double Y, double Advance, TextRange Run, int Cluster);

/// <summary>A part of a text.</summary>
internal readonly record struct TextRange(int Start, int End);

/// <summary>A line of text, set.</summary>
internal sealed record SetLine(List<PlacedGlyph> Glyphs, double Width);

/// <summary>
/// Sets a line: a face for each character, then glyph after glyph by their advances and their kerning, as the measurer adds them up. What
/// is written from right to left stands where
/// <see cref="LineOrder"/> has it.
/// </summary>
internal sealed class TextSetter(FontBook fonts)
{
    private readonly record struct Run(int Start, int End, FontFace? Face, bool IsSimple, int Level, bool IsChinese)
    {
        public bool IsRightToLeft => Level % 2 == 1;
    }

    public SetLine Set(string text, double size, FontWeight weight)
    {
        var glyphs = new List<PlacedGlyph>(text.Length);
        return new SetLine(glyphs, Set(text, size, weight, glyphs));
    }

    /// <summary>The same into a list, behind what is in it, for who sets many lines. Returns the width of the line.</summary>
    public double Set(string text, double size, FontWeight weight, List<PlacedGlyph> glyphs)
    {
        var levels = LineOrder.Levels(text);
        var runs = Split(text, weight, levels);
        if (levels is not null) LineOrder.Reorder(runs, run => run.Level);
        var x = 0.0;
        foreach (var run in runs) Place(text, run, size, weight, glyphs, ref x);
        return x;
    }

    /// <summary>The runs of one face and one direction.</summary>
    private List<Run> Split(string text, FontWeight weight, byte[]? levels)
    {
        var runs = new List<Run>();
        for (var i = 0; i < text.Length;)
        {
            var isPlain = text[i] < 0x300 && (i + 1 == text.Length || text[i + 1] < 0x300);
            var length = isPlain ? 1 : StringInfo.GetNextTextElementLength(text, i);
            var cluster = text.AsSpan(i, length);
            var face = fonts.FaceFor(text, i, length, weight);
            var level = levels?[i] ?? 0;

            // The shaper turns what stands in text from right to left: its order, and brackets.
            // Chinese fonts have dashes on a full square, and one for two in a row.
            var isDash = text[i] == '—' && face is { IsInter: false };
            var run = new Run(i, i + length, face, level % 2 == 0 && !isDash && IsSimple(cluster), level, isDash);
            i += length;
            if (runs.Count > 0 && runs[^1] is var before && before.Face == run.Face && face is not null && before.Level == run.Level)
                runs[^1] = before with { End = run.End, IsSimple = before.IsSimple && run.IsSimple, IsChinese = before.IsChinese || run.IsChinese };
            else
                runs.Add(run);
        }

        return runs;
    }

    private static bool IsSimple(ReadOnlySpan<char> cluster)
    {
        foreach (var rune in cluster.EnumerateRunes())
        {
            if (!CharacterKinds.IsSimple(rune.Value)) return false;
        }

        return true;
    }

    private static void Place(string text, Run run, double size, FontWeight weight, List<PlacedGlyph> glyphs, ref double x)
    {
        var part = text.AsSpan(run.Start, run.End - run.Start);
        var range = new TextRange(run.Start, run.End);
        if (run.Face is not { } face)
        {
            var width = Math.Max(InterFont.Width(part, size, weight), 0.5 * size);
            glyphs.Add(new PlacedGlyph(null, null, x, 0, width, range, run.Start));
            x += width;
            return;
        }

        var scale = size / face.UnitsPerEm;
        if (run.IsSimple)
        {
            var at = run.Start;
            var before = '\0';
            foreach (var rune in part.EnumerateRunes())
            {
                var c = rune.IsBmp ? (char)rune.Value : '\0';
                if (face.IsInter) x += InterFont.Kern(before, c, weight) * scale;
                before = c;
                var glyph = face.Get(face.Find(rune.Value));
                glyphs.Add(new PlacedGlyph(face, glyph, x, 0, glyph.Advance * scale, range, at));
                x += glyph.Advance * scale;
                at += rune.Utf16SequenceLength;
            }

            return;
        }

        foreach (var shaped in face.Shaper.Shape(part, run.IsRightToLeft, run.IsChinese))
        {
            var advance = shaped.Advance * scale;
            glyphs.Add(new PlacedGlyph(face, face.Get(shaped.Id), x + (shaped.OffsetX * scale), -shaped.OffsetY * scale, advance, range, run.Start + shaped.Cluster));
            x += advance;
        }
    }
}
