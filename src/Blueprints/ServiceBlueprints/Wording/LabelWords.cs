using System.Collections.Frozen;
using System.Text;

namespace Blueprints.ServiceBlueprints.Wording;

/// <summary>The words of a label by which rules go: Latin ones whole and in lower case, Chinese ones as pieces of the text.</summary>
internal static class LabelWords
{
    public static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words of scripts with letters, in lower case.</summary>
    public static List<string> Of(string label)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var sign in label)
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

    public static bool HasAny(List<string> words, FrozenSet<string> set)
    {
        foreach (var word in words)
        {
            if (set.Contains(word)) return true;
        }

        return false;
    }

    /// <summary>Whether some words stand one after the other.</summary>
    public static bool HasPhrase(List<string> words, string phrase)
    {
        var parts = phrase.Split(' ');
        for (var i = 0; i + parts.Length <= words.Count; i++)
        {
            var k = 0;
            while (k < parts.Length && words[i + k] == parts[k]) k++;
            if (k == parts.Length) return true;
        }

        return false;
    }

    public static bool HasPiece(string label, ReadOnlySpan<string> pieces)
    {
        foreach (var piece in pieces)
        {
            if (label.Contains(piece, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
