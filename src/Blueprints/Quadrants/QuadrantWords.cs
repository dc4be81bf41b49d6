using Blueprints.Text;

namespace Blueprints.Quadrants;

/// <summary>The words that an importance-performance chart itself says.</summary>
internal static class QuadrantWords
{
    public static readonly Bilingual Importance = new("Importance (weight)", "重要性（权重）");

    public static readonly Bilingual Performance = new("Performance (as perceived)", "表现（感知）");

    public static readonly Bilingual ImportanceColumn = new("importance", "重要性");

    public static readonly Bilingual PerformanceColumn = new("performance", "表现");

    public static readonly Bilingual Mean = new("mean", "均值");

    public static readonly Bilingual None = new("none", "无");

    public static Bilingual NameOf(Quadrant quadrant) => quadrant switch
    {
        Quadrant.Concentrate => new("concentrate here", "重点改进"),
        Quadrant.KeepUp => new("keep up the good work", "继续保持"),
        Quadrant.LowPriority => new("low priority", "次要改进"),
        _ => new("possible overkill", "可能过度"),
    };

    /// <summary>What the analysis says, in one sentence.</summary>
    public static Bilingual Finding(ImportancePerformance analysis)
    {
        var (all, first) = (analysis.Points.Length, analysis.Points.Count(point => point.Quadrant == Quadrant.Concentrate));
        return first == 0
            ? new($"None of {all} contacts is both important and perceived worse than the mean", $"{all} 个接触点中，没有重要而表现低于均值的")
            : new($"{first} of {all} contacts {(first == 1 ? "is" : "are")} important and perceived worse than the mean", $"{all} 个接触点中，有 {first} 个重要而表现低于均值");
    }
}
