using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>What the rules about load say of a lane whose utilisation is known.</summary>
internal sealed class LaneNumbers
{
    private readonly BlueprintFacts _facts;
    private readonly LaneLoad _load;

    private LaneNumbers(BlueprintFacts facts, LaneLoad load, Lane lane)
    {
        _facts = facts;
        _load = load;
        Lane = lane;
    }

    /// <summary>What two utilisations may differ by and still be equal.</summary>
    public const double Tolerance = Blueprints.Measures.Queue.Tolerance;

    public Lane Lane { get; }

    /// <summary>How busy its people would be with all that the demand offers.</summary>
    public double Utilization => _load.Utilization.Value!.Value;

    /// <summary>How busy they are with what comes to them.</summary>
    public double Arriving => _load.Arriving.Value!.Value;

    /// <summary>Whether full lanes before it let only a part of the demand through to it.</summary>
    public bool IsSpared => Arriving < Utilization - Tolerance;

    /// <summary>
    /// The share of the cases that come to it, if nothing before it is full; null where that cannot be told, since some come to it more
    /// often than others or by different steps.
    /// </summary>
    public double? Reach
    {
        get
        {
            StepGraph graph = _facts.Whole.Graph;
            var most = 0.0;
            for (var i = 0; i < graph.End; i++)
            {
                if (graph.ActsIn(Lane.Id, i) && StepStaff.IsWork(graph.Steps[i])) most = Math.Max(most, _facts.Measures.Later.Visits[i]);
            }

            return Math.Abs(most - 1) <= Tolerance ? 1 : most < 1 && _load.Jobs <= most + Tolerance ? most : null;
        }
    }

    /// <summary>What comes to it in an hour: cases, or jobs where <see cref="Reach"/> is not known.</summary>
    public double ComePerHour => DonePerHour * Arriving;

    /// <summary>What it can do of that in an hour.</summary>
    public double DonePerHour => _facts.Blueprint.DemandPerWorkingHour!.Value * (Reach ?? _load.Jobs ?? 1) / Utilization;

    /// <summary>The share of all cases that it never serves, since its queue grows for ever.</summary>
    public ImmutableArray<Effect> Unserved => Arriving > 1 ? _facts.Effects.Unserved(Math.Min(1, Reach ?? _load.Jobs ?? 1) * (1 - (1 / Arriving)) * Math.Min(1, Arriving / Utilization), isAtMost: Reach is null) : [];

    /// <summary>How busy it is: "92%", or "at least 92%" where some of its times are not known.</summary>
    public Bilingual Busy => Told(Utilization);

    /// <summary>
    /// Which part of the demand full lanes before it let through, as the end of a sentence; nothing where all of it comes.
    /// </summary>
    public Bilingual Spared => IsSpared
        ? new($"; full lanes before it let only {Phrases.Share(Arriving / Utilization)} of that through, which makes {Phrases.Share(Arriving)}", $"；前面的泳道已满，只放行其中的 {Phrases.Share(Arriving / Utilization)}，利用率{Told(Arriving).Chinese}")
        : default;

    /// <summary>
    /// What a day, or a longer period of the demand, was taken for, as the end of a sentence; nothing where that does not matter.
    /// </summary>
    public Bilingual Day => AssumedCalendar.Aside(_facts.Blueprint);

    /// <summary>The share of jobs served within a wait in seconds; null where there is no queue to tell.</summary>
    public double? ServedWithin(double seconds) => _load.Queue?.ServedWithin(seconds);

    /// <summary>The mean wait of a case in its queue, in seconds; null where there is none to tell.</summary>
    public double? WaitPerCase => _load.WaitPerCase;

    /// <summary>Where the lane is written; the document's head where it is not.</summary>
    public TextSpan Place => Lane.Span.Length > 0 ? Lane.Span : _facts.Blueprint.Span;

