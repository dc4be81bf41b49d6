using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Running;
using Blueprints.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Blueprints.Yaml;

/// <summary>
/// Makes nodes of the parser's events without recursion, within the limits. After <see cref="Stop"/> what was read so far can still be
/// taken.
/// </summary>
internal sealed class TreeBuilder(RepairedText text, CompilerOptions options, DiagnosticBag diagnostics)
{
    private readonly string _content = text.Text;
    private readonly List<Frame> _frames = [];
    private readonly List<YamlNode> _nodes = [];
    private readonly Dictionary<string, Anchor> _anchors = new(StringComparer.Ordinal);
    private int _depth;
    private int _count;
    private int _expanded;

    /// <summary>The outermost node, once there is one.</summary>
    public YamlNode? Root { get; private set; }

    /// <summary>The place of the outermost <c>[</c> or <c>{</c> that is open; -1 where none is.</summary>
    public int OpenFlow
    {
        get
        {
            for (var i = 0; i < _depth; i++)
            {
                if (_frames[i].IsFlow) return _frames[i].Start;
            }

            return -1;
        }
    }

    /// <summary>Takes an event; false where a limit is reached and reading has to stop.</summary>
    public bool Take(ParsingEvent parsed)
    {
        Cancellation.Check();
        switch (parsed)
        {
            case Scalar scalar:
                return Count(scalar) && Add(MakeScalar(scalar), 1, 0, AnchorOf(scalar));
            case MappingStart or SequenceStart:
                var node = (NodeEvent)parsed;
                return Count(node) && Open(node, parsed is MappingStart, node is MappingStart { Style: MappingStyle.Flow } or SequenceStart { Style: SequenceStyle.Flow });
            case MappingEnd or SequenceEnd:
                return Close((int)parsed.Start.Index);
            case AnchorAlias alias:
                return Expand(alias);
            default:
                return true;
        }
    }

    /// <summary>Closes what is open, so that <see cref="Root"/> holds all that was read.</summary>
    public void Stop(bool isComplete)
    {
        while (_depth > 0) Close(_frames[_depth - 1].Start);
        if (!isComplete) return;
        foreach (var (name, anchor) in _anchors)
        {
            if (anchor.Used || !anchor.Span.HasValue) continue;
            diagnostics.Report(
                LanguageDiagnostics.UnusedAnchor,
                anchor.Span.Value,
                new($"'&{name}' is taken for a mark that '*{name}' refers to, and nothing refers to it", $"“&{name}”被当作供“*{name}”引用的标记，但没有地方引用它"),
                new("put the text in quotes if the '&' belongs to it", "如果“&”属于文本，请给文本加引号"));
        }
    }

    private bool Count(NodeEvent node)
    {
        if (++_count <= options.MaxNodes) return true;
        diagnostics.Report(
            LanguageDiagnostics.TooManyNodes,
            text.ToSource((int)node.Start.Index, (int)node.Start.Index),
            new(
                string.Create(CultureInfo.InvariantCulture, $"the document has more than {options.MaxNodes:N0} values, which is the limit (MaxNodes)"),
                string.Create(CultureInfo.InvariantCulture, $"文档里的值超过 {options.MaxNodes:N0} 个，这是上限（MaxNodes）")),
            new("split it into several blueprints, or raise the limit", "请拆成几张蓝图，或调高上限"));
        return false;
    }

    private bool Open(NodeEvent node, bool isMapping, bool isFlow)
    {
        var start = SkipProperties(node);
        if (_depth >= options.MaxDepth) return TooDeep(text.ToSource(start, start + 1));
        if (_depth == _frames.Count) _frames.Add(new Frame());
        var frame = _frames[_depth++];
        frame.IsMapping = isMapping;
        frame.IsFlow = isFlow;
        frame.Start = start;
        frame.First = _nodes.Count;
        frame.Nodes = 1;
        frame.Height = 0;
        frame.Anchor = AnchorOf(node);
        return true;
    }

