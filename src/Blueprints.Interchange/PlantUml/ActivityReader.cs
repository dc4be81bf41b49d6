using Blueprints.Interchange.Drawn;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Interchange.PlantUml;

/// <summary>
/// Reads activity diagrams of PlantUML (the grammar of today): swimlanes as lanes, actions as steps, <c>if</c>, <c>switch</c>, <c>while</c>,
/// <c>repeat</c>, <c>fork</c> and <c>split</c> as exits, partitions as phases, notes as notes.
/// </summary>
internal sealed partial class ActivityReader
{
    private const int Deepest = 500;

    private readonly DrawnProcess _process;
    private readonly Stack<Block> _blocks = new();
    private readonly Dictionary<string, string> _laneKeys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DrawnNode> _connectors = new(StringComparer.Ordinal);
    private readonly Stack<string?> _partitions = new();
    private List<Loose> _open = [];
    private string? _lane;
    private string? _words;
    private DrawnNode? _last;

    private ActivityReader(DrawnProcess process) => _process = process;

    /// <exception cref="UnreadableFileException">There is too much in it.</exception>
    public static void Read(string text, DrawnProcess process)
    {
        process.IsInOrder = true;
        var reader = new ActivityReader(process);
        foreach (var (statement, place) in ActivityText.Statements(text, reader.TellLook)) reader.Read(statement, place);
        foreach (var block in reader._blocks) process.Log.Tell(new($"what begins here has no end: '{Words.Clip(block.Text)}'", $"从这里开始的部分没有结尾：“{Words.Clip(block.Text)}”"), block.Place, "blocks without an end");
        while (reader._blocks.Count > 0) reader.Close(reader._blocks.Pop(), null);
        reader.TakePartitionsForLanes();
    }

    private void Read(string text, FilePlace place)
    {
        var lower = text.ToLowerInvariant();
        var word = text[0] == ':' ? "" : lower.Split([' ', '(', '\t', '\n', ':'], 2)[0];
        switch (word)
        {
            case "title" or "caption":
                if (word == "title") _process.Title ??= ActivityWords.Plain(text[5..]);
                break;
            case "start":
                Add("", NodeRole.Start, place);
                break;
            case "stop" or "end" when lower is "stop" or "end":
                Add("", NodeRole.End, place);
                _open = [];
                break;
            case "kill" or "detach":
                _open = [];
                break;
            case "end" when lower is "end fork" or "end merge" or "end split" || lower.StartsWith("end fork", StringComparison.Ordinal):
                CloseOf(place, "fork", "split");
                break;
            case "endfork" or "endsplit":
                CloseOf(place, "fork", "split");
                break;
            case "if":
                If(text, place);
                break;
            case "else" or "elseif":
                Else(text, place);
                break;
            case "endif":
                CloseOf(place, "if");
                break;
            case "switch":
                Begin("switch", text, place, ActivityWords.Question(text));
                break;
            case "case":
                Case(text, place);
                break;
            case "endswitch":
                CloseOf(place, "switch");
                break;
            case "while":
                While(text, place);
                break;
            case "endwhile":
                EndWhile(text, place);
                break;
            case "repeat":
                Repeat(text, lower, place);
                break;
            case "backward" or "break":
                Break(text, word, place);
                break;
            case "fork" or "split":
                Fork(word, lower, text, place);
                break;
            case "partition" or "group" or "package" or "rectangle" or "card":
                Partition(text, word, place);
                break;
            case "}" or "endgroup":
                if (_partitions.Count > 0) _partitions.Pop();
                break;
            case "end" when lower == "end group":
                if (_partitions.Count > 0) _partitions.Pop();
                break;
            case "note" or "floating":
                Note(text, place);
                break;
            case "label" or "goto":
                _process.Log.Tell(new($"'{Words.Clip(text)}' is left out: jumps to labels have no place here", $"“{Words.Clip(text)}”未读入：不支持跳到标签"), place, "labels");
                break;
            case "skinparam" or "scale" or "hide" or "show" or "header" or "footer" or "legend" or "center" or "left" or "right" or "!theme" or "!pragma" or "!define" or "!include" or "top" or "mainframe" or "swimlane":
                if (word == "!include") _process.Log.Tell(new("an included file is not read", "引用的文件不读入"), place, "includes");
                else if (word is "header" or "footer" or "legend" or "center" or "left" or "right" or "mainframe") _process.Log.Count(new("headers, footers, legends and frames are left out", "页眉、页脚、图例和外框未读入"), place);
                else TellLook(place);
                break;
            default:
                Line(text, place);
                break;
        }
    }

