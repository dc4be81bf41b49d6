using Blueprints.Text;

namespace Blueprints.Diagnostics;

/// <summary>
/// Finds the word that a misspelt one was meant to be, as the messages about keys and names do. Pure; safe to call from many threads at
/// once.
/// </summary>
public static class Spelling
{
    private const int MaxCandidates = 2_000;
    private const int MaxLength = 64;

    /// <summary>What turns a word into its opposite.</summary>
    private static readonly string[] Negations = ["不", "非", "无", "未", "没", "没有", "un", "in", "dis", "non", "not", "no"];

    /// <summary>
    /// The nearest candidate by Damerau-Levenshtein distance (optimal string alignment), case aside; the first of equals; null where none
    /// is near:
    /// one slip for every three characters, at most three.
    /// </summary>
    /// <param name="word">The word as it was written; one of more than 64 characters is near to nothing.</param>
    /// <param name="candidates">The words that there are; those of more than 64 characters and those after the first 2,000 are not looked
    /// at.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(candidates);
        return Nearest(word, candidates, out _);
    }

    /// <summary>
    /// Whether nothing else can be meant by a word than the candidate nearest to it: they differ in case alone; or in one slip in a word
    /// of four letters or more, in two slips in eight or more, no digit is another, and no second candidate
    /// is as near.
    /// </summary>
    internal static bool IsCertain(string word, string near, IEnumerable<string> candidates)
    {
        if (Nearest(word, candidates, out var distance) is null || word.Length > MaxLength || near.Length > MaxLength) return false;
        if (distance > 0 && (word.Length < (distance == 1 ? 3 : 7) || near.Length < (distance == 1 ? 4 : 8) || distance > 2 || !Digits(word).SequenceEqual(Digits(near)))) return false;
        var count = 0;
        foreach (var candidate in candidates.Distinct(StringComparer.Ordinal).Take(MaxCandidates))
        {
            if (candidate.Length > MaxLength || Math.Abs(candidate.Length - word.Length) > distance || Distance(word, candidate, distance) > distance) continue;
            if (candidate != near || ++count > 1) return false;
        }

        return count == 1;

        static IEnumerable<char> Digits(string text) => text.Where(char.IsDigit);
    }

    /// <summary>The fix that writes what was meant by a misspelt word; null where that cannot be told.</summary>
    /// <param name="span">Where the word stands.</param>
    /// <param name="word">The word.</param>
    /// <param name="near">What was meant.</param>
    /// <param name="candidates">What might have been.</param>
    /// <param name="isCertain">Whether nothing else can be meant, whatever the letters say.</param>
    internal static FixDraft? Fix(TextSpan span, string word, string? near, IEnumerable<string> candidates, bool isCertain = false) =>
        near is null ? null : FixDraft.Write(span, ValueText.Of(near), isCertain || IsCertain(word, near, candidates));

    /// <summary>A message that ends with what was meant, where that can be told.</summary>
    internal static Bilingual Suggest(Bilingual message, string? near) =>
        near is null ? message : new($"{message.English}; did you mean '{near}'?", $"{message.Chinese}；是否想写“{near}”？");

    /// <summary>The same, with how far it is; <see cref="int.MaxValue"/> where there is none.</summary>
    internal static string? Nearest(string word, IEnumerable<string> candidates, out int distance)
    {
        distance = int.MaxValue;
        if (word.Length is 0 or > MaxLength) return null;
        string? best = null;
        var limit = Math.Clamp((word.Length + 1) / 3, 1, 3);
        var looked = 0;
        foreach (var candidate in candidates)
        {
            if (++looked > MaxCandidates) break;
            if (candidate.Length > MaxLength || Math.Abs(candidate.Length - word.Length) > limit) continue;
            var found = Distance(word, candidate, limit);
            // A slip in every character is another word.
            if (found > limit || found >= Math.Max(word.Length, candidate.Length) || found >= distance || IsOpposite(word, candidate)) continue;
            best = candidate;
            distance = found;
            if (found == 0) break;
        }

        return best;
    }

    /// <summary>Whether one of two words is the other with a "not" before it, which nobody writes by a slip.</summary>
    private static bool IsOpposite(string a, string b)
    {
        var (shorter, longer) = a.Length < b.Length ? (a, b) : (b, a);
        return longer.EndsWith(shorter, StringComparison.OrdinalIgnoreCase) && Negations.Contains(longer[..^shorter.Length].TrimEnd('-', ' '), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The distance, or something over <paramref name="limit"/>.</summary>
    internal static int Distance(string a, string b, int limit)
    {
        Span<int> rows = stackalloc int[3 * (MaxLength + 1)];
        var width = b.Length + 1;
        var before = rows[..width];
        var last = rows.Slice(MaxLength + 1, width);
        var current = rows.Slice(2 * (MaxLength + 1), width);
        for (var j = 0; j < width; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j < width; j++)
            {
                var x = char.ToLowerInvariant(a[i - 1]);
                var y = char.ToLowerInvariant(b[j - 1]);
                var cost = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), last[j - 1] + (x == y ? 0 : 1));
                if (i > 1 && j > 1 && x == char.ToLowerInvariant(b[j - 2]) && char.ToLowerInvariant(a[i - 2]) == y) cost = Math.Min(cost, before[j - 2] + 1);
                current[j] = cost;
                least = Math.Min(least, cost);
            }

            if (least > limit) return limit + 1;
            var spare = before;
            before = last;
            last = current;
            current = spare;
        }

        return last[b.Length];
    }
}
