using Blueprints.Diagnostics;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Diagrams.Reading;

/// <summary>Tells of keys that YAML does not take for what the author meant, since a colon is a full-width one or a space is
/// missing.</summary>
internal static class SpecialKeys
{
    /// <summary>Reports a key or its place where it holds a sign that YAML doesn't take for what the author meant.</summary>
    public static bool IsSpecialKey(this ValueReader reader, YamlScalar key, IKeyTable table, IEnumerable<string>? others)
    {
        if (!key.IsPlain) return false;
        var text = key.Value;
        var colon = text.AsSpan().IndexOfAny('：', '︰', ':');
        if (colon > 0)
        {
            var name = text[..colon].Trim();
            if (!IsKnown(name, table, others) && text[colon] == ':') return false;
            var place = reader.PlaceOf(key, colon);
            // In braces, a full-width comma is no sign either, so that all of them are one key.
            var parts = text.Split('，', '、');
            var fix = parts.Length > 1 && parts.All(part => part.AsSpan().IndexOfAny('：', '︰', ':') > 0 && IsKnown(Slips.NameIn(part), table, others))
                ? ReaderFixes.HalfWidth(reader, key, Slips.Spaced(text))
                : ReaderFixes.Colon(reader, place);
            if (text[colon] == ':') reader.Report(
                LanguageDiagnostics.MissingSpace,
                place,
                new($"a space is missing after '{name}:'", $"“{name}:”后面缺少空格"),
                new($"write {name}: {VisibleText.Clip(text[(colon + 1)..].Trim())}", $"请写 {name}: {VisibleText.Clip(text[(colon + 1)..].Trim())}"),
                fix);
            else reader.Report(
                LanguageDiagnostics.FullWidthPunctuation,
                place,
                new($"a full-width colon '{text[colon]}' stands after '{name}'", $"“{name}”后面用了全角冒号“{text[colon]}”"),
                HalfWidthColon($"{name}: {VisibleText.Clip(Slips.Spaced(text[(colon + 1)..]))}".TrimEnd()),
                fix);
            return true;
        }

        if (text.Length < 2 || text[0] != '-' || !IsKnown(text[1..], table, others)) return false;
        reader.Report(LanguageDiagnostics.MissingSpace, key.Span with { Length = 1 }, new($"a space is missing after '-'", $"“-”后面缺少空格"), new($"write - {text[1..]}:", $"请写 - {text[1..]}:"), ReaderFixes.Bullet(reader, key.Span.Start));
        return true;
    }

    private static Bilingual HalfWidthColon(string sample) => new($"write a half-width colon and a space: {sample}", $"请写半角冒号加一个空格：{sample}");

    private static bool IsKnown(string name, IKeyTable table, IEnumerable<string>? others) =>
        table.Keys.Any(k => k.Is(name)) || (others?.Contains(name) ?? false) || MappingReader.Misnomer(name, table) is not null;

    /// <summary>Whether a colon follows a key, as it does unless a comma in a flow mapping made a key of a text.</summary>
    public static bool HasColon(this ValueReader reader, YamlScalar key)
    {
        var content = reader.Diagnostics.Source.Content.AsSpan(key.Span.End);
        return content.TrimStart().StartsWith(':');
    }
}
