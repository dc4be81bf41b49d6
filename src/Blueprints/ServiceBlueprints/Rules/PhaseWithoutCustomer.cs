using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>A phase in which the customer neither does nor sees anything.</summary>
internal sealed class PhaseWithoutCustomer : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0104", "phase-without-customer", DiagnosticSeverity.Information)
    {
        Title = new("The customer neither does nor sees anything in a whole phase", "整个阶段中顾客既无行为也无所见"),
        Why = new("the customer is there all the same, waiting in uncertainty; uncertain waits seem longer than known ones", "顾客其实一直在等待，却什么也不知道；不确定的等待显得更长"),
        Source = "Bitner, Ostrom and Morgan 2008; Maister 1985",
        Fix = new("write what the customer does or is told meanwhile; if that is nothing, add a message on how it stands", "写出顾客此时做什么、被告知什么；若什么也没有，增加一次进度告知"),
        Exceptions = new("work that the customer does not wait for, such as the settling of accounts after the service", "顾客无需等待的工作，如服务结束后的结算"),
        Bad = """
            blueprint: Dry cleaning
            steps:
              - phase: Hand in
              - customer: Hands over the coat
              - frontstage: Writes the ticket
              - phase: Clean
              - backstage: Cleans the coat
              - backstage: Presses the coat
              - phase: Pick up
              - customer: Picks up the coat
            """,
        Good = """
            blueprint: Dry cleaning
            steps:
              - phase: Hand in
              - customer: Hands over the coat
              - frontstage: Writes the ticket
              - phase: Clean
              - backstage: Cleans the coat
              - backstage: Presses the coat
              - customer: Reads that the coat is ready
                evidence: Text message
              - phase: Pick up
              - customer: Picks up the coat
            """,
        Words = """
            Dry cleaning = 干洗
            Hand in = 送洗
            Hands over the coat = 交出大衣
            Writes the ticket = 开取衣单
            Clean = 洗涤
            Cleans the coat = 清洗大衣
            Presses the coat = 熨烫大衣
            Pick up = 取衣
            Picks up the coat = 取走大衣
            Reads that the coat is ready = 得知大衣已洗好
            Text message = 短信
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        var counts = new Dictionary<string, (int Steps, bool HasCustomer)>(StringComparer.Ordinal);
        var isAnywhere = false;
        for (var i = 0; i < facts.Graph.End; i++)
        {
            var step = facts.Graph.Steps[i];
            var isCustomer = facts.Graph.HasCustomer(i);
            isAnywhere |= isCustomer;
            if (step.Phase is null) continue;
            var (steps, has) = counts.GetValueOrDefault(step.Phase);
            counts[step.Phase] = (steps + 1, has || isCustomer || step.Contact is not null || step.Evidence.Length > 0);
        }

        if (!isAnywhere) return;
        foreach (var phase in facts.Blueprint.Phases)
        {
            if (!counts.TryGetValue(phase.Id, out var count) || count.HasCustomer) continue;
            run.Report(
                phase.Span,
                null,
                new($"the customer has no part in '{phase.Label}': {(count.Steps == 1 ? "its one step is" : $"its {count.Steps} steps are all")} the provider's", $"顾客没有参与“{phase.Label}”阶段：{count.Steps} 个步骤都是服务方的"));
        }
    }
}
