namespace Blueprints.ServiceBlueprints.Wording;

/// <summary>Whether a text names a lane.</summary>
internal static class LaneNames
{
    private const int LeastHan = 2;
    private const int LeastLatin = 3;

    /// <summary>Whether a text names a lane by its label, without what stands there in brackets: a Latin name as whole words.</summary>
    public static bool IsNamed(string text, string label)
    {
        var name = WithoutBrackets(label);
        if (name.Length == 0) return false;
        var isHan = name[0] >= '\u2E80';
        if (name.Length < (isHan ? LeastHan : LeastLatin)) return false;
        if (isHan) return text.Contains(name, StringComparison.Ordinal);
        var words = LabelWords.Of(name);
        return words.Count > 0 && LabelWords.HasPhrase(LabelWords.Of(text), string.Join(' ', words));
    }

    private static string WithoutBrackets(string label)
    {
        var at = label.AsSpan().IndexOfAny('(', '（');
        return (at > 0 ? label[..at] : label).Trim();
    }
}
