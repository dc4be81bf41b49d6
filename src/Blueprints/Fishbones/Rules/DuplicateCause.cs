using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Fishbones.Measures;

namespace Blueprints.Fishbones.Rules;

/// <summary>The same cause twice in one place.</summary>
internal sealed class DuplicateCause : FishboneRule
{
    public override RuleInfo Info { get; } = new("FB0105", "duplicate-cause", DiagnosticSeverity.Warning)
    {
        Title = new("The same cause stands twice in one place", "同一处重复写了同一原因"),
        Why = new("counts, votes and whys are split between the two, and each looks smaller than it is", "次数、票数和追问分散在两处，每一处看起来都比实际小"),
        Source = "this library",
        Fix = new("merge the two, with what stands behind each", "合并为一个，并合并各自后面的原因"),
        Bad = """
            fishbone: Invoices are wrong
            categories:
              Methods:
                - Prices typed by hand
                - The prices typed by hand
            """,
        Good = """
            fishbone: Invoices are wrong
            categories:
              Methods:
                - Prices typed by hand
                - Price list out of date
            """,
        Words = """
            Invoices are wrong = 发票开错
            Methods = 方法
            Prices typed by hand = 手工录入价格
            The prices typed by hand = 手工录入价格。
            Price list out of date = 价目表过期
            """,
    };

    public override void Check(FishboneFacts facts, RuleRun run)
    {
        var seen = new HashSet<(string Parent, int Number)>();
        foreach (var placed in facts.Causes)
        {
            var number = facts.SameAs(placed);
            if (number < 0 || seen.Add((placed.Parent?.Cause.Id ?? $"category {placed.Category.Id}", number))) continue;
            var (cause, above) = (placed.Cause, placed.Parent?.Cause.Label ?? placed.Category.Label);
            run.Report(cause.Span, cause.Id, new($"'{cause.Label}' stands under '{above}' already", $"“{above}”下已有“{cause.Label}”"));
        }
    }
}
