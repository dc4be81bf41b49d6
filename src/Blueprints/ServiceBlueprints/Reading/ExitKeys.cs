using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>Keys left out in braces: <c>{pay, when: Yes}</c> and <c>{to: pay, Yes}</c>.</summary>
internal static class ExitKeys
{
    /// <summary>The mapping with the keys that can only be meant; each is reported.</summary>
    public static YamlMapping Supplied(ValueReader reader, YamlMapping mapping)
    {
        for (var i = 0; i < mapping.Entries.Length; i++)
        {
            var (word, value) = mapping.Entries[i];
            if (!value.IsNothing || ExitReader.Table.IndexOf(word.Value) >= 0 || reader.HasColon(word) || word.Value.AsSpan().IndexOfAny("：:，、") >= 0) continue;

            // What follows a text may be the rest of it, after a comma.
            var key = i == 0 ? "to" : ExitReader.Table.Find(mapping.Entries[i - 1].Key.Value)?.Name is "to" or "share" ? "when" : null;
            if (key is null || mapping.Entries.Any(entry => ExitReader.Table.Find(entry.Key.Value)?.Name == key)) continue;
            var written = KeyFor(key, mapping);
            reader.Report(
                LanguageDiagnostics.UnknownKey,
                word.Span,
                new($"'{VisibleText.Clip(word.Value)}' stands in braces without a key", $"花括号里的“{VisibleText.Clip(word.Value)}”前面没有键"),
                new($"write {written}: {VisibleText.Clip(word.Value)}", $"请写 {written}: {VisibleText.Clip(word.Value)}"),
                FixDraft.Insert(word.Span.Start, written + ": ", new($"write '{written}:' before it", $"在前面写“{written}:”"), true));
            mapping = mapping with { Entries = mapping.Entries.SetItem(i, new YamlEntry(new YamlScalar(key, true, new TextSpan(word.Span.Start, 0)), word)) };
        }

        return mapping;
    }

    /// <summary>The key in the language in which the others are written.</summary>
    private static string KeyFor(string key, YamlMapping mapping)
    {
        var other = mapping.Entries.FirstOrDefault(entry => ExitReader.Table.IndexOf(entry.Key.Value) >= 0).Key?.Value ?? key;
        return ExitReader.Table.Find(key)!.For(other);
    }
}
