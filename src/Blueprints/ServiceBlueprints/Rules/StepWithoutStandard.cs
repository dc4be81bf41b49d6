using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>A key step of the provider that no standard governs: a fail point, a contact, a decision, a wait.</summary>
internal sealed class StepWithoutStandard : BlueprintRule
{
    private const int Few = 5;

    private static readonly Bilingual[] Reasons =
    [
        new("moment of truth", "关键时刻"),
        new("fail point", "失误点"),
        new("decision", "决策点"),
        new("wait", "等待点"),
        new("contact", "接触点"),
    ];

    public override RuleInfo Info { get; } = new("SB0301", "step-without-standard", DiagnosticSeverity.Information)
    {
        Title = new("A key step has no execution standard", "关键环节没有执行标准"),
        Why = new("without a standard each member of staff decides anew what is good enough, and nobody can tell whether the step is done well", "没有执行标准，做到什么程度全凭个人掌握，也无从判断这一环节做得好不好"),
        Source = "Shostack 1984; AIAG FMEA, 4th ed. 2008 (which risks are high)",
        Fix = new("say how long the step may take, how accurate it must be, or in what manner it is done: standard: {time: 2 min, rate: 98%, aspect: courtesy}", "为该步骤写明时限、准确率或服务方式：standard: {time: 2 分钟, rate: 98%, aspect: courtesy}"),
        Advice = new("agree how long it may take, how often it must be right, or in what manner it is done", "约定时限、准确率或服务方式"),
        Exceptions = new("moments of truth, high risks (as high-risk sets them) and failures that are not rated are told step by step, as warnings; the other key steps once for the whole blueprint. A decision with a policy has its standard; steps of the customer are never meant", "关键时刻、高风险（界限见 high-risk）和尚未评定的失误点逐一列出，级别为警告；其余关键环节合并为一条。写明规则（policy）的决策点视为已有标准；顾客的步骤不在检查之列"),
        Bad = """
            blueprint: Pharmacy counter
            steps:
              - customer: Hands in the prescription
              - frontstage: Checks for interactions
                fail: An interaction is overlooked
              - frontstage: Explains the medicine
              - customer: Leaves with the medicine
            """,
        Good = """
            blueprint: Pharmacy counter
            steps:
              - customer: Hands in the prescription
              - frontstage: Checks for interactions
                standard: {text: Every prescription, rate: 100%}
                fail: An interaction is overlooked
              - frontstage: Explains the medicine
                standard: {time: 2 min, aspect: guidance}
              - customer: Leaves with the medicine
            """,
        Words = """
            Pharmacy counter = 药房柜台
            Hands in the prescription = 交处方
            Checks for interactions = 核查药物相互作用
            An interaction is overlooked = 漏查药物相互作用
            Explains the medicine = 讲解用药
            Leaves with the medicine = 取药离开
            Every prescription = 每张处方都要核查
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        var limits = RiskLimits.Of(run);
        var reasons = new int[facts.Graph.End];
        var (grave, others) = (new List<int>(), new List<int>());
        for (var i = 0; i < facts.Graph.End; i++)
        {
            var step = facts.Graph.Steps[i];
            if (!step.Standards.IsDefaultOrEmpty || facts.Graph.Lanes[i].Band == Band.Customer || !facts.Graph.IsReached[i]) continue;
            reasons[i] = Reason(facts, i);
            if (reasons[i] == 0 || (reasons[i] == 1 && IsGrave(step, limits))) grave.Add(i);
            else if (reasons[i] > 0) others.Add(i);
        }

        Gathered.Report(facts, run, Info, grave, Few, One, All, DiagnosticSeverity.Warning);
        Gathered.Report(facts, run, Info, others, 1, One, All);

        (Text.TextSpan, Bilingual) One(int i)
        {
            var step = facts.Graph.Steps[i];
            return (step.Span, reasons[i] == 1
                ? new($"'{step.Label}' can fail ({step.FailPoints[0].Text}) and has no standard", $"“{step.Label}”可能失误（{step.FailPoints[0].Text}），却没有执行标准")
                : new($"'{step.Label}' is a {Reasons[reasons[i]].English} and has no standard", $"“{step.Label}”是{Reasons[reasons[i]].Chinese}，却没有执行标准"));
        }

        Bilingual All(List<int> steps, Bilingual labels)
        {
            var counts = new int[Reasons.Length];
            foreach (var i in steps) counts[reasons[i]]++;
            var (english, chinese) = (new List<string>(), new List<string>());
            for (var r = 0; r < counts.Length; r++)
            {
                if (counts[r] == 0) continue;
                english.Add(counts[r] == 1 ? $"1 {Reasons[r].English}" : $"{counts[r]} {Reasons[r].English.Replace("moment", "moments", StringComparison.Ordinal)}{(r == 0 ? "" : "s")}");
                chinese.Add($"{Reasons[r].Chinese} {counts[r]} 个");
            }

            return new($"{steps.Count} key steps have no standard ({string.Join(", ", english)}): {labels.English}", $"{steps.Count} 个关键环节没有执行标准（{string.Join("、", chinese)}）：{labels.Chinese}");
        }
    }

    private static int Reason(BlueprintFacts facts, int i)
    {
        var step = facts.Graph.Steps[i];
        if (IsMomentOfTruth(facts, i)) return 0;
        if (!step.FailPoints.IsDefaultOrEmpty) return 1;
        if (step.Contact is not null) return 4;
        if (step.Kind is StepKind.Start or StepKind.End or StepKind.Data or StepKind.Storage or StepKind.Document) return -1;
        if (step.Kind == StepKind.Decision) return step.Policy is null ? 2 : -1;
        if (step.Kind == StepKind.Wait || step.Wait is { Time.Typical.Seconds: > 0 }) return 3;
        return facts.Graph.Lanes[i].Band == Band.Frontstage && facts.Graph.IsContact(i) ? 4 : -1;
    }

    /// <summary>
    /// Where it is the customer's step that is marked, the provider answers for it at the steps before the customer's eyes.
    /// </summary>
    private static bool IsMomentOfTruth(BlueprintFacts facts, int i)
    {
        if (facts.Graph.Steps[i].Contact is { } own) return own.IsMomentOfTruth;
        if (facts.Graph.Lanes[i].Band != Band.Frontstage) return false;
        foreach (var other in facts.Meetings.Of(i))
        {
            if (facts.Graph.Steps[other].Contact is { IsMomentOfTruth: true }) return true;
        }

        return false;
    }

    private static bool IsGrave(Step step, RiskLimits limits)
    {
        foreach (var fail in step.FailPoints)
        {
            if (RiskLimits.RpnOf(fail) is null || limits.IsHigh(fail)) return true;
        }

        return false;
    }
}
