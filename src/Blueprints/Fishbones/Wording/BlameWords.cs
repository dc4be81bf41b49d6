using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Blueprints.Fishbones.Wording;

/// <summary>
/// Finds words that blame, or judge without saying what is the matter (VA National Center for Patient Safety, five rules of causation).
/// </summary>
internal static class BlameWords
{
    private static readonly FrozenSet<string> Words = (
        "careless carelessly carelessness lazy lazily laziness poorly inadequate inadequately inadequacy incompetent incompetently incompetence negligent negligently negligence sloppy sloppily sloppiness " +
        "irresponsible irresponsibly unprofessional unprofessionally complacent complacency inattentive inattentively stupid stupidly stupidity ignorant foolish " +
        "unreliable unreliably overconfident arrogant arrogance rude rudely rudeness unfriendly unwilling uncooperative indifferent indifference undisciplined incapable reckless recklessly thoughtless").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly ImmutableArray<(string First, string Second)> Pairs = [("human", "error"), ("human", "errors"), ("operator", "error"), ("user", "error"), ("staff", "error"), ("bad", "attitude"), ("poor", "attitude"), ("wrong", "attitude"), ("own", "fault"), ("at", "fault"), ("to", "blame")];

    /// <summary>
    /// What judges how people do something: "Poor communication"; poor gate locations are places, bad weather is weather.
    /// </summary>
    private static readonly FrozenSet<string> Judging = FrozenSet.ToFrozenSet(["poor", "bad"], StringComparer.Ordinal);

    /// <summary>What people do, and so may be blamed for.</summary>
    private static readonly FrozenSet<string> Conduct = FrozenSet.ToFrozenSet(
        ["communication", "handwriting", "penmanship", "planning", "management", "supervision", "leadership", "discipline", "workmanship", "coordination", "cooperation", "teamwork", "manners", "judgement", "judgment", "performance", "service"],
        StringComparer.Ordinal);

    /// <summary>Words in a row that blame; what they are about may go before.</summary>
    private static readonly ImmutableArray<string[]> Phrases =
    [
        ["made", "a", "mess"], ["make", "a", "mess"], ["makes", "a", "mess"], ["messed", "up"], ["messes", "up"], ["screwed", "up"], ["screws", "up"],
        ["do", "not", "care"], ["does", "not", "care"], ["did", "not", "care"], ["dont", "care"], ["doesnt", "care"], ["didnt", "care"], ["nobody", "cares"], ["no", "one", "cares"],
        ["do", "not", "bother"], ["does", "not", "bother"], ["dont", "bother"], ["doesnt", "bother"], ["could", "not", "be", "bothered"],
        ["could", "not", "care", "less"], ["couldnt", "care", "less"], ["pay", "no", "attention"], ["pays", "no", "attention"], ["paid", "no", "attention"],
        ["do", "not", "pay", "attention"], ["does", "not", "pay", "attention"], ["dont", "pay", "attention"], ["doesnt", "pay", "attention"], ["did", "not", "pay", "attention"], ["not", "paying", "attention"],
        ["lack", "of", "discipline"], ["lack", "of", "care"], ["lack", "of", "commitment"], ["lack", "of", "motivation"],
    ];

    private static readonly ImmutableArray<string> Chinese =
    [
        "粗心", "马虎", "不负责任", "没有责任心", "缺乏责任心", "责任心不强", "责任心不足", "责任心差", "责任心不够", "责任感不强", "不到位", "态度差", "态度不好", "态度不端正", "懒散", "懒惰", "偷懒", "素质低", "素质差", "素质不高",
        "不认真", "不细心", "不仔细", "疏忽", "麻痹大意", "玩忽职守", "意识淡薄", "意识不强", "意识差", "执行力差", "执行力不强", "执行不力", "监管不力", "管理不善", "管理不当", "管理混乱", "重视不够", "不够重视", "不重视", "能力差", "敷衍", "人为失误", "人为错误",
        "推卸责任", "推诿", "扯皮", "踢皮球", "甩锅", "互相推", "相互推", "不作为", "不上心", "不在乎", "漫不经心", "心不在焉", "责任心", "自觉性差",
        "能力不行", "能力不足", "能力欠缺", "能力不够", "水平差", "水平低", "水平不高", "水平不够", "素质不", "参差不齐", "冲动", "违反", "违规", "未严格", "没有严格", "未认真", "没有认真", "未按规定", "未做好", "没有做好", "没做好",
        "不完善", "不健全", "不合理", "不规范", "不严格", "不严", "不严谨", "不当", "不善", "不力", "不佳", "不良", "不够重视", "思想不", "低下", "秩序混乱", "流程混乱", "分工混乱", "现场混乱", "不安全",
    ];

    /// <summary>What has such a word and is a thing, or is said of what is not a matter of care.</summary>
    private static readonly ImmutableArray<string> NotBlaming = ["不良品", "不良反应", "不良事件", "不良记录", "不严重", "冲动性", "不合理收费标准"];

    /// <summary>Whether a word judges what stands beside it.</summary>
    private static bool IsJudging(ImmutableArray<string> words, int at)
    {
        if (!Judging.Contains(words[at])) return false;
        return (at + 1 < words.Length && Conduct.Contains(words[at + 1])) || (at > 1 && words[at - 1] is "is" or "are" or "was" or "were" && Conduct.Contains(words[at - 2]));
    }

    /// <summary>"Don't take deadlines seriously".</summary>
    private static bool IsNotTaken(ImmutableArray<string> words, int at)
    {
        for (var i = 0; i < at; i++)
        {
            if (words[i] is "not" or "dont" or "doesnt" or "didnt" or "never" or "nobody") return true;
        }

        return false;
    }

    /// <summary>The word; null where there is none.</summary>
    public static string? Find(CauseText text, string label)
    {
        var words = text.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (Words.Contains(words[i]) || IsJudging(words, i) || (words[i] == "seriously" && IsNotTaken(words, i))) return words[i];
            foreach (var phrase in Phrases)
            {
                if (words.AsSpan()[i..].StartsWith(phrase) && !(phrase[^1] == "care" && i + phrase.Length < words.Length && words[i + phrase.Length] == "for")) return string.Join(' ', phrase);
            }

            foreach (var (first, second) in Pairs)
            {
                if (i + 1 < words.Length && words[i] == first && words[i + 1] == second) return $"{first} {second}";
            }
        }

        foreach (var word in Chinese)
        {
            if (label.Contains(word, StringComparison.Ordinal) && !NotBlaming.Any(thing => thing.Contains(word, StringComparison.Ordinal) && label.Contains(thing, StringComparison.Ordinal))) return word;
        }

        return null;
    }
}
