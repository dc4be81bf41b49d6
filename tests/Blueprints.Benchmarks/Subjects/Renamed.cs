using System.Collections.Immutable;
using Blueprints.Diagrams;
using Blueprints.Fishbones;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Benchmarks;

/// <summary>A later version of a diagram, in which about every second element has another id.</summary>
internal static class Renamed
{
    public static Diagram Of(Diagram diagram) => diagram switch
    {
        ServiceBlueprint blueprint => blueprint with
        {
            Steps = [.. blueprint.Steps.Select(step => step with { Id = Id(step.Id) })],
            Flows = [.. blueprint.Flows.Select(flow => flow with { From = Id(flow.From), To = Id(flow.To) })],
        },
        Fishbone fishbone => fishbone with { Categories = [.. fishbone.Categories.Select(category => category with { Causes = Causes(category.Causes) })] },
        _ => throw new ArgumentException($"no ids in a {diagram.GetType().Name}", nameof(diagram)),
    };

    private static ImmutableArray<Cause> Causes(ImmutableArray<Cause> causes) => [.. causes.Select(cause => cause with { Id = Id(cause.Id), Causes = Causes(cause.Causes) })];

    private static string Id(string id) => id != Flow.End && id[^1] % 2 == 0 ? id + "-new" : id;
}
