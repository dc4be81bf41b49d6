using Blueprints.Running;

namespace Blueprints.ServiceBlueprints.Flows.Structure;

/// <summary>
/// A flow while it is taken apart: nodes that are still there, and at most one edge from each to each, carrying the part of the flow that
/// it stands for. Edges at a node are linked lists in arrays, so that joining and
/// taking out cost no more than what they touch.
/// </summary>
internal sealed class ReductionGraph
{
    private readonly Dictionary<long, int> _edgeOf = [];
    private readonly List<Edge> _edges = new(16);
    private readonly int[] _firstOut;
    private readonly int[] _firstIn;
    private readonly int[] _outCount;
    private readonly int[] _inCount;

    public ReductionGraph(int nodes)
    {
        (_firstOut, _firstIn, _outCount, _inCount) = (new int[nodes], new int[nodes], new int[nodes], new int[nodes]);
        Arrays.Fill(_firstOut, -1);
        Arrays.Fill(_firstIn, -1);
    }

    public int Nodes => _firstOut.Length;

    public int OutCount(int node) => _outCount[node];

    public int InCount(int node) => _inCount[node];

    public int FirstOut(int node) => _firstOut[node];

    public int FirstIn(int node) => _firstIn[node];

    public int NextOut(int edge) => _edges[edge].NextOut;

    public int NextIn(int edge) => _edges[edge].NextIn;

    public int From(int edge) => _edges[edge].From;

    public int To(int edge) => _edges[edge].To;

    public double Share(int edge) => _edges[edge].Share;

    public int Part(int edge) => _edges[edge].Part;

    /// <summary>The edge from one node to another; -1 for none.</summary>
    public int Find(int from, int to) => _edgeOf.TryGetValue(Key(from, to), out var edge) ? edge : -1;

    public void Set(int edge, double share, int part) => _edges[edge] = _edges[edge] with { Share = share, Part = part };

    public int Add(int from, int to, double share, int part)
    {
        var e = _edges.Count;
        _edges.Add(new Edge(from, to, share, part, _firstOut[from], -1, _firstIn[to], -1));
        if (_firstOut[from] >= 0) _edges[_firstOut[from]] = _edges[_firstOut[from]] with { PreviousOut = e };
        if (_firstIn[to] >= 0) _edges[_firstIn[to]] = _edges[_firstIn[to]] with { PreviousIn = e };
        _firstOut[from] = _firstIn[to] = e;
        _outCount[from]++;
        _inCount[to]++;
        _edgeOf[Key(from, to)] = e;
        return e;
    }

    public void Remove(int edge)
    {
        var gone = _edges[edge];
        if (gone.PreviousOut < 0) _firstOut[gone.From] = gone.NextOut;
        else _edges[gone.PreviousOut] = _edges[gone.PreviousOut] with { NextOut = gone.NextOut };
        if (gone.NextOut >= 0) _edges[gone.NextOut] = _edges[gone.NextOut] with { PreviousOut = gone.PreviousOut };
        if (gone.PreviousIn < 0) _firstIn[gone.To] = gone.NextIn;
        else _edges[gone.PreviousIn] = _edges[gone.PreviousIn] with { NextIn = gone.NextIn };
        if (gone.NextIn >= 0) _edges[gone.NextIn] = _edges[gone.NextIn] with { PreviousIn = gone.PreviousIn };
        _outCount[gone.From]--;
        _inCount[gone.To]--;
        _edgeOf.Remove(Key(gone.From, gone.To));
    }

    // Not the two in one word: its halves would be taken as one and against the other, which makes all neighbours alike.
    private long Key(int from, int to) => ((long)from * Nodes) + to;

    private readonly record struct Edge(int From, int To, double Share, int Part, int NextOut, int PreviousOut, int NextIn, int PreviousIn);
}
