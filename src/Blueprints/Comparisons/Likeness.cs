using System.Globalization;
using Blueprints.Running;

namespace Blueprints.Comparisons;

/// <summary>
/// Brings together what is alike in two lists of labels: Dice's coefficient over pairs of neighbouring characters (Dice 1945), letters in
/// lower case, other signs left out. Only labels that share a pair that is
/// not in everybody's mouth are held against each other, so that the work stays near-linear. The best pair first; ties in the order of the
/// lists.
/// </summary>
internal static class Likeness
{
    /// <summary>The least likeness that counts.</summary>
    public const double Least = 0.5;

    /// <summary>A pair of characters in more labels than this tells nothing.</summary>
    private const int Common = 24;

    public readonly record struct Pair(int Before, int After, double Score);

    /// <param name="before">The labels of the one list.</param>
    /// <param name="after">The labels of the other.</param>
    /// <param name="near">How near two stand otherwise, 0 to 1; at 0 they are never brought together.</param>
    public static List<Pair> Match(IReadOnlyList<string> before, IReadOnlyList<string> after, Func<int, int, double> near)
    {
        var left = before.Select(Pairs).ToList();
        var right = after.Select(Pairs).ToList();
        var holders = new Dictionary<(char, char), List<int>>();
        for (var j = 0; j < right.Count; j++)
        {
            foreach (var pair in right[j])
            {
                if (!holders.TryGetValue(pair, out var list)) holders.Add(pair, list = []);
                list.Add(j);
            }
        }

        var found = new List<Pair>();
        var shared = new Dictionary<int, int>();
        for (var i = 0; i < left.Count; i++)
        {
            Cancellation.Check();
            shared.Clear();
            foreach (var pair in left[i])
            {
                if (!holders.TryGetValue(pair, out var list) || list.Count > Common) continue;
                foreach (var j in list) shared[j] = 1;
            }

            foreach (var j in shared.Keys.Order())
            {
                var score = Dice(left[i], right[j]) * near(i, j);
                if (score >= Least) found.Add(new Pair(i, j, Math.Min(score, 0.99)));
            }
        }

        found.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Before != b.Before ? a.Before.CompareTo(b.Before) : a.After.CompareTo(b.After));
        var (takenLeft, takenRight) = (new bool[left.Count], new bool[right.Count]);
        var matched = new List<Pair>();
        foreach (var pair in found)
        {
            if (takenLeft[pair.Before] || takenRight[pair.After]) continue;
            (takenLeft[pair.Before], takenRight[pair.After]) = (true, true);
            matched.Add(pair);
        }

        return matched;
    }

    private static double Dice(HashSet<(char, char)> a, HashSet<(char, char)> b)
    {
        if (a.Count + b.Count == 0) return 0;
        var (few, many) = a.Count <= b.Count ? (a, b) : (b, a);
        var both = 0;
        foreach (var pair in few)
        {
            if (many.Contains(pair)) both++;
        }

        return 2.0 * both / (a.Count + b.Count);
    }

    /// <summary>
    /// Neighbouring characters, a word's beginning and end marked by a space; Chinese characters count singly too, since two of them make a
    /// word.
    /// </summary>
    private static HashSet<(char, char)> Pairs(string label)
    {
        var pairs = new HashSet<(char, char)>();
        var last = ' ';
        foreach (var c in label)
        {
            var now = char.IsLetterOrDigit(c) ? char.ToLower(c, CultureInfo.InvariantCulture) : ' ';
            if (now != ' ' || last != ' ') pairs.Add((last, now));
            if (now >= 0x2E80) pairs.Add((now, now));
            last = now;
        }

        if (last != ' ') pairs.Add((last, ' '));
        return pairs;
    }
}
