using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>Contacts with people whose standards say nothing of manner.</summary>
internal sealed class ContactWithoutManner : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0401", "contact-without-manner", DiagnosticSeverity.Information)
    {
        Title = new("No standard says in what manner customers are met", "与顾客接触的环节没有服务方式方面的标准"),
        Why = new("customers judge a service by how they are treated as much as by how fast and how right it is; time and accuracy alone make a cold service", "顾客评价服务，不仅看快慢与对错，也看受到怎样的对待；只讲时限和准确，服务就会冷冰冰"),
        Source = "procedural and personal standards of service; Parasuraman, Zeithaml and Berry 1988 (assurance, empathy)",
        Fix = new("give these steps a standard with an aspect: appearance, attitude, attentiveness, tact, guidance, skill or courtesy", "为这些步骤补充个人特性方面的标准（aspect）：仪表、态度、关注、得体、指导、服务技巧或礼貌"),
        Advice = new("agree how people behave there: appearance, attitude, attentiveness, tact, guidance, skill, courtesy", "约定员工在此的举止：仪表、态度、关注、得体、指导、服务技巧、礼貌"),
        Exceptions = new("told once for the whole, and only where standards name aspects or contacts are judged; where lanes name their staff, those without staff are taken for machines", "全图只提示一次，且仅在标准写明了 aspect 或接触点已有评价时提示；若有泳道标明人数（staff），未标明人数的泳道视为设备"),
        Bad = """
            blueprint: Hotel check-in
            steps:
              - customer: Comes to the desk
              - frontstage: Greets and checks in the guest
                contact: {channel: Desk, expected: 6, perceived: 6}
                standard: {time: 3 min}
              - customer: Takes the key
            """,
        Good = """
            blueprint: Hotel check-in
            steps:
              - customer: Comes to the desk
              - frontstage: Greets and checks in the guest
                contact: {channel: Desk, expected: 6, perceived: 6}
                standard:
                  - {time: 3 min}
                  - {text: Greeted by name, aspect: courtesy}
              - customer: Takes the key
            """,
        Words = """
            Hotel check-in = 酒店入住
            Comes to the desk = 来到前台
            Greets and checks in the guest = 问候并办理入住
            Desk = 前台
            Takes the key = 领取房卡
            Greeted by name = 称呼客人的姓氏
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        var graph = facts.Graph;
        if (!PersonalContacts.NamesAspects(graph.Steps) && !graph.Steps.Any(step => step.Contact is { Expected: not null } or { Perceived: not null } or { Satisfaction: not null })) return;
        Gathered.Report(
            facts,
            run,
            Info,
            PersonalContacts.Of(graph, facts.Meetings).FindAll(step => PersonalContacts.Covered(graph.Steps[step]) == 0),
            1,
            i => (graph.Steps[i].Span, new($"no standard of the contact '{graph.Steps[i].Label}' says in what manner it is done", $"接触点“{graph.Steps[i].Label}”没有服务方式方面的标准")),
            (all, labels) => new($"{all.Count} contact steps have no standard of manner: {labels.English}", $"{all.Count} 个接触环节没有服务方式方面的标准：{labels.Chinese}"));
    }
}
