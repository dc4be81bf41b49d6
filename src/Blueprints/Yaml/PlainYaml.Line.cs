using Blueprints.Text;

namespace Blueprints.Yaml;

/// <content>What stands within a line.</content>
internal sealed partial class PlainYaml
{
    /// <summary>Whether a line goes on with a key: a plain text or one in quotes, and a colon behind it.</summary>
    private bool IsKey(int at)
    {
        if (_text[at] is '{' or '[') return false;
        if (_text[at] is '"' or '\'')
        {
            var close = _text.AsSpan(at + 1, _end - at - 1).IndexOf(_text[at]);
            return close >= 0 && IsColon(at + close + 2);
        }

        for (; at < _end; at++)
        {
            var found = _text.AsSpan(at, _end - at).IndexOfAny(':', '#');
            if (found < 0) return false;
            at += found;
            if (_text[at] == '#' && _text[at - 1] == ' ') return false;
            if (IsColon(at)) return true;
        }

        return false;
    }

    private bool IsColon(int at) => at < _end && _text[at] == ':' && (at + 1 == _end || _text[at + 1] == ' ');

    /// <summary>A key; goes on behind its colon.</summary>
    private YamlScalar? Key(ref int at, bool isFlow)
    {
        var start = at;
        if (Scalar(ref at, isFlow, isKey: true) is not { } key || !IsColon(at) || at - start > MostKeyLength || key.Value is "<<" or "") return null;
        at++;
        return key;
    }

    /// <summary>A text, a mapping or a list on one line; goes on behind it.</summary>
    private YamlNode? Inline(ref int at, int depth, bool isFlow) => _text[at] switch
    {
        '{' => FlowMapping(ref at, depth + 1),
        '[' => FlowList(ref at, depth + 1),
        _ => Scalar(ref at, isFlow, isKey: false),
    };

    private YamlMapping? FlowMapping(ref int at, int depth)
    {
        if (depth > _mostDepth || --_nodesLeft < 0) return null;
        var (start, first) = (at++, _entries.Count);
        while (Skip(ref at))
        {
            if (_text[at] == '}' && _entries.Count == first) return Taken(_repaired.ToSource(start, ++at), first);
            if (Key(ref at, isFlow: true) is not { } key || !Skip(ref at)) return null;
            if (Inline(ref at, depth, isFlow: true) is not { } value || !Skip(ref at)) return null;
            _entries.Add(new YamlEntry(key, value));
            if (_text[at] == '}') return Taken(_repaired.ToSource(start, ++at), first);
            if (_text[at++] != ',') return null;
        }

        return null;
    }

    private YamlSequence? FlowList(ref int at, int depth)
    {
        if (depth > _mostDepth || --_nodesLeft < 0) return null;
        var (start, first) = (at++, _items.Count);
        while (Skip(ref at))
        {
            if (_text[at] == ']' && _items.Count == first) return Listed(_repaired.ToSource(start, ++at), first);
            if (Inline(ref at, depth, isFlow: true) is not { } item || !Skip(ref at)) return null;
            _items.Add(item);
            if (_text[at] == ']') return Listed(_repaired.ToSource(start, ++at), first);
            if (_text[at++] != ',') return null;
        }

        return null;
    }

    /// <summary>Goes on to what is no space; false at the end of the line.</summary>
    private bool Skip(ref int at)
    {
        while (at < _end && _text[at] == ' ') at++;
        return at < _end;
    }

    private YamlScalar? Scalar(ref int at, bool isFlow, bool isKey)
    {
        if (--_nodesLeft < 0) return null;
        return _text[at] is '"' or '\'' ? Quoted(ref at, isKey) : Plain(ref at, isFlow, isKey);
    }

    private YamlScalar? Quoted(ref int at, bool isKey)
    {
        var start = at;
        var length = _text.AsSpan(at + 1, _end - at - 1).IndexOf(_text[at]);
        if (length < 0 || length > _mostTextLength) return null;
        at += length + 2;
        // Two of them in a text stand for one; a backslash says what the next sign is.
        if (at < _end && _text[at] == _text[start]) return null;
        var text = _text.AsSpan(start + 1, length);
        if (_text[start] == '"' && text.Contains('\\')) return null;
        return new YamlScalar(isKey ? Word(text) : text.ToString(), false, _repaired.ToSource(start, at));
    }

    private YamlScalar? Plain(ref int at, bool isFlow, bool isKey)
    {
        if (!MayBegin(at)) return null;
        var start = at;
        for (; ; at++)
        {
            while (at < _end && !(isFlow ? MeansInFlow(_text[at]) : _text[at] is ':' or '#')) at++;
            if (at == _end) break;
            if (_text[at] == ':')
            {
                if (!IsColon(at) && !isFlow) continue;
                if (!isKey || !IsColon(at)) return null;
                break;
            }

            if (_text[at] != '#')
            {
                if (_text[at] is not (',' or '}' or ']')) return null;
                break;
            }

            if (_text[at - 1] != ' ') continue;
            if (isFlow || isKey || !IsComment(at)) return null;
            break;
        }

        var end = at;
        while (_text[end - 1] == ' ') end--;
        // Other blanks than spaces the parser takes from the end, or not.
        if (end - start > _mostTextLength || char.IsWhiteSpace(_text[end - 1])) return null;
        var text = _text.AsSpan(start, end - start);
        if (isKey && IsOddKey(text)) return null;
        // Spaces before the colon of a key are none of it.
        return new YamlScalar(isKey ? Word(text) : text.ToString(), true, _repaired.ToSource(start, end));
    }

    /// <summary>Whether a sign may end a plain text in braces, or make it more than one.</summary>
    private static bool MeansInFlow(char sign) => sign is ':' or '#' or ',' or '[' or ']' or '{' or '}' or '?';

    /// <summary>Whether a key holds a sign that makes the parser take it for something else, in places where nobody would think so.</summary>
    private static bool IsOddKey(ReadOnlySpan<char> key)
    {
        foreach (var sign in key)
        {
            if (sign is '?' or '*' or '&' or '!' or '|' or '>' or '%' or '@' or '`' or '"' or '\'' or '{' or '}' or '[' or ']' or ',') return true;
        }

        return false;
    }

    /// <summary>Whether a plain text may begin so, whatever follows: with a letter, a digit or a sign that means nothing in YAML.</summary>
    private bool MayBegin(int at)
    {
        var first = _text[at];
        if (char.IsAsciiLetterOrDigit(first) || first is '(' or '/' or '+' or '.' or '~' or '$' or '<' or '_' or ';' or '=' or '^') return first is not '.' || Indent > 0 || at > _content;
        return first > '\u00A0' || (first == '-' && at + 1 < _end && char.IsAsciiLetterOrDigit(_text[at + 1]));
    }

    /// <summary>Whether a comment that stands here looks like one: with a space behind its sign, or nothing.</summary>
    private bool IsComment(int at) => at + 1 == _end || _text[at + 1] is ' ' or '#';

    /// <summary>Whether nothing more is said on the line.</summary>
    private bool EndsLine(int at) => !Skip(ref at) || (_text[at] == '#' && _text[at - 1] == ' ');

    /// <summary>A word that is likely to stand there often, such as a key: the same object each time.</summary>
    private string Word(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 24) return text.ToString();
        ref var word = ref _words[((text[0] * 31) + (text[^1] * 7) + (text[text.Length / 2] * 3) + text.Length) & 255];
        return text.SequenceEqual(word) ? word! : word = text.ToString();
    }
}
