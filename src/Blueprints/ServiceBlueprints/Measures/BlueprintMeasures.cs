using System.Collections.Immutable;
using Blueprints.Measures;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>
/// What can be computed from a blueprint. Every figure that the document does not give the inputs of is absent, with the reason. Immutable; safe to share between threads. The single figures are listed, with
/// formula and source, in <see cref="BlueprintMeasureList"/>.
/// </summary>
public sealed record BlueprintMeasures
{
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
    public required Figure LeadTime { get; init; }

    /// <summary>The same with no waiting, in seconds.</summary>
    public required Figure TouchTime { get; init; }

    /// <summary>Expected waiting of a case, in seconds, waits side by side each counted.</summary>
    public required Figure WaitTime { get; init; }

    /// <summary>Touch time by lead time.</summary>
    public required Figure Efficiency { get; init; }

    /// <summary>Expected value-adding time by lead time.</summary>
    public required Figure ValueShare { get; init; }

    /// <summary>The critical path; null where no step has a time.</summary>
    public required CriticalPath? CriticalPath { get; init; }

    /// <summary>The time of the critical path, in seconds.</summary>
    public required Figure PathTime { get; init; }

    /// <summary>The standard deviation of the critical path, in seconds.</summary>
    public required Figure PathDeviation { get; init; }

    /// <summary>The probability that the critical path keeps the promise.</summary>
    public required Figure PromiseKept { get; init; }

    /// <summary>The share of cases that are right the first time throughout.</summary>
    public required Figure FirstTimeRight { get; init; }

    /// <summary>The expected cost of a case, as its steps say it, without <see cref="LabourCost"/>.</summary>
    public required Figure Cost { get; init; }

    /// <summary>The expected cost of people's work on a case, by the rates of their lanes.</summary>
    public required Figure LabourCost { get; init; }

    /// <summary>The sum of <see cref="Cost"/> and <see cref="LabourCost"/>, where both are known.</summary>
    public required Figure TotalCost { get; init; }

    /// <summary>The utilisation of the busiest lane.</summary>
    public required Figure BusiestLane { get; init; }

    /// <summary>The sum of the risk priority numbers.</summary>
    public required Figure RiskSum { get; init; }

    /// <summary>The highest risk priority number.</summary>
    public required Figure RiskMost { get; init; }

    /// <summary>How many fail points have a high action priority (AIAG &amp; VDA FMEA Handbook 2019).</summary>
    public required Figure HighPriority { get; init; }

    /// <summary>Weighted failures, in points, for each service given.</summary>
    public required Figure FailureIndex { get; init; }

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

    /// <summary>Control-flow complexity.</summary>
    public required Figure Complexity { get; init; }

    /// <summary>How often a case comes to each step, by the steps of the document; empty where it cannot be told.</summary>
    public required ImmutableArray<double> Visits { get; init; }

    /// <summary>The lanes of the provider, in the order of the document.</summary>
    public required ImmutableArray<LaneLoad> Lanes { get; init; }

    /// <summary>The id of the busiest lane; null where no utilisation is known.</summary>
    public required string? Bottleneck { get; init; }

    /// <summary>The fail points, the highest risk first by what the rule high-risk goes by, those of unknown risk last in the order of the document.</summary>
    public required ImmutableArray<FailRisk> Risks { get; init; }

    /// <summary>The contacts that are judged, in the order of the document.</summary>
    public required ImmutableArray<ContactQuality> Judgements { get; init; }

    /// <summary>The dimensions of service quality that contacts speak for, in their usual order.</summary>
    public required ImmutableArray<DimensionGap> Dimensions { get; init; }

    /// <summary>Measures a blueprint. Near-linear in its size; pure.</summary>
    /// <exception cref="ArgumentException">A blueprint built in C# contradicts itself, as by a flow to a step that is not there.</exception>
    public static BlueprintMeasures Of(ServiceBlueprint blueprint)
    {
        ArgumentNullException.ThrowIfNull(blueprint);
        return new Measurer(Flows.StepGraph.Build(blueprint)).Measure();
    }
}
