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

    /// <summary>Two characters of matter and one of degree.</summary>
    private const int LeastSense = 3;

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

    /// <summary>
    /// Whether it says what another text says, and nothing beyond it: the same words, or at least a share of them and no other.
    /// </summary>
    public bool Restates(CauseText other, double share)
    {
        if (Key.Length == 0) return false;
        if (Key == other.Key) return true;
        if (JudgesLike(other) || EndsLike(other)) return true;
        var enough = _han >= LeastHan || _content.Count - _han >= LeastWords;
        return enough && _negations == other._negations && _content.Count >= share * other._content.Count && _content.IsSubsetOf(other._content);
    }

    /// <summary>"Quality is poor" under "Quality problems": the same matter, and that it is not well.</summary>
    private bool JudgesLike(CauseText other) =>
        _matter.Count > 0 && _negations == other._negations && _matter.Count < _content.Count && other._matter.Count < other._content.Count && _matter.SetEquals(other._matter);

    /// <summary>投诉太多 under 呼叫中心投诉多: the last words once more, and how much of it.</summary>
    private bool EndsLike(CauseText other) =>
        _sense.Length >= LeastSense && _content.Count == _han && Vocabulary.Degrees.Contains(_sense[^1..]) && _negations == other._negations && other._sense.EndsWith(_sense, StringComparison.Ordinal);

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
        foreach (var ending in (ReadOnlySpan<string>)["ing", "ed", "es", "ly", "s"])
        {
            if (word.Length < ending.Length + 3 || !word.EndsWith(ending, StringComparison.Ordinal) || word.EndsWith("ss", StringComparison.Ordinal)) continue;
            word = word[..^ending.Length];
            break;
        }

        return word.Length > 3 ? word.TrimEnd('e') : word;
    }
}
