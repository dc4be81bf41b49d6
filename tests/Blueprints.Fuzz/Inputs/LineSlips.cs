namespace Blueprints.Fuzz.Inputs;

/// <summary>Slips of whole lines.</summary>
internal static class LineSlips
{
    public static Slip[] All { get; } = [Remove, Repeat, Swap, Move, Indent, Splice, SpliceLines, Endings, ManyTimes];

    private static string Remove(string text, SlipSource source) => Change(text, source, (lines, at) => lines.RemoveRange(at, Math.Min(source.Random.Chance(80) ? 1 : source.Random.Between(2, 8), lines.Count - at)));

    private static string Repeat(string text, SlipSource source) => Change(text, source, (lines, at) => lines.Insert(at, lines[at]));

    private static string Swap(string text, SlipSource source) => Change(text, source, (lines, at) =>
    {
        var other = source.Random.Between(0, lines.Count - 1);
        (lines[at], lines[other]) = (lines[other], lines[at]);
    });

    private static string Move(string text, SlipSource source) => Change(text, source, (lines, at) =>
    {
        var part = lines.GetRange(at, Math.Min(source.Random.Between(1, 6), lines.Count - at));
        lines.RemoveRange(at, part.Count);
        lines.InsertRange(source.Random.Between(0, lines.Count), part);
    });

    private static string Indent(string text, SlipSource source) => Change(text, source, (lines, at) =>
    {
        var by = source.Random.Pick<string>(["", " ", "  ", "    ", "\t", " \t", "\u3000", "\u00A0"]);
        var isOut = source.Random.Chance(40);
        for (var count = source.Random.Between(1, 5); count > 0 && at < lines.Count; count--, at++) lines[at] = isOut && lines[at].Length > 0 && lines[at][0] == ' ' ? lines[at][1..] : by + lines[at];
    });

    /// <summary>The beginning of this text, and the end of another.</summary>
    private static string Splice(string text, SlipSource source)
    {
        var other = source.Random.Pick(source.Others).Split('\n');
        return Change(text, source, (lines, at) =>
        {
            lines.RemoveRange(at, lines.Count - at);
            lines.AddRange(other[source.Random.Between(0, other.Length - 1)..]);
        });
    }

    /// <summary>Some lines of another text in this one.</summary>
    private static string SpliceLines(string text, SlipSource source)
    {
        var other = source.Random.Pick(source.Others).Split('\n');
        return Change(text, source, (lines, at) => lines.InsertRange(at, other.Skip(source.Random.Between(0, other.Length - 1)).Take(source.Random.Between(1, 8))));
    }

    private static string Endings(string text, SlipSource source)
    {
        if (!source.Random.Chance(40)) return text;
        var ending = source.Random.Pick<string>(["\r\n", "\r", "\n\n", "\u0085", "\u2028", "\n\r"]);
        return source.Random.Chance(50) ? text.Replace("\n", ending, StringComparison.Ordinal) : Change(text, source, (lines, at) => lines[at] += ending);
    }

    /// <summary>A block over and over, now and then thousands of times.</summary>
    private static string ManyTimes(string text, SlipSource source)
    {
        if (!source.Random.Chance(10)) return text;
        return Change(text, source, (lines, at) =>
        {
            var part = lines.GetRange(at, Math.Min(source.Random.Between(1, 4), lines.Count - at));
            for (var count = source.Random.Between(2, source.Random.Chance(5) ? 600 : 30); count > 0; count--) lines.InsertRange(at, part);
        });
    }

    private static string Change(string text, SlipSource source, Action<List<string>, int> change)
    {
        var lines = new List<string>(text.Split('\n'));
        change(lines, source.Random.Between(0, lines.Count - 1));
        return string.Join('\n', lines);
    }
}
