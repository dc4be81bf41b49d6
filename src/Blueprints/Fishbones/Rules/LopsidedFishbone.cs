using System.Globalization;
using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Fishbones.Measures;

namespace Blueprints.Fishbones.Rules;

/// <summary>A category with most of the causes.</summary>
internal sealed class LopsidedFishbone : FishboneRule
{
    private const int LeastCategories = 3;

    public override RuleInfo Info { get; } = new("FB0102", "lopsided-fishbone", DiagnosticSeverity.Information)
    {
        Title = new("One category holds most of the causes", "大部分原因集中在一个类别"),
        Why = new("either the other categories were not looked into as closely, or this one is a problem of its own", "要么其他类别没有同样深入地追问，要么这一类别本身就是一个独立的问题"),
        Source = "Ishikawa 1968",
        Fix = new("ask again in the other categories; if they hold no more, split this one, or draw it as a fishbone of its own", "在其他类别中再追问一轮；若确实没有，把这一类别拆开，或单独画成一张鱼骨图"),
        Parameters =
        [
            new("share", 0.5, new("the share of the causes that one category may hold", "一个类别可占全部原因的比例"), Most: 1, IsShare: true),
            new("causes", 8, new("the fewest causes in all from which shares mean something", "原因总数达到此值才看比例"), Least: 1),
        ],
        Bad = """
            fishbone: Guests wait long for their dishes
            categories:
              Kitchen:
                - One stove broken
                - Dishes made one by one
                - Menu of ninety dishes
                - No cook on the second shift
                - Vegetables cut on order
                - Dishwasher slow
              Waiters:
                - Orders carried by hand
              Guests:
                - All come at noon
            """,
        Good = """
            fishbone: Guests wait long for their dishes
            categories:
              Kitchen:
                - One stove broken
                - Dishes made one by one
                - Menu of ninety dishes
              Waiters:
                - Orders carried by hand
                - Two waiters for thirty tables
                - Dishes fetched late
              Guests:
                - All come at noon
                - Orders changed after a while
            """,
        Words = """
            Guests wait long for their dishes = 客人等菜时间太长
            Kitchen = 厨房
            One stove broken = 坏了一个灶
            Dishes made one by one = 菜一道一道地做
            Menu of ninety dishes = 菜单有九十道菜
            No cook on the second shift = 第二班没有厨师
            Vegetables cut on order = 蔬菜现点现切
            Dishwasher slow = 洗碗太慢
            Waiters = 服务员
            Orders carried by hand = 点菜单靠人送
            Guests = 客人
            All come at noon = 都在中午来
            Two waiters for thirty tables = 两人照看三十张桌子
            Dishes fetched late = 端菜不及时
            Orders changed after a while = 点完又改
            """,
    };

    public override void Check(FishboneFacts facts, RuleRun run)
    {
        var categories = facts.Fishbone.Categories;
        if (categories.Length < LeastCategories || facts.Causes.Length < run.Setting("causes")) return;
        foreach (var group in facts.Causes.GroupBy(placed => placed.Category, ReferenceEqualityComparer.Instance))
        {
            var (category, count) = ((Category)group.Key!, group.Count());
            var share = (double)count / facts.Causes.Length;
            if (share <= run.Setting("share")) continue;
            var percent = share.ToString("0%", CultureInfo.InvariantCulture);
            run.Report(
                category.Span.Length > 0 ? category.Span : facts.Fishbone.Span,
                category.Id,
                new($"'{category.Label}' holds {count} of {facts.Causes.Length} causes ({percent}); the other {categories.Length - 1} categories share the rest", $"“{category.Label}”占了 {facts.Causes.Length} 个原因中的 {count} 个（{percent}），其余 {categories.Length - 1} 个类别合占剩下的"));
        }
    }
}
