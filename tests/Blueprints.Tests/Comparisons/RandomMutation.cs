using Blueprints.Diagrams;
using Blueprints.ServiceBlueprints;
using Blueprints.TestSupport.Documents;

namespace Blueprints.Tests.Comparisons;

/// <summary>
/// What may become of a blueprint in a redesign: steps taken out, added, moved, renamed, retimed; their parts changed; lanes and phases
/// with other ids and names.
/// </summary>
internal static class RandomMutation
{
    public static ServiceBlueprint Of(ServiceBlueprint blueprint, ulong seed)
    {
        var random = new SeededRandom(seed ^ 0x5DEECE66D);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal) { [Flow.End] = Flow.End };
        var steps = new List<Step>();
        foreach (var step in blueprint.Steps)
        {
            if (random.Chance(15) && blueprint.Steps.Length > 1) continue;
            var id = random.Chance(15) ? step.Id + "-renamed" : step.Id;
            ids[step.Id] = id;
            steps.Add(Changed(step with { Id = id }, blueprint, random));
        }

        if (steps.Count == 0) return blueprint;
        if (random.Chance(50)) steps.Insert(random.Between(0, steps.Count), steps[0] with { Id = "brand-new", Label = "Something else altogether" });
        if (random.Chance(30)) steps.Reverse();
        var flows = blueprint.Flows.Where(flow => ids.ContainsKey(flow.From) && ids.ContainsKey(flow.To))
            .Select(flow => flow with { From = ids[flow.From], To = ids[flow.To], When = random.Chance(10) ? "another answer" : flow.When, Both = flow.Both != random.Chance(5) });
        var mutated = blueprint with { Steps = [.. steps], Flows = [.. flows], Title = random.Chance(30) ? "Another title" : blueprint.Title, Volume = random.Chance(20) ? 12.5 : blueprint.Volume };
        return random.Chance(30) ? Renamed(mutated) : mutated;
    }

    private static Step Changed(Step step, ServiceBlueprint blueprint, SeededRandom random)
    {
        if (random.Chance(10)) step = step with { Label = step.Label + " again" };
        if (random.Chance(10)) step = step with { Lane = blueprint.Lanes[random.Between(0, blueprint.Lanes.Length - 1)].Id };
        if (step.With.Contains(step.Lane)) step = step with { With = step.With.Remove(step.Lane) };
        if (random.Chance(10)) step = step with { Time = DurationEstimate.Exactly(new Duration(random.Between(1, 9000) / 7.0)) };
        if (random.Chance(10)) step = step with { Wait = new Wait(null, Duration.FromMinutes(random.Between(1, 90))) };
        if (random.Chance(10)) step = step with { FailPoints = step.FailPoints.Add(new FailPoint { Text = "a, S 1; b", Severity = random.Between(1, 10), Recovery = step.Id }) };
        if (random.Chance(10)) step = step with { FailPoints = [.. step.FailPoints.Reverse()] };
        if (random.Chance(10)) step = step with { Standards = step.Standards.Add(new Standard { Text = "within", Rate = random.Between(0, 1000) / 1000.0, Aspect = StandardAspect.Tact }) };
        if (random.Chance(10)) step = step with { Contact = new Contact { Channel = "phone", Perceived = random.Between(0, 9) / 3.0, IsMomentOfTruth = random.Chance(50), Believed = random.Between(0, 9) / 7.0, Level = ServiceLevel.Caring, Hours = new WorkingHours([new(DayOfWeek.Monday, random.Between(0, 700), 1000)]), Initiator = ContactInitiator.Provider } };
        if (random.Chance(10)) step = step with { Evidence = step.Evidence.Add("a; b"), Documents = [], Systems = ["x", "y"], Tags = ["t"] };
        if (random.Chance(10)) step = step with { Value = StepValue.NonValueAdding, Yield = 0.99, Cost = 1.5, Rework = 1 / 3.0, Staff = 2, Emotion = -1, Quotes = ["Why?"] };
        if (random.Chance(10)) step = step with { Policy = "p", Note = "n", Href = "https://example.org", Accept = [new Acceptance("too-large", "so be it")] };
        return step;
    }

    /// <summary>The same lanes and phases under other ids.</summary>
    private static ServiceBlueprint Renamed(ServiceBlueprint blueprint) => blueprint with
    {
        Lanes = [.. blueprint.Lanes.Select(lane => lane with { Id = lane.Id + "x" })],
        Phases = [.. blueprint.Phases.Select(phase => phase with { Id = phase.Id + "x", Cycle = CustomerCycle.After })],
        Steps = [.. blueprint.Steps.Select(step => step with { Lane = step.Lane + "x", With = [.. step.With.Select(lane => lane + "x")], Phase = step.Phase is null ? null : step.Phase + "x" })],
    };
}
