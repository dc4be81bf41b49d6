using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>A promise that the service as drawn does not keep, or not often enough.</summary>
internal sealed class PromiseAtRisk : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0306", "promise-at-risk", DiagnosticSeverity.Warning)
    {
        Title = new("The promised time is not kept, or not often enough", "承诺时间无法兑现，或兑现的概率不足"),
        Why = new("customers are told a time that the service does not hold, and judge it by the promise (gap 4 of service quality)", "对顾客承诺的时间做不到，而顾客正是按承诺来评判服务的（服务质量差距 4）"),
        Source = "Dumas, La Rosa, Mendling and Reijers 2018, ch. 7; Parasuraman, Zeithaml and Berry 1985",
        Fix = new("shorten the longest waits and steps and what sends cases back, or promise a time that holds", "缩短最长的等待和步骤，减少退回，或承诺一个做得到的时间"),
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
        if (facts.Blueprint.Promise is { } promise) CheckWhole(facts, run, promise);
        if (facts.Blueprint.Promises.IsEmpty) return;
        foreach (var row in facts.Measures.Promises) CheckStretch(facts, run, row);
    }

    private static void CheckStretch(BlueprintFacts facts, RuleRun run, PromiseFigures row)
    {
        var required = run.Setting("probability");
        if (row.Reached.Value is 0)
        {
            var (from, to) = (facts.Graph.Steps[facts.Graph.IndexOf(row.Promise.From)].Label, facts.Graph.Steps[facts.Graph.IndexOf(row.Promise.To)].Label);
            run.Report(
                row.Promise.Span,
                row.Promise.To,
                new($"no case comes from '{from}' to '{to}', so the promise between them says nothing", $"没有业务从“{from}”走到“{to}”，两者之间的承诺没有意义"),
                new("exchange 'from' and 'to', or name other steps", "请对调 from 和 to，或改写别的步骤"),
                elements: [row.Promise.From, row.Promise.To]);
            return;
        }

        if (row.Kept.Value is not { } kept || kept >= required || row.Time.Value is not { } mean || row.Time90.Value is not { } late) return;
        var (promised, typical, most, share) = (Phrases.Time(row.Promise.Time.AsBound), Phrases.Time(mean), Phrases.Time(late), KeptIn(row.Kept, kept, required));
        var least = row.Kept.IsPartial ? new Bilingual("at least ", "至少 ") : new Bilingual("", "");
        var name = PartTables.NameOf(facts.Graph, row.Promise);
        var queues = facts.Measures.HasQueues ? WithQueues : default;
        run.Report(
            row.Promise.Span,
            row.Promise.To,
            new(
                $"the promise of {promised.English} for '{name}' {share.English}: it takes {least.English}{typical.English} on average, and more than {most.English} in one case of ten{queues.English}",
                $"“{name}”{promised.Chinese}的承诺{share.Chinese}：平均用时{(row.Kept.IsPartial ? "" : " ")}{least.Chinese}{typical.Chinese}，十件中有一件超过 {most.Chinese}{queues.Chinese}"),
            elements: [row.Promise.From, row.Promise.To],
            effects: facts.Effects.Broken((1 - kept) * (row.Reached.Value ?? 1), row.Kept.IsAtMost || row.Kept.IsPartial));
    }

    private static Bilingual WithQueues => new(", with the queues before the lanes", "（计入泳道前的排队）");

    private static Bilingual KeptIn(Figure figure, double kept, double required) => kept < 0.0005 ? new Bilingual("is never kept, or hardly ever", "几乎从不兑现")
        : figure.IsPartial ? new($"is kept in at most {Phrases.Share(kept)} of the cases, less than {Phrases.Share(required)}", $"至多在 {Phrases.Share(kept)} 的业务中兑现，低于 {Phrases.Share(required)}")
        : new($"is kept in {Phrases.Share(kept)} of the cases, less than {Phrases.Share(required)}", $"只在 {Phrases.Share(kept)} 的业务中兑现，低于 {Phrases.Share(required)}");

    private static void CheckWhole(BlueprintFacts facts, RuleRun run, Duration promise)
    {
        var hasQueues = facts.Measures.QueuedPromiseKept.IsKnown;
        var figure = hasQueues ? facts.Measures.QueuedPromiseKept : facts.Measures.PromiseKept;
        if (figure.Value is not { } kept || (hasQueues ? facts.Measures.QueuedCustomerSpread : facts.Measures.CustomerSpread) is not { } spread) return;
        var required = run.Setting("probability");
        if (kept >= required) return;
        var (promised, mean, late) = (Phrases.Time(promise.AsBound), Phrases.Time(spread.Mean), Phrases.Time(spread.Quantile(0.9)));
        var least = figure.IsPartial ? new Bilingual("at least ", "至少 ") : new Bilingual("", "");
        var times = spread.IsFixed
            ? new Bilingual($"every case takes {least.English}{mean.English}", $"每件业务都用时{(figure.IsPartial ? "" : " ")}{least.Chinese}{mean.Chinese}")
            : new($"for the customer it takes {least.English}{mean.English} on average, and more than {late.English} in one case of ten", $"顾客平均用时{(figure.IsPartial ? "" : " ")}{least.Chinese}{mean.Chinese}，十件中有一件超过 {late.Chinese}");
        var share = KeptIn(figure, kept, required);
        var queues = hasQueues ? WithQueues : default;
        run.Report(facts.Blueprint.Span, null, new($"the promise of {promised.English} {share.English}: {times.English}{queues.English}", $"{promised.Chinese}的承诺{share.Chinese}：{times.Chinese}{queues.Chinese}"), effects: facts.Effects.Broken(1 - kept, figure.IsAtMost || figure.IsPartial));
    }
}
