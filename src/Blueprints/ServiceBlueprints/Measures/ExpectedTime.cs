using Blueprints.Measures;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>The times that a drawing shows at its head: where at least half of the steps that take time say so.</summary>
/// <param name="Seconds">The expected time from beginning to end, in seconds.</param>
/// <param name="IsWhole">Whether every step that takes time says so.</param>
/// <param name="Kept">The probability of keeping the promise, with the queues before the lanes where they can be told; absent where it is
/// not known.</param>
internal readonly record struct ExpectedTime(double Seconds, bool IsWhole, Figure Kept)
{
    /// <exception cref="ArgumentException">The blueprint contradicts itself.</exception>
    public static ExpectedTime? Of(BlueprintFacts facts)
    {
        if (!HasTimes(facts.Blueprint)) return null;
        var measurer = facts.Whole;
        if (measurer.Times.Known < measurer.Times.Missing.Length) return null;
        var seconds = measurer.Cases.Mean;
        return double.IsFinite(seconds) && seconds > 0 ? new ExpectedTime(seconds, measurer.Times.Missing.IsEmpty, measurer.Kept()) : null;
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
