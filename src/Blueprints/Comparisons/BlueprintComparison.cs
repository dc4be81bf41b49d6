using System.Collections.Immutable;
using Blueprints.Analysis;
using Blueprints.Diagrams;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Comparisons;

/// <summary>
/// Two blueprints of one service held against each other: what was added, taken out and changed, what the figures say, and which weak links
/// are gone. Steps are brought together by their ids, the rest by the likeness of
/// their words within a lane. Immutable; safe to share between threads.
/// </summary>
public sealed record BlueprintComparison : DiagramComparison
{
    /// <summary>The blueprint before.</summary>
    public required ServiceBlueprint Before { get; init; }

    /// <summary>The blueprint after.</summary>
    public required ServiceBlueprint After { get; init; }

    /// <inheritdoc/>
    public override Diagram DiagramBefore => Before;

    /// <inheritdoc/>
    public override Diagram DiagramAfter => After;

    /// <summary>The lanes, in the order of the blueprint after; those taken out where they stood.</summary>
    public required ImmutableArray<ElementChange<Lane>> Lanes { get; init; }

    /// <summary>The phases, likewise.</summary>
    public required ImmutableArray<ElementChange<Phase>> Phases { get; init; }

    /// <summary>The steps, likewise.</summary>
    public required ImmutableArray<ElementChange<Step>> Steps { get; init; }

    /// <summary>The arrows, likewise; an arrow is the same where it joins the same steps; of several that do, where
    /// its answer or its words are.</summary>
    public required ImmutableArray<ElementChange<Flow>> Flows { get; init; }

    /// <inheritdoc/>
    public override bool IsSame => !IsReordered && Head.IsEmpty && IsAllSame(Lanes) && IsAllSame(Phases) && IsAllSame(Steps) && IsAllSame(Flows);

    internal override ImmutableArray<ComparedPart> Parts =>
    [
        ComparedPart.Of("lanes", new("lanes", "泳道"), Lanes, lane => lane.Id, lane => lane.Label),
        ComparedPart.Of("phases", new("phases", "阶段"), Phases, phase => phase.Id, phase => phase.Label),
        ComparedPart.Of("steps", new("steps", "步骤"), Steps, step => step.Id, step => step.Label, named: PlaceNames.In(this)) with { Unchanged = new("no step changed", "步骤没有增减更改") },
        ComparedPart.Of("flows", new("flows", "流向"), Flows, flow => $"{flow.From}->{flow.To}", flow => flow.When ?? flow.Label ?? "", PlaceNames.Ends(this)),
    ];

