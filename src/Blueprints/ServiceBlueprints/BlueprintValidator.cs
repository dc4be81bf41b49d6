using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints;

/// <summary>What contradicts itself in a blueprint built in C#. Linear in its size.</summary>
internal static class BlueprintValidator
{
    private static readonly Bilingual LaneNoun = new("lane", "泳道");
    private static readonly Bilingual PhaseNoun = new("phase", "阶段");
    private static readonly Bilingual StepNoun = new("step", "步骤");

    public static ImmutableArray<Diagnostic> Validate(ServiceBlueprint blueprint)
    {
        var check = new ModelCheck(blueprint.Language);
        Head(check, blueprint);
        var lanes = Lanes(check, blueprint.Lanes);
        var phases = Phases(check, blueprint.Phases);
        var steps = Steps(check, blueprint.Steps, lanes, phases);
        Flows(check, blueprint.Flows, steps);
        Promises(check, blueprint.Promises, steps);
        ProcessValidator.Check(check, blueprint, Validate);
        return check.ToImmutable();
    }

    private static void Head(ModelCheck check, ServiceBlueprint blueprint)
    {
        var whole = ModelPlace.Whole;
        check.Head(blueprint);
        check.Time(blueprint.Promise, whole, nameof(ServiceBlueprint.Promise));
        check.Positive(blueprint.DemandPerHour, whole, nameof(ServiceBlueprint.DemandPerHour));
        StepValidator.OfBasis(check, blueprint.DemandBasis, whole, nameof(ServiceBlueprint.DemandBasis));
        StepValidator.OfBasis(check, blueprint.Basis, whole, nameof(ServiceBlueprint.Basis));
        check.Defined(blueprint.DemandPeriod, whole, nameof(ServiceBlueprint.DemandPeriod));
        check.Defined(blueprint.ClosingWork, whole, nameof(ServiceBlueprint.ClosingWork));
        for (var i = 0; i < blueprint.DemandStretches.Length; i++)
        {
            var place = whole.Part(nameof(ServiceBlueprint.DemandStretches), i);
            if (!check.Needs(blueprint.DemandStretches[i], place)) continue;
            check.Needs(blueprint.DemandStretches[i].Hours, place, nameof(DemandStretch.Hours));
            check.Number(blueprint.DemandStretches[i].PerHour, 0, double.MaxValue, place, nameof(DemandStretch.PerHour));
        }

        if (blueprint.Hours is { } hours)
        {
            check.Positive(hours.Seconds, whole, nameof(ServiceBlueprint.Hours));
            check.Defined(hours.Closeness, whole, nameof(ServiceBlueprint.Hours));
            if (hours.Seconds > 86400 && double.IsFinite(hours.Seconds)) check.Wrong(whole, nameof(ServiceBlueprint.Hours), new("more than 24 h", "24 小时以上"));
        }

        check.Number(blueprint.Volume, 0, double.MaxValue, whole, nameof(ServiceBlueprint.Volume));
        var weighed = new HashSet<QualityDimension>();
        for (var i = 0; i < blueprint.Weights.Length; i++)
        {
            var place = whole.Part(nameof(ServiceBlueprint.Weights), i);
            if (!check.Needs(blueprint.Weights[i], place)) continue;
            var (dimension, weight) = blueprint.Weights[i];
            check.Defined(dimension, place, nameof(DimensionWeight.Dimension));
            check.Number(weight, 0, double.MaxValue, place, nameof(DimensionWeight.Weight));
            if (!weighed.Add(dimension)) check.Report(ModelDiagnostics.RepeatedId, null, new($"the dimension {dimension} has two weights", $"维度 {dimension} 写了两次权重"));
        }
    }

    private static HashSet<string> Lanes(ModelCheck check, ImmutableArray<Lane> lanes)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        if (lanes.IsEmpty) check.Report(ModelDiagnostics.NoLane, null, new("a blueprint needs a lane", "蓝图至少要有一个泳道"));
        for (var i = 0; i < lanes.Length; i++)
        {
            var place = new ModelPlace(LaneNoun, nameof(ServiceBlueprint.Lanes), i, lanes[i]?.Id);
            if (!check.Needs(lanes[i], place)) continue;
            var lane = lanes[i];
            if (check.Needs(lane.Id, place, nameof(Lane.Id)) && !ids.Add(lane.Id)) Repeated(check, lane.Id, new("lanes", "泳道"));
            check.Needs(lane.Label, place, nameof(Lane.Label));
            check.Defined(lane.Band, place, nameof(Lane.Band));
            check.Positive(lane.Staff, place, nameof(Lane.Staff));
            check.Positive(lane.RatePerHour, place, nameof(Lane.RatePerHour));
            StepValidator.OfBasis(check, lane.StaffBasis, place, nameof(Lane.StaffBasis));
            StepValidator.OfBasis(check, lane.RateBasis, place, nameof(Lane.RateBasis));
            StepValidator.OfBasis(check, lane.Basis, place, nameof(Lane.Basis));
        }

