using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>A failure that is put right each time and never kept from happening.</summary>
internal sealed class FailWithoutPrevention : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0202", "fail-without-prevention", DiagnosticSeverity.Information)
    {
        Title = new("A fail point has a recovery and no prevention", "失误点只有补救，没有预防"),
        Why = new("putting a failure right costs the customer's time and the provider's money each time; a simple fail-safe keeps it from happening", "每次补救都耗费顾客的时间和服务方的成本；简单的防错措施可以让它不再发生"),
        Source = "Chase and Stewart 1994",
        EffectNeeds = new("severity, occurrence and detection", "严重度、发生度和探测度"),
        Fix = new("write prevention: a fail-safe in the provider's task, treatment or tangibles, or in the customer's preparation, encounter or resolution", "写 prevention：在服务方的任务、接待、有形物上，或在顾客的准备、接触、善后上设防错措施"),
        Advice = new("build a fail-safe into the work of the staff, the treatment or the things used, or into what the customer does before, during and after", "在员工的作业、接待、用具上，或在顾客事前、当时、事后的行为上设防错措施"),
        Exceptions = new("failures from outside that the provider cannot keep away, such as the weather", "服务方无法避免的外部原因，如天气"),
        Bad = """
            blueprint: Pizza delivery
            steps:
              - customer: Orders by telephone
              - frontstage: Writes down the address
                fail: {fail: The address is misheard, recovery: The driver rings the customer}
              - backstage: Bakes and delivers
            """,
        Good = """
            blueprint: Pizza delivery
            steps:
              - customer: Orders by telephone
              - frontstage: Writes down the address
                fail: {fail: The address is misheard, recovery: The driver rings the customer, prevention: The address is read back}
              - backstage: Bakes and delivers
            """,
        Words = """
            Pizza delivery = 披萨外送
            Orders by telephone = 电话订餐
            Writes down the address = 记下地址
            The address is misheard = 地址听错
            The driver rings the customer = 送餐员致电顾客
            Bakes and delivers = 烤制并送出
            The address is read back = 复述一遍地址
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        foreach (var step in facts.Graph.Steps)
        {
            foreach (var fail in step.FailPoints)
            {
                // Where the recovery is the step itself, recovery-repeats-failure says so.
                if (fail.Recovery is not null && fail.Recovery != step.Id && fail.Prevention is null)
                    run.Report(fail.Span, step.Id, new($"'{fail.Text}' at '{step.Label}' is put right each time, and nothing prevents it", $"“{step.Label}”的失误“{fail.Text}”只有事后补救，没有预防"), effects: CaseEffects.Risk(fail));
            }
        }
    }
}
