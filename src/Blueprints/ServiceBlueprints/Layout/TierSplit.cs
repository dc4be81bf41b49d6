using System.Collections.Immutable;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>
/// Parts a blueprint into rows. Needs: every node's column and slot, and the columns at which rows begin. Promises: each row a graph of its
/// own, with the lanes that it uses and its columns counted from 0; every node in one row, twins and the ends of exits by their steps; an arrow within a row
/// as it was, and one that leads over as two, from its first card to a sign with a letter and from a sign with the same letter to its last
/// card. Arrows that lead over to the same card share a letter. A contact crosses the line of interaction in one of its two rows.
/// </summary>
internal sealed class TierSplit
{
    private readonly LayoutGraph _graph;
    private readonly Placement _placement;
    private readonly int[] _tierOf;
    private readonly TierBuilder[] _tiers;
    private readonly CardMeasurer _cards;

    private TierSplit(LayoutGraph graph, Placement placement, ImmutableArray<int> starts, CardMeasurer cards)
    {
        (_graph, _placement, _cards) = (graph, placement, cards);
        _tierOf = new int[graph.Nodes.Length];
        for (var n = 0; n < _tierOf.Length; n++)
        {
            var tier = starts.BinarySearch(placement.Column[n]);
            _tierOf[n] = tier < 0 ? ~tier - 1 : tier;
        }

        // The end that an exit leads to stays by its step.
        foreach (var edge in graph.Edges)
        {
            if (graph.Nodes[edge.To].IsTerminator) _tierOf[edge.To] = _tierOf[edge.From];
        }

        // A row of such ends alone is none.
        var isUsed = new bool[starts.Length];
        foreach (var tier in _tierOf) isUsed[tier] = true;
        var numbers = new List<int>();
        for (var tier = 0; tier < isUsed.Length; tier++)
        {
            if (isUsed[tier]) numbers.Add(tier);
        }

        var indexOf = new int[_tierOf.Length];
        _tiers = new TierBuilder[numbers.Count];
        for (var tier = 0; tier < _tiers.Length; tier++) _tiers[tier] = new TierBuilder(graph, starts[numbers[tier]], indexOf);
        for (var n = 0; n < _tierOf.Length; n++) _tierOf[n] = numbers.BinarySearch(_tierOf[n]);
        foreach (var node in graph.Nodes) _tiers[_tierOf[node.Index]].Add(node, placement);

        AddUnusedLanes();
    }

    /// <param name="graph">The whole.</param>
    /// <param name="placement">Where its nodes stand.</param>
    /// <param name="starts">The first column of each row, 0 first, rising.</param>
    /// <param name="cards">Measures the signs.</param>
    public static (LayoutGraph Graph, Placement Placement)[] Part(LayoutGraph graph, Placement placement, ImmutableArray<int> starts, CardMeasurer cards)
    {
        var split = new TierSplit(graph, placement, starts, cards);
        split.AddEdges();
        return Array.ConvertAll(split._tiers, tier => tier.Build());
    }

    /// <summary>A lane in which nothing stands is shown in the first row.</summary>
    private void AddUnusedLanes()
    {
        var used = new bool[_graph.Lanes.Length];
        foreach (var node in _graph.Nodes) used[node.Lane] = true;
        for (var lane = 0; lane < used.Length; lane++)
        {
            if (!used[lane]) _tiers[0].Use(lane);
        }
    }

    private void AddEdges()
    {
        var over = new List<LayoutEdge>();
        foreach (var edge in _graph.Edges)
        {
            var tier = _tierOf[edge.From];
            if (tier == _tierOf[edge.To]) _tiers[tier].Add(edge);
            else over.Add(edge);
        }

        foreach (var tier in _tiers) tier.Settle();
        var order = over.ToArray();
        Array.Sort(order, InReadingOrder);
        var letters = new Dictionary<int, string>();
        var entries = new HashSet<long>();
        foreach (var edge in order)
        {
            if (!letters.TryGetValue(edge.To, out var letter)) letters.Add(edge.To, letter = Letters.Of(letters.Count));
            var (leaving, entering) = (_tiers[_tierOf[edge.From]], _tiers[_tierOf[edge.To]]);
            var (outLane, inLane) = LanesOf(edge, leaving, entering);
            leaving.AddExit(edge, outLane, letter, _cards.ContinuationOf(letter));
            var entry = (((((long)edge.To * _graph.Lanes.Length) + inLane) * 16) + (int)edge.Flow.Kind) * 2 + (edge.Both ? 1 : 0);
            if (entries.Add(entry)) entering.AddEntry(edge, inLane, letter, _cards.ContinuationOf(letter));
        }
    }

    /// <summary>The lanes in which the signs of an arrow stand: those of its cards, unless it is a contact, which has to cross the line.</summary>
    private (int Out, int In) LanesOf(LayoutEdge edge, TierBuilder leaving, TierBuilder entering)
    {
        var (from, to) = (_graph.Nodes[edge.From].Lane, _graph.Nodes[edge.To].Lane);
        if (Meeting.SideOf(_graph.Lanes[from].Band) == Meeting.SideOf(_graph.Lanes[to].Band)) return (from, to);
        if (entering.Uses(from)) return (from, from);
        if (leaving.Uses(to)) return (to, to);
        entering.Use(from);
        return (from, from);
    }

    private int InReadingOrder(LayoutEdge a, LayoutEdge b)
    {
        var order = _placement.Column[a.From].CompareTo(_placement.Column[b.From]);
        if (order == 0) order = _graph.Nodes[a.From].Lane.CompareTo(_graph.Nodes[b.From].Lane);
        return order == 0 ? a.Index.CompareTo(b.Index) : order;
    }
}
