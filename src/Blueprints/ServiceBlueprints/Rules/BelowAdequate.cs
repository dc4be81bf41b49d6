using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>A contact perceived below the least that is acceptable.</summary>
internal sealed class BelowAdequate : BlueprintRule
{
    private const double Rounding = 1e-9;

    public override RuleInfo Info { get; } = new("SB0505", "below-adequate", DiagnosticSeverity.Warning)
    {
        Title = new("A contact is outside the zone of tolerance", "接触点的感知低于容忍区"),
        Why = new("between adequate and desired, customers put up with a service; below adequate they look for another", "感知在可接受与理想之间，顾客尚可容忍；低于可接受水平，顾客就会另寻他家"),
        Source = "Zeithaml, Berry and Parasuraman 1993",
        Fix = new("fix this contact before those that are merely below expectation, and set a standard at the level that is adequate", "先改进这一接触点，再处理仅低于期望的接触点；并以可接受水平为底线设定标准"),
        Bad = """
            blueprint: Hotline
            steps:
              - customer: Rings up
              - frontstage: Answers
                contact: {channel: telephone, adequate: 5, desired: 7, perceived: 4.2}
            """,
        Good = """
            blueprint: Hotline
            steps:
              - customer: Rings up
              - frontstage: Answers
                contact: {channel: telephone, adequate: 5, desired: 7, perceived: 5.6}
            """,
        Words = """
            Hotline = 服务热线
            Rings up = 来电
            Answers = 接听
            telephone = 电话
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        foreach (var judgement in facts.Measures.Judgements)
        {
            if (judgement.Adequacy is not { } adequacy || adequacy > -Rounding) continue;
            var (step, contact) = (facts.Graph.Steps[facts.Graph.IndexOf(judgement.Step)], judgement.Contact);
            var (perceived, least) = (Phrases.Number(contact.Perceived!.Value), Phrases.Number(contact.Adequate!.Value));
            var (english, chinese) = contact.Desired is { } desired ? ($", desired is {Phrases.Number(desired)}", $"，理想水平为 {Phrases.Number(desired)}") : ("", "");
            run.Report(
                contact.Span.Length > 0 ? contact.Span : step.Span,
                step.Id,
                new($"'{step.Label}' is perceived at {perceived}, the least that is adequate is {least}{english}", $"“{step.Label}”的感知为 {perceived}，低于可接受水平 {least}{chinese}"));
        }
    }
}
