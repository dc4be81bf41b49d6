using System.Collections.Immutable;
using Blueprints.Diagrams;
using Blueprints.Measures;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>
/// What can be computed from a blueprint. Every figure that the document does not give the inputs of is absent, with the reason. Immutable;
/// safe to share between threads. The single figures are listed, with
/// formula and source, in <see cref="BlueprintMeasureList"/>.
/// </summary>
public sealed record BlueprintMeasures
{
    internal BlueprintMeasures()
    {
    }

    /// <summary>The figures that take work, computed when they are first asked for.</summary>
    internal FlowFigures Later { get; init; } = null!;

    /// <summary>Those over the steps of the document alone, each process in one of them.</summary>
    internal FlowFigures Own { get; init; } = null!;

    /// <summary>What passes between the lanes of the document, found when it is first asked for.</summary>
    internal LanePairs Pairs { get; init; } = null!;

    /// <summary>How many steps.</summary>
    public required Figure Steps { get; init; }

    /// <summary>How many decisions.</summary>
    public required Figure Decisions { get; init; }

    /// <summary>How many arrows lead back, so that steps are repeated.</summary>
    public required Figure Loops { get; init; }

    /// <summary>How many arrows cross the line of interaction.</summary>
    public required Figure Contacts { get; init; }

    /// <summary>How many arrows cross the line of visibility.</summary>
    public required Figure VisibilityCrossings { get; init; }

    /// <summary>How many arrows cross the line of internal interaction.</summary>
    public required Figure InternalCrossings { get; init; }

    /// <summary>How often work passes from one lane of the provider to another.</summary>
    public required Figure HandOffs { get; init; }

    /// <summary>How many wait points.</summary>
    public required Figure WaitPoints { get; init; }

    /// <summary>How many fail points.</summary>
    public required Figure FailPoints { get; init; }

    /// <summary>How many execution standards.</summary>
    public required Figure Standards { get; init; }

    /// <summary>How often a document is asked of, or handed to, the customer.</summary>
    public required Figure Documents { get; init; }

    /// <summary>Expected time from beginning to end, in seconds.</summary>
    public Figure LeadTime => Later.Lead;

    /// <summary>The standard deviation of the lead time, in seconds.</summary>
    public Figure LeadDeviation => Later.Deviation;

    /// <summary>The time that half of the cases do not exceed, in seconds.</summary>
    public Figure LeadMedian => Later.Median;

    /// <summary>The time that 80% of the cases do not exceed, in seconds.</summary>
    public Figure Lead80 => Later.Lead80;

    /// <summary>The time that 90% of the cases do not exceed, in seconds.</summary>
    public Figure Lead90 => Later.Lead90;

    /// <summary>The time that 95% of the cases do not exceed, in seconds.</summary>
    public Figure Lead95 => Later.Lead95;

    /// <summary>Expected time from the beginning to the customer's last step or contact, in seconds.</summary>
    public Figure CustomerTime => Later.Customer;

    /// <summary>How the lead time is spread; null where it cannot be told.</summary>
    public TimeSpread? LeadSpread => Later.Spread?.Whole;

    /// <summary>How the customer's part of it is spread, against which the promise is held; null where it cannot be told.</summary>
    public TimeSpread? CustomerSpread => Later.Spread?.Customer;

    /// <summary>The lead time with no waiting, in seconds.</summary>
    public Figure TouchTime => Later.Touch;

    /// <summary>Expected waiting of a case, in seconds, waits side by side each counted.</summary>
    public Figure WaitTime => Later.Waiting;

    /// <summary>Touch time by lead time.</summary>
    public Figure Efficiency => Later.Efficiency;

    /// <summary>Expected value-adding time by lead time.</summary>
    public Figure ValueShare => Later.ValueShare;

    /// <summary>
    /// One course through the service: the likeliest exit of each choice, the longest of parallel ways; null where no step has a time.
    /// </summary>
    public CriticalPath? CriticalPath => Own.Course;

