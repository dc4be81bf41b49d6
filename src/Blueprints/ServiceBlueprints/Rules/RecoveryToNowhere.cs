using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>
/// A recovery that means a step and misses its id. Words are taken for words unless they are a step's label or one slip away from an id;
/// ids one slip away are found by the letters that are left when one
/// is taken out, so that the search is linear.
/// </summary>
internal sealed class RecoveryToNowhere : BlueprintRule
{
    private const int Least = 4;
    private const int Most = 40;

    public override RuleInfo Info { get; } = new("SB0204", "recovery-to-nowhere", DiagnosticSeverity.Warning)
    {
        Title = new("A recovery means a step and does not name it by its id", "补救措施想指向某个步骤，但没有写对它的 id"),
        Why = new("it is taken for mere words, so the recovery leads nowhere and its step may look unreachable", "它会被当作普通文字，补救没有去向，相应的步骤还可能显得无法到达"),
        Source = "Chase and Stewart 1994",
        EffectNeeds = new("severity, occurrence and detection", "严重度、发生度和探测度"),
        Fix = new("write the step's id", "写该步骤的 id"),
        Bad = """
            blueprint: Shoe shop
            steps:
              - customer: Asks for a size
              - backstage: Fetches the shoes
                id: fetch
                fail: {fail: The size is sold out, recovery: ordr, prevention: Stock shown on the till}
              - customer: Tries them on
                next: end
              - frontstage: Orders the size from the warehouse
                id: order
            """,
        Good = """
            blueprint: Shoe shop
            steps:
              - customer: Asks for a size
              - backstage: Fetches the shoes
                id: fetch
                fail: {fail: The size is sold out, recovery: order, prevention: Stock shown on the till}
              - customer: Tries them on
                next: end
              - frontstage: Orders the size from the warehouse
                id: order
            """,
        Words = """
            Shoe shop = 鞋店
            Asks for a size = 询问尺码
            Fetches the shoes = 取鞋
            The size is sold out = 该尺码缺货
            Stock shown on the till = 收银台显示库存
            Tries them on = 试穿
            Orders the size from the warehouse = 从仓库调货
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        Dictionary<string, int>? labels = null;
        Dictionary<string, int>? slips = null;
        foreach (var step in facts.Graph.Steps)
        {
            foreach (var fail in step.FailPoints)
            {
                if (fail.Recovery is not { } word || facts.Graph.Indices.ContainsKey(word)) continue;
                labels ??= Labels(facts);
                if (!labels.TryGetValue(word.ToUpperInvariant(), out var meant))
                {
                    if (!IsLikeAnId(word)) continue;
                    slips ??= Slips(facts);
                    if (!TryFind(facts, slips, word, out meant)) continue;
                }

                var id = facts.Graph.Steps[meant].Id;
                run.Report(
                    fail.Span,
                    step.Id,
                    new($"the recovery '{word}' of '{fail.Text}' is no step; did you mean '{id}'?", $"失误“{fail.Text}”的补救“{word}”不是步骤；是否想写“{id}”？"),
                    new($"write recovery: {id}, or say in more words what is done", $"写 recovery: {id}，或用更多文字说明怎么办"),
                    advice: new("say what is done when it happens, and by whom", "说明发生后怎么办、由谁办"),
                    effects: CaseEffects.Risk(fail));
            }
        }
    }

    private static bool IsLikeAnId(string word)
    {
        if (word.Length is < Least or > Most) return false;
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.')) return false;
        }

        return true;
    }

    private static Dictionary<string, int> Labels(BlueprintFacts facts)
    {
        var labels = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < facts.Graph.End; i++) labels.TryAdd(facts.Graph.Steps[i].Label.ToUpperInvariant(), i);
        return labels;
    }

    private static Dictionary<string, int> Slips(BlueprintFacts facts)
    {
        var slips = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < facts.Graph.End; i++)
        {
            var id = facts.Graph.Steps[i].Id;
            if (!IsLikeAnId(id)) continue;
            slips.TryAdd(id, i);
            for (var at = 0; at < id.Length; at++) slips.TryAdd(id.Remove(at, 1), i);
        }

        return slips;
    }

    private static bool TryFind(BlueprintFacts facts, Dictionary<string, int> slips, string word, out int step)
    {
        if (slips.TryGetValue(word, out step)) return true;
        for (var at = 0; at < word.Length; at++)
        {
            if (slips.TryGetValue(word.Remove(at, 1), out step) && Spelling.Distance(word, facts.Graph.Steps[step].Id, 1) <= 1) return true;
        }

        return false;
    }
}
