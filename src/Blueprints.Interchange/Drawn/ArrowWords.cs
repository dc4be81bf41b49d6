using System.Globalization;

namespace Blueprints.Interchange.Drawn;

/// <summary>The words on an arrow, with the share of the cases that they may end in.</summary>
/// <param name="Text">The words without the share.</param>
/// <param name="Share">The share as the language writes it, such as <c>30%</c>; null where none is said.</param>
/// <param name="Value">The share, 0 to 1.</param>
internal readonly record struct ArrowWords(string Text, string? Share, double Value)
{
    /// <summary>Takes <c>No 30%</c>, <c>30 %</c> and <c>No (30%)</c> apart; what is over 100% stays words.</summary>
    public static ArrowWords Read(string words)
    {
        var text = Words.OneLine(words);
        var isInBrackets = text.Length > 1 && text[^1] is ')' or '）' or ']';
        var rest = isInBrackets ? text[..^1] : text;
        if (rest.Length == 0 || rest[^1] is not ('%' or '％')) return new(text, null, 0);
        var end = rest.Length - 1;
        while (end > 0 && rest[end - 1] == ' ') end--;
        var start = end;
        while (start > 0 && (char.IsAsciiDigit(rest[start - 1]) || rest[start - 1] == '.')) start--;
        if (isInBrackets ? start == 0 || rest[start - 1] is not ('(' or '（' or '[') : start > 0 && rest[start - 1] != ' ') return new(text, null, 0);
        if (!double.TryParse(rest.AsSpan(start, end - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) || percent > 100) return new(text, null, 0);
        var share = percent.ToString("0.####", CultureInfo.InvariantCulture) + "%";
        return new(rest[..(isInBrackets ? start - 1 : start)].TrimEnd(' '), share, percent / 100);
    }
}
