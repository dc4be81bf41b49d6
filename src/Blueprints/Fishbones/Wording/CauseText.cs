using System.Collections.Immutable;
using System.Text;

namespace Blueprints.Fishbones.Wording;

/// <summary>
/// The words of a label, as far as labels are compared: Chinese by characters, other scripts by words, in lower case, full-width forms as
/// ordinary ones.
/// </summary>
internal sealed class CauseText
{
    /// <summary>Fewer Chinese characters than this are a single notion, too short to tell whether one text restates another.</summary>
    private const int LeastHan = 4;

    private const int LeastWords = 2;

    /// <summary>The shortest stem that another word may go on from.</summary>
    private const int LeastKin = 4;

    /// <summary>Two characters of matter and one of degree.</summary>
    private const int LeastSense = 3;

    /// <summary>What stands for any negation in <see cref="Sense"/>.</summary>
    public const string Negation = "!";

    private readonly HashSet<string> _content = new(StringComparer.Ordinal);
    private readonly HashSet<string> _matter = new(StringComparer.Ordinal);
    private readonly string _sense;
    private readonly int _negations;
    private readonly int _han;

    public CauseText(string label)
    {
        Words = Split(label);
        var key = new StringBuilder();
        foreach (var word in Words)
        {
            if (Vocabulary.Articles.Contains(word)) continue;
            var isHan = IsHan(word[0]);
            if (key.Length > 0 && !(isHan && IsHan(key[^1]))) key.Append(' ');
            key.Append(word);
            if (Vocabulary.Negations.Contains(word)) _negations++;
            if (Vocabulary.StopWords.Contains(word) || !_content.Add(isHan ? word : Stem(word))) continue;
            if (isHan) _han++;
            if (!Vocabulary.Judgements.Contains(word)) _matter.Add(isHan ? word : Stem(word));
        }

        Key = key.ToString();
        _sense = string.Concat(Words.Where(word => IsHan(word[0]) && !Vocabulary.StopWords.Contains(word)));
    }

    /// <summary>The words and Chinese characters, in their order.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>What two texts have in common that say the same but for articles, punctuation and case; may be empty.</summary>
    public string Key { get; }

    /// <summary>Whether it has Chinese characters.</summary>
    public bool HasHan => _sense.Length > 0;

    /// <summary>Its words by stems, in an order of their own, each once; any negation is one; without words that add nothing.</summary>
    public ImmutableArray<string> Sense => field.IsDefault ? field = MakeSense() : field;

    private ImmutableArray<string> MakeSense()
    {
        var sense = new SortedSet<string>(StringComparer.Ordinal);
        var isOutdated = Words.IndexOf("out") is >= 0 and var at && Words.AsSpan()[at..].StartsWith(["out", "of", "date"]);
        if (isOutdated) sense.Add(Stem("outdated"));
        foreach (var word in Words)
        {
            if (isOutdated && word is "out" or "date") continue;
            if (Vocabulary.StopWords.Contains(word) || Vocabulary.Fillers.Contains(word)) continue;
            sense.Add(Vocabulary.Amounts.Contains(word) || !Vocabulary.Negations.Contains(word) ? IsHan(word[0]) ? word : Stem(word) : Negation);
        }

        return [.. sense];
    }

    /// <summary>
    /// Whether it says what another text says, and nothing beyond it: the same words, or at least a share of them and no other.
    /// </summary>
    public bool Restates(CauseText other, double share)
    {
        if (Key.Length == 0) return false;
        if (Key == other.Key) return true;
        if (JudgesLike(other) || EndsLike(other) || MeasuresLike(other) || MeasuresLikeInChinese(other) || SharesMostInChinese(other)) return true;
        var enough = _han >= LeastHan || _content.Count - _han >= LeastWords;
        return enough && _negations == other._negations && _content.Count >= share * other._content.Count && _content.IsSubsetOf(other._content);
    }

    /// <summary>"Quality is poor" under "Quality problems": the same matter, and that it is not well.</summary>
    private bool JudgesLike(CauseText other) =>
        _matter.Count > 0 && _negations == other._negations && _matter.Count < _content.Count && other._matter.Count < other._content.Count && _matter.SetEquals(other._matter);

    /// <summary>投诉太多 under 呼叫中心投诉多: the last words once more, and how much of it.</summary>
    private bool EndsLike(CauseText other) =>
        _sense.Length >= LeastSense && _content.Count == _han && Vocabulary.Degrees.Contains(_sense[^1..]) && _negations == other._negations && other._sense.EndsWith(_sense, StringComparison.Ordinal);

