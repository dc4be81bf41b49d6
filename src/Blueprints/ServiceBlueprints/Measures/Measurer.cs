using System.Collections.Immutable;
using Blueprints.Diagrams;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>Computes <see cref="BlueprintMeasures"/>.</summary>
internal sealed class Measurer
{
    public static readonly Bilingual Time = new("time", "时间");

    private readonly StepGraph _graph;
    private readonly ServiceBlueprint _blueprint;
    private readonly StepTimes _times;
    private readonly PostDominators _after;
    private readonly double[]? _visits;
    private double[]? _remaining;

    public Measurer(StepGraph graph)
    {
        _graph = graph;
        _blueprint = graph.Blueprint;
        _times = StepTimes.Measure(graph);
        _after = PostDominators.Find(graph);
        _visits = Visits.Of(graph, _after);
    }

    public StepTimes Times => _times;

    public PostDominators After => _after;

    /// <summary>The expected time from the beginning of each step to the end, work and waits.</summary>
    public double[] Remaining => _remaining ??= FlowTimes.Remaining(_graph, _times.All);

    public BlueprintMeasures Measure()
    {
        var counts = new FlowCounts(_graph);
        var lead = Lead(Remaining);
        var touch = Lead(FlowTimes.Remaining(_graph, _times.Work));
        var path = _times.Known == 0 || _graph.End == 0 ? null : Path();
        var lanes = LaneMeasurer.Measure(_graph, _times, _visits);
        var quality = ContactMeasurer.Measure(_blueprint);
        var risks = RiskMeasurer.Measure(_blueprint);
        var (busiest, bottleneck) = Busiest(lanes);
        var cost = Cost();
        var labour = Measures.LabourCost.Measure(_graph, _times, _visits);
        return new BlueprintMeasures
        {
            Steps = Figure.Of(_graph.End),
            Decisions = Figure.Of(_blueprint.Steps.Count(step => step.Kind == StepKind.Decision)),
            Loops = Figure.Of(_graph.Exits.Count(exit => exit.IsLoop)),
            Contacts = Figure.Of(counts.Crossings(Band.Customer)),
            VisibilityCrossings = Figure.Of(counts.Crossings(Band.Frontstage)),
            InternalCrossings = Figure.Of(counts.Crossings(Band.Backstage)),
            HandOffs = Figure.Of(counts.HandOffs),
            WaitPoints = Figure.Of(_blueprint.Steps.Count(StepFacts.IsWaitPoint)),
            FailPoints = Figure.Of(_blueprint.Steps.Sum(step => step.FailPoints.Length)),
            Standards = Figure.Of(_blueprint.Steps.Sum(step => step.Standards.Length)),
            Documents = Figure.Of(_blueprint.Steps.Sum(step => step.Documents.Length)),
            LeadTime = lead,
            TouchTime = touch,
            WaitTime = Waiting(),
            Efficiency = Share(touch, lead),
            ValueShare = Share(ValueAdding(), lead),
            CriticalPath = path,
            PathTime = path is null ? NoTime : Partial(path.Time.Mean),
            PathDeviation = path is null ? NoTime : Partial(path.Time.Deviation),
            PromiseKept = Kept(path),
            FirstTimeRight = Yields.FirstTimeRight(_graph, _after),
            Cost = cost,
            LabourCost = labour,
            TotalCost = Measures.LabourCost.Total(cost, labour),
            BusiestLane = busiest,
            RiskSum = risks.Sum,
            RiskMost = risks.Most,
            HighPriority = risks.High,
            FailureIndex = risks.Index,
            ServiceGap = quality.Gap,
            DimensionGap = quality.DimensionGap,
            QualityRatio = quality.Ratio,
            OutsideTolerance = quality.OutsideTolerance,
            Satisfaction = quality.Satisfaction,
            Complexity = Figure.Of(counts.Complexity),
            Visits = _visits is null ? [] : [.. _visits.AsSpan(0, _graph.End)],
            Lanes = lanes,
            Bottleneck = bottleneck,
            Risks = risks.Rows,
            Judgements = quality.Rows,
            Dimensions = quality.Dimensions,
        };
    }

    private static Figure NoTime => Figure.Absent("no step has a time", "没有步骤标明时间");

    /// <summary>Why it cannot be told how often a case comes to a step.</summary>
    public static Figure NoVisits => Figure.Absent("the exits of a decision have no shares, or a loop has no way out", "决策点的出口没有标明比例，或循环没有出口");

    private Figure Partial(double value) => Figure.Partial(value, _times.Missing, Time);

    private Figure Lead(double[] remaining)
    {
        if (_times.Known == 0) return NoTime;
        var time = remaining[_graph.Entry];
        return double.IsFinite(time) ? Partial(time) : NoVisits;
    }

    private CriticalPath Path()
    {
        var steps = MainCourse.Find(_graph, _times.All);
        var time = default(Pert);
        foreach (var step in steps) time += _times.Of(step);
        return new CriticalPath([.. steps.Select(step => _graph.Steps[step].Id)], time);
    }

    private Figure Kept(CriticalPath? path)
    {
        if (_blueprint.Promise is not { } promise) return Figure.Absent("no promise is given", "没有给出承诺时间");
        return path is null ? NoTime : Partial(path.Time.Within(promise.Seconds));
    }

    private Figure Waiting()
    {
        if (!_blueprint.Steps.Any(step => step.Wait?.Time is not null)) return Figure.Absent("no step has a wait", "没有步骤标明等待时间");
        return _visits is null ? NoVisits : Figure.Of(Expected(step => _times.Wait[step]));
    }

    private Figure ValueAdding()
    {
        if (!_blueprint.Steps.Any(step => step.Value is not null)) return Figure.Absent("no step has a value", "没有步骤标明价值（value）");
        return _visits is null ? NoVisits : Figure.Of(Expected(step => _graph.Steps[step].Value == StepValue.ValueAdding ? _times.Work[step] : 0));
    }

    private Figure Cost()
    {
        if (!_blueprint.Steps.Any(step => step.Cost is not null)) return Figure.Absent("no step has a cost", "没有步骤标明成本");
        return _visits is null ? NoVisits : Figure.Of(Expected(step => (_graph.Steps[step].Cost ?? 0) * StepTimes.Repeats(_graph.Steps[step])));
    }

    private double Expected(Func<int, double> amount)
    {
        var sum = 0.0;
        for (var i = 0; i < _graph.End; i++) sum += _visits![i] * amount(i);
        return sum;
    }

    private Figure Share(Figure part, Figure whole)
    {
        if (!part.IsKnown) return part;
        if (!whole.IsKnown) return whole;
        return whole.Value > 0 ? Partial(part.Value!.Value / whole.Value.Value) : Figure.Absent("the lead time is zero", "总时间为零");
    }

    private static (Figure Most, string? Lane) Busiest(ImmutableArray<LaneLoad> lanes)
    {
        LaneLoad? busiest = null;
        foreach (var lane in lanes)
        {
            if (lane.Utilization.IsKnown && (busiest is null || lane.Utilization.Value > busiest.Utilization.Value)) busiest = lane;
        }

        if (busiest is not null) return (busiest.Utilization, busiest.Lane);
        return (lanes.IsEmpty ? Figure.Absent("the provider has no lane", "服务方没有泳道") : lanes[0].Utilization, null);
    }
}
