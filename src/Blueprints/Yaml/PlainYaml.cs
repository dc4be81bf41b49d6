using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Blueprints.Diagrams;
using Blueprints.Running;
using Blueprints.Text;

namespace Blueprints.Yaml;

/// <summary>
/// Reads at one go what most documents are made of: mappings and lists below each other, mappings and lists in braces on one line, texts of
/// one line, plain or in quotes, comments. Where anything else stands, or anything that the parser would have something to say about, it
/// gives up, and the parser reads the whole; where it does not, the parser would have read the same nodes at the same places. That is a law
/// of the tests, over every document that they have.
/// </summary>
internal sealed partial class PlainYaml
{
    /// <summary>Deeper ones are left to the parser.</summary>
    private const int MostDepth = 24;

    /// <summary>So are longer keys, which it refuses from some length on.</summary>
    private const int MostKeyLength = 256;

    /// <summary>The depth of a list that is the value of a key of the document, as the steps are.</summary>
    private const int OutermostList = 2;

    private readonly RepairedText _repaired;
    private readonly string _text;
    private readonly int _mostTextLength;
    private readonly int _mostDepth;
    private readonly List<YamlNode> _items = [];
    private readonly List<YamlEntry> _entries = new(16);
    private readonly string?[] _words = new string?[256];
    private HashSet<string>? _known;
    private int _nodesLeft;

    // The line that is read: where it begins, the first character that says something, where it ends, and where the next one begins.
    private int _line;
    private int _content;
    private int _end;
    private int _next;
    private bool _hasLine;
    private TextSpan _sound;

    private PlainYaml(RepairedText text, CompilerOptions options)
    {
        (_repaired, _text, _mostTextLength, _nodesLeft) = (text, text.Text, options.MaxTextLength, options.MaxNodes);
        _mostDepth = Math.Min(MostDepth, options.MaxDepth);
    }

    /// <summary>The outermost node, its places those of the author's text; null where the text is left to the parser.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">The limits.</param>
    /// <param name="sound">
    /// Where it is left to the parser, the items of a list that were read whole: what is wrong with the text is found without them as well.
    /// </param>
    public static YamlNode? Read(RepairedText text, CompilerOptions options, out TextSpan sound)
    {
        sound = default;
        if (text.Text.AsSpan().IndexOfAny('\t', '\u0085', '\uFEFF') >= 0 || text.Text.AsSpan().IndexOfAny('\u2028', '\u2029') >= 0) return null;
        var reader = new PlainYaml(text, options);
        if (!reader.NextLine() || !reader._hasLine || reader.Indent != 0 || reader.IsItem(reader._content)) return null;
        var root = reader.Mapping(reader._content, 0, 1);
        if (root is not null && !reader._hasLine && reader._nodesLeft >= 0) return root;
        sound = reader._sound;
        return null;
    }

    private int Indent => _content - _line;

    /// <summary>Goes to the next line that says something; false where the text is left to the parser.</summary>
    private bool NextLine()
    {
        Cancellation.Check();
        for (; ; )
        {
            _line = _next;
            if (_line >= _text.Length)
            {
                _hasLine = false;
                return true;
            }

            var length = _text.AsSpan(_line).IndexOfAny('\n', '\r');
            _end = length < 0 ? _text.Length : _line + length;
            _next = _end + 1;
            if (_end < _text.Length && _text[_end] == '\r')
            {
                if (_next == _text.Length || _text[_next] != '\n') return false;
                _next++;
            }

            for (_content = _line; _content < _end && _text[_content] == ' '; _content++) { }
            if (_content == _end || _text[_content] == '#') continue;
            _hasLine = true;
            return true;
        }
    }

    private bool IsItem(int at) => _text[at] == '-' && (at + 1 == _end || _text[at + 1] == ' ');

    /// <summary>What stands below a key: a mapping or a list.</summary>
    private YamlNode? Below(int depth) => IsItem(_content) ? List(Indent, depth) : Mapping(_content, Indent, depth);

