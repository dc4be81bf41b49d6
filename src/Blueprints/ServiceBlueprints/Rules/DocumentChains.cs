using Blueprints.ServiceBlueprints.Flows;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>The longest chain of steps, among those that have one document, on one way through the graph, loops left aside.</summary>
internal sealed class DocumentChains
{
    private readonly StepGraph _graph;
    private readonly int[] _position;
    private readonly int[] _count;
    private readonly int[] _last;
    private readonly int[] _before;
    private readonly bool[] _has;

    public DocumentChains(StepGraph graph)
    {
        _graph = graph;
        _position = new int[graph.End + 1];
        for (var i = 0; i < graph.Order.Length; i++) _position[graph.Order[i]] = i;
        (_count, _last, _before, _has) = (new int[graph.End + 1], new int[graph.End + 1], new int[graph.End + 1], new bool[graph.End + 1]);
    }

    public int Work { get; set; }

    public int Cost(List<int> steps)
    {
        var (first, last) = Range(steps);
        return last - first + 1;
    }

    /// <summary>The most of the steps that one way passes, in order.</summary>
    public List<int> Longest(List<int> steps)
    {
        var (first, last) = Range(steps);
        foreach (var step in steps) _has[step] = true;
        var best = steps[0];
        for (var i = first; i <= last; i++)
        {
            var n = _graph.Order[i];
            Visit(n, first);
            if (_has[n] && _count[n] > _count[best]) best = n;
        }

        var chain = new List<int>();
        for (var n = _last[best]; n >= 0; n = _before[n]) chain.Add(n);
        chain.Reverse();
        for (var i = first; i <= last; i++) (_count[_graph.Order[i]], _has[_graph.Order[i]]) = (0, false);
        return chain;
    }

    private void Visit(int n, int first)
    {
        var (count, last, isOwn) = (_has[n] ? 1 : 0, -1, true);
        foreach (var e in _graph.Incoming.Of(n))
        {
            var exit = _graph.Exits[e];
            if (exit.IsLoop || _position[exit.From] < first || _count[exit.From] == 0) continue;
            // The customer's step and the one that takes the document up are one asking.
            var isMore = !(_has[exit.From] && _graph.IsContact(exit));
            var reached = _count[exit.From] + (_has[n] && isMore ? 1 : 0);
            if (reached > count || last < 0) (count, last, isOwn) = (reached, _last[exit.From], isMore);
        }

        _count[n] = count;
        _last[n] = last;
        if (_has[n] && isOwn) (_last[n], _before[n]) = (n, last);
    }

    private (int First, int Last) Range(List<int> steps)
    {
        var (first, last) = (int.MaxValue, -1);
        foreach (var step in steps) (first, last) = (Math.Min(first, _position[step]), Math.Max(last, _position[step]));
        return (first, last);
    }
}