    /// <summary>
    /// "Long waiting times at the counter" under "Customers wait over 15 minutes at the counter": without how long and who, half of what
    /// the other says and nothing beyond it.
    /// </summary>
    private bool MeasuresLike(CauseText other)
    {
        if (_han > 0 || other._han > 0 || _negations != other._negations) return false;
        var (core, whole) = (Core, other.Core);
        if (core.Count == 1) return whole.Count == 1 && IsKin(core[0], whole[0]) && Measures.Count > 0 && Measures.IsSubsetOf(other.Measures);
        return core.Count >= LeastWords && core.Count < _content.Count && core.Count * 2 >= whole.Count && core.TrueForAll(word => whole.Exists(one => IsKin(one, word)));
    }

    /// <summary>家长候诊太久 under 儿科门诊候诊时间长: the same at the end, and how long.</summary>
    private bool MeasuresLikeInChinese(CauseText other)
    {
        if (_content.Count != _han || _negations != other._negations) return false;
        var (core, whole) = (ChineseCore, other.ChineseCore);
        if (core.Length < LeastWords || core.Length == _sense.Length || whole.Length == other._sense.Length) return false;
        if (whole.Length == 0) return false;
        return whole.EndsWith(core, StringComparison.Ordinal) || (core.Length >= LeastHan && whole.Contains(core, StringComparison.Ordinal));
    }

    /// <summary>客房没有准备好 under 下午三点客房尚未备好: nearly all of its characters, and half of those of the other.</summary>
    private bool SharesMostInChinese(CauseText other)
    {
        if (_content.Count != _han || _negations != other._negations) return false;
        var (own, shared) = (0, 0);
        foreach (var sign in Sense)
        {
            if (sign == Negation || Vocabulary.Degrees.Contains(sign) || sign is "迟" or "早") continue;
            if (other.Sense.Contains(sign)) shared++;
            else own++;
        }

        return own <= 1 && shared >= LeastHan && shared > own * LeastHan && shared * 2 >= other.Sense.Length;
    }

    /// <summary>The words of how much, how often, how late.</summary>
    private HashSet<string> Measures => field ??= [.. Words.Where(Vocabulary.Measures.Contains)];

    /// <summary>The words that say what: no measure, nobody who is served, nothing that only says that it takes place.</summary>
    private List<string> Core => field ??=
    [
        .. WithoutOccasion().Where(word => !IsHan(word[0]) && !char.IsDigit(word[0]) && !Vocabulary.StopWords.Contains(word) && !Vocabulary.Measures.Contains(word) && !Vocabulary.Served.Contains(word) && !Vocabulary.Events.Contains(word))
            .Select(Stem).Distinct(),
    ];

    /// <summary>The words without "when guests check in", which says on what occasion.</summary>
    private ImmutableArray<string> WithoutOccasion()
    {
        var when = Words.IndexOf("when");
        return when > 1 && when + 1 < Words.Length && Vocabulary.Served.Contains(Words[when + 1]) ? Words[..when] : Words;
    }

    private string ChineseCore => field ??= Without(_sense, Vocabulary.ServedInChinese, Vocabulary.MeasuresInChinese);

    private static string Without(string text, params ReadOnlySpan<ImmutableArray<string>> lists)
    {
        foreach (var list in lists)
        {
            foreach (var word in list) text = text.Replace(word, "", StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>Whether two stems are of one word: fail and failur, deliver and deliveri.</summary>
    private static bool IsKin(string one, string other) =>
        one == other || (Math.Min(one.Length, other.Length) >= LeastKin && (one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal)));

    /// <summary>Whether a character is a Chinese one.</summary>
    public static bool IsHan(char sign) => sign is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or >= '\uF900' and <= '\uFAFF';

    private static ImmutableArray<string> Split(string label)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var word = new StringBuilder();
        foreach (var sign in label)
        {
            var plain = sign is >= '\uFF01' and <= '\uFF5E' ? (char)(sign - 0xFEE0) : sign;
            // An apostrophe within a word is no gap: don't -> dont.
            if (plain is '\'' or '’') continue;
            if (char.IsLetterOrDigit(plain) && !IsHan(plain))
            {
                word.Append(char.ToLowerInvariant(plain));
                continue;
            }

            End();
            if (IsHan(plain)) words.Add(plain.ToString());
        }

        End();
        return words.DrainToImmutable();

        void End()
        {
            if (word.Length > 0) words.Add(word.ToString());
            word.Clear();
        }
    }

    /// <summary>A word without its commonest English endings, so that delays, delayed and delay are one.</summary>
    private static string Stem(string word)
    {
        if (word is "used" or "uses" or "using") return "use";
        foreach (var ending in (ReadOnlySpan<string>)["ing", "ed", "es", "ly", "s"])
        {
            if (word.Length < ending.Length + 3 || !word.EndsWith(ending, StringComparison.Ordinal) || word.EndsWith("ss", StringComparison.Ordinal)) continue;
            word = word[..^ending.Length];
            break;
        }

        return word.Length > 3 ? word.TrimEnd('e') : word;
    }
}
