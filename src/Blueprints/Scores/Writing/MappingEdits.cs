using Blueprints.Diagnostics;
using Blueprints.Syntax;
using Blueprints.Text;

namespace Blueprints.Scores.Writing;

/// <summary>
/// Changes of one text that give mappings further keys, or keys other values; comments and layout stay. What cannot be changed without touching
/// something else, as what an alias stands for, is refused.
/// </summary>
/// <param name="source">The text.</param>
internal sealed class MappingEdits(SourceText source)
{
    private readonly List<DiagnosticEdit> _edits = [];
    private readonly string _newLine = NewLineOf(source.Content);

    public string Applied => TextEdits.Apply(source.Content, _edits);

    /// <summary>How many changes there are, so that those after it can be taken back.</summary>
    public int Count => _edits.Count;

    /// <summary>Whether a change after so many touches what one of those changes.</summary>
    public bool OverlapsSince(int count)
    {
        for (var i = count; i < _edits.Count; i++)
        {
            for (var j = 0; j < count; j++)
            {
                if (_edits[i].Start < _edits[j].Start + _edits[j].Length && _edits[j].Start < _edits[i].Start + _edits[i].Length) return true;
            }
        }

        return false;
    }

    public void TakeBack(int count) => _edits.RemoveRange(count, _edits.Count - count);

    /// <summary>The entry of a key that stands in a mapping itself; null where there is none.</summary>
    public static SyntaxEntry? Find(SyntaxMapping mapping, string key)
    {
        foreach (var entry in mapping.Entries)
        {
            if (!entry.IsMerge && entry.Definition?.Name == key) return entry;
        }

        return null;
    }

    /// <summary>Whether nothing else shares what is said in a mapping.</summary>
    public static bool IsOwn(SyntaxMapping mapping) => mapping.Anchor is null && !mapping.Entries.Any(entry => entry.IsMerge || entry.Value.Anchor is not null);

    /// <summary>Gives a key a value on one line.</summary>
    /// <param name="mapping">Where.</param>
    /// <param name="key">The key in English.</param>
    /// <param name="word">The key as the document writes it.</param>
    /// <param name="value">The value, as YAML.</param>
    /// <returns>Whether it could be done.</returns>
    public bool Set(SyntaxMapping mapping, string key, string word, string value)
    {
        if (!IsOwn(mapping)) return false;
        if (Find(mapping, key) is not { } entry) return Insert(mapping, $"{word}: {value}");
        return entry.Value is SyntaxScalar { Style: ScalarStyle.Plain or ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted, Span.Length: > 0 } && Replace(entry.Value, value);
    }

    /// <summary>Writes something in place of a node.</summary>
    public bool Replace(SyntaxNode node, string value)
    {
        if (node.Span.Length == 0 || node.Anchor is not null) return false;
        _edits.Add(new DiagnosticEdit(source.Name, node.Span.Start, node.Span.Length, value));
        return true;
    }

    /// <summary>Writes a value on the line of its key, in place of whatever stands there or below; refused where a remark stands between.</summary>
    public bool ReplaceValue(SyntaxEntry entry, string value)
    {
        if (entry.Value.Anchor is not null || entry.Value.Span.Length == 0) return false;
        var start = entry.Key.Span.End;
        var between = source.Content.AsSpan(start, entry.Value.Span.Start - start);
        if (between.IndexOfAny('#', '&', '!') >= 0 || between.IndexOf(':') is not (>= 0 and var colon)) return false;
        start += colon + 1;
        _edits.Add(new DiagnosticEdit(source.Name, start, entry.Value.Span.End - start, " " + value));
        return true;
    }

    /// <summary>Takes an entry out of a mapping, with its lines or its comma; refused of the first of several lines, on which a dash may stand.</summary>
    public bool Remove(SyntaxMapping mapping, SyntaxEntry entry)
    {
        var at = mapping.Entries.IndexOf(entry);
        if (at < 0 || mapping.Entries.Length < 2 || entry.Value.Anchor is not null) return false;
        if (mapping.IsFlow)
        {
            var (from, to) = at > 0 ? (mapping.Entries[at - 1].Span.End, entry.Span.End) : (entry.Span.Start, mapping.Entries[1].Span.Start);
            if (source.Content.AsSpan(from, to - from).Contains('#')) return false;
            _edits.Add(new DiagnosticEdit(source.Name, from, to - from, ""));
            return true;
        }

        if (at == 0) return false;
        // From the end of the line before to the end of its own: remarks on lines of their own stay.
        var end = entry.Span.End;
        while (end > entry.Span.Start && char.IsWhiteSpace(source.Content[end - 1])) end--;
        end = LineEnd(end);
        if (source.Content.AsSpan(entry.Span.Start, end - entry.Span.Start).Contains('#')) return false;
        var lineStart = source.LineStart(LineOf(entry.Span.Start));
        if (!source.Content.AsSpan(lineStart, entry.Span.Start - lineStart).IsWhiteSpace()) return false;
        var start = lineStart - (lineStart >= 2 && source.Content[lineStart - 2] == '\r' && source.Content[lineStart - 1] == '\n' ? 2 : lineStart > 0 ? 1 : 0);
        _edits.Add(new DiagnosticEdit(source.Name, start, end - start, ""));
        return true;
    }

    private bool Insert(SyntaxMapping mapping, string entry)
    {
        if (mapping.Entries.IsEmpty) return false;
        if (mapping.IsFlow) return InsertAt(mapping.Entries[^1].Span.End, ", " + entry);
        var first = mapping.Entries[0];
        var indent = _newLine + new string(' ', first.Span.Start - source.LineStart(LineOf(first.Span.Start)));
        // Behind the first key, which is the lane of a step; else before the next, since a text of several lines has no plain end.
        if (IsOnOneLine(first)) return InsertAt(LineEnd(first.Span.End), indent + entry);
        return mapping.Entries.Length > 1 && InsertAt(mapping.Entries[1].Span.Start, entry + indent);
    }

    private bool InsertAt(int at, string text)
    {
        _edits.Add(new DiagnosticEdit(source.Name, at, 0, text));
        return true;
    }

    private bool IsOnOneLine(SyntaxEntry entry) =>
        entry.Value is not SyntaxScalar { Style: ScalarStyle.Literal or ScalarStyle.Folded } && LineOf(entry.Span.Start) == LineOf(entry.Span.End);

    private int LineOf(int offset) => source.PositionOf(offset).Line;

    private int LineEnd(int from)
    {
        var end = source.Content.AsSpan(from).IndexOfAny('\n', '\r');
        return end < 0 ? source.Content.Length : from + end;
    }

    private static string NewLineOf(string text)
    {
        var first = text.AsSpan().IndexOfAny('\n', '\r');
        return first < 0 || text[first] == '\n' ? "\n" : first + 1 < text.Length && text[first + 1] == '\n' ? "\r\n" : "\r";
    }
}
