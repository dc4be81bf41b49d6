using System.Collections.Immutable;
using System.Text;
using Blueprints.Text;

namespace Blueprints.Scores;

/// <summary>A column of a table of observations.</summary>
/// <param name="Name">Its heading in English, in kebab case.</param>
/// <param name="Chinese">Its headings in Chinese, the one that is written first.</param>
/// <param name="Other">Further headings in English that mean it.</param>
internal sealed record ScoreColumn(string Name, ImmutableArray<string> Chinese, params ImmutableArray<string> Other)
{
    public static readonly ScoreColumn Step = new("step", ["步骤", "步骤编号"], "contact-id", "id");
    public static readonly ScoreColumn Observer = new("observer", ["观察者", "观察人", "检查人"], "shopper", "who");
    public static readonly ScoreColumn Date = new("date", ["日期"], "day", "when");
    public static readonly ScoreColumn Score = new("score", ["评分", "感知", "得分", "分数", "评分-1-7"], "perceived", "score-1-7", "rating");
    public static readonly ScoreColumn Minutes = new("minutes", ["分钟", "用时", "时间", "实际时间", "实际用时"], "time", "actual", "actual-time", "duration");
    public static readonly ScoreColumn Met = new("met", ["达标", "是否达标"], "standard-met");
    public static readonly ScoreColumn Remarks = new("remarks", ["备注", "说明"], "remark", "note", "notes", "comment", "comments");

    /// <summary>Every column that is read or passed over, in the order in which a script has them.</summary>
    public static ImmutableArray<ScoreColumn> All { get; } =
    [
        new("way", ["路线"]), new("contact", ["接触点"], "no", "number"), Step, new("label", ["名称"]), new("do", ["要做的"], "what-to-do"), new("look", ["要看的"], "what-to-look-at"), new("standard", ["标准"]),
        Observer, Date, Score, Minutes, Met, Remarks,
    ];

    /// <summary>The heading in a language.</summary>
    public string HeadingIn(DiagramLanguage language) => language == DiagramLanguage.Chinese ? Chinese[0] : Name;

    /// <summary>The column of a heading; null where there is none.</summary>
    public static ScoreColumn? Find(string heading)
    {
        var word = Normal(heading);
        foreach (var column in All)
        {
            if (column.Words.Contains(word)) return column;
        }

        return null;
    }

    /// <summary>Every heading that means a column.</summary>
    public IEnumerable<string> Words => [Name, .. Chinese, .. Other];

    /// <summary>A heading without what people write it differently by: case, spaces, underscores, and what stands in brackets.</summary>
    public static string Normal(string heading)
    {
        var word = new StringBuilder();
        foreach (var c in heading.Trim())
        {
            if (c is '(' or '（' or '[') break;
            word.Append(c is ' ' or '_' or '\t' or '\u3000' ? '-' : char.ToLowerInvariant(c));
        }

        return word.ToString().Trim('-');
    }
}
