namespace Blueprints.Office.Slides.Reading;

/// <summary>Tells the words of a shape from the figures that stand below them, after somebody edited them.</summary>
internal static class LabelLines
{
    /// <summary>The lines that are words.</summary>
    /// <param name="lines">The lines as they are.</param>
    /// <param name="words">The lines of the words as they were written.</param>
    /// <param name="figures">Those of the figures.</param>
    /// <returns>The lines of the words, null where they were not changed or cannot be told; and whether the figures were changed.</returns>
    public static (List<string>? Words, bool FiguresChanged) Of(List<string> lines, List<string> words, List<string> figures)
    {
        if (figures.Count == 0) return (lines, false);
        if (lines.Count >= figures.Count && lines[^figures.Count..].SequenceEqual(figures, StringComparer.Ordinal)) return (lines[..^figures.Count], false);
        var own = lines.Count;
        for (var i = figures.Count - 1; own > 0 && i >= 0; i--)
        {
            if (lines[own - 1] == figures[i]) own--;
        }

        var rest = lines[..own];
        if (rest.SequenceEqual(words, StringComparer.Ordinal)) return (null, true);
        if (rest.Count > words.Count && rest[..words.Count].SequenceEqual(words, StringComparer.Ordinal)) return (null, true);
        // All was written anew, without the figures; numbers where the words had none may be other figures.
        return !rest.Exists(figures.Contains) && ((rest.Count <= words.Count && words.Exists(HasNumber)) || !rest.Exists(HasNumber)) ? (rest, false) : (null, true);
    }

    private static bool HasNumber(string line) => line.Any(char.IsDigit);
}