    /// <summary>Compares two blueprints, with the findings of each as they are.</summary>
    /// <param name="before">The one before.</param>
    /// <param name="after">The one after.</param>
    /// <param name="findingsBefore">What the analysis found in it.</param>
    /// <param name="findingsAfter">The same of the one after.</param>
    /// <exception cref="ArgumentException">A blueprint built in C# contradicts itself.</exception>
    public static BlueprintComparison Of(ServiceBlueprint before, ServiceBlueprint after, AnalysisResult findingsBefore, AnalysisResult findingsAfter)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(findingsBefore);
        ArgumentNullException.ThrowIfNull(findingsAfter);
        Contradictions.Refuse(before, BlueprintValidator.Validate, nameof(before));
        Contradictions.Refuse(after, BlueprintValidator.Validate, nameof(after));
        var language = after.Language;
        var lanes = ElementMatcher.Compare(before.Lanes, after.Lanes, language, lane => lane.Id, BlueprintFields.Lane, lane => lane.Label, (a, b) => a.Band == b.Band ? 1 : 0.5);
        var phases = ElementMatcher.Compare(before.Phases, after.Phases, language, phase => phase.Id, BlueprintFields.Phase, phase => phase.Label);
        var steps = ElementMatcher.Compare(before.Steps, after.Steps, language, step => step.Id, StepFields.All, step => step.Label, Nearness(before, after), PlacesAfter(lanes, phases));
        var idAfter = IdsAfter(steps, step => step.Id);
        var inputs = new StatedInputs(steps);
        return new BlueprintComparison
        {
            Before = before,
            After = after,
            Head = ElementMatcher.Differences(before, after, language, BlueprintFields.Head),
            Lanes = lanes,
            Phases = phases,
            IsReordered = ElementMatcher.IsReordered(before.Lanes, lanes) || ElementMatcher.IsReordered(before.Phases, phases) || (ElementMatcher.IsReordered(before.Steps, steps) && BeginsElsewhere(before, after, idAfter)),
            Steps = steps,
            Flows = CompareFlows(before, after, language, idAfter),
            Measures = CompareMeasures(MeasuresOf(before, findingsBefore), MeasuresOf(after, findingsAfter), inputs),
            Findings = FindingChanges.Of(findingsBefore, findingsAfter, idAfter).Parted(finding => inputs.IsNoLongerStated(finding.Code, finding.Element)),
        };
    }

    /// <summary>
    /// Whether cases begin at other steps: with its arrows the same, nothing else is said by where a step stands among those of its phase.
    /// </summary>
    private static bool BeginsElsewhere(ServiceBlueprint before, ServiceBlueprint after, Func<string, string> idAfter)
    {
        var (graph, other) = (StepGraph.Build(before), StepGraph.Build(after));
        var entries = graph.Entries.Select(entry => idAfter(graph.Ids[entry.Step]));
        return !entries.ToHashSet(StringComparer.Ordinal).SetEquals(other.Entries.Select(entry => other.Ids[entry.Step]));
    }

    /// <summary>The blueprint after, made of the one before and the changes alone.</summary>
    /// <param name="before">A blueprint equal to <see cref="Before"/>.</param>
    public ServiceBlueprint Apply(ServiceBlueprint before)
    {
        ArgumentNullException.ThrowIfNull(before);
        var result = before;
        foreach (var field in BlueprintFields.Head)
        {
            if (Head.Any(change => change.Key == field.Key)) result = field.Copy(result, After);
        }

        return result with
        {
            Lanes = ElementMatcher.Apply(Lanes, BlueprintFields.Lane, ElementMatcher.In(before.Lanes, lane => lane.Id)),
            Phases = ElementMatcher.Apply(Phases, BlueprintFields.Phase, ElementMatcher.In(before.Phases, phase => phase.Id)),
            Steps = ElementMatcher.Apply(Steps, StepFields.All, ElementMatcher.In(before.Steps, step => step.Id), PlacesAfter(Lanes, Phases)),
            Flows = ElementMatcher.Apply(Flows, BlueprintFields.Flow, flow => flow, EndsAfter(IdsAfter(Steps, step => step.Id))),
        };
    }

    /// <summary>
    /// A step of the same lane, by id or by name, is near; one of another lane of the same band nearly so; one of another band is another
    /// step unless its words are the very same.
    /// </summary>
    private static Func<Step, Step, double> Nearness(ServiceBlueprint before, ServiceBlueprint after)
    {
        var (lanesBefore, lanesAfter) = (LanesOf(before), LanesOf(after));
        return (a, b) =>
        {
            if (!lanesBefore.TryGetValue(a.Lane, out var was) || !lanesAfter.TryGetValue(b.Lane, out var now)) return 0;
            return was.Id == now.Id || was.Label == now.Label ? 1 : was.Band == now.Band ? 0.85 : 0.6;
        };
    }

    /// <summary>The id after of what had an id before; the same where nothing is known of it.</summary>
    private static Func<string, string> IdsAfter<T>(ImmutableArray<ElementChange<T>> changes, Func<T, string> id)
        where T : class
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var change in changes)
        {
            if (change is { Before: { } old, After: { } now }) ids[id(old)] = id(now);
        }

        return before => ids.GetValueOrDefault(before, before);
    }

    private static Func<Step, Step> PlacesAfter(ImmutableArray<ElementChange<Lane>> lanes, ImmutableArray<ElementChange<Phase>> phases)
    {
        var (lane, phase) = (IdsAfter(lanes, lane => lane.Id), IdsAfter(phases, phase => phase.Id));
        return step =>
        {
            var (there, then) = (lane(step.Lane), step.Phase is null ? null : phase(step.Phase));
            var with = step.With.IsEmpty ? step.With : [.. step.With.Select(lane)];
            return there == step.Lane && then == step.Phase && with.SequenceEqual(step.With) ? step : step with { Lane = there, With = with, Phase = then };
        };
    }

    private static Func<Flow, Flow> EndsAfter(Func<string, string> idAfter) => flow =>
    {
        var (from, to) = (idAfter(flow.From), idAfter(flow.To));
        return from == flow.From && to == flow.To ? flow : flow with { From = from, To = to };
    };

    private static Dictionary<string, Lane> LanesOf(ServiceBlueprint blueprint)
    {
        var lanes = new Dictionary<string, Lane>(StringComparer.Ordinal);
        foreach (var lane in blueprint.Lanes) lanes.TryAdd(lane.Id, lane);
        return lanes;
    }

    private static ImmutableArray<ElementChange<Flow>> CompareFlows(ServiceBlueprint before, ServiceBlueprint after, DiagramLanguage language, Func<string, string> idAfter)
    {
        var keys = new ArrowKeys(before.Flows, after.Flows, idAfter);
        return ElementMatcher.Compare(before.Flows, after.Flows, language, keys.Before, BlueprintFields.Flow, asAfter: EndsAfter(idAfter), idAfter: keys.After);
    }

    /// <summary>The measures that the findings were computed from, where they are those of this very document.</summary>
    private static BlueprintMeasures MeasuresOf(ServiceBlueprint diagram, AnalysisResult findings) =>
        findings.Facts is BlueprintFacts facts && ReferenceEquals(facts.Diagram, diagram) ? facts.Measures : BlueprintMeasures.Of(diagram);

    private static ImmutableArray<MeasureChange> CompareMeasures(BlueprintMeasures was, BlueprintMeasures now, StatedInputs inputs)
    {
        var isAlike = EndAlike(was.Outcomes, now.Outcomes);
        return [.. BlueprintMeasureList.All.Select(m => new MeasureChange(m.Key, m.Name, m.Unit, isAlike || !IsOfAllCases(m) ? m.Better : Direction.Neither, m.Of(was), m.Of(now)) { Unlike = inputs.WhyUnlike(m.Key, m.Of(was), m.Of(now)) })];
    }

    /// <summary>
    /// Whether cases end the same ways before and after: a service that gives up on fewer customers takes longer, and is not worse for it.
    /// </summary>
    private static bool EndAlike(ImmutableArray<OutcomeFigures> was, ImmutableArray<OutcomeFigures> now)
    {
        const double Alike = 0.005;
        foreach (var kind in was.Concat(now).Select(row => row.Outcome).Distinct())
        {
            var (before, after) = (ShareOf(was, kind), ShareOf(now, kind));
            if (before is null || after is null || Math.Abs(before.Value - after.Value) > Alike) return false;
        }

        return true;

        static double? ShareOf(ImmutableArray<OutcomeFigures> rows, Outcome? kind) => rows.FirstOrDefault(row => row.Outcome == kind) is { } row ? row.Share.Value : rows.IsEmpty ? null : 0;
    }

    /// <summary>Times and costs over all cases, however they end.</summary>
    private static bool IsOfAllCases(MeasureInfo<BlueprintMeasures> measure) => measure.Unit is Unit.Seconds or Unit.Money && measure.Key != "time-to-solution";

    private static bool IsAllSame<T>(ImmutableArray<ElementChange<T>> changes)
        where T : class => changes.All(change => change.Kind == ChangeKind.Same);
}
