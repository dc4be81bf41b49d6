using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Mermaid;

/// <summary>
/// The lines that matter of a Mermaid text: without front matter, comments, directives, blank lines and the fence of a Markdown block.
/// </summary>
/// <param name="Lines">The lines.</param>
/// <param name="Title">The title in the front matter; null where there is none.</param>
internal sealed record MermaidLines(List<MermaidLine> Lines, MermaidLine? Title)
{
    private const string Fence = "```";
    private const string DirectiveStart = "%%{";
    private const string DirectiveEnd = "}%%";

    public static MermaidLines Read(SourceText source, CompilerOptions options, DiagnosticBag diagnostics)
    {
        var (title, start) = MermaidHeading.Read(source, options, diagnostics);
        var isFenced = source.Content.AsSpan(0, start).TrimStart().StartsWith(Fence, StringComparison.Ordinal);
        var text = WithoutDirectives(source, start, diagnostics);
        var rest = new SourceText(text.Text);
        var lines = new List<MermaidLine>();
        for (var number = 1; number <= rest.LineCount; number++)
        {
            var line = Make(rest, number, text);
            if (line.Text.Length == 0 || line.Text.StartsWith("%%", StringComparison.Ordinal)) continue;
            if (line.Text.StartsWith(Fence, StringComparison.Ordinal) && (isFenced || lines.Count == 0))
            {
                if (isFenced) break;
                isFenced = true;
                continue;
            }

            lines.Add(line);
        }

        return new MermaidLines(lines, title);
    }

    private static MermaidLine Make(SourceText source, int number, RepairedText text)
    {
        var line = source.Line(number);
        var content = line.TrimStart();
        var indent = line.Length - content.Length;
        content = content.TrimEnd();
        var start = source.LineStart(number) + indent;
        return new MermaidLine(line[..indent].ToString(), content.ToString(), text.ToSource(start, start + content.Length));
    }

    /// <summary>What follows the front matter, without directives: they may stand anywhere, in mid-line and over several lines.</summary>
    private static RepairedText WithoutDirectives(SourceText source, int start, DiagnosticBag diagnostics)
    {
        var content = source.Content;
        var gone = new List<Repair> { new(0, start, "") };
        for (var at = start; (at = content.IndexOf(DirectiveStart, at, StringComparison.Ordinal)) >= 0;)
        {
            var end = content.IndexOf(DirectiveEnd, at + DirectiveStart.Length, StringComparison.Ordinal);
            if (end < 0)
            {
                var length = content.AsSpan(at).IndexOfAny('\n', '\r');
                diagnostics.Report(
                    LanguageDiagnostics.UnclosedBlock,
                    new TextSpan(at, length < 0 ? content.Length - at : length),
                    new("the directive that begins here has no end", "从这里开始的指令没有结尾"),
                    new("end it with }%%, or delete it", "请用 }%% 结尾，或删去它"));
                gone.Add(new Repair(at, content.Length - at, ""));
                break;
            }

            gone.Add(new Repair(at, end + DirectiveEnd.Length - at, ""));
            at = end + DirectiveEnd.Length;
        }

        return new RepairedText(content).With(gone);
    }
}
