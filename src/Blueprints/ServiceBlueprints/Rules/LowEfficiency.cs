using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>Of the time a case takes, hardly any is work.</summary>
internal sealed class LowEfficiency : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0604", "low-efficiency", DiagnosticSeverity.Warning)
    {
        Title = new("Cases wait for nearly all of the time they take", "业务的绝大部分时间都在等待"),
        Why = new("faster work will not be felt; only shorter waits will", "加快作业顾客感觉不到，只有缩短等待才有效"),
        Source = "Dumas, La Rosa, Mendling and Reijers 2018, ch. 7; George 2003 (under 10 % is usual, 25 % and more is lean)",
        SumsUp = true,
        Fix = new("attack the longest wait first: find what the case waits for, and let that start earlier or happen at once", "先解决最长的等待：弄清在等什么，让它提前开始或立即进行"),
        Parameters =
        [
            new("least", 0.1, new("the efficiency under which it is told", "时间效率低于此值即提示"), Most: 1, IsShare: true),
            new("known", 0.5, new("the share of steps that must have a time or a wait before it is judged", "至少多大比例的步骤标明时间才作判断"), Most: 1, IsShare: true),
        ],
        Bad = """
            blueprint: Visa
            steps:
              - customer: Applies
                time: 20 min
              - backstage: Examines the application
                time: 15 min
                wait: 4 d
              - frontstage: Hands out the visa
                time: 5 min
                wait: 1 d
            """,
        Good = """
            blueprint: Visa
            steps:
              - customer: Applies with an appointment
                time: 20 min
              - backstage: Examines the application
                time: 15 min
                wait: 10 min
              - frontstage: Hands out the visa
                time: 5 min
                wait: 5 min
            """,
        Words = """
            Visa = 签证
            Applies = 递交申请
            Examines the application = 审查申请
            Hands out the visa = 发放签证
            Applies with an appointment = 按预约递交申请
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        var measures = facts.Measures;
        if (facts.TimedShare < run.Setting("known") || !facts.Times.Wait.AsSpan().ContainsAnyExcept(0.0)) return;
        if (measures.Efficiency.Value is not { } efficiency || measures.TouchTime.Value is not > 0 || efficiency >= run.Setting("least")) return;
        var (work, lead) = (Phrases.Time(measures.TouchTime.Value.Value), Phrases.Time(measures.TouchTime.Value.Value / efficiency));
        var own = facts.Times.HasOwnTime ? new Bilingual(", the customer's own time left aside", "（不计顾客自己的时间）") : default;
        var longest = Longest(facts);
        Bilingual wait = default;
        if (longest is { } step)
        {
            var time = Phrases.Time(facts.Times.Wait[step]);
            wait = new($"; the longest wait is {time.English}, before '{facts.Graph.Steps[step].Label}'", $"；最长的等待是“{facts.Graph.Steps[step].Label}”之前的 {time.Chinese}");
        }

        run.Report(
            facts.Blueprint.Span,
            null,
            new($"{work.English} of work in a lead time of {lead.English}{own.English}: {Phrases.Share(efficiency)}{wait.English}", $"总时间 {lead.Chinese}{own.Chinese}中作业只有 {work.Chinese}：{Phrases.Share(efficiency)}{wait.Chinese}"),
            effects: facts.Effects.Waiting(measures.TouchTime.Value.Value * ((1 / efficiency) - 1)));
    }

    private static int? Longest(BlueprintFacts facts)
    {
        int? longest = null;
        var most = 0.0;
        foreach (var i in facts.Graph.Order)
        {
            if (i == facts.Graph.End) continue;
            // By what it costs an average case, so that a long wait that few meet does not come first.
            var wait = facts.Times.Wait[i] * (facts.Measures.Visits.IsEmpty ? 1 : facts.Measures.Visits[i]);
            if (wait > most) (longest, most) = (i, wait);
        }

        return longest;
    }
}
