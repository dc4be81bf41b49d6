using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Fishbones.Measures;
using Blueprints.Fishbones.Wording;

namespace Blueprints.Fishbones.Rules;

/// <summary>A cause that says what it is to explain.</summary>
internal sealed class RestatedCause : FishboneRule
{
    public override RuleInfo Info { get; } = new("FB0106", "restated-cause", DiagnosticSeverity.Warning)
    {
        Title = new("A cause restates what it is to explain", "原因只是重述了要解释的结果"),
        Why = new("the chain turns in a circle: nothing is said that could be verified or fixed", "因果链原地打转，没有说出任何可以查证或改进的东西"),
        Source = "Ishikawa 1968",
        Fix = new("ask why it is so, and write the answer in its place", "追问“为什么会这样”，把答案写在这里"),
        Parameters = [new("share", 0.5, new("the share of the other text's words that a text with no words of its own repeats", "自身没有新词的文字，重复对方词语的比例"), Least: 0.1, Most: 1, IsShare: true)],
        Bad = """
            fishbone: Parcels arrive late
            categories:
              Drivers:
                - Late parcels
            """,
        Good = """
            fishbone: Parcels arrive late
            categories:
              Drivers:
                - Routes planned for last year's streets
            """,
        Words = """
            Parcels arrive late = 包裹晚到
            Drivers = 司机
            Late parcels = 晚到包裹
            Routes planned for last year's streets = 路线按去年的街道规划
            """,
    };

    public override void Check(FishboneFacts facts, RuleRun run)
    {
        var share = run.Setting("share");
        var effect = new CauseText(facts.Fishbone.Title);
        foreach (var placed in facts.Causes)
        {
            if (facts.IsRuledOut(placed)) continue;
            var (text, cause) = (facts.Text(placed), placed.Cause);
            if (Above(facts, placed, text, share) is { } above)
                run.Report(cause.Span, cause.Id, new($"'{cause.Label}' restates '{above.Cause.Label}', which it is to explain", $"“{cause.Label}”重述了它要解释的“{above.Cause.Label}”"));
            else if (text.Restates(effect, share))
                run.Report(cause.Span, cause.Id, new($"'{cause.Label}' restates the effect, '{facts.Fishbone.Title}'", $"“{cause.Label}”重述了结果“{facts.Fishbone.Title}”"));
            else if (Reason(cause.Label) is var (told, reason) && new CauseText(told).Restates(effect, share))
                run.Report(
                    cause.Span,
                    cause.Id,
                    new($"'{cause.Label}' begins with the effect, '{facts.Fishbone.Title}'", $"“{cause.Label}”开头又说了一遍结果“{facts.Fishbone.Title}”"),
                    new($"write the cause alone: {reason}", $"只写原因：{reason}"));
        }
    }

    /// <summary>What a label says before and after "because"; null where it doesn't say why.</summary>
    private static (string Told, string Reason)? Reason(string label)
    {
        foreach (var word in Vocabulary.Reasons)
        {
            var place = label.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (place > 0 && place + word.Length < label.Length) return (label[..place], label[(place + word.Length)..].Trim());
        }

        return null;
    }

    /// <summary>The cause it restates: the one it stands behind, or word for word one further up.</summary>
    private static PlacedCause? Above(FishboneFacts facts, PlacedCause placed, CauseText text, double share)
    {
        if (placed.Parent is { } parent && text.Restates(facts.Text(parent), share)) return parent;
        for (var above = placed.Parent?.Parent; above is not null; above = above.Parent)
        {
            if (text.Key.Length > 0 && facts.Text(above).Key == text.Key) return above;
        }

        return null;
    }
}
