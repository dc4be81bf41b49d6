using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>
/// Measures how busy the lanes of the provider are, each with its staff as one pool. Linear in the size of the blueprint, unless lanes are
/// full: then as <see cref="Throughput"/> says.
/// </summary>
internal sealed class LaneMeasurer
{
    /// <summary>For no more full lanes than these what comes to them is followed without what they keep back themselves.</summary>
    private const int MostFull = 50;

    private readonly StepGraph _graph;
    private readonly double[]? _visits;
    private readonly List<Lane> _lanes = [];
    private readonly int[][] _lanesOf;

    private LaneMeasurer(StepGraph graph, double[]? visits)
    {
        (_graph, _visits) = (graph, visits);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var lane in graph.Blueprint.Lanes)
        {
            if (lane.Band != Band.Customer && numbers.TryAdd(lane.Id, _lanes.Count)) _lanes.Add(lane);
        }

        _lanesOf = new int[graph.End][];
        var alone = new int[_lanes.Count][];
        for (var lane = 0; lane < alone.Length; lane++) alone[lane] = [lane];
        for (var i = 0; i < graph.End; i++)
        {
            _lanesOf[i] = numbers.TryGetValue(graph.Steps[i].Lane, out var own) ? alone[own] : [];
            foreach (var other in graph.WithOf(i))
            {
                if (numbers.TryGetValue(other.Id, out var lane)) _lanesOf[i] = [.. _lanesOf[i], lane];
            }
        }
    }

    /// <summary>Whether any step of the provider's has a time, so that it matters how often cases come to it.</summary>
    public static bool NeedsVisits(StepGraph graph)
    {
        for (var i = 0; i < graph.End; i++)
        {
            if (graph.Steps[i].Time is not null && graph.HasProvider(i)) return true;
        }

        return false;
    }

    /// <summary>The lanes of the provider, in the order of the document.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="visits">How often a case comes to each step; null where that cannot be told.</param>
    public static ImmutableArray<LaneLoad> Measure(StepGraph graph, double[]? visits) => new LaneMeasurer(graph, visits).Measure();

    private ImmutableArray<LaneLoad> Measure()
    {
        var offered = Mixes(null);
        var missing = Missing(out var isKnown);
        var rate = _graph.Blueprint.DemandPerWorkingHour / 3600;
        var arriving = rate is { } perSecond && _visits is not null ? Arriving(offered, perSecond) : offered;
        var limits = LaneLimits.Of(_graph.Blueprint);
        var loads = ImmutableArray.CreateBuilder<LaneLoad>(_lanes.Count);
        for (var lane = 0; lane < _lanes.Count; lane++)
        {
            var without = missing[lane] is { } ids ? ids.ToImmutableArray() : [];
            var work = !isKnown[lane] ? Figure.Absent("no step of the lane has a time", "该泳道没有步骤标明时间")
                : _visits is null ? Measurer.NoVisits
                : Figure.Partial(offered[lane].Load, without, Measurer.Time).With(HasWorkingDays(lane) ? WorkingTime.Note(_graph.Blueprint) : null);
            var reason = !work.IsKnown ? work
                : rate is null ? Figure.Absent("no demand is given", "没有给出需求量（demand）")
                : _lanes[lane].Staff is not > 0 ? Figure.Absent("the lane has no staff", "该泳道没有标明人数（staff）")
                : null;
            var load = reason is null
                ? Load(_lanes[lane], work, offered[lane], arriving[lane], rate!.Value, limits)
                : new LaneLoad(_lanes[lane].Id, work, reason, null) { Arriving = reason, Jobs = work.IsKnown ? offered[lane].Jobs : null };
            loads.Add(load with { Mix = offered[lane] });
        }

        return loads.MoveToImmutable();
    }

    private LaneLoad Load(Lane lane, Figure work, LaneMix offered, LaneMix arriving, double rate, LaneLimits limits)
    {
        var staff = lane.Staff!.Value;
        var utilization = offered.Utilization(rate, staff);
        var queue = arriving.QueueOf(rate, staff, out var noQueue);
        return new LaneLoad(lane.Id, work, Busy(lane, utilization, work), queue)
        {
            Arriving = Busy(lane, arriving.Utilization(rate, staff), work),
            Jobs = offered.Jobs,
            NoQueue = noQueue,
            LeastStaff = offered.LeastStaff(rate, limits),
            Room = utilization > 0 ? (limits.Most / utilization) - 1 : null,
        };
    }

    private Figure Busy(Lane lane, double utilization, Figure work)
    {
        // What rounding puts beside 1 is 1.
        if (Math.Abs(utilization - 1) <= Queue.Tolerance) utilization = 1;
        var figure = Figure.Partial(utilization, work.Missing, Measurer.Time);
        figure = figure.With(AssumedCalendar.Period(_graph.Blueprint));
        if (lane.Hours is not null) figure = figure.With(new Bilingual("without the lane's own hours, which only a simulation can reckon with", "未计泳道自己的工作时间，要靠仿真计算"));
        return work.Assumption is null ? figure : figure.With(WorkingTime.Note(_graph.Blueprint));
    }

    private bool HasWorkingDays(int lane)
    {
        for (var i = 0; i < _graph.End; i++)
        {
            if (Array.IndexOf(_lanesOf[i], lane) >= 0 && AssumedCalendar.IsInWorkingTime(_graph.Steps[i].Time)) return true;
        }

        return false;
    }

    /// <summary>The work of each lane for a case, where such shares of it come to the steps.</summary>
    private LaneMix[] Mixes(double[]? shares)
    {
        var mixes = new LaneMix[_lanes.Count];
        for (var i = 0; i < _graph.End && _visits is not null; i++)
        {
            var step = _graph.Steps[i];
            if (!StepStaff.IsWork(step)) continue;
            foreach (var lane in _lanesOf[i]) mixes[lane] = mixes[lane].With(step, _lanes[lane], StepStaff.Executions(step, _visits[i]) * (shares is null ? 1 : shares[i]));
        }

        return mixes;
    }

    /// <summary>The steps of each lane that should have a time and have none, and whether any has one.</summary>
    private List<string>?[] Missing(out bool[] isKnown)
    {
        var missing = new List<string>?[_lanes.Count];
        isKnown = new bool[_lanes.Count];
        for (var i = 0; i < _graph.End; i++)
        {
            var step = _graph.Steps[i];
            if (step.Kind == StepKind.Wait) continue;
            foreach (var lane in _lanesOf[i])
            {
                if (step.Time is not null) isKnown[lane] = true;
                else if (StepTimes.NeedsTime(step) && StepStaff.Asked(step, _lanes[lane]) != 0 && _graph.IsReached[i]) (missing[lane] ??= []).Add(step.Id);
            }
        }

        return missing;
    }

    /// <summary>
    /// What comes to each lane where others are full. What a full lane keeps back at one of its steps comes to its later ones all the same,
    /// sooner or later: it is more work than the lane can do, and not spared it.
    /// </summary>
    private LaneMix[] Arriving(LaneMix[] offered, double rate)
    {
        if (!Array.Exists(Utilizations(offered, rate), IsOver)) return offered;
        var throughput = new Throughput(_graph, _visits!, _lanesOf, _lanes);
        var arriving = Mixes(throughput.Shares(shares => Utilizations(Mixes(shares), rate)));
        var (all, left) = ((LaneMix[])arriving.Clone(), MostFull);
        for (var lane = 0; lane < all.Length && left > 0; lane++)
        {
            if (_lanes[lane].Staff is not > 0 || !IsOver(arriving[lane].Utilization(rate, _lanes[lane].Staff!.Value)) || offered[lane].Jobs <= arriving[lane].Jobs) continue;
            left--;
            var own = lane;
            all[lane] = Mixes(throughput.Shares(shares =>
            {
                var utilizations = Utilizations(Mixes(shares), rate);
                utilizations[own] = 0;
                return utilizations;
            }))[lane];
        }

        return all;
    }

    private static bool IsOver(double utilization) => utilization > 1 + Queue.Tolerance;

    private double[] Utilizations(LaneMix[] mixes, double rate)
    {
        var utilizations = new double[mixes.Length];
        for (var lane = 0; lane < mixes.Length; lane++) utilizations[lane] = _lanes[lane].Staff is > 0 and var staff ? mixes[lane].Utilization(rate, staff) : 0;
        return utilizations;
    }
}
