using System.Text;
using Blueprints.Skia.Fonts;

namespace Blueprints.Skia.Pdf.Letters;

/// <summary>
/// The text of a letter in pieces that readers get right: all of it where it is short. Of what is written from right to left they turn round the
/// characters, those of one letter too; there each is a piece, the last one first.
/// </summary>
internal static class TextPieces
{
    /// <summary>What readers take as the text of one letter.</summary>
    private const int Longest = 8;

    /// <summary>A letter with more than that is none; what is beyond is left out.</summary>
    private const int Most = 500;

    public static List<Range> Of(ReadOnlySpan<char> text)
    {
        var pieces = new List<Range>();
        var isTurned = Rune.DecodeFromUtf16(text, out var first, out _) == System.Buffers.OperationStatus.Done && CharacterKinds.IsRightToLeft(first.Value);
        for (var from = 0; from < text.Length && pieces.Count < Most;)
        {
            var to = isTurned ? from + 1 : Math.Min(text.Length, from + Longest);
            if (to < text.Length && char.IsLowSurrogate(text[to])) to += isTurned ? 1 : -1;
            pieces.Add(from..to);
            from = to;
        }

        if (isTurned) pieces.Reverse();
        return pieces;
    }
}
