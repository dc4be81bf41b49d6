using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>The customer feels worst at a step, and nothing in the blueprint answers it.</summary>
internal sealed class UnansweredLow : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0506", "unanswered-low", DiagnosticSeverity.Warning)
    {
        Title = new("The lowest point of the journey has no answer", "情绪最低点没有应对"),
        Why = new("the worst moment weighs heaviest in what customers remember, whatever the average", "无论平均感受如何，最糟的一刻在顾客记忆中分量最重"),
        Source = "Kahneman, Fredrickson, Schreiber and Redelmeier 1993 (peak-end rule)",
        Fix = new("set a standard there, say how a failure is made good or kept from happening, or follow it with something that lifts the customer's mood", "在此设定标准，写明失误如何补救或预防，或紧接着安排能让顾客转忧为喜的环节"),
        Parameters =
        [
            new("low", -1, new("the emotion from which on it counts as low", "情绪不高于此值才算低谷"), -2, 0),
            new("rise", 1, new("how much the emotion must rise at the next step that names one, to count as answered", "下一个标明情绪的步骤至少回升多少，才算有应对"), 0, 4),
        ],
        Exceptions = new("a standard, a recovery or a prevention, a wait within what is tolerated, and a contact no worse than expected count as answers", "有标准、补救或预防，等待在容忍限度内，或接触点不低于期望，都算有应对"),
        Bad = """
            blueprint: Lost luggage
            steps:
              - customer: Waits at the belt in vain
                emotion: -2
              - frontstage: Takes down the loss
                emotion: -2
              - support: Traces the bag
              - customer: Gets the bag
                emotion: 1
            """,
        Good = """
            blueprint: Lost luggage
            steps:
              - customer: Waits at the belt in vain
                emotion: -2
              - frontstage: Comes up, says where the bag is, hands out a kit for the night
                emotion: 0
              - support: Brings the bag to the hotel
              - customer: Gets the bag
                emotion: 1
            """,
        Words = """
            Lost luggage = 行李丢失
            Waits at the belt in vain = 在转盘边空等
            Takes down the loss = 登记丢失
            Traces the bag = 查找行李
            Gets the bag = 拿到行李
            Comes up, says where the bag is, hands out a kit for the night = 主动告知行李的下落，送上过夜用品
            Brings the bag to the hotel = 把行李送到酒店
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        var lowest = double.PositiveInfinity;
        for (var i = 0; i < facts.Graph.End; i++)
        {
            if (facts.Graph.IsReached[i]) lowest = Math.Min(lowest, facts.Graph.Steps[i].Emotion ?? double.PositiveInfinity);
        }

        if (lowest > run.Setting("low")) return;
        var (rise, later) = (run.Setting("rise"), NextEmotion(facts));
        for (var i = 0; i < facts.Graph.End; i++)
        {
            var step = facts.Graph.Steps[i];

            // Where no later emotion is known, nothing is known of the answer either.
            if (step.Emotion is not { } emotion || emotion > lowest || !facts.Graph.IsReached[i] || later[i] < 0 || IsAnswered(step)) continue;
            var next = facts.Graph.Steps[later[i]];
            if (next.Emotion - emotion >= rise) continue;
            var (low, after) = (Phrases.Number(emotion), Phrases.Number(next.Emotion!.Value));
            run.Report(
                step.Span,
                step.Id,
                new($"the customer feels worst ({low}) at '{step.Label}', and nothing answers it: at '{next.Label}' it is still {after}", $"顾客情绪在“{step.Label}”降到最低（{low}），却没有应对：到“{next.Label}”仍为 {after}"));
            return;
        }
    }

    private static bool IsAnswered(Step step)
    {
        if (!step.Standards.IsDefaultOrEmpty || step.Contact?.Perceived >= step.Contact?.Expected) return true;
        if (step.Wait is { Time: { } time, Tolerated: { } tolerated } && time.Typical <= tolerated) return true;
        if (step.FailPoints.IsDefaultOrEmpty) return false;
        foreach (var fail in step.FailPoints)
        {
            if (fail.Recovery is not null || fail.Prevention is not null) return true;
        }

        return false;
    }

    /// <summary>The step at which the next emotion is known, from each step on along the likeliest way; -1 where there is none.</summary>
    private static int[] NextEmotion(BlueprintFacts facts)
    {
        var later = new int[facts.Graph.End + 1];
        later[facts.Graph.End] = -1;
        for (var i = facts.Graph.Order.Length - 1; i >= 0; i--)
        {
            var n = facts.Graph.Order[i];
            if (n == facts.Graph.End) continue;
            var next = facts.Next[n];
            later[n] = next < 0 || next == facts.Graph.End ? -1 : facts.Graph.Steps[next].Emotion is not null ? next : later[next];
        }

        return later;
    }
}
