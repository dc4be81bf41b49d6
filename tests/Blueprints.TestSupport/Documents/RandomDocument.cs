using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Icons;

namespace Blueprints.TestSupport.Documents;

/// <summary>Makes a valid document from a seed: the same seed gives the same document for ever.</summary>
public static class RandomDocument
{
    private static readonly string[] Bands = ["customer", "frontstage", "backstage", "support"];
    private static readonly string[] Times = ["30 s", "2 min", "1 h 30 min", "30-60 s", "{min: 30 s, typical: 45 s, max: 3 min}", "12 h", "3 d"];
    private static readonly string[] Waits = ["5 min", "{typical: 8 min, tolerated: 5 min}", "{min: 1 min, typical: 1 h 10 min, max: 3 h, tolerated: 1 h 30 min}", "{tolerated: 20 min}"];
    private static readonly string[] Kinds = ["start", "end", "wait", "document", "data", "storage", "inspection", "subprocess", "action"];

    /// <summary>A document of at most <paramref name="maxSteps"/> steps.</summary>
    public static DocumentPlan Create(ulong seed, int maxSteps = 200)
    {
        var random = new SeededRandom(seed);
        for (var i = 0; i < 4; i++) random.Next();
        var size = random.Between(1, 100) switch
        {
            <= 40 => random.Between(1, 12),
            <= 80 => random.Between(8, 40),
            <= 95 => random.Between(30, 90),
            _ => random.Between(80, 200),
        };
        size = Math.Min(size, maxSteps);
        var chinese = random.Chance(35);
        var text = new RandomText(random, chinese);
        var lanes = Lanes(random, text);
        var laneIds = lanes.IsEmpty ? Bands : [.. lanes.Select(lane => lane.Id)];
        var steps = new RandomSteps(random, text, laneIds).Create(size);
        var rich = random.Between(0, 3);
        var phases = random.Chance(60) ? random.Between(2, 9) : 0;
        var withEmotion = random.Chance(40);
        for (var i = 0; i < steps.Count; i++)
        {
            var step = steps[i];
            if (phases > 0 && (i == 0 ? random.Chance(80) : random.Chance(100 / phases)))
                step = step with { Phase = random.Chance(85) ? text.Words(random.Between(3, 16)) : text.Words(random.Between(16, 70)) };
            if (rich > 0) step = Decorate(random, text, step, rich * 9);
            if (withEmotion && random.Chance(50)) step = step with { Emotion = random.Pick<string>(["-2", "-1.5", "-1", "0", "0.5", "1", "2"]) };
            steps[i] = step;
        }

        var plan = new DocumentPlan(random.Chance(90) ? text.Words(random.Between(4, 40)) : text.Words(random.Between(60, 160)))
        {
            Chinese = chinese,
            Description = random.Chance(50) ? text.Words(random.Between(10, 140)) : null,
            Promise = random.Chance(40) ? "10 min" : null,
            Lanes = lanes,
            Steps = [.. steps],
            Flows = Flows(random, text, steps),
        };
        return WithOthers(WithIcons(plan, new SeededRandom(~seed)), new SeededRandom(seed ^ 0x5DEECE66D), laneIds);
    }

    /// <summary>Steps of every fifth document that other lanes act in too, drawn from numbers of their own likewise.</summary>
    private static DocumentPlan WithOthers(DocumentPlan plan, SeededRandom random, IReadOnlyList<string> lanes)
    {
        if (lanes.Count < 2 || !random.Chance(20)) return plan;
        var percent = random.Pick<int>([6, 15, 40]);
        return plan with { Steps = [.. plan.Steps.Select(step => random.Chance(percent) ? step with { With = Others(random, step.Lane, lanes) } : step)] };
    }

    private static ImmutableArray<string> Others(SeededRandom random, string own, IReadOnlyList<string> lanes)
    {
        var others = lanes.Where(lane => lane != own).ToList();
        while (others.Count > 2 || (others.Count == 2 && random.Chance(60))) others.RemoveAt(random.Between(0, others.Count - 1));
        return [.. others];
    }

