namespace Blueprints.Comparisons.Drawing;

/// <summary>
/// What two titles have in common: <c>Cash withdrawal (before)</c> and <c>Cash withdrawal (after)</c> are both about a cash withdrawal.
/// </summary>
internal static class CommonTitle
{
    private const int Least = 4;

    /// <summary>
    /// The common beginning, without a bracket that it opens and signs at its end; null where it is too short to be a title.
    /// </summary>
    public static string? Of(string before, string after)
    {
        if (before == after) return before;
        var length = 0;
        while (length < before.Length && length < after.Length && before[length] == after[length]) length++;
        var bracket = before.AsSpan(0, length).LastIndexOfAny("(（[【");
        if (bracket >= 0 && before.AsSpan(bracket, length - bracket).IndexOfAny(")）]】") < 0) length = bracket;
        else length = WordEnd(before, after, length);
        var common = before[..length].TrimEnd(' ', ':', '：', '-', '–', '—', ',', '，', '·', '/');
        return common.Length >= Least ? common : null;
    }

    /// <summary>Back to the end of a word, where a word of letters with spaces between is cut.</summary>
    private static int WordEnd(string before, string after, int length)
    {
        if (!(Continues(before, length) || Continues(after, length))) return length;
        while (length > 0 && before[length - 1] < 0x2E80 && char.IsLetterOrDigit(before[length - 1])) length--;
        return length;
    }

    private static bool Continues(string text, int at) => at > 0 && at < text.Length && text[at] < 0x2E80 && char.IsLetterOrDigit(text[at]) && char.IsLetterOrDigit(text[at - 1]);
}
