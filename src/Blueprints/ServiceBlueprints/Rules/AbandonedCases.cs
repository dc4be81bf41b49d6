using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.ServiceBlueprints.Wording;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>Customers who leave on the way, without what they came for.</summary>
internal sealed class AbandonedCases : BlueprintRule
{
    private const int MostNamed = 3;

    public override RuleInfo Info { get; } = new("SB0512", "abandoned-cases", DiagnosticSeverity.Warning)
    {
        Title = new("Customers give up on the way", "顾客中途放弃"),
        Why = new("who gives up has had the trouble and none of the good of it, and seldom says so: for each that complains, many go elsewhere and tell others", "中途放弃的顾客费了力却一无所得，而且很少说出来：每有一人投诉，就有许多人转向别处并告诉他人"),
        Source = "Mandelbaum and Zeltyn 2005",
        Fix = new("ask some of those who left what made them go, and take that out at the place itself: a shorter wait, word of how long it takes, less asked of them, a call back", "找一些离开的顾客问明原因，就在那一处消除它：缩短等待、说明要等多久、少索取材料、改为回电"),
        EffectNeeds = new("the shares of the exits", "各出口的比例"),
        Parameters = [new("share", 0.02, new("the share of the cases from which on it is told", "所占比例达到此值即提示"), 0, 1, IsShare: true)],
        Exceptions = new("it goes by outcome: abandoned, and where an end says no outcome by its words, such as gives up or hangs up", "以 outcome: abandoned（放弃）为准；结束处没有写结果的，看文字，如“放弃”、“挂断”"),
        Bad = """
            blueprint: Hotline
            steps:
              - customer: Calls
              - customer: Waits
                kind: wait
                wait: 6 min
                next:
                  - {to: answers, when: Is put through, share: 93%}
                  - {to: end, when: Hangs up, share: 7%}
              - frontstage: Answers
                id: answers
            """,
        Good = """
            blueprint: Hotline
            steps:
              - customer: Calls
              - customer: Waits
                kind: wait
                wait: 1 min
                next:
                  - {to: answers, when: Is put through, share: 99%}
                  - {to: end, when: Hangs up, share: 1%}
              - frontstage: Answers
                id: answers
            """,
        Words = """
            Hotline = 热线
            Calls = 来电
            Waits = 等待
            Is put through = 接通
            Hangs up = 挂断
            Answers = 接听
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        var graph = facts.Graph;
        var places = new List<(int Step, Exit Exit, double? Share)>();
        foreach (var exit in graph.Exits)
        {
            if (exit.To != graph.End || graph.IsBeside(exit.From) || !IsLeaving(graph, exit)) continue;
            var visits = facts.Measures.Visits;
            places.Add((exit.From, exit, visits.IsEmpty || exit.Share is not { } share ? null : Math.Min(1, visits[exit.From] * share)));
        }

        if (places.Count == 0) return;
        places.Sort((a, b) => a.Share != b.Share ? (b.Share ?? 0).CompareTo(a.Share ?? 0) : a.Step.CompareTo(b.Step));
        var isKnown = places.TrueForAll(place => place.Share is not null);
        var all = isKnown ? Rounding.ToDigits(Math.Min(1, places.Sum(place => place.Share!.Value)), 9) : 0;
        if (isKnown && (all <= 0 || all < run.Setting("share"))) return;
        var (place, step) = (places[0], graph.Steps[places[0].Step]);
        var named = places.Take(MostNamed).Select(one => (graph.Steps[one.Step].Label, Share: isKnown && places.Count > 1 ? $" ({Phrases.Share(one.Share!.Value)})" : "")).ToList();
        var rest = places.Count - named.Count;
        var where = new Bilingual(
            string.Join(", ", named.Select(one => $"'{one.Label}'{one.Share}")) + (rest > 0 ? $" and {rest} more" : ""),
            string.Join("、", named.Select(one => $"“{one.Label}”{one.Share}")) + (rest > 0 ? "等" : ""));
        var told = Phrases.Share(all);
        run.Report(
            Phrases.Place(place.Exit.Flow, step),
            step.Id,
            isKnown && all > 0.995 ? new($"the service ends with the customer giving up, at {where.English}", $"服务以顾客放弃告终：{where.Chinese}")
                : isKnown ? new($"{told} of the customers give up on the way, at {where.English}", $"{told} 的顾客中途放弃，在{where.Chinese}")
                : new($"customers give up on the way, at {where.English}; how many is not said", $"有顾客中途放弃，在{where.Chinese}；没有写明多少"),
            isKnown ? null : new("write how many leave: share: 7% at the exit", "写明离开的比例：在出口上写 share: 7%"),
            isKnown ? null : DiagnosticSeverity.Information,
            elements: [.. places.Select(one => graph.Steps[one.Step].Id).Distinct()],
            effects: isKnown ? facts.Effects.Lost(all, places.Select(one => one.Exit)) : [],
            advice: isKnown ? null : new("count how many leave there", "统计有多少顾客在此离开"));
    }

    private static bool IsLeaving(StepGraph graph, in Exit exit)
    {
        var step = graph.Steps[exit.From];
        if ((exit.Flow?.Outcome ?? step.Outcome) is { } outcome) return outcome == Outcome.Abandoned;
        return (graph.Outgoing.Of(exit.From).Length > 1 && (LeavingWords.AreOfExit(exit.Flow?.When) || LeavingWords.AreOfExit(exit.Flow?.Label)))
            || (graph.HasCustomer(exit.From) && LeavingWords.AreOfStep(step.Label));
    }
}
