using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Flows.Structure;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>
/// How much longer a case takes because of one loop, on average: the time saved if the cases that are sent back went on instead, as the
/// others do. That is m · s · (b − f), where s is the share sent back, b the time
/// from the step that is gone back to, f the time from where the others go on to, and m how often a case would come to the decision without
/// the loop: its visits · (1 − s · r), r being the share
/// of the cases sent back that come to the decision again. Exact for loops within each other; nothing is enumerated. Where the case is
/// split, and that may matter, the lead time is computed again without the exit, for a
/// bounded number of loops.
/// </summary>
internal sealed class LoopCosts
{
    private const int MaxSteps = 2_000_000;
    private const int MaxRecomputed = 40;
    private const int MaxSampled = 8;

    // The larger the flow, the fewer.
    private const int MaxCostRecomputed = 60_000;
    private const int MaxStepsSampled = 3_000;

    private readonly BlueprintFacts _facts;
    private readonly StepGraph _graph;
    private readonly int[] _position;
    private readonly double[] _mass;
    private int _looked;
    private readonly int _mostRecomputed;
    private readonly double _least;
    private int _recomputed;

    /// <param name="facts">The facts.</param>
    /// <param name="least">The least time that matters, in seconds.</param>
    public LoopCosts(BlueprintFacts facts, double least)
    {
        (_facts, _least) = (facts, least);
        _graph = facts.Graph;
        _position = new int[_graph.End + 1];
        for (var i = 0; i < _graph.Order.Length; i++) _position[_graph.Order[i]] = i;
        _mass = new double[_graph.End + 1];
        _mostRecomputed = facts.Cases.IsSampled ? Math.Clamp(MaxStepsSampled / _graph.End, 2, MaxSampled) : Math.Clamp(MaxCostRecomputed / Math.Max(1, PartTimes.CostOfMean(facts.Cases.Structure.Parts)), 4, MaxRecomputed);
    }

    /// <summary>
    /// The exits at which it is decided that a case goes back: the loop itself where its step has other exits, else those from which the
    /// steps before it are entered. An answer that leads to work of its own before
    /// the case goes back, such as a correction, is decided before that work.
    /// </summary>
    public List<Exit> Decisions(in Exit loop)
    {
        var found = new List<Exit>();
        if (loop.Share is not > 0) return found;
        if (_graph.Outgoing.Of(loop.From).Length > 1)
        {
            found.Add(loop);
            return found;
        }

        var seen = new HashSet<int> { loop.From };
        var open = new Stack<int>(seen);
        while (open.TryPop(out var step))
        {
            foreach (var e in _graph.Incoming.Of(step))
            {
                if (++_looked > MaxSteps) return found;
                var exit = _graph.Exits[e];
                if (exit.IsLoop || _graph.Components[exit.From] != _graph.Components[loop.To]) continue;
                if (_graph.Modes[exit.From] == ExitMode.Parallel) continue;
                if (_graph.Outgoing.Of(exit.From).Length > 1) found.Add(exit);
                else if (seen.Add(exit.From)) open.Push(exit.From);
            }
        }

        return found;
    }

    /// <summary>
    /// The expected further seconds of a case; negative where going back is quicker than going on, not a number where it cannot be told.
    /// </summary>
    /// <param name="decision">The exit at which it is decided to go back.</param>
    /// <param name="loop">The one that goes back; the same, or one behind it.</param>
    public double Of(in Exit decision, in Exit loop)
    {
        if (decision.Share is not { } share) return double.NaN;
        var onward = 0.0;
        foreach (var e in _graph.Outgoing.Of(decision.From))
        {
            var exit = _graph.Exits[e];
            if (exit != decision && exit.Share != 0) onward += exit.Share is { } other ? other / (1 - share) * _facts.Remaining[exit.To] : double.NaN;
        }

        var extra = _facts.Measures.Visits[decision.From] * share * (_facts.Remaining[decision.To] - onward) * (1 - (share * Returning(loop.To, decision.From)));

        // Where the case is split that is what one token takes longer, about; the case hardly takes twice as much.
        if (!_graph.HasSplits || 2 * extra < _least) return extra;
        if (++_recomputed > (_facts.Cases.IsSampled ? MaxSampled : MaxRecomputed)) return double.NaN;
        var (with, without) = _facts.Cases.MeanWithout(decision);
        return with - without;
    }

    /// <summary>The share of the cases at one step that come to another, later one.</summary>
    private double Returning(int from, int to)
    {
        var (first, last) = (_position[from], _position[to]);
        if (first >= last || (_looked += last - first) > MaxSteps) return 1;
        _mass[from] = 1;
        for (var i = first; i < last; i++)
        {
            var n = _graph.Order[i];
            if (_mass[n] > 0) Spread(n);
        }

        var returning = Math.Min(1, _mass[to]);
        for (var i = first; i <= last; i++) _mass[_graph.Order[i]] = 0;
        return returning;

        void Spread(int n)
        {
            var exits = _graph.Outgoing.Of(n);
            var onward = 0.0;
            foreach (var e in exits)
            {
                if (!_graph.Exits[e].IsLoop) onward += ShareOf(e, exits.Length);
            }

            foreach (var e in exits)
            {
                var exit = _graph.Exits[e];
                if (!exit.IsLoop && _position[exit.To] <= last && onward > 0) _mass[exit.To] += _mass[n] * ShareOf(e, exits.Length) / onward;
            }

            double ShareOf(int e, int count) => _graph.Modes[n] == ExitMode.Parallel ? 1.0 / count : _graph.Exits[e].Share ?? 0;
        }
    }
}
