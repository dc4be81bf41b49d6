using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Blueprints.Fishbones.Wording;

/// <summary>Words that say little or much about a cause, in lower case; Chinese ones by characters where texts are compared.</summary>
internal static class Vocabulary
{
    public static readonly FrozenSet<string> Articles = Set("the a an 的 了");

    /// <summary>Words that don't add to what a text says.</summary>
    public static readonly FrozenSet<string> StopWords = Set(
        "the a an of to for in on at by with and or is are was were be been being do does did has have had it its this that these those there " +
        "so too very often why because from as 的 了 是 在 很 太 过 被 为 什 么 何 因 而 与 和 及");

    public static readonly FrozenSet<string> Negations = Set("no not never without none dont doesnt didnt isnt arent wasnt cannot cant wont few little 不 没 无 未 非 少");

    /// <summary>Of the negations those that say how much.</summary>
    public static readonly FrozenSet<string> Amounts = Set("few little 少");

    /// <summary>Words that say that something is wrong, and nothing of what: two of them are the same in what they tell.</summary>
    public static readonly FrozenSet<string> Judgements = Set("problem problems issue issues trouble troubles difficulty difficulties poor bad wrong unsatisfactory insufficient 差 劣");

    /// <summary>What a Chinese complaint about anything ends with: 投诉多, 处理慢.</summary>
    public static readonly FrozenSet<string> Degrees = Set("多 少 慢 差 高 低 长 大 乱 难 晚 贵 久");

    /// <summary>Words after which a label says why: what stands before them is the effect once more, or another one.</summary>
    public static readonly ImmutableArray<string> Reasons = [" because of ", " because ", " due to ", " owing to ", "是因为", "是由于"];

    /// <summary>Labels that stand for whatever is left, and so are the same without meaning the same.</summary>
    public static readonly FrozenSet<string> Placeholders = Set("other others misc miscellaneous etc unknown tbd 其他 其它 其余 待定 未知 不明");

    /// <summary>Words that say how much, how often or how late, and nothing of what.</summary>
    public static readonly FrozenSet<string> Measures = Set(
        "long longer late later slow slowly high low big large frequent frequently repeated repeatedly again once many much more most over than time times hour hours minute minutes " +
        "day days date week weeks month months year years one two three four five six seven eight nine ten every each half quarter oclock noon morning evening delay delays delayed");

    /// <summary>Those for whom the service is there: who it is does not say why.</summary>
    public static readonly FrozenSet<string> Served = Set(
        "customer customers guest guests patient patients client clients reader readers buyer buyers applicant applicants passenger passengers user users subscriber subscribers visitor visitors people");

    /// <summary>Words for that something takes place.</summary>
    public static readonly FrozenSet<string> Events = Set("come comes came coming go goes went arrive arrives arrived arrival take takes took taken place happen happens happened occur occurs bring brings brought after before within when until till up down out");

    /// <summary>Likewise in Chinese.</summary>
    public static readonly ImmutableArray<string> ServedInChinese = ["家长", "患者", "病人", "客户", "顾客", "客人", "用户", "买家", "读者", "申请人", "乘客", "旅客", "食客", "市民", "群众"];

    /// <summary>Words of how long, how late and how much, the longer ones first.</summary>
    public static readonly ImmutableArray<string> MeasuresInChinese =
        ["时间", "速度", "逾期", "超期", "延迟", "延误", "迟迟", "超过", "过多", "过长", "过久", "过慢", "太", "过", "很", "久", "长", "慢", "晚", "迟", "多", "高", "率", "大"];

    /// <summary>Words that add nothing to what a Chinese label says, where two are compared as a whole.</summary>
    public static readonly FrozenSet<string> Fillers = Set("的 了 是 在 很 太 被 把 将 与 和 及 因 而 要 需 须 会 已 还 就 才 都 也 从 于 时 有 存 做 进 行 地 得 靠 由 用 只 仅 着 给");

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
