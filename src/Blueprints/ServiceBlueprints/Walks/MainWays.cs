using Blueprints.Running;
using Blueprints.ServiceBlueprints.Flows;

namespace Blueprints.ServiceBlueprints.Walks;

/// <summary>
/// The ways that most cases take. A way is made by what a case does where cases part: one exit of each decision, all of parallel ways, with or
/// without what only some do as well; its share is the product of the shares, so that it is exact for cases that nobody sends back. Found best
/// first (A*, with the likeliest way on from the least likely open step as the bound): the first that arrives are the likeliest. Where a share
/// is not known, equal parts of what is left are taken to find the order, and the way has none.
/// </summary>
internal sealed class MainWays
{
    /// <summary>How many times a way is continued before the search makes do with what it has: a bound on work, which flows without parallel ways
    /// never reach.</summary>
    private const int MostTries = 4_096;

    private readonly StepGraph _graph;
    private readonly double[] _best;
    private readonly PriorityQueue<Draft, (double, int, int)> _open = new();
    private int _made;

    private MainWays(StepGraph graph)
    {
        _graph = graph;
        _best = BestToEnd(graph);
    }

    /// <summary>The likeliest ways, the likeliest first; of equal ones the one whose exits stand first in the document.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="count">How many at most, 1 or more.</param>
    public static List<Way> Find(StepGraph graph, int count) => new MainWays(graph).Find(count);

    private List<Way> Find(int count)
    {
        foreach (var entry in _graph.Entries)
        {
            if (_best[entry.Step] <= 0) continue;
            var draft = new Draft(new bool[_graph.End + 1], 0, entry.Share, !_graph.IsShareAssumed || _graph.Entries.Length == 1, null);
            draft.Active[entry.Step] = true;
            Push(_graph.Entries.Length == 1 ? draft : draft.With(new WayChoice(entry.Step, null, true, _graph.IsShareAssumed ? null : entry.Share)));
        }

        var found = new List<Way>();
        for (var tries = 0; found.Count < count && _open.TryDequeue(out var draft, out _); tries++)
        {
            Cancellation.Check();
            if (GoOn(draft, isGreedy: tries >= MostTries) is { } way) found.Add(way);
        }

        return found;
    }

    /// <summary>The share of the likeliest way from each step to the end; 0 where every way on leads back.</summary>
    private static double[] BestToEnd(StepGraph graph)
    {
        var best = new double[graph.End + 1];
        best[graph.End] = 1;
        for (var i = graph.Order.Length - 1; i >= 0; i--)
        {
            var n = graph.Order[i];
            if (n == graph.End) continue;
            foreach (var e in graph.Outgoing.Of(n))
            {
                var exit = graph.Exits[e];
                if (exit.IsLoop || exit.IsAlso) continue;
                var share = graph.Modes[n] == ExitMode.Exclusive ? ShareOf(graph, exit) : 1;
                best[n] = Math.Max(best[n], share * best[exit.To]);
            }
        }

        return best;
    }

    /// <summary>The share of an exit; where it is not known, an equal part of what the others leave.</summary>
    private static double ShareOf(StepGraph graph, in Exit exit)
    {
        if (exit.Share is { } known) return known;
        if (exit.IsAlso) return 0.5;
        var (left, unknown) = (1.0, 0);
        foreach (var e in graph.Outgoing.Of(exit.From))
        {
            if (graph.Exits[e].Share is { } share) left -= share;
            else unknown++;
        }

        return Math.Max(left, 0.001) / unknown;
    }

