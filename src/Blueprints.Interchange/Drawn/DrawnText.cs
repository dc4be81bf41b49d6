using Blueprints.Diagrams.Reading;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Interchange.Drawn;

/// <summary>Writes the document of a drawn process.</summary>
internal sealed class DrawnText
{
    private readonly DrawnProcess _process;
    private readonly List<DrawnNode> _steps;
    private readonly Dictionary<DrawnNode, string> _ids = [];
    private readonly Dictionary<string, string> _lanes = new(StringComparer.Ordinal);
    private readonly PlacedLines _lines = new();
    private readonly DrawnExits _exits;
    private readonly bool _hasLooseEnds;
    private List<(DrawnLane Lane, string Id, Band Band)> _rows = [];

    private DrawnText(DrawnProcess process)
    {
        _process = process;
        NameUnnamed(process);
        new DrawnRoles(process).Resolve();
        _steps = DrawnOrder.Of(process);
        _exits = new DrawnExits(process, _ids);
        _hasLooseEnds = _steps.Exists(step => step.Kind is StepKind.Storage or StepKind.Data or StepKind.End || (step != _steps[^1] && !step.Ways.Any()));
    }

    /// <param name="process">The process.</param>
    /// <param name="name">What the document is called where the file does not say.</param>
    /// <exception cref="UnreadableFileException">It has no steps.</exception>
    public static PlacedLines Write(DrawnProcess process, string name)
    {
        var writer = new DrawnText(process);
        if (writer._steps.Count == 0) throw new UnreadableFileException(new("there is no step in it", "其中没有步骤"));
        writer._rows = DrawnLanes.Resolve(process, writer._steps);
        foreach (var (lane, id, _) in writer._rows) writer._lanes[lane.Key] = id;
        writer.GiveIds();
        writer.WriteHead(Words.OneLine(process.Title) is { Length: > 0 } title ? title : name);
        writer.WriteSteps();
        return writer._lines;
    }

    private static void NameUnnamed(DrawnProcess process)
    {
        foreach (var node in process.Nodes)
        {
            node.Label = Words.OneLine(node.Label);
            if (node.Label.Length > 0 || node.Role != NodeRole.Step || node.IsPassedOver) continue;
            node.Label = process.IsChinese ? "未命名" : "Unnamed";
            process.Log.Tell(new("a step without words is called 'Unnamed'", "没有文字的步骤取名为“未命名”"), node.Place, "steps without words");
        }
    }

    private void GiveIds()
    {
        var taken = new TakenIds();
        foreach (var step in _steps)
        {
            if (step.Id is { } own && Slug.IsId(own) && taken.Take(own)) _ids[step] = own;
        }

        foreach (var step in _steps)
        {
            if (!_ids.ContainsKey(step)) _ids[step] = taken.Give(Slug.Of(step.Label, "step"));
        }
    }

    private void WriteHead(string title)
    {
        _lines.Add($"blueprint: {YamlWords.QuoteLine(title)}");
        if (_process.IsChinese != DrawnProcess.HasHan(title)) _lines.Add(_process.IsChinese ? "language: zh" : "language: en");
        _lines.Add("lanes:");
        foreach (var (lane, id, band) in _rows)
        {
            var label = Words.OneLine(lane.Label) is { Length: > 0 } words ? words : id;
            var key = DrawnLanes.Key(band);
            _lines.Add($"  {YamlWords.Quote(id)}: {(id == key ? YamlWords.QuoteLine(label) : $"{{band: {key}, label: {YamlWords.Quote(label)}}}")}", lane.Place);
        }
    }

