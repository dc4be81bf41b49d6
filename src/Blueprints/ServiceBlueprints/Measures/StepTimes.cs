using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.Measures.Distributions;
using Blueprints.ServiceBlueprints.Flows;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>
/// What each step takes by itself, in seconds: work, and the wait before it; repeated work of share r counts 1/(1-r) times, with its wait.
/// The time of a step of kind wait is waiting. A step that says neither counts for nothing
/// and is named.
/// </summary>
internal sealed class StepTimes
{
    private readonly StepGraph _graph;

    private StepTimes(StepGraph graph, double[] work, double[] wait, double[] touch, ImmutableArray<string> missing, int known)
    {
        _graph = graph;
        Work = work;
        Touch = touch;
        Wait = wait;
        Missing = missing;
        Known = known;
        All = new double[work.Length];
        for (var i = 0; i < All.Length; i++) All[i] = work[i] + wait[i];
    }

    /// <summary>The expected work of each step.</summary>
    public double[] Work { get; }

    /// <summary>The expected wait before each step.</summary>
    public double[] Wait { get; }

    /// <summary>The expected work of each step as far as it is touch time: without the customer's own time.</summary>
    public double[] Touch { get; }

    /// <summary>Work and wait.</summary>
    public double[] All { get; }

    /// <summary>The steps that should have a time and have none, in time order.</summary>
    public ImmutableArray<string> Missing { get; }

    /// <summary>How many steps have a time or a wait.</summary>
    public int Known { get; }

    /// <summary>The work of a step as far as it is touch time, as the document tells it; null where there is none.</summary>
    public DurationEstimate? TouchOf(int step) => IsTouch(_graph.Steps[step], _graph.HasProvider(step)) ? _graph.Steps[step].Time : null;

    /// <summary>Work and waits of a step, as PERT's mean and variance; those of its own where a time has another shape.</summary>
    public Pert Of(int step)
    {
        var (time, wait) = (_graph.Steps[step].Time, _graph.Steps[step].Wait?.Time);
        return Estimate(time, Repeats(_graph.Steps[step])) + Estimate(wait, Repeats(_graph.Steps[step]));
    }

    /// <summary>How the time of a step is spread.</summary>
    /// <param name="step">The step.</param>
    /// <param name="queue">The queue before it, in place of a shorter wait that the document tells, or, where that is fixed, besides; at a
    /// step of kind wait in place of all its waiting; null for none.</param>
    public TimeDistribution Spread(int step, TimeDistribution? queue = null)
    {
        var s = _graph.Steps[step];
        var before = Before(step, queue);
        var once = s.Time is null || (queue is not null && s.Kind == StepKind.Wait) ? before : TimeDistribution.Sum(before, Spread(s.Time));
        return Again(once, s);
    }

    /// <summary>How the time of a step would be spread, were it quicker by some seconds each time: all of it by the same part.</summary>
    public TimeDistribution SpreadFaster(int step, double seconds)
    {
        var s = _graph.Steps[step];
        var once = Mean(s.Time) + Mean(s.Wait?.Time);
        var part = once > 0 ? Math.Clamp(1 - (seconds / once), 0, 1) : 1;
        return Again(TimeDistribution.Sum(Part(s.Wait?.Time), Part(s.Time)), s);

        TimeDistribution Part(DurationEstimate? told) => told is not { } time
            ? TimeDistribution.Zero
            : TimeDistribution.Of(time.Min.Seconds * part, time.Typical.Seconds * part, time.Max.Seconds * part, time.Shape, time.Deviation.Seconds * part);
    }

    /// <summary>How the work of a step is spread, without the wait before it.</summary>
    public TimeDistribution SpreadOfWork(int step) => Again(Spread(_graph.Steps[step].Time), _graph.Steps[step]);

    /// <summary>How the wait before a step is spread, until its work first begins.</summary>
    /// <param name="step">The step.</param>
    /// <param name="queue">As for <see cref="Spread(int, TimeDistribution?)"/>.</param>
    public TimeDistribution SpreadOfWait(int step, TimeDistribution? queue) => Before(step, queue);

    private TimeDistribution Before(int step, TimeDistribution? queue)
    {
        var wait = _graph.Steps[step].Wait;
        return queue is null ? Spread(wait?.Time) : wait is { IsFixed: true } ? TimeDistribution.Sum(Spread(wait.Time), queue) : queue;
    }

