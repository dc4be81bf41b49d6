using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.Running;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>What passes between the provider's lanes, each part found when it is first asked for. Safe to share between threads.</summary>
internal sealed class LanePairs
{
    /// <summary>More pairs are not listed.</summary>
    private const int MaxPairs = 1000;

    private readonly StepGraph _graph;
    private readonly Lazy<CustomerRoutes> _routes;
    private readonly Lazy<LaneTies> _ties;
    private readonly Lazy<CustomerTrips> _ways;
    private readonly Lazy<Referrals> _referrals;

    public LanePairs(StepGraph graph)
    {
        _graph = graph;
        _routes = Once.Of(() => new CustomerRoutes(graph));
        _ties = Once.Of(() => new LaneTies(Routes));
        _ways = Once.Of(() => new CustomerTrips(Routes, null));
        _referrals = Once.Of(() => new Referrals(Routes));
    }

    public CustomerRoutes Routes => _routes.Value;

    public LaneTies Ties => _ties.Value;

    /// <summary>The ways by which the customer may go, each arrow counted once.</summary>
    public CustomerTrips Ways => _ways.Value;

    /// <summary>Which lanes are named where the customer hears it, or by the customer.</summary>
    public Referrals Referrals => _referrals.Value;

    /// <summary>The first lane out of sight that both lanes have to do with; null where there is none, or too much to go through.</summary>
    public Lane? Through(int one, int other) => Ties.Through(one, other) is >= 0 and var lane ? Routes.Lanes[lane] : null;

    /// <summary>The pairs between which there is anything, in the order of the lanes, and whether there are more.</summary>
    /// <param name="visits">How often a case comes to each step; empty where that cannot be told.</param>
    /// <param name="note">What these visits rest on.</param>
    public (ImmutableArray<LanePair> Rows, bool IsCut) Measure(ImmutableArray<double> visits, Bilingual? note)
    {
        double[]? known = visits.IsEmpty ? null : [.. visits];
        var trips = known is null ? Ways : new CustomerTrips(Routes, known);
        if (known is null)
        {
            var reason = Measurer.NoVisits.Reason!.Value;
            note = new($"each arrow counted once, since {reason.English}", $"每个箭头计一次，因为{reason.Chinese}");
        }

        var keys = new HashSet<LanePlaces>(Ties.Pairs);
        foreach (var (from, to) in trips.Pairs) keys.Add(LanePlaces.Sorted(from, to));
        var rows = ImmutableArray.CreateBuilder<LanePair>();
        foreach (var (first, second) in LanePlaces.InOrder(keys))
        {
            if (rows.Count == MaxPairs) return (rows.ToImmutable(), true);
            var tie = Ties.Between(first, second) ?? new LaneTie();
            rows.Add(new LanePair(Routes.Lanes[first].Id, Routes.Lanes[second].Id)
            {
                Trips = trips.IsCut ? TooMany : Told(trips.Of(first, second)),
                TripsBack = trips.IsCut ? TooMany : Told(trips.Of(second, first)),
                HandOffs = Told(Sum(tie.HandOffs, known)),
                HandOffsBack = Told(Sum(tie.HandOffsBack, known)),
                Messages = tie.Messages,
                Documents = [.. tie.Documents],
                Systems = [.. tie.Systems],
                Through = Through(first, second)?.Id,
                IsSent = trips.Of(first, second) > 0 && trips.Of(second, first) > 0 && Referrals.Between(first, second),
            });
        }

        return (rows.DrainToImmutable(), trips.IsCut || Ties.IsCut);

        Figure Told(double amount) => Figure.Of(Rounding.ToDigits(amount, 12)).With(note);
    }

    private static Figure TooMany => Figure.Absent("there are too many lanes and ways to follow", "泳道和路径太多，无法逐一跟踪");

    private double Sum(List<int> exits, double[]? visits)
    {
        var sum = 0.0;
        foreach (var e in exits) sum += visits is null ? 1 : visits[_graph.Exits[e].From] * (_graph.Exits[e].Share ?? 0);
        return sum;
    }
}
