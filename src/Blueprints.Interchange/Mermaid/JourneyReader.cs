using System.Globalization;
using Blueprints.Interchange.Drawn;
using Blueprints.Mermaid;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Interchange.Mermaid;

/// <summary>Reads journeys of Mermaid: tasks as steps one after the other, sections as phases, scores of 1 to 5 as emotions of -2 to 2, who acts as lanes.</summary>
internal sealed class JourneyReader
{
    private readonly DrawnProcess _process;
    private readonly Dictionary<string, string> _lanes = new(StringComparer.Ordinal);
    private string? _section;

    private JourneyReader(DrawnProcess process) => _process = process;

    /// <summary>Whether a line begins a journey.</summary>
    public static bool Begins(string line) => line == "journey" || line.StartsWith("journey ", StringComparison.Ordinal);

    public static void Read(MermaidScript script, DrawnProcess process)
    {
        process.Title = script.Title;
        process.IsInOrder = true;
        var reader = new JourneyReader(process);
        foreach (var (text, position) in script.Lines.Skip(1)) reader.ReadLine(text, new FilePlace(position.Line, position.Column));
        reader.Finish();
    }

    private void ReadLine(string text, FilePlace place)
    {
        if (text.StartsWith("title ", StringComparison.OrdinalIgnoreCase)) _process.Title ??= Shown(text[6..]);
        else if (text.StartsWith("section ", StringComparison.OrdinalIgnoreCase)) _section = Shown(text[8..]);
        else if (text.StartsWith("accTitle", StringComparison.OrdinalIgnoreCase) || text.StartsWith("accDescr", StringComparison.OrdinalIgnoreCase)) return;
        else ReadTask(text.Split(':'), place);
    }

    /// <summary>Journeys show tags as they are written.</summary>
    private static string Shown(string text) => Words.OneLine(MermaidScript.Decode(text));

    private void ReadTask(string[] parts, FilePlace place)
    {
        var words = Shown(parts[0]);
        if (words.Length == 0 || parts.Length < 2 || !double.TryParse(parts[1].Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var score) || !double.IsFinite(score))
        {
            _process.Log.Tell(new($"'{Words.Clip(parts[0])}' is left out: a task is written 'words: score from 1 to 5: who'", $"“{Words.Clip(parts[0])}”未读入：任务要写成“文字: 1 至 5 的分数: 谁”"), place, "tasks");
            return;
        }

        if (score is < 1 or > 5) _process.Log.Tell(new("a score goes from 1 to 5; what is beyond is taken for the end of the scale", "分数为 1 至 5；超出的按端点读入"), place, "scores");
        var node = _process.Node(FormattableString.Invariant($"task {_process.Nodes.Count + 1}"), place);
        // What begins like a word of the grammar has a dot before it in files of ours.
        node.Label = words.StartsWith("· ", StringComparison.Ordinal) ? words[2..] : words;
        node.Phase = _section;
        node.Values.Add(("emotion", Math.Round(Math.Clamp(score, 1, 5) - 3, 2).ToString("0.##", CultureInfo.InvariantCulture)));
        var actors = parts.Length < 3 ? [] : string.Join(':', parts[2..]).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Shown).Where(static actor => actor.Length > 0).Distinct().ToList();
        foreach (var actor in actors)
        {
            if (_lanes.TryAdd(actor, actor)) _process.Lanes.Add(new DrawnLane(actor, actor) { Place = place });
        }

        node.Lane = actors.Count > 0 ? actors[0] : null;
        node.With.AddRange(actors.Skip(1));
        if (_process.Nodes.Count > 1) _process.Arrow(_process.Nodes[^2], node, "", place);
    }

    /// <summary>Of a journey somebody is the customer: who acts most, where no name says so.</summary>
    private void Finish()
    {
        if (_process.Nodes.TrueForAll(node => node.Phase == _process.Title)) _process.Nodes.ForEach(static node => node.Phase = null);
        if (_process.Lanes.Count == 0 && _process.Nodes.Count > 0) _process.Lanes.Add(new DrawnLane("", _process.IsChinese ? "顾客行为" : "Customer actions") { Id = "customer", Band = Band.Customer });
        if (_process.Lanes.Count == 0) return;
        if (!_process.Lanes.Exists(static lane => lane.Band == Band.Customer || BandNames.Guess(lane.Label) == Band.Customer))
        {
            var most = _process.Lanes.MaxBy(lane => _process.Nodes.Count(node => node.Lane == lane.Key || node.With.Contains(lane.Key)))!;
            var at = _process.Lanes.IndexOf(most);
            _process.Lanes[at] = most with { Band = Band.Customer };
            _process.Log.Tell(new($"'{Words.Clip(most.Label)}', who acts most, is taken for the customer", $"出现最多的“{Words.Clip(most.Label)}”按顾客读入"));
        }
    }
}
