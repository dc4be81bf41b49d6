using Blueprints.Graphs;

namespace Blueprints.ServiceBlueprints.Flows.Sampling;

/// <summary>
/// From which steps a token may still come to a step in the same round: by any arrows but those back to a step that every way to it passes,
/// or that close a loop in which it lies itself, which begin a new round, and not through itself. Found
/// for each step when first asked for.
/// </summary>
internal sealed class WaitReach(StepGraph graph)
{
    private readonly bool _hasLoops = Array.Exists(graph.Exits, exit => exit.IsLoop);
    private readonly Dominators _tree = FlowDominators.Of(graph);
    private readonly ulong[]?[] _rows = new ulong[]?[graph.End];

    /// <summary>How many steps are too many for it.</summary>
    public const int MaxSteps = 20_000;

    /// <summary>Whether a token at one step may come to another in the same round.</summary>
    public bool Leads(int from, int to) => Has(Row(to), from);

    /// <summary>A bit for each step from which a token may come to one in the same round.</summary>
    public ulong[] Row(int to)
    {
        if (_rows[to] is { } row) return row;
        if (_hasLoops) return _rows[to] = Before(to);
        FindAll();
        return _rows[to]!;
    }

    /// <summary>Without ways back, each row is made of those of the steps before.</summary>
    private void FindAll()
    {
        foreach (var n in graph.Order)
        {
            if (n == graph.End) continue;
            var row = _rows[n] = new ulong[(graph.End + 63) / 64];
            foreach (var e in graph.Incoming.Of(n))
            {
                var exit = graph.Exits[e];
                if (exit.Share == 0) continue;
                row[exit.From >> 6] |= 1UL << exit.From;
                var before = _rows[exit.From]!;
                for (var w = 0; w < row.Length; w++) row[w] |= before[w];
            }
        }
    }

    private static bool Has(ulong[] row, int step) => (row[step >> 6] >> step & 1) != 0;

    private ulong[] Before(int step)
    {
        var after = After(step);
        var row = new ulong[after.Length];
        var open = new Stack<int>();
        open.Push(step);
        while (open.TryPop(out var n))
        {
            foreach (var e in graph.Incoming.Of(n))
            {
                var exit = graph.Exits[e];
                if (exit.Share != 0 && exit.From != step && !(exit.IsLoop && (_tree.Dominates(exit.To, step) || Has(after, exit.From))) && Add(row, exit.From)) open.Push(exit.From);
            }
        }

        return row;
    }

    /// <summary>The steps to which a token comes from a step without going back.</summary>
    private ulong[] After(int step)
    {
        var row = new ulong[(graph.End + 63) / 64];
        var open = new Stack<int>();
        open.Push(step);
        while (open.TryPop(out var n))
        {
            foreach (var e in graph.Outgoing.Of(n))
            {
                var exit = graph.Exits[e];
                if (!exit.IsLoop && exit.Share != 0 && exit.To != graph.End && Add(row, exit.To)) open.Push(exit.To);
            }
        }

        return row;
    }

    private static bool Add(ulong[] row, int step)
    {
        if (Has(row, step)) return false;
        row[step >> 6] |= 1UL << step;
        return true;
    }
}