    private bool TooDeep(TextSpan span)
    {
        diagnostics.Report(
            LanguageDiagnostics.TooDeep,
            span,
            new(
                string.Create(CultureInfo.InvariantCulture, $"lists and mappings are nested more than {options.MaxDepth:N0} deep, which is the limit (MaxDepth)"),
                string.Create(CultureInfo.InvariantCulture, $"内容嵌套超过 {options.MaxDepth:N0} 层，这是上限（MaxDepth）")),
            new("a blueprint needs no more than five levels, a fishbone two for each level of causes", "蓝图最多只需要五层；鱼骨图每一级原因占两层"));
        return false;
    }

    private bool Close(int endMark)
    {
        var frame = _frames[--_depth];
        var items = CollectionsMarshal.AsSpan(_nodes)[frame.First..];
        // The parser gives a block's end as the start of what follows it.
        var span = text.ToSource(frame.Start, frame.IsFlow ? Math.Min(endMark + 1, _content.Length) : endMark);
        if (!frame.IsFlow || endMark == frame.Start) span = items.Length > 0 ? span with { Length = Math.Max(0, items[^1].Span.End - span.Start) } : span with { Length = 0 };
        YamlNode node = frame.IsMapping
            ? new YamlMapping(Entries.Make(items, diagnostics), span)
            : new YamlSequence(ImmutableArray.Create<YamlNode>(items), span);
        _nodes.RemoveRange(frame.First, items.Length);
        return Add(node, frame.Nodes, frame.Height + 1, frame.Anchor);
    }

    private bool Expand(AnchorAlias alias)
    {
        var name = alias.Value.Value;
        var span = text.ToSource((int)alias.Start.Index, (int)alias.End.Index);
        if (!_anchors.TryGetValue(name, out var anchor) || anchor.Node is null)
        {
            var isRecursive = IsOpen(name);
            diagnostics.Report(
                isRecursive ? LanguageDiagnostics.RecursiveAlias : LanguageDiagnostics.UnknownAlias,
                span,
                isRecursive
                    ? new($"'*{name}' stands inside the value that '&{name}' marks", $"“*{name}”出现在“&{name}”所标记的内容里面")
                    : new($"'*{name}' refers to '&{name}', which does not stand above it", $"“*{name}”引用了“&{name}”，但上面没有这个标记"),
                isRecursive ? new("a value cannot contain itself", "内容不能包含它自己") : new("put the text in quotes if the '*' belongs to it", "如果“*”属于文本，请给文本加引号"));
            diagnostics.Mute(span);
            if (anchor is not null) anchor.Used = true;
            _count++;
            return Add(new YamlScalar(_content[(int)alias.Start.Index..(int)alias.End.Index], false, span), 1, 0, null);
        }

        anchor.Used = true;
        _expanded += anchor.Nodes;
        if (_expanded > options.MaxAliasNodes)
        {
            diagnostics.Report(
                LanguageDiagnostics.TooManyAliasNodes,
                span,
                new(
                    string.Create(CultureInfo.InvariantCulture, $"aliases such as '*{name}' repeat more than {options.MaxAliasNodes:N0} values, which is the limit (MaxAliasNodes)"),
                    string.Create(CultureInfo.InvariantCulture, $"“*{name}”这类引用重复的值超过 {options.MaxAliasNodes:N0} 个，这是上限（MaxAliasNodes）")),
                new("write the values out, or raise the limit", "请直接写出内容，或调高上限"));
            return false;
        }

        return _depth + anchor.Height <= options.MaxDepth ? Add(anchor.Node, anchor.Nodes, anchor.Height, null) : TooDeep(span);
    }

    private bool IsOpen(string name)
    {
        for (var i = 0; i < _depth; i++)
        {
            if (_frames[i].Anchor == name) return true;
        }

        return false;
    }

    private bool Add(YamlNode node, int count, int height, string? anchor)
    {
        if (anchor is not null && _anchors.TryGetValue(anchor, out var marked))
        {
            marked.Node = node;
            marked.Nodes = count;
            marked.Height = height;
        }

        if (_depth == 0)
        {
            Root ??= node;
            return true;
        }

        var frame = _frames[_depth - 1];
        frame.Nodes = (int)Math.Min((long)frame.Nodes + count, int.MaxValue / 2);
        frame.Height = Math.Max(frame.Height, height);
        _nodes.Add(node);
        return true;
    }

    private YamlScalar MakeScalar(Scalar scalar)
    {
        var start = SkipProperties(scalar);
        var end = Math.Min((int)scalar.End.Index, _content.Length);
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded)
        {
            while (end > start && _content[end - 1] is '\n' or '\r' or ' ' or '\t') end--;
        }

