using Blueprints.Diagnostics;

namespace Blueprints.Yaml;

/// <summary>Texts that a <c>#</c> cuts short without the author noticing, such as <c>Room #5</c>.</summary>
internal static class Comments
{
    /// <summary>Looks at what follows a text that ends at <paramref name="end"/>.</summary>
    public static void Check(RepairedText text, int end, DiagnosticBag diagnostics)
    {
        var content = text.Text;
        var sign = end;
        while (sign < content.Length && content[sign] == ' ') sign++;
        // A comment proper has a space after its sign, or an empty rest of line.
        if (sign == end || sign + 1 >= content.Length || content[sign] != '#' || char.IsWhiteSpace(content[sign + 1]) || content[sign + 1] == '#') return;
        var stop = sign;
        while (stop < content.Length && content[stop] is not ('\n' or '\r')) stop++;
        diagnostics.Report(
            LanguageDiagnostics.TextCutByComment,
            text.ToSource(sign, stop),
            new("' #' begins a comment, so this is not part of the text", "“ #”表示注释开始，所以从这里起不算文本"),
            new("put the whole text in quotes if it is; else write a space after the '#'", "如果它属于文本，请给整段文本加引号；如果是注释，请在“#”后面加一个空格"));
    }
}
