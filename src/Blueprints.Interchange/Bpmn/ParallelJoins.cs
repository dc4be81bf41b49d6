using System.Numerics;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Interchange.Bpmn;

/// <summary>
/// The steps at which parallel ways meet: two of the ways into one come from different exits of one parallel split, each reached from an exit
/// from which the other is not. Found for all steps at once, split by split.
/// </summary>
internal sealed class ParallelJoins
{
    private readonly int[][] _next;
    private readonly List<int>[] _sources;
    private readonly bool[] _isJoin;
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);

    /// <param name="facts">What arrows mean.</param>
    /// <param name="steps">All steps.</param>
    public ParallelJoins(BpmnFlowFacts facts, IReadOnlyCollection<string> steps)
    {
        foreach (var step in steps) _indices.Add(step, _indices.Count);
        _next = [.. steps.Select(step => facts.Next(step).Select(to => _indices[to]).ToArray())];
        _sources = [.. steps.Select(static _ => new List<int>())];
        for (var step = 0; step < _next.Length; step++)
        {
            foreach (var to in _next[step]) _sources[to].Add(step);
        }

        _isJoin = new bool[_next.Length];
        foreach (var step in steps)
        {
            if (facts.Split(step) == "parallelGateway") FindBehind(_indices[step], [.. facts.Ways(step).Where(static flow => flow.To != Flow.End).Select(flow => _indices[flow.To])]);
        }
    }

    public bool Has(string step) => _isJoin[_indices[step]];

    /// <summary>Notes from which exits of a split each step behind it is reached, and looks where the ways of several meet.</summary>
    private void FindBehind(int split, int[] exits)
    {
        // The exits from which a step is reached, a bit each.
        var reached = new Dictionary<int, ulong[]>();
        var open = new Queue<int>();
        for (var exit = 0; exit < exits.Length; exit++)
        {
            if (exits[exit] == split) continue;
            var own = new ulong[(exits.Length + 63) / 64];
            own[exit / 64] = 1UL << (exit % 64);
            Reach(exits[exit], own);
        }

        while (open.TryDequeue(out var step))
        {
            foreach (var to in _next[step])
            {
                if (to != split) Reach(to, reached[step]);
            }
        }

        foreach (var step in reached.Keys)
        {
            if (!_isJoin[step] && _sources[step].Count > 1) _isJoin[step] = Part([.. _sources[step].Where(reached.ContainsKey).Select(source => reached[source])]);
        }

        void Reach(int step, ulong[] from)
        {
            if (!reached.TryGetValue(step, out var set)) reached.Add(step, set = new ulong[from.Length]);
            var isNew = false;
            for (var i = 0; i < set.Length; i++)
            {
                isNew |= (from[i] & ~set[i]) != 0;
                set[i] |= from[i];
            }

            if (isNew) open.Enqueue(step);
        }
    }

    /// <summary>Whether there are two sets of which neither holds the other: by size, some set does not hold the one before.</summary>
    private static bool Part(List<ulong[]> sets)
    {
        sets.Sort(static (one, other) => Size(one).CompareTo(Size(other)));
        for (var i = 1; i < sets.Count; i++)
        {
            for (var word = 0; word < sets[i].Length; word++)
            {
                if ((sets[i - 1][word] & ~sets[i][word]) != 0) return true;
            }
        }

        return false;
    }

    private static int Size(ulong[] set)
    {
        var size = 0;
        foreach (var word in set) size += BitOperations.PopCount(word);
        return size;
    }
}
