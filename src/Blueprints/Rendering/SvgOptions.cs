namespace Blueprints.Rendering;

/// <summary>How SVG is written.</summary>
public sealed record SvgOptions
{
    /// <summary>
    /// What every id in the file begins with, so that several drawings can share a page: ASCII letters, digits, <c>-</c> and <c>_</c>, a
    /// letter first, at most 64.
    /// Default: null, made from what is drawn and its colours, so that two drawings of one page hardly ever share ids.
    /// </summary>
    /// <exception cref="ArgumentException">The prefix is not of that form.</exception>
    public string? IdPrefix
    {
        get;
        init
        {
            if (value is not null && !IsIdPrefix(value))
                throw new ArgumentException($"an id prefix is 1 to 64 of A-Z, a-z, 0-9, '-' and '_', a letter first; not '{value}'", nameof(IdPrefix));
            field = value;
        }
    }

    /// <summary>
    /// Makes the fonts that go into the file, for viewers that lack Inter or Chinese fonts; browsers use them, other programs may not.
    /// Default: null, none: the file names the fonts that it
    /// would like, and the viewer takes what it has.
    /// </summary>
    public ISvgFontSource? Fonts { get; init; }

    /// <summary>
    /// Whether the group of each step and cause has an id, by which a page can link to it: <see cref="ElementAnchor"/> says which. Default:
    /// false.
    /// </summary>
    public bool HasElementIds { get; init; }

    private static bool IsIdPrefix(string text)
    {
        if (text.Length is 0 or > 64 || !char.IsAsciiLetter(text[0])) return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_')) return false;
        }

        return true;
    }
}
