using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Fishbones.Measures;
using Blueprints.Fishbones.Wording;
using Blueprints.Text;

namespace Blueprints.Fishbones.Rules;

/// <summary>A cause that says what ought to be done.</summary>
internal sealed class SolutionAsCause : FishboneRule
{
    private static readonly Bilingual AskWhatHappens = new("write what happens for want of it, and why it is missing", "写出因为没有它而发生了什么，以及为什么没有");

    public override RuleInfo Info { get; } = new("FB0107", "solution-as-cause", DiagnosticSeverity.Warning)
    {
        Title = new("A cause is phrased as a solution", "原因写成了解决办法"),
        Why = new("the solution is chosen before the cause is known; other causes and cheaper answers are no longer looked for", "还没弄清原因就选定了办法，不会再去寻找其他原因和更省的对策"),
        Source = "Ishikawa 1968",
        Fix = new("write what is the case now and leads to the effect; the solution goes under countermeasure", "写现在的实际情况及其如何导致结果；办法写到 countermeasure（对策）里"),
        Exceptions = new("the absence of a rule, a tool or a training that is laid down somewhere is a fact, and may stay with the evidence", "若某项规定、工具或培训本应具备而没有，这是事实，可附上证据保留"),
        Bad = """
            fishbone: Callers wait over three minutes
            categories:
              People:
                - Need to hire more agents
              Methods:
                - Calls should be sorted by topic
            """,
        Good = """
            fishbone: Callers wait over three minutes
            categories:
              People:
                - Six agents for ninety calls an hour
              Methods:
                - Every third call is passed on to another desk
            """,
        Words = """
            Callers wait over three minutes = 来电等待超过三分钟
            People = 人员
            Need to hire more agents = 需要增加坐席
            Methods = 方法
            Calls should be sorted by topic = 应该按主题分流来电
            Six agents for ninety calls an hour = 每小时九十个来电，只有六名坐席
            Every third call is passed on to another desk = 三分之一的来电要转接
            """,
    };

    public override void Check(FishboneFacts facts, RuleRun run)
    {
        foreach (var placed in facts.Causes)
        {
            if (facts.IsRuledOut(placed)) continue;
            var (text, cause) = (facts.Text(placed), placed.Cause);
            if (SolutionWords.Find(text, cause.Label) is { } word)
                run.Report(cause.Span, cause.Id, new($"'{cause.Label}' says what ought to be done ('{word}'), not what is the case", $"“{cause.Label}”写的是该做什么（“{word}”），而不是实际情况"));
            else if (placed.IsRoot && SolutionWords.FindAbsence(text, cause.Label) is { } absence)
                run.Report(cause.Span, cause.Id, new($"'{cause.Label}' names the absence of a solution ('{absence}')", $"“{cause.Label}”写的是没有某个解决办法（“{absence}”）"), AskWhatHappens, DiagnosticSeverity.Information);
        }
    }
}
