using System.Collections.Immutable;
using Blueprints.Scores;

namespace Blueprints.Surveys.Reading;

/// <summary>What a column of a table of answers is for, by its heading alone.</summary>
/// <param name="Name">Its heading in English, in kebab case.</param>
/// <param name="Chinese">Its headings in Chinese, the one that is written first.</param>
/// <param name="Other">Further headings in English that mean it.</param>
internal sealed record SurveyColumn(string Name, ImmutableArray<string> Chinese, params ImmutableArray<string> Other)
{
    public static readonly SurveyColumn Respondent = new("respondent", ["受访者", "答卷编号", "答卷序号", "序号", "编号", "客户", "顾客", "顾客编号", "客户编号"], "respondent-id", "response-id", "customer", "customer-id", "participant", "id", "no");
    public static readonly SurveyColumn Date = new("date", ["日期", "时间", "提交时间", "答题时间", "提交答卷时间"], "day", "time", "submitted", "submitted-at", "timestamp");
    public static readonly SurveyColumn Segment = new("segment", ["客群", "分组", "客户类型", "顾客类型", "网点", "门店", "地区"], "group", "customer-type", "branch", "region", "store");
    public static readonly SurveyColumn Step = new("step", ["步骤", "步骤编号", "接触点", "触点"], "contact", "contact-id", "touchpoint");
    public static readonly SurveyColumn Method = new("method", ["方法", "调查", "调查类型"], "survey", "instrument");
    public static readonly SurveyColumn Dimension = new("dimension", ["维度"]);
    public static readonly SurveyColumn Question = new("question", ["问题", "题目", "题项", "指标"], "item");
    public static readonly SurveyColumn Answer = new("answer", ["回答", "答案", "评分", "得分", "分数", "评价"], "score", "rating", "value", "response");
    public static readonly SurveyColumn Remarks = new("remarks", ["备注", "说明", "意见", "建议"], "remark", "note", "notes", "comment", "comments");

    /// <summary>All of them.</summary>
    public static ImmutableArray<SurveyColumn> All { get; } = [Respondent, Date, Segment, Step, Method, Dimension, Question, Answer, Remarks];

    /// <summary>Every heading that means a column.</summary>
    public IEnumerable<string> Words => [Name, .. Chinese, .. Other];

    /// <summary>The column of a heading; null where there is none.</summary>
    public static SurveyColumn? Find(string heading)
    {
        var word = ScoreColumn.Normal(heading);
        return All.FirstOrDefault(column => column.Words.Contains(word));
    }
}
