using Blueprints.Measures;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>The times that a drawing shows at its head: where at least half of the steps that take time say so.</summary>
/// <param name="Seconds">The expected time from beginning to end, in seconds; with the queues before the lanes where the promise is
/// told with them, so that the two rest on the same.</param>
/// <param name="HasQueues">Whether queues are in it.</param>
/// <param name="IsWhole">Whether every step that takes time says so.</param>
/// <param name="Kept">The probability of keeping the promise, with the queues before the lanes where they can be told; absent where it is
/// not known.</param>
internal readonly record struct ExpectedTime(double Seconds, bool HasQueues, bool IsWhole, Figure Kept)
{
    /// <exception cref="ArgumentException">The blueprint contradicts itself.</exception>
    public static ExpectedTime? Of(BlueprintFacts facts)
    {
        if (!HasTimes(facts.Blueprint)) return null;
        var measurer = facts.Whole;
        if (measurer.Times.Known < measurer.Times.Missing.Length) return null;
        var seconds = measurer.Cases.Mean;
        if (!double.IsFinite(seconds) || seconds <= 0) return null;
        var (kept, queued) = measurer.Kept();
        return new ExpectedTime(queued ?? seconds, queued is not null, measurer.Times.Missing.IsEmpty, kept);
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
