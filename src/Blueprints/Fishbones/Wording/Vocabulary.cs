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

    /// <summary>Words that say that something is wrong, and nothing of what: two of them are the same in what they tell.</summary>
    public static readonly FrozenSet<string> Judgements = Set("problem problems issue issues trouble troubles difficulty difficulties poor bad wrong unsatisfactory insufficient 差 劣");

    /// <summary>What a Chinese complaint about anything ends with: 投诉多, 处理慢.</summary>
    public static readonly FrozenSet<string> Degrees = Set("多 少 慢 差 高 低 长 大 乱 难 晚 贵 久");

    /// <summary>Words after which a label says why: what stands before them is the effect once more, or another one.</summary>
    public static readonly ImmutableArray<string> Reasons = [" because of ", " because ", " due to ", " owing to ", "是因为", "是由于"];

    /// <summary>Labels that stand for whatever is left, and so are the same without meaning the same.</summary>
    public static readonly FrozenSet<string> Placeholders = Set("other others misc miscellaneous etc unknown tbd 其他 其它 其余 待定 未知 不明");

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
