namespace Blueprints.Diagrams.Reading;

/// <summary>Words around an amount that say how close it is: <c>about</c>, <c>约</c>, <c>up to</c>, <c>以内</c>.</summary>
internal static class CloseWords
{
    /// <summary>What may stand before an amount that is roughly so, each before any that it begins with.</summary>
    public static readonly string[] About = ["approximately", "approx.", "approx", "roughly", "around", "about", "circa", "ca.", "~", "≈", "大约", "大概", "约"];

    /// <summary>What may stand before an amount that is not exceeded.</summary>
    public static readonly string[] AtMost = ["no longer than", "no more than", "less than", "within", "up to", "at most", "under", "≤", "<=", "<", "不超过", "不到", "少于", "最多", "至多"];

    /// <summary>What may stand behind an amount that is roughly so.</summary>
    public static readonly string[] AboutBehind = ["左右", "上下"];

    /// <summary>What may stand behind an amount that is not exceeded.</summary>
    public static readonly string[] AtMostBehind = ["以内", "之内", "内"];

    /// <summary>What may stand before an amount that is not undercut; no amount is read so, for it may be anything.</summary>
    public static readonly string[] AtLeast = ["no less than", "not less than", "at least", "more than", "over", "from", "≥", ">=", ">", "至少", "最少", "超过", "不少于", "不低于", "起码"];

    /// <summary>What may stand behind such an amount.</summary>
    public static readonly string[] AtLeastBehind = [" or more", " and more", " plus", "+", "以上", "起"];

    /// <summary>Takes such words off a text, one before the amount and one behind it.</summary>
    /// <param name="text">The text, in half-width digits.</param>
    /// <param name="isAbout">Whether the amount is roughly so.</param>
    /// <param name="isAtMost">Whether it is not exceeded, which comes before roughly.</param>
    public static void Take(ref ReadOnlySpan<char> text, out bool isAbout, out bool isAtMost)
    {
        isAbout = TakeBefore(ref text, About);
        isAtMost = !isAbout && TakeBefore(ref text, AtMost);
        if (TakeBehind(ref text, AboutBehind)) (isAbout, isAtMost) = (true, false);
        else if (TakeBehind(ref text, AtMostBehind)) isAtMost = true;
        if (isAtMost) isAbout = false;
    }

    /// <summary>Whether a text begins with a word, and not with a longer one in Latin letters.</summary>
    public static bool Begins(ReadOnlySpan<char> text, string word) =>
        text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !char.IsAsciiLetter(word[^1]) || !char.IsAsciiLetter(text[word.Length]));

    /// <summary>Takes one of some words off the beginning.</summary>
    public static bool TakeBefore(ref ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (!Begins(text, word)) continue;
            text = text[word.Length..].TrimStart();
            return true;
        }

        return false;
    }

    /// <summary>Takes one of some words off the end.</summary>
    public static bool TakeBehind(ref ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (!text.EndsWith(word, StringComparison.Ordinal)) continue;
            text = text[..^word.Length].TrimEnd();
            return true;
        }

        return false;
    }
}