    /// <summary>Goes on to the next step at which cases part, and puts what may be done there among the open ones; the way where it arrives.</summary>
    private Way? GoOn(Draft draft, bool isGreedy)
    {
        for (var i = draft.At; i < _graph.Order.Length; i++)
        {
            var n = _graph.Order[i];
            if (n == _graph.End || !draft.Active[n]) continue;
            if (_graph.Modes[n] == ExitMode.Exclusive)
            {
                if (isGreedy)
                {
                    draft = Take(draft, n, i, Likeliest(n));
                    continue;
                }

                foreach (var e in _graph.Outgoing.Of(n))
                {
                    if (IsAhead(_graph.Exits[e])) Push(Take(draft, n, i, e));
                }

                return null;
            }

            Exit? also = null;
            foreach (var e in _graph.Outgoing.Of(n))
            {
                var exit = _graph.Exits[e];
                if (!IsAhead(exit)) continue;
                if (exit.IsAlso) also = exit;
                else draft.Active[exit.To] = true;
            }

            if (also is not { } some) continue;
            var share = ShareOf(_graph, some);
            var without = draft.Copy(i + 1, draft.Share * (1 - share), draft.IsKnown && some.Share is not null).With(new WayChoice(n, some, false, 1 - some.Share));
            var with = draft.Copy(i + 1, draft.Share * share, draft.IsKnown && some.Share is not null).With(new WayChoice(n, some, true, some.Share));
            with.Active[some.To] = true;
            if (isGreedy)
            {
                draft = share >= 0.5 ? with : without;
                continue;
            }

            if (share < 1) Push(without);
            if (share > 0) Push(with);
            return null;
        }

        return new Way([.. _graph.Order.Where(n => n != _graph.End && draft.Active[n])], draft.IsKnown ? draft.Share : null, draft.Choices());
    }

    private bool IsAhead(in Exit exit) => !exit.IsLoop && _best[exit.To] > 0 && exit.Share is not 0;

    private int Likeliest(int step)
    {
        var (best, most) = (-1, -1.0);
        foreach (var e in _graph.Outgoing.Of(step))
        {
            var share = ShareOf(_graph, _graph.Exits[e]) * _best[_graph.Exits[e].To];
            if (IsAhead(_graph.Exits[e]) && share > most) (best, most) = (e, share);
        }

        return best;
    }

    private Draft Take(Draft draft, int step, int at, int e)
    {
        if (e < 0) return draft;
        var exit = _graph.Exits[e];
        var taken = draft.Copy(at + 1, draft.Share * ShareOf(_graph, exit), draft.IsKnown && exit.Share is not null).With(new WayChoice(step, exit, true, exit.Share));
        taken.Active[exit.To] = true;
        return taken;
    }

    /// <summary>What the best way from here can be at most: no likelier than the least likely of the steps still open.</summary>
    private void Push(Draft draft)
    {
        var bound = 1.0;
        for (var i = draft.At; i < _graph.Order.Length; i++)
        {
            if (draft.Active[_graph.Order[i]]) bound = Math.Min(bound, _best[_graph.Order[i]]);
        }

        if (draft.Share * bound > 0) _open.Enqueue(draft, (-Math.Round(draft.Share * bound, 12), -draft.At, _made++));
    }

    /// <summary>A way as far as it is known.</summary>
    /// <param name="Active">The steps that the case comes to.</param>
    /// <param name="At">How far, in the order of the graph.</param>
    /// <param name="Share">The share so far.</param>
    /// <param name="IsKnown">Whether the share is one that the author gave.</param>
    /// <param name="Last">What was done last where cases part, with what was done before.</param>
    private sealed record Draft(bool[] Active, int At, double Share, bool IsKnown, Link? Last)
    {
        public Draft Copy(int at, double share, bool isKnown) => new((bool[])Active.Clone(), at, share, isKnown, Last);

        public Draft With(WayChoice choice) => this with { Last = new Link(choice, Last) };

        public List<WayChoice> Choices()
        {
            var choices = new List<WayChoice>();
            for (var link = Last; link is not null; link = link.Before) choices.Add(link.Choice);
            choices.Reverse();
            return choices;
        }
    }

    private sealed record Link(WayChoice Choice, Link? Before);
}