    /// <summary>Whether the time of a step is the customer's own: neither work nor waiting.</summary>
    public bool IsOwnTime(int step) => _graph.Steps[step].Time is not null && _graph.Steps[step].Kind != StepKind.Wait && !IsTouch(_graph.Steps[step], _graph.HasProvider(step));

    /// <summary>Whether any time is the customer's own.</summary>
    public bool HasOwnTime
    {
        get
        {
            for (var i = 0; i < _graph.End; i++)
            {
                if (IsOwnTime(i)) return true;
            }

            return false;
        }
    }

    /// <summary>The expected time of each step without the customer's own time.</summary>
    public double[] Served
    {
        get
        {
            var served = (double[])All.Clone();
            for (var i = 0; i < served.Length; i++) served[i] -= IsOwnTime(i) ? Work[i] : 0;
            return served;
        }
    }

    /// <summary>How the time of a step is spread without the customer's own time.</summary>
    /// <param name="step">The step.</param>
    /// <param name="queue">As for <see cref="Spread(int, TimeDistribution?)"/>.</param>
    public TimeDistribution SpreadServed(int step, TimeDistribution? queue) => IsOwnTime(step) ? Again(Before(step, queue), _graph.Steps[step]) : Spread(step, queue);

    /// <summary>How its touch time is spread.</summary>
    public TimeDistribution SpreadOfTouch(int step) => Again(Spread(TouchOf(step)), _graph.Steps[step]);

    public static StepTimes Measure(StepGraph graph)
    {
        var (work, wait, touch) = (new double[graph.End], new double[graph.End], new double[graph.End]);
        var missing = ImmutableArray.CreateBuilder<string>();
        var known = 0;
        foreach (var i in graph.Order)
        {
            if (i == graph.End) continue;
            var step = graph.Steps[i];
            var repeats = Repeats(step);
            var (time, before) = (Mean(step.Time) * repeats, Mean(step.Wait?.Time) * repeats);
            (work[i], wait[i]) = step.Kind == StepKind.Wait ? (0, before + time) : (time, before);
            touch[i] = IsTouch(step, graph.HasProvider(i)) ? time : 0;
            if (step.Time is not null || step.Wait?.Time is not null) known++;
            else if (NeedsTime(step) && graph.IsReached[i]) missing.Add(step.Id);
        }

        return new StepTimes(graph, work, wait, touch, missing.DrainToImmutable(), known);
    }

    /// <summary>How often a step is done for a case that comes to it once.</summary>
    public static double Repeats(Step step) => step.Rework is { } share and < 1 ? 1 / (1 - share) : 1;

    /// <summary>Whether a step takes time: its beginning, its end, and things that merely lie there do not.</summary>
    public static bool NeedsTime(Step step) => step.Kind is not (StepKind.Start or StepKind.End or StepKind.Storage or StepKind.Data);

    /// <summary>
    /// Whether the time of a step is touch time: not waiting, and not the customer's own time, such as sleep or the use of what was bought.
    /// What the customer does counts only where the author says that it is worth something, to the customer or the
    /// business.
    /// </summary>
    private static bool IsTouch(Step step, bool hasProvider) => step.Kind != StepKind.Wait && (hasProvider || step.Value is StepValue.ValueAdding or StepValue.BusinessValueAdding);

    private static double Mean(DurationEstimate? time) => time is { } t ? t.Mean : 0;

    private static TimeDistribution Spread(DurationEstimate? time) => time is { } t ? TimeDistribution.Of(t) : TimeDistribution.Zero;

    private static TimeDistribution Again(TimeDistribution once, Step step) =>
        step.Rework is { } share and > 0 and < 1 ? TimeDistribution.Sum(once, once.Repeat(share)) : once;

    private static Pert Estimate(DurationEstimate? time, double repeats)
    {
        if (time is not { } t) return default;
        var once = t.Shape == DurationShape.Pert ? Pert.Of(t.Min.Seconds, t.Typical.Seconds, t.Max.Seconds) : new Pert(t.Mean, t.Variance);
        return new Pert(once.Mean * repeats, once.Variance * repeats);
    }
}
