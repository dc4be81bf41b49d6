using Blueprints.Diagnostics;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Diagrams.Reading;

/// <summary>Makes fixes for what a reader finds wrong. None where the value is not written at its place as it was read, as one that a
/// repair has made.</summary>
internal static class ReaderFixes
{
    private static readonly Bilingual HalfWidthColon = new("write a half-width colon and a space", "改为半角冒号加空格");
    private static readonly Bilingual Space = new("write a space after '-'", "在“-”后面加空格");

    /// <summary>Writes the word that was meant, in the place of a misspelt one.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="node">Where the word stands.</param>
    /// <param name="near">What was meant; null where that cannot be told.</param>
    /// <param name="candidates">What might have been.</param>
    /// <param name="isCertain">Whether nothing else can be meant, whatever the letters say.</param>
    public static FixDraft? Meant(ValueReader reader, YamlNode node, string? near, IEnumerable<string> candidates, bool isCertain = false) =>
        near is not null && IsWritten(reader, node) ? Spelling.Fix(node.Span, VisibleText.OneLine(((YamlScalar)node).Value), near, candidates, isCertain) : null;

    /// <summary>Writes a value in the place of another.</summary>
    public static FixDraft? Write(ValueReader reader, YamlNode node, string value, bool isSafe) => IsWritten(reader, node) ? FixDraft.Write(node.Span, ValueText.Of(value), isSafe) : null;

    /// <summary>Writes a list or a mapping with half-width signs.</summary>
    public static FixDraft? HalfWidth(ValueReader reader, YamlScalar scalar, string halfWidth) =>
        scalar.IsPlain && IsWritten(reader, scalar) ? FixDraft.Write(scalar.Span, halfWidth, Slips.IsStructureAlone(scalar.Value)) : null;

    /// <summary>Writes a text that looks like several items as these, which changes every sign in it.</summary>
    public static FixDraft? Items(ValueReader reader, YamlScalar item) => Yaml(reader, item, Slips.Spaced(item.Value), isSafe: false);

    /// <summary>Writes something else than a single value in the place of one.</summary>
    public static FixDraft? Yaml(ValueReader reader, YamlScalar scalar, string yaml, bool isSafe) => IsWritten(reader, scalar) ? FixDraft.Write(scalar.Span, yaml, isSafe) : null;

    /// <summary>Writes a colon and a space in the place of one character; what stands behind it may be a space already.</summary>
    public static FixDraft? Colon(ValueReader reader, TextSpan place)
    {
        var content = reader.Diagnostics.Source.Content;
        if (place.Length != 1 || content[place.Start] is not (':' or '：' or '︰')) return null;
        var next = place.End < content.Length ? content[place.End] : '\n';
        return new FixDraft(HalfWidthColon, true, (place, next is ' ' or '\n' or '\r' ? ":" : ": "));
    }

    /// <summary>Writes a space after the '-' of a list's item.</summary>
    public static FixDraft? Bullet(ValueReader reader, int place) =>
        place < reader.Diagnostics.Source.Content.Length && reader.Diagnostics.Source.Content[place] == '-' ? FixDraft.Insert(place + 1, " ", Space, true) : null;

    /// <summary>Whether a text stands at a place, perhaps in quotes.</summary>
    public static bool IsAt(ValueReader reader, TextSpan span, string text) => IsWritten(reader, new YamlScalar(text, false, span));

    private static bool IsWritten(ValueReader reader, YamlNode node)
    {
        if (node is not YamlScalar scalar || node.Span.End > reader.Diagnostics.Source.Content.Length) return false;
        var written = reader.Diagnostics.Source.Content.AsSpan(node.Span.Start, node.Span.Length);
        if (!scalar.IsPlain && written.Length >= 2 && written[0] is '"' or '\'' && written[^1] == written[0]) written = written[1..^1];
        return written.SequenceEqual(scalar.Value);
    }
}
