namespace Blueprints.Diagrams.Reading;

/// <summary>
/// Shares in words: <c>九成五</c>, <c>百分之九十五</c>, <c>三分之一</c>, <c>1/4</c>, <c>half</c>, <c>95 percent</c>, <c>1 in 10</c>,
/// <c>约三成</c>. <c>八折</c> is a price, and <c>under 5%</c> no more than a bound.
/// </summary>
internal static class WrittenShare
{
    private const string Of = " of ";

    /// <summary>The words for a half.</summary>
    public static readonly string[] Halves = ["half", "a half", "一半"];

    /// <summary>The words for a per cent sign, and the sign.</summary>
    public static readonly string[] PerCent = ["percent", "per cent", "pct", "%"];

    /// <summary>The share, 1 for all; false where the text is none.</summary>
    /// <param name="text">The text, in half-width digits.</param>
    /// <param name="share">The share, which may be over 1.</param>
    public static bool TryParse(string text, out double share)
    {
        var rest = text.AsSpan();
        CloseWords.Take(ref rest, out var isAbout, out var isAtMost);
        share = 0;
        if (isAtMost) return false;
        if (TakeCases(ref rest)) return TryParse(rest.ToString(), out share);
        if (!isAbout) return TryParseExact(text, out share);
        // About 0.3 is a share; about 30 may be anything.
        return TryParseExact(rest.ToString(), out share) || (Numbers.TryParse(rest, out share) && share <= 1);
    }

    private static bool TryParseExact(string text, out double share)
    {
        share = 0.5;
        foreach (var half in Halves)
        {
            if (text.Equals(half, StringComparison.OrdinalIgnoreCase)) return true;
        }

        foreach (var sign in PerCent)
        {
            if (!text.EndsWith(sign, StringComparison.OrdinalIgnoreCase)) continue;
            if (!Numbers.TryParse(text.AsSpan(0, text.Length - sign.Length).TrimEnd(), out var number)) return false;
            share = number / 100;
            return true;
        }

        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0)
        {
            if (!IsNumber(text.AsSpan(0, slash).Trim(), out var part) || !IsNumber(text.AsSpan(slash + 1).Trim(), out var whole) || whole <= 0) return false;
            share = part / whole;
            return true;
        }

        var parts = text.IndexOf("分之", StringComparison.Ordinal);
        if (parts > 0)
        {
            if (!IsNumber(Whole(text.AsSpan(0, parts)), out var all) || !IsNumber(text.AsSpan(parts + 2).Trim(), out var some) || all <= 0) return false;
            share = some / all;
            return true;
        }

        var tenths = text.IndexOf('成', StringComparison.Ordinal);
        if (tenths < 0) return EnglishShare.TryParse(text, out share);
        if (tenths == 0 || !IsNumber(text.AsSpan(0, tenths).TrimEnd(), out var tens)) return false;
        var rest = text.AsSpan(tenths + 1).TrimStart();
        var places = 0.0;
        if (rest is "半") places = 5;
        else if (!rest.IsEmpty && (rest.Length > 1 || !IsNumber(rest, out places) || places >= 10)) return false;
        share = ((tens * 10) + places) / 100;
        return true;
    }

    /// <summary>Takes off what the share is of: 10% of cases, half of the callers; but not the ten of 2 of 10.</summary>
    private static bool TakeCases(ref ReadOnlySpan<char> text)
    {
        var at = text.IndexOf(Of, StringComparison.OrdinalIgnoreCase);
        if (at <= 0) return false;
        var cases = text[(at + Of.Length)..];
        var first = cases.IndexOf(' ') is >= 0 and var space ? cases[..space] : cases;
        foreach (var c in cases)
        {
            if (!char.IsAsciiLetter(c) && c != ' ') return false;
        }

        if (first.IsEmpty || EnglishNumber.Of(first, EnglishNumber.Whole) is not null || text[..at].EndsWith(" out", StringComparison.OrdinalIgnoreCase)) return false;
        text = text[..at].TrimEnd();
        return true;
    }

    // 百分之: the hundred goes without its one.
    private static ReadOnlySpan<char> Whole(ReadOnlySpan<char> text) => text.Trim() switch { "百" => "100", "千" => "1000", "万" => "10000", var other => other };

    private static bool IsNumber(ReadOnlySpan<char> text, out double number) => WrittenNumber.TrySplit(text, out number, out var rest, out _) && rest.IsEmpty && number >= 0;
}
