using System.Text;
using Blueprints.Text;

namespace Blueprints.Diagrams;

/// <summary>What is said beside the authors and titles of sources, in Chinese; these stay as they are.</summary>
internal static class SourceWords
{
    /// <summary>Where one begins with another, the longer stands first.</summary>
    public static readonly (string English, string Chinese)[] All =
    [
        ("three levels of service: responsive, anticipating, caring", "服务的三个层次：相应式、预见式、关怀式"),
        ("not disturbing customers: working days, 9:30-12:00 and 14:00-17:30, not by telephone at first contact, an easy way to answer", "免打扰：工作日 9:30-12:00 和 14:00-17:30，首次接触不用电话，便于顾客回复"),
        ("six stages of complaint handling", "投诉处理的六个阶段"),
        ("; ", "；"),
        (", ch. 7", "，第 7 章"),
        (", 4th ed. 2008", "，第 4 版，2008"),
        ("the number is this library's", "数值由本工具所定"),
        ("this library", "本工具"),
        ("customary limits of practice", "实践中的惯例"),
        ("procedural and personal standards of service", "服务标准的程序特性与个人特性"),
        ("reliability: elements in series", "可靠性：串联系统"),
        (", the five rules of causation", "，因果陈述的五条规则"),
        ("the priority number is widely criticised, so both limits can be set, or the action priority taken in its place (AIAG & VDA FMEA Handbook 2019)", "风险顺序数颇受批评，因此两个限值都可以设置，也可改用行动优先级（AIAG & VDA FMEA Handbook 2019）"),
        ("Six Sigma: rolled throughput yield (Breyfogle 2003)", "六西格玛：流通合格率（Breyfogle 2003）"),
        ("Six Sigma: cause-and-effect matrix", "六西格玛：因果矩阵"),
        ("after FedEx's service quality index", "参照 FedEx 的服务质量指数"),
        ("service quality = perceived / expected", "服务质量 = 感知 / 期望"),
        ("seven-step scale, CSM = sum / N", "七级量表，CSM = 合计 / N"),
        (" (peak-end rule)", "（峰终定律）"),
        (" (assurance, empathy)", "（保证性、移情性）"),
        (" (which risks are high)", "（哪些风险算高）"),
        (" (the path)", "（路径）"),
        (" (five whys)", "（五个为什么）"),
        (" (evidence)", "（有形展示）"),
        (" (the end)", "（结尾）"),
        (" (M/M/c: random arrivals and times of service)", "（M/M/c：到达和服务时间都随机）"),
        (" (M/G/c: times of any spread)", "（M/G/c：服务时间不限分布）"),
        ("a contradiction in the document", "文档自相矛盾"),
        (" (under 10 % is usual, 25 % and more is lean)", "（常见的在 10 % 以下，达到 25 % 即为精益）"),
        (" (the ninth of the 14 points: break down the walls between departments)", "（14 条中的第九条：打破部门之间的围墙）"),
        (" (the ninth of the 14 points)", "（14 条中的第九条）"),
        (" (the case manager)", "（专人负责）"),
        (" (failure demand)", "（失效需求）"),
    ];

    public static string In(string source, DiagramLanguage language)
    {
        if (language == DiagramLanguage.English) return source;
        var text = new StringBuilder(source);
        foreach (var (english, chinese) in All) text.Replace(english, chinese);
        return text.ToString();
    }
}
