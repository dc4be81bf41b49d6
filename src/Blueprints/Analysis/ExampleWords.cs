using System.Text;
using Blueprints.Text;

namespace Blueprints.Analysis;

/// <summary>A rule's example in Chinese: its words exchanged one by one, its units of time, and the language said.</summary>
internal static class ExampleWords
{
    private static readonly (string English, string Chinese)[] Units = [("min", "分钟"), ("h", "小时"), ("d", "天"), ("s", "秒")];

    /// <param name="example">In English.</param>
    /// <param name="words">What stands in it, one line each: <c>ENGLISH = CHINESE</c>.</param>
    /// <param name="language">In what it is asked for.</param>
    public static string In(string example, string words, DiagramLanguage language)
    {
        if (language == DiagramLanguage.English) return example;
        var pairs = new List<(string English, string Chinese)>();
        foreach (var line in words.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.Split(" = ") is [var english, var chinese]) pairs.Add((english, chinese));
        }

        // The longest first: one may begin with another.
        pairs.Sort(static (a, b) => b.English.Length.CompareTo(a.English.Length));
        var text = new StringBuilder();
        foreach (var line in example.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            Append(text, line, pairs);
            text.Append('\n');
            if (line.StartsWith("blueprint: ", StringComparison.Ordinal) || line.StartsWith("fishbone: ", StringComparison.Ordinal)) text.Append("language: zh\n");
        }

        return text.ToString().TrimEnd('\n');
    }

    private static void Append(StringBuilder text, string line, List<(string English, string Chinese)> pairs)
    {
        for (var i = 0; i < line.Length;)
        {
            var (english, chinese) = i > 0 && line[i - 1] is ' ' or '[' or '{' ? Find(line, i, i > 1 && char.IsAsciiDigit(line[i - 2]) ? Units : pairs) : default;
            text.Append(chinese is null ? line[i].ToString() : chinese);
            i += english?.Length ?? 1;
        }
    }

    /// <summary>The words that stand at a place as a whole.</summary>
    private static (string? English, string? Chinese) Find(string line, int at, IEnumerable<(string English, string Chinese)> words)
    {
        foreach (var (english, chinese) in words)
        {
            if (!line.AsSpan(at).StartsWith(english, StringComparison.Ordinal)) continue;
            var end = at + english.Length;
            if (end == line.Length || line[end] is ',' or ':' or ']' or '}') return (english, chinese);
        }

        return default;
    }
}
