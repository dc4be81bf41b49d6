using System.Globalization;
using System.Text;

namespace Blueprints.Testing;

/// <summary>
/// The lines by which two texts differ, with three lines around each: <c>-</c> was accepted, <c>+</c> is received. The fewest lines, by the
/// longest common subsequence of what stands between the first and the last difference.
/// </summary>
internal static class LineDifference
{
    private const int Around = 3;

    /// <summary>The most lines shown.</summary>
    private const int MostLines = 200;

    /// <summary>The most cells of the table of subsequences; beyond, all of one text is shown before all of the other.</summary>
    private const long MostCells = 16_000_000;

    public static string Of(string accepted, string received)
    {
        var lines = Compare(Lines(accepted), Lines(received));
        var text = new StringBuilder();
        var (shown, last) = (0, -1);
        for (var i = 0; i < lines.Count; i++)
        {
            if (!IsNearDifference(lines, i)) continue;
            if (shown++ == MostLines)
            {
                text.Append("... and more\n");
                break;
            }

            if (i > last + 1) text.Append(CultureInfo.InvariantCulture, $"  ... {i - last - 1} lines\n");
            last = i;
            text.Append(lines[i].Sign).Append(' ').Append(lines[i].Text).Append('\n');
        }

        return text.ToString();
    }

    private static string[] Lines(string text) => text.Length == 0 ? [] : text.TrimEnd('\n').Split('\n');

    private static bool IsNearDifference(List<(char Sign, string Text)> lines, int at)
    {
        for (var i = Math.Max(0, at - Around); i <= Math.Min(lines.Count - 1, at + Around); i++)
        {
            if (lines[i].Sign != ' ') return true;
        }

        return false;
    }

    private static List<(char Sign, string Text)> Compare(string[] one, string[] other)
    {
        var start = 0;
        while (start < one.Length && start < other.Length && one[start] == other[start]) start++;
        var end = 0;
        while (end < one.Length - start && end < other.Length - start && one[^(end + 1)] == other[^(end + 1)]) end++;

        var lines = new List<(char, string)>(one[..start].Select(line => (' ', line)));
        AddBetween(lines, one[start..^end], other[start..^end]);
        lines.AddRange(one[^end..].Select(line => (' ', line)));
        return lines;
    }

    private static void AddBetween(List<(char, string)> lines, string[] one, string[] other)
    {
        if ((long)one.Length * other.Length > MostCells)
        {
            lines.AddRange(one.Select(line => ('-', line)));
            lines.AddRange(other.Select(line => ('+', line)));
            return;
        }

        // common[i, j]: how many lines the rests of both from i and j have in common.
        var common = new int[one.Length + 1, other.Length + 1];
        for (var i = one.Length - 1; i >= 0; i--)
        {
            for (var j = other.Length - 1; j >= 0; j--) common[i, j] = one[i] == other[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        for (var (i, j) = (0, 0); i < one.Length || j < other.Length;)
        {
            if (i < one.Length && j < other.Length && one[i] == other[j])
            {
                lines.Add((' ', one[i]));
                (i, j) = (i + 1, j + 1);
            }
            else if (j == other.Length || i < one.Length && common[i + 1, j] >= common[i, j + 1]) lines.Add(('-', one[i++]));
            else lines.Add(('+', other[j++]));
        }
    }
}