        var span = text.ToSource(start, Math.Max(start, end));
        var value = text.ForParser.Shown(scalar.Value);
        if (value.Length > options.MaxTextLength)
        {
            diagnostics.Report(
                LanguageDiagnostics.TextTooLong,
                span,
                new(
                    string.Create(CultureInfo.InvariantCulture, $"the text has {value.Length:N0} characters; the limit is {options.MaxTextLength:N0} (MaxTextLength)"),
                    string.Create(CultureInfo.InvariantCulture, $"文本有 {value.Length:N0} 个字符，上限是 {options.MaxTextLength:N0}（MaxTextLength）")),
                new("shorten it, or raise the limit", "请缩短，或调高上限"));
            diagnostics.Mute(span);
            value = value[..(char.IsHighSurrogate(value[options.MaxTextLength - 1]) ? options.MaxTextLength - 1 : options.MaxTextLength)];
        }

        var isPlain = scalar.Style == ScalarStyle.Plain;
        if (scalar.Style == ScalarStyle.DoubleQuoted && IllegalCharacters.IndexOf(value, 0) is >= 0 and var bad && _content.AsSpan(start, end - start).Contains('\\'))
        {
            diagnostics.Report(
                LanguageDiagnostics.IllegalCharacter,
                span,
                new(
                    string.Create(CultureInfo.InvariantCulture, $"the text holds a character that cannot be shown: U+{(int)value[bad]:X4}"),
                    string.Create(CultureInfo.InvariantCulture, $"文本里有无法显示的字符：U+{(int)value[bad]:X4}")),
                new("write '\\\\' for a backslash, or use single quotes", "反斜杠请写成“\\\\”，或改用单引号"));
        }
        else if (isPlain)
        {
            Comments.Check(text, end, diagnostics);
        }

        return new YamlScalar(value, isPlain, span);
    }

    private string? AnchorOf(NodeEvent node)
    {
        if (node.Anchor.IsEmpty) return null;
        var name = node.Anchor.Value;
        _anchors[name] = new Anchor { Span = text.ToSource((int)node.Start.Index, Math.Min((int)node.Start.Index + name.Length + 1, _content.Length)) };
        return name;
    }

    /// <summary>The start of the value itself, after its anchor and its tag.</summary>
    private int SkipProperties(NodeEvent node)
    {
        var start = Math.Min((int)node.Start.Index, _content.Length);
        if (node.Anchor.IsEmpty && node.Tag.IsEmpty) return start;
        var end = (int)Math.Max(start, Math.Min(node.End.Index, _content.Length));
        if (!node.Tag.IsEmpty) ReportTag(node, start, end);
        while (start < end && _content[start] is '&' or '!')
        {
            while (start < end && !char.IsWhiteSpace(_content[start])) start++;
            while (start < end && char.IsWhiteSpace(_content[start])) start++;
        }

        return start;
    }

    private void ReportTag(NodeEvent node, int start, int end)
    {
        if (!node.Tag.IsNonSpecific && node.Tag.Value.StartsWith("tag:yaml.org,2002:", StringComparison.Ordinal)) return;
        var sign = _content.AsSpan(start, end - start).IndexOf('!');
        var place = start + Math.Max(0, sign);
        var stop = place;
        while (stop < _content.Length && !char.IsWhiteSpace(_content[stop]) && _content[stop] is not (',' or ']' or '}')) stop++;
        diagnostics.Report(
            LanguageDiagnostics.Tag,
            text.ToSource(place, stop),
            new($"'{_content[place..stop]}' is taken for a tag, and tags mean nothing here", $"“{_content[place..stop]}”被当成 YAML 的标签，而标签在这里没有意义"),
            new("put the text in quotes if the '!' belongs to it", "如果“!”属于文本，请给文本加引号"));
    }

    private sealed class Frame
    {
        public bool IsMapping;
        public bool IsFlow;
        public int Start;
        public int First;
        public int Nodes;
        public int Height;
        public string? Anchor;
    }

    private sealed class Anchor
    {
        public YamlNode? Node;
        public int Nodes;
        public int Height;
        public bool Used;
        public TextSpan? Span;
    }
}
