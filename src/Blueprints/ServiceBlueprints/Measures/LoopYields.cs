using Blueprints.Running;
using Blueprints.ServiceBlueprints.Flows;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>
/// Sees to it that what a check sends back is not counted twice, as sent back and as done wrong in the loop: of each loop, the share that
/// goes through right is the lesser of that which its steps get right and that which is not sent
/// back. Loops within loops first. Bounded work; loops beyond it are left as independent.
/// </summary>
internal sealed class LoopYields
{
    private const int MaxWork = 2_000_000;

    private readonly StepGraph _graph;
    private readonly PostDominators _after;
    private readonly double[] _right;
    private readonly bool[] _isInside;
    private int _work;

    private LoopYields(StepGraph graph, PostDominators after)
    {
        (_graph, _after) = (graph, after);
        (_right, _isInside) = (new double[graph.End + 1], new bool[graph.End + 1]);
        (Factors, IsCovered) = (new double[graph.End], new bool[graph.End]);
        Arrays.Fill(Factors, 1);
    }

    /// <summary>
    /// What the share right from each step on has to be multiplied by, since yields and ways back there tell of the same failures; 1 at
    /// most steps.
    /// </summary>
    public double[] Factors { get; }

    /// <summary>Whether what is lost at each step is already told by the others of its loop.</summary>
    public bool[] IsCovered { get; }

    public static LoopYields Find(StepGraph graph, PostDominators after)
    {
        var loops = new LoopYields(graph, after);
        var backs = new List<int>?[graph.End];
        foreach (var exit in graph.Exits)
        {
            if (exit.IsRework && exit.To != graph.End) (backs[exit.To] ??= []).Add(exit.From);
        }

        for (var i = graph.Order.Length - 1; i >= 0; i--)
        {
            var n = graph.Order[i];
            if (n != graph.End && backs[n] is { } sources && loops._work < MaxWork) loops.Weigh(n, sources);
        }

        return loops;
    }

    private void Weigh(int head, List<int> sources)
    {
        var inside = Inside(head, sources);
        if (inside.Exists(n => Yields.Own(_graph.Steps[n]) < 1))
        {
            var right = Through(head, inside, own: true, back: 1, otherBack: 0);
            var kept = Through(head, inside, own: false, back: 0, otherBack: 1);
            var both = Through(head, inside, own: true, back: 0, otherBack: 0);
            if (both > 0 && double.IsFinite(both))
            {
                Factors[head] = Math.Max(1, Math.Min(right, kept) / both);
                foreach (var n in inside) IsCovered[n] |= right <= kept ? GoesBack(n, head) : Yields.Own(_graph.Steps[n]) < 1 && !GoesBack(n, head);
            }
        }

        foreach (var n in inside) _isInside[n] = false;
    }

    private bool GoesBack(int step, int head)
    {
        foreach (var e in _graph.Outgoing.Of(step))
        {
            if (_graph.Exits[e].IsRework && _graph.Exits[e].To == head) return true;
        }

        return false;
    }

    /// <summary>The steps from which a way back is reached without passing the head, in time order; the head among them.</summary>
    private List<int> Inside(int head, List<int> sources)
    {
        var inside = new List<int> { head };
        _isInside[head] = true;
        var open = new Stack<int>(sources);
        while (open.TryPop(out var n))
        {
            _work++;
            if (_isInside[n]) continue;
            _isInside[n] = true;
            inside.Add(n);
            foreach (var e in _graph.Incoming.Of(n)) open.Push(_graph.Exits[e].From);
        }

        _positions ??= Positions();
        inside.Sort((a, b) => _positions[a].CompareTo(_positions[b]));
        return inside;
    }

    private int[]? _positions;

    private int[] Positions()
    {
        var positions = new int[_graph.End + 1];
        for (var i = 0; i < _graph.Order.Length; i++) positions[_graph.Order[i]] = i;
        return positions;
    }

    /// <summary>
    /// The share that goes through the loop once, from its head until it leaves or goes back: with what the steps get right or without, and
    /// counting ways back to the head and other ways back as so much.
    /// </summary>
    private double Through(int head, List<int> inside, bool own, double back, double otherBack)
    {
        for (var i = inside.Count - 1; i >= 0; i--)
        {
            var n = inside[i];
            var rest = _graph.Modes[n] == ExitMode.Parallel ? Together(n, head, back, otherBack) : OneOf(n, head, back, otherBack);
            _right[n] = rest * (own ? Yields.Own(_graph.Steps[n]) * (n == head ? 1 : Factors[n]) : 1);
        }

        return _right[head];
    }

    private double ValueOf(in Exit exit, int head, double back, double otherBack) =>
        exit.IsLoop ? (exit.To == head ? back : otherBack) : exit.To != _graph.End && _isInside[exit.To] ? _right[exit.To] : 1;

    private double OneOf(int step, int head, double back, double otherBack)
    {
        var (rest, again) = (0.0, 0.0);
        foreach (var e in _graph.Outgoing.Of(step))
        {
            var exit = _graph.Exits[e];
            if (exit.IsIntended) again += exit.Share ?? 0;
            else if (exit.Share != 0) rest += (exit.Share ?? double.NaN) * ValueOf(exit, head, back, otherBack);
        }

        // Of rounds that the service is for, the last one goes on.
        return again < 1 ? rest / (1 - again) : rest;
    }

    private double Together(int step, int head, double back, double otherBack)
    {
        var next = _after.After(step);
        var meet = next >= 0 && next != _graph.End && _isInside[next] ? _right[next] : 1;
        var all = meet;
        foreach (var e in _graph.Outgoing.Of(step)) all *= meet > 0 ? Yields.InShare(_graph.Exits[e], ValueOf(_graph.Exits[e], head, back, otherBack) / meet) : 0;
        return all;
    }
}
