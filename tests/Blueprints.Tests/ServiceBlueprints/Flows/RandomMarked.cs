using System.Globalization;
using Blueprints.ServiceBlueprints;
using Blueprints.Tests.ServiceBlueprints.Flows.Oracle;
using Blueprints.TestSupport.Documents;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Flows;

/// <summary>
/// Random blueprints in which every arrow is written and every entry marked, so that the order of the steps says nothing beyond their
/// phases.
/// </summary>
internal static class RandomMarked
{
    /// <summary>By turns a nested one, one that cannot be taken apart, and a document with all that a step may have.</summary>
    public static ServiceBlueprint Of(ulong seed) => (seed % 3) switch
    {
        0 => InPhases(RandomNested.Of(seed, new PlanOptions(SharesJoins: true, HasEntries: true)), seed),
        1 => InPhases(RandomUnnested.Of(seed, hasEntries: true), seed),
        _ => Document(seed),
    };

    /// <summary>The same with the steps of each phase in another order.</summary>
    public static ServiceBlueprint Shuffled(ServiceBlueprint blueprint, ulong seed)
    {
        var random = new SeededRandom(seed ^ 0x5DEECE66D);
        var steps = new List<Step>();
        foreach (var step in blueprint.Steps)
        {
            var start = steps.Count;
            while (start > 0 && steps[start - 1].Phase == step.Phase) start--;
            steps.Insert(random.Between(start, steps.Count), step);
        }

        return blueprint with { Steps = [.. steps], Flows = [.. steps.SelectMany(step => blueprint.Flows.Where(flow => flow.From == step.Id))] };
    }

    private static ServiceBlueprint InPhases(ServiceBlueprint blueprint, ulong seed)
    {
        var random = new SeededRandom(seed);
        var phases = new List<Phase>();
        var steps = new List<Step>();
        foreach (var step in blueprint.Steps)
        {
            if (random.Chance(15)) phases.Add(new Phase("p" + phases.Count.ToString(CultureInfo.InvariantCulture), $"Phase {phases.Count}"));
            steps.Add(step with { Phase = phases.Count > 0 ? phases[^1].Id : null });
        }

        return blueprint with { Steps = [.. steps], Phases = [.. phases], Promise = Duration.FromMinutes(random.Between(20, 120)), DemandPerHour = random.Between(1, 8) };
    }

    /// <summary>
    /// A document in which nothing but a step begins a part of the flow: where a loop does, which of its steps is the entry would rest on
    /// the order.
    /// </summary>
    private static ServiceBlueprint Document(ulong seed)
    {
        while (true)
        {
            var blueprint = (ServiceBlueprint)Compiler.Compile(new SourceText(RandomDocument.Create(seed, 40).ToYaml())).Diagram!;
            if (Marked(blueprint) is { } marked) return marked;
            seed += 1000;
        }
    }

    private static ServiceBlueprint? Marked(ServiceBlueprint blueprint)
    {
        var arrows = blueprint.Flows.Where(flow => flow is { Kind: FlowKind.Sequence, Both: false }).ToLookup(flow => flow.From, flow => flow.To, StringComparer.Ordinal);
        var reached = blueprint.Steps.ToDictionary(step => step.Id, step => From(step.Id, arrows), StringComparer.Ordinal);
        var entries = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in reached.Keys)
        {
            var before = reached.Where(other => other.Key != id && other.Value.Contains(id)).Select(other => other.Key).ToList();
            if (before.Any(other => !reached[id].Contains(other))) continue;
            if (before.Count > 0) return null;
            entries.Add(id);
        }

        // The last step listed leads nowhere without saying so.
        var last = blueprint.Steps[^1].Id;
        return blueprint with
        {
            Steps = [.. blueprint.Steps.Select(step => entries.Contains(step.Id) ? step with { Kind = StepKind.Start } : step)],
            Flows = arrows.Contains(last) ? blueprint.Flows : blueprint.Flows.Add(new Flow { From = last, To = Flow.End }),
        };
    }

    /// <summary>The steps that can be reached from one by an arrow or more.</summary>
    private static HashSet<string> From(string id, ILookup<string, string> arrows)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<string>([id]);
        while (next.TryPop(out var step))
        {
            foreach (var to in arrows[step])
            {
                if (reached.Add(to)) next.Push(to);
            }
        }

        return reached;
    }
}
