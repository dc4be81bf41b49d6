using Blueprints.Diagrams.Reading;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>
/// Parts a range of durations as people say it into its ends: <c>2 or 3 days</c>, <c>between 2 and 3 days</c>, <c>两三天</c>.
/// </summary>
internal static class SaidRange
{
    /// <summary>Words that stand between two ends, besides those of <see cref="DurationParser.FindDash"/>.</summary>
    public static readonly string[] Or = [" or ", "或者", "或"];

    /// <summary>What may stand before two ends.</summary>
    public static readonly string[] Before = ["between", "from"];

    private const string And = " and ";
    private const string Digits = "一二三四五六七八九";

    /// <summary>The ends of a text that names both.</summary>
    public static bool TrySplit(ReadOnlySpan<char> text, out ReadOnlySpan<char> lower, out ReadOnlySpan<char> upper)
    {
        lower = text;
        upper = default;
        var at = DurationParser.FindDash(text, out var length);
        foreach (var word in Or)
        {
            if (at >= 0) break;
            (at, length) = (text.IndexOf(word, StringComparison.OrdinalIgnoreCase), word.Length);
        }

        var isNamed = CloseWords.TakeBefore(ref lower, Before);
        if (at < 0 && isNamed) (at, length) = (text.IndexOf(And, StringComparison.OrdinalIgnoreCase), And.Length);
        var taken = text.Length - lower.Length;
        if (at <= taken) return false;
        upper = text[(at + length)..].Trim();
        lower = text[taken..at].Trim();
        return true;
    }

    /// <summary>The ends of a text with two neighbouring numerals: 两三天 are two or three days, 三五天 three to five.</summary>
    public static bool TryNeighbours(ReadOnlySpan<char> text, out ReadOnlySpan<char> lower, out ReadOnlySpan<char> upper)
    {
        for (var i = 1; i < text.Length; i++)
        {
            var (first, second) = (Digit(text[i - 1]), Digit(text[i]));
            if (first < 0 || second != first + 1 && (first, second) is not (3, 5)) continue;
            lower = string.Concat(text[..i], text[(i + 1)..]);
            upper = string.Concat(text[..(i - 1)], text[i..]);
            return true;
        }

        lower = upper = default;
        return false;
    }

    private static int Digit(char c) => c == '两' ? 2 : Digits.IndexOf(c, StringComparison.Ordinal) is >= 0 and var place ? place + 1 : -1;
}
