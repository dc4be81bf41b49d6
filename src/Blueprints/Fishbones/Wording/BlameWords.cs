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
        "irresponsible irresponsibly unprofessional unprofessionally complacent complacency inattentive inattentively stupid stupidly stupidity ignorant foolish").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly ImmutableArray<(string First, string Second)> Pairs = [("human", "error"), ("human", "errors"), ("operator", "error"), ("user", "error"), ("staff", "error"), ("bad", "attitude"), ("poor", "attitude"), ("wrong", "attitude")];

    /// <summary>Words in a row that blame; what they are about may go before.</summary>
    private static readonly ImmutableArray<string[]> Phrases =
    [
        ["made", "a", "mess"], ["make", "a", "mess"], ["makes", "a", "mess"], ["messed", "up"], ["messes", "up"], ["screwed", "up"], ["screws", "up"],
        ["do", "not", "care"], ["does", "not", "care"], ["did", "not", "care"], ["dont", "care"], ["doesnt", "care"], ["didnt", "care"], ["nobody", "cares"], ["no", "one", "cares"],
        ["do", "not", "bother"], ["does", "not", "bother"], ["dont", "bother"], ["doesnt", "bother"], ["could", "not", "be", "bothered"],
    ];

    private static readonly ImmutableArray<string> Chinese =
    [
        "粗心", "马虎", "不负责任", "没有责任心", "缺乏责任心", "责任心不强", "责任心不足", "责任心差", "责任心不够", "责任感不强", "不到位", "态度差", "态度不好", "态度不端正", "懒散", "懒惰", "偷懒", "素质低", "素质差", "素质不高",
        "不认真", "不细心", "不仔细", "疏忽", "麻痹大意", "玩忽职守", "意识淡薄", "意识不强", "意识差", "执行力差", "执行力不强", "执行不力", "监管不力", "管理不善", "管理不当", "管理混乱", "重视不够", "不够重视", "不重视", "能力差", "敷衍", "人为失误", "人为错误",
        "推卸责任", "推诿", "扯皮", "踢皮球", "甩锅", "互相推", "相互推", "不作为",
    ];

    /// <summary>The word; null where there is none.</summary>
    public static string? Find(CauseText text, string label)
    {
        var words = text.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (Words.Contains(words[i])) return words[i];
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
            if (label.Contains(word, StringComparison.Ordinal)) return word;
        }

        return null;
    }
}
