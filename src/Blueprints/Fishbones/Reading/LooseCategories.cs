using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Fishbones.Reading;

/// <summary>
/// Categories that stand at the top of a fishbone without <c>categories</c> over them: told once, with what to write, and read as what they
/// are meant to be.
/// </summary>
internal static class LooseCategories
{
    private const int MostNamed = 4;

    /// <summary>The document with them where they belong; itself where there are none.</summary>
    public static YamlMapping Gather(ValueReader reader, YamlMapping root)
    {
        var key = FishboneKeys.Table.Find("categories")!;
        List<YamlEntry>? loose = null;
        foreach (var entry in root.Entries)
        {
            if (key.Is(entry.Key.Value)) return root;
            if (IsCategory(reader, entry)) (loose ??= []).Add(entry);
        }

        if (loose is null) return root;
        var name = loose.Exists(static entry => KeyInfo.IsInChinese(entry.Key.Value)) ? key.Chinese[0] : key.Name;
        Report(reader, root, loose, name);
        var span = new TextSpan(loose[0].Key.Span.Start, 0);
        var gathered = new YamlMapping([.. loose], loose[0].Key.Span);
        return root with { Entries = [.. root.Entries.Where(entry => !loose.Contains(entry)), new YamlEntry(new YamlScalar(name, true, span), gathered)] };
    }

    private static bool IsCategory(ValueReader reader, in YamlEntry entry)
    {
        var word = entry.Key.Value;
        if (FishboneKeys.Table.IndexOf(word) >= 0 || MappingReader.Misnomer(word, FishboneKeys.Table) is not null) return false;
        return (entry.Value is YamlSequence || (entry.Value is YamlScalar { Value: var said } && CategoryReader.Nothing.Contains(said, StringComparer.OrdinalIgnoreCase))) && reader.Nearest(word, FishboneKeys.Table.Keys.Select(key => key.For(word))) is null;
    }

    private static void Report(ValueReader reader, YamlMapping root, List<YamlEntry> loose, string key)
    {
        var names = loose.Select(entry => VisibleText.Clip(entry.Key.Value)).ToList();
        var (english, chinese) = (string.Join("', '", names.Take(MostNamed)), string.Join("”、“", names.Take(MostNamed)));
        reader.Report(
            LanguageDiagnostics.UnknownKey,
            loose[0].Key.Span,
            names.Count == 1
                ? new($"'{english}' stands outside the categories", $"“{chinese}”写在类别之外")
                : new($"{names.Count} categories stand outside '{key}': '{english}'{(names.Count > MostNamed ? ", ..." : "")}", $"{names.Count} 个类别写在“{key}”之外：“{chinese}”{(names.Count > MostNamed ? "……" : "")}"),
            new($"write {key}: on the line above, and indent the categories by two spaces", $"请在上一行写 {key}:，并把各个类别缩进两格"),
            Fix(reader.Diagnostics.Source, root, loose, key));
    }

    /// <summary>The line <c>categories:</c> above, and the lines below it further in; null where other keys stand among them.</summary>
    private static FixDraft? Fix(SourceText source, YamlMapping root, List<YamlEntry> loose, string key)
    {
        var (first, last) = (root.Entries.IndexOf(loose[0]), root.Entries.IndexOf(loose[^1]));
        if (last - first != loose.Count - 1) return null;
        var text = source.Content;
        var start = loose[0].Key.Span.Start;
        if (start > 0 && text[start - 1] != '\n') return null;
        var end = last + 1 < root.Entries.Length ? root.Entries[last + 1].Key.Span.Start : text.Length;
        var changes = ImmutableArray.CreateBuilder<(TextSpan, string)>();
        changes.Add((new TextSpan(start, 0), key + ":\n  "));
        for (var at = text.IndexOf('\n', start); at >= 0 && at + 1 < end; at = text.IndexOf('\n', at + 1))
        {
            if (text[at + 1] is not ('\n' or '\r')) changes.Add((new TextSpan(at + 1, 0), "  "));
        }

        return new FixDraft(new($"write {key}: and indent the categories", $"写上 {key}: 并缩进各个类别"), true, changes.DrainToImmutable());
    }
}
