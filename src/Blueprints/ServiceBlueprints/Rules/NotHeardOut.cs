using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.ServiceBlueprints.Wording;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>Customers who are interrupted, or hung up on.</summary>
internal sealed class NotHeardOut : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0405", "not-heard-out", DiagnosticSeverity.Warning)
    {
        Title = new("The customer is not heard out", "没有让顾客把话说完"),
        Why = new("who is interrupted tells half of it, so that the wrong thing is done, and remembers the manner longer than the matter", "话被打断，情况只说了一半，事情就会办错；顾客记得最久的，是受到怎样的对待"),
        Source = "procedural and personal standards of service",
        Fix = new("set a standard of attentiveness for these steps: the customer speaks first and to the end, then it is said back in one sentence, then come the questions; and the customer is the one to hang up", "为这些环节制定“关注”方面的标准：先让顾客把话说完，用一句话复述，再提问；由顾客先挂断"),
        Exceptions = new("it goes by the words of the steps: interrupts, talks over, does not listen; hangs up counts on somebody, or where the customer was interrupted or complains in vain before", "以步骤文字为准：打断、插话、不听；“挂断”仅在之前打断过顾客或投诉无人受理时，才算在内"),
        Bad = """
            blueprint: Hotline
            steps:
              - customer: Describes the fault
              - frontstage: Interrupts and asks for the number
              - customer: Gives it, goes on describing
              - frontstage: Hangs up
            """,
        Good = """
            blueprint: Hotline
            steps:
              - customer: Describes the fault
              - frontstage: Listens to the end and says it back
              - customer: Gives the number
              - frontstage: Says what will be done, and good-bye
            """,
        Words = """
            Hotline = 热线
            Describes the fault = 说明故障
            Interrupts and asks for the number = 打断客户，要求报号码
            Gives it, goes on describing = 报出号码，继续说明
            Hangs up = 挂断电话
            Listens to the end and says it back = 听完并复述
            Gives the number = 报出号码
            Says what will be done, and good-bye = 说明如何处理，并道别
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        var graph = facts.Graph;
        var (interrupted, cut) = (new List<int>(), new List<int>());
        for (var i = 0; i < graph.End; i++)
        {
            if (!graph.IsReached[i] || graph.Lanes[i].Band != Band.Frontstage) continue;
            var label = new LabelText(graph.Steps[i].Label);
            if (HearingWords.IsInterrupting(label)) interrupted.Add(i);
            else if (HearingWords.IsHangingUp(label)) cut.Add(i);
        }

        if (interrupted.Count == 0 && (cut.Count == 0 || Grievances.Complaints(graph).Count == 0)) return;
        var steps = interrupted.Count > 0 ? interrupted : cut;
        var (labels, ends) = (Phrases.Labels(graph, steps), Phrases.Labels(graph, cut));
        run.Report(
            graph.Steps[steps[0]].Span,
            graph.Ids[steps[0]],
            interrupted.Count == 0
                ? new($"the customer is hung up on: {ends.English}", $"顾客被挂断电话：{ends.Chinese}")
                : new Bilingual(
                    $"the customer is interrupted{Times(interrupted.Count).English}: {labels.English}{(cut.Count > 0 ? $"; and hung up on in the end: {ends.English}" : "")}",
                    $"顾客的话被打断{Times(interrupted.Count).Chinese}：{labels.Chinese}{(cut.Count > 0 ? $"；最后被挂断电话：{ends.Chinese}" : "")}"),
            elements: [.. interrupted.Concat(cut).Order().Select(step => graph.Ids[step])]);
    }

    private static Bilingual Times(int count) => count == 1 ? default : new($" {count} times", $" {count} 次");
}
