using Blueprints.ServiceBlueprints.Flows;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>
/// The trips of the customer between the provider's lanes. For each step of the customer's, and each out of sight, it is found from which
/// lane the customer comes and in what part of the visits: the parts of the arrows that lead there, by how often cases take each; where
/// parallel ways meet, of each way alike. Loops are gone through until nothing changes. Linear but for that; beyond a fixed amount of work
/// there are no trips.
/// </summary>
internal sealed class CustomerTrips
{
    private const double Tolerance = 1e-10;
    private const int MaxWork = 500_000;

    private readonly CustomerRoutes _routes;
    private readonly StepGraph _graph;
    private readonly double[]? _visits;
    private readonly Dictionary<int, double>?[] _origins;
    private readonly Dictionary<LanePlaces, double> _trips = [];
    private readonly Dictionary<LanePlaces, int> _first = [];
    private int _work;

    /// <param name="routes">The ways of the customer.</param>
    /// <param name="visits">How often a case comes to each step; null to count arrows, each once.</param>
    public CustomerTrips(CustomerRoutes routes, double[]? visits)
    {
        (_routes, _graph, _visits) = (routes, routes.Graph, visits);
        _origins = new Dictionary<int, double>?[_graph.End];
        FindOrigins();
        foreach (var n in _graph.Order)
        {
            if (n == _graph.End) continue;
            foreach (var e in _graph.Outgoing.Of(n)) Count(_graph.Exits[e]);
        }

        if (!IsCut) return;
        _trips.Clear();
        _first.Clear();
    }

    /// <summary>Whether there was too much to go through, so that no trips are told.</summary>
    public bool IsCut => _work > MaxWork;

    /// <summary>The pairs of lanes between which the customer goes, from and to, in the order of the lanes.</summary>
    public IReadOnlyList<LanePlaces> Pairs => LanePlaces.InOrder(_trips.Keys);

    /// <summary>How often a case makes the customer go from one lane to another; or how many arrows lead there from it.</summary>
    public double Of(int from, int to) => _trips.GetValueOrDefault(new LanePlaces(from, to));

    /// <summary>The step by which the customer first gets from one lane to another, in time order; -1 where there is none.</summary>
    public int FirstStep(int from, int to) => _first.TryGetValue(new LanePlaces(from, to), out var step) ? step : -1;

    /// <summary>The lanes from which the customer may come to a step.</summary>
    public IEnumerable<int> OriginsOf(int step) => _origins[step]?.Keys.Order() ?? (IEnumerable<int>)[];

    private void FindOrigins()
    {
        var entering = new double[_graph.End + 1];
        foreach (var entry in _graph.Entries) entering[entry.Step] += entry.Share;
        for (var c = _graph.Groups.Length - 1; c >= 0; c--)
        {
            var group = _graph.Groups[c];
            double change;
            do
            {
                change = 0;
                foreach (var n in group)
                {
                    if (n == _graph.End || _routes.Meets(n) || !_graph.IsReached[n]) continue;
                    var found = Find(n, entering[n]);
                    change = Math.Max(change, Difference(_origins[n], found));
                    _origins[n] = found;
                }
            }
            while (group.Count > 1 && change > Tolerance && !IsCut);

            if (IsCut) return;
        }
    }

    private Dictionary<int, double>? Find(int n, double entering)
    {
        Dictionary<int, double>? found = null;
        var all = entering;
        _work++;
        foreach (var e in _graph.Incoming.Of(n))
        {
            var exit = _graph.Exits[e];
            var rate = RateOf(exit);
            // What comes round to the same step at once has come from where it came before.
            if (rate <= 0 || exit.From == n) continue;
            all += rate;
            if (!_routes.Keeps(exit)) continue;
            if (_routes.Meets(exit.From))
            {
                foreach (var lane in _routes.LanesOf(exit.From)) Add(ref found, lane, rate);
            }
            else if (_origins[exit.From] is { } before)
            {
                foreach (var (lane, part) in before) Add(ref found, lane, rate * part);
            }
        }

        if (found is null) return null;
        var parts = new Dictionary<int, double>(found.Count);
        foreach (var (lane, sum) in found) parts.Add(lane, _visits is null ? 1 : sum / all);
        return parts;
    }

    private void Add(ref Dictionary<int, double>? sums, int lane, double amount)
    {
        sums ??= [];
        sums[lane] = sums.GetValueOrDefault(lane) + amount;
        _work++;
    }

    private static double Difference(Dictionary<int, double>? before, Dictionary<int, double>? after)
    {
        if (after is null) return 0;
        var most = 0.0;
        foreach (var (lane, part) in after) most = Math.Max(most, Math.Abs(part - (before?.GetValueOrDefault(lane) ?? 0)));
        return most;
    }

    private double RateOf(in Exit exit) => !_graph.IsReached[exit.From] ? 0 : _visits is null ? 1 : _visits[exit.From] * (exit.Share ?? 0);

    private void Count(in Exit exit)
    {
        var rate = RateOf(exit);
        if (IsCut || rate <= 0 || !_routes.Arrives(exit)) return;
        if (!_routes.IsAlone(exit.From))
        {
            if (_routes.HaveInCommon(exit.From, exit.To)) return;
            foreach (var lane in _routes.LanesOf(exit.From)) Go(lane, exit, rate);
        }
        else if (_origins[exit.From] is { } origins)
        {
            foreach (var (lane, part) in origins)
            {
                if (!_routes.ActsIn(lane, exit.To)) Go(lane, exit, rate * part);
            }
        }
    }

    private void Go(int from, in Exit exit, double amount)
    {
        foreach (var to in _routes.LanesOf(exit.To))
        {
            if (++_work > MaxWork) return;
            var pair = new LanePlaces(from, to);
            _trips[pair] = _trips.GetValueOrDefault(pair) + amount;
            _first.TryAdd(pair, exit.From);
        }
    }
}
