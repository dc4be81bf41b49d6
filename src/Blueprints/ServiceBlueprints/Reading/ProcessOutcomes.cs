using System.Collections.Immutable;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>The outcomes with which cases of a process may end; those of a process behind a step count where the step passes them on.</summary>
internal static class ProcessOutcomes
{
    /// <summary>The outcomes in their usual order. Linear in the size of the process and of all that lie behind it.</summary>
    public static ImmutableArray<Outcome> Of(ServiceBlueprint process) => [.. Of(process, new(ReferenceEqualityComparer.Instance)).Order()];

    private static HashSet<Outcome> Of(ServiceBlueprint process, Dictionary<ServiceBlueprint, HashSet<Outcome>> known)
    {
        if (known.TryGetValue(process, out var said)) return said;
        said = [];
        var (processes, last) = (new HashSet<string>(StringComparer.Ordinal), new Dictionary<string, ServiceBlueprint>(StringComparer.Ordinal));
        foreach (var step in process.Steps)
        {
            if (step.Outcome is { } outcome) said.Add(outcome);
            if (step.Process is not { } inner) continue;
            processes.Add(step.Id);
            last[step.Id] = inner;
        }

        foreach (var flow in process.Flows)
        {
            // Where cases go on, the process behind the step does not say how they end.
            if (flow.To != Flow.End && flow.Kind == FlowKind.Sequence) last.Remove(flow.From);
            if (flow.To == Flow.End && (flow.Outcome ?? (processes.Contains(flow.From) ? OutcomeWords.Find(flow.When) : null)) is { } outcome) said.Add(outcome);
        }

        foreach (var inner in last.Values) said.UnionWith(Of(inner, known));
        known.Add(process, said);
        return said;
    }
}
