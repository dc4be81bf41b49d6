using System.Collections.Immutable;
using Blueprints.ServiceBlueprints.Flows;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>
/// What the expected lead time would gain or lose were a value 20% higher, by its derivative: of a time visits × time; of the share of an exit
/// visits × what its way takes longer than the others of the step, which shrink in proportion; of rework of share r and once t visits × t /
/// (1 - r)² (the derivatives of an absorbing Markov chain: Kemeny and Snell 1960, ch. 3).
/// </summary>
internal static class ValueEffects
{
    /// <summary>By how much a value is taken to be higher.</summary>
    public const double Step = 0.2;

    /// <summary>The values that say what they rest on, in time order; none where the document says nothing of the kind.</summary>
    public static ImmutableArray<ValueEffect> Of(BlueprintFacts facts)
    {
        var bases = facts.Bases;
        if (!bases.AreSaid) return [];
        var (graph, times) = (facts.Graph, facts.Times);
        var visits = facts.Measures.Visits;
        var effects = ImmutableArray.CreateBuilder<ValueEffect>();
        foreach (var i in graph.Order)
        {
            if (i == graph.End || graph.IsBeside(i)) continue;
            var step = graph.Steps[i];
            var come = visits.IsEmpty ? double.NaN : visits[i];
            var repeats = StepTimes.Repeats(step);
            if (step.Time is { } time && bases.OfTime(step) is { } ofTime) effects.Add(new(i, null, "time", ofTime, come * time.Mean * repeats * Step, facts.Cases.HasSplits));
            if (step.Wait?.Time is { } wait && bases.OfWait(step) is { } ofWait) effects.Add(new(i, null, "wait", ofWait, come * wait.Mean * repeats * Step, facts.Cases.HasSplits));
            if (step.Rework is > 0 and var again && bases.OfRework(step) is { } ofRework) effects.Add(new(i, null, "rework", ofRework, come * times.All[i] * repeats * again * Step, facts.Cases.HasSplits));
            foreach (var exit in graph.Exits)
            {
                if (exit.From == i && exit.Flow is { Share: > 0 and < 1 } flow && bases.OfShare(flow, step) is { } ofShare) effects.Add(new(i, flow, "share", ofShare, come * Longer(facts, exit), facts.Cases.HasSplits));
            }
        }

        return effects.DrainToImmutable();
    }

    /// <summary>What the way by an exit takes longer than the other exits of its step on average, times what its share gains.</summary>
    private static double Longer(BlueprintFacts facts, in Exit exit)
    {
        var share = exit.Share ?? double.NaN;
        var gain = Math.Min(share * Step, 1 - share);
        if (exit.IsAlso) return gain * facts.Remaining[exit.To];
        var (others, rest) = (0.0, 0.0);
        foreach (var other in facts.Graph.Exits)
        {
            if (other.From != exit.From || other.Flow == exit.Flow || other.IsAlso) continue;
            others += (other.Share ?? double.NaN) * Remaining(other.To);
            rest += other.Share ?? double.NaN;
        }

        return rest > 0 ? gain * (Remaining(exit.To) - (others / rest)) : double.NaN;

        double Remaining(int step) => step == facts.Graph.End ? 0 : facts.Remaining[step];
    }
}
