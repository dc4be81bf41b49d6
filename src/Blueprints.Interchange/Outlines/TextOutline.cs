using Blueprints.Interchange.Drawn;

namespace Blueprints.Interchange.Outlines;

/// <summary>
/// Reads indented lines, as writers and outliners export them: bullets, numbers and the headings of Markdown are taken off. The first line is the
/// effect where all others are deeper in; else the name of the file is.
/// </summary>
internal static class TextOutline
{
    private const int MostLines = 100_000;

    public static void Read(string text, string name, OutlineTree tree)
    {
        var lines = new List<(int Column, string Words, FilePlace Place)>();
        var heading = 0;
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (lines.Count >= MostLines) throw new UnreadableFileException(new(FormattableString.Invariant($"it has more than {MostLines:N0} lines, which is the most"), FormattableString.Invariant($"超过 {MostLines:N0} 行，这是上限")), new FilePlace(number, 1));
            var column = ColumnOf(line, out var start);
            var words = line[start..].TrimEnd();
            var hashes = words.Length - words.TrimStart('#').Length;
            // What stands under a heading is deeper in than it.
            if (hashes > 0 && hashes < words.Length && words[hashes] == ' ') column = (heading = hashes) - 1;
            else column += heading;
            var bare = WithoutBullet(hashes > 0 ? words[hashes..].Trim().TrimEnd('#') : words);
            // A bullet belongs to the line without one above it, though both begin in one column.
            var isBulleted = bare.Length < words.Length && hashes == 0;
            words = Words.OneLine(bare);
            if (words.Length > 0) lines.Add(((2 * column) + (isBulleted ? 1 : 0), words, new FilePlace(number, start + 1)));
        }

        if (lines.Count == 0) throw new UnreadableFileException(new("there is no line in it", "其中没有内容"));
        var hasEffect = lines.Count > 1 && lines.Skip(1).All(line => line.Column > lines[0].Column);
        if (!hasEffect) tree.Add(name, 0, default);
        var open = new Stack<int>();
        foreach (var (column, words, place) in lines)
        {
            while (open.TryPeek(out var above) && above >= column) open.Pop();
            tree.Add(words, open.Count + (hasEffect ? 0 : 1), place);
            open.Push(column);
        }
    }

    private static int ColumnOf(string line, out int start)
    {
        var column = 0;
        for (start = 0; start < line.Length && char.IsWhiteSpace(line[start]); start++) column += line[start] == '\t' ? 4 - (column % 4) : line[start] == '\u3000' ? 2 : 1;
        return column;
    }

    /// <summary>Without a bullet, a number (1. 1.2 a) (一)) or a box to tick.</summary>
    private static string WithoutBullet(string words)
    {
        if (words.Length > 1 && words[0] is '-' or '*' or '+' or '•' or '·' or '–' or '—' or '○' or '●' or '▪' or '■' && char.IsWhiteSpace(words[1])) words = words[1..].TrimStart();
        else if (words.Length > 1 && words[0] is '•' or '●' or '▪' or '■') words = words[1..].TrimStart();
        if (words.StartsWith("[ ] ", StringComparison.Ordinal) || words.StartsWith("[x] ", StringComparison.OrdinalIgnoreCase)) words = words[4..];
        // 1. and 1.2) are numbers of lines; 2.5 is one of something.
        var end = 0;
        while (end < words.Length && end < 12 && (char.IsAsciiDigit(words[end]) || (words[end] == '.' && end > 0))) end++;
        if (end > 0 && end + 1 < words.Length)
        {
            if (words[end - 1] == '.' && char.IsWhiteSpace(words[end])) return words[end..].TrimStart();
            if (words[end] is ')' or '）' or '、') return words[(end + 1)..].TrimStart();
        }

        return words.Length > 3 && words[0] is '(' or '（' && words[2] is ')' or '）' ? words[3..].TrimStart() : words;
    }
}
