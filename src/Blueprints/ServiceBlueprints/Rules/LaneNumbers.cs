using Blueprints.Diagrams;
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
    public const double Tolerance = 1e-9;

    public Lane Lane { get; }

    public double Utilization => _load.Utilization.Value!.Value;

    /// <summary>How busy it is: "92%", or "at least 92%" where some of its times are not known.</summary>
    public Bilingual Busy => _load.Utilization.IsPartial
        ? new($"at least {Phrases.Share(Utilization)}", $"至少为 {Phrases.Share(Utilization)}")
        : new(Phrases.Share(Utilization), $"为 {Phrases.Share(Utilization)}");

    /// <summary>Where the lane is written; the document's head where it is not.</summary>
    public TextSpan Place => Lane.Span.Length > 0 ? Lane.Span : _facts.Blueprint.Span;

    /// <summary>The lanes whose utilisation is known, in the order of the document.</summary>
    public static List<LaneNumbers> Of(BlueprintFacts facts)
    {
        var lanes = new Dictionary<string, Lane>(StringComparer.Ordinal);
        foreach (var lane in facts.Blueprint.Lanes) lanes.TryAdd(lane.Id, lane);
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
            var wait = Phrases.Time(queue.MeanWait);
            return new($", so that each job waits there {wait.English} on average, with {Phrases.Amount(queue.MeanWaiting)} in line", $"，每项作业在此平均等待 {wait.Chinese}，排队 {Phrases.Amount(queue.MeanWaiting)} 项");
        }
    }

    /// <summary>How many people would be busy at most so much, and which step takes most of their time.</summary>
    public Bilingual Advice(double most)
    {
        var load = Utilization * Lane.Staff!.Value;
        var people = Math.Ceiling((load / most) - Tolerance);
        var after = Phrases.Share(load / people);
        var shorten = Longest() is var (step, share) && share < 0.995
            ? new Bilingual($"shorten '{step.Label}' first, which takes {Phrases.Share(share)} of the work there", $"先缩短“{step.Label}”，它占该泳道工作量的 {Phrases.Share(share)}")
            : new("shorten the work there or move some of it to another lane", "缩短该泳道的作业，或把一部分移到其他泳道");
        return new(
            $"{shorten.English}; with {Phrases.Amount(people)} people instead of {Phrases.Amount(Lane.Staff.Value)} they would be busy {after}",
            $"{shorten.Chinese}；若由 {Phrases.Amount(Lane.Staff.Value)} 人增至 {Phrases.Amount(people)} 人，利用率为 {after}");
    }

    private (Step Step, double Share) Longest()
    {
        StepGraph graph = _facts.Graph;
        var (best, most, sum) = (0, -1.0, 0.0);
        for (var i = 0; i < graph.End; i++)
        {
            if (graph.Steps[i].Lane != Lane.Id || graph.Steps[i].Time is null) continue;
            var work = _facts.Measures.Visits[i] * _facts.Times.Work[i] * (graph.Steps[i].Staff ?? 1);
            sum += work;
            if (work > most) (best, most) = (i, work);
        }

        return (graph.Steps[best], sum > 0 ? most / sum : 1);
    }
}
