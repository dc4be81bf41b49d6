using Blueprints.Syntax;
using Blueprints.Text;

namespace Blueprints.Scores.Writing;

/// <summary>The keys that observations go into, and the words that go with them, as a document writes its own keys.</summary>
/// <param name="isChinese">Whether the document writes them in Chinese.</param>
internal sealed class ScoreKeys(bool isChinese)
{
    public static ScoreKeys Of(SyntaxTree tree) => new(tree.Root is SyntaxMapping { Entries: [var first, ..] } && first.Name is { Length: > 0 } name && name[0] > '\u2E7F');

    public DiagramLanguage Language => isChinese ? DiagramLanguage.Chinese : DiagramLanguage.English;

    /// <summary>The key in the language of the document's keys.</summary>
    public string this[string key] => !isChinese ? key : key switch
    {
        "contact" => "接触点",
        "channel" => "渠道",
        "perceived" => "感知",
        "expected" => "期望",
        "satisfaction" => "满意度",
        "standard" => "标准",
        "text" => "内容",
        "actual" => "实际",
        "time" => "时间",
        "min" => "最短",
        "typical" => "通常",
        "max" => "最长",
        "deviation" => "标准差",
        "shape" => "分布",
        "wait" => "等待",
        "tolerated" => "可容忍",
        "patience" => "耐心",
        "fixed" => "固定",
        "share" => "占比",
        "rework" => "返工率",
        "demand" => "到达量",
        "staff" => "人数",
        "label" => "名称",
        "to" => "到",
        "value" => "数值",
        "basis" => "依据",
        "source" => "来源",
        "date" => "日期",
        "sample" => "样本量",
        _ => key,
    };
}
