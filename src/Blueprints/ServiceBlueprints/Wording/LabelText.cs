using System.Text;

namespace Blueprints.ServiceBlueprints.Wording;

/// <summary>A label as rules read it: its words, Latin ones whole and in lower case, and its text, in which Chinese pieces are looked for.</summary>
internal sealed class LabelText(string text)
{
    public string Text { get; } = text;

    /// <summary>The words of scripts with letters, in lower case and without apostrophes.</summary>
    public List<string> Words { get; } = Split(text);

    /// <summary>Words, one blank between each two.</summary>
    public static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);

    public bool Has(HashSet<string> set) => HasBefore(Words.Count, set);

    /// <summary>Whether a word of a set is among the first ones.</summary>
    public bool HasBefore(int end, HashSet<string> set)
    {
        for (var i = 0; i < end; i++)
        {
            if (set.Contains(Words[i])) return true;
        }

        return false;
    }

    /// <summary>Whether some words stand one after the other.</summary>
    public bool HasPhrase(List<string> phrase)
    {
        for (var i = 0; i + phrase.Count <= Words.Count; i++)
        {
            var k = 0;
            while (k < phrase.Count && Words[i + k] == phrase[k]) k++;
            if (k == phrase.Count) return true;
        }

        return false;
    }

    /// <summary>Whether any of some phrases stands there.</summary>
    public bool HasAny(List<string>[] phrases)
    {
        foreach (var phrase in phrases)
        {
            if (HasPhrase(phrase)) return true;
        }

        return false;
    }

    public bool HasPiece(string[] pieces)
    {
        foreach (var piece in pieces)
        {
            if (Text.Contains(piece, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>Phrases of words.</summary>
    public static List<string>[] Phrases(params string[] phrases)
    {
        var split = new List<string>[phrases.Length];
        for (var i = 0; i < phrases.Length; i++) split[i] = Split(phrases[i]);
        return split;
    }

    private static List<string> Split(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var sign in text)
        {
            if (char.IsLetterOrDigit(sign) && sign < '\u2E80') word.Append(char.ToLowerInvariant(sign));
            else if (sign is not ('\'' or '’')) End();
        }

        End();
        return words;

        void End()
        {
            if (word.Length > 0) words.Add(word.ToString());
            word.Clear();
        }
    }
}
