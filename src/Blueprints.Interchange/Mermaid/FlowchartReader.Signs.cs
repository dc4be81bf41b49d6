namespace Blueprints.Interchange.Mermaid;

/// <content>What single signs of a line are.</content>
internal sealed partial class FlowchartReader
{
    /// <summary>Whether a semicolon ends a code such as <c>#35;</c>.</summary>
    private static bool IsCode(string line, int at)
    {
        var i = at - 1;
        while (i >= 0 && at - i < 12 && char.IsAsciiLetterOrDigit(line[i])) i--;
        return i >= 0 && line[i] == '#' && i < at - 1;
    }

    private static bool IsOfKey(string text, int at)
    {
        var c = text[at];
        if (char.IsLetterOrDigit(c) || c is '_' or '#' or '$' || c > '\u007F') return true;
        // A dash within a name, and not one that begins an arrow.
        return c is '-' or '.' or '/' or ':' && at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]) && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] == '_');
    }

    private static void Skip(string text, ref int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t') at++;
    }
}
