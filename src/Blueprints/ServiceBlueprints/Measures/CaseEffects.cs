using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Running;
using Blueprints.ServiceBlueprints.Flows;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>
/// What weak links take of a case, from the figures of its own flow. Each method gives no effect where its figures are not known. For one
/// thread.
/// </summary>
internal sealed class CaseEffects(BlueprintFacts facts)
{
    /// <summary>The most effects, where a case is split, for which the time of a case is computed anew.</summary>
    private const int MostRecomputed = 20;

    private readonly Lazy<StepCosts?> _costs = Once.Of(() => StepCosts.Of(facts));
    private int _recomputed;
    private int _costsRecomputed;

    /// <summary>Seconds of a case, on average over all of them.</summary>
    public ImmutableArray<Effect> Time(double seconds, bool isAtMost = false) => OfTime(EffectKind.Time, seconds, isAtMost);

    /// <summary>Seconds of waiting in a case, on average over all of them.</summary>
    public ImmutableArray<Effect> Waiting(double seconds, bool isAtMost = false) => OfTime(EffectKind.Waiting, seconds, isAtMost);

    /// <summary>What a case would save were the work of a step quicker by some seconds each time.</summary>
    /// <param name="step">The step.</param>
    /// <param name="seconds">By how much.</param>
    /// <param name="isWork">Whether it is work, which is paid, and not waiting.</param>
    public ImmutableArray<Effect> Slower(int step, double seconds, bool isWork) =>
        [.. Of(EffectKind.Time, Saving(step, seconds)), .. isWork && _costs.Value is { } costs ? Cost(Visits(step) * costs.Work(step, seconds)) : []];

    /// <summary>Whether the cost of a case is known in full.</summary>
    public bool KnowsCost => _costs.Value is not null;

    /// <summary>Money of a case, on average over all of them; nothing where the cost of a case is not known.</summary>
    public ImmutableArray<Effect> Cost(double amount, bool isAtMost = false) => Of(EffectKind.Cost, amount, _costs.Value?.Total, isAtMost);

    /// <summary>The time that a loop takes of a case, and what it costs: all that would not be spent were it never taken.</summary>
    /// <param name="decision">The exit at which it is decided to go back.</param>
    /// <param name="seconds">Its time.</param>
    public ImmutableArray<Effect> Loop(in Exit decision, double seconds) =>
        [.. Time(seconds), .. _costs.Value is { } costs && _costsRecomputed++ < MostRecomputed ? Cost(costs.Without(decision)) : []];

    /// <summary>The time that work done again at a step takes of a case, and what it costs.</summary>
    /// <param name="step">The step.</param>
    /// <param name="again">The share of its visits that are repetitions.</param>
    /// <param name="seconds">The time.</param>
    public ImmutableArray<Effect> Again(int step, double again, double seconds) =>
        [.. Time(seconds, facts.Graph.HasSplits), .. _costs.Value is { } costs ? Cost(Visits(step) * costs.Each[step] * again) : []];

    /// <summary>Cases that never come to their end, and what is spent on them.</summary>
    /// <param name="share">Of all.</param>
    /// <param name="exits">Where they leave.</param>
    public ImmutableArray<Effect> Lost(double share, IEnumerable<Exit> exits) => [.. Lost(share), .. _costs.Value is { } costs ? Cost(costs.SpentOn(exits)) : []];

    /// <summary>What a case would save were the wait before a step shorter by some seconds each time.</summary>
    public ImmutableArray<Effect> Longer(int step, double seconds) => Of(EffectKind.Waiting, Saving(step, seconds));

    /// <summary>All the time that cases spend at some steps, and what they cost there; the most that can be saved.</summary>
    public ImmutableArray<Effect> At(IEnumerable<int> steps)
    {
        var (sum, money) = (0.0, 0.0);
        foreach (var step in steps)
        {
            sum += Visits(step) * facts.Times.All[step];
            money += Visits(step) * (_costs.Value?.Each[step] ?? 0);
        }

        return [.. Time(sum, isAtMost: true), .. Cost(money, isAtMost: true)];
    }

    /// <summary>All the waiting of cases before some steps; the most that can be saved there.</summary>
    public ImmutableArray<Effect> WaitingAt(IEnumerable<int> steps)
    {
        var sum = 0.0;
        foreach (var step in steps) sum += Visits(step) * facts.Times.Wait[step];
        return Waiting(sum, isAtMost: true);
    }

    /// <summary>The cases that come to a step, all of which never come to their end.</summary>
    public ImmutableArray<Effect> LostAt(int step) => Lost(Visits(step));

    /// <summary>Cases that never come to their end.</summary>
    /// <param name="share">Of all.</param>
    public ImmutableArray<Effect> Lost(double share) => Shares(EffectKind.CasesLost, share);

