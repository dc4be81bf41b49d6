using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>A fault that is put on the customer's side before anybody has looked for it.</summary>
internal sealed class BlameBeforeLooking : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0406", "blame-before-looking", DiagnosticSeverity.Warning)
    {
        Title = new("The fault is put on the customer before anybody looks for it", "没有查找原因就归咎于顾客一方"),
        Why = new("a guess in place of a look sends the customer off to repair what is whole, leaves the fault in place for everybody else, and says that the provider's word counts for more than theirs", "以猜测代替查找，顾客白跑一趟去修没有坏的东西，真正的毛病仍在影响其他人，还等于说顾客的话不可信"),
        Source = "Deming 1986 (the ninth of the 14 points: break down the walls between departments)",
        Fix = new("look on the provider's own side first: a step that checks, and a way on to those who can tell; then say what was found and how that is known", "先在自己一方查找：加一个检查的步骤，并把问题转给能判断的部门；再告知查到了什么、依据是什么"),
        Exceptions = new("it goes by the words of the steps before the customer's eyes: blames, insists that, must be, is at fault; any step before it that checks, tests, asks or looks, or that is done behind the line of visibility, counts as a look", "以前台步骤的文字为准：归咎、坚持说、说是……的问题；之前有检查、测试、询问、查看，或有后台步骤的，都算查找过"),
        Bad = """
            blueprint: Hotline
            steps:
              - customer: Reports dropped calls
              - frontstage: Says the handset must be broken
              - customer: Takes it to be repaired
            """,
        Good = """
            blueprint: Hotline
            steps:
              - customer: Reports dropped calls
              - frontstage: Asks where and when
              - backstage: Tests the mast
              - frontstage: Says that the handset must be broken, and why
              - customer: Takes it to be repaired
            """,
        Words = """
            Hotline = 热线
            Reports dropped calls = 反映通话中断
            Says the handset must be broken = 说是手机的问题
            Takes it to be repaired = 送修手机
            Asks where and when = 问清时间和地点
            Tests the mast = 测试基站
            Says that the handset must be broken, and why = 说是手机的问题，并说明依据
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        var graph = facts.Graph;
        var steps = Grievances.Blames(graph);
        if (steps.Count == 0) return;
        var labels = Phrases.Labels(graph, steps);
        run.Report(
            graph.Steps[steps[0]].Span,
            graph.Ids[steps[0]],
            new($"the fault is put on the customer's side, and nobody looks for it: {labels.English}", $"把毛病推到顾客一方，却没有人查找：{labels.Chinese}"),
            elements: Phrases.Ids(graph, steps));
    }
}
