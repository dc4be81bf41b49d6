using Blueprints.Text;

namespace Blueprints.Fishbones;

/// <summary>The words that a fishbone's drawing itself says, by language.</summary>
internal sealed record FishboneWords
{
    public required string Causes { get; init; }
    public required string Confirmed { get; init; }
    public required string Suspected { get; init; }
    public required string RuledOut { get; init; }
    public required string Countermeasure { get; init; }
    public required string Count { get; init; }
    public required string Votes { get; init; }
    public required string Counted { get; init; }
    public required string VitalFew { get; init; }
    public required string Evidence { get; init; }
    public required string Owner { get; init; }
    public required string Colon { get; init; }

    public static FishboneWords Of(DiagramLanguage language) => language == DiagramLanguage.Chinese ? Chinese : English;

    private static readonly FishboneWords English = new()
    {
        Causes = "Causes",
        Confirmed = "Confirmed",
        Suspected = "Suspected",
        RuledOut = "Ruled out",
        Countermeasure = "Countermeasure",
        Count = "Count",
        Votes = "Votes",
        Counted = "Counted",
        VitalFew = "Vital few, up to 80 % of the count",
        Evidence = "Evidence",
        Owner = "Owner",
        Colon = ": ",
    };

    private static readonly FishboneWords Chinese = new()
    {
        Causes = "原因",
        Confirmed = "已确认",
        Suspected = "待查证",
        RuledOut = "已排除",
        Countermeasure = "已有对策",
        Count = "次数",
        Votes = "票数",
        Counted = "合计",
        VitalFew = "关键少数（累计 80 %）",
        Evidence = "证据",
        Owner = "负责人",
        Colon = "：",
    };
}
