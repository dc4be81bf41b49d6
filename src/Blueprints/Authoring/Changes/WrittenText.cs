using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Syntax;
using Blueprints.Text;

namespace Blueprints.Authoring.Changes;

/// <summary>The text of a document by its lines, and how parts of it are put in and taken out. Immutable.</summary>
/// <param name="document">The document.</param>
internal sealed class WrittenText(AuthoringDocument document)
{
    public string Content { get; } = document.Source.Content;

    public string NewLine { get; } = document.Source.Content.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>Whether the keys are Chinese.</summary>
    public bool IsChinese => (document.Compilation.Syntax.Root as SyntaxMapping)?.Entries.FirstOrDefault()?.Name is { } first && KeyInfo.IsInChinese(first);

    public DiagnosticEdit Edit(int start, int length, string text) => new(document.Source.Name, start, length, text);

    public DrawnChange Refuse(string english, string chinese) => new([], new Bilingual(english, chinese).In(document.Language));

    /// <summary>The first of some ways to write a change that brings what is expected; refused where none does.</summary>
    /// <param name="ways">The ways: edits that may stand in any order.</param>
    /// <param name="wrong">In what a text differs from what is expected; null in nothing.</param>
    /// <param name="isOfValue">Whether what is wrong is told as it is, since it is about a value that was given. Default: no.</param>
    public DrawnChange First(IEnumerable<ImmutableArray<DiagnosticEdit>> ways, Func<Diagrams.Compilation, Bilingual?> wrong, bool isOfValue = false)
    {
        Bilingual? trouble = null;
        foreach (var way in ways)
        {
            var sorted = way.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Length.CompareTo(b.Length));
            if (wrong(document.After(TextEdits.Apply(Content, sorted), null)) is not { } found) return new DrawnChange(sorted);
            trouble ??= found;
        }

        if (isOfValue && trouble is { } told) return Refuse(told.English, told.Chinese);
        var reason = trouble ?? new Bilingual("its text leaves no room for it", "它的写法不便这样改");
        return Refuse($"change the text for that: {reason.English}", $"请直接改文本：{reason.Chinese}");
    }

    /// <summary>Behind what is written of a node, without the blanks and line ends that YAML counts to it.</summary>
    public int LastOf(SyntaxNode node)
    {
        var end = node.Span.End;
        while (end > node.Span.Start && char.IsWhiteSpace(Content[end - 1])) end--;
        return end;
    }

    public int LineStart(int offset) => offset > 0 && Content.LastIndexOf('\n', offset - 1) is var at ? at + 1 : 0;

    /// <summary>The end of a line, a comment there included, without the line's end.</summary>
    public int LineEnd(int offset)
    {
        var rest = Content.AsSpan(offset).IndexOfAny('\n', '\r');
        return rest < 0 ? Content.Length : offset + rest;
    }

    public int ColumnOf(int offset) => offset - LineStart(offset);

    /// <summary>Where the dash of an item of lines stands in its line; null where it is none.</summary>
    public int? DashOf(SyntaxNode item)
    {
        var before = Content.AsSpan(LineStart(item.Span.Start), ColumnOf(item.Span.Start));
        return before.LastIndexOf('-') is var dash && dash >= 0 && before[..dash].IsWhiteSpace() && before[(dash + 1)..].IsWhiteSpace() ? dash : null;
    }

    /// <summary>Takes away the lines of a node; where empty lines stand before and behind them, those behind as well.</summary>
    public DiagnosticEdit Removed(SyntaxNode node) => Removed(LineStart(node.Span.Start), LineEnd(LastOf(node)));

    /// <param name="start">The start of the first line.</param>
    /// <param name="last">The end of the last line.</param>
    public DiagnosticEdit Removed(int start, int last)
    {
        var end = Past(last);
        if (start == 0 || Content.AsSpan(0, start).EndsWith("\n\n") || Content.AsSpan(0, start).EndsWith("\n\r\n"))
        {
            while (end < Content.Length && Content[end] is '\n' or '\r') end = Past(end);
        }

        return Edit(start, end - start, "");
    }

    /// <summary>Takes an entry out of its mapping, with its lines or its comma; null where it shares a line with another.</summary>
    public DiagnosticEdit? Taken(SyntaxMapping mapping, SyntaxEntry entry)
    {
        if (!mapping.IsFlow) return Content.AsSpan(LineStart(entry.Span.Start), ColumnOf(entry.Span.Start)).IsWhiteSpace() ? Removed(entry) : null;
        var at = mapping.Entries.IndexOf(entry);
        var (start, end) = (entry.Span.Start, LastOf(entry));
        if (at > 0) start = LastOf(mapping.Entries[at - 1]);
        else if (mapping.Entries.Length > 1) end = mapping.Entries[1].Span.Start;
        return Edit(start, end - start, "");
    }

    /// <summary>Behind the end of the line that stands there.</summary>
    private int Past(int at)
    {
        if (at < Content.Length && Content[at] == '\r') at++;
        return at < Content.Length && Content[at] == '\n' ? at + 1 : at;
    }

    /// <summary>A word of the language as the document writes its keys.</summary>
    public string Word(string english, string chinese) => IsChinese ? chinese : english;
}
