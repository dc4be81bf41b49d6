using Blueprints.Yaml;

namespace Blueprints.Diagrams.Reading;

/// <summary>
/// Numbers as people write them where plain digits don't do: full-width digits, Chinese numerals before a word, a unit beside the number.
/// </summary>
internal static class WrittenNumber
{
    /// <summary>Takes a number off the beginning of a text in half-width digits: <c>12</c>, <c>1.5万</c>, <c>三十</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="number">The number.</param>
    /// <param name="rest">What stands behind it.</param>
    /// <param name="isChinese">Whether it is in Chinese numerals alone.</param>
    public static bool TrySplit(ReadOnlySpan<char> text, out double number, out ReadOnlySpan<char> rest, out bool isChinese)
    {
        var digits = Numbers.Span(text, "0123456789.+-");
        isChinese = digits == 0 && !text.IsEmpty;
        if (digits == text.Length)
        {
            rest = [];
            return Numbers.TryParse(text, out number);
        }

        if (digits > 0)
        {
            rest = text[digits..];
            if (!Numbers.TryParse(text[..digits], out number)) return false;
            var size = rest[0] switch { '百' => 100, '千' => 1000, '万' => 10000, _ => 1 };
            number *= size;
            if (size > 1) rest = rest[1..];
            return true;
        }

        var end = 0;
        while (end < text.Length && ChineseNumber.IsSign(text[end])) end++;
        rest = text[end..];
        return ChineseNumber.TryParse(text[..end], out number);
    }

    /// <summary>A number with or without its unit.</summary>
    /// <param name="text">The text.</param>
    /// <param name="unit">What it may be a number of.</param>
    /// <param name="number">The number.</param>
    /// <param name="word">The unit as written, or the currency; null where there is none.</param>
    public static bool TryParse(string text, NumberUnit unit, out double number, out string? word)
    {
        var rest = Slips.HalfWidthNumber(text).AsSpan().Trim();
        word = null;
        if (unit == NumberUnit.Money && UnitWords.CurrencyBefore(rest, out var length) is { } before)
        {
            word = before;
            rest = rest[length..].TrimStart();
            if (rest is ['-' or '+', ..])
            {
                number = 0;
                return false;
            }
        }

        if (!TrySplit(rest, out number, out rest, out var isChinese)) return false;
        rest = rest.Trim();
        if (rest.IsEmpty) return !isChinese || word is not null;
        if (unit != NumberUnit.Money)
        {
            if (!UnitWords.IsUnit(rest, unit)) return false;
            word = rest.ToString();
            return true;
        }

        if (UnitWords.Currency(rest) is not { } after || (word is not null && word != after)) return false;
        word = after;
        return true;
    }
}
