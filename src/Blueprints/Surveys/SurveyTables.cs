using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Measures;
using Blueprints.Scores;
using Blueprints.Text;

namespace Blueprints.Surveys;

/// <summary>Answers as tables: each method as a whole, told apart, and with time.</summary>
internal static class SurveyTables
{
    private static readonly MeasureColumn Method = new("method", new("survey", "调查"));
    private static readonly MeasureColumn Respondents = new("n", new("n", "人数"), Unit.Count);
    private static readonly MeasureColumn Answers = new("answers", new("answers", "回答数"), Unit.Count);
    private static readonly MeasureColumn Low = new("low", new("95% from", "95% 下限"), Unit.Number);
    private static readonly MeasureColumn High = new("high", new("to", "上限"), Unit.Number);
    private static readonly MeasureColumn Warning = new("small-sample", new("sample", "样本"));

    /// <summary>How the intervals are made, and by which rule a sample is small.</summary>
    public static readonly Bilingual Rule = new(
        $"Each respondent counts once, with the mean of their answers. Intervals are 95% by Student's t; that of NPS by the variance of the variable that is 100, 0 or -100. small: fewer than {Text(ScoreSheet.Few)} respondents, of NPS fewer than {Text(SurveySheet.FewForShares)}.",
        $"每位受访者计一次，取其各回答的均值。区间为 95%，按学生 t 分布；NPS 按取值 100、0 或 -100 的变量的方差。样本小：少于 {Text(ScoreSheet.Few)} 人，NPS 少于 {Text(SurveySheet.FewForShares)} 人。");

    /// <summary>What a method is called.</summary>
    public static Bilingual NameOf(SurveyMethod method) => method switch
    {
        SurveyMethod.Satisfaction => new("satisfaction (CSM)", "满意度（CSM）"),
        SurveyMethod.Servqual => new("SERVQUAL (perceived - expected)", "SERVQUAL（感知 - 期望）"),
        SurveyMethod.Servperf => new("SERVPERF (perceived)", "SERVPERF（感知）"),
        SurveyMethod.NetPromoter => new("NPS", "NPS（净推荐值）"),
        _ => new("effort (CES)", "费力度（CES）"),
    };

    /// <summary>How many answered, in a phrase.</summary>
    public static Bilingual CountOf(SurveySheet sheet)
    {
        var count = Text(sheet.Respondents);
        return new(sheet.Respondents == 1 ? "1 respondent" : $"{count} respondents", $"{count} 位受访者");
    }

    /// <summary>The tables that have rows.</summary>
    public static ImmutableArray<MeasureTable> Of(SurveySheet sheet) =>
    [
        .. ((MeasureTable[])
        [
            All(sheet),
            By(sheet, SurveyGrouping.Question, "by-question", new("By question", "按问题"), new("question", new("question", "问题"))),
            By(sheet, SurveyGrouping.Dimension, "by-dimension", new("By dimension", "按维度"), new("dimension", new("dimension", "维度"))),
            By(sheet, SurveyGrouping.Contact, "by-contact", new("By contact", "按接触点"), new("contact", new("contact", "接触点"))),
            By(sheet, SurveyGrouping.Segment, "by-segment", new("By segment", "按客群"), new("segment", new("segment", "客群"))),
            By(sheet, SurveyGrouping.Month, "by-month", new("By month", "按月份"), new("month", new("month", "月份"))),
            Trends(sheet),
        ]).Where(table => !table.Rows.IsEmpty),
    ];

    private static MeasureTable All(SurveySheet sheet) => new(
        "surveys",
        new("What was answered", "调查结果"),
        [Method, .. FigureColumns],
        [.. sheet.Results.Select(result => (ImmutableArray<MeasureCell>)[MeasureCell.Of(NameOf(result.Method)), .. Cells(result.Method, result.All)])]);

