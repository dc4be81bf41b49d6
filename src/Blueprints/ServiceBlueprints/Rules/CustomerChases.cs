using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.ServiceBlueprints.Wording;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>The customer asks the provider how the case stands.</summary>
internal sealed class CustomerChases : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0511", "customer-chases", DiagnosticSeverity.Warning)
    {
        Title = new("The customer has to ask how the case stands", "顾客要自己来催问进度"),
        Why = new("nobody told, so the customer asks: work for both sides that comes of work not done (failure demand), and a sign that trust is running out", "没有人主动告知，顾客只好来问：双方多做的事都源于该做的没有做（失效需求），也说明顾客正在失去信任"),
        Source = "Seddon 2003 (failure demand)",
        Fix = new("tell before the customer asks: when it will be done, when that changes, and when it is done; until then let whoever answers see the file", "在顾客询问之前主动告知：何时办好、有变化时、办完时；同时让接听的人能看到案卷"),
        Exceptions = new("told by the words of the customer's step: asks for the status, asks whether it is ready, chases; looking it up on a page is not asking", "按顾客步骤的文字判断：催办、询问进度、问好了没有；自行上网查询不算"),
        Bad = """
            blueprint: Passport
            steps:
              - customer: Applies
              - backstage: Checks and prints the passport
                wait: 3 weeks
              - customer: Calls and asks how far it is
                id: asks
              - frontstage: Looks for the file
              - customer: Collects the passport
            """,
        Good = """
            blueprint: Passport
            steps:
              - customer: Applies
              - frontstage: Names the day on which it will be ready
              - backstage: Checks and prints the passport
                wait: 3 weeks
              - frontstage: Sends word that it is ready
              - customer: Collects the passport
            """,
        Words = """
            Passport = 护照
            3 weeks = 3 周
            Applies = 申请
            Checks and prints the passport = 审核并制作护照
            Calls and asks how far it is = 打电话催问进度
            asks = 催问
            Looks for the file = 查找案卷
            Collects the passport = 领取护照
            Names the day on which it will be ready = 告知哪天办好
            Sends word that it is ready = 通知已办好
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        var (graph, routes) = (facts.Graph, facts.Pairs.Routes);
        for (var n = 0; n < graph.End; n++)
        {
            var step = graph.Steps[n];
            if (!routes.IsAlone(n) || !graph.IsReached[n] || step.Kind == StepKind.Wait || !StatusWords.IsAskedFor(step.Label)) continue;
            var (often, during) = (Often(facts, n), During(facts, n));
            run.Report(
                step.Span,
                step.Id,
                new(
                    $"'{step.Label}'{often.English}: the customer asks because nobody tells{during.English}",
                    $"“{step.Label}”{often.Chinese}：{during.Chinese}没有人主动告知，顾客只好来问"),
                effects: facts.Effects.At([n]));
        }
    }

    /// <summary>How often a case brings it, where that is told and isn't once.</summary>
    private static Bilingual Often(BlueprintFacts facts, int step)
    {
        if (!facts.Graph.HasChoices || facts.Measures.Visits is not { IsEmpty: false } visits || Math.Round(visits[step], 3) is 0 or 1) return new("", "");
        var often = Phrases.Number(Math.Round(visits[step], 2));
        return new($" ({often} times a case)", $"（每件业务 {often} 次）");
    }

    /// <summary>What is done or waited for before it, where its time is known.</summary>
    private static Bilingual During(BlueprintFacts facts, int step)
    {
        var longest = -1;
        foreach (var e in facts.Graph.Incoming.Of(step))
        {
            var exit = facts.Graph.Exits[e];
            if (exit.IsLoop || (!facts.Graph.HasProvider(exit.From) && facts.Graph.Steps[exit.From].Kind != StepKind.Wait)) continue;
            if (longest < 0 || IsBefore(facts, exit.From, longest)) longest = exit.From;
        }

        foreach (var way in facts.Graph.Outgoing.Of(step))
        {
            // They may ask during the wait that the flow tells only behind them.
            var on = facts.Graph.Exits[way];
            if (on.IsLoop || on.To == facts.Graph.End || (!facts.Graph.HasProvider(on.To) && facts.Graph.Steps[on.To].Kind != StepKind.Wait)) continue;
            if (longest >= 0 && facts.Times.Wait[on.To] > facts.Times.All[longest]) longest = on.To;
        }

        if (longest < 0 || facts.Times.All[longest] <= 0) return new("", "");
        var (label, time) = (facts.Graph.Steps[longest].Label, Phrases.Time(facts.Times.All[longest]));
        return new($" during '{label}', which takes {time.English}", $"在历时 {time.Chinese}的“{label}”期间");
    }

    /// <summary>Whether a step takes longer than another, or has the smaller id.</summary>
    private static bool IsBefore(BlueprintFacts facts, int one, int other)
    {
        var (time, than) = (facts.Times.All[one], facts.Times.All[other]);
        return time != than ? time > than : string.CompareOrdinal(facts.Graph.Ids[one], facts.Graph.Ids[other]) < 0;
    }
}
