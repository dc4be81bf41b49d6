using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.ServiceBlueprints.Wording;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>
/// In which channel customer and provider are at each step: that which the step names, or the steps that the customer's leads to, or else
/// the one of the steps before it where they agree; where none is named, whether the words say that they meet in person or from afar.
/// </summary>
internal sealed class ChannelsInForce
{
    private const int MaxWork = 500_000;

    private readonly CustomerRoutes _routes;
    private readonly StepGraph _graph;
    private readonly string?[] _names;
    private readonly bool?[] _isAfar;
    private readonly SortedSet<int>?[] _lanes;
    private int _work;

    public ChannelsInForce(BlueprintFacts facts)
    {
        (_routes, _graph) = (facts.Pairs.Routes, facts.Graph);
        _lanes = new SortedSet<int>?[_graph.End];
        _names = Spread<string?>(OwnName, name => name is null, Differ);
        _isAfar = Spread<bool?>(n => OwnName(n) is { } name ? ChannelWords.IsAfar(name) : _routes.IsAlone(n) ? ChannelWords.IsReaching(_graph.Steps[n].Label) : null, isAfar => isAfar is null, (a, b) => a is not null && b is not null && a != b);
    }

    /// <summary>The channel at a step; null where none is named.</summary>
    public string? this[int step] => _names[step];

    /// <summary>Whether the steps name different channels.</summary>
    public bool Differ(int before, int after) => Differ(_names[before], _names[after]);

    /// <summary>Whether one step is in person and the other from afar by what is named or said, and each at another lane.</summary>
    public bool DifferByWords(int before, int after) => _isAfar[before] is { } was && _isAfar[after] is { } isNow && was != isNow && AreAtOtherLanes(before, after);

    /// <summary>Whether the customer meets different lanes at two steps; no, after a fixed amount of work.</summary>
    public bool AreAtOtherLanes(int before, int after)
    {
        var (one, other) = (LanesAt(before), LanesAt(after));
        if ((_work += one.Count + other.Count) > MaxWork) return false;
        return one.Count > 0 && other.Count > 0 && !one.Overlaps(other);
    }

    /// <summary>The label of a lane that the customer meets at a step; the step's own where none is.</summary>
    public string LaneAt(int step) => LanesAt(step) is { Count: > 0 } lanes ? _routes.Lanes[lanes.Min].Label : _graph.Lanes[step].Label;

    private static bool Differ(string? a, string? b) => a is not null && b is not null && !string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    /// <summary>The lanes that act in a step, or those that the customer's step leads to.</summary>
    private SortedSet<int> LanesAt(int step)
    {
        if (_lanes[step] is { } known) return known;
        var lanes = _lanes[step] = new SortedSet<int>(_routes.LanesOf(step));
        if (!_routes.IsAlone(step)) return lanes;
        foreach (var e in _graph.Outgoing.Of(step))
        {
            if (_routes.Arrives(_graph.Exits[e])) lanes.UnionWith(_routes.LanesOf(_graph.Exits[e].To));
        }

        return lanes;
    }

    private string? OwnName(int n)
    {
        if (_graph.Steps[n].Contact is { } contact) return contact.Channel?.Trim();
        if (!_routes.IsAlone(n)) return null;
        string? common = null;
        foreach (var e in _graph.Outgoing.Of(n))
        {
            if (!_graph.IsContact(_graph.Exits[e]) || _graph.Steps[_graph.Exits[e].To].Contact?.Channel is not { } channel) continue;
            if (Differ(common, channel.Trim())) return null;
            common = channel.Trim();
        }

        return common;
    }

    /// <summary>What each step has of its own, or else what the steps before it have in common, loops left aside.</summary>
    private T[] Spread<T>(Func<int, T> own, Func<T, bool> isNone, Func<T, T, bool> differ)
    {
        var (found, isMixed) = (new T[_graph.End + 1], new bool[_graph.End + 1]);
        foreach (var n in _graph.Order)
        {
            if (n != _graph.End && own(n) is var itsOwn && !isNone(itsOwn))
            {
                found[n] = itsOwn;
                continue;
            }

            foreach (var e in _graph.Incoming.Of(n))
            {
                var exit = _graph.Exits[e];
                if (exit.IsLoop || isMixed[n]) continue;
                isMixed[n] = isMixed[exit.From] || (!isNone(found[n]) && differ(found[n], found[exit.From]));
                found[n] = isMixed[n] ? default! : isNone(found[n]) ? found[exit.From] : found[n];
            }
        }

        return found;
    }
}
