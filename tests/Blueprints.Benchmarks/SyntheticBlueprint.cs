using System.Globalization;
using System.Text;

namespace Blueprints.Benchmarks;

/// <summary>A generated blueprint: five lanes, about 1.4 arrows a step, no loops. The same size gives the same blueprint on every machine.</summary>
internal sealed class SyntheticBlueprint
{
    private static readonly (string Key, string Band, string Label)[] Lanes =
    [
        ("props", "customer", "Physical evidence"),
        ("customer", "customer", "Customer actions"),
        ("front", "frontstage", "Frontstage"),
        ("back", "backstage", "Backstage"),
        ("support", "support", "Support processes"),
    ];

    private static readonly string[] Verbs =
        ["Check", "Notify", "Record", "Confirm", "Print", "Return", "Scan", "Collect", "Update", "Inspect", "Prepare", "Verify", "Assign", "Deliver", "Approve"];

    private static readonly string[] Qualities = ["late", "final", "signed", "online", "open", "urgent", "partner", "first", "printed", "new", "daily", "guest"];

    private static readonly string[] Things = ["profile", "schedule", "request", "payment", "ticket", "room", "document", "baggage", "menu", "booking", "receipt", "voucher"];

    private readonly List<(int Lane, string Label, List<int> Next)> _steps = [];
    private ulong _state;

    public SyntheticBlueprint(int steps)
    {
        _state = 88172645463325252UL + (ulong)steps;
        var lane = 1;
        for (var i = 0; i < steps; i++)
        {
            var next = new List<int>();
            if (i + 1 < steps) next.Add(i + 1);
            while (Draw(100) < 30 && next.Count < 3)
            {
                var far = i + 2 + Draw(8);
                if (far < steps && !next.Contains(far)) next.Add(far);
            }

            _steps.Add((lane, $"{Verbs[Draw(Verbs.Length)]} {Qualities[Draw(Qualities.Length)]} {Things[Draw(Things.Length)]}", next));
            if (Draw(100) < 60) lane = Draw(Lanes.Length);
        }
    }

    public string ToYaml()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"blueprint: Synthetic blueprint, {_steps.Count} steps\nlanes:\n");
        foreach (var (key, band, label) in Lanes) text.Append(CultureInfo.InvariantCulture, $"  {key}: {{band: {band}, label: {label}}}\n");
        text.Append("steps:\n");
        for (var i = 0; i < _steps.Count; i++)
        {
            var (lane, label, next) = _steps[i];
            var targets = next.Count == 0 ? "end" : $"[{string.Join(", ", next.Select(n => "s" + n))}]";
            text.Append(CultureInfo.InvariantCulture, $"  - {{{Lanes[lane].Key}: {label}, id: s{i}, next: {targets}}}\n");
        }

        return text.ToString();
    }

    /// <summary>The same for Graphviz, a cluster a lane.</summary>
    public string ToDot()
    {
        var text = new StringBuilder("digraph blueprint {\n  rankdir=LR;\n  node [shape=box, fontname=\"Helvetica\", fontsize=11];\n");
        for (var lane = 0; lane < Lanes.Length; lane++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  subgraph cluster_{Lanes[lane].Key} {{ label=\"{Lanes[lane].Label}\";\n");
            for (var i = 0; i < _steps.Count; i++)
            {
                if (_steps[i].Lane == lane) text.Append(CultureInfo.InvariantCulture, $"    s{i} [label=\"{_steps[i].Label}\"];\n");
            }

            text.Append("  }\n");
        }

        for (var i = 0; i < _steps.Count; i++)
        {
            foreach (var next in _steps[i].Next) text.Append(CultureInfo.InvariantCulture, $"  s{i} -> s{next};\n");
        }

        return text.Append("}\n").ToString();
    }

    public void WriteTo(string path)
    {
        File.WriteAllText(path + ".blueprint.yaml", ToYaml());
        File.WriteAllText(path + ".dot", ToDot());
    }

    // Xorshift: plain, and the same everywhere.
    private int Draw(int below)
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return (int)(_state % (ulong)below);
    }
}
