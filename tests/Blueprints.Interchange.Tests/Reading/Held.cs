using Blueprints.ServiceBlueprints;

namespace Blueprints.Interchange.Tests.Reading;

/// <summary>What the data of shapes and arrows hold of a blueprint, a line for each thing.</summary>
internal static class Held
{
    public static IEnumerable<string> Lanes(ServiceBlueprint blueprint) => blueprint.Lanes.Select(static lane => $"{lane.Id}: {lane.Label} ({lane.Band})");

    public static IEnumerable<string> Steps(ServiceBlueprint blueprint)
    {
        // In which language a document speaks of times is not among what shapes hold.
        var data = new ElementData(blueprint with { Language = Text.DiagramLanguage.English });
        var phases = blueprint.Phases.ToDictionary(static phase => phase.Id, static phase => phase.Label, StringComparer.Ordinal);
        foreach (var step in blueprint.Steps) yield return $"{step.Id}: {step.Label} in {step.Lane}{string.Concat(data.Of(step.Id).Select(field => $"; {field.Name}={(field.Name == "phase" ? phases[field.Value] : field.Value)}"))}";
    }

    /// <summary>The arrows; a dialogue has no direction.</summary>
    public static IEnumerable<string> Flows(ServiceBlueprint blueprint) => blueprint.Flows.Select(static flow => flow.Both && string.CompareOrdinal(flow.From, flow.To) > 0 ? flow with { From = flow.To, To = flow.From, Span = default } : flow with { Span = default }).Distinct().Select(static flow => $"{flow.From} {(flow.Both ? "<" : "")}{(flow.Kind == FlowKind.Information ? "..>" : "->")} {flow.To}: {flow.When} {flow.Label} {flow.Share:P2}{(flow.Also ? " also" : "")}");
}
