using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Markdown;

/// <summary>The text of a page, to which mistakes refer. For one thread.</summary>
internal sealed class PageText(string text, PageName name)
{
    private readonly SourceText _source = new(text, name.Name);

    /// <summary>A byte order mark is no part of a source text.</summary>
    private readonly int _before = text.StartsWith('\uFEFF') ? 1 : 0;

    public bool IsOf(string other) => ReferenceEquals(text, other);

    /// <summary>The line, from 1, of a mistake that is in the page; null where it is in a file.</summary>
    public int? LineOf(Diagnostic said) => ReferenceEquals(said.Source, _source) ? said.Position.Line : null;

    /// <summary>The line, from 1, of a place in the page.</summary>
    public int LineAt(int place) => _source.PositionOf(Span(place, place).Start).Line;

    /// <summary>A mistake in the fence itself.</summary>
    public Diagnostic Diagnostic(DiagnosticDescriptor descriptor, int start, int end, DiagramLanguage language, Bilingual message, Bilingual? help = null) =>
        new(descriptor, _source, Span(start, end), message.In(language), help?.In(language)) { Language = language };

    /// <summary>A mistake in the document of a fence, at its place in the page. Its fixes are of another text and don't hold here.</summary>
    public Diagnostic Moved(Diagnostic said, FenceText document) => said with
    {
        Source = _source,
        Span = Moved(said.Span, document),
        Related = [.. said.Related.Select(place => ReferenceEquals(place.Source, said.Source) ? place with { Source = _source, Span = Moved(place.Span, document) } : place)],
        Fixes = [],
    };

    private TextSpan Moved(TextSpan span, FenceText document) => Span(document.InPage(span.Start), document.InPage(span.End));

    private TextSpan Span(int start, int end)
    {
        var first = Math.Clamp(start - _before, 0, _source.Content.Length);
        return new TextSpan(first, Math.Clamp(end - _before, first, _source.Content.Length) - first);
    }
}