    /// <summary>The lanes whose utilisation is known, in the order of the document.</summary>
    public static List<LaneNumbers> Of(BlueprintFacts facts)
    {
        var lanes = new Dictionary<string, Lane>(StringComparer.Ordinal);
        foreach (var lane in facts.Whole.Graph.Blueprint.Lanes) lanes.TryAdd(lane.Id, lane);
        var numbers = new List<LaneNumbers>();
        foreach (var load in facts.Measures.Lanes)
        {
            if (load.Utilization.IsKnown && lanes.TryGetValue(load.Lane, out var lane)) numbers.Add(new LaneNumbers(facts, load, lane));
        }

        return numbers;
    }

    /// <summary>The queue it makes, as the end of a sentence; nothing where that cannot be told.</summary>
    public Bilingual Queue
    {
        get
        {
            if (_load.Queue is not { IsStable: true } queue) return default;
            var (wait, jobs) = (Phrases.Time(queue.MeanWait), _load.Jobs!.Value);
            var inCase = jobs > 1.05
                ? Phrases.Time(_load.WaitPerCase!.Value) is var all ? new Bilingual($", {all.English} in all for a case of {Phrases.Amount(jobs)} jobs", $"，每件业务有 {Phrases.Amount(jobs)} 项作业，共等待 {all.Chinese}") : default
                : default;
            return new(
                $", so that each job waits there {wait.English} on average{inCase.English}, with {Phrases.Amount(queue.MeanWaiting)} in line",
                $"，每项作业在此平均等待 {wait.Chinese}{inCase.Chinese}，排队 {Phrases.Amount(queue.MeanWaiting)} 项");
        }
    }

    /// <summary>How many people would be busy at most so much and serve soon enough, and which step takes most of their time.</summary>
    public Bilingual Advice(LaneLimits limits)
    {
        var shorten = Longest() is var (step, share) && share < 0.995
            ? new Bilingual($"shorten '{step.Label}' first, which takes {Phrases.Share(share)} of the work there", $"先缩短“{step.Label}”，它占该泳道工作量的 {Phrases.Share(share)}")
            : new("shorten the work there or move some of it to another lane", "缩短该泳道的作业，或把一部分移到其他泳道");
        var (rate, staff) = (_facts.Blueprint.DemandPerWorkingHour!.Value / 3600, Lane.Staff!.Value);
        if (_load.Mix.LeastStaff(rate, limits) is not { } people || people <= staff) return shorten;
        var after = Phrases.Share(_load.Mix.Utilization(rate, people));
        var served = limits.Level > 0 && _load.Mix.QueueOf(rate, people, out _) is { } queue && Phrases.Time(limits.Within) is var within
            ? new Bilingual($" and serve {Phrases.Share(queue.ServedWithin(limits.Within))} within {within.English}", $"，{within.Chinese}内接待 {Phrases.Share(queue.ServedWithin(limits.Within))}")
            : default;
        return new(
            $"{shorten.English}; with {Phrases.Amount(people)} people instead of {Phrases.Amount(staff)} they would be busy {after}{served.English}",
            $"{shorten.Chinese}；若由 {Phrases.Amount(staff)} 人增至 {Phrases.Amount(people)} 人，利用率为 {after}{served.Chinese}");
    }

    private Bilingual Told(double utilization) => _load.Utilization.IsPartial
        ? new($"at least {Phrases.Share(utilization)}", $"至少为 {Phrases.Share(utilization)}")
        : new(Phrases.Share(utilization), $"为 {Phrases.Share(utilization)}");

    private (Step Step, double Share) Longest()
    {
        StepGraph graph = _facts.Whole.Graph;
        var (best, most, sum) = (0, -1.0, 0.0);
        for (var i = 0; i < graph.End; i++)
        {
            var step = graph.Steps[i];
            if (!graph.ActsIn(Lane.Id, i) || !StepStaff.IsWork(step)) continue;
            var work = default(LaneMix).With(step, Lane, StepStaff.Executions(step, _facts.Measures.Later.Visits[i])).Load;
            sum += work;
            if (work > most) (best, most) = (i, work);
        }

        return (graph.Steps[best], sum > 0 ? most / sum : 1);
    }
}
