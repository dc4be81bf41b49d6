using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>A journey whose last feeling is a bad one.</summary>
internal sealed class EndsOnALow : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0507", "ends-on-a-low", DiagnosticSeverity.Warning)
    {
        Title = new("The journey ends on a low", "服务在情绪低点结束"),
        Why = new("what people remember is the strongest moment and the last one, so a bad end spoils a good service", "人们记住的是最强烈的一刻和最后一刻，糟糕的结尾会毁掉整个好服务"),
        Source = "Kahneman, Fredrickson, Schreiber and Redelmeier 1993 (peak-end rule)",
        Fix = new("put right what went wrong before the customer goes, move what is unpleasant (paying, forms) forward, and end with what the customer came for", "先把出错的事处理好，把不愉快的事（付款、填表）提前，以顾客想要的结果收尾"),
        Parameters =
        [
            new("share", 0.05, new("the share of the customers who leave so from which on it is told", "这样离开的顾客所占比例达到此值即提示"), 0, 1, IsShare: true),
            new("below", 0.5, new("how far the last emotion may be under the mean of all along the way, where it is not negative", "最后的情绪虽不为负，但比全程均值至少低此值时才提示"), 0, 4),
        ],
        Exceptions = new("every way is looked at, those that few customers go aside; the mood that customers bring along is not one that they leave in; an end off the main course that is only a little under 0, and one of the main course that is not negative but clearly under the mean, are information; where the customer's last step names no emotion, nothing is said", "各条路径都看，很少有顾客走的除外；顾客带来的情绪不算离开时的情绪；主要路径以外只略低于 0 的结尾，以及主要路径上不为负、但明显低于全程均值的结尾，只作提示；顾客的最后一步没有标明情绪时不作判断"),
        Bad = """
            blueprint: Spa day
            steps:
              - customer: Bathes
                emotion: 2
              - frontstage: Gives a massage
                emotion: 2
              - frontstage: Presents the bill
              - customer: Queues and pays
                emotion: -1
            """,
        Good = """
            blueprint: Spa day
            steps:
              - frontstage: Takes the payment
              - customer: Pays on arrival
                emotion: 0
              - customer: Bathes
                emotion: 2
              - frontstage: Gives a massage
                emotion: 2
            """,
        Words = """
            Spa day = 水疗一日
            Bathes = 泡汤
            Gives a massage = 按摩
            Presents the bill = 出示账单
            Queues and pays = 排队付款
            Takes the payment = 收款
            Pays on arrival = 到店时付款
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        var (sum, count, last) = (0.0, 0, -1);
        foreach (var n in facts.Course)
        {
            var step = facts.Graph.Steps[n];
            if (step.Emotion is { } emotion) (sum, count, last) = (sum + emotion, count + 1, n);
            else if (facts.Graph.HasCustomer(n) && step.Kind is not (StepKind.End or StepKind.Decision)) last = -1;
        }

        CheckWays(facts, run, last, count > 1 ? sum / count : null);
        if (last < 0 || count < 2) return;
        var (final, mean) = (facts.Graph.Steps[last], sum / count);
        var (value, average) = (Phrases.Number(final.Emotion!.Value), Phrases.Number(Math.Round(mean, 1)));
        if (final.Emotion >= 0 && final.Emotion <= mean - run.Setting("below"))
        {
            run.Report(
                final.Span,
                final.Id,
                new($"the journey ends with '{final.Label}' at emotion {value}, under the mean of {average} along the way", $"服务以“{final.Label}”结束，情绪为 {value}，低于全程均值 {average}"),
                ClosingAdvice.For(facts, last),
                DiagnosticSeverity.Information);
        }
    }

    /// <summary>Every way on which customers leave in a bad mood, with their share.</summary>
    private static void CheckWays(BlueprintFacts facts, RuleRun run, int main, double? mean)
    {
        var graph = facts.Graph;
        if (!graph.Steps.Any(step => step.Emotion is < 0) || graph.Steps.Count(step => step.Emotion is not null) < 2) return;
        if (LastEmotions.Find(graph, facts.Next) is not { } ends) return;
        var isBrought = Arrivals.Find(graph);
        var visits = facts.Measures.Visits;
        var shares = new double[graph.End];
        var (all, felt) = (0.0, 0.0);
        for (var n = 0; n < graph.End; n++)
        {
            if (!graph.IsReached[n] || isBrought[n] || graph.Steps[n].Emotion is not { } emotion) continue;
            shares[n] = Rounding.ToDigits(Math.Min(1, (visits.IsEmpty ? 1 : visits[n]) * ends.OfVisits[n]), 9);
            (all, felt) = (all + shares[n], felt + (shares[n] * emotion));
        }

        var areKnown = ends.AreKnown && !visits.IsEmpty;
        for (var n = 0; n < graph.End; n++)
        {
            var step = graph.Steps[n];
            if (step.Emotion is not < 0 || !(shares[n] > 0) || (areKnown && shares[n] < run.Setting("share"))) continue;
            var (value, share) = (Phrases.Number(step.Emotion.Value), Phrases.Share(shares[n]));
            Bilingual message;
            if (n == main && mean is { } average && (shares[n] > 0.995 || !areKnown))
                message = new($"the journey ends with '{step.Label}' at emotion {value}; the mean along the way is {Phrases.Number(Math.Round(average, 1))}", $"服务以“{step.Label}”结束，情绪为 {value}，全程均值为 {Phrases.Number(Math.Round(average, 1))}");
            else if (!areKnown)
                message = new($"one way ends with '{step.Label}' at emotion {value}", $"有一条路径以“{step.Label}”结束，情绪为 {value}");
            else
                message = Compared(step, IsLeft(graph, n), value, share, all - shares[n], felt - (shares[n] * step.Emotion.Value));
            // A few who leave not quite content are worth a look.
            var severity = n != main && step.Emotion > -1 ? DiagnosticSeverity.Information : (DiagnosticSeverity?)null;
            run.Report(step.Span, step.Id, message, ClosingAdvice.For(facts, n), severity, effects: areKnown ? CaseEffects.Touched(shares[n]) : []);
        }
    }

    /// <summary>Whether the service ends for some with a step, or with what they decide after it.</summary>
    private static bool IsLeft(StepGraph graph, int step)
    {
        if (LeadsOut(graph, step)) return true;
        foreach (var e in graph.Outgoing.Of(step))
        {
            var to = graph.Exits[e].To;
            if (graph.Steps[to].Kind == StepKind.Decision && graph.HasCustomer(to) && LeadsOut(graph, to)) return true;
        }

        return false;
    }

    private static bool LeadsOut(StepGraph graph, int step)
    {
        foreach (var e in graph.Outgoing.Of(step))
        {
            if (graph.Exits[e].To == graph.End) return true;
        }

        return false;
    }

    private static Bilingual Compared(Step step, bool isLeft, string value, string share, double others, double felt)
    {
        var rest = others > 0.005 ? Phrases.Number(Math.Round(felt / others, 1)) : null;
        if (!isLeft)
        {
            return new(
                $"{share} of the customers leave with emotion {value}, last known at '{step.Label}'{(rest is null ? "" : $"; the others at {rest} on average")}",
                $"{share} 的顾客离开时情绪为 {value}（最后一次已知是在“{step.Label}”）{(rest is null ? "" : $"；其余顾客平均为 {rest}")}");
        }

        return new(
            $"{share} of the customers leave with '{step.Label}' at emotion {value}{(rest is null ? "" : $"; the others at {rest} on average")}",
            $"{share} 的顾客以“{step.Label}”结束，情绪为 {value}{(rest is null ? "" : $"；其余顾客平均为 {rest}")}");
    }
}
