using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>A promise that the service as drawn does not keep, or not often enough.</summary>
internal sealed class PromiseAtRisk : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0306", "promise-at-risk", DiagnosticSeverity.Warning)
    {
        Title = new("The promised time is not kept, or not often enough", "承诺时间无法兑现，或兑现的概率不足"),
        Why = new("customers are told a time that the service does not hold, and judge it by the promise (gap 4 of service quality)", "对顾客承诺的时间做不到，而顾客正是按承诺来评判服务的（服务质量差距 4）"),
        Source = "Dumas, La Rosa, Mendling and Reijers 2018, ch. 7; Malcolm, Roseboom, Clark and Fazar 1959 (PERT); Parasuraman, Zeithaml and Berry 1985",
        Mend = new("shorten the longest waits and steps of the critical path, or promise a time that holds", "缩短关键路径上最长的等待和步骤，或承诺一个做得到的时间"),
        Parameters = [new("probability", 0.9, new("the least probability of keeping the promise", "兑现承诺的最低概率"), 0, 1, IsShare: true)],
        Exceptions = new("steps without a time count for nothing, so that the true time is longer rather than shorter", "没有标明时间的步骤按零计，因此实际时间只会更长"),
        Bad = """
            blueprint: Tyre change
            promise: 45 min
            steps:
              - customer: Hands over the key
                wait: {min: 5 min, typical: 15 min, max: 40 min}
              - backstage: Changes the tyres
                time: {min: 20 min, typical: 25 min, max: 50 min}
              - customer: Pays
            """,
        Good = """
            blueprint: Tyre change
            promise: 45 min
            steps:
              - customer: Hands over the key at the time booked
                wait: {min: 0 min, typical: 2 min, max: 6 min}
              - backstage: Changes the tyres
                time: {min: 20 min, typical: 25 min, max: 50 min}
              - customer: Pays
            """,
        Words = """
            Tyre change = 更换轮胎
            Hands over the key = 交出钥匙
            Changes the tyres = 更换轮胎
            Pays = 付款
            Hands over the key at the time booked = 按预约时间交出钥匙
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        if (facts.Blueprint.Promise is not { } promise || facts.Measures.CriticalPath is not { } path) return;
        var (lead, time) = (facts.Measures.LeadTime, path.Time);
        var kept = time.Within(promise.Seconds);
        var (promised, mean, deviation) = (Phrases.Time(promise.Seconds), Phrases.Time(time.Mean), Phrases.Time(time.Deviation));
        var probability = kept < 0.001 ? new Bilingual("under 0.1%", "不足 0.1%") : new Bilingual(Phrases.Share(kept), "为 " + Phrases.Share(kept));
        if (lead.Value is { } expected && expected > promise.Seconds)
        {
            var (total, least) = (Phrases.Time(expected), lead.IsPartial ? new Bilingual("at least ", "至少 ") : new Bilingual("", ""));
            var odds = time.Variance > 0
                ? new Bilingual($"; the critical path (mean {mean.English}, standard deviation {deviation.English}) keeps it with probability {probability.English}", $"；关键路径（均值 {mean.Chinese}，标准差 {deviation.Chinese}）的兑现概率{probability.Chinese}")
                : new Bilingual("", "");
            run.Report(facts.Blueprint.Span, null, new($"the promise of {promised.English} is shorter than the expected lead time of {least.English}{total.English}{odds.English}", $"承诺时间为 {promised.Chinese}，短于期望总时间（{least.Chinese}{total.Chinese}）{odds.Chinese}"));
            return;
        }

        var required = run.Setting("probability");
        if (kept >= required) return;
        run.Report(facts.Blueprint.Span, null, time.Variance > 0
            ? new($"the promise of {promised.English} is kept with probability {probability.English}, less than {Phrases.Share(required)}: the critical path takes {mean.English} on average, standard deviation {deviation.English}", $"{promised.Chinese}的承诺兑现概率{probability.Chinese}，低于 {Phrases.Share(required)}：关键路径平均 {mean.Chinese}，标准差 {deviation.Chinese}")
            : new($"the critical path takes {mean.English}, longer than the promise of {promised.English}", $"关键路径需要 {mean.Chinese}，超过承诺的 {promised.Chinese}"));
    }
}
