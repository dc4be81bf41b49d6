using Blueprints.Diagrams;
using Blueprints.Fishbones;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Benchmarks;

/// <summary>
/// The plainest comparison: the elements of two versions matched by label in a dictionary, their ids held against each other.
/// </summary>
internal static class JoinFloor
{
    public static Action Of(Diagram before, Diagram after)
    {
        var (old, now) = (Elements(before), Elements(after));
        return () =>
        {
            var byLabel = new Dictionary<string, string>(old.Length);
            foreach (var (id, label) in old) byLabel[label] = id;
            GC.KeepAlive(now.Count(element => byLabel.TryGetValue(element.Label, out var id) && id != element.Id));
        };
    }

    private static (string Id, string Label)[] Elements(Diagram diagram) => diagram switch
    {
        ServiceBlueprint blueprint => [.. blueprint.Steps.Select(step => (step.Id, step.Label))],
        Fishbone fishbone => [.. fishbone.Categories.SelectMany(category => category.Causes.SelectMany(All)).Select(cause => (cause.Id, cause.Label))],
        _ => throw new ArgumentException($"no elements of a {diagram.GetType().Name}", nameof(diagram)),
    };

    private static IEnumerable<Cause> All(Cause cause) => cause.Causes.SelectMany(All).Prepend(cause);
}
