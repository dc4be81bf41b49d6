using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Mermaid;

/// <summary>The front matter of a Mermaid text: YAML between two lines of <c>---</c>, of which the title matters here.</summary>
/// <param name="Title">The title; null where there is none.</param>
/// <param name="End">Where the front matter ends; 0 where there is none.</param>
internal readonly record struct MermaidHeading(MermaidLine? Title, int End)
{
    private const string Fence = "---";

    /// <summary>Reads it. Nothing but blank lines, comments, directives of a line and the fence of a Markdown block may stand before
    /// it.</summary>
    public static MermaidHeading Read(SourceText source, CompilerOptions options, DiagnosticBag diagnostics)
    {
        for (var number = 1; number <= source.LineCount; number++)
        {
            var text = source.Line(number).Trim();
            if (text.SequenceEqual(Fence)) return Body(source, number, options, diagnostics);
            if (!text.IsEmpty && !text.StartsWith("%%") && !text.StartsWith("```")) break;
        }

        return default;
    }

    private static MermaidHeading Body(SourceText source, int first, CompilerOptions options, DiagnosticBag diagnostics)
    {
        for (var number = first + 1; number <= source.LineCount; number++)
        {
            if (!source.Line(number).Trim().SequenceEqual(Fence)) continue;
            var start = source.LineStart(first + 1);
            var end = source.LineStart(number);
            return new MermaidHeading(TitleOf(source.Content[start..end], start, options), end + source.Line(number).Length);
        }

        var fence = source.Content.IndexOf(Fence, source.LineStart(first), StringComparison.Ordinal);
        diagnostics.Report(
            LanguageDiagnostics.UnclosedBlock,
            new TextSpan(fence, Fence.Length),
            new("the front matter that begins here has no end", "从这里开始的文件头没有结尾"),
            new("write a second line --- before the word ishikawa", "请在 ishikawa 前面再写一行 ---"));
        return new MermaidHeading(null, source.Content.Length);
    }

    /// <summary>The title that the YAML gives. What else is in it is Mermaid's affair, its mistakes too.</summary>
    private static MermaidLine? TitleOf(string yaml, int start, CompilerOptions options)
    {
        var unheard = new DiagnosticBag(new SourceText(yaml), 0, DiagramLanguage.English);
        // A title that is too long is told by those who take it.
        if (YamlParser.Parse(unheard.Source, options with { MaxTextLength = int.MaxValue }, unheard, null).Root is not YamlMapping mapping) return null;
        foreach (var (key, value) in mapping.Entries)
        {
            if (key.Value != "title" || value is not YamlScalar { IsNothing: false } title) continue;
            return VisibleText.OneLine(title.Value) is { Length: > 0 } text ? new MermaidLine("", text, title.Span with { Start = start + title.Span.Start }) : null;
        }

        return null;
    }
}
