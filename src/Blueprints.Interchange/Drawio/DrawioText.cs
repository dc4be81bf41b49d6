using System.Text;

namespace Blueprints.Interchange.Drawio;

/// <summary>The words of a cell, without the breaks that a drawing makes.</summary>
internal static class DrawioText
{
    /// <summary>Lines as one: with a blank between them, but for Chinese, which has none.</summary>
    public static string Join(string label)
    {
        if (!label.Contains('\n', StringComparison.Ordinal)) return label;
        var text = new StringBuilder(label.Length);
        foreach (var line in label.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (text.Length > 0 && text[^1] is not ('-' or '/') && !(text[^1] > '\u2E7F' && line[0] > '\u2E7F')) text.Append(' ');
            text.Append(line);
        }

        return text.ToString();
    }

    /// <summary>Whether a label shows words, breaks and the hyphens of breaks aside.</summary>
    public static bool Shows(string label, string words) => Bare(label) == Bare(words);

    private static string Bare(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c) && c is not ('-' or '\u2010' or '\u00AD' or '…' or '·')));
}
