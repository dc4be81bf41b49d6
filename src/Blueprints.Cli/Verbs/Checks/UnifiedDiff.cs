using System.Globalization;
using System.Text;
using Blueprints.Cli.Inputs;

namespace Blueprints.Cli.Verbs.Checks;

/// <summary>
/// What became of a text, in the unified form that <c>patch</c> and <c>git apply</c> take: three lines around each change. Lines count as
/// the same with their line endings. The changes are found by the common start, the common end,
/// and between them the longest common run of lines, where the text is not too long for that.
/// </summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>A table of more cells takes too much memory; then all lines between the common start and end are given as
    /// changed.</summary>
    private const int MostCells = 4_000_000;

    /// <summary>A document as a difference names it: with slashes, and from no root.</summary>
    public static string NameOf(Input input) => input.IsStandardInput ? "-" : input.Name.Replace(Path.DirectorySeparatorChar, '/').TrimStart('/');

    /// <summary>The difference; empty where there is none.</summary>
    /// <param name="name">The file, with slashes.</param>
    /// <param name="before">The text before.</param>
    /// <param name="after">The text after.</param>
    public static string Of(string name, string before, string after)
    {
        var (old, now) = (Lines(before), Lines(after));
        var kept = Kept(old, now);
        var text = new StringBuilder();
        var (i, j) = (0, 0);
        var changes = new List<(int Old, int OldEnd, int New, int NewEnd)>();
        foreach (var (x, y) in kept.Append((old.Count, now.Count)))
        {
            if (x > i || y > j) changes.Add((i, x, j, y));
            (i, j) = (x + 1, y + 1);
        }

        for (var at = 0; at < changes.Count;)
        {
            var last = at;
            while (last + 1 < changes.Count && changes[last + 1].Old - changes[last].OldEnd <= 2 * Context) last++;
            // As git does it: without the tab, patch takes a name to end at its first space.
            var end = name.Contains(' ', StringComparison.Ordinal) ? "\t" : "";
            if (text.Length == 0) text.Append(CultureInfo.InvariantCulture, $"--- a/{name}{end}\n+++ b/{name}{end}\n");
            AppendHunk(text, old, now, changes[at..(last + 1)]);
            at = last + 1;
        }

        return text.ToString();
    }

    private static void AppendHunk(StringBuilder text, List<string> old, List<string> now, List<(int Old, int OldEnd, int New, int NewEnd)> changes)
    {
        var lead = Math.Min(Context, changes[0].Old);
        var tail = Math.Min(Context, old.Count - changes[^1].OldEnd);
        var (first, end) = (changes[0].Old - lead, changes[^1].OldEnd + tail);
        var (firstNew, endNew) = (changes[0].New - lead, changes[^1].NewEnd + tail);
        text.Append(CultureInfo.InvariantCulture, $"@@ -{Range(first, end)} +{Range(firstNew, endNew)} @@\n");
        var at = first;
        foreach (var (from, to, newFrom, newTo) in changes)
        {
            for (; at < from; at++) Append(text, ' ', old[at]);
            for (; at < to; at++) Append(text, '-', old[at]);
            for (var line = newFrom; line < newTo; line++) Append(text, '+', now[line]);
        }

        for (; at < end; at++) Append(text, ' ', old[at]);
    }

    /// <summary>The first line, counted from 1, and how many; an empty range names the line before it.</summary>
    private static string Range(int first, int end) => string.Create(CultureInfo.InvariantCulture, $"{(end > first ? first + 1 : first)},{end - first}");

    private static void Append(StringBuilder text, char sign, string line)
    {
        text.Append(sign).Append(line);
        if (!line.EndsWith('\n')) text.Append("\n\\ No newline at end of file\n");
    }

    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            var next = end < 0 ? text.Length : end + 1;
            lines.Add(text[at..next]);
            at = next;
        }

        return lines;
    }

    /// <summary>The lines that stay, by their numbers before and after.</summary>
    private static List<(int Old, int New)> Kept(List<string> old, List<string> now)
    {
        var kept = new List<(int, int)>();
        var start = 0;
        while (start < old.Count && start < now.Count && old[start] == now[start]) kept.Add((start, start++));
        var tail = 0;
        while (tail < old.Count - start && tail < now.Count - start && old[^(tail + 1)] == now[^(tail + 1)]) tail++;
        AddCommon(kept, old, now, start, old.Count - tail, now.Count - tail);
        for (var i = tail; i > 0; i--) kept.Add((old.Count - i, now.Count - i));
        return kept;
    }

    private static void AddCommon(List<(int, int)> kept, List<string> old, List<string> now, int start, int oldEnd, int newEnd)
    {
        var (height, width) = (oldEnd - start, newEnd - start);
        if (height == 0 || width == 0 || (long)(height + 1) * (width + 1) > MostCells) return;
        var length = new int[height + 1, width + 1];
        for (var x = height - 1; x >= 0; x--)
        {
            for (var y = width - 1; y >= 0; y--) length[x, y] = old[start + x] == now[start + y] ? length[x + 1, y + 1] + 1 : Math.Max(length[x + 1, y], length[x, y + 1]);
        }

        for (var (x, y) = (0, 0); x < height && y < width;)
        {
            if (old[start + x] == now[start + y]) kept.Add((start + x++, start + y++));
            else if (length[x + 1, y] >= length[x, y + 1]) x++;
            else y++;
        }
    }
}
