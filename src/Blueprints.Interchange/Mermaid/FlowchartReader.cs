using Blueprints.Interchange.Drawn;
using Blueprints.Mermaid;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Interchange.Mermaid;

/// <summary>Reads flowcharts of Mermaid, subgraphs as lanes, and <c>swimlane-beta</c>, whose grammar is the same.</summary>
internal sealed partial class FlowchartReader
{
    private const int MostJoinedLines = 100;

    private static readonly HashSet<string> Words = new(StringComparer.Ordinal) { "flowchart", "graph", "flowchart-elk", "swimlane-beta", "swimlane" };
    private static readonly HashSet<string> Looks = new(StringComparer.Ordinal) { "direction", "style", "classDef", "class", "linkStyle", "click", "accTitle:", "accDescr:", "accTitle", "accDescr", "title" };

    private readonly DrawnProcess _process;
    private readonly Stack<string> _lanes = new();
    private readonly HashSet<string> _placed = new(StringComparer.Ordinal);
    private readonly HashSet<DrawnNode> _terminators = [];
    private readonly HashSet<string> _laneKeys = new(StringComparer.Ordinal);
    private readonly List<(string From, string To, FlowchartLink Link, string Words, FilePlace Place)> _links = [];
    private readonly List<(string Key, FlowchartShape? Shape, int Column)> _written = [];
    private bool _isInBraces;
    private bool _hasOpenLines;

    private FlowchartReader(DrawnProcess process) => _process = process;

    /// <summary>Whether a line begins a flowchart.</summary>
    public static bool Begins(string line) => Words.Contains(line.Split([' ', '\t', ';'], 2)[0]);

    public static void Read(MermaidScript script, DrawnProcess process)
    {
        process.Title = script.Title;
        var reader = new FlowchartReader(process);
        var lines = script.Lines;
        var rest = lines[0].Text.IndexOf(';', StringComparison.Ordinal);
        if (rest >= 0) reader.ReadLine(lines[0].Text[(rest + 1)..], new FilePlace(lines[0].Position.Line, lines[0].Position.Column + rest + 1));
        for (var i = 1; i < lines.Length; i++)
        {
            var (text, position) = lines[i];
            // Words in quotes may go on in the next line.
            for (var joined = 0; joined < MostJoinedLines && i + 1 < lines.Length && text.Count(static c => c == '"') % 2 == 1; joined++) text += " " + lines[++i].Text;
            reader.ReadLine(text, new FilePlace(position.Line, position.Column));
        }

        reader.Link();
        reader.Finish();
    }

