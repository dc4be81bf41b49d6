using System.Text;
using Blueprints.Text;
using Markdig.Syntax;

namespace Blueprints.Markdown;

/// <summary>The document that stands in a fence, and where each of its lines stands in the page.</summary>
internal sealed class FenceText
{
    private readonly int _start;
    private readonly List<Line> _lines;

    private FenceText(string content, PageName page, int start, List<Line> lines)
    {
        Source = new SourceText(content, page.Name);
        (_start, _lines) = (start, lines);
    }

    public SourceText Source { get; }

    /// <summary>Whether there is no line in it.</summary>
    public bool HasNoLines => _lines.Count == 0;

    public bool IsEmpty => string.IsNullOrWhiteSpace(Source.Content);

    /// <summary>That of a fence of Markdig's.</summary>
    public static FenceText Of(FencedCodeBlock block, string page, PageName name)
    {
        var count = block.Lines.Lines is null ? 0 : block.Lines.Count;
        var text = new StringBuilder();
        var lines = new List<Line>(count);
        for (var i = 0; i < count; i++)
        {
            ref var line = ref block.Lines.Lines![i];
            // Where a tab belongs to the block around it in part, Markdig makes a text of its own for the line.
            var start = ReferenceEquals(line.Slice.Text, page) ? line.Slice.Start : line.Position;
            lines.Add(new Line(text.Length, start, start, line.Slice.Length));
            text.Append(line.Slice.AsSpan()).Append('\n');
        }

        return new FenceText(text.ToString(), name, block.Span.Start, lines);
    }

    /// <summary>
    /// That of a fence of which another program tells the text alone. Its lines follow that of the fence, and end as those of the page do: what
    /// was taken away is before them.
    /// </summary>
    public static FenceText Of(string content, string page, int start, PageName name)
    {
        var text = new StringBuilder(content.Length + 1);
        var lines = new List<Line>();
        var next = EndOf(page, start);
        for (var at = 0; at < content.Length;)
        {
            var end = EndOf(content, at);
            var first = BehindEnd(page, next);
            next = EndOf(page, first);
            lines.Add(new Line(text.Length, next - (end - at), first, end - at));
            text.Append(content, at, end - at).Append('\n');
            at = BehindEnd(content, end);
        }

        return new FenceText(text.ToString(), name, start, lines);
    }

    /// <summary>The place in the page of a place in the document; where there is no line, that of the fence.</summary>
    public int InPage(int offset)
    {
        var (low, high) = (0, _lines.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_lines[middle].InText <= offset) low = middle + 1;
            else high = middle;
        }

        if (low == 0) return _start;
        var line = _lines[low - 1];
        return Math.Max(line.Least, line.InPage + Math.Min(offset - line.InText, line.Length));
    }

    private static int EndOf(string text, int start) => text.AsSpan(start).IndexOfAny('\n', '\r') is >= 0 and var length ? start + length : text.Length;

    private static int BehindEnd(string text, int end) => end == text.Length ? end : text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;

    /// <param name="InText">Where it begins in the document.</param>
    /// <param name="InPage">Where it begins in the page; before <paramref name="Least"/> where a tab of the page has become more than one space.</param>
    /// <param name="Least">Where its line of the page begins at the earliest.</param>
    /// <param name="Length">Its length.</param>
    private readonly record struct Line(int InText, int InPage, int Least, int Length);
}
