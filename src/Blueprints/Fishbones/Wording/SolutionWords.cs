using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Blueprints.Fishbones.Wording;

/// <summary>
/// Finds causes that are phrased as what ought to be done. Conservative: "must queue twice" or 需要重复填表 says what happens, and passes.
/// </summary>
internal static class SolutionWords
{
    /// <summary>What follows them is not the author's wish: "nobody knows what should be done".</summary>
    private static readonly FrozenSet<string> Subordinating = Set("when what who whom how whether if that which than as where why");

    private static readonly FrozenSet<string> Amounts = Set("more additional further another new extra");

    private static readonly FrozenSet<string> Betterments = Set("better improved clearer faster training");

    private static readonly FrozenSet<string> Resources = Set(
        "agents budget capacity cashiers checks clerks controls counters desks doctors drivers employees equipment machines money nurses people personnel resources rooms space staff supervision supervisors tools training");

    /// <summary>What is bought as an answer, after "no new".</summary>
    private static readonly FrozenSet<string> Systems = Set("software system systems app apps machine scanner scanners printer printers computers database website");

    private static readonly FrozenSet<string> Deeds = Set(
        "automate define develop establish hire implement improve increase introduce invest modernise modernize recruit redesign reduce retrain simplify standardise standardize streamline train upgrade");

    /// <summary>
    /// Verbs that are nouns or adjectives too, so that they ask for a deed only with what they act on: "Open a third counter", but "Open
    /// windows".
    /// </summary>
    private static readonly FrozenSet<string> Acts = Set(
        "add buy build change check create cut employ give install keep label limit move offer open order place provide publish put reduce remind replace send set show split start stop store switch test use write rewrite");

    /// <summary>What a verb acts on begins with.</summary>
    private static readonly FrozenSet<string> Objects = Set("a an the another more every each all any both better new clearer further one two three second third up out people staff customers guests patients readers");

    private static readonly ImmutableArray<string> Wishes = ["需要", "应该", "应当", "必须", "须", "需", "应", "要", "建议", "希望"];

    private static readonly ImmutableArray<string> ChineseDeeds =
    [
        "加强", "增加", "增设", "提高", "提升", "改进", "改善", "改造", "完善", "优化", "培训", "建立", "引入", "引进", "制定", "招聘", "设立", "购置", "采购", "购买", "添置", "安装", "加装", "增派", "加派", "增配", "增开", "公布", "标注", "公示", "安排", "发送", "通知", "减少", "缩短", "规范", "简化", "明确", "统一", "落实", "健全", "强化", "配备", "升级", "加快", "推行",
    ];

    /// <summary>Deeds that are asked for wherever they begin a label, or follow a place or a time: 中午增开一个窗口.</summary>
    private static readonly ImmutableArray<string> StrongDeeds =
        ["引入", "引进", "推行", "增开", "增派", "加派", "增设", "增配", "增购", "加购", "购置", "添置", "加装", "配备", "聘用", "招聘", "再招", "增加", "设立", "建立", "开通", "公布", "公示", "制定", "标注", "发送"];

    /// <summary>What is set up as an answer to a problem: 没有建立激励机制; 没有通知客户 says what happens.</summary>
    private static readonly ImmutableArray<string> Founded = ["建立", "引入", "引进", "推行", "健全", "完善", "设立", "实行"];

    /// <summary>Those who are told what to do, after 要求; a requirement of two signatures is a fact.</summary>
    private static readonly ImmutableArray<string> Staff = ["员", "护士", "医生", "师傅", "工人"];

    /// <summary>What makes of a deed something that has happened or fails: 增加了步骤, 采购不及时.</summary>
    private static readonly ImmutableArray<string> Happened =
        ["了", "后", "过", "不", "没", "未", "难", "慢", "晚", "久", "太", "少", "错", "乱", "缺", "导致", "造成", "频繁", "困难", "时", "延误", "失败", "矛盾", "复杂", "繁琐", "高", "低", "差", "漏", "重复", "反复", "由", "每", "次", "只", "靠", "按", "归", "无", "多", "短", "长", "大", "小"];

