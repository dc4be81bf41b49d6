using System.Globalization;
using System.Text;

namespace Blueprints.Skia.Fonts;

/// <summary>
/// Which way the parts of a line run: the Unicode Bidirectional Algorithm (UAX #9) for a line of left-to-right base, as SVG text has by
/// default, without its controls and without pairs of
/// brackets (rule N0).
/// </summary>
internal static class LineOrder
{
    private enum Kind : byte
    {
        Left,
        Right,
        ArabicLetter,
        Number,
        ArabicNumber,
        NumberSign,
        NumberEnd,
        NumberSeparator,
        Mark,
        Neutral,
    }

    /// <summary>The level of each unit of a text: even runs to the right, odd to the left. Null where all are 0.</summary>
    public static byte[]? Levels(string text)
    {
        if (!HasRightToLeft(text)) return null;
        var kinds = new Kind[text.Length];
        for (var i = 0; i < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length);
            Array.Fill(kinds, KindOf(rune), i, length);
            i += length;
        }

        ResolveWeak(kinds);
        ResolveNeutral(kinds);
        var levels = new byte[text.Length];
        for (var i = 0; i < levels.Length; i++) levels[i] = (byte)(kinds[i] switch { Kind.Right => 1, Kind.Number or Kind.ArabicNumber => 2, _ => 0 });
        return levels;
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
            if (text[i] >= 0x590 && Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out _) == System.Buffers.OperationStatus.Done && CharacterKinds.IsRightToLeft(rune.Value)) return true;
        }

        return false;
    }

    private static Kind KindOf(Rune rune)
    {
        var category = Rune.GetUnicodeCategory(rune);
        if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark) return Kind.Mark;
        switch (rune.Value)
        {
            case (>= '0' and <= '9') or (>= 0x6F0 and <= 0x6F9): return Kind.Number;
            case (>= 0x660 and <= 0x669) or 0x66B or 0x66C: return Kind.ArabicNumber;
            case '+' or '-' or 0x2212: return Kind.NumberSign;
            case '#' or '%' or 0xB0 or 0xB1 or 0x66A or (>= 0x2030 and <= 0x2034): return Kind.NumberEnd;
            case ',' or '.' or '/' or ':' or 0xA0 or 0x60C: return Kind.NumberSeparator;
        }

        if (category == UnicodeCategory.CurrencySymbol) return Kind.NumberEnd;
        if (!Rune.IsLetterOrDigit(rune) && category is not (UnicodeCategory.LetterNumber or UnicodeCategory.SpacingCombiningMark)) return Kind.Neutral;
        if (!CharacterKinds.IsRightToLeft(rune.Value)) return Kind.Left;
        return rune.Value is (>= 0x600 and <= 0x7BF) or (>= 0x860 and <= 0x8FF) or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x1EC70 and <= 0x1EEFF) ? Kind.ArabicLetter : Kind.Right;
    }

    /// <summary>Rules W1 to W7.</summary>
    private static void ResolveWeak(Kind[] kinds)
    {
        var (before, strong) = (Kind.Left, Kind.Left);
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] == Kind.Mark) kinds[i] = before;
            before = kinds[i];
            if (kinds[i] is Kind.Left or Kind.Right or Kind.ArabicLetter) strong = kinds[i];
            else if (kinds[i] == Kind.Number && strong == Kind.ArabicLetter) kinds[i] = Kind.ArabicNumber;
        }

        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] == Kind.ArabicLetter) kinds[i] = Kind.Right;
            if (i == 0 || i + 1 == kinds.Length || kinds[i - 1] != kinds[i + 1]) continue;
            var isInNumber = kinds[i] == Kind.NumberSign ? kinds[i - 1] == Kind.Number : kinds[i] == Kind.NumberSeparator && kinds[i - 1] is Kind.Number or Kind.ArabicNumber;
            if (isInNumber) kinds[i] = kinds[i - 1];
        }

        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] != Kind.NumberEnd) continue;
            var end = i;
            while (end < kinds.Length && kinds[end] == Kind.NumberEnd) end++;
            var isNumber = (i > 0 && kinds[i - 1] == Kind.Number) || (end < kinds.Length && kinds[end] == Kind.Number);
            Array.Fill(kinds, isNumber ? Kind.Number : Kind.Neutral, i, end - i);
            i = end - 1;
        }

        strong = Kind.Left;
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] is Kind.NumberSign or Kind.NumberSeparator) kinds[i] = Kind.Neutral;
            if (kinds[i] is Kind.Left or Kind.Right) strong = kinds[i];
            else if (kinds[i] == Kind.Number && strong == Kind.Left) kinds[i] = Kind.Left;
        }
    }

    /// <summary>Rules N1 and N2; numbers count as written from right to left.</summary>
    private static void ResolveNeutral(Kind[] kinds)
    {
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] != Kind.Neutral) continue;
            var end = i;
            while (end < kinds.Length && kinds[end] == Kind.Neutral) end++;
            var isRight = i > 0 && end < kinds.Length && kinds[i - 1] != Kind.Left && kinds[end] != Kind.Left;
            Array.Fill(kinds, isRight ? Kind.Right : Kind.Left, i, end - i);
            i = end - 1;
        }
    }
}
