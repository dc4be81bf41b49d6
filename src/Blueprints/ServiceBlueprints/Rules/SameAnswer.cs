using System.Text;
using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>Exits of one decision that lead to different places and say the same.</summary>
internal sealed class SameAnswer : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0113", "same-answer", DiagnosticSeverity.Warning)
    {
        Title = new("Two exits of a decision have the same words and lead to different places", "决策点的两个出口文字相同，去向却不同"),
        Why = new("with one answer and two ways on, nobody can tell which way a case takes; an exit was usually copied and its words left as they were", "同一个答案对应两个去向，谁也说不清该走哪边；多半是复制出口后忘了改文字"),
        Source = "ISO 5807:1985; Mendling, Reijers and van der Aalst 2010 (7PMG)",
        Fix = new("write at each exit the answer that takes it alone; if every such case goes both ways, let the exit lead to a step of its own with next: [ID, ID]", "在每个出口写上只属于它的答案；若这类业务两边都走，让出口通向另一个步骤，再写 next: [id, id]"),
        Advice = new("give each exit an answer of its own", "给每个出口一个不同的答案"),
        Bad = """
            blueprint: Parcel counter
            steps:
              - customer: Hands in the parcel
              - frontstage: Is the parcel closed and labelled?
                next:
                  - {to: accept, when: "Yes"}
                  - {to: help, when: "Yes"}
              - frontstage: Helps with tape and label
                id: help
              - frontstage: Accepts the parcel
                id: accept
            """,
        Good = """
            blueprint: Parcel counter
            steps:
              - customer: Hands in the parcel
              - frontstage: Is the parcel closed and labelled?
                next:
                  - {to: accept, when: "Yes"}
                  - {to: help, when: "No"}
              - frontstage: Helps with tape and label
                id: help
              - frontstage: Accepts the parcel
                id: accept
            """,
        Words = """
            Parcel counter = 包裹柜台
            Hands in the parcel = 交寄包裹
            Is the parcel closed and labelled? = 包裹是否封好并贴单？
            Helps with tape and label = 帮忙封箱贴单
            Accepts the parcel = 收寄
            "Yes" = 是
            "No" = 否
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        for (var i = 0; i < facts.Graph.End; i++)
        {
            if (facts.Graph.Modes[i] != ExitMode.Exclusive) continue;
            var ways = facts.WaysOn(i);
            var byWords = new Dictionary<string, List<Flow>>(StringComparer.Ordinal);
            foreach (var way in ways)
            {
                var words = Normal(way);
                if (words.Length == 0) continue;
                if (!byWords.TryGetValue(words, out var same)) byWords.Add(words, same = []);
                same.Add(way);
            }

            foreach (var way in ways)
            {
                if (byWords.Remove(Normal(way), out var same)) Tell(facts, run, i, same);
            }
        }
    }

    private static void Tell(BlueprintFacts facts, RuleRun run, int decision, List<Flow> same)
    {
        var targets = new List<int>();
        Flow? second = null;
        foreach (var way in same)
        {
            var target = facts.TargetOf(way);
            if (targets.Contains(target)) continue;
            targets.Add(target);
            if (targets.Count == 2) second = way;
        }

        if (second is null) return;
        var (graph, step, words) = (facts.Graph, facts.Graph.Steps[decision], same[0].When ?? same[0].Label);
        var places = targets.ConvertAll(target => target == graph.End ? new Bilingual("the end", "结束") : new Bilingual($"'{graph.Steps[target].Label}'", $"“{graph.Steps[target].Label}”"));
        run.Report(
            Phrases.Place(second, step),
            step.Id,
            new(
                $"{targets.Count} exits of '{step.Label}' say '{words}': to {string.Join(", to ", places.Select(place => place.English))}",
                $"“{step.Label}”有 {targets.Count} 个出口都写着“{words}”：通向{string.Join("、", places.Select(place => place.Chinese))}"));
    }

    /// <summary>What stands on an exit; case, spaces and signs at the end aside.</summary>
    private static string Normal(Flow way)
    {
        var normal = new StringBuilder();
        Append(normal, way.When);
        if (way.When is not null && way.Label is not null) normal.Append('\n');
        Append(normal, way.Label);
        return normal.ToString();
    }

    private static void Append(StringBuilder normal, string? text)
    {
        if (text is null) return;
        var start = normal.Length;
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) normal.Append(char.ToUpperInvariant(c));
        }

        while (normal.Length > start && normal[^1] is '.' or '!' or ',' or '。' or '！' or '，') normal.Length--;
    }
}
