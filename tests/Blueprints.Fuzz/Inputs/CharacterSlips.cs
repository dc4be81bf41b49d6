namespace Blueprints.Fuzz.Inputs;

/// <summary>Slips of single characters and short stretches.</summary>
internal static class CharacterSlips
{
    public static Slip[] All { get; } = [Remove, Repeat, Replace, Insert, InsertScrap, InsertScrap, PutScrap, Cut, SwapTokens, SwapTokens, CopyToken, LongRun];

    private static string Remove(string text, SlipSource source)
    {
        var (start, length) = Slips.Stretch(text, source.Random);
        return text.Remove(start, length);
    }

    private static string Repeat(string text, SlipSource source)
    {
        var (start, length) = Slips.Stretch(text, source.Random);
        return text.Insert(Slips.Place(text, source.Random), text.Substring(start, length));
    }

    private static string Replace(string text, SlipSource source)
    {
        if (text.Length == 0) return text;
        var at = source.Random.Between(0, text.Length - 1);
        return text[..at] + (char)source.Random.Between(1, 0x2FF) + text[(at + 1)..];
    }

    private static string Insert(string text, SlipSource source) => text.Insert(Slips.Place(text, source.Random), OddText.Of(source.Random));

    private static string InsertScrap(string text, SlipSource source) => text.Insert(Slips.Place(text, source.Random), source.Random.Pick(source.Scraps));

    private static string PutScrap(string text, SlipSource source)
    {
        var (start, length) = Slips.Stretch(text, source.Random);
        return text.Remove(start, length).Insert(start, source.Random.Pick(source.Scraps));
    }

    private static string Cut(string text, SlipSource source) => source.Random.Chance(75) ? text : text[..Slips.Place(text, source.Random)];

    private static string SwapTokens(string text, SlipSource source)
    {
        var (a, b) = (Token(text, source), Token(text, source));
        if (a.Start > b.Start) (a, b) = (b, a);
        if (a.Start + a.Length > b.Start) return text;
        return text[..a.Start] + text.Substring(b.Start, b.Length) + text[(a.Start + a.Length)..b.Start] + text.Substring(a.Start, a.Length) + text[(b.Start + b.Length)..];
    }

    private static string CopyToken(string text, SlipSource source)
    {
        var (a, b) = (Token(text, source), Token(text, source));
        return text.Remove(a.Start, a.Length).Insert(a.Start, text.Substring(b.Start, b.Length));
    }

    private static string LongRun(string text, SlipSource source)
    {
        if (text.Length == 0 || !source.Random.Chance(10)) return text;
        var (start, length) = Slips.Stretch(text, source.Random);
        var run = string.Concat(Enumerable.Repeat(text.Substring(start, length), source.Random.Between(2, source.Random.Chance(10) ? 3_000 : 100)));
        return text.Insert(Slips.Place(text, source.Random), run);
    }

    /// <summary>A word or number of the text.</summary>
    private static (int Start, int Length) Token(string text, SlipSource source)
    {
        var start = Slips.Place(text, source.Random);
        while (start < text.Length && !IsOfToken(text[start])) start++;
        while (start > 0 && IsOfToken(text[start - 1])) start--;
        var end = start;
        while (end < text.Length && IsOfToken(text[end])) end++;
        return (start, end - start);
    }

    private static bool IsOfToken(char c) => char.IsLetterOrDigit(c) || c is '-' or '_' or '.';
}