    /// <summary>Cases that a full lane never comes to serve.</summary>
    /// <param name="share">Of all.</param>
    /// <param name="isAtMost">Whether it may be fewer.</param>
    public ImmutableArray<Effect> Unserved(double share, bool isAtMost) => [.. Shares(EffectKind.CasesUnserved, share).Select(effect => effect with { IsAtMost = isAtMost })];

    /// <summary>Cases for which the promise is broken.</summary>
    /// <param name="share">Of all.</param>
    /// <param name="isAtLeast">Whether it may be more, since the promise is kept at most so often.</param>
    public ImmutableArray<Effect> Broken(double share, bool isAtLeast) => [.. Shares(EffectKind.PromiseBroken, share).Select(effect => effect with { IsAtLeast = isAtLeast })];

    /// <summary>Time without news on the main course, for the cases that take it past a step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="seconds">In all.</param>
    public ImmutableArray<Effect> Silence(int step, double seconds) => Waiting(Math.Min(1, Visits(step)) * seconds, isAtMost: facts.Cases.HasSplits);

    /// <summary>
    /// Waiting in the queue before a lane, of the time of a case with its queues; where another queue is not known, of its time with this one.
    /// </summary>
    /// <param name="seconds">In a case; null where that is not known.</param>
    public ImmutableArray<Effect> Queueing(double? seconds) =>
        facts.Measures.QueuedLeadTime.Value is { } queued
            ? [.. Of(EffectKind.Waiting, seconds ?? 0, queued, isAtMost: facts.Cases.HasSplits).Select(effect => effect with { HasQueues = true })]
            : Of(EffectKind.Waiting, seconds ?? 0, facts.Measures.LeadTime.Value + seconds, isAtMost: facts.Cases.HasSplits);

    /// <summary>Cases that meet with it, of all.</summary>
    public static ImmutableArray<Effect> Touched(double share) => Shares(EffectKind.CasesTouched, share);

    /// <summary>Cases that meet with it.</summary>
    /// <param name="share">Of those that come to the step.</param>
    /// <param name="step">The step.</param>
    public ImmutableArray<Effect> Touched(double share, int step) => Shares(EffectKind.CasesTouched, share * Math.Min(1, Visits(step)));

    /// <summary>The risk of a failure, where it is rated in full.</summary>
    public static ImmutableArray<Effect> Risk(FailPoint fail) => RiskLimits.RpnOf(fail) is { } rpn ? [new Effect(EffectKind.Risk, rpn, rpn / 1000.0)] : [];

    /// <summary>The share of the cases that come to any of some steps, about: to the one of them to which most come.</summary>
    public Effect? Touched(IEnumerable<string> elements)
    {
        var most = double.NaN;
        foreach (var element in elements)
        {
            if (facts.Graph.IndexOf(element) is >= 0 and var step && step < facts.Graph.End) most = double.IsNaN(most) ? Visits(step) : Math.Max(most, Visits(step));
        }

        return most > 0 ? new Effect(EffectKind.CasesTouched, Math.Min(1, most), Math.Min(1, most)) : null;
    }

    private double Visits(int step) => facts.Measures.Visits.IsEmpty ? double.NaN : facts.Measures.Visits[step];

    /// <summary>Exact where nothing splits the case, or where its time is computed anew; else the most that it can be.</summary>
    private (double Seconds, bool IsAtMost) Saving(int step, double seconds)
    {
        var all = Visits(step) * seconds * StepTimes.Repeats(facts.Graph.Steps[step]);
        if (!facts.Cases.HasSplits || !(all > 0)) return (all, false);
        if (_recomputed++ < MostRecomputed && facts.Cases.MeanFaster(step, seconds) is var faster && !double.IsNaN(faster)) return (Math.Max(0, facts.Cases.Mean - faster), false);
        return (all, true);
    }

    private ImmutableArray<Effect> Of(EffectKind kind, (double Seconds, bool IsAtMost) saving) => OfTime(kind, saving.Seconds, saving.IsAtMost);

    /// <summary>A share of the time of a case as it is without the lanes' queues, and told so where these are known.</summary>
    private ImmutableArray<Effect> OfTime(EffectKind kind, double seconds, bool isAtMost) =>
        [.. Of(kind, seconds, facts.Measures.LeadTime.Value, isAtMost).Select(effect => facts.Measures.HasQueues ? effect with { HasQueues = false } : effect)];

    private static ImmutableArray<Effect> Of(EffectKind kind, double amount, double? total, bool isAtMost) =>
        amount > 0 && total is > 0 and var whole ? [new Effect(kind, amount, Math.Min(1, amount / whole)) { IsAtMost = isAtMost }] : [];

    private static ImmutableArray<Effect> Shares(EffectKind kind, double share) => share > 0 ? [new Effect(kind, Math.Min(1, share), Math.Min(1, share))] : [];
}