    /// <summary>How many characters of place or time may stand before a deed.</summary>
    private const int MostBefore = 6;

    /// <summary>A label that begins with them and names a deed tells somebody to do it: 给查勘员配备平板电脑, 提前三天发送提醒.</summary>
    private static readonly ImmutableArray<string> Telling = ["给", "为", "对", "让", "把", "将", "在", "提前", "必须", "再", "每"];

    private static readonly ImmutableArray<string> Imperatives = ["加强", "完善", "健全", "强化", "进一步", "杜绝", "狠抓", "严抓", "严格落实", "加大力度"];

    /// <summary>What is made greater, after 加大, where that is a measure: 加大考核力度; 加大号 is a size.</summary>
    private static readonly ImmutableArray<string> Efforts = ["力度", "投入", "考核", "处罚", "培训", "宣传", "监督", "监管", "管理", "检查"];

    /// <summary>
    /// Verbs that are no nouns, so that a label that begins with one asks for a deed: "Introduce code freeze", but "Train delayed".
    /// </summary>
    private static readonly FrozenSet<string> Commands = Set(
        "introduce implement improve establish enforce ensure automate simplify standardise standardize modernise modernize streamline recruit retrain hire invest encourage");

    /// <summary>What makes the verb before it something that happened: "Hire of cars late", "Recruit left after a week".</summary>
    private static readonly FrozenSet<string> AfterNouns = Set("of in is are was were has had not left late car cars");

    private static readonly ImmutableArray<string> Asking = ["何时", "时候", "谁", "什么", "如何", "怎", "是否", "哪", "不知", "不清楚", "不明", "没有", "未", "比", "本", "不"];

    /// <summary>The word that gives it away; null where nothing does.</summary>
    public static string? Find(CauseText text, string label) => FindEnglish(text.Words.AsSpan()) ?? FindChinese(label);

    /// <summary>
    /// The words with which a text speaks of the absence of something, which is the absence of a solution; null where it doesn't.
    /// </summary>
    public static string? FindAbsence(CauseText text, string label)
    {
        if (text.Words is ["lack", "of", ..]) return "lack of";
        if (text.Words is ["lacking", ..]) return "lacking";
        if (text.Words is ["no", ("new" or "better" or "additional" or "extra") and var what, var thing, ..] && (Resources.Contains(thing) || Systems.Contains(thing))) return $"no {what}";
        foreach (var not in (ReadOnlySpan<string>)["没有", "尚未", "未"])
        {
            if (label.StartsWith(not, StringComparison.Ordinal) && First(label[not.Length..], Founded, atStart: true) is { } deed) return not + deed;
        }

        return label.StartsWith("缺乏", StringComparison.Ordinal) ? "缺乏" : label.StartsWith("缺少", StringComparison.Ordinal) ? "缺少" : null;
    }

    private static string? FindEnglish(ReadOnlySpan<string> words)
    {
        if (words.Length < 2) return null;
        for (var i = 0; i < words.Length; i++)
        {
            if (Subordinating.Contains(words[i])) return null;
            // "Should have been told" says what was left undone, which is a cause.
            if (words[i] == "ought" && i + 2 < words.Length && words[i + 1] == "to" && words[i + 2] != "have") return "ought to";
            if (words[i] == "should" && i + 1 < words.Length && words[i + 1] is not ("have" or "ve")) return "should";
        }

        if (Commands.Contains(words[0]) && (words[0] == "invest" || !AfterNouns.Contains(words[1]))) return words[0];
        if (Acts.Contains(words[0]) && Objects.Contains(words[1]) && words.Length > 2) return words[0];
        if (words[0] == "let" && words.Length > 2) return words[0];
        var hasSubject = words[0] is "we" or "you";
        if (IsOffered(words)) return words[0];
        if (hasSubject && words[1] is "must" or "have" && words.Length > 3 && (words[1] == "must" || words[2] == "to")) return words[1];
        var verb = words[hasSubject ? 1 : 0];
        if (verb is "need" or "needs" && IsWish(words[(hasSubject ? 2 : 1)..], hasSubject)) return verb;
        return IsAskedFor(words);
    }

