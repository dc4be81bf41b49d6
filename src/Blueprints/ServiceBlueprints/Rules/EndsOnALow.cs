using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>A journey whose last feeling is a bad one.</summary>
internal sealed class EndsOnALow : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0507", "ends-on-a-low", DiagnosticSeverity.Warning)
    {
        Title = new("The journey ends on a low", "服务在情绪低点结束"),
        Why = new("what people remember is the strongest moment and the last one, so a bad end spoils a good service", "人们记住的是最强烈的一刻和最后一刻，糟糕的结尾会毁掉整个好服务"),
        Source = "Kahneman, Fredrickson, Schreiber and Redelmeier 1993 (peak-end rule)",
        Fix = new("move what is unpleasant (paying, forms) forward, and end with something that the customer likes: a result, thanks, a small gift", "把不愉快的事（付款、填表）提前，用顾客喜欢的内容收尾：交付成果、致谢、小礼物"),
        Parameters = [new("below", 0.5, new("how far the last emotion may be under the mean of all along the way, where it is not negative", "最后的情绪虽不为负，但比全程均值至少低此值时才提示"), 0, 4)],
        Exceptions = new("an end that is not negative but clearly under the mean is information; where the customer's last step names no emotion, nothing is said", "结尾不为负、但明显低于全程均值时，只作提示；顾客的最后一步没有标明情绪时不作判断"),
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

        if (last < 0 || count < 2) return;
        var (final, mean) = (facts.Graph.Steps[last], sum / count);
        var (value, average) = (Phrases.Number(final.Emotion!.Value), Phrases.Number(Math.Round(mean, 1)));
        if (final.Emotion < 0) run.Report(final.Span, final.Id, new($"the journey ends with '{final.Label}' at emotion {value}; the mean along the way is {average}", $"服务以“{final.Label}”结束，情绪为 {value}，全程均值为 {average}"));
        else if (final.Emotion <= mean - run.Setting("below")) run.Report(final.Span, final.Id, new($"the journey ends with '{final.Label}' at emotion {value}, under the mean of {average} along the way", $"服务以“{final.Label}”结束，情绪为 {value}，低于全程均值 {average}"), severity: DiagnosticSeverity.Information);
    }
}