    private static MeasureTable By(SurveySheet sheet, SurveyGrouping by, string key, Bilingual title, MeasureColumn name) => new(
        key,
        title,
        [name, new("label", new("label", "名称")), Method, .. FigureColumns],
        [
            .. sheet.Results.SelectMany(result => result.Groups.Where(group => group.By == by).Select(group => (ImmutableArray<MeasureCell>)
            [
                by == SurveyGrouping.Dimension ? MeasureCell.Of(DimensionOf(group.Name)) : MeasureCell.Of(group.Name), MeasureCell.Of(group.Label), MeasureCell.Of(NameOf(result.Method)), .. Cells(result.Method, group.Figure),
            ])),
        ]);

    private static MeasureTable Trends(SurveySheet sheet) => new(
        "trends",
        new("Trend", "趋势"),
        [Method, Respondents, new("days", new("days", "天数"), Unit.Count), new("slope", new("change a month", "每月变化"), Unit.Number), Low, High, new("verdict", new("verdict", "判断"))],
        [.. sheet.Results.Where(result => result.Trend is not null).Select(result => Row(result.Method, result.Trend!))]);

    private static ImmutableArray<MeasureCell> Row(SurveyMethod method, SurveyTrend trend) =>
    [
        MeasureCell.Of(NameOf(method)), MeasureCell.Of(trend.Respondents), MeasureCell.Of(trend.Days), Number(trend.Slope), Number(trend.Low), Number(trend.High), MeasureCell.Of(VerdictOf(trend)) with { IsAlert = trend.High < 0 },
    ];

    private static Bilingual VerdictOf(SurveyTrend trend) => trend switch
    {
        { Slope: null } => new(
            $"too few to tell: {Text(SurveyTrend.LeastRespondents)} dated respondents on {Text(SurveyTrend.LeastDays)} days are needed",
            $"太少，看不出趋势：至少要 {Text(SurveyTrend.LeastRespondents)} 位有日期的受访者、{Text(SurveyTrend.LeastDays)} 个日期"),
        { Low: > 0 } => new("rises", "上升"),
        { High: < 0 } => new("falls", "下降"),
        _ => new("no trend shown: the interval holds 0", "看不出趋势：区间包含 0"),
    };

    private static MeasureColumn[] FigureColumns =>
    [
        Respondents, Answers, new("expected", new("expected", "期望"), Unit.Number), new("perceived", new("perceived", "感知"), Unit.Number), new("value", new("value", "数值"), Unit.Number), new("deviation", new("deviation", "标准差"), Unit.Number), Low, High,
        new("promoters", new("promoters", "推荐者"), Unit.Share), new("detractors", new("detractors", "贬损者"), Unit.Share), Warning,
    ];

    private static MeasureCell[] Cells(SurveyMethod method, SurveyFigure figure) =>
    [
        MeasureCell.Of(figure.Respondents), MeasureCell.Of(figure.Answers), Number(figure.Expected), Number(method == SurveyMethod.Servqual ? figure.Perceived : null),
        Number(figure.Value) with { IsAlert = method is SurveyMethod.Satisfaction or SurveyMethod.Servqual or SurveyMethod.NetPromoter && figure.Value < 0 }, Number(figure.Deviation), Number(figure.Low), Number(figure.High),
        Share(figure.Promoters), Share(figure.Detractors), figure.IsFew ? MeasureCell.Of(new Bilingual("small", "小")) with { IsAlert = true } : default,
    ];

    private static MeasureCell Number(double? value) => MeasureCell.Of(value is { } known ? Math.Round(known, 2) : null);

    private static MeasureCell Share(double? value) => MeasureCell.Of(value is { } known ? Math.Round(known, 4) : null);

    private static Bilingual DimensionOf(string name) => name switch
    {
        "reliability" => new(name, "可靠性"),
        "assurance" => new(name, "保证性"),
        "responsiveness" => new(name, "反应性"),
        "empathy" => new(name, "移情性"),
        _ => new(name, "可感知性"),
    };

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
