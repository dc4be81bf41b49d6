using System.Globalization;
using System.Text;

namespace Blueprints.Interchange.Mermaid;

/// <summary>Words as Mermaid shows them literally.</summary>
internal static class MermaidLabel
{
    /// <summary>
    /// A label of a flowchart or an ishikawa: what Mermaid would take for markup, Markdown, formulas or lists becomes <c>#NN;</c>.
    /// </summary>
    public static string Encode(string text)
    {
        var line = OneLine(text);
        var encoded = new StringBuilder(line.Length + 8);
        for (var i = 0; i < line.Length; i++)
        {
            if (MustBeEncoded(line, i)) encoded.Append(CultureInfo.InvariantCulture, $"#{(int)line[i]};");
            else encoded.Append(line[i]);
        }

        return encoded.ToString();
    }

    /// <summary>Words of a journey, which knows no codes: colons, semicolons and number signs are taken out.</summary>
    public static string Plain(string text)
    {
        var line = OneLine(string.Concat(OneLine(text).Select(static c => c is ':' or ';' or '#' ? ' ' : c)));
        foreach (var word in (ReadOnlySpan<string>)["title", "section", "acctitle", "accdescr", "%%", "journey"])
        {
            if (line.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return "· " + line;
        }

        return line.Length == 0 ? "·" : line;
    }

    /// <summary>A text in the double quotes of YAML, for the lines before the diagram.</summary>
    public static string Quoted(string text)
    {
        // Mermaid takes tags out of titles and writes what is left in codes of HTML, which nobody reads again.
        text = text.Replace('&', '＆').Replace('<', '‹').Replace('>', '›');
        var quoted = new StringBuilder("\"");
        foreach (var c in OneLine(text)) quoted.Append(c is '"' or '\\' ? "\\" : "").Append(c);
        return quoted.Append('"').ToString();
    }

    /// <summary>Without line breaks, control characters and spaces side by side.</summary>
    private static string OneLine(string text) =>
        string.Join(' ', new string([.. XmlText.Clean(text).Select(static c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)]).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static bool MustBeEncoded(string text, int i) => text[i] switch
    {
        '#' or '"' or '<' or '>' or '&' or '`' or '*' or '_' or '$' or '\\' or '~' => true,
        ':' => i > 0 && i + 1 < text.Length && text[i + 1] != ' ',
        '%' => i + 1 < text.Length && text[i + 1] is '%' or '{',
        '-' or '+' => i == 0,
        '.' or ')' => i > 0 && IsNumber(text, i),
        _ => i == 0 && text.StartsWith("ishikawa", StringComparison.OrdinalIgnoreCase),
    };

    /// <summary>Whether all before a place is a number, so that Markdown would begin a list.</summary>
    private static bool IsNumber(string text, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (!char.IsAsciiDigit(text[i])) return false;
        }

        return true;
    }
}
