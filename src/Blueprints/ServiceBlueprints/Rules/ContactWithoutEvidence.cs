using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.ServiceBlueprints.Wording;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>A contact at which nothing is named that the customer sees.</summary>
internal sealed class ContactWithoutEvidence : BlueprintRule
{
    private const int Few = 2;

    public override RuleInfo Info { get; } = new("SB0501", "contact-without-evidence", DiagnosticSeverity.Information)
    {
        Title = new("No evidence is named at a contact", "接触点没有写明有形展示"),
        Why = new("a service cannot be touched, so customers judge its quality by what they see of it at each contact", "服务看不见摸不着，顾客在每个接触点凭看得见的东西判断质量"),
        Source = "Shostack 1984; Bitner, Ostrom and Morgan 2008",
        Fix = new("say what the customer sees, hears or takes away there: evidence: [Ticket, screen]; where there is nothing, think of something that shows the work done", "写明顾客在此看到、听到或带走的东西：evidence: [号单, 屏幕]；如果什么都没有，就设法让顾客看到所做的工作"),
        Advice = new("show the customer something there that speaks for the work done: a ticket, a screen, a uniform, a room in order", "让顾客在此看到能说明工作的东西：号单、屏幕、着装、整洁的环境"),
        Exceptions = new("evidence anywhere in the same phase counts. A talk on the telephone, by the words of its channel, lane or step, shows nothing and is left out, as is what customers do by themselves: drive, walk off, search", "同一阶段内任何步骤的有形展示都算。渠道、泳道或步骤文字写明是电话的，没有可看之物，不提示；顾客自己做的事（开车、离开、寻找）也不提示"),
        Bad = """
            blueprint: Watch repair
            steps:
              - customer: Hands over the watch
              - frontstage: Looks at the watch
              - customer: Comes back for the watch
                evidence: Repair slip
              - frontstage: Returns the watch
            """,
        Good = """
            blueprint: Watch repair
            steps:
              - customer: Hands over the watch
                evidence: Numbered bag
              - frontstage: Looks at the watch
              - customer: Comes back for the watch
                evidence: Repair slip
              - frontstage: Returns the watch
            """,
        Words = """
            Watch repair = 手表维修
            Hands over the watch = 交出手表
            Looks at the watch = 查看手表
            Comes back for the watch = 回来取表
            Repair slip = 维修单
            Returns the watch = 交还手表
            Numbered bag = 编号袋
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        var (steps, isUsed, phases) = (new List<int>(), false, new HashSet<string>(StringComparer.Ordinal));
        foreach (var step in facts.Graph.Steps)
        {
            if (!IsShown(step)) continue;
            isUsed = true;
            if (step.Phase is not null) phases.Add(step.Phase);
        }

        for (var i = 0; i < facts.Graph.End; i++)
        {
            if (!facts.Graph.HasCustomer(i) || !facts.Graph.IsReached[i] || (facts.Graph.Steps[i].Phase is { } phase && phases.Contains(phase))) continue;
            if (IsMeeting(facts, i) && !IsShown(facts, i)) steps.Add(i);
        }

        Gathered.Report(
            facts,
            run,
            Info,
            steps,
            isUsed ? Few : 1,
            i => (facts.Graph.Steps[i] is { Contact.Span.Length: > 0 } step ? step.Contact.Span : facts.Graph.Steps[i].Span, facts.Graph.IsShared(i)
                ? new($"'{facts.Graph.Steps[i].Label}' does not name what the customer sees", $"“{facts.Graph.Steps[i].Label}”没有写明有形展示")
                : new($"neither '{facts.Graph.Steps[i].Label}' nor the step it meets names what the customer sees", $"“{facts.Graph.Steps[i].Label}”及其相接的步骤都没有写明有形展示")),
            (all, labels) => new($"{all.Count} contacts name nothing that the customer sees: {labels.English}", $"{all.Count} 个接触点没有写明有形展示：{labels.Chinese}"));
    }

    /// <summary>The author says so, or staff before the customer's eyes take part; not on the telephone.</summary>
    private static bool IsMeeting(BlueprintFacts facts, int i)
    {
        var step = facts.Graph.Steps[i];
        if (IsByTelephone(step)) return false;
        if (step.Contact is not null) return true;
        if (step.Kind is StepKind.Start or StepKind.End or StepKind.Decision or StepKind.Wait) return false;
        if (facts.Graph.IsShared(i)) return true;
        if (EncounterWords.IsAlone(step.Label)) return false;
        foreach (var other in facts.Meetings.Of(i))
        {
            var lane = facts.Graph.Lanes[other];
            if (lane.Band == Band.Frontstage && !EncounterWords.IsTelephone(lane.Label) && !IsByTelephone(facts.Graph.Steps[other])) return true;
        }

        return false;
    }

    private static bool IsByTelephone(Step step) => step.Contact?.Channel is { } channel ? EncounterWords.IsTelephone(channel) : EncounterWords.IsTelephoning(step.Label);

    private static bool IsShown(BlueprintFacts facts, int i)
    {
        if (IsShown(facts.Graph.Steps[i])) return true;
        foreach (var other in facts.Meetings.Of(i))
        {
            if (IsShown(facts.Graph.Steps[other])) return true;
        }

        return false;
    }

    private static bool IsShown(Step step) => !step.Evidence.IsDefaultOrEmpty || !step.Documents.IsDefaultOrEmpty;
}
