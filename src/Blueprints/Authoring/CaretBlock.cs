using System.Text;
using Blueprints.ServiceBlueprints.Reading;

namespace Blueprints.Authoring;

/// <summary>
/// The lines of a text that say where a caret stands: those that its line stands below, what stands beside it in the same mapping, the first
/// key of the document, its lanes and its common file. All else may be left out of a long text, so that what is read for each letter typed is short.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="lineStart">Where the caret's line begins.</param>
/// <param name="lineEnd">Where it ends.</param>
/// <param name="wordStart">Where the word begins that the caret stands in.</param>
internal sealed class CaretBlock(string text, int lineStart, int lineEnd, int wordStart)
{
    /// <summary>Beyond so many lines, what stands below the caret's neighbours is left out.</summary>
    private const int MostWhole = 300;

    private readonly List<(int Start, int End)> _before = [];
    private readonly List<(int Start, int End)> _after = [];

    /// <summary>The lines, with another in the place of the caret's.</summary>
    /// <param name="own">The line.</param>
    public string With(string own)
    {
        if (_before.Count == 0) Find();
        var block = new StringBuilder();
        foreach (var (start, end) in _before) block.Append(text, start, end - start).Append('\n');
        block.Append(own).Append('\n');
        foreach (var (start, end) in _after) block.Append(text, start, end - start).Append('\n');
        return block.ToString();
    }

    private void Find()
    {
        var own = Line.Of(text, lineStart, wordStart, isCut: true);
        var (current, neighbours) = (own, new List<Line>());
        var above = new Stack<Line>();
        var isBeside = !own.IsItem;
        for (var end = lineStart; end > 0;)
        {
            var start = end < 2 ? 0 : text.AsSpan(0, end - 1).LastIndexOf('\n') + 1;
            var line = Line.Of(text, start, end - 1);
            end = start;
            if (line.IsNothing) continue;
            if (line.Indent < current.Indent || (line.Indent == current.Indent && current.IsItem && !line.IsItem))
            {
                above.Push(line);
                (current, isBeside) = (line, false);
                if (line is { Indent: 0, IsItem: false }) break;
            }
            else if (isBeside)
            {
                neighbours.Add(line);
            }
        }

        var top = above.Count > 0 ? above.Peek() : own;
        // Beside a key of the document itself stands all that a head would have.
        if (above.Count > 0 || own.IsItem || own.Indent > 0) AddHead(top);
        foreach (var line in above) _before.Add((line.Start, line.End));
        neighbours.Reverse();
        Add(neighbours, _before, own);
        AddBelow(own);
    }

    /// <summary>The first line, the lanes and the common file, where they stand above or below what the caret is in.</summary>
    private void AddHead(Line top)
    {
        var (isFirst, isInLanes) = (true, false);
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            var line = Line.Of(text, start, length < 0 ? text.Length : start + length);
            start = length < 0 ? text.Length : start + length + 1;
            if (line.IsNothing) continue;
            if (line is { Indent: 0, IsItem: false })
            {
                isInLanes = line.Start != top.Start && line.Start != lineStart && IsLanes(line);
                if (isFirst && line.Start != top.Start && line.Start != lineStart && !isInLanes) _before.Add((line.Start, line.End));
                isFirst = false;
            }

            if (isInLanes && line.Start != lineStart) _before.Add((line.Start, line.End));
        }
    }

    private bool IsLanes(Line line)
    {
        var written = text.AsSpan(line.Start, line.End - line.Start);
        var colon = written.IndexOfAny(':', '：');
        if (colon <= 0) return false;
        var key = written[..colon].Trim(" \"'").ToString();
        return BlueprintKeys.Table.Find("lanes")!.Is(key) || BlueprintKeys.Table.Find("use")!.Is(key);
    }

    private void AddBelow(Line own)
    {
        var below = new List<Line>();
        for (var start = lineEnd; start < text.Length;)
        {
            // Past the end of the line before.
            start += text[start] == '\r' && start + 1 < text.Length && text[start + 1] == '\n' ? 2 : 1;
            if (start >= text.Length) break;
            var length = text.AsSpan(start).IndexOf('\n');
            var line = Line.Of(text, start, length < 0 ? text.Length : start + length);
            start = length < 0 ? text.Length : start + length;
            if (line.IsNothing) continue;
            if (line.Indent < own.Indent || (line.Indent == own.Indent && own.IsItem)) break;
            below.Add(line);
        }

        Add(below, _after, own);
    }

    private static void Add(List<Line> lines, List<(int Start, int End)> to, Line own)
    {
        foreach (var line in lines)
        {
            if (lines.Count <= MostWhole || (line.Indent <= own.Indent && !line.IsItem)) to.Add((line.Start, line.End));
        }
    }

    /// <summary>A line, and how far in it stands.</summary>
    /// <param name="Start">Where it begins.</param>
    /// <param name="End">Where it ends.</param>
    /// <param name="Indent">The blanks before it.</param>
    /// <param name="IsItem">Whether it begins an item of a list.</param>
    /// <param name="IsNothing">Whether it is empty, a comment, or a mark between documents.</param>
    private readonly record struct Line(int Start, int End, int Indent, bool IsItem, bool IsNothing)
    {
        public static Line Of(string text, int start, int end, bool isCut = false)
        {
            if (end > start && text[end - 1] == '\r') end--;
            var line = text.AsSpan(start, end - start);
            var rest = line.TrimStart(' ');
            var isItem = rest is "-" or ['-', ' ', ..];
            var isNothing = !isCut && (rest.IsWhiteSpace() || rest[0] == '#' || (rest.Length == line.Length && (rest.StartsWith("---") || rest.StartsWith("...") || rest[0] == '%')));
            return new Line(start, end, line.Length - rest.Length, isItem, isNothing);
        }
    }
}
