using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Yaml;

/// <summary>Texts that a <c>#</c> cuts short without the author noticing, such as <c>Room #5</c>.</summary>
internal static class Comments
{
    public static void Check(string content, TextSpan scalar, DiagnosticBag diagnostics)
    {
        var sign = scalar.End;
        while (sign < content.Length && content[sign] == ' ') sign++;
        // A comment proper has a space after its sign, or an empty rest of line.
        if (sign == scalar.End || sign + 1 >= content.Length || content[sign] != '#' || char.IsWhiteSpace(content[sign + 1]) || content[sign + 1] == '#') return;
        var end = sign;
        while (end < content.Length && content[end] is not ('\n' or '\r')) end++;
        diagnostics.Report(
            LanguageDiagnostics.TextCutByComment,
            new TextSpan(sign, end - sign),
            "' #' begins a comment, so this is not part of the text",
            "put the whole text in quotes if it is; else write a space after the '#'");
    }
}