    /// <summary>Actions, swimlanes, connectors and arrows, which begin with signs.</summary>
    private void Line(string text, FilePlace place)
    {
        if (text[0] == ':')
        {
            Action(text, place);
        }
        else if (text[0] == '|' && text.LastIndexOf('|') > 0)
        {
            Lane(text, place);
        }
        else if (text[0] == '-' && text.TrimEnd(';').IndexOf('>', StringComparison.Ordinal) is var head and > 0 && text[..head].TrimStart('-').All(static c => c is '[' or ']' or '#' || char.IsLetterOrDigit(c) || c is '-' or ','))
        {
            _words = ActivityWords.Plain(text.TrimEnd(';')[(head + 1)..]);
        }
        else if (text.Length > 2 && text[0] == '(' && text[^1] == ')')
        {
            Connector(text[1..^1].Trim(), place);
        }
        else
        {
            _process.Log.Tell(new($"'{Words.Clip(text)}' is not understood, and left out", $"看不懂“{Words.Clip(text)}”，未读入"), place, "lines that are not understood");
        }
    }

    private void TellLook(FilePlace place) => _process.Log.Count(new("colours and what else says how it looks are left out: #colour, skinparam, <style> and the like", "颜色等外观设置未读入：#颜色、skinparam、<style> 等"), place);

    private void Lane(string text, FilePlace place)
    {
        if (text.Contains("|#", StringComparison.Ordinal)) TellLook(place);
        // |[#colour|]key| label, or |label|.
        var parts = text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(static part => part[0] != '#').ToArray();
        if (parts.Length == 0) return;
        var (key, label) = (ActivityWords.Plain(parts[0]), ActivityWords.Plain(parts[^1]));
        if (_laneKeys.TryAdd(key, key)) _process.Lanes.Add(new DrawnLane(key, label) { Place = place });
        _lane = key;
    }

    private void Action(string text, FilePlace place)
    {
        var marked = text.LastIndexOf("; <<", StringComparison.Ordinal);
        var (words, sign) = marked > 0 ? (text[1..marked], text[(marked + 2)..].Trim('<', '>', ' ').ToLowerInvariant()) : (text.Length > 1 ? text[1..^1] : "", text[^1].ToString());
        var node = Add(ActivityWords.Plain(words), NodeRole.Step, place);
        node.Kind = sign switch
        {
            "|" or "procedure" => StepKind.Subprocess,
            "/" or "load" or "save" => StepKind.Document,
            "<" or ">" or "input" or "output" => StepKind.Data,
            "continuous" => StepKind.Action,
            _ => StepKind.Action,
        };
    }

    /// <summary>A node behind all that is open.</summary>
    private DrawnNode Add(string words, NodeRole role, FilePlace place)
    {
        var node = _process.Node(FormattableString.Invariant($"node {_process.Nodes.Count + 1}"), place);
        (node.Label, node.Role, node.Lane) = (words, role, _lane);
        node.Phase = _partitions.Count > 0 ? _partitions.Peek() : null;
        Join(node, place);
        _open = [new Loose(node, "")];
        if (role == NodeRole.Step) _last = node;
        return node;
    }

    /// <summary>Leads all open ways to a node.</summary>
    private void Join(DrawnNode node, FilePlace place)
    {
        foreach (var (from, words) in _open) _process.Arrow(from, node, words.Length > 0 ? words : _words ?? "", place);
        _words = null;
    }

    private void CloseOf(FilePlace place, params string[] kinds)
    {
        if (_blocks.TryPeek(out var block) && Array.IndexOf(kinds, block.Kind) >= 0) Close(_blocks.Pop(), place);
        else _process.Log.Tell(new("what ends here has no beginning", "这里的结尾没有对应的开头"), place, "ends");
    }