    private void WriteSteps()
    {
        var exits = _steps.ConvertAll(_exits.Of);
        var phase = "";
        _lines.Add("steps:");
        for (var i = 0; i < _steps.Count; i++)
        {
            var step = _steps[i];
            // A step in no phase, behind those of one, begins another.
            var under = step.Phase is { Length: > 0 } said ? said : phase.Length == 0 ? "" : _process.IsChinese ? "之后" : "Then";
            if (under != phase) _lines.Add($"  - phase: {YamlWords.QuoteLine(phase = under)}", step.Place);
            _lines.Add($"  - {YamlWords.Quote(_lanes[step.Lane!])}: {YamlWords.QuoteLine(step.Label)}", step.Place);
            if (_ids[step] != Slug.Of(step.Label, "step")) Key("id", YamlWords.Quote(_ids[step]), step.Place);
            if (KindOf(step, exits[i]) is { } kind) Key("kind", kind, step.Place);
            if (step.With.Count > 0) Key("with", step.With.Count == 1 ? YamlWords.Quote(_lanes[step.With[0]]) : $"[{string.Join(", ", step.With.Select(lane => YamlWords.Quote(_lanes[lane])))}]", step.Place);
            foreach (var (key, value) in step.Values) Key(key, value, step.Place);
            List("evidence", step.Evidence, step.Place);
            List("documents", step.Documents, step.Place);
            List("system", step.Systems, step.Place);
            WriteFailures(step);
            if (step.Notes.Count > 0) Key("note", YamlWords.QuoteLine(string.Join('\n', step.Notes)), step.Place);
            WriteExits(i, exits[i]);
        }

        if (_exits.Further.Count > 0) _lines.Add("flows:");
        foreach (var (text, place) in _exits.Further) _lines.Add("  - " + text, place);
    }

    /// <summary>The kind where it has to be said: two exits with answers alone make a decision.</summary>
    private static string? KindOf(DrawnNode step, List<(string Key, string Value, FilePlace Place)> exits)
    {
        var isChoice = exits.Count(static exit => exit.Key == "next" && exit.Value.Contains(", when: ", StringComparison.Ordinal)) >= 2;
        if (step.Kind == (isChoice ? StepKind.Decision : StepKind.Action)) return null;
        var name = step.Kind.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private void WriteFailures(DrawnNode step)
    {
        if (step.Failures.Count == 0) return;
        var items = step.Failures.ConvertAll(failure =>
        {
            var goal = _process.Find(failure.Recovery);
            while (goal is { IsPassedOver: true }) goal = goal.Successor;
            return goal is not null && _ids.TryGetValue(goal, out var id) ? $"{{fail: {YamlWords.Quote(failure.Words)}, recovery: {YamlWords.Quote(id)}}}" : YamlWords.Quote(failure.Words);
        });
        Key("fail", items.Count == 1 ? items[0] : $"[{string.Join(", ", items)}]", step.Place);
    }

    private void WriteExits(int index, List<(string Key, string Value, FilePlace Place)> exits)
    {
        var step = _steps[index];
        Exits("also", exits.FindAll(static exit => exit.Key == "also"));
        var next = exits.FindAll(static exit => exit.Key == "next");
        if (next.Count > 0)
        {
            if (next.Count > 1 || IsSaid || index + 1 == _steps.Count || next[0].Value != YamlWords.Quote(_ids[_steps[index + 1]])) Exits("next", next);
        }
        else if (step.Kind != StepKind.End && (index + 1 < _steps.Count || IsSaid))
        {
            Key("next", "none", step.Place);
        }
    }

    /// <summary>Whether every exit has to be written: where information flows, something is stored or nothing follows a step, the list alone leads nobody on.</summary>
    private bool IsSaid => _exits.Further.Count > 0 || _hasLooseEnds;

    private void Exits(string key, List<(string Key, string Value, FilePlace Place)> exits)
    {
        if (exits.Count == 0) return;
        if (exits.Count == 1) Key(key, exits[0].Value, exits[0].Place);
        else if (exits.TrueForAll(static exit => exit.Value[0] != '{')) Key(key, $"[{string.Join(", ", exits.Select(static exit => exit.Value))}]", exits[0].Place);
        else
        {
            _lines.Add($"    {key}:", exits[0].Place);
            foreach (var exit in exits) _lines.Add("      - " + exit.Value, exit.Place);
        }
    }

    private void List(string key, List<string> items, FilePlace place)
    {
        if (items.Count == 0) return;
        Key(key, items.Count == 1 ? YamlWords.Quote(items[0]) : $"[{string.Join(", ", items.Select(YamlWords.Quote))}]", place);
    }

    private void Key(string key, string value, FilePlace place) => _lines.Add($"    {key}: {value}", place);
}