    /// <summary>
    /// "More clerks", "Better training for clerks": nothing else is said, or only for whom; "More staff on leave" says what is the case.
    /// </summary>
    private static bool IsOffered(ReadOnlySpan<string> words) =>
        (words.Length == 2 || words[2] == "for") && Resources.Contains(words[1]) && words[0] is "more" or "better" or "additional" or "extra" or "improved";

    /// <summary>
    /// "Better training required", "More housekeepers are needed on Sundays"; "More time is needed than planned" says what is the case.
    /// </summary>
    private static string? IsAskedFor(ReadOnlySpan<string> words)
    {
        if (!Betterments.Contains(words[0]) && !Amounts.Contains(words[0])) return null;
        for (var i = 2; i < words.Length; i++)
        {
            if (words[i] is not ("needed" or "required" or "necessary")) continue;
            return Betterments.Contains(words[0]) || IsMore(words) || (words[i - 1] == "are" && words[1] is not ("time" or "steps" or "signatures" or "papers" or "documents")) ? words[i] : null;
        }

        return null;
    }

    /// <summary>Whether what follows "need" is something to be brought about.</summary>
    private static bool IsWish(ReadOnlySpan<string> rest, bool hasSubject)
    {
        if (rest.IsEmpty) return false;
        if (rest[0] == "for") rest = rest[1..];
        if (rest.IsEmpty) return false;
        if (rest[0] == "to") return rest.Length > 1 && Deeds.Contains(rest[1]);
        // "Need more testers", whatever there is to be more of; "Need more time to board" says what is the case.
        if (rest is ["more" or "additional" or "extra", _]) return true;
        return Betterments.Contains(rest[0]) || IsMore(rest) || (hasSubject && (Amounts.Contains(rest[0]) || rest[0] is "a" or "an"));
    }

    private static bool IsMore(ReadOnlySpan<string> words) => words.Length > 1 && Amounts.Contains(words[0]) && Resources.Contains(words[1]);

    private static string? FindChinese(string text)
    {
        foreach (var word in (ReadOnlySpan<string>)["应该", "应当"])
        {
            var place = text.IndexOf(word, StringComparison.Ordinal);
            if (place >= 0 && First(text[..place], Asking, atStart: false) is null) return word;
        }

        foreach (var wish in Wishes)
        {
            if (text.StartsWith(wish, StringComparison.Ordinal) && First(text[wish.Length..], ChineseDeeds, atStart: true) is not null) return wish;
        }

        if (text.StartsWith("加大", StringComparison.Ordinal) && First(text, Efforts, atStart: false) is not null) return "加大";
        return First(text, Imperatives, atStart: true) ?? FindDeed(text);
    }

    private static string? FindDeed(string text)
    {
        if (text.StartsWith("要求", StringComparison.Ordinal) && text.Length > MostBefore && First(text[..MostBefore], Staff, atStart: false) is not null) return "要求";
        if (First(text, Happened, atStart: false) is not null) return null;
        foreach (var deed in StrongDeeds)
        {
            var place = text.IndexOf(deed, StringComparison.Ordinal);
            if (place < 0 || place + deed.Length == text.Length) continue;
            if (place == 0 || (place <= MostBefore && deed is "增开" or "增派" or "加派" or "加装" or "增配" or "再招")) return deed;
        }

        if (First(text, Telling, atStart: true) is { } telling && First(text, StrongDeeds, atStart: false) is { } told && text.IndexOf(told, StringComparison.Ordinal) > telling.Length - 1) return told;
        var must = text.IndexOf("必须", StringComparison.Ordinal);
        return must > 0 && First(text[(must + 2)..], ChineseDeeds, atStart: true) is not null ? "必须" : null;
    }

    private static string? First(string text, ImmutableArray<string> words, bool atStart)
    {
        foreach (var word in words)
        {
            if (atStart ? text.StartsWith(word, StringComparison.Ordinal) : text.Contains(word, StringComparison.Ordinal)) return word;
        }

        return null;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