    private void Close(Block block, FilePlace? at)
    {
        _open = [.. block.Ends, .. _open];
        if (block.Kind == "if" && !block.HasElse) _open.Add(new Loose(block.Node, ""));
        if (block.Kind is not ("fork" or "split") || _open.Count < 2 || at is not { } end) return;
        var join = Add("", NodeRole.Parallel, end);
        join.Lane = _lane;
    }

    private bool Inside(string kind, string text, FilePlace place, out Block block)
    {
        if (_blocks.TryPeek(out block!) && block.Kind == kind) return true;
        _process.Log.Tell(new($"'{Words.Clip(text)}' has no beginning, and is left out", $"“{Words.Clip(text)}”没有对应的开头，未读入"), place, "ends");
        return false;
    }

    private void Partition(string text, string word, FilePlace place)
    {
        var name = ActivityWords.Plain(text[word.Length..].TrimEnd('{').Trim().Trim('"'));
        if (name.StartsWith('#') && name.IndexOf(' ', StringComparison.Ordinal) is var blank and > 0) name = name[(blank + 1)..].Trim('"', ' ');
        if (_blocks.Count + _partitions.Count > Deepest) throw new UnreadableFileException(new("it is nested too deep", "嵌套过深"), place);
        _partitions.Push(name.Length > 0 ? name : null);
    }

    /// <summary>Where there are no swimlanes, partitions mostly say who acts.</summary>
    private void TakePartitionsForLanes()
    {
        if (_process.Lanes.Count > 0 || !_process.Nodes.Exists(static node => node.Phase is not null)) return;
        foreach (var node in _process.Nodes)
        {
            if (node.Phase is not { } name) continue;
            if (_laneKeys.TryAdd(name, name)) _process.Lanes.Add(new DrawnLane(name, name) { Place = node.Place });
            (node.Lane, node.Phase) = (name, null);
        }

        _process.Log.Tell(new("without swimlanes its partitions are taken for lanes", "没有泳道，各分区（partition）按泳道读入"));
    }

    private void Note(string text, FilePlace place)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var line = text.IndexOf('\n', StringComparison.Ordinal);
        var words = ActivityWords.Plain(line >= 0 && (colon < 0 || line < colon) ? text[(line + 1)..] : colon >= 0 ? text[(colon + 1)..] : "");
        if (words.Length == 0) return;
        if (_last is not null) _last.Notes.Add(words);
        else _process.Log.Tell(new($"the note '{Words.Clip(words)}' stands at no action, and is left out", $"备注“{Words.Clip(words)}”没有对应的活动，未读入"), place, "notes");
    }

    /// <summary>Where a connector stands twice, the way goes on from the second.</summary>
    private void Connector(string name, FilePlace place)
    {
        if (_open.Count > 0)
        {
            var node = Add("", NodeRole.Choice, place);
            if (_connectors.TryGetValue(name, out var known)) _process.Arrow(node, known, "", place);
            else _connectors[name] = node;
            return;
        }

        var on = _process.Node(FormattableString.Invariant($"node {_process.Nodes.Count + 1}"), place);
        (on.Role, on.Lane) = (NodeRole.Choice, _lane);
        if (_connectors.TryGetValue(name, out var from)) _process.Arrow(from, on, "", place);
        _connectors[name] = on;
        _open = [new Loose(on, "")];
    }

    /// <summary>A way that leads on from a node, with the words on it.</summary>
    private readonly record struct Loose(DrawnNode From, string Words);

    /// <summary>What began and has not ended yet.</summary>
    private sealed class Block(string kind, string text, FilePlace place, DrawnNode node)
    {
        public string Kind { get; } = kind;

        public string Text { get; } = text;

        public FilePlace Place { get; } = place;

        public DrawnNode Node { get; set; } = node;

        /// <summary>The ways that have come to its end.</summary>
        public List<Loose> Ends { get; } = [];

        /// <summary>Whether the way is said that is taken where no answer fits.</summary>
        public bool HasElse { get; set; }

        /// <summary>What is done on the way back of a loop.</summary>
        public DrawnNode? Back { get; set; }
    }
}
