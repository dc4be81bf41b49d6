using Blueprints.Diagrams;
using Blueprints.Fishbones;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Benchmarks;

/// <summary>
/// The plainest pass over a diagram: the steps sorted by their arrows as far as they can be (Kahn 1962), or every cause visited.
/// </summary>
internal static class WalkFloor
{
    public static Action Of(Diagram diagram) => diagram switch
    {
        ServiceBlueprint blueprint => () => Sort(blueprint),
        Fishbone fishbone => () => GC.KeepAlive(fishbone.Categories.Sum(category => Count(category.Causes))),
        _ => throw new ArgumentException($"no walk over a {diagram.GetType().Name}", nameof(diagram)),
    };

    private static int Count(IEnumerable<Cause> causes) => causes.Sum(cause => 1 + Count(cause.Causes));

    private static void Sort(ServiceBlueprint blueprint)
    {
        var number = new Dictionary<string, int>(blueprint.Steps.Length);
        foreach (var step in blueprint.Steps) number.Add(step.Id, number.Count);
        var after = new List<int>[number.Count];
        var waiting = new int[number.Count];
        foreach (var flow in blueprint.Flows)
        {
            if (flow.To == Flow.End) continue;
            (after[number[flow.From]] ??= []).Add(number[flow.To]);
            waiting[number[flow.To]]++;
        }

        var ready = new Queue<int>(Enumerable.Range(0, waiting.Length).Where(step => waiting[step] == 0));
        while (ready.TryDequeue(out var step))
        {
            foreach (var next in after[step] ?? [])
            {
                if (--waiting[next] == 0) ready.Enqueue(next);
            }
        }
    }
}
