namespace Blueprints.ServiceBlueprints.Wording;

/// <summary>Whether what stands before a word or a piece of a label takes it back.</summary>
internal static class Negations
{
    private const string BetweenInChinese = "好要得再会予被能可";
    private static readonly HashSet<string> InWords = LabelText.Set("not never no without nothing nobody refuses refuse declines doesnt wont cannot instead avoids avoid");
    private static readonly string[] InChinese = ["没有", "没什么", "不", "未", "拒绝", "无人", "拒不", "避免", "勿", "别"];

    /// <summary>Whether a label has a negation at all.</summary>
    public static bool Has(LabelText label) => label.Has(InWords);

    /// <summary>Whether a word of a set stands there and is not taken back.</summary>
    public static bool HasUnnegated(List<string> words, HashSet<string> set)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (set.Contains(words[i]) && !IsNegated(words, i)) return true;
        }

        return false;
    }

    /// <summary>Whether a piece stands there and is not taken back.</summary>
    public static bool HasUnnegatedPiece(string text, string[] pieces)
    {
        foreach (var piece in pieces)
        {
            for (var at = text.IndexOf(piece, StringComparison.Ordinal); at >= 0; at = text.IndexOf(piece, at + 1, StringComparison.Ordinal))
            {
                if (!IsNegated(text.AsSpan(0, at))) return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of the three words before a place takes back what stands there.</summary>
    public static bool IsNegated(List<string> words, int at)
    {
        for (var i = Math.Max(0, at - 3); i < at; i++)
        {
            if (InWords.Contains(words[i])) return true;
        }

        return false;
    }

    /// <summary>Whether what stands before a piece takes it back, with one sign between at most, as in 不再 and 没有被.</summary>
    public static bool IsNegated(ReadOnlySpan<char> before)
    {
        if (before.Length > 1 && BetweenInChinese.Contains(before[^1])) before = before[..^1];
        foreach (var negation in InChinese)
        {
            if (before.EndsWith(negation, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
