using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.Diagnostics;

/// <summary>A fix before it is known in which language to tell it, and of which file.</summary>
/// <param name="Title">What it does.</param>
/// <param name="IsSafe">Whether nothing else can be meant.</param>
/// <param name="Changes">What stands where afterwards.</param>
internal sealed record FixDraft(Bilingual Title, bool IsSafe, params ImmutableArray<(TextSpan Span, string NewText)> Changes)
{
    /// <summary>Writes a text in place of what stands at a span.</summary>
    public static FixDraft Write(TextSpan span, string text, bool isSafe) => new(WriteTitle(text), isSafe, (span, text));

    /// <summary>Inserts a text.</summary>
    public static FixDraft Insert(int at, string text, Bilingual title, bool isSafe) => new(title, isSafe, (new TextSpan(at, 0), text));

    public static Bilingual WriteTitle(string text) => new($"write '{VisibleText.Clip(text.Trim())}'", $"改写为“{VisibleText.Clip(text.Trim())}”");

    public DiagnosticFix In(SourceText source, DiagramLanguage language) =>
        new(VisibleText.Of(Title.In(language)), [.. Changes.OrderBy(change => change.Span.Start).Select(change => new DiagnosticEdit(source.Name, change.Span.Start, change.Span.Length, change.NewText))]) { IsSafe = IsSafe };
}
