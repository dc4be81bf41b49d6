using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Blueprints.Diagrams;
using Blueprints.Syntax;
using Blueprints.Text;
using YamlDotNet.Core.Events;
using Style = YamlDotNet.Core.ScalarStyle;

namespace Blueprints.Yaml;

/// <summary>Makes the nodes of a tree of the parser's events, without recursion and within the limits. Nothing is dropped and nothing
/// repeated: what stands twice is there twice, and an alias points at what it stands for.</summary>
internal sealed class SyntaxBuilder(RepairedText text, CompilerOptions options)
{
    private readonly string _content = text.Text;
    private readonly Stack<Frame> _open = [];
    private readonly Dictionary<string, SyntaxNode> _anchors = new(StringComparer.Ordinal);
    private SyntaxNode? _root;
    private int _count;

    /// <summary>Takes an event; false where a limit is reached.</summary>
    public bool Take(ParsingEvent parsed)
    {
        switch (parsed)
        {
            case Scalar scalar:
                return IsWithin() && Add(Make(scalar));
            case MappingStart mapping:
                return IsWithin() && Open(mapping, true, mapping.Style == YamlDotNet.Core.Events.MappingStyle.Flow);
            case SequenceStart sequence:
                return IsWithin() && Open(sequence, false, sequence.Style == YamlDotNet.Core.Events.SequenceStyle.Flow);
            case MappingEnd or SequenceEnd:
                return Close((int)parsed.Start.Index);
            case AnchorAlias alias:
                var name = alias.Value.Value;
                return IsWithin() && Add(new SyntaxAlias(name, _anchors.GetValueOrDefault(name), text.ToSource((int)alias.Start.Index, (int)alias.End.Index)));
            default:
                return true;
        }
    }

    /// <summary>Closes what is open; the outermost node, null where there is none.</summary>
    public SyntaxNode? Root()
    {
        while (_open.Count > 0) Close(-1);
        return _root;
    }

    private bool IsWithin() => ++_count <= options.MaxNodes;

    private bool Open(NodeEvent node, bool isMapping, bool isFlow)
    {
        if (_open.Count >= options.MaxDepth) return false;
        _open.Push(new Frame(isMapping, isFlow, StartOf(node), node.Anchor.IsEmpty ? null : node.Anchor.Value));
        return true;
    }

    /// <param name="endMark">Where the parser saw the end; -1 where it didn't.</param>
    private bool Close(int endMark)
    {
        var frame = _open.Pop();
        var start = text.ToSource(frame.Start, frame.Start).Start;
        var end = frame.Parts.Count > 0 ? frame.Parts[^1].Span.End : start;
        // The parser gives a block's end as the start of what follows it, and that of a pair in brackets as the comma behind it.
        if (frame.IsFlow && endMark >= frame.Start && endMark < _content.Length && _content[endMark] == (frame.IsMapping ? '}' : ']')) end = Math.Max(end, text.ToSource(endMark, endMark + 1).End);
        // The parser doesn't tell where a pair in brackets begins.
        var isPair = frame.IsMapping && frame.IsFlow && (frame.Start >= _content.Length || _content[frame.Start] != '{');
        if (frame.Parts.Count > 0) start = isPair ? frame.Parts[0].Span.Start : Math.Min(start, frame.Parts[0].Span.Start);
        var span = new TextSpan(start, Math.Max(0, end - start));
        if (!frame.IsMapping) return Add(new SyntaxSequence(ImmutableArray.Create<SyntaxNode>(CollectionsMarshal.AsSpan(frame.Parts)), frame.IsFlow, span, frame.Anchor));

        var entries = ImmutableArray.CreateBuilder<SyntaxEntry>((frame.Parts.Count + 1) / 2);
        for (var i = 0; i < frame.Parts.Count; i += 2)
        {
            var key = frame.Parts[i];
            // Where reading broke off, a key may have no value.
            var value = i + 1 < frame.Parts.Count ? frame.Parts[i + 1] : new SyntaxScalar("", ScalarStyle.Plain, new TextSpan(key.Span.End, 0), null);
            entries.Add(new SyntaxEntry(key, value, new TextSpan(key.Span.Start, Math.Max(key.Span.End, value.Span.End) - key.Span.Start)));
        }

        return Add(new SyntaxMapping(entries.MoveToImmutable(), frame.IsFlow, span, frame.Anchor));
    }

    private bool Add(SyntaxNode node)
    {
        if (node.Anchor is { } anchor) _anchors[anchor] = node;
        if (_open.TryPeek(out var frame)) frame.Parts.Add(node);
        else _root ??= node;
        return true;
    }

    private SyntaxScalar Make(Scalar scalar)
    {
        var start = StartOf(scalar);
        var end = Math.Clamp((int)scalar.End.Index, start, _content.Length);
        if (scalar.Style is Style.Literal or Style.Folded)
        {
            while (end > start && _content[end - 1] is '\n' or '\r' or ' ' or '\t') end--;
        }

        var style = scalar.Style switch
        {
            Style.SingleQuoted => ScalarStyle.SingleQuoted,
            Style.DoubleQuoted => ScalarStyle.DoubleQuoted,
            Style.Literal => ScalarStyle.Literal,
            Style.Folded => ScalarStyle.Folded,
            _ => ScalarStyle.Plain,
        };
        return new SyntaxScalar(text.ForParser.Shown(scalar.Value), style, text.ToSource(start, end), scalar.Anchor.IsEmpty ? null : scalar.Anchor.Value);
    }

    /// <summary>The start of the value itself, after its anchor and its tag.</summary>
    private int StartOf(NodeEvent node)
    {
        var start = Math.Min((int)node.Start.Index, _content.Length);
        if (node.Anchor.IsEmpty && node.Tag.IsEmpty) return start;
        var end = Math.Clamp((int)node.End.Index, start, _content.Length);
        while (start < end && _content[start] is '&' or '!')
        {
            while (start < end && !char.IsWhiteSpace(_content[start])) start++;
            while (start < end && char.IsWhiteSpace(_content[start])) start++;
        }

        return start;
    }

    private sealed record Frame(bool IsMapping, bool IsFlow, int Start, string? Anchor)
    {
        public List<SyntaxNode> Parts { get; } = [];
    }
}
