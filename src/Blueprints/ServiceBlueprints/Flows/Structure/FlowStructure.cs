namespace Blueprints.ServiceBlueprints.Flows.Structure;

/// <summary>
/// What a flow is made of. Where it can be taken apart there is one whole part, and the visits of each step; where it cannot, or no figure
/// can be told, the reason. Immutable.
/// </summary>
internal sealed class FlowStructure
{
    private FlowStructure(FlowShape shape, bool[] isVisited, Part[] parts, double[]? visits)
    {
        (Shape, IsVisited, Parts, Visits) = (shape, isVisited, parts, visits);
    }

    // Each hands the steps around it on to several parts; more than a few, and the grids of their distributions blur.
    private const int FewTangles = 4;

    public FlowShape Shape { get; }

    /// <summary>
    /// Whether so many choices and loops lead into each other that means and visits are exact, and distributions are better found by
    /// running cases.
    /// </summary>
    public bool IsTangled { get; private init; }

    /// <summary>Whether any case may come to each step, moved on by arrows.</summary>
    public bool[] IsVisited { get; }

    /// <summary>
    /// The parts, smaller ones first, the whole last; empty where the flow cannot be taken apart, or nothing is done at all.
    /// </summary>
    public Part[] Parts { get; }

    /// <summary>How often a case comes to each step, on average; null where the flow cannot be taken apart.</summary>
    public double[]? Visits { get; }

    public static FlowStructure Of(StepGraph graph)
    {
        var isVisited = Reached(graph, out var areSharesKnown);
        if (!areSharesKnown) return new FlowStructure(FlowShape.SharesUnknown, isVisited, [], null);
        if (!AllEnd(graph, isVisited)) return new FlowStructure(FlowShape.Endless, isVisited, [], null);
        var reducer = new FlowReducer(graph, isVisited);
        return reducer.Reduce() is var (parts, visits)
            ? new FlowStructure(FlowShape.Nested, isVisited, parts, visits) { IsTangled = reducer.Tangles > FewTangles }
            : new FlowStructure(FlowShape.Unnested, isVisited, [], null);
    }

    private static bool[] Reached(StepGraph graph, out bool areSharesKnown)
    {
        areSharesKnown = true;
        var isReached = new bool[graph.End + 1];
        var open = new Stack<int>();
        foreach (var entry in graph.Entries)
        {
            if (entry.Share > 0) open.Push(entry.Step);
        }

        while (open.TryPop(out var n))
        {
            if (isReached[n]) continue;
            isReached[n] = true;
            foreach (var e in graph.Outgoing.Of(n))
            {
                var exit = graph.Exits[e];
                areSharesKnown &= exit.Share is not null;
                if (exit.Share != 0) open.Push(exit.To);
            }
        }

        return isReached;
    }

    private static bool AllEnd(StepGraph graph, bool[] isVisited)
    {
        var ends = new bool[graph.End + 1];
        var open = new Stack<int>();
        open.Push(graph.End);
        while (open.TryPop(out var n))
        {
            if (ends[n]) continue;
            ends[n] = true;
            foreach (var e in graph.Incoming.Of(n))
            {
                if (graph.Exits[e].Share > 0) open.Push(graph.Exits[e].From);
            }
        }

        for (var n = 0; n < graph.End; n++)
        {
            if (isVisited[n] && !ends[n]) return false;
        }

        return true;
    }
}
