using System.Text;

namespace Blueprints.Skia.Pdf.Tags;

/// <summary>What is said in place of something drawn.</summary>
internal static class Alternatives
{
    /// <summary>No reader needs more.</summary>
    private const int Longest = 8_000;

    /// <summary>
    /// The words on a group, after those of its texts that they don't say; null where there are none, or none but its texts.
    /// </summary>
    public static string? Of(Enclosure group)
    {
        if (group.Node.Tooltip is not { Length: > 0 } words) return null;
        if (words == string.Join(' ', group.Texts) || words == string.Concat(group.Texts)) return null;
        var said = new StringBuilder();
        foreach (var text in group.Texts)
        {
            if (words.Contains(text.Trim(), StringComparison.Ordinal)) continue;
            if (said.Length > 0) said.Append(' ');
            said.Append(text);
        }

        if (said.Length > 0) said.Append('\n');
        return Shortened(said.Append(words).ToString());
    }

    public static string Shortened(string text) => text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)];
}