    /// <summary>The statements of a line, which semicolons part.</summary>
    private void ReadLine(string line, FilePlace place)
    {
        var start = 0;
        var (isQuoted, depth) = (false, 0);
        for (var i = 0; i <= line.Length; i++)
        {
            if (i == line.Length || (line[i] == ';' && !isQuoted && depth == 0 && !IsCode(line, i)))
            {
                var text = line[start..i];
                var lead = text.Length - text.TrimStart().Length;
                if (text.Trim() is { Length: > 0 } statement) ReadStatement(statement, place with { Column = place.Column + start + lead });
                start = i + 1;
            }
            else if (line[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && line[i] is '[' or '(' or '{')
            {
                depth++;
            }
            else if (!isQuoted && line[i] is ']' or ')' or '}')
            {
                depth = Math.Max(0, depth - 1);
            }
        }
    }

    private void ReadStatement(string text, FilePlace place)
    {
        if (_isInBraces)
        {
            _isInBraces = !text.Contains('}', StringComparison.Ordinal);
            return;
        }

        var word = text.Split([' ', '\t', '{'], 2)[0];
        if (word == "subgraph")
        {
            OpenLane(text[word.Length..].Trim(), place);
        }
        else if (text == "end")
        {
            if (!_lanes.TryPop(out _)) _process.Log.Tell(new("this 'end' ends no subgraph", "这个 end 没有对应的 subgraph"), place, "ends");
        }
        else if (Looks.Contains(word))
        {
            if (word == "accTitle:" || text.StartsWith("accTitle:", StringComparison.Ordinal)) _process.Title ??= text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
            else if (!word.StartsWith("acc", StringComparison.Ordinal) && word is not ("direction" or "title")) TellLook(place);
            _isInBraces = word == "accDescr" && text.Contains('{', StringComparison.Ordinal) && !text.Contains('}', StringComparison.Ordinal);
        }
        else
        {
            ReadChain(text, place);
        }
    }

    /// <summary>Colours, classes and links to pages say nothing of the process.</summary>
    private void TellLook(FilePlace place) => _process.Log.Count(new("what shapes look like and what a click opens are left out: style, class, classDef, linkStyle, click, :::", "图形的样子和点击时打开的内容未读入：style、class、classDef、linkStyle、click、:::"), place);

    private void OpenLane(string text, FilePlace place)
    {
        var open = text.IndexOf('[', StringComparison.Ordinal);
        string key, label;
        if (open > 0 && !text[..open].Trim().Contains(' ', StringComparison.Ordinal) && text[0] != '"')
        {
            key = text[..open].Trim();
            var close = text.LastIndexOf(']');
            label = FlowchartShape.Shown(close > open ? text[(open + 1)..close] : text[(open + 1)..]);
        }
        else
        {
            label = FlowchartShape.Shown(text);
            key = text.Length > 0 ? text.Trim('"') : FormattableString.Invariant($"subgraph {place.Line}");
        }

        if (_laneKeys.Add(key)) _process.Lanes.Add(new DrawnLane(key, label.Length > 0 ? label : key) { Place = place });
        _lanes.Push(key);
    }

    /// <summary><c>a &amp; b --&gt; c --&gt; d</c>.</summary>
    private void ReadChain(string text, FilePlace place)
    {
        var at = 0;
        var (hasLink, isLoose) = (false, false);
        _written.Clear();
        var from = Group(text, ref at, place);
        while (from.Count > 0)
        {
            Skip(text, ref at);
            if (at >= text.Length) break;
            var edge = text.IndexOf('@', at);
            if (edge > at && edge + 1 < text.Length && text[edge + 1] != '{' && FlowchartLink.Read(text, edge + 1) is not null && text.AsSpan(at, edge - at).IndexOf(' ') < 0) at = edge + 1;
            if (FlowchartLink.Read(text, at) is not { } link) break;
            var arrow = at;
            at = link.End;
            var words = link.Words;
            Skip(text, ref at);
            if (words is null && at < text.Length && text[at] == '|')
            {
                var quote = text.IndexOf('"', at);
                var close = quote == at + 1 && text.IndexOf('"', quote + 1) is var last and > 0 ? text.IndexOf('|', last) : text.IndexOf('|', at + 1);
                if (close < 0) break;
                words = text[(at + 1)..close];
                at = close + 1;
            }

            var to = Group(text, ref at, place);
            if (to.Count == 0)
            {
                if (at >= text.Length) _process.Log.Tell(new($"an arrow from '{Drawn.Words.Clip(from[^1])}' leads nowhere in its line, and is left out", $"从“{Drawn.Words.Clip(from[^1])}”出发的箭头在本行没有终点，未读入"), place with { Column = place.Column + arrow }, "arrows with a loose end");
                isLoose = at >= text.Length;
                break;
            }

            hasLink = true;
            var shown = FlowchartShape.Shown(words ?? "");
            foreach (var source in from)
            {
                foreach (var target in to)
                {
                    if (_links.Count > DrawnProcess.MostParts) break;
                    _links.Add((source, target, link, shown, place));
                }
            }

            from = to;
        }

        Skip(text, ref at);
        // Words that are no statement name nothing, and are told as a whole.
        var isStatement = hasLink || (at >= text.Length && !isLoose);
        foreach (var (key, shape, column) in _written)
        {
            if (isStatement || shape is not null) Make(key, shape, place with { Column = column });
        }

        if (at >= text.Length) return;
        if (!isStatement && !_written.Exists(static node => node.Shape is not null)) at = 0;
        _process.Log.Tell(new($"'{Drawn.Words.Clip(text[at..])}' is not understood, and left out", $"看不懂“{Drawn.Words.Clip(text[at..])}”，未读入"), place with { Column = place.Column + at }, "lines that are not understood");
    }

    private List<string> Group(string text, ref int at, FilePlace place)
    {
        var keys = new List<string>();
        while (true)
        {
            Skip(text, ref at);
            if (Node(text, ref at, place) is not { } key) return keys;
            keys.Add(key);
            Skip(text, ref at);
            if (at >= text.Length || text[at] != '&') return keys;
            at++;
        }
    }

    private string? Node(string text, ref int at, FilePlace place)
    {
        var start = at;
        while (at < text.Length && IsOfKey(text, at)) at++;
        if (at == start) return null;
        var key = text[start..at];
        var shape = FlowchartShape.Read(text, at);
        if (shape is { } read) at = read.End;
        if (at + 2 < text.Length && text.AsSpan(at).StartsWith(":::"))
        {
            at += 3;
            TellLook(place);
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-')) at++;
        }

        if (!_laneKeys.Contains(key) || shape is not null) _written.Add((key, shape, place.Column + start));
        return key;
    }

    private void Make(string key, FlowchartShape? shape, FilePlace place)
    {
        var node = _process.Node(key, place);
        if (_lanes.TryPeek(out var lane) && (node.Lane is null || (shape is not null && _placed.Add(key)))) node.Lane = lane;
        if (shape is not { } said) return;
        if (said.Words is not null) node.Label = said.Words;
        (node.Role, node.Kind) = (said.Role, said.Kind);
        if (said.IsTerminator) _terminators.Add(node);
    }

    private void Link()
    {
        foreach (var (from, to, link, words, place) in _links)
        {
            if (link.IsHidden)
            {
                _process.Log.Count(new("links that are not shown (~~~) are left out", "不显示的连线（~~~）未读入"), place);
                continue;
            }

            if (link.IsMarked) _process.Log.Count(new("circles and crosses at the ends of lines are left out", "连线两端的圆圈和叉号未读入"), place);
            if (_process.Find(from) is not { } source || _process.Find(to) is not { } target)
            {
                _process.Log.Tell(new("an arrow to or from a whole subgraph is left out: arrows join steps", "通向或来自整个 subgraph 的箭头未读入：箭头连接的是步骤"), place, "arrows of subgraphs");
                continue;
            }

            var (a, b) = link is { HasTail: true, HasHead: false } ? (target, source) : (source, target);
            _hasOpenLines |= link is { HasHead: false, HasTail: false };
            var arrow = _process.Arrow(a, b, words, place);
            arrow.IsInformation = link.IsDotted;
            arrow.Both = link is { HasTail: true, HasHead: true };
        }

        if (_hasOpenLines) _process.Log.Tell(new("lines without a head are read as arrows, from the left to the right of the text", "没有箭头的连线按文本中从左到右的箭头读入"));
    }

    /// <summary>Names what has no words of its own by its id, and gives ids of ours back.</summary>
    private void Finish()
    {
        var isOurs = _process.Nodes.Count > 0 && _process.Nodes.TrueForAll(static node => node.Key.StartsWith("step_", StringComparison.Ordinal) || node.Key.StartsWith("end_", StringComparison.Ordinal)) && _laneKeys.All(static key => key.StartsWith("lane_", StringComparison.Ordinal));
        foreach (var node in _process.Nodes)
        {
            if (node.Label.Length == 0 && node.Role == NodeRole.Step) node.Label = FlowchartShape.Shown(node.Key);
            var isStep = isOurs && node.Key.StartsWith("step_", StringComparison.Ordinal);
            if (isStep) node.Id = OwnIds.Of("step", node.Key, node.Label);
            if (!_terminators.Contains(node)) continue;
            var (begins, ends) = (!node.In.Exists(static arrow => arrow.MovesOn), !node.Ways.Any());
            if (isStep) node.Kind = begins ? StepKind.Start : ends ? StepKind.End : StepKind.Action;
            else if (begins != ends) node.Role = begins ? NodeRole.Start : NodeRole.End;
        }

        if (!isOurs) return;
        foreach (var lane in _process.Lanes) lane.Id = OwnIds.Of("lane", lane.Key, lane.Label);
    }
}
