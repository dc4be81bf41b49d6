using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Blueprints.Office.Slides;

/// <summary>
/// A label and the lines that it was broken into: which of its characters each character of the lines shows. By it, words that were edited on a slide
/// come back without the line breaks and hyphens that were added to the label.
/// </summary>
internal sealed class BrokenLabel
{
    /// <summary>Beyond this many pairs of characters the middles of two texts are not held against each other one by one.</summary>
    private const int MostPairs = 1_000_000;

    private readonly string _shown;
    private readonly string[] _meant;

    private BrokenLabel(string shown, string[] meant, int lines) => (_shown, _meant, Lines) = (shown, meant, lines);

    /// <summary>How many lines the label fills.</summary>
    public int Lines { get; }

    /// <summary>How a label stands in the first of some lines; null where it does not, as where it was cut.</summary>
    /// <param name="label">The label.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="tail">What stands behind it in its last line.</param>
    public static BrokenLabel? Of(string label, ImmutableArray<string> lines, string tail)
    {
        var (shown, meant, at) = (new StringBuilder(), new List<string>(), 0);
        Skip();
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (i > 0)
            {
                Add('\n', Gap());
                Skip();
            }

            for (var k = 0; k < line.Length; k++)
            {
                if (at < label.Length && (label[at] == line[k] || (char.IsWhiteSpace(label[at]) && char.IsWhiteSpace(line[k])))) Add(line[k], char.IsWhiteSpace(line[k]) ? Gap() : label[at++].ToString());
                else if (at > 0 && at < label.Length && k == line.Length - 1 && i + 1 < lines.Length && IsHyphen(line[k])) Add(line[k], "");
                else return at >= label.Length && tail.Length > 0 && line[k..] == tail ? new BrokenLabel(shown.ToString(), [.. meant], i + 1) : null;
                Skip();
            }

            if (at >= label.Length) return tail.Length == 0 && meant.Count > 0 ? new BrokenLabel(shown.ToString(), [.. meant], i + 1) : null;
            if (label[at..].All(char.IsWhiteSpace)) at = label.Length;
            if (at >= label.Length) return tail.Length == 0 ? new BrokenLabel(shown.ToString(), [.. meant], i + 1) : null;
        }

        return null;

        void Add(char sign, string text)
        {
            shown.Append(sign);
            meant.Add(text);
        }

        string Gap()
        {
            var start = at;
            while (at < label.Length && char.IsWhiteSpace(label[at])) at++;
            return label[start..at];
        }

        // What is never shown goes with what stands before it.
        void Skip()
        {
            while (at < label.Length && !char.IsWhiteSpace(label[at]) && IsUnseen(label[at]))
            {
                if (meant.Count > 0) meant[^1] += label[at];
                at++;
            }
        }
    }

    /// <summary>The label that edited lines mean.</summary>
    public string Unbroken(IReadOnlyList<string> lines)
    {
        var edited = string.Join('\n', lines);
        var match = Match(_shown, edited);
        var text = new StringBuilder(edited.Length);
        for (var i = 0; i < edited.Length; i++)
        {
            var at = match[i];
            if (edited[i] == '\n') text.Append(at >= 0 && (IsAdded(edited, match, i - 1) || IsKept(match, i)) ? _meant[at] : Between(edited[i - 1], edited[i + 1], i > 1 ? edited[i - 2] : ' '));
            else if (IsAdded(edited, match, i)) continue;
            else text.Append(at >= 0 && _meant[at].Length > 0 ? _meant[at] : edited[i].ToString());
        }

        return text.ToString().Trim();
    }

    /// <summary>Whether a break of ours still parts what it parted: what stands beside it is the same, at one side where a blank stood there.</summary>
    private bool IsKept(int[] match, int i)
    {
        var (before, after) = (IsSame(match, i - 1, match[i] - 1), IsSame(match, i + 1, match[i] + 1));
        return _meant[match[i]].Length > 0 ? before || after : before && after;
    }

    private static bool IsSame(int[] match, int at, int other) => at >= 0 && at < match.Length && match[at] == other;

    /// <summary>Whether a sign is a hyphen of ours, which still parts the word that it was put into.</summary>
    private bool IsAdded(string edited, int[] match, int i)
    {
        if (i < 0 || match[i] is not (> 0 and var at) || _meant[at].Length > 0 || !IsHyphen(_shown[at]) || !IsSame(match, i - 1, at - 1)) return false;
        var next = i + 1 < edited.Length && edited[i + 1] == '\n' ? i + 2 : i + 1;
        return next < edited.Length && match[next] == at + 2;
    }

    /// <summary>What parts two lines that we did not break: nothing in Chinese and Japanese and behind a hyphen within a word, else a space.</summary>
    private static string Between(char before, char after, char earlier)
    {
        if (char.IsWhiteSpace(before) || char.IsWhiteSpace(after)) return "";
        if ((IsHyphen(before) || before is '/' or '–') && !char.IsWhiteSpace(earlier)) return "";
        return IsEastAsian(before) || IsEastAsian(after) ? "" : " ";
    }

    /// <summary>Which character of one text each of another is, by a longest common subsequence; -1 where it is none.</summary>
    private static int[] Match(string one, string other)
    {
        var match = new int[other.Length];
        Array.Fill(match, -1);
        var (start, endOne, endOther) = (0, one.Length, other.Length);
        while (start < endOne && start < endOther && one[start] == other[start]) match[start] = start++;
        while (endOne > start && endOther > start && one[endOne - 1] == other[endOther - 1]) match[--endOther] = --endOne;
        var (rows, columns) = (endOne - start, endOther - start);
        if (rows == 0 || columns == 0 || (long)rows * columns > MostPairs) return match;
        var longest = new int[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--) longest[i, j] = one[start + i] == other[start + j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        }

        for (var (i, j) = (0, 0); i < rows && j < columns;)
        {
            if (one[start + i] == other[start + j]) match[start + j++] = start + i++;
            else if (longest[i + 1, j] >= longest[i, j + 1]) i++;
            else j++;
        }

        return match;
    }

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    private static bool IsUnseen(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format;

    private static bool IsEastAsian(char c) => c is >= '\u2E80' and < '\uAC00' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFFEF' or (>= '\uD840' and <= '\uD8FF');
}