    /// <summary>
    /// Icons on some lanes and steps of every third document, drawn from numbers of their own, so that documents stay what they were
    /// without them.
    /// </summary>
    private static DocumentPlan WithIcons(DocumentPlan plan, SeededRandom random)
    {
        if (!random.Chance(33)) return plan;
        return plan with
        {
            Lanes = [.. plan.Lanes.Select(lane => random.Chance(60) ? lane with { Icon = random.Pick(IconList.Names) } : lane)],
            Steps = [.. plan.Steps.Select(step => random.Chance(40) ? step with { Icon = random.Pick(IconList.Names) } : step)],
        };
    }

    private static ImmutableArray<LanePlan> Lanes(SeededRandom random, RandomText text)
    {
        if (random.Chance(20)) return [];
        var lanes = ImmutableArray.CreateBuilder<LanePlan>();
        var count = random.Between(1, 6);
        for (var i = 0; i < count; i++)
        {
            var band = random.Chance(70) ? Bands[Math.Min(i, 3)] : random.Pick(Bands);
            var label = random.Chance(85) ? text.Words(random.Between(3, 22)) : text.Words(random.Between(22, 70));
            lanes.Add(new LanePlan("lane" + (i + 1).ToString(CultureInfo.InvariantCulture), band, label, random.Chance(20) ? random.Between(1, 40) : null));
        }

        return lanes.ToImmutable();
    }

    private static StepPlan Decorate(SeededRandom random, RandomText text, StepPlan step, int percent)
    {
        if (random.Chance(percent)) step = step with { Evidence = Items(random.Between(1, 4), text) };
        if (random.Chance(percent / 2)) step = step with { Documents = Items(random.Between(1, 3), text) };
        if (random.Chance(percent)) step = step with { Time = random.Pick(Times) };
        if (random.Chance(percent / 2)) step = step with { Wait = random.Pick(Waits) };
        if (random.Chance(percent)) step = step with { Standard = random.Chance(50) ? "{time: 1 min}" : $"{{time: 40 s, text: {DocumentPlan.Quote(text.Short())}, rate: 95%, actual: 90%}}" };
        if (random.Chance(percent)) step = step with { Fail = random.Chance(50) ? DocumentPlan.Quote(text.Short()) : $"[{DocumentPlan.Quote(text.Short())}, {{fail: {DocumentPlan.Quote(text.Short())}, severity: 8, rate: 2%}}]" };
        if (random.Chance(percent / 2)) step = step with { Contact = random.Chance(50) ? DocumentPlan.Quote(text.Short()) : "{channel: Counter, expected: 6.5, perceived: 5.1, moment-of-truth: true}" };
        if (random.Chance(percent / 4)) step = step with { Staff = "2" };
        if (step.Kind is null && step.Next.IsDefault && random.Chance(percent)) step = step with { Kind = random.Pick(Kinds) };
        return step;
    }

    private static ImmutableArray<string> Items(int count, RandomText text) => [.. Enumerable.Range(0, count).Select(_ => text.Short())];

    private static ImmutableArray<FlowPlan> Flows(SeededRandom random, RandomText text, List<StepPlan> steps)
    {
        if (steps.Count < 2 || random.Chance(50)) return [];
        var flows = ImmutableArray.CreateBuilder<FlowPlan>();
        var count = random.Between(1, Math.Max(1, steps.Count / 6));
        for (var i = 0; i < count; i++)
        {
            var from = random.Between(0, steps.Count - 1);
            var to = random.Chance(70) ? Math.Clamp(from + random.Between(-6, 6), 0, steps.Count - 1) : random.Between(0, steps.Count - 1);
            if (from == to || flows.Any(flow => flow.From == steps[from].Id && flow.To == steps[to].Id)) continue;
            // A plain arrow beside exits with shares would be a mistake.
            var isShared = !steps[from].Next.IsDefault && steps[from].Next.Any(exit => exit.Share is not null);
            flows.Add(new FlowPlan(steps[from].Id, steps[to].Id, random.Chance(60) || isShared, random.Chance(35), random.Chance(40) ? text.Words(random.Between(2, 20)) : null));
        }

        return flows.ToImmutable();
    }
}
