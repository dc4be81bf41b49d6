using Blueprints.Text;

namespace Blueprints.Reports;

/// <summary>The words of a report.</summary>
internal static class ReportWords
{
    public static readonly Bilingual WeakLinks = new("What matters most", "最要紧的薄弱环节");
    public static readonly Bilingual Others = new("Further weak links", "其他薄弱环节");
    public static readonly Bilingual None = new("No weak links were found.", "没有发现薄弱环节。");
    public static readonly Bilingual Figures = new("Figures", "指标");
    public static readonly Bilingual Changes = new("Before and after", "改进前后");
    public static readonly Bilingual Actions = new("Next", "下一步");
    public static readonly Bilingual Drawing = new("The drawing", "全图");
    public static readonly Bilingual Registers = new("Registers", "清单");
    public static readonly Bilingual Accepted = new("Accepted", "已接受");
    public static readonly Bilingual Sources = new("What the rules go by", "规则的出处");
    public static readonly Bilingual Effect = new("Effect", "影响");
    public static readonly Bilingual Advice = new("What to do", "做什么");
    public static readonly Bilingual Where = new("Where", "在哪里");
    public static readonly Bilingual Who = new("Who", "谁来办");
    public static readonly Bilingual When = new("By when", "期限");
    public static readonly Bilingual Rule = new("Rule", "规则");
    public static readonly Bilingual Source = new("Source", "出处");
    public static readonly Bilingual Small = new("The service in small; the whole drawing follows", "流程缩略图，全图见后");
    public static readonly Bilingual Back = new("In the drawing", "在图中");

    /// <summary>What stands between a word and what it says.</summary>
    public static readonly Bilingual Colon = new(": ", "：");

    /// <summary>What stands between the items of a list.</summary>
    public static readonly Bilingual Separator = new(", ", "、");

    /// <summary>The columns of before and after.</summary>
    public static Bilingual[] ChangeHeads { get; } = [new("Measure", "指标"), new("Before", "改进前"), new("After", "改进后"), new("Change", "变化"), new("Verdict", "评价")];
}
