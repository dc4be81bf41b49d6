using System.Text;

namespace Blueprints.Authoring;

/// <summary>
/// A caret in a text, and the texts in which a mark stands in its place, so that the reader tells where it is: short ones first, then the
/// whole one; one in which what is open on the line is closed; and the same up to the caret.
/// </summary>
internal sealed class Caret
{
    /// <summary>A word that nobody writes.</summary>
    public const string Mark = "zqCaretqz";

    private readonly string _text;
    private readonly int _lineStart;
    private readonly int _lineEnd;
    private readonly List<char> _closers = [];
    private readonly CaretBlock _block;

    public Caret(string text, int offset)
    {
        (_text, Offset) = (text, offset);
        var start = offset;
        while (start > 0 && IsWord(text[start - 1])) start--;
        var end = offset;
        while (end < text.Length && IsWord(text[end])) end++;
        (Start, End) = (start, end);
        _lineStart = offset == 0 ? 0 : text.AsSpan(0, offset).LastIndexOfAny('\n', '\r') + 1;
        var length = text.AsSpan(end).IndexOfAny('\n', '\r');
        _lineEnd = length < 0 ? text.Length : end + length;
        _block = new CaretBlock(text, _lineStart, _lineEnd, start);
        var before = text.AsSpan(_lineStart, start - _lineStart);
        CanBeKey = FindOpen(before, out var isWithin);
        IsWithinText = isWithin;
    }

    public int Offset { get; }

    /// <summary>Where the word begins that the caret stands in.</summary>
    public int Start { get; }

    /// <summary>Where it ends.</summary>
    public int End { get; }

    /// <summary>What of the word stands before the caret.</summary>
    public string Prefix => _text[Start..Offset];

    /// <summary>Whether a key may stand there, as the line goes.</summary>
    public bool CanBeKey { get; }

    /// <summary>Whether it stands in a comment, or in quotes that are open.</summary>
    public bool IsWithinText { get; }

    /// <summary>Whether a colon follows the word.</summary>
    public bool HasColon => _text.AsSpan(End, _lineEnd - End).TrimStart() is [':' or '：', ..];

    /// <summary>Whether nothing stands on its line but blanks before it.</summary>
    public bool IsAlone => _text.AsSpan(_lineStart, _lineEnd - _lineStart).IsWhiteSpace();

    /// <summary>Short texts in which the mark stands as a key or as a value: what tells where the caret is, as it stands; with what is open
    /// on the line closed; and the lines alone that it stands below.</summary>
    public IEnumerable<string> MarkedBlocks(bool asKey)
    {
        var own = _text[_lineStart..Start];
        yield return _block.With(own + MarkOf(asKey) + _text[End.._lineEnd]);
        if (_closers.Count > 0 || End < _lineEnd) yield return _block.With(own + Closed(asKey));
        yield return Above(Closed(asKey));
    }

    /// <summary>The whole text in which the mark stands so, the most faithful first.</summary>
    public IEnumerable<string> Marked(bool asKey)
    {
        var closed = Closed(asKey);
        yield return string.Concat(_text.AsSpan(0, Start), MarkOf(asKey), _text.AsSpan(End));
        yield return string.Concat(_text.AsSpan(0, Start), closed, _text.AsSpan(_lineEnd));
        yield return string.Concat(_text.AsSpan(0, Start), closed, "\n");
    }

    private string MarkOf(bool asKey) => asKey && !HasColon ? Mark + ": " : Mark;

    private string Closed(bool asKey) => (asKey ? Mark + ": " : Mark) + string.Concat(Enumerable.Reverse(_closers));

    /// <summary>The first line and those that the caret's stands below, each less far in than the one after it.</summary>
    private string Above(string closed)
    {
        var own = _text[_lineStart..Start];
        var lines = _text[.._lineStart].Split('\n');
        var kept = new Stack<string>();
        var indent = Indent(own + "x");
        for (var i = lines.Length - 1; i >= 0 && indent > 0; i--)
        {
            var line = lines[i].TrimEnd('\r');
            if (line.AsSpan().TrimStart() is [] or ['#', ..] || Indent(line) >= indent) continue;
            indent = Indent(line);
            kept.Push(line);
        }

        var text = new StringBuilder();
        var first = Array.Find(lines, line => line.AsSpan().TrimStart() is not ([] or ['#', ..]))?.TrimEnd('\r');
        if (first is not null && Indent(first) == 0 && (kept.Count == 0 || kept.Peek() != first)) text.Append(first).Append('\n');
        foreach (var line in kept) text.Append(line).Append('\n');
        return text.Append(own).Append(closed).Append('\n').ToString();
    }

    private static int Indent(string line) => line.Length - line.AsSpan().TrimStart(' ').Length;

    /// <summary>Goes through what stands before the word on its line.</summary>
    private bool FindOpen(ReadOnlySpan<char> before, out bool isWithin)
    {
        var quote = '\0';
        var canBeKey = true;
        isWithin = false;
        for (var i = 0; i < before.Length; i++)
        {
            var c = before[i];
            if (quote != '\0')
            {
                if (c == '\\' && quote == '"') i++;
                else if (c == quote) quote = '\0';
                continue;
            }

            var isFirst = i == 0 || before[i - 1] is ' ' or '\t' or '[' or '{' or ',' or ':';
            switch (c)
            {
                case '"' or '\'' when isFirst:
                    quote = c;
                    canBeKey = false;
                    break;
                case '#' when i == 0 || before[i - 1] is ' ' or '\t':
                    isWithin = true;
                    return false;
                case '{' or '[':
                    _closers.Add(c == '{' ? '}' : ']');
                    canBeKey = c == '{';
                    break;
                case '}' or ']':
                    if (_closers.Count > 0) _closers.RemoveAt(_closers.Count - 1);
                    canBeKey = false;
                    break;
                case ',' when _closers.Count > 0:
                    canBeKey = _closers[^1] == '}';
                    break;
                case ' ' or '\t':
                    break;
                case '-' when i + 1 == before.Length || before[i + 1] == ' ':
                    break;
                default:
                    canBeKey = false;
                    break;
            }
        }

        isWithin = quote != '\0';
        return canBeKey;
    }

    private static bool IsWord(char c) => !char.IsWhiteSpace(c) && c is not (':' or '：' or ',' or '[' or ']' or '{' or '}' or '"' or '\'' or '#' or '>' or '<');
}
