using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Measures;
using Blueprints.Running;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>The customer feels worst at a step, and nothing in the blueprint answers it.</summary>
internal sealed class UnansweredLow : BlueprintRule
{
    /// <summary>The most of the lowest points that are looked at.</summary>
    private const int MostLooked = 100;

    private static readonly Bilingual AtWait = new("shorten the wait; until that is done say how long it takes and why, keep places fair, and see to those who waited longest first", "缩短等待；在此之前说明要等多久、为什么，保证先来先办，优先照顾等得最久的人");
    private static readonly Bilingual AtFailure = new("say how the failure is made good, at once and by whoever stands there: own it, put it right, and see that it stayed right", "写明失误怎样当场弥补：由在场的员工承认、改正，并事后确认");

    public override RuleInfo Info { get; } = new("SB0506", "unanswered-low", DiagnosticSeverity.Warning)
    {
        Title = new("The lowest point of the journey has no answer", "情绪最低点没有应对"),
        Why = new("the worst moment weighs heaviest in what customers remember, whatever the average", "无论平均感受如何，最糟的一刻在顾客记忆中分量最重"),
        Source = "Kahneman, Fredrickson, Schreiber and Redelmeier 1993 (peak-end rule)",
        Fix = new("find out what makes it so low and take it out; else set a standard there, and follow it at once, for these very customers, with what makes it good", "找出情绪低落的原因并消除；做不到的，就在此设定标准，并紧接着为这些顾客安排能够弥补的环节"),
        Parameters =
        [
            new("low", -1, new("the emotion from which on it counts as low", "情绪不高于此值才算低谷"), -2, 0),
            new("rise", 1, new("how much the emotion must rise at the next step that names one, and out of the low or back to what it was, to count as answered", "下一个标明情绪的步骤至少回升多少，并走出低谷或回到原来的水平，才算有应对"), 0, 4),
            new("hours", 24, new("the latest that an answer may come, in hours", "应对最晚在多少小时内到来")),
            new("share", 0.2, new("the share of these customers from which on it is told", "得不到应对的人在其中所占比例达到此值即提示"), 0, 1, IsShare: true),
        ],
        Exceptions = new("a standard that is met, a recovery or a prevention, a wait within what is tolerated, and a contact no worse than expected count as answers; what comes later counts for the customers who come to it; the mood that customers bring along is not judged", "有达标的标准、补救或预防，等待在容忍限度内，或接触点不低于期望，都算有应对；之后的环节只对走到那里的顾客算应对；顾客带来的情绪不作判断"),
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
        var (looked, isBrought) = (0, Arrivals.Find(facts.Graph));
        var before = Before(facts, lowest);
        var moods = new NextMoods(facts.Graph, facts.Times.All, facts.Times.Wait, facts.Next);
        for (var i = 0; i < facts.Graph.End && looked < MostLooked; i++)
        {
            var step = facts.Graph.Steps[i];
            if (step.Emotion is not { } emotion || emotion > lowest || !facts.Graph.IsReached[i] || IsAnswered(step)) continue;
            if (isBrought[i] && step.Kind != StepKind.Wait && !facts.Meetings.Of(i).Any()) continue;
            looked++;
            if (Look(facts, run, moods, i, Math.Min(before[i], Math.BitIncrement(run.Setting("low"))))) return;
        }
    }

    /// <summary>The mood from which customers come to each of the lowest points; where it is not known, beyond all.</summary>
    private static double[] Before(BlueprintFacts facts, double lowest)
    {
        var before = new double[facts.Graph.End];
        Arrays.Fill(before, double.PositiveInfinity);
        foreach (var way in NextEmotions.Find(facts.Graph))
        {
            if (facts.Graph.Steps[way.From].Emotion is { } emotion && emotion > lowest) before[way.To] = Math.Min(before[way.To], emotion);
        }

        return before;
    }

    /// <summary>Tells where nothing lifts the customers of a step, or too late; where no later emotion is known, nothing is known of the
    /// answer either.</summary>
    private static bool Look(BlueprintFacts facts, RuleRun run, NextMoods next, int low, double enough)
    {
        var (moods, areKnown) = next.After(low);
        var (step, soon) = (facts.Graph.Steps[low], run.Setting("hours") * 3600);
        var (without, late, worst, slowest) = (0.0, 0.0, -1, (NextMoods.Mood?)null);
        var most = 0.0;
        foreach (var mood in moods)
        {
            var emotion = facts.Graph.Steps[mood.Step].Emotion!.Value;
            if (emotion - step.Emotion < run.Setting("rise") || emotion < enough)
            {
                without += mood.Share;
                if (mood.Share > most) (most, worst) = (mood.Share, mood.Step);
            }
            else if (mood.Seconds > soon)
            {
                late += mood.Share;
                if (mood.Seconds > (slowest?.Seconds ?? 0)) slowest = mood;
            }
        }

        if (without + late <= 0 || without + late < run.Setting("share")) return false;
        var isAll = without + late > 0.995;
        var share = Rounding.ToDigits(Math.Min(1, without + late), 9);
        var who = isAll || !areKnown ? new Bilingual("", "") : new($" for {Phrases.Share(share)} of those who come there", $"，到那里的顾客中有 {Phrases.Share(share)} ");
        var value = Phrases.Number(step.Emotion!.Value);
        Bilingual message;
        if (worst >= 0)
        {
            var (label, after) = (facts.Graph.Steps[worst].Label, Phrases.Number(facts.Graph.Steps[worst].Emotion!.Value));
            message = new($"the customer feels worst ({value}) at '{step.Label}', and nothing answers it{who.English}: at '{label}' it is still {after}", $"顾客情绪在“{step.Label}”降到最低（{value}）{who.Chinese}却没有得到应对：到“{label}”仍为 {after}");
        }
        else
        {
            var (label, time) = (facts.Graph.Steps[slowest!.Step].Label, Phrases.Time(slowest.Seconds));
            message = new($"the customer feels worst ({value}) at '{step.Label}', and the answer comes too late{who.English}: '{label}' comes after {time.English}", $"顾客情绪在“{step.Label}”降到最低（{value}）{who.Chinese}等来应对已经太晚：“{label}”在 {time.Chinese}之后");
        }

        run.Report(step.Span, step.Id, message, LowAdvice(step), effects: areKnown ? facts.Effects.Touched(share, low) : []);
        return true;
    }

    /// <summary>What helps depends on what makes it low.</summary>
    private static Bilingual? LowAdvice(Step step) =>
        step.Kind == StepKind.Wait || step.Wait is not null ? AtWait
        : !step.FailPoints.IsDefaultOrEmpty ? AtFailure
        : null;

    /// <summary>
    /// Whether the blueprint says what is done about it at the step itself: a standard that is met, or what prevents and puts right.
    /// </summary>
    private static bool IsAnswered(Step step)
    {
        if ((!step.Standards.IsDefaultOrEmpty && IsMet(step)) || step.Contact?.Perceived >= step.Contact?.Expected) return true;
        if (step.Wait is { Time: { } time, Tolerated: { } tolerated } && time.Typical <= tolerated) return true;
        if (step.FailPoints.IsDefaultOrEmpty) return false;
        foreach (var fail in step.FailPoints)
        {
            if (fail.Recovery is not null || fail.Prevention is not null) return true;
        }

        return false;
    }

    private static bool IsMet(Step step)
    {
        if (StepLimits.IsOverStandard(step)) return false;
        foreach (var standard in step.Standards)
        {
            if (standard.Actual < standard.Rate) return false;
        }

        return true;
    }
}
