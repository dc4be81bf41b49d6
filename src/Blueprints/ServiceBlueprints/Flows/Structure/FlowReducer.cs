using Blueprints.Graphs;
using Blueprints.Running;

namespace Blueprints.ServiceBlueprints.Flows.Structure;

/// <summary>
/// Takes a flow apart by making it smaller, step by step, until one part is left: a step with one way in and one way out becomes one with
/// them; two ways from one step to another become a choice, or, where the step splits the case,
/// parallel ways that are waited for; a way from a step to itself becomes a loop; a decision that one way leads to passes its exits on to
/// the step before it. What is left then and holds one token at a time is
/// solved in any shape, by handing the exits of a step to those before it (the elimination of states: Kleene 1956; Brzozowski and McCluskey
/// 1963). Nested flows take about linear time.
/// </summary>
internal sealed class FlowReducer
{
    private const int MaxWork = 10_000_000;

    // Of the edges and parts made on the way: what every flow may take, and what a step more may.
    private const int MaxMade = 100_000;
    private const int MaxMadeAStep = 40;

    // Of a tangle that comes apart into more, the distributions would take far longer than running cases does.
    private const int MaxParts = 2_000;
    private const int MaxPartsAStep = 4;

    private readonly ReductionGraph _graph;
    private readonly PartTable _parts = new();
    private readonly int[] _own;
    private readonly bool[] _splits;
    private readonly bool[] _isGone;
    private readonly double[] _scale;
    private readonly int _start;
    private readonly int _end;
    private readonly Queue<int> _open = new();
    private readonly bool[] _isOpen;
    private readonly Stack<int> _decisions = new();
    private readonly List<(int Node, int From, double Share)> _inflows = new(16);
    private readonly List<int> _gone = [];
    private bool _holdsOneToken;
    private int _edges;
    private int _work;

    /// <param name="flow">The flow.</param>
    /// <param name="isVisited">The steps that cases come to; every exit of theirs has a known share.</param>
    public FlowReducer(StepGraph flow, bool[] isVisited)
    {
        (_start, _end) = (flow.End + 1, flow.End);
        _graph = new ReductionGraph(flow.End + 2);
        (_own, _splits, _isGone, _scale, _isOpen) = (new int[_start + 1], new bool[_start + 1], new bool[_start + 1], new double[_start + 1], new bool[_start + 1]);
        Arrays.Fill(_own, PartTable.Nothing);
        Arrays.Fill(_scale, 1);
        foreach (var n in flow.Order)
        {
            if (n == flow.End || !isVisited[n]) continue;
            _own[n] = _parts.Step(n);
            _splits[n] = flow.Modes[n] == ExitMode.Parallel;
        }

        foreach (var n in flow.Order)
        {
            if (n == flow.End || !isVisited[n]) continue;
            foreach (var e in flow.Outgoing.Of(n))
            {
                if (flow.Exits[e].Share is > 0 and var share) Connect(n, flow.Exits[e].To, share, PartTable.Nothing);
            }
        }

        foreach (var entry in flow.Entries)
        {
            if (entry.Share > 0) Connect(_start, entry.Step, entry.Share, PartTable.Nothing);
        }

        foreach (var n in flow.Order)
        {
            if (n != flow.End && isVisited[n]) Look(n);
        }
    }

    /// <summary>How many steps that several ways lead to had to be taken out, so that parts stand in several others.</summary>
    public int Tangles { get; private set; }

    /// <summary>What the flow is made of; null where it cannot be taken apart, or not with reasonable work.</summary>
    public (Part[] Parts, double[] Visits)? Reduce()
    {
        Shrink();
        while (IsTooMuch || _graph.OutCount(_start) != 1 || _graph.To(_graph.FirstOut(_start)) != _end || _graph.InCount(_end) != 1)
        {
            if (!Untangle()) return null;
        }

        var whole = _graph.Part(_graph.FirstOut(_start));
        var parts = whole == PartTable.Nothing ? [] : _parts.List(whole);
        return parts.Length > MaxParts + (MaxPartsAStep * _end) ? null : (parts, Visits());
    }

    private bool IsTooMuch => _work > MaxWork || Math.Max(_edges, _parts.Count) > MaxMade + (MaxMadeAStep * _end);

    private void Connect(int from, int to, double share, int part)
    {
        var same = _graph.Find(from, to);
        if (same < 0)
        {
            _graph.Add(from, to, share, part);
            _edges++;
        }
        else if (_splits[from])
        {
            var other = _graph.Share(same);
            _graph.Set(same, 1 - ((1 - share) * (1 - other)), _parts.Parallel(other, _graph.Part(same), share, part));
            if (_graph.OutCount(from) == 1) _splits[from] = false;
        }
        else
        {
            var other = _graph.Share(same);
            _graph.Set(same, share + other, _parts.Choice(other / (share + other), _graph.Part(same), part));
        }

        Look(from);
        Look(to);
    }

    private void Look(int node)
    {
        if (_isOpen[node]) return;
        _isOpen[node] = true;
        _open.Enqueue(node);
    }

    /// <summary>Applies what is safe everywhere, until nothing more can be.</summary>
    private void Shrink()
    {
        while (true)
        {
            Cancellation.Check();
            if (IsTooMuch) return;
            if (_open.TryDequeue(out var node))
            {
                _isOpen[node] = false;
                if (!_isGone[node]) Look(node, isLast: false);
            }
            else if (_decisions.TryPop(out var decision))
            {
                if (!_isGone[decision]) Look(decision, isLast: true);
            }
            else
            {
                return;
            }
        }
    }

