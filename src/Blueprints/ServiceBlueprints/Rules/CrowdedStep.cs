using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>A step that more arrows enter and leave than readers can follow.</summary>
internal sealed class CrowdedStep : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0108", "crowded-step", DiagnosticSeverity.Information)
    {
        Title = new("Too many routes run through one step", "经过一个步骤的路径过多"),
        Why = new("the more arrows enter and leave an element, the harder the model is to understand and the likelier it has errors", "一个元素的进出箭头越多，模型越难理解，也越容易有错误"),
        Source = "Mendling, Reijers and van der Aalst 2010 (7PMG, G2); the number is this library's",
        Fix = new("split the decision into two that follow each other, or let ways meet in a step of their own before this one", "把决策点拆成前后两个，或让几条路径先在前面的某一步汇合"),
        Parameters = [new("max", 7, new("the most arrows in and out", "进出箭头数上限"), Least: 2)],
        Bad = """
            blueprint: Help desk
            steps:
              - customer: Reports a problem
              - frontstage: What is it about?
                next:
                  - {to: e-mail, when: E-mail}
                  - {to: printer, when: Printer}
                  - {to: network, when: Network}
                  - {to: telephone, when: Telephone}
                  - {to: screen, when: Screen}
                  - {to: password, when: Password}
                  - {to: other, when: Something else}
              - {backstage: Repairs the mailbox, id: e-mail, next: end}
              - {backstage: Repairs the printer, id: printer, next: end}
              - {backstage: Repairs the network, id: network, next: end}
              - {backstage: Repairs the telephone, id: telephone, next: end}
              - {backstage: Repairs the screen, id: screen, next: end}
              - {backstage: Sets a new password, id: password, next: end}
              - {backstage: Finds somebody who knows, id: other, next: end}
            """,
        Good = """
            blueprint: Help desk
            steps:
              - customer: Reports a problem
              - frontstage: What is it about?
                next:
                  - {to: password, when: Password}
                  - {to: device, when: A device}
                  - {to: other, when: Something else}
              - {backstage: Repairs the device, id: device, kind: subprocess, next: end}
              - {backstage: Sets a new password, id: password, next: end}
              - {backstage: Finds somebody who knows, id: other, next: end}
            """,
        Words = """
            Help desk = 技术支持
            Reports a problem = 报告问题
            What is it about? = 是哪方面的问题？
            E-mail = 邮件
            Printer = 打印机
            Network = 网络
            Telephone = 电话
            Screen = 显示器
            Password = 密码
            Something else = 其他
            Repairs the mailbox = 修复邮箱
            Repairs the printer = 修理打印机
            Repairs the network = 修复网络
            Repairs the telephone = 修理电话
            Repairs the screen = 修理显示器
            Sets a new password = 重设密码
            Finds somebody who knows = 找懂行的人
            A device = 设备
            Repairs the device = 修理设备
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        var graph = facts.Graph;
        var most = run.Setting("max");
        for (var i = 0; i < graph.End; i++)
        {
            var leaving = 0;
            foreach (var e in graph.Outgoing.Of(i))
            {
                if (graph.Exits[e].Flow is not null) leaving++;
            }

            var entering = graph.Incoming.Of(i).Length;
            if (entering + leaving <= most) continue;
            var step = graph.Steps[i];
            run.Report(step.Span, step.Id, new($"{entering + leaving} arrows run through '{step.Label}': {entering} in and {leaving} out", $"“{step.Label}”有 {entering + leaving} 条进出箭头：进 {entering} 条，出 {leaving} 条"));
        }
    }
}
