using System.Globalization;

namespace Blueprints.Fuzz.Inputs;

/// <summary>Slips that know how YAML is built.</summary>
internal static class YamlSlips
{
    public static string[] Scraps { get; } =
    [
        ":", ": ", "：", "-", "- ", "– ", "* ", "&a ", "*a", "!", "!!str ", "!!binary ", "!x ", "[", "]", "{", "}", "{{", "[[", ",", "，", "\"", "'", "“", "|", ">", "|-\n", ">+9\n", "? ", "%", "@", "`", "#", " #", "＃",
        "\t", "\n", "\r", "\r\n", "\n\n", " ", "  ", "　", "\u00A0", "---\n", "...\n", "%YAML 1.2\n", "%TAG ! x\n", "<<: *a\n", "\\", "\"\\x00\"", "\"\\uD83D\"", "\"\\U00110000\"", "\0", "\uD83D", "\uFFFE", "\u0085", "\u2028",
        "\uFEFF", "😀", "字", "~", "null", ".nan", ".inf", "1e999", "-1", "9", "９", "100%", "0", "end", "next: ", "steps:", "id: s1", "when: yes", "language: zh", "theme: dark", "href: \"javascript:alert(1)\"",
    ];

    public static Slip[] All { get; } = [OtherKey, OtherKey, AddKey, OddValue, OddValue, OddValue, Anchor, Merge, Nest, Quote, Comment, Tabs, FullWidth, Flow];

    private static readonly string[] Values =
    [
        "", "~", "null", "yes", "no", "true", "0", "1", "-1", "2.5", "1e308", "1e309", "-1e309", "1e-320", "NaN", ".nan", ".inf", "Infinity", "99999999999999999999999999", "0x1F", "0o17", "1_000", "1,5", "１２", "9007199254740993",
        "2%", "100%", "100.0001%", "0.02", "-2%", "1e400%", "5 min", "90 s", "1 h 30 min", "1e9 d", "0 s", "-3 min", "30-60 s", "60-30 s", "1e308 h", "5 fortnights", "三分钟", "5分钟", "{min: 1 s, typical: 2 s, max: 3 s}",
        "{min: 3 s, typical: 2 s, max: 1 s}", "{typical: 1e300 d}", "24 per hour", "1e308 per minute", "0 per day", "{2 h: 5}", "end", "[]", "{}", "[[]]", "[{}]", "[a, b, c]", "[a, [b], {c: d}]", "{a: b}", "{a: {b: {c: d}}}", "[~]", "{~: ~}", "- a",
        "\"\"", "''", "\"\\n\"", "\"a\\nb\"", "|\n      a\n      b", ">\n      a\n      b", "https://example.org/?a=b&c=d", "javascript:alert(1)", "data:text/html,x", "//evil.example", "mailto:a@b", "http://a b", "file:///etc/passwd", "#top",
        "other.blueprint.yaml#s1", "../x.fishbone.yaml#a", "phone", "电话", "pictures/logo.svg", "logo.png", "../../secret.png", "/etc/passwd", "NOSUCH", "dark", "zh", "en", "6M", "8P", "left", "confirmed", "ruled-out", "VA", "decision", "start",
        "<script>alert(1)</script>", "]]>", "&amp;", "&#0;", "\"<\\u0000>\"", "!!python/object:x", "2024-01-01", "12:30", "=", "<<", "*a", "&a b", "@x", "`x`", "%x", "{to: end, share: 1e-300}", "[{to: end, when: x, share: 50%}, {to: end, when: y, share: 50%}]",
    ];

    private static string OtherKey(string text, SlipSource source) => At(text, source, (line, colon) =>
    {
        var start = colon;
        while (start > 0 && line[start - 1] is not (' ' or '{' or ',' or '-')) start--;
        return line[..start] + source.Random.Pick(source.Keys) + line[colon..];
    });

    private static string AddKey(string text, SlipSource source) => At(text, source, (line, _) =>
    {
        var indent = line.Length - line.AsSpan().TrimStart(" -").Length;
        return line + "\n" + new string(' ', indent) + source.Random.Pick(source.Keys) + ": " + source.Random.Pick(Values);
    });

