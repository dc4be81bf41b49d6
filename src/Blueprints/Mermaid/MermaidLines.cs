using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;

namespace Blueprints.Mermaid;

/// <summary>
/// The lines that matter of a Mermaid text: without front matter, comments, directives, blank lines and the fence of a Markdown block.
/// </summary>
/// <param name="Lines">The lines.</param>
/// <param name="Title">The title in the front matter; null where there is none.</param>
internal sealed record MermaidLines(List<MermaidLine> Lines, MermaidLine? Title)
{
    private const string FrontMatter = "---";
    private const string Fence = "```";

    public static MermaidLines Read(SourceText source, DiagnosticBag diagnostics)
    {
        var lines = new List<MermaidLine>();
        MermaidLine? title = null;
        var isFenced = false;
        for (var number = 1; number <= source.LineCount; number++)
        {
            var line = Make(source, number);
            if (line.Text.Length == 0) continue;
            if (lines.Count == 0 && line.Text == FrontMatter)
            {
                number = SkipFrontMatter(source, number, line, ref title, diagnostics);
            }
            else if (line.Text.StartsWith("%%{", StringComparison.Ordinal))
            {
                number = SkipDirective(source, number, line, diagnostics);
            }
            else if (line.Text.StartsWith(Fence, StringComparison.Ordinal) && (isFenced || lines.Count == 0))
            {
                if (isFenced) break;
                isFenced = true;
            }
            else if (!line.Text.StartsWith("%%", StringComparison.Ordinal))
            {
                lines.Add(line);
            }
        }

        return new MermaidLines(lines, title);
    }

    private static MermaidLine Make(SourceText source, int number)
    {
        var line = source.Line(number);
        var text = line.TrimStart();
        var indent = line.Length - text.Length;
        text = text.TrimEnd();
        return new MermaidLine(line[..indent].ToString(), text.ToString(), new TextSpan(source.LineStart(number) + indent, text.Length));
    }

    /// <summary>The number of the line that ends the front matter.</summary>
    private static int SkipFrontMatter(SourceText source, int number, in MermaidLine start, ref MermaidLine? title, DiagnosticBag diagnostics)
    {
        const string Key = "title:";
        for (var next = number + 1; next <= source.LineCount; next++)
        {
            var line = Make(source, next);
            if (line.Text == FrontMatter) return next;
            if (line.Indentation.Length > 0 || !line.Text.StartsWith(Key, StringComparison.Ordinal)) continue;
            if (VisibleText.OneLine(Unquoted(line.Text[Key.Length..].Trim())) is { Length: > 0 } text) title = line with { Text = text };
        }

        diagnostics.Report(
            LanguageDiagnostics.UnclosedBlock,
            start.Span,
            new("the front matter that begins here has no end", "从这里开始的文件头没有结尾"),
            new("write a second line --- before the word ishikawa", "请在 ishikawa 前面再写一行 ---"));
        return source.LineCount;
    }

    private static int SkipDirective(SourceText source, int number, in MermaidLine start, DiagnosticBag diagnostics)
    {
        for (var next = number; next <= source.LineCount; next++)
        {
            if (source.Line(next).TrimEnd().EndsWith("}%%", StringComparison.Ordinal)) return next;
        }

        diagnostics.Report(LanguageDiagnostics.UnclosedBlock, start.Span, new("the directive that begins here has no end", "从这里开始的指令没有结尾"), new("end it with }%%, or delete it", "请用 }%% 结尾，或删去它"));
        return source.LineCount;
    }

    private static string Unquoted(string text) => text.Length > 1 && text[0] is '"' or '\'' && text[^1] == text[0] ? text[1..^1].Trim() : text;
}