    /// <summary>The time of the critical path, in seconds, where the flow is a plain network of activities.</summary>
    public Figure PathTime => Own.PathTime;

    /// <summary>The standard deviation of the critical path, in seconds, likewise.</summary>
    public Figure PathDeviation => Own.PathDeviation;

    /// <summary>
    /// The probability that the critical path keeps the promise, likewise: the classical figure of PERT, which is too high where other ways
    /// are nearly as long.
    /// </summary>
    public Figure PathKept => Own.PathKept;

    /// <summary>The probability of keeping the promise: that the customer's part takes no longer.</summary>
    public Figure PromiseKept => Later.Kept;

    /// <summary>Whether the waits in queues before lanes are known.</summary>
    internal bool HasQueues => Later.Queues.Steps is not null;

    /// <summary>Expected lead time with the queues before the lanes in place of the waits told, in seconds.</summary>
    public Figure QueuedLeadTime => Later.QueuedLead;

    /// <summary>The time that 90% of the cases do not exceed, queues included, in seconds.</summary>
    public Figure QueuedLead90 => Later.QueuedLead90;

    /// <summary>Touch time by the lead time with queues.</summary>
    public Figure QueuedEfficiency => Later.QueuedEfficiency;

    /// <summary>The probability of keeping the promise, queues included.</summary>
    public Figure QueuedPromiseKept => Later.QueuedKept;

    /// <summary>How the lead time with queues is spread; null where it cannot be told.</summary>
    public TimeSpread? QueuedLeadSpread => Later.QueuedSpread?.Whole;

    /// <summary>How the customer's part of it is spread; null where it cannot be told.</summary>
    public TimeSpread? QueuedCustomerSpread => Later.QueuedSpread?.Customer;

    /// <summary>The share of cases that are right the first time throughout.</summary>
    public Figure FirstTimeRight => Own.FirstTimeRight;

    /// <summary>The expected cost of a case, as its steps say it, without <see cref="LabourCost"/>.</summary>
    public Figure Cost => Later.Cost;

    /// <summary>The expected cost of people's work on a case, by the rates of their lanes.</summary>
    public Figure LabourCost => Later.Labour;

    /// <summary>The sum of <see cref="Cost"/> and <see cref="LabourCost"/>, where both are known.</summary>
    public Figure TotalCost => Later.TotalCost;

    /// <summary>The utilisation of the busiest lane, with all that the demand offers.</summary>
    public required Figure BusiestLane { get; init; }

    /// <summary>How many cases are inside at once, on average.</summary>
    public Figure InProgress => Later.InProgress;

    /// <summary>The sum of the risk priority numbers.</summary>
    public required Figure RiskSum { get; init; }

    /// <summary>The highest risk priority number.</summary>
    public required Figure RiskMost { get; init; }

    /// <summary>How many fail points have a high action priority (AIAG &amp; VDA FMEA Handbook 2019).</summary>
    public required Figure HighPriority { get; init; }

    /// <summary>Weighted failures, in points, for each service given.</summary>
    public required Figure FailureIndex { get; init; }

    /// <summary>What management believes is expected less what is expected, the mean over the contacts by their weights.</summary>
    public required Figure KnowledgeGap { get; init; }

    /// <summary>The mean gap of the contacts, by their weights.</summary>
    public required Figure ServiceGap { get; init; }

    /// <summary>The mean gap of the dimensions that contacts speak for, by the weights of the document.</summary>
    public required Figure DimensionGap { get; init; }

    /// <summary>Perceived by expected service, over all contacts by their weights.</summary>
    public required Figure QualityRatio { get; init; }

    /// <summary>Contacts judged below adequate.</summary>
    public required Figure OutsideTolerance { get; init; }

    /// <summary>The mean satisfaction, -90 to 90.</summary>
    public required Figure Satisfaction { get; init; }

    /// <summary>How many of the seven personal aspects of service any standard covers.</summary>
    public required Figure PersonalAspects { get; init; }

