namespace Blueprints.Diagrams.Reading;

/// <summary>
/// Shares in words: <c>九成五</c>, <c>百分之九十五</c>, <c>三分之一</c>, <c>1/4</c>, <c>half</c>, <c>95 percent</c>. <c>八折</c> is a price.
/// </summary>
internal static class WrittenShare
{
    /// <summary>The words for a half.</summary>
    public static readonly string[] Halves = ["half", "a half", "一半"];

    /// <summary>The words for a per cent sign.</summary>
    public static readonly string[] PerCent = ["percent", "per cent"];

    /// <summary>The share, 1 for all; false where the text is none.</summary>
    /// <param name="text">The text, in half-width digits.</param>
    /// <param name="share">The share, which may be over 1.</param>
    public static bool TryParse(string text, out double share)
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
        if (tenths <= 0 || !IsNumber(text.AsSpan(0, tenths).TrimEnd(), out var tens)) return false;
        var rest = text.AsSpan(tenths + 1).TrimStart();
        var places = 0.0;
        if (rest is "半") places = 5;
        else if (!rest.IsEmpty && (rest.Length > 1 || !IsNumber(rest, out places) || places >= 10)) return false;
        share = ((tens * 10) + places) / 100;
        return true;
    }

    // 百分之: the hundred goes without its one.
    private static ReadOnlySpan<char> Whole(ReadOnlySpan<char> text) => text.Trim() switch { "百" => "100", "千" => "1000", "万" => "10000", var other => other };

    private static bool IsNumber(ReadOnlySpan<char> text, out double number) => WrittenNumber.TrySplit(text, out number, out var rest, out _) && rest.IsEmpty && number >= 0;
}