    private static string OddValue(string text, SlipSource source) => At(text, source, (line, colon) =>
    {
        var end = line.IndexOfAny([',', '}'], colon);
        return line[..(colon + 1)] + " " + source.Random.Pick(Values) + (end < 0 || source.Random.Chance(30) ? "" : line[end..]);
    });

    /// <summary>An anchor at one value, and its alias at others.</summary>
    private static string Anchor(string text, SlipSource source)
    {
        text = At(text, source, (line, colon) => line[..(colon + 1)] + " &x" + line[(colon + 1)..]);
        for (var count = source.Random.Between(1, 3); count > 0; count--) text = At(text, source, (line, colon) => line[..(colon + 1)] + " *x");
        return text;
    }

    private static string Merge(string text, SlipSource source)
    {
        text = At(text, source, (line, colon) => line[..(colon + 1)] + " &m" + line[(colon + 1)..]);
        return At(text, source, (line, _) => line + "\n" + line[..(line.Length - line.AsSpan().TrimStart(" -").Length)].Replace('-', ' ') + "<<: " + source.Random.Pick<string>(["*m", "[*m, *m]", "{a: b}", "~"]));
    }

    private static string Nest(string text, SlipSource source)
    {
        if (!source.Random.Chance(25)) return text;
        var depth = source.Random.Chance(70) ? source.Random.Between(2, 40) : source.Random.Between(40, 700);
        var kind = source.Random.Between(0, 4);
        return At(text, source, (line, colon) => kind switch
        {
            0 => line[..(colon + 1)] + " " + new string('[', depth) + (source.Random.Chance(50) ? new string(']', depth) : ""),
            1 => line[..(colon + 1)] + " " + string.Concat(Enumerable.Repeat("{a: ", depth)) + "b" + new string('}', depth),
            2 => line[..(colon + 1)] + "\n" + new string(' ', 6) + string.Concat(Enumerable.Repeat("- ", depth)) + "a",
            3 => line + "\n" + string.Concat(Enumerable.Range(0, Math.Min(depth, 150)).Select(i => new string(' ', 4 + (2 * i)) + "- a" + i.ToString(CultureInfo.InvariantCulture) + ":\n")),
            _ => "? " + string.Concat(Enumerable.Repeat("? ", depth)) + line,
        });
    }

    private static string Quote(string text, SlipSource source) => At(text, source, (line, colon) => line[..(colon + 1)] + source.Random.Pick<string>([" \"", " '", " \"\\", " |", " >-"]) + line[(colon + 1)..] + source.Random.Pick<string>(["\"", "'", "", "\\"]));

    private static string Comment(string text, SlipSource source) => At(text, source, (line, colon) => source.Random.Chance(50) ? line[..colon] + " #" + line[colon..] : line + " # " + OddText.Of(source.Random));

    private static string Tabs(string text, SlipSource source) => source.Random.Chance(30) ? text.Replace("  ", "\t", StringComparison.Ordinal) : At(text, source, (line, _) => "\t" + line.TrimStart(' '));

    private static string FullWidth(string text, SlipSource source)
    {
        var (from, to) = source.Random.Pick<(string, string)>([(": ", "："), ("- ", "－ "), (", ", "，"), ("\"", "”"), ("#", "＃"), ("[", "【"), ("{", "｛"), ("%", "％"), ("'", "’")]);
        return source.Random.Chance(20) ? text.Replace(from, to, StringComparison.Ordinal) : At(text, source, (line, _) => line.Replace(from, to, StringComparison.Ordinal));
    }

    private static string Flow(string text, SlipSource source) => At(text, source, (line, colon) => line[..(colon + 1)] + " [" + line[(colon + 1)..].Trim() + ", " + source.Random.Pick(Values) + "]");

    /// <summary>Changes a line that has a colon.</summary>
    private static string At(string text, SlipSource source, Func<string, int, string> change)
    {
        var colon = text.IndexOf(':', Slips.Place(text, source.Random));
        if (colon < 0) return text;
        var start = text.LastIndexOf('\n', colon) + 1;
        var end = text.IndexOf('\n', colon);
        if (end < 0) end = text.Length;
        return text[..start] + change(text[start..end], colon - start) + text[end..];
    }
}