        return ids;
    }

    private static HashSet<string> Phases(ModelCheck check, ImmutableArray<Phase> phases)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < phases.Length; i++)
        {
            var place = new ModelPlace(PhaseNoun, nameof(ServiceBlueprint.Phases), i, phases[i]?.Id);
            if (!check.Needs(phases[i], place)) continue;
            if (check.Needs(phases[i].Id, place, nameof(Phase.Id)) && !ids.Add(phases[i].Id)) Repeated(check, phases[i].Id, new("phases", "阶段"));
            check.Needs(phases[i].Label, place, nameof(Phase.Label));
            check.Defined(phases[i].Cycle, place, nameof(Phase.Cycle));
        }

        return ids;
    }

    private static HashSet<string> Steps(ModelCheck check, ImmutableArray<Step> steps, HashSet<string> lanes, HashSet<string> phases)
    {
        var ids = new HashSet<string>(steps.Length, StringComparer.Ordinal);
        for (var i = 0; i < steps.Length; i++)
        {
            var place = new ModelPlace(StepNoun, nameof(ServiceBlueprint.Steps), i, steps[i]?.Id);
            if (!check.Needs(steps[i], place)) continue;
            var step = steps[i];
            if (check.Needs(step.Id, place, nameof(Step.Id)) && !ids.Add(step.Id)) Repeated(check, step.Id, new("steps", "步骤"));
            if (check.Needs(step.Lane, place, nameof(Step.Lane)) && !lanes.Contains(step.Lane))
            {
                Absent(check, place, new($"stands in lane '{step.Lane}'", $"所在的泳道“{step.Lane}”"));
            }

            var joined = new HashSet<string>(StringComparer.Ordinal);
            foreach (var other in step.With)
            {
                if (!check.Needs(other, place, nameof(Step.With))) continue;
                if (!lanes.Contains(other)) Absent(check, place, new($"is done with lane '{other}'", $"一同参与的泳道“{other}”"));
                else if (other == step.Lane) check.Wrong(place, nameof(Step.With), new("its own lane", "它自己的泳道"));
                else if (!joined.Add(other)) check.Wrong(place, nameof(Step.With), new("one lane twice", "写了两次的同一泳道"));
            }

            if (step.Phase is { } phase && !phases.Contains(phase)) Absent(check, place, new($"belongs to phase '{phase}'", $"所属的阶段“{phase}”"));
            StepValidator.Check(check, step, place);
        }

        var failIds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in steps)
        {
            if (step is null) continue;
            foreach (var fail in step.FailPoints)
            {
                if (fail?.Id is { } id && (ids.Contains(id) || !failIds.Add(id))) Repeated(check, id, new("elements", "元素"));
            }
        }

        return ids;
    }

    private static void Flows(ModelCheck check, ImmutableArray<Flow> flows, HashSet<string> steps)
    {
        for (var i = 0; i < flows.Length; i++)
        {
            var place = ModelPlace.Whole.Part(nameof(ServiceBlueprint.Flows), i);
            if (!check.Needs(flows[i], place)) continue;
            var flow = flows[i];
            if (check.Needs(flow.From, place, nameof(Flow.From)) && !steps.Contains(flow.From))
            {
                check.Report(ModelDiagnostics.NotThere, flow.From, new($"a flow leaves step '{flow.From}', which is not there", $"一条流向的起点是步骤“{flow.From}”，蓝图里没有这个步骤"));
            }

            if (check.Needs(flow.To, place, nameof(Flow.To)) && flow.To != Flow.End && !steps.Contains(flow.To))
            {
                check.Report(ModelDiagnostics.NotThere, flow.To, new($"a flow enters step '{flow.To}', which is not there", $"一条流向的终点是步骤“{flow.To}”，蓝图里没有这个步骤"));
            }

            check.Number(flow.Share, 0, 1, place, nameof(Flow.Share));
            StepValidator.OfBasis(check, flow.Basis, place, nameof(Flow.Basis));
            if (flow.Also && (flow.Both || flow.Kind != FlowKind.Sequence || flow.When is not null || flow.To == Flow.End))
            {
                check.Wrong(place, nameof(Flow.Also), new("true at an arrow that is no way on of its own", "true，而这条箭头不是独立的去向"));
            }

            check.Defined(flow.Kind, place, nameof(Flow.Kind));
            check.Defined(flow.Outcome, place, nameof(Flow.Outcome));
        }
    }

    private static void Promises(ModelCheck check, ImmutableArray<StepPromise> promises, HashSet<string> steps)
    {
        for (var i = 0; i < promises.Length; i++)
        {
            var place = ModelPlace.Whole.Part(nameof(ServiceBlueprint.Promises), i);
            if (!check.Needs(promises[i], place)) continue;
            var promise = promises[i];
            foreach (var id in (string[])[promise.From, promise.To])
            {
                if (check.Needs(id, place, nameof(StepPromise.From)) && !steps.Contains(id)) check.Report(ModelDiagnostics.NotThere, id, new($"a promise names step '{id}', which is not there", $"一项承诺写了步骤“{id}”，蓝图里没有这个步骤"));
            }

            check.Time(promise.Time, place, nameof(StepPromise.Time));
        }
    }

    private static void Absent(ModelCheck check, ModelPlace place, Bilingual names) =>
        check.Report(ModelDiagnostics.NotThere, place.Id, new($"{place.Text.English} {names.English}, which is not there", $"{place.Text.Chinese}{names.Chinese}不存在"));

    private static void Repeated(ModelCheck check, string id, Bilingual nouns) =>
        check.Report(ModelDiagnostics.RepeatedId, id, new($"two {nouns.English} have the id '{id}'", $"两个{nouns.Chinese}的 id 都是“{id}”"));
}
