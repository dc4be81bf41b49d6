using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Yaml;

/// <summary>Makes the entries of a mapping from its keys and values in turn: keys become unique texts, merges are carried out.</summary>
internal static class Entries
{
    private const int FewEntries = 16;

    public static ImmutableArray<YamlEntry> Make(ReadOnlySpan<YamlNode> nodes, DiagnosticBag diagnostics)
    {
        var entries = new YamlEntry[nodes.Length / 2];
        var known = entries.Length > FewEntries ? new HashSet<string>(entries.Length, StringComparer.Ordinal) : null;
        var count = 0;
        List<YamlMapping>? merged = null;
        for (var i = 0; i + 1 < nodes.Length; i += 2)
        {
            if (i == 0 && nodes[i] is YamlSequence together && ListedKey.Report(together, nodes[i + 1], diagnostics) is { } first)
            {
                // Read on as if it had been written as told.
                known?.Add(first.Value);
                entries[count++] = new YamlEntry(first, nodes[i + 1]);
            }
            else if (nodes[i] is not YamlScalar key)
            {
                diagnostics.Report(
                    LanguageDiagnostics.BadKey,
                    nodes[i].Span,
                    nodes[i] is YamlMapping ? new("a mapping in {} stands where a key is expected", "此处应为键，却写了 {} 形式的内容") : new("a list stands where a key is expected", "此处应为键，却写了列表"),
                    new("write a text before the ':'; put texts that begin with '[' or '{' in quotes", "请在“:”前面写文本；以“[”或“{”开头的文本要加引号"));
            }
            else if (key.Value.Trim().Length == 0)
            {
                diagnostics.Report(LanguageDiagnostics.BadKey, key.Span, new("a key is empty", "键是空的"), new("write a text before the ':'", "请在“:”前面写文本"));
            }
            else if (key is { IsPlain: true, Value: "<<" })
            {
                Merge(nodes[i + 1], merged ??= [], diagnostics);
            }
            else if (known is null ? Contains(entries.AsSpan(0, count), key.Value) : !known.Add(key.Value))
            {
                diagnostics.Report(
                    LanguageDiagnostics.DuplicateKey,
                    key.Span,
                    new($"the key '{key.Value}' stands here twice", $"键“{key.Value}”在此处重复出现"),
                    new("delete one of the two, or make a list of both values", "请删去其中一个，或把两个值写成列表"),
                    default(FixDraft?),
                    (SpanOf(entries.AsSpan(0, count), key.Value), new($"the first '{key.Value}'", $"前一个“{key.Value}”")));
            }
            else
            {
                entries[count++] = new YamlEntry(key, nodes[i + 1]);
            }
        }

        Array.Resize(ref entries, count);
        return merged is null ? ImmutableCollectionsMarshal.AsImmutableArray(entries) : WithMerged(entries, merged);
    }

    private static TextSpan SpanOf(ReadOnlySpan<YamlEntry> entries, string key)
    {
        foreach (ref readonly var entry in entries)
        {
            if (entry.Key.Value == key) return entry.Key.Span;
        }

        return default;
    }

    private static bool Contains(ReadOnlySpan<YamlEntry> entries, string key)
    {
        foreach (ref readonly var entry in entries)
        {
            if (entry.Key.Value == key) return true;
        }

        return false;
    }

    private static void Merge(YamlNode value, List<YamlMapping> merged, DiagnosticBag diagnostics)
    {
        if (value is YamlMapping mapping)
        {
            merged.Add(mapping);
            return;
        }

        if (value is YamlSequence sequence && sequence.Items.All(item => item is YamlMapping))
        {
            foreach (var item in sequence.Items) merged.Add((YamlMapping)item);
            return;
        }

        diagnostics.Report(
            LanguageDiagnostics.BadMerge,
            value.Span,
            new("'<<' takes over the keys of a mapping, and this is none", "“<<”用来沿用另一组“键: 值”，而这里不是"),
            new("write <<: *name, where &name marks a mapping above", "请写 <<: *name，其中 &name 标在上面的一组“键: 值”上"));
    }

    /// <summary>Own keys come first and win; of the merged mappings the earlier wins.</summary>
    private static ImmutableArray<YamlEntry> WithMerged(YamlEntry[] own, List<YamlMapping> merged)
    {
        var known = new HashSet<string>(own.Select(entry => entry.Key.Value), StringComparer.Ordinal);
        var all = new List<YamlEntry>(own);
        foreach (var mapping in merged)
        {
            foreach (var entry in mapping.Entries)
            {
                if (known.Add(entry.Key.Value)) all.Add(entry);
            }
        }

        return [.. all];
    }
}
