using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.Paretos;

namespace Blueprints.Fishbones.Measures;

/// <summary>The single figures of a fishbone, in the order in which they are shown; a further one is one entry here.</summary>
public static class FishboneMeasureList
{
    private const string Juran = "Juran, Quality Control Handbook, 1951";

    /// <summary>All of them.</summary>
    public static ImmutableArray<MeasureInfo<FishboneMeasures>> All { get; } =
    [
        Count("categories", "Categories", "类别", "the main bones", "大骨的个数", m => m.Categories),
        Count("causes", "Causes", "原因", "the causes, at all depths", "各层原因的个数", m => m.Causes),
        Count("roots", "Root causes", "末端原因", "the causes with no cause behind them", "其后没有原因的原因个数", m => m.Roots),
        Count("depth", "Depth", "层数", "the most causes one behind another", "原因一层接一层的最大层数", m => m.Depth),
        Share("largest-category", "Largest category", "最大类别占比", Direction.Less, "the causes of the category that has most / all causes", "原因最多的类别的原因数 / 原因总数", null, m => m.LargestCategory),
        Share("roots-verified", "Root causes verified", "末端原因查证率", Direction.More, "the roots that are confirmed or ruled out / all roots", "已确认或已排除的末端原因 / 全部末端原因", "Ishikawa 1968", m => m.RootsVerified),
        Share("verified", "Verified", "已查证", Direction.More, "the causes that are confirmed or ruled out / all causes", "已确认或已排除的原因 / 全部原因", null, m => m.Verified),
        Share("confirmed", "Confirmed", "已确认", Direction.Neither, "the causes that are confirmed / all causes", "已确认的原因 / 全部原因", null, m => m.Confirmed),
        Share("ruled-out", "Ruled out", "已排除", Direction.Neither, "the causes that are ruled out / all causes", "已排除的原因 / 全部原因", null, m => m.RuledOut),
        Count("countermeasures", "Countermeasures", "对策", "the countermeasures", "对策的个数", m => m.Countermeasures) with { Better = Direction.More },
        Share("countermeasures-owned", "Countermeasures with an owner", "有负责人的对策", Direction.More, "the countermeasures with an owner / all countermeasures", "有负责人的对策 / 全部对策", null, m => m.Owned),
        Share("confirmed-answered", "Confirmed roots with a countermeasure", "已确认根因的对策率", Direction.More, "the deepest confirmed causes with a countermeasure on their chain / all deepest confirmed causes", "因果链上有对策的最深已确认原因 / 全部最深已确认原因", null, m => m.Answered),
        Count("counted", "Counted", "计数合计", "the sum of the topmost counts on each branch, causes ruled out left out", "各分支最上层次数之和，不含已排除的原因", m => m.Counted) with { Better = Direction.Less },
        Count("vital-few", "Vital few", "关键少数", "the fewest causes whose counts, the highest first, reach 80% of the sum", "次数从高到低累计达到合计 80% 所需的最少原因数", m => m.VitalFew) with { Source = Juran },
        Share("vital-share", "Share of the vital few", "关键少数占比", Direction.Neither, "the counts of the vital few / the sum of all counts", "关键少数的次数 / 次数合计", Juran, m => m.VitalShare),
        new("matrix-highest", new("Highest matrix score", "因果矩阵最高分"), Unit.Number, Direction.Neither, new("the highest sum of weight × rating over the outputs", "各输出权重 × 评分之和的最大值"), "Six Sigma: cause-and-effect matrix", m => m.HighestScore),
        Share("effect-probability", "Probability of the effect", "结果发生的概率", Direction.Less, "or: 1 - Π(1 - q); and: Π q; the causes on the main bones by or; causes of the same text, but for case and white space, are one event", "或门：1-Π(1-q)；与门：Πq；大骨上的各原因按或门合并；文字相同（不计大小写和空白）的原因视为一个事件", "NUREG-0492 (1981)", m => m.EffectProbability),
    ];

    private static MeasureInfo<FishboneMeasures> Count(string key, string english, string chinese, string formula, string chineseFormula, Func<FishboneMeasures, Figure> of) =>
        new(key, new(english, chinese), Unit.Count, Direction.Neither, new(formula, chineseFormula), null, of);

    private static MeasureInfo<FishboneMeasures> Share(string key, string english, string chinese, Direction better, string formula, string chineseFormula, string? source, Func<FishboneMeasures, Figure> of) =>
        new(key, new(english, chinese), Unit.Share, better, new(formula, chineseFormula), source, of);
}
