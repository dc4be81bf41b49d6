using System.Collections.Immutable;
using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>Work that is done again, and what that takes of the time and the cost.</summary>
internal sealed class ReworkLoop : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0206", "rework-loop", DiagnosticSeverity.Warning)
    {
        Title = new("Rework takes a large part of the time or the cost", "返工占用了大量时间或成本"),
        Why = new("everything in the loop is worked and waited for once more, and the customer sees a service that did not succeed", "循环中的作业和等待都要再来一遍，顾客看到的是一次没做好的服务"),
        Source = "Dumas, La Rosa, Mendling and Reijers 2018, ch. 7",
        Fix = new("find why it is sent back, with a fishbone, and check earlier, before the time has been spent", "用鱼骨图找出退回的原因，并把检查提前到耗费时间之前"),
        Parameters = [new("share", 0.05, new("the part of the lead time, or of the cost, from which on it is told", "占总时间或成本的比例达到此值即提示"), Most: 1, IsShare: true)],
        Exceptions = new("repetition that is the service itself, such as lessons or observation: write loop: intended at the exit or the step, and it is no rework", "重复本身就是服务内容，如课程、观察：在出口或步骤上写 loop: intended，便不算返工"),
        Bad = """
            blueprint: Translation
            steps:
              - customer: Sends the text
              - backstage: Translates
                id: translate
                time: 3 h
              - backstage: Is it right?
                time: 30 min
                next:
                  - {to: deliver, when: "Yes", share: 75%}
                  - {to: translate, when: "No", share: 25%}
              - frontstage: Delivers the translation
                id: deliver
                time: 5 min
            """,
        Good = """
            blueprint: Translation
            steps:
              - customer: Sends the text
              - frontstage: Agrees on terms and readers
                time: 10 min
              - backstage: Translates
                id: translate
                time: 3 h
              - backstage: Is it right?
                time: 30 min
                next:
                  - {to: deliver, when: "Yes", share: 97%}
                  - {to: translate, when: "No", share: 3%}
              - frontstage: Delivers the translation
                id: deliver
                time: 5 min
            """,
        Words = """
            Translation = 翻译
            Sends the text = 发来文稿
            Translates = 翻译
            Is it right? = 译文是否正确？
            Delivers the translation = 交付译文
            Agrees on terms and readers = 商定术语和读者
            "Yes" = 是
            "No" = 否
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        var graph = facts.Graph;
        if (!(Array.Exists(graph.Exits, exit => exit.IsRework) || graph.Steps.Any(step => step.Rework is > 0)) || facts.Measures.Visits.IsEmpty) return;
        // Where too few times are known no share of the time is told; a share of the cost may be.
        var lead = facts.TimedShare >= 0.5 && facts.Measures.LeadTime.Value is > 0 and var known ? known : double.PositiveInfinity;
        var least = run.Setting("share");
        if (double.IsInfinity(lead) && !facts.Effects.KnowsCost) return;
        var costs = new LoopCosts(facts, least * lead);
        foreach (var loop in graph.Exits)
        {
            if (!loop.IsRework) continue;
            foreach (var exit in costs.Decisions(loop))
            {
                var extra = double.IsInfinity(lead) ? 0 : costs.Of(exit, loop);
                if (Told(facts, facts.Effects.Loop(exit, extra), extra / lead, least) is not { } told) continue;
                var (from, to) = (graph.Steps[exit.From], graph.Steps[loop.To == exit.From ? exit.To : loop.To]);
                var share = Phrases.Share(exit.Share!.Value);
                var sent = loop.To != exit.From ? new Bilingual($"sends {share} back to '{to.Label}'", $"有 {share} 退回“{to.Label}”")
                    : loop.From == exit.From ? new Bilingual($"is done again for {share}", $"有 {share} 要重做")
                    : new Bilingual($"sends {share} to '{to.Label}' and back", $"有 {share} 转到“{to.Label}”再回来");
                run.Report(Phrases.Place(exit.Flow, from), from.Id, new Bilingual($"'{from.Label}' {sent.English}, {told.Words.English}", $"“{from.Label}”{sent.Chinese}，{told.Words.Chinese}"), effects: told.Effects);
            }
        }

        for (var i = 0; i < graph.End; i++)
        {
            var step = graph.Steps[i];
            if (step.Rework is not > 0 || step.IsLoopIntended) continue;
            var extra = double.IsInfinity(lead) ? 0 : facts.Measures.Visits[i] * facts.Times.All[i] * step.Rework.Value;
            if (Told(facts, facts.Effects.Again(i, step.Rework.Value, extra), extra / lead, least) is not { } told) continue;
            run.Report(step.Span, step.Id, new Bilingual(
                $"{Phrases.Share(step.Rework.Value)} of '{step.Label}' is done again, {told.Words.English}",
                $"“{step.Label}”有 {Phrases.Share(step.Rework.Value)} 要返工，{told.Words.Chinese}"), effects: told.Effects);
        }
    }

    /// <summary>What a repetition takes, in words, and as effects: of the time where that is enough to be told, else of the cost; null where neither is.</summary>
    private static (Bilingual Words, ImmutableArray<Effect> Effects)? Told(BlueprintFacts facts, ImmutableArray<Effect> effects, double ofTime, double least)
    {
        var each = Phrases.EachInChinese(facts);
        if (ofTime >= least && ofTime > 0)
        {
            var (time, part) = (Phrases.Time(effects.First(effect => effect.Kind == EffectKind.Time).Amount), Phrases.Share(ofTime));
            return (new($"which adds {time.English} to a case on average: {part} of its lead time", $"平均{each}多用 {time.Chinese}，占总时间的 {part}"), effects);
        }

        foreach (var effect in effects)
        {
            if (effect.Kind != EffectKind.Cost || effect.Share < least) continue;
            var (money, part) = (MeasureValue.ToText(effect.Amount, Unit.Money, DiagramLanguage.English), Phrases.Share(effect.Share));
            return (new($"which adds {money} to the cost of a case on average: {part} of it", $"平均{each}多花 {money}，占成本的 {part}"), effects);
        }

        return null;
    }
}
