using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Blueprints.Fishbones.Wording;

/// <summary>
/// Which labels say the same: word for word but for articles and case, with the same words in another order or form ("Forms filled in by
/// hand", "Forms are filled in by hand"), or with one word more that is no number and no negation, where there are several besides it.
/// Time is linear in the text of all labels: each is looked up by its words, and by its words without each of them.
/// </summary>
internal static class SameCauses
{
    private const string Separator = "\n";

    /// <summary>Words of a label beyond which it is compared by all of them only.</summary>
    private const int MostWords = 30;

    private static readonly FrozenSet<string> Numbers =
        "one two three four five six seven eight nine ten first second third half twice every 一 二 两 三 四 五 六 七 八 九 十 百 千 万 半 每 上 下 左 右 前 后 东 西 南 北 内 外 大 小 新 旧 老"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A number for each label, the same for those that say the same; -1 for one that says nothing.</summary>
    public static int[] NumbersOf(IReadOnlyList<CauseText> texts)
    {
        var (known, shorter, numbers) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal), new int[texts.Count]);
        for (var i = 0; i < texts.Count; i++) numbers[i] = texts[i].Key.Length == 0 ? -1 : NumberOf(texts[i], i, known, shorter);
        return numbers;
    }

    private static int NumberOf(CauseText text, int own, Dictionary<string, int> known, Dictionary<string, int> shorter)
    {
        var (key, words) = ("=" + text.Key, text.Sense);
        var isSense = words.Length >= (text.HasHan ? 3 : 2);
        var sense = string.Join(Separator, words);
        var parts = isSense && words.Length <= MostWords ? Shorter(words, text.HasHan ? 5 : 3) : [];
        if (!known.TryGetValue(key, out var number) && !(isSense && (known.TryGetValue(sense, out number) || shorter.TryGetValue(sense, out number))) && !Find(parts, known, out number)) number = own;
        known.TryAdd(key, number);
        if (isSense) known.TryAdd(sense, number);
        foreach (var part in parts) shorter.TryAdd(part, number);
        return number;
    }

    private static bool Find(IReadOnlyList<string> parts, Dictionary<string, int> known, out int number)
    {
        foreach (var part in parts)
        {
            if (known.TryGetValue(part, out number)) return true;
        }

        number = 0;
        return false;
    }

    /// <summary>The words without each of them that may be left out, where enough of them are left.</summary>
    private static List<string> Shorter(ImmutableArray<string> words, int least)
    {
        var parts = new List<string>();
        if (words.Length - 1 < least) return parts;
        foreach (var word in words)
        {
            if (word == CauseText.Negation || char.IsDigit(word[0]) || Numbers.Contains(word)) continue;
            parts.Add(string.Join(Separator, words.Remove(word)));
        }

        return parts;
    }
}
