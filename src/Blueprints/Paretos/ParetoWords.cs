using System.Globalization;
using Blueprints.Text;

namespace Blueprints.Paretos;

/// <summary>The words that a Pareto table and chart themselves say.</summary>
internal sealed record ParetoWords
{
    private bool IsChinese { get; init; }

    public required string Other { get; init; }
    public required string Count { get; init; }
    public required string Votes { get; init; }
    public required string Cause { get; init; }
    public required string Category { get; init; }
    public required string Share { get; init; }
    public required string Cumulative { get; init; }
    public required string CumulativeShare { get; init; }
    public required string VitalFew { get; init; }
    public required string Rest { get; init; }
    public required string Total { get; init; }

    public static ParetoWords Of(DiagramLanguage language) => language == DiagramLanguage.Chinese ? Chinese : English;

    /// <summary>What was counted: the author's unit, or what it is called without one.</summary>
    public string UnitOf(Pareto pareto) => pareto.Unit ?? (pareto.IsVotes ? Votes : Count);

    public string ItemOf(Pareto pareto) => pareto.By == ParetoBy.Cause ? Cause : Category;

    public string Mark(double threshold) => IsChinese ? $"{Figures.Percent(threshold)} 线" : $"{Figures.Percent(threshold)} mark";

    /// <summary>What the analysis says, in one sentence.</summary>
    public string Finding(Pareto pareto)
    {
        var (vital, items) = (pareto.VitalCount, pareto.Items);
        var (share, total) = (Figures.Percent(pareto.VitalShare), Figures.Count(pareto.Total));
        if (IsChinese)
        {
            var (kind, sum) = (pareto.By == ParetoBy.Cause ? "原因" : "类别", $"{UnitOf(pareto)}共 {total}");
            return vital == 0
                ? string.Create(CultureInfo.InvariantCulture, $"{sum}，都归入“{pareto.Rows[^1].Label}”")
                : string.Create(CultureInfo.InvariantCulture, $"{items} 个{kind}中的{(vital == 1 ? "" : "前 ")}{vital} 个占 {share}（{sum}）");
        }

        var counted = $"{total} {pareto.Unit ?? (pareto.IsVotes ? "votes" : "counted")}";
        var kinds = (pareto.By, items) switch
        {
            (ParetoBy.Cause, 1) => "cause",
            (ParetoBy.Cause, _) => "causes",
            (_, 1) => "category",
            _ => "categories",
        };
        return vital == 0
            ? $"{counted}, all of them under {pareto.Rows[^1].Label}"
            : string.Create(CultureInfo.InvariantCulture, $"{vital} of {items} {kinds} {(vital == 1 ? "makes" : "make")} up {share} of {counted}");
    }

    private static readonly ParetoWords English = new()
    {
        Other = "Other",
        Count = "Count",
        Votes = "Votes",
        Cause = "Cause",
        Category = "Category",
        Share = "Share",
        Cumulative = "Cumulative",
        CumulativeShare = "Cumulative share",
        VitalFew = "Vital few",
        Rest = "The rest",
        Total = "Total",
    };

    private static readonly ParetoWords Chinese = new()
    {
        IsChinese = true,
        Other = "其他",
        Count = "次数",
        Votes = "票数",
        Cause = "原因",
        Category = "类别",
        Share = "占比",
        Cumulative = "累计",
        CumulativeShare = "累计占比",
        VitalFew = "关键少数",
        Rest = "其余",
        Total = "合计",
    };
}
