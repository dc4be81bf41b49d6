using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>A standard that nothing can be held against.</summary>
internal sealed class StandardWithoutFigure : BlueprintRule
{
    private const int Few = 3;

    public override RuleInfo Info { get; } = new("SB0302", "standard-without-figure", DiagnosticSeverity.Information)
    {
        Title = new("A standard has neither a time nor a rate", "执行标准既没有时限，也没有达标率"),
        Why = new("whether it is met is a matter of opinion, so it can be neither checked nor improved", "是否达标只能凭感觉，既无法检查，也无法改进"),
        Source = "Shostack 1984",
        Fix = new("add the longest time or the share of cases that must meet it, and the share that does: {text: ..., rate: 98%, actual: 95%}; a standard of manner says so: aspect: attitude", "补上时限，或应达标的比例和实际比例：{text: ……, rate: 98%, actual: 95%}；若是服务方式方面的标准，注明 aspect: attitude 等"),
        Advice = new("say how long it may take, or in how many cases it must succeed, so that it can be checked", "写明时限或应达标的比例，使标准可以检查"),
        Exceptions = new("standards of manner (appearance, attitude, attentiveness, tact, guidance, skill, courtesy) are words by nature and are left alone, as are words that hold a number", "个人特性方面的标准（仪表、态度、关注、得体、指导、服务技巧、礼貌）本来就用文字表述，不作要求；文字中已有数字的也不作要求"),
        Bad = """
            blueprint: Coffee to go
            steps:
              - customer: Orders
              - frontstage: Makes the coffee
                standard: The cup is filled to the line
            """,
        Good = """
            blueprint: Coffee to go
            steps:
              - customer: Orders
              - frontstage: Makes the coffee
                standard: {text: The cup is filled to the line, rate: 99%}
              - frontstage: Calls the name
                standard: {text: With a smile, aspect: attitude}
            """,
        Words = """
            Coffee to go = 外带咖啡
            Orders = 点单
            Makes the coffee = 做咖啡
            The cup is filled to the line = 杯子加到刻度线
            Calls the name = 叫名字
            With a smile = 面带微笑
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        var steps = new List<int>();
        for (var i = 0; i < facts.Graph.End; i++)
        {
            if (First(facts.Graph.Steps[i]) is not null) steps.Add(i);
        }

        Gathered.Report(
            facts,
            run,
            Info,
            steps,
            Few,
            One,
            (all, labels) => new($"standards without a time or a rate at {all.Count} steps: {labels.English}", $"{all.Count} 个步骤的执行标准没有时限或达标率：{labels.Chinese}"));

        (TextSpan, Bilingual) One(int i)
        {
            var step = facts.Graph.Steps[i];
            var standard = First(step)!;
            var text = standard.Text ?? "";
            return (standard.Span.Length > 0 ? standard.Span : step.Span, text.Length == 0
                ? new($"the standard of '{step.Label}' says neither a time nor a rate", $"“{step.Label}”的执行标准没有时限或达标率")
                : new($"the standard '{text}' has no figure to hold it against", $"执行标准“{text}”没有可供衡量的数字"));
        }
    }

    private static Standard? First(Step step)
    {
        if (step.Standards.IsDefaultOrEmpty) return null;
        foreach (var standard in step.Standards)
        {
            if (standard is { Time: null, Rate: null } && standard.Aspect is null or < StandardAspect.Appearance && (standard.Text is null || !StandardFigures.In(standard.Text))) return standard;
        }

        return null;
    }
}
