using Blueprints.ServiceBlueprints.Flows;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>The expected time from beginning to end, as a drawing shows it: where at least half of the steps that take time say so.</summary>
/// <param name="Seconds">The time in seconds.</param>
/// <param name="IsWhole">Whether every step that takes time says so.</param>
internal readonly record struct ExpectedTime(double Seconds, bool IsWhole)
{
    /// <exception cref="ArgumentException">The blueprint contradicts itself.</exception>
    public static ExpectedTime? Of(ServiceBlueprint blueprint)
    {
        if (!HasTimes(blueprint)) return null;
        var graph = StepGraph.Build(blueprint);
        var times = StepTimes.Measure(graph);
        if (times.Known < times.Missing.Length) return null;
        var seconds = new CaseTimes(graph, times).Mean;
        return double.IsFinite(seconds) && seconds > 0 ? new ExpectedTime(seconds, times.Missing.IsEmpty) : null;
    }

    private static bool HasTimes(ServiceBlueprint blueprint)
    {
        foreach (var step in blueprint.Steps)
        {
            if (step.Time is not null || step.Wait?.Time is not null) return true;
        }

        return false;
    }
}
