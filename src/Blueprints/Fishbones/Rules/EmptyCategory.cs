using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Fishbones.Measures;
using Blueprints.Text;

namespace Blueprints.Fishbones.Rules;

/// <summary>A category without causes.</summary>
internal sealed class EmptyCategory : FishboneRule
{
    public override RuleInfo Info { get; } = new("FB0101", "empty-category", DiagnosticSeverity.Warning)
    {
        Title = new("A category has no causes", "某个类别下没有原因"),
        Why = new("an empty bone shows a question that nobody asked: either there is nothing there, and the bone misleads, or it was not looked into", "空的大骨意味着没有人追问过：要么确实没有原因，那么它会误导人；要么还没有调查"),
        Source = "Ishikawa 1968",
        Fix = new("ask what in this category could contribute to the effect; if nothing does, take the category out", "追问这一类别中有什么会导致该结果；确实没有就删去该类别"),
        Bad = """
            fishbone: Late delivery
            categories:
              People:
                - Too few drivers
              Machines: []
            """,
        Good = """
            fishbone: Late delivery
            categories:
              People:
                - Too few drivers
              Machines:
                - Vans break down
            """,
        Words = """
            Late delivery = 送货延误
            People = 人员
            Too few drivers = 司机不足
            Machines = 设备
            Vans break down = 货车抛锚
            """,
    };

    public override void Check(FishboneFacts facts, RuleRun run)
    {
        var unwritten = new List<Category>();
        foreach (var category in facts.Fishbone.Categories)
        {
            if (!category.Causes.IsEmpty) continue;
            if (category.Span.Length == 0) unwritten.Add(category);
            else run.Report(category.Span, category.Id, new($"the category '{category.Label}' has no causes", $"类别“{category.Label}”下没有原因"), category.IsOfTemplate ? Without(category) : null, advice: Info.Fix);
        }

        // Those that only the template has stand nowhere in the text, and are told together.
        if (unwritten.Count == 0) return;
        var named = Quoted.List([.. unwritten.Select(category => category.Label)], unwritten.Count);
        run.Report(facts.Fishbone.Span, unwritten.Count == 1 ? unwritten[0].Id : null, unwritten.Count == 1
            ? new($"the category {named.English} has no causes", $"类别{named.Chinese}下没有原因")
            : new($"{unwritten.Count} of {facts.Fishbone.Categories.Length} categories have no causes: {named.English}", $"{facts.Fishbone.Categories.Length} 个类别中有 {unwritten.Count} 个没有原因：{named.Chinese}"), Without(unwritten[0]), advice: Info.Fix);
    }

    /// <summary>A category of a template stands in no line that could be taken out.</summary>
    private static Bilingual Without(Category category) => new(
        $"ask what in this category could contribute to the effect; if nothing does, leave it out with '{category.Label}: none' under 'categories'",
        $"追问这一类别中有什么会导致该结果；确实没有，就在 categories 下写“{category.Label}: 无”，不画这一类别");
}
