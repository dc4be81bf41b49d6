namespace Blueprints.Interchange.Drawn;

/// <summary>Puts the steps of a drawn process in an order in which the list reads as the service runs.</summary>
internal static class DrawnOrder
{
    /// <summary>The steps: as the file has them where that is an order, else along the arrows, steps of one phase together.</summary>
    public static List<DrawnNode> Of(DrawnProcess process)
    {
        var steps = process.Nodes.Where(static node => !node.IsPassedOver).ToList();
        if (process.IsInOrder) return steps;
        var places = steps.Select(static (step, i) => (step, i)).ToDictionary(static item => item.step, static item => item.i);
        var rescues = steps.SelectMany(static step => step.Failures).Select(failure => process.Find(failure.Recovery)).OfType<DrawnNode>().ToHashSet();
        var sorted = Along(rescues, steps.OrderBy(static step => double.IsNaN(step.X) ? 0 : step.X).ThenBy(step => places[step]).ToList());
        var phases = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var step in sorted)
        {
            if (step.Phase is not null) phases.TryAdd(step.Phase, phases.Count);
        }

        return phases.Count == 0 ? sorted : [.. sorted.OrderBy(step => step.Phase is null ? -1 : phases[step.Phase])];
    }

    /// <summary>Each step behind those that lead to it, arrows back left out; a way is followed to where ways meet before the next begins.</summary>
    /// <param name="rescues">What is done where something fails: no way in, though no arrow leads to it.</param>
    /// <param name="steps">The steps.</param>
    private static List<DrawnNode> Along(HashSet<DrawnNode> rescues, List<DrawnNode> steps)
    {
        var back = BackArrows(steps);
        var missing = steps.ToDictionary(static step => step, step => step.In.Count(arrow => arrow.From != step && !back.Contains(arrow)));
        var sorted = new List<DrawnNode>(steps.Count);
        var open = new Stack<DrawnNode>();
        foreach (var isRescue in (ReadOnlySpan<bool>)[true, false])
        {
            for (var i = steps.Count - 1; i >= 0; i--)
            {
                if (missing[steps[i]] == 0 && rescues.Contains(steps[i]) == isRescue) open.Push(steps[i]);
            }
        }

        while (open.TryPop(out var step))
        {
            sorted.Add(step);
            for (var i = step.Out.Count - 1; i >= 0; i--)
            {
                var arrow = step.Out[i];
                if (arrow.To == step || back.Contains(arrow) || !missing.ContainsKey(arrow.To)) continue;
                if (--missing[arrow.To] == 0) open.Push(arrow.To);
            }
        }

        return sorted;
    }

    private static HashSet<DrawnArrow> BackArrows(List<DrawnNode> steps)
    {
        var back = new HashSet<DrawnArrow>();
        var state = new Dictionary<DrawnNode, int>();
        foreach (var root in steps.Where(static step => step.In.Count == 0).Concat(steps))
        {
            if (state.ContainsKey(root)) continue;
            var way = new Stack<(DrawnNode Step, int Next)>();
            way.Push((root, 0));
            state[root] = Open;
            while (way.TryPop(out var at))
            {
                if (at.Next == at.Step.Out.Count)
                {
                    state[at.Step] = Done;
                    continue;
                }

                way.Push((at.Step, at.Next + 1));
                var arrow = at.Step.Out[at.Next];
                if (!state.TryGetValue(arrow.To, out var seen))
                {
                    state[arrow.To] = Open;
                    way.Push((arrow.To, 0));
                }
                else if (seen == Open)
                {
                    back.Add(arrow);
                }
            }
        }

        return back;
    }

    private const int Open = 1;
    private const int Done = 2;
}
