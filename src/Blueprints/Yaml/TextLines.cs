namespace Blueprints.Yaml;

/// <summary>The lines of a text, counted from 0, with their indentation.</summary>
internal sealed class TextLines
{
    private readonly string _text;
    private readonly List<int> _starts = [0];

    public TextLines(string text)
    {
        _text = text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) _starts.Add(i + 1);
        }
    }

    public int Count => _starts.Count;

    public int Start(int line) => _starts[line];

    /// <summary>The end of a line before its line ending.</summary>
    public int End(int line)
    {
        var end = line + 1 < _starts.Count ? _starts[line + 1] : _text.Length;
        while (end > _starts[line] && _text[end - 1] is '\n' or '\r') end--;
        return end;
    }

    /// <summary>The end of what a line says: without trailing spaces and without a comment; never before its key.</summary>
    public int ContentEnd(int line)
    {
        var start = KeyStart(line);
        var end = End(line);
        var comment = _text.AsSpan(start, end - start).IndexOf(" #");
        if (comment >= 0) end = start + comment;
        while (end > start && char.IsWhiteSpace(_text[end - 1])) end--;
        return end;
    }

    public int LineOf(int offset)
    {
        var found = _starts.BinarySearch(offset);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>The offset of the first character that is no space.</summary>
    public int ContentStart(int line)
    {
        var at = Start(line);
        var end = End(line);
        while (at < end && (_text[at] is ' ' or '\t' or '\u00A0' or '\u3000')) at++;
        return at;
    }

    public int Indent(int line) => ContentStart(line) - Start(line);

    /// <summary>Whether a line says nothing: empty, or a comment alone.</summary>
    public bool IsBlank(int line) => ContentStart(line) == End(line) || _text[ContentStart(line)] == '#';

    /// <summary>Whether a line begins a list item.</summary>
    public bool IsItem(int line)
    {
        var at = ContentStart(line);
        return at < End(line) && _text[at] == '-' && (at + 1 == End(line) || _text[at + 1] == ' ');
    }

    /// <summary>Whether the lines below are a text after <c>|</c> or <c>&gt;</c>, which may hold anything.</summary>
    public bool BeginsBlockText(int line)
    {
        var at = ContentEnd(line);
        while (at > Start(line) && (char.IsAsciiDigit(_text[at - 1]) || _text[at - 1] is '+' or '-')) at--;
        return at - 2 >= Start(line) && _text[at - 1] is '|' or '>' && _text[at - 2] == ' ';
    }

    /// <summary>The offset of a line's key or text, past the <c>-</c> of items.</summary>
    public int KeyStart(int line)
    {
        var at = ContentStart(line);
        var end = End(line);
        while (at + 1 < end && _text[at] == '-' && _text[at + 1] == ' ')
        {
            at += 2;
            while (at < end && _text[at] == ' ') at++;
        }

        return at;
    }

    /// <summary>The nearest line above that says something; -1 where there is none.</summary>
    public int Previous(int line)
    {
        do line--;
        while (line >= 0 && IsBlank(line));
        return line;
    }

    /// <summary>The offset just past the colon of a line's key, or -1 where the line has no <c>KEY: </c>.</summary>
    public int ValueStart(int line)
    {
        var at = KeyStart(line);
        var end = End(line);
        if (at < end && _text[at] is '"' or '\'')
        {
            var quote = _text.IndexOf(_text[at], at + 1, end - at - 1);
            if (quote < 0) return -1;
            at = quote + 1;
        }

        for (; at < end; at++)
        {
            if (_text[at] == ':' && (at + 1 == end || _text[at + 1] == ' ')) return at + 1;
        }

        return -1;
    }
}
