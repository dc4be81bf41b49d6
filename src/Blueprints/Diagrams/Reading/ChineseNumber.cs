namespace Blueprints.Diagrams.Reading;

/// <summary>
/// Numbers in Chinese numerals: <c>三</c>, <c>十五</c>, <c>两百零五</c>, <c>三点五</c>, <c>一万二千</c>. What leaves its last place to the
/// ear, as <c>一百二</c> (120), is none, and neither is <c>几</c>.
/// </summary>
internal static class ChineseNumber
{
    public const string Signs = "〇零一二两三四五六七八九十百千万点";

    private const string Digits = "零一二三四五六七八九";

    public static bool IsSign(char c) => c is >= '\u3007' and <= '\u96F6' && Signs.Contains(c, StringComparison.Ordinal);

    /// <summary>The number; false where the text is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out double number)
    {
        number = 0;
        var point = text.IndexOf('点');
        var whole = point < 0 ? text : text[..point];
        var tens = whole.IndexOf('万');
        if (tens >= 0)
        {
            if (!Section(whole[..tens], out var high) || high <= 0) return false;
            var rest = whole[(tens + 1)..];
            var low = 0.0;
            // 一万二 leaves its last place to the ear: 一万零二, or 一万二千.
            if (!rest.IsEmpty && (!Section(rest, out low) || low < 1000 && rest[0] is not ('零' or '〇'))) return false;
            number = (high * 10000) + low;
        }
        else if (!Section(whole, out number))
        {
            return false;
        }

        if (point < 0) return true;
        var decimals = text[(point + 1)..];
        if (decimals.IsEmpty) return false;
        var (places, size) = (0.0, 1.0);
        foreach (var c in decimals)
        {
            var digit = Digit(c);
            if (digit < 0) return false;
            places = (places * 10) + digit;
            size *= 10;
        }

        // One division, so that 三点一四 is the number that 3.14 is.
        number = ((number * size) + places) / size;
        return true;
    }

    /// <summary>A number under 10,000.</summary>
    private static bool Section(ReadOnlySpan<char> text, out double number)
    {
        number = 0;
        if (text.IsEmpty) return false;
        var (pending, last, hasZero) = (-1, 10000, false);
        foreach (var c in text)
        {
            if (Digit(c) is >= 0 and var digit)
            {
                if (pending > 0 || pending == 0 && digit == 0) return false;
                hasZero |= digit == 0;
                pending = digit;
                continue;
            }

            var place = c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            if (place == 0 || place >= last) return false;
            if (pending < 0 && place == 10 && number == 0) pending = 1;
            if (pending <= 0) return false;
            number += pending * place;
            (pending, last) = (-1, place);
            hasZero = false;
        }

        if (pending == 0) return text.Length == 1;
        if (pending < 0) return true;
        if (last is > 10 and < 10000 && !hasZero) return false;
        number += pending;
        return true;
    }

    private static int Digit(char c) => c switch { '〇' => 0, '两' => 2, _ => Digits.IndexOf(c, StringComparison.Ordinal) };
}
