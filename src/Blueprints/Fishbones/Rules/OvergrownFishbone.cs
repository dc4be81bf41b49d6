using System.Globalization;
using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Fishbones.Measures;
using Blueprints.Text;

namespace Blueprints.Fishbones.Rules;

/// <summary>More bones or deeper ones than a group keeps in view.</summary>
internal sealed class OvergrownFishbone : FishboneRule
{
    private const int MostNamed = 3;

    public override RuleInfo Info { get; } = new("FB0103", "overgrown-fishbone", DiagnosticSeverity.Information)
    {
        Title = new("The fishbone has more bones than a group keeps in view", "鱼骨图过于庞杂，讨论时难以把握全貌"),
        Why = new("a crowded fishbone is read in parts, and the causes that matter drown among the others", "鱼骨图太密时只能分块阅读，重要的原因会淹没在其他原因之中"),
        Source = "customary limits of practice",
        Fix = new("take out what has been ruled out, merge what means the same, and draw a crowded or deep branch as a fishbone of its own", "删去已排除的，合并意思相同的，把过密或过深的一支单独画成一张鱼骨图"),
        Parameters =
        [
            new("categories", 8, new("the most categories", "类别数上限"), Least: 1),
            new("causes-per-bone", 6, new("the most causes directly on one main bone", "一根大骨上直接原因的上限"), Least: 1),
            new("causes", 25, new("the most causes in all", "原因总数上限"), Least: 1),
            new("depth", 3, new("the most causes one behind another", "原因的层数上限"), Least: 1),
        ],
        Exceptions = new("five whys go deeper than three levels; where such a chain reads well, raise depth", "连问五个为什么会超过三层；若读起来清楚，可调高 depth"),
        Bad = """
            fishbone: Parcels arrive late
            categories:
              Drivers:
                - Vans leave late:
                    - Parcels sorted late:
                        - Lorry comes after six:
                            - Depot closes the gate at five
              Roads:
                - Works on the ring road
            """,
        Good = """
            fishbone: Parcels arrive late
            categories:
              Drivers:
                - Vans leave late:
                    - Lorry comes after six:
                        - Depot closes the gate at five
              Roads:
                - Works on the ring road
            """,
        Words = """
            Parcels arrive late = 包裹送达晚
            Drivers = 司机
            Vans leave late = 货车出发晚
            Parcels sorted late = 包裹分拣晚
            Lorry comes after six = 干线货车六点后才到
            Depot closes the gate at five = 仓库五点关门
            Roads = 道路
            Works on the ring road = 环路施工
            """,
    };

    public override void Check(FishboneFacts facts, RuleRun run)
    {
        var (english, chinese) = (new List<string>(), new List<string>());
        var categories = facts.Fishbone.Categories;
        if (IsOver("categories", categories.Length, out var most)) Add(new($"{categories.Length} categories (at most {most})", $"{categories.Length} 个类别（上限 {most}）"));
        if (IsOver("causes", facts.Causes.Length, out most)) Add(new($"{facts.Causes.Length} causes (at most {most})", $"{facts.Causes.Length} 个原因（上限 {most}）"));
        var crowded = categories.Where(category => IsOver("causes-per-bone", category.Causes.Length, out most)).Select(category => category.Label).ToList();
        if (crowded.Count > 0)
        {
            var named = Quoted.List(crowded, MostNamed);
            Add(new($"more than {most} causes on {named.English}", $"{named.Chinese}上的原因超过 {most} 个"));
        }

        var deepest = facts.Causes.MaxBy(placed => placed.Depth);
        if (deepest is not null && IsOver("depth", deepest.Depth, out most)) Add(new($"{deepest.Depth} levels down to '{deepest.Cause.Label}' (at most {most})", $"到“{deepest.Cause.Label}”共 {deepest.Depth} 层（上限 {most}）"));
        if (english.Count > 0) run.Report(facts.Fishbone.Span, null, new($"the fishbone has {string.Join(", ", english)}", $"鱼骨图过于庞杂：{string.Join("，", chinese)}"));

        void Add(Bilingual part)
        {
            english.Add(part.English);
            chinese.Add(part.Chinese);
        }

        bool IsOver(string parameter, int count, out string limit)
        {
            var value = run.Setting(parameter);
            limit = value.ToString(CultureInfo.InvariantCulture);
            return count > value;
        }
    }
}
