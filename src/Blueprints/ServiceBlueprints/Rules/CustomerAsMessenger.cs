using System.Collections.Immutable;
using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>
/// The customer carries what one lane of the provider hands out to another: customer's steps, one after the other and with no choice
/// between, from a step that has a document to another lane's, where the document
/// is on the way or at its end again. Without a document nothing tells a messenger from a customer who acts for himself.
/// </summary>
internal sealed class CustomerAsMessenger : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0208", "customer-as-messenger", DiagnosticSeverity.Warning)
    {
        Title = new("The customer carries a document from one department to another", "顾客替两个部门传递单据"),
        Why = new("the customer does the provider's internal work, walks and queues for it, and the document can be lost on the way", "顾客替服务方做内部工作，为此奔走排队，单据还可能在途中遗失"),
        Source = "Deming 1986 (the ninth of the 14 points: break down the walls between departments)",
        Fix = new("let the two lanes pass it on between them, by a shared file or a message", "让两个部门通过共享档案或消息直接传递"),
        Exceptions = new("the customer needs the document in hand all the same, such as a ticket", "顾客本来就需要持有该单据，如票据"),
        Bad = """
            blueprint: X-ray
            lanes:
              customer: Patient
              doctor: {band: frontstage, label: Doctor}
              cashier: {band: frontstage, label: Cashier}
              imaging: {band: frontstage, label: Imaging}
            steps:
              - customer: Describes the pain
              - doctor: Writes the order
                documents: Order slip
              - customer: Walks to the cashier
              - cashier: Takes the money and stamps the slip
                documents: Order slip
              - imaging: Takes the picture
            """,
        Good = """
            blueprint: X-ray
            lanes:
              customer: Patient
              doctor: {band: frontstage, label: Doctor}
              imaging: {band: frontstage, label: Imaging}
            steps:
              - customer: Describes the pain
              - doctor: Orders and charges on the screen
              - imaging: Takes the picture
              - customer: Goes home
            """,
        Words = """
            X-ray = 拍片检查
            Patient = 患者
            Doctor = 医生
            Cashier = 收费处
            Imaging = 影像科
            Describes the pain = 说明病情
            Writes the order = 开检查单
            Order slip = 检查单
            Walks to the cashier = 走到收费处
            Takes the money and stamps the slip = 收费，在检查单上盖章
            Takes the picture = 拍片
            Orders and charges on the screen = 在系统里开单并计费
            Goes home = 回家
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        var graph = facts.Graph;
        for (var i = 0; i < graph.End; i++)
        {
            if (graph.Lanes[i].Band == Band.Customer || graph.Steps[i].Documents.IsEmpty) continue;
            foreach (var e in graph.Outgoing.Of(i)) Follow(graph, i, graph.Exits[e], run);
        }
    }

    private static void Follow(StepGraph graph, int giver, Exit exit, RuleRun run)
    {
        if (exit.IsLoop || exit.To == graph.End || graph.HasProvider(exit.To)) return;
        var carried = graph.Steps[giver].Documents;
        var first = exit.To;
        var isCarried = false;
        var n = first;
        while (n != graph.End && !graph.HasProvider(n))
        {
            if (graph.Modes[n] != ExitMode.Single || graph.Incoming.Of(n).Length != 1) return;
            isCarried |= IsShared(carried, graph.Steps[n]);
            var on = graph.Exits[graph.Outgoing.Of(n)[0]];
            if (on.IsLoop) return;
            n = on.To;
        }

        if (n == graph.End || graph.ActsIn(graph.Lanes[giver].Id, n)) return;
        if (!isCarried && !IsShared(carried, graph.Steps[n])) return;
        var (step, from, to) = (graph.Steps[first], graph.Steps[giver], graph.Steps[n]);
        var (giving, taking) = (graph.Lanes[giver].Label, graph.Lanes[n].Label);
        run.Report(step.Span, step.Id, new(
            $"the customer carries '{carried[0]}' from '{giving}' to '{taking}': '{from.Label}' → '{step.Label}' → '{to.Label}'",
            $"顾客把“{carried[0]}”从“{giving}”带到“{taking}”：“{from.Label}” → “{step.Label}” → “{to.Label}”"), elements: [from.Id, step.Id, to.Id]);
    }

    private static bool IsShared(ImmutableArray<string> carried, Step step)
    {
        foreach (var one in carried)
        {
            foreach (var other in step.Documents)
            {
                if (DocumentNames.AreSame(one, other)) return true;
            }
        }

        return false;
    }
}
