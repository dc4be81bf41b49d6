using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>
/// What to say of texts that people put where a duration belongs and that are none: <c>same day</c>, <c>a few minutes</c>,
/// <c>at least 2 days</c>, <c>待定</c>.
/// </summary>
/// <param name="IsMoment">Whether the text says when, and not how long.</param>
/// <param name="Help">What to write.</param>
/// <param name="Proposals">Durations to write in its place, the likeliest first.</param>
internal sealed record DurationWords(bool IsMoment, Bilingual Help, params string[] Proposals)
{
    private static readonly Bilingual NotKnown = new("leave the key out while nobody knows; an estimate such as 10 min will do", "还没人知道时不写这个键；写估计数即可，如 10 min");

    /// <summary>Words that say when, with the durations that may be meant, in English and in Chinese.</summary>
    private static readonly (string[] Words, string[] English, string[] Chinese)[] Moments =
    [
        (["same day", "the same day", "same-day", "today", "end of day", "by end of day", "eod", "当天", "当日", "今天", "同日", "当天内", "当日内"], ["within 1 d", "within 8 h"], ["1天以内", "8小时以内"]),
        (["next day", "the next day", "next-day", "tomorrow", "次日", "隔天", "隔日", "第二天", "明天"], ["1 d", "within 2 d"], ["1天", "2天以内"]),
        (["next working day", "the next working day", "next business day", "the next business day", "次工作日", "下一工作日", "下一个工作日", "下个工作日"], ["1 working day", "within 2 working days"], ["1个工作日", "2个工作日以内"]),
        (["overnight", "over night", "over the night", "隔夜", "过夜", "一夜", "一晚", "一个晚上", "通宵"], ["12 h", "8-16 h"], ["12小时", "8-16小时"]),
        (["over the weekend", "over weekend", "过周末", "一个周末"], ["2 d", "60 h"], ["2天", "60小时"]),
        (["immediately", "immediate", "instant", "instantly", "at once", "right away", "straight away", "real time", "real-time", "立即", "马上", "即时", "立刻", "实时", "瞬间", "当场"], ["0 s", "within 1 min"], ["0秒", "1分钟以内"]),
    ];

    private static readonly string[] Unknown = ["tbd", "tba", "tbc", "?", "??", "???", "？", "unknown", "n/a", "na", "not known", "varies", "it depends", "depends", "待定", "未知", "不详", "不定", "不确定", "不一定", "视情况", "视情况而定", "看情况"];

    private static readonly string[] Couple = ["a couple of", "couple of", "a couple", "couple"];

    /// <summary>What to say of a text; null where its words are none that are known here.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fault">Why it is no duration.</param>
    /// <param name="isRange">Whether a range may stand there.</param>
    public static DurationWords? Of(string text, DurationFault fault, bool isRange)
    {
        if (Array.Exists(Unknown, word => word.Equals(text, StringComparison.OrdinalIgnoreCase))) return new(false, NotKnown);
        foreach (var (words, english, chinese) in Moments)
        {
            if (Array.Exists(words, word => word.Equals(text, StringComparison.OrdinalIgnoreCase))) return Propose(true, "how long that is", "那是多久", isRange, KeyInfo.IsInChinese(text) ? chinese : english);
        }

        if (fault == DurationFault.Vague) return OfVague(text, isRange);
        if (OfClock(text, isRange) is { } clock) return clock;
        var rest = OtherAmounts.Nearest(Slips.HalfWidthNumber(text), out var isBound);
        if (!isBound || DurationParser.TryParse(rest, out var least) != DurationFault.None) return null;
        return Propose(false, "what it usually takes", "通常多久", isRange, (least with { Closeness = default }).ToText(KeyInfo.IsInChinese(text) ? DiagramLanguage.Chinese : DiagramLanguage.English));
    }

    /// <summary>几天, a few days: with the author's unit.</summary>
    private static DurationWords OfVague(string text, bool isRange)
    {
        var unit = "";
        foreach (var word in SaidDuration.AllUnits)
        {
            if (word.Length > unit.Length && text.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (!char.IsAsciiLetter(word[0]) || text.Length == word.Length || !char.IsAsciiLetter(text[^(word.Length + 1)]))) unit = text[^word.Length..];
        }

        // Of 30 and a little more, or of tens of days, nobody can tell the order of size.
        if (unit.Length == 0 || text.AsSpan().IndexOfAny("多余来百千万") >= 0 || text.Contains("几十", StringComparison.Ordinal)) return new(false, new("write how many, such as 5 min", "请写明是多少，如 5 分钟"));
        if (char.IsAsciiLetter(unit[0])) unit = " " + unit;
        if (Array.Exists(Couple, word => CloseWords.Begins(text, word))) return Propose(false, "how many", "明是多少", isRange, "2" + unit, "2-3" + unit);
        return text.Contains('十', StringComparison.Ordinal) ? Propose(false, "how many", "明是多少", isRange, "11-19" + unit, "15" + unit) : Propose(false, "how many", "明是多少", isRange, "3-5" + unit, "5" + unit);
    }

    /// <summary>1:30 may be hours and minutes, or minutes and seconds.</summary>
    private static DurationWords? OfClock(string text, bool isRange)
    {
        var parts = Slips.HalfWidth(text).Split(':');
        if (parts.Length != 2 || !int.TryParse(parts[0], out var first) || !int.TryParse(parts[1], out var second) || first < 0 || second is < 0 or > 59 || parts[1].Length != 2) return null;
        return Propose(false, "the units", "上单位", isRange, $"{first} h {second} min", $"{first} min {second} s");
    }

    private static DurationWords Propose(bool isMoment, string what, string inChinese, bool isRange, params string[] proposals)
    {
        if (!isRange) proposals = Array.FindAll(proposals, proposal => DurationParser.TryParse(proposal, out _) == DurationFault.None);
        return new(isMoment, new($"write {what}, such as {string.Join(" or ", proposals)}", $"请写{inChinese}，如 {string.Join(" 或 ", proposals)}"), proposals);
    }
}
