using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>Computes <see cref="BlueprintMeasures"/>.</summary>
internal sealed class Measurer
{
    public static readonly Bilingual Time = new("time", "时间");

    private readonly StepGraph _graph;
    private readonly StepGraph _elapsed;
    private readonly StepGraph _work;
    private readonly ServiceBlueprint _blueprint;

    public Measurer(StepGraph graph)
    {
        _graph = graph;
        _blueprint = graph.Blueprint;
        _elapsed = WorkingTime.Elapsed(graph);
        _work = WorkingTime.Work(graph);
        Times = StepTimes.Measure(_elapsed);
        WorkTimes = ReferenceEquals(_work, _elapsed) ? Times : StepTimes.Measure(_work);
        After = PostDominators.Find(graph);
        Cases = new CaseTimes(_elapsed, Times);
        Pairs = new LanePairs(graph);
    }

    /// <summary>The flow that is measured.</summary>
    public StepGraph Graph => _graph;

    /// <summary>What each step takes by the clock.</summary>
    public StepTimes Times { get; }

    /// <summary>What each step takes of people's time: the same but where times are in working days.</summary>
    public StepTimes WorkTimes { get; }

    public PostDominators After { get; }

    public CaseTimes Cases { get; }

    /// <summary>What passes between the lanes.</summary>
    public LanePairs Pairs { get; }

    /// <summary>
    /// The probability of keeping the promise, with the queues before the lanes where they can be told, and the expected time that goes
    /// with it: null where that is the one without queues. Nothing else is measured.
    /// </summary>
    public (Figure Share, double? QueuedSeconds) Kept()
    {
        if (_blueprint.Promise is null) return (FlowFigures.NoPromiseIn(_blueprint), null);
        var figures = new FlowFigures(_elapsed, Times, WorkTimes, Cases, After, _blueprint.DemandPerHour is null ? [] : Lanes());
        return figures.QueuedKept.IsKnown ? (figures.QueuedKept, figures.QueuedLead.Value) : (figures.Kept, null);
    }

    /// <summary>Measures the steps of the document; what cases make on their way is that of the whole flow.</summary>
    /// <param name="whole">The measurer of the flow with the processes in place; this one where there are none.</param>
    public BlueprintMeasures Measure(Measurer whole)
    {
        var counts = new FlowCounts(_graph);
        var lanes = whole.Lanes();
        var later = new FlowFigures(whole._elapsed, whole.Times, whole.WorkTimes, whole.Cases, whole.After, lanes);
        var quality = ContactMeasurer.Measure(_blueprint);
        var risks = RiskMeasurer.Measure(_blueprint);
        var (aspects, mannered) = PersonalContacts.Measure(_graph);
        var (busiest, bottleneck) = Busiest(lanes);
        return new BlueprintMeasures
        {
            Later = later,
            Own = ReferenceEquals(whole, this) ? later : new FlowFigures(_elapsed, Times, WorkTimes, Cases, After, []),
            Pairs = Pairs,
            Steps = Figure.Of(_graph.End),
            Decisions = Figure.Of(_blueprint.Steps.Count(step => step.Kind == StepKind.Decision)),
            Loops = Figure.Of(_graph.Exits.Count(exit => exit.IsRework)),
            Contacts = Figure.Of(counts.Contacts),
            VisibilityCrossings = Figure.Of(counts.Crossings(Band.Frontstage)),
            InternalCrossings = Figure.Of(counts.Crossings(Band.Backstage)),
            HandOffs = Figure.Of(counts.HandOffs),
            WaitPoints = Figure.Of(_blueprint.Steps.Count(StepLimits.IsWaitPoint)),
            FailPoints = Figure.Of(InAllSteps(step => step.FailPoints.Length)),
            Standards = Figure.Of(InAllSteps(step => step.Standards.Length)),
            Documents = Figure.Of(InAllSteps(step => step.Documents.Length)),
            BusiestLane = busiest,
            RiskSum = risks.Sum,
            RiskMost = risks.Most,
            HighPriority = risks.High,
            FailureIndex = risks.Index,
            KnowledgeGap = quality.Knowledge,
            ServiceGap = quality.Gap,
            DimensionGap = quality.DimensionGap,
            QualityRatio = quality.Ratio,
            OutsideTolerance = quality.OutsideTolerance,
            Satisfaction = quality.Satisfaction,
            PersonalAspects = aspects,
            PersonalCoverage = mannered,
            Complexity = Figure.Of(counts.Complexity),
            Lanes = lanes,
            Bottleneck = bottleneck,
            Risks = risks.Rows,
            Judgements = quality.Rows,
            Dimensions = quality.Dimensions,
        };
    }

    private ImmutableArray<LaneLoad> Lanes() => LaneMeasurer.Measure(_work, LaneMeasurer.NeedsVisits(_graph) ? Cases.Visits : null);

    /// <summary>Why it cannot be told how often a case comes to a step.</summary>
    public static Figure NoVisits => Figure.Absent("the exits of a decision have no shares, or a loop has no way out", "决策点的出口没有标明比例，或循环没有出口");

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

    private int InAllSteps(Func<Step, int> count)
    {
        var sum = 0;
        foreach (var step in _blueprint.Steps) sum += count(step);
        return sum;
    }
}
