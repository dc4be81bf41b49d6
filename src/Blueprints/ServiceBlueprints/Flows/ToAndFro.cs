using Blueprints.Running;

namespace Blueprints.ServiceBlueprints.Flows;

/// <summary>
/// The most trips of the customer between two lanes of the provider on one way through the flow, loops left aside: one pass over the arrows
/// for each pair. For one thread.
/// </summary>
internal sealed class ToAndFro
{
    private const int States = 3;

    private readonly CustomerRoutes _routes;
    private readonly StepGraph _graph;
    private readonly int[] _most;
    private readonly (int Before, int Trip)[] _last;

    public ToAndFro(CustomerRoutes routes)
    {
        (_routes, _graph) = (routes, routes.Graph);
        _most = new int[(_graph.End + 1) * States];
        _last = new (int, int)[_most.Length];
    }

    /// <summary>The steps by which the customer gets from one to the other and back, on the way that has most of them, in order.</summary>
    public List<int> Longest(int one, int other)
    {
        Arrays.Fill(_most, -1);
        foreach (var entry in _graph.Entries) Begin(entry.Step, one, other);
        var best = -1;
        foreach (var n in _graph.Order)
        {
            if (n == _graph.End) continue;
            if (_graph.IsReached[n] && _most[n * States] < 0 && _most[(n * States) + 1] < 0 && _most[(n * States) + 2] < 0) Begin(n, one, other);
            for (var state = 0; state < States; state++)
            {
                var at = (n * States) + state;
                if (_most[at] < 0) continue;
                if (best < 0 || _most[at] > _most[best]) best = at;
                foreach (var e in _graph.Outgoing.Of(n)) Go(_graph.Exits[e], state, one, other);
            }
        }

        var steps = new List<int>();
        for (var at = best; at >= 0; at = _last[at].Before)
        {
            if (_last[at].Trip >= 0) steps.Add(_last[at].Trip);
        }

        steps.Reverse();
        return steps;
    }

    private void Begin(int step, int one, int other)
    {
        var at = (step * States) + (_routes.Meets(step) ? StateAt(step, one, other) : 0);
        (_most[at], _last[at]) = (0, (-1, -1));
    }

    private void Go(in Exit exit, int state, int one, int other)
    {
        if (exit.IsLoop || exit.To == _graph.End) return;
        var meets = _routes.Meets(exit.To);
        var then = meets ? StateAt(exit.To, one, other) : _routes.Keeps(exit) ? state : 0;
        var isTrip = meets && state > 0 && then > 0 && then != state && _routes.Arrives(exit);
        var (from, to) = ((exit.From * States) + state, (exit.To * States) + then);
        var most = _most[from] + (isTrip ? 1 : 0);
        if (most <= _most[to]) return;
        (_most[to], _last[to]) = (most, (from, isTrip ? exit.From : -1));
    }

    /// <summary>Which of the two is met in a step: 1 or 2; 0 where neither is, or both are.</summary>
    private int StateAt(int step, int one, int other) => (_routes.ActsIn(one, step), _routes.ActsIn(other, step)) switch
    {
        (true, false) => 1,
        (false, true) => 2,
        _ => 0,
    };
}
