using System.Buffers;
using System.Text;

namespace Blueprints.Skia.Fonts;

/// <summary>
/// Which way the parts of a line run: the Unicode Bidirectional Algorithm (UAX #9, revision 48) for a line of left-to-right base, as SVG
/// text has by default.
/// </summary>
internal static class LineOrder
{
    /// <summary>The level of each unit of a text: even runs to the right, odd to the left. Null where all run to the right.</summary>
    public static byte[]? Levels(string text)
    {
        if (!HasRightToLeft(text)) return null;
        var runes = new List<int>(text.Length);
        var classes = new List<BidiClass>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            runes.Add(rune.Value);
            classes.Add(BidiClasses.Of(rune));
        }

        var levels = new BidiParagraph([.. runes], [.. classes]).Resolve();
        var units = new byte[text.Length];
        var at = 0;
        for (var i = 0; i < levels.Length; i++)
        {
            units[at++] = levels[i];
            if (runes[i] > char.MaxValue) units[at++] = levels[i];
        }

        return units;
    }

    /// <summary>Puts what stands in the order of the text into the order of the line (rule L2).</summary>
    public static void Reorder<T>(List<T> parts, Func<T, int> levelOf)
    {
        var highest = 0;
        foreach (var part in parts) highest = Math.Max(highest, levelOf(part));
        for (var level = highest; level > 0; level--)
        {
            for (var i = 0; i < parts.Count; i++)
            {
                var end = i;
                while (end < parts.Count && levelOf(parts[end]) >= level) end++;
                if (end - i > 1) parts.Reverse(i, end - i);
                i = end;
            }
        }
    }

    private static bool HasRightToLeft(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < 0x590 || Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out _) != OperationStatus.Done) continue;
            if (CharacterKinds.IsRightToLeft(rune.Value) || rune.Value is 0x200F or 0x202B or 0x202E or 0x2067) return true;
        }

        return false;
    }
}