    private void Look(int node, bool isLast)
    {
        var itself = _graph.Find(node, node);
        if (itself >= 0 && !_splits[node]) Unloop(node, itself);
        if (node == _start || node == _end || _graph.InCount(node) != 1 || _graph.Find(node, node) >= 0) return;
        var entering = _graph.FirstIn(node);
        if (_graph.OutCount(node) == 1) PassOn(node);
        else if (_graph.OutCount(node) == 0 || _splits[node] || _splits[_graph.From(entering)]) return;
        else if (isLast || _graph.Find(node, _graph.From(entering)) >= 0) PassOn(node);
        else _decisions.Push(node);
    }

    /// <summary>A way to itself: the step is done again in so many cases.</summary>
    private void Unloop(int node, int edge)
    {
        var again = _graph.Share(edge);
        if (again >= 1) return;
        _own[node] = _parts.Loop(_own[node], again, _graph.Part(edge));
        _scale[node] *= 1 - again;
        _graph.Remove(edge);
        for (var e = _graph.FirstOut(node); e >= 0; e = _graph.NextOut(e)) _graph.Set(e, Math.Min(1, _graph.Share(e) / (1 - again)), _graph.Part(e));
    }

    /// <summary>Takes a step out: each way into it goes on by each of its ways out.</summary>
    private void PassOn(int node)
    {
        _isGone[node] = true;
        _gone.Add(node);
        var isOnly = _graph.OutCount(node) == 1;
        while (_graph.InCount(node) > 0)
        {
            var entering = _graph.FirstIn(node);
            var (from, share) = (_graph.From(entering), _graph.Share(entering));
            var before = _parts.Sequence(_graph.Part(entering), _own[node]);
            _inflows.Add((node, from, share * _scale[from]));
            _graph.Remove(entering);
            for (var e = _graph.FirstOut(node); e >= 0; e = _graph.NextOut(e)) Connect(from, _graph.To(e), isOnly ? share : share * _graph.Share(e), _parts.Sequence(before, _graph.Part(e)));
        }

        while (_graph.OutCount(node) > 0)
        {
            Look(_graph.To(_graph.FirstOut(node)));
            _graph.Remove(_graph.FirstOut(node));
        }
    }

    /// <summary>
    /// Takes out one step that several ways lead to, if it is certain that no two tokens of a case come to it by different ones; false
    /// where there is none.
    /// </summary>
    private bool Untangle()
    {
        Cancellation.Check();
        if (IsTooMuch) return false;
        var tree = _holdsOneToken ? null : Tree();
        _holdsOneToken = tree is null;
        var (best, least) = (-1, long.MaxValue);
        for (var n = 0; n < _end; n++)
        {
            _work++;
            if (_isGone[n] || _splits[n] || _graph.InCount(n) == 0 || _graph.Find(n, n) >= 0) continue;
            var cost = (long)_graph.InCount(n) * _graph.OutCount(n);
            if (cost >= least || (tree is not null && !IsSafe(n, tree))) continue;
            (best, least) = (n, cost);
        }

        if (best < 0) return false;
        Tangles++;
        PassOn(best);
        Shrink();
        return true;
    }

    /// <summary>The dominators of what is left; null where nothing in it splits a case.</summary>
    private Dominators? Tree()
    {
        var hasSplits = false;
        var (from, to) = (new List<int>(), new List<int>());
        for (var n = 0; n <= _start; n++)
        {
            if (_isGone[n]) continue;
            hasSplits |= _splits[n] && _graph.OutCount(n) > 1;
            for (var e = _graph.FirstOut(n); e >= 0; e = _graph.NextOut(e))
            {
                from.Add(n);
                to.Add(_graph.To(e));
            }
        }

        _work += from.Count;
        if (!hasSplits) return null;
        var (tails, heads) = (from.ToArray(), to.ToArray());
        return Dominators.Find(_start + 1, _start, tails, heads, Adjacency.By(_start + 1, tails), Adjacency.By(_start + 1, heads));
    }

    /// <summary>From the last step that every way to this one passes, up to this one, nothing splits the case.</summary>
    private bool IsSafe(int node, Dominators tree)
    {
        var above = tree.Above(node);
        if (above < 0 || _splits[above]) return false;
        var seen = new HashSet<int> { node, above };
        var open = new Stack<int>();
        open.Push(node);
        while (open.TryPop(out var n))
        {
            for (var e = _graph.FirstIn(n); e >= 0; e = _graph.NextIn(e))
            {
                var before = _graph.From(e);
                if (++_work > MaxWork || _splits[before]) return false;
                if (seen.Add(before)) open.Push(before);
            }
        }

        return true;
    }

    /// <summary>How often a case comes to each step, from the last one taken out back to the first.</summary>
    private double[] Visits()
    {
        var visits = new double[_start + 1];
        visits[_start] = 1;
        for (int g = _gone.Count - 1, i = _inflows.Count - 1; g >= 0; g--)
        {
            var node = _gone[g];
            for (; i >= 0 && _inflows[i].Node == node; i--) visits[node] += visits[_inflows[i].From] * _inflows[i].Share;
            visits[node] /= _scale[node];
        }

        return visits;
    }
}
