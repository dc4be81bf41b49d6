using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>A complaint that nobody takes up.</summary>
internal sealed class ComplaintInVain : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0513", "complaint-in-vain", DiagnosticSeverity.Warning)
    {
        Title = new("Nobody takes the customer's complaint up", "顾客的投诉没有人受理"),
        Why = new("few of those who are dissatisfied complain; where one who does is not heard, the provider learns nothing and loses the silent ones too, while most of those whose trouble is put right at once stay", "不满意的顾客很少投诉；投诉的人也没人理会，服务方就什么也没学到，沉默的顾客也跟着走了；问题当场解决的，大多数会留下"),
        Source = "six stages of complaint handling",
        Fix = new("let whoever hears it take it down, say what happens next and until when, and pass it on to somebody who owns it; end with word to the customer", "由听到投诉的人当场记录，说明下一步和时限，转给明确的负责人；最后给顾客答复"),
        Exceptions = new("it goes by the words of the customer's steps (complains, lodges a complaint); any later step behind the line of visibility, or one that records, apologises, passes on, settles or answers, counts as taking it up", "以顾客步骤的文字为准（投诉、抱怨、申诉）；之后有后台步骤，或有记录、道歉、转交、处理、答复等步骤的，都算受理"),
        Bad = """
            blueprint: Hotline
            steps:
              - customer: Wants to complain
              - frontstage: Says there is nothing to complain about
              - customer: Asks for a name
            """,
        Good = """
            blueprint: Hotline
            steps:
              - customer: Wants to complain
              - frontstage: Takes the complaint down, says who will call
              - backstage: Looks for the cause
              - frontstage: Calls back with the result
            """,
        Words = """
            Hotline = 热线
            Wants to complain = 要求投诉
            Says there is nothing to complain about = 说没什么好投诉的
            Asks for a name = 询问姓名
            Takes the complaint down, says who will call = 记录投诉，告知由谁回电
            Looks for the cause = 查找原因
            Calls back with the result = 回电告知结果
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        var graph = facts.Graph;
        var steps = Grievances.Complaints(graph);
        if (steps.Count == 0) return;
        var labels = Phrases.Labels(graph, steps);
        run.Report(
            graph.Steps[steps[0]].Span,
            graph.Ids[steps[0]],
            new($"the customer complains and nobody takes it up: {labels.English}", $"顾客投诉，却没有人受理：{labels.Chinese}"),
            elements: Phrases.Ids(graph, steps));
    }
}
