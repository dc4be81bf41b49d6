using Blueprints.Diagnostics;
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
            reader.Report(LanguageDiagnostics.BadAddress, node.Span, $"'{key.Name}' holds a character that no address may hold: '{ValueReader.Clip(text)}'", "write a space as %20 and a backslash as /");
            return null;
        }

        var scheme = SchemeOf(text);
        if (scheme.Length == 0 && !text.StartsWith("//", StringComparison.Ordinal)) return text;
        if (scheme.Equals("http", StringComparison.OrdinalIgnoreCase) || scheme.Equals("https", StringComparison.OrdinalIgnoreCase) || scheme.Equals("mailto", StringComparison.OrdinalIgnoreCase)) return text;
        reader.Report(
            LanguageDiagnostics.BadAddress,
            node.Span,
            scheme.Length == 0 ? $"'{key.Name}' has no protocol: '{ValueReader.Clip(text)}'" : $"'{key.Name}' cannot lead to a '{scheme}:' address",
            "write an address that begins with https:, http: or mailto:, or one relative to the drawing");
        return null;
    }

    /// <summary><c>FILE#ID</c>, relative.</summary>
    public static string? Document(ValueReader reader, YamlNode node, KeyInfo key)
    {
        if (reader.Text(node, key) is not { } text) return null;
        var sign = text.IndexOf('#', StringComparison.Ordinal);
        var why = sign < 0 ? "has no '#' between file and id"
            : sign == 0 ? "has no file before the '#'"
            : !Slug.IsId(text[(sign + 1)..]) ? "has no id after the '#'"
            : !IsRelative(text[..sign]) ? "is not relative to this file"
            : null;
        if (why is null) return text;
        reader.Report(LanguageDiagnostics.BadLink, node.Span, $"'{key.Name}' {why}: '{ValueReader.Clip(text)}'", "write FILE#ID, such as delays.fishbone.yaml#signature");
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
