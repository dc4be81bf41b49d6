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
        "agents budget capacity checks controls counters desks doctors drivers employees equipment machines money nurses people personnel resources rooms space staff supervision supervisors tools training");

    private static readonly FrozenSet<string> Deeds = Set(
        "automate define develop establish hire implement improve increase introduce invest modernise modernize recruit redesign reduce retrain simplify standardise standardize streamline train upgrade");

    private static readonly ImmutableArray<string> Wishes = ["需要", "应该", "应当", "必须", "须", "需", "应", "要", "建议", "希望"];

    private static readonly ImmutableArray<string> ChineseDeeds =
    [
        "加强", "增加", "增设", "提高", "提升", "改进", "改善", "改造", "完善", "优化", "培训", "建立", "引入", "引进", "制定", "招聘", "设立", "减少", "缩短", "规范", "简化", "明确", "统一", "落实", "健全", "强化", "配备", "升级", "加快", "推行",
    ];

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
        return label.StartsWith("缺乏", StringComparison.Ordinal) ? "缺乏" : label.StartsWith("缺少", StringComparison.Ordinal) ? "缺少" : null;
    }

    private static string? FindEnglish(ReadOnlySpan<string> words)
    {
        if (words.Length < 2) return null;
        for (var i = 0; i < words.Length; i++)
        {
            if (Subordinating.Contains(words[i])) return null;
            // "Should have been told" says what was left undone, which is a cause.
            if (words[i] == "should" && i + 1 < words.Length && words[i + 1] is not ("have" or "ve")) return "should";
        }

        if (Commands.Contains(words[0]) && (words[0] == "invest" || !AfterNouns.Contains(words[1]))) return words[0];
        var hasSubject = words[0] is "we" or "you";
        var verb = words[hasSubject ? 1 : 0];
        if (verb is "need" or "needs" && IsWish(words[(hasSubject ? 2 : 1)..], hasSubject)) return verb;
        return words[^1] is "needed" or "required" or "necessary" && (Betterments.Contains(words[0]) || IsMore(words)) ? words[^1] : null;
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
        return First(text, Imperatives, atStart: true);
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
