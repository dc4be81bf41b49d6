using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>A contact perceived below what was expected.</summary>
internal sealed class BelowExpectation : BlueprintRule
{
    private const int Few = 3;
    private const double Rounding = 1e-9;

    public override RuleInfo Info { get; } = new("SB0504", "below-expectation", DiagnosticSeverity.Warning)
    {
        Title = new("A contact is perceived below what was expected", "接触点的感知低于期望"),
        Why = new("a service is as good as what is perceived of it against what was expected: below that, customers are not satisfied", "服务质量就是感知与期望之比：低于期望，顾客就不满意"),
        Source = "Parasuraman, Zeithaml and Berry 1988 (SERVQUAL)",
        Fix = new("ask the customers what was missing there, fix that first, and promise no more than is delivered", "询问顾客此处缺了什么，先改进这一点；承诺不要超过所能提供的"),
        Parameters = [new("gap", 0.5, new("a shortfall of at least this much, on the author's scale, is a warning, a smaller one information", "差距不小于此值（按作者的量表）为警告，较小的只作提示"))],
        Exceptions = new("the default suits a scale of seven points: set gap for another. A contact below adequate is told by below-adequate instead", "默认值适合七分量表，其他量表请设置 gap。低于可接受水平的接触点由 below-adequate 提示"),
        Bad = """
            blueprint: Hotline
            steps:
              - customer: Rings up
              - frontstage: Answers
                contact: {channel: telephone, expected: 6.2, perceived: 5.1, dimension: responsiveness}
            """,
        Good = """
            blueprint: Hotline
            steps:
              - customer: Rings up
              - frontstage: Answers
                contact: {channel: telephone, expected: 6.2, perceived: 6.3, dimension: responsiveness}
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
        var most = run.Setting("gap");
        var small = new List<int>();
        foreach (var judgement in facts.Measures.Judgements)
        {
            if (judgement.Gap is not { } gap || gap > -Rounding || judgement.Adequacy < -Rounding) continue;
            var i = facts.Graph.IndexOf(judgement.Step);
            if (gap > -most + Rounding) small.Add(i);
            else run.Report(Place(i), judgement.Step, One(i).Message);
        }

        Gathered.Report(
            facts,
            run,
            Info,
            small,
            Few,
            One,
            (all, labels) => new($"{all.Count} contacts are perceived a little below what was expected, by less than {Phrases.Number(most)}: {labels.English}", $"{all.Count} 个接触点的感知略低于期望（差距小于 {Phrases.Number(most)}）：{labels.Chinese}"),
            DiagnosticSeverity.Information);

        TextSpan Place(int i) => facts.Graph.Steps[i] is { Contact.Span.Length: > 0 } step ? step.Contact.Span : facts.Graph.Steps[i].Span;

        (TextSpan Place, Bilingual Message) One(int i)
        {
            var contact = facts.Graph.Steps[i].Contact!;
            var (label, perceived, expected, gap) = (facts.Graph.Steps[i].Label, Phrases.Number(contact.Perceived!.Value), Phrases.Number(contact.Expected!.Value), Phrases.Number((contact.Perceived - contact.Expected).Value));
            return (Place(i), new($"'{label}' is perceived at {perceived}, {expected} was expected: gap {gap}", $"“{label}”的感知为 {perceived}，期望为 {expected}，差距 {gap}"));
        }
    }
}