    /// <summary>The share of the contacts with people, 0 to 1, at which a personal standard says in what manner customers are met.</summary>
    public required Figure PersonalCoverage { get; init; }

    /// <summary>Control-flow complexity.</summary>
    public required Figure Complexity { get; init; }

    /// <summary>How often a case comes to each step, by the steps of the document; empty where it cannot be told.</summary>
    public ImmutableArray<double> Visits => ReferenceEquals(Later, Own) || Later.Visits.IsEmpty ? Later.Visits : Later.Visits[..Own.Steps];

    /// <summary>The share of the cases that end solved.</summary>
    public Figure Solved => Later.SolvedShare;

    /// <summary>The share of the cases that the customer gives up on the way.</summary>
    public Figure Abandoned => Later.AbandonedShare;

    /// <summary>The expected time for the customer of the cases that end solved, in seconds.</summary>
    public Figure TimeToSolution => Later.OutcomeOf(Outcome.Solved)?.Time ?? (Later.Outcomes.IsEmpty ? FlowFigures.NoOutcome : FlowFigures.NoneSolved);

    /// <summary>How cases end, with the times of those that end so; empty where no end says how.</summary>
    public ImmutableArray<OutcomeFigures> Outcomes => Later.Outcomes;

    /// <summary>The promises for stretches of the service, in the order of the document.</summary>
    public ImmutableArray<PromiseFigures> Promises => ReferenceEquals(Later, Own) ? Later.Promises : [.. Later.Promises.Zip(Own.Promised, (row, promise) => row with { Promise = promise })];

    /// <summary>The lanes of the provider, in the order of the document.</summary>
    public required ImmutableArray<LaneLoad> Lanes { get; init; }

    /// <summary>
    /// What passes between each two lanes of the provider, and how often the customer goes from one to the other; those between which
    /// there is anything, in the order of the document.
    /// </summary>
    public ImmutableArray<LanePair> LanePairs => MeasuredPairs.Rows;

    /// <summary>Whether there are more pairs than are listed.</summary>
    internal bool AreLanePairsCut => MeasuredPairs.IsCut;

    private (ImmutableArray<LanePair> Rows, bool IsCut) MeasuredPairs => Later.PairsOf(Pairs, Visits);

    /// <summary>The id of the busiest lane; null where no utilisation is known.</summary>
    public required string? Bottleneck { get; init; }

    /// <summary>
    /// The fail points, the highest risk first by what the rule high-risk goes by, those of unknown risk last in the order of the document.
    /// </summary>
    public required ImmutableArray<FailRisk> Risks { get; init; }

    /// <summary>The contacts that are judged, in the order of the document.</summary>
    public required ImmutableArray<ContactQuality> Judgements { get; init; }

    /// <summary>The dimensions of service quality that contacts speak for, in their usual order.</summary>
    public required ImmutableArray<DimensionGap> Dimensions { get; init; }

    /// <summary>Measures a blueprint. Near-linear in its size; pure.</summary>
    /// <exception cref="ArgumentException">A blueprint built in C# contradicts itself, as by a flow to a step that is not
    /// there.</exception>
    public static BlueprintMeasures Of(ServiceBlueprint blueprint)
    {
        ArgumentNullException.ThrowIfNull(blueprint);
        Contradictions.Refuse(blueprint, BlueprintValidator.Validate, nameof(blueprint));
        return Measure(blueprint, new ProcessFigures());
    }

    /// <summary>Measures a blueprint that is known to hold together.</summary>
    internal static BlueprintMeasures Measure(ServiceBlueprint blueprint, ProcessFigures processes)
    {
        var own = new Measurer(Flows.StepGraph.Build(processes.In(blueprint)));
        return own.Measure(WholeFlow.IsNeeded(blueprint) ? new Measurer(Flows.StepGraph.Build(WholeFlow.Of(blueprint, processes))) : own);
    }
}
