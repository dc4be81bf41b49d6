using Blueprints.Diagnostics;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Diagrams.Reading;

/// <summary>Reads addresses and links to other documents.</summary>
internal static class LinkReader
{
    /// <summary>An address to open on a click: http, https, mailto, or relative.</summary>
    public static string? Address(ValueReader reader, YamlNode node, KeyInfo key)
    {
        if (reader.Text(node, key) is not { } text) return null;
        if (text.AsSpan().IndexOfAny(" \"<>\\^`{|}") >= 0)
        {
            reader.Report(
                LanguageDiagnostics.BadAddress,
                node.Span,
                new($"'{key.Written}' holds a character that no address may hold: '{VisibleText.Clip(text)}'", $"“{key.Written}”里有网址不允许的字符：“{VisibleText.Clip(text)}”"),
                new("write a space as %20 and a backslash as /", "空格请写成 %20，反斜杠请写成 /"),
                text.AsSpan().IndexOfAny("\"<>\\^`{|}") < 0 ? ReaderFixes.Write(reader, node, text.Replace(" ", "%20", StringComparison.Ordinal), isSafe: true) : null);
            return null;
        }

        var scheme = SchemeOf(text);
        if (scheme.Length == 0 && !text.StartsWith("//", StringComparison.Ordinal)) return text;
        if (scheme.Equals("http", StringComparison.OrdinalIgnoreCase) || scheme.Equals("https", StringComparison.OrdinalIgnoreCase) || scheme.Equals("mailto", StringComparison.OrdinalIgnoreCase)) return text;
        reader.Report(
            LanguageDiagnostics.BadAddress,
            node.Span,
            scheme.Length == 0
                ? new($"'{key.Written}' has no protocol: '{VisibleText.Clip(text)}'", $"“{key.Written}”缺少协议：“{VisibleText.Clip(text)}”")
                : new($"'{key.Written}' cannot lead to a '{scheme}:' address", $"“{key.Written}”不能指向“{scheme}:”开头的网址"),
            new("write an address that begins with https:, http: or mailto:, or one relative to the drawing", "请写以 https:、http: 或 mailto: 开头的网址，或相对于图的路径"));
        return null;
    }

    /// <summary><c>FILE#ID</c>, relative.</summary>
    public static string? Document(ValueReader reader, YamlNode node, KeyInfo key)
    {
        if (reader.Text(node, key) is not { } text) return null;
        var sign = text.IndexOf('#', StringComparison.Ordinal);
        Bilingual? why = sign < 0 ? new("has no '#' between file and id", "的文件和 id 之间缺少“#”")
            : sign == 0 ? new("has no file before the '#'", "的“#”前面缺少文件名")
            : !Slug.IsId(text[(sign + 1)..]) ? new("has no id after the '#'", "的“#”后面缺少 id")
            : !IsRelative(text[..sign]) ? new("is not relative to this file", "不是相对于本文件的路径")
            : null;
        if (why is not { } wrong) return text;
        reader.Report(
            LanguageDiagnostics.BadLink,
            node.Span,
            new($"'{key.Written}' {wrong.English}: '{VisibleText.Clip(text)}'", $"“{key.Written}”{wrong.Chinese}：“{VisibleText.Clip(text)}”"),
            new("write FILE#ID, such as delays.fishbone.yaml#signature", "请写“文件#id”，如 delays.fishbone.yaml#signature"));
        return null;
    }

    /// <summary>Whether a path has no protocol or drive and does not begin at the top.</summary>
    public static bool IsRelative(string path) => SchemeOf(path).Length == 0 && path[0] is not ('/' or '\\');

    /// <summary>What stands before the first colon, unless a path, query or fragment has begun.</summary>
    private static ReadOnlySpan<char> SchemeOf(string text)
    {
        var end = text.AsSpan().IndexOfAny(":/?#");
        return end > 0 && text[end] == ':' ? text.AsSpan(0, end) : end == 0 && text[0] == ':' ? ":" : [];
    }
}
