using Blueprints.ServiceBlueprints.Flows;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>
/// What passes between each two lanes of the provider. Many lanes in one step, or around one document, make many pairs: beyond a fixed
/// amount of work no further ones are looked at.
/// </summary>
internal sealed class LaneTies
{
    private const int MaxWork = 200_000;

    private readonly CustomerRoutes _routes;
    private readonly Dictionary<LanePlaces, LaneTie> _ties = [];
    private readonly Dictionary<int, SortedSet<int>> _hidden;
    private int _work;

    public LaneTies(CustomerRoutes routes)
    {
        _routes = routes;
        FindHandOffs();
        FindMessages();
        var graph = routes.Graph;
        Share(n => graph.Steps[n].Documents, withCustomers: true, tie => tie.Documents);
        Share(n => graph.Steps[n].Systems, withCustomers: false, tie => tie.Systems);
        _hidden = FindHidden();
    }

    /// <summary>Whether there was too much to go through, so that pairs may be missing.</summary>
    public bool IsCut => _work > MaxWork;

    /// <summary>The pairs between which there is anything, the lane that stands first in front, in the order of the lanes.</summary>
    public IReadOnlyList<LanePlaces> Pairs => LanePlaces.InOrder(_ties.Keys);

    /// <summary>What there is between two lanes; null where there is nothing.</summary>
    public LaneTie? Between(int one, int other) => _ties.GetValueOrDefault(LanePlaces.Sorted(one, other));

    /// <summary>
    /// Whether either lane learns anything of the other without the customer; so it is taken where that was not looked at.
    /// </summary>
    public bool DoSpeak(int one, int other) => IsCut || Between(one, other) is { DoSpeak: true };

    /// <summary>The first lane out of sight with which both lanes speak; -1 where there is none.</summary>
    public int Through(int one, int other)
    {
        if (!_hidden.TryGetValue(one, out var ones) || !_hidden.TryGetValue(other, out var others)) return -1;
        foreach (var lane in ones)
        {
            if (others.Contains(lane)) return lane;
        }

        return -1;
    }

    private Dictionary<int, SortedSet<int>> FindHidden()
    {
        var hidden = new Dictionary<int, SortedSet<int>>();
        foreach (var ((one, other), tie) in _ties)
        {
            if (!tie.DoSpeak) continue;
            Add(one, other);
            Add(other, one);
        }

        return hidden;

        void Add(int lane, int through)
        {
            if (_routes.Lanes[through].Band is not (Band.Backstage or Band.Support)) return;
            if (!hidden.TryGetValue(lane, out var set)) hidden[lane] = set = [];
            set.Add(through);
        }
    }

    private void FindHandOffs()
    {
        var exits = _routes.Graph.Exits;
        for (var e = 0; e < exits.Length; e++)
        {
            var (from, to) = (exits[e].From, exits[e].To);
            if (to == _routes.Graph.End || _routes.IsAlone(from) || _routes.IsAlone(to) || _routes.HaveInCommon(from, to)) continue;
            foreach (var one in _routes.LanesOf(from))
            {
                foreach (var other in _routes.LanesOf(to))
                {
                    if (Tie(one, other) is not { } tie) return;
                    (one < other ? tie.HandOffs : tie.HandOffsBack).Add(e);
                }
            }
        }
    }

    private void FindMessages()
    {
        var graph = _routes.Graph;
        foreach (var flow in graph.Blueprint.Flows)
        {
            var (from, to) = (graph.IndexOf(flow.From), graph.IndexOf(flow.To));
            if (to >= 0 && (flow.Kind == FlowKind.Information || flow.Both)) Tell(from, to);
        }

        foreach (var message in graph.Messages)
        {
            if (message.To != graph.End) Tell(message.From, message.To);
        }

        for (var n = 0; n < graph.End; n++)
        {
            var lanes = _routes.LanesOf(n);
            for (var i = 0; i < lanes.Length; i++)
            {
                for (var j = i + 1; j < lanes.Length; j++)
                {
                    if (Tie(lanes[i], lanes[j]) is not { } tie) return;
                    tie.Messages++;
                }
            }
        }
    }

    private void Tell(int from, int to)
    {
        if (_routes.HaveInCommon(from, to)) return;
        foreach (var one in _routes.LanesOf(from))
        {
            foreach (var other in _routes.LanesOf(to))
            {
                if (Tie(one, other) is { } tie) tie.Messages++;
            }
        }
    }

    /// <summary>What several lanes name.</summary>
    /// <param name="of">What a step names.</param>
    /// <param name="withCustomers">Whether what the customer brings to a lane is the lane's too.</param>
    /// <param name="listOf">Where it is noted.</param>
    private void Share(Func<int, IReadOnlyList<string>> of, bool withCustomers, Func<LaneTie, List<string>> listOf)
    {
        var graph = _routes.Graph;
        var holders = new List<(string Text, SortedSet<int> Lanes)>();
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var n in graph.Order)
        {
            if (n == graph.End) continue;
            foreach (var text in of(n))
            {
                var name = DocumentNames.Of(text);
                if (name.Length == 0) continue;
                if (!known.TryGetValue(name, out var at))
                {
                    known[name] = at = holders.Count;
                    holders.Add((text.Trim(), []));
                }

                holders[at].Lanes.UnionWith(_routes.LanesOf(n));
                if (!withCustomers || !_routes.IsAlone(n)) continue;
                foreach (var e in graph.Outgoing.Of(n))
                {
                    if (++_work > MaxWork) return;
                    if (_routes.Arrives(graph.Exits[e])) holders[at].Lanes.UnionWith(_routes.LanesOf(graph.Exits[e].To));
                }
            }
        }

        foreach (var (text, set) in holders)
        {
            var lanes = new List<int>(set.Count);
            foreach (var lane in set) lanes.Add(lane);
            for (var i = 0; i < lanes.Count; i++)
            {
                for (var j = i + 1; j < lanes.Count; j++)
                {
                    if (Tie(lanes[i], lanes[j]) is not { } tie) return;
                    listOf(tie).Add(text);
                }
            }
        }
    }

    /// <summary>The tie of two lanes; null once there was too much to go through.</summary>
    private LaneTie? Tie(int one, int other)
    {
        if (++_work > MaxWork) return null;
        var key = LanePlaces.Sorted(one, other);
        if (!_ties.TryGetValue(key, out var tie)) _ties[key] = tie = new LaneTie();
        return tie;
    }
}
