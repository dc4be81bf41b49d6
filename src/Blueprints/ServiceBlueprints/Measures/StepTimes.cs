using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints.Flows;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>
/// What each step takes by itself, in seconds: work, and the wait before it, each as PERT's mean and variance; repeated work of share r counts 1/(1-r) times. A step that says neither counts for nothing and is named.
/// </summary>
internal sealed class StepTimes
{
    private readonly Pert[] _times;

    private StepTimes(Pert[] times, double[] work, double[] wait, ImmutableArray<string> missing, int known)
    {
        _times = times;
        Work = work;
        Wait = wait;
        Missing = missing;
        Known = known;
        All = new double[times.Length];
        for (var i = 0; i < All.Length; i++) All[i] = times[i].Mean;
    }

    /// <summary>The expected work of each step.</summary>
    public double[] Work { get; }

    /// <summary>The expected wait before each step.</summary>
    public double[] Wait { get; }

    /// <summary>Both.</summary>
    public double[] All { get; }

    /// <summary>The steps that should have a time and have none.</summary>
    public ImmutableArray<string> Missing { get; }

    /// <summary>How many steps have a time or a wait.</summary>
    public int Known { get; }

    public Pert Of(int step) => _times[step];

    public static StepTimes Measure(StepGraph graph)
    {
        var (times, work, wait) = (new Pert[graph.End], new double[graph.End], new double[graph.End]);
        var missing = ImmutableArray.CreateBuilder<string>();
        var known = 0;
        for (var i = 0; i < graph.End; i++)
        {
            var step = graph.Steps[i];
            var repeats = Repeats(step);
            var (w, q) = (Estimate(step.Time, repeats), Estimate(step.Wait?.Time, repeats));
            (times[i], work[i], wait[i]) = (w + q, w.Mean, q.Mean);
            if (step.Time is not null || step.Wait?.Time is not null) known++;
            else if (NeedsTime(step) && graph.IsReached[i]) missing.Add(step.Id);
        }

        return new StepTimes(times, work, wait, missing.DrainToImmutable(), known);
    }

    /// <summary>How often a step is done for a case that comes to it once.</summary>
    public static double Repeats(Step step) => step.Rework is { } share and < 1 ? 1 / (1 - share) : 1;

    /// <summary>Whether a step takes time: its beginning, its end, and things that merely lie there do not.</summary>
    public static bool NeedsTime(Step step) => step.Kind is not (StepKind.Start or StepKind.End or StepKind.Storage or StepKind.Data);

    private static Pert Estimate(DurationEstimate? time, double repeats)
    {
        if (time is not { } t) return default;
        var once = Pert.Of(t.Min.Seconds, t.Typical.Seconds, t.Max.Seconds);
        return new Pert(once.Mean * repeats, once.Variance * repeats);
    }
}