    /// <summary>A mapping whose keys stand below each other; the line is that of its first key.</summary>
    private YamlMapping? Mapping(int at, int indent, int depth)
    {
        if (depth > _mostDepth || --_nodesLeft < 0) return null;
        var (start, first) = (at, _entries.Count);
        for (; ; )
        {
            if (Key(ref at, isFlow: false) is not { } key) return null;
            if (Value(at, indent, depth) is not { } value) return null;
            _entries.Add(new YamlEntry(key, value));
            if (!_hasLine || Indent < indent) return Taken(From(start, value.Span.End), first);
            if (Indent > indent || IsItem(_content)) return null;
            at = _content;
        }
    }

    /// <summary>What stands behind a key: on its line, on those below, or nothing.</summary>
    private YamlNode? Value(int at, int indent, int depth)
    {
        var colon = at;
        while (at < _end && _text[at] == ' ') at++;
        if (at < _end && _text[at] != '#')
        {
            if (Inline(ref at, depth, isFlow: false) is not { } value || !EndsLine(at) || !NextLine()) return null;
            return _hasLine && Indent > indent ? null : value;
        }

        if (at < _end && !IsComment(at)) return null;
        if (!NextLine()) return null;
        if (!_hasLine || Indent < indent || (Indent == indent && !IsItem(_content))) return --_nodesLeft < 0 ? null : new YamlScalar("", true, _repaired.ToSource(colon, colon));
        var below = Below(depth + 1);
        return _hasLine && Indent > indent ? null : below;
    }

    /// <summary>A list whose items stand below each other; the line is that of the first.</summary>
    private YamlSequence? List(int indent, int depth)
    {
        if (depth > _mostDepth || --_nodesLeft < 0) return null;
        var (start, first) = (_content, _items.Count);
        var firstLine = _line;
        while (_hasLine && Indent == indent && IsItem(_content))
        {
            if (depth == OutermostList) _sound = TextSpan.Between(firstLine, _line);
            var at = _content + 1;
            while (at < _end && _text[at] == ' ') at++;
            if (at == _end || _text[at] == '#' || IsItem(at)) return null;
            YamlNode? item;
            if (IsKey(at))
            {
                item = Mapping(at, at - _line, depth + 1);
            }
            else
            {
                item = Inline(ref at, depth, isFlow: false);
                if (item is null || !EndsLine(at) || !NextLine()) return null;
            }

            if (item is null || (_hasLine && Indent > indent)) return null;
            _items.Add(item);
        }

        return Listed(From(start, _items[^1].Span.End), first);
    }

    /// <summary>What stands below each other: from a place of this text to one of the author's.</summary>
    private TextSpan From(int start, int end)
    {
        var first = _repaired.ToSource(start, start).Start;
        return new TextSpan(first, Math.Max(0, end - first));
    }

    /// <summary>A list of the items since <paramref name="first"/>.</summary>
    private YamlSequence Listed(TextSpan span, int first)
    {
        var items = CollectionsMarshal.AsSpan(_items)[first..];
        var list = new YamlSequence(ImmutableArray.Create<YamlNode>(items), span);
        _items.RemoveRange(first, items.Length);
        return list;
    }

    /// <summary>A mapping of the entries since <paramref name="first"/>; null where a key stands there twice, or takes over others.</summary>
    private YamlMapping? Taken(TextSpan span, int first)
    {
        var entries = CollectionsMarshal.AsSpan(_entries)[first..];
        if (HasTwice(entries)) return null;
        var mapping = new YamlMapping(ImmutableArray.Create<YamlEntry>(entries), span);
        _entries.RemoveRange(first, entries.Length);
        return mapping;
    }

    private bool HasTwice(ReadOnlySpan<YamlEntry> entries)
    {
        if (entries.Length > 16)
        {
            (_known ??= new HashSet<string>(StringComparer.Ordinal)).Clear();
            foreach (ref readonly var entry in entries)
            {
                if (!_known.Add(entry.Key.Value)) return true;
            }

            return false;
        }

        for (var i = 1; i < entries.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (entries[j].Key.Value == entries[i].Key.Value) return true;
            }
        }

        return false;
    }
}
