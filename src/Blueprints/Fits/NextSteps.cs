using Blueprints.ServiceBlueprints.Flows;

namespace Blueprints.Fits;

/// <summary>
/// Which logged step comes next by each exit: the one it leads to, or, past steps that the log lacks, those after them. The end stands for
/// cases that end. For one thread.
/// </summary>
/// <param name="graph">The service.</param>
/// <param name="isLogged">Whether the log has each step.</param>
internal sealed class NextSteps(StepGraph graph, bool[] isLogged)
{
    /// <summary>So many steps are looked at past those that the log lacks; beyond, what comes next is not told.</summary>
    private const int Most = 2_000;

    private readonly Dictionary<int, int[]> _first = [];

    /// <summary>Of each step, which exit leads on to each of the logged steps that may come next: its number, or -1 of several.</summary>
    private readonly Dictionary<int, Dictionary<int, int>> _ways = [];

    public Dictionary<int, int> Of(int step)
    {
        if (_ways.TryGetValue(step, out var known)) return known;
        var ways = new Dictionary<int, int>();
        foreach (var e in graph.Outgoing.Of(step))
        {
            foreach (var next in First(graph.Exits[e].To)) ways[next] = ways.TryGetValue(next, out var other) && other != e ? -1 : e;
        }

        return _ways[step] = ways;
    }

    /// <summary>The logged steps, and the end, that come first from a step on, itself included.</summary>
    public int[] First(int step)
    {
        if (step == graph.End || isLogged[step]) return [step];
        if (_first.TryGetValue(step, out var known)) return known;
        var (found, seen, open) = (new SortedSet<int>(), new HashSet<int> { step }, new Stack<int>([step]));
        while (open.TryPop(out var at) && seen.Count < Most)
        {
            foreach (var e in graph.Outgoing.Of(at))
            {
                var to = graph.Exits[e].To;
                if (to == graph.End || isLogged[to]) found.Add(to);
                else if (seen.Add(to)) open.Push(to);
            }
        }

        return _first[step] = [.. found];
    }

    /// <summary>Whether a step leads to another with nothing between that takes time.</summary>
    public bool LeadsStraight(int step, int next)
    {
        foreach (var e in graph.Outgoing.Of(step))
        {
            var to = graph.Exits[e].To;
            for (var hops = 0; hops < 8 && to != graph.End && to != next && !isLogged[to] && TakesNoTime(to) && graph.Outgoing.Of(to) is [var only]; hops++) to = graph.Exits[only].To;
            if (to == next) return true;
        }

        return false;
    }

    private bool TakesNoTime(int step) => graph.Steps[step] is { Time: null, Wait: null, Process: null, File: null };
}
