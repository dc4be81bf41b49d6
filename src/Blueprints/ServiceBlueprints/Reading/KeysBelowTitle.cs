using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>A document all of whose keys stand below <c>blueprint:</c> instead of beside it: told, and read as if they stood there.</summary>
internal static class KeysBelowTitle
{
    /// <summary>The document with its keys at the top.</summary>
    public static YamlMapping Lifted(ValueReader reader, YamlMapping root)
    {
        var title = BlueprintKeys.Table.Keys[0];
        foreach (var entry in root.Entries)
        {
            if (entry.Value is not YamlMapping inner || !title.Is(entry.Key.Value)) continue;
            if (inner.Entries.All(below => BlueprintKeys.Table.IndexOf(below.Key.Value) < 0)) return root;
            reader.Report(
                LanguageDiagnostics.WrongType,
                reader.HeadOf(inner),
                new($"the keys of the blueprint stand below '{entry.Key.Value}'", $"蓝图的各个键写在了“{entry.Key.Value}”下面"),
                new($"write {entry.Key.Value}: and the title on the first line, and every other key below it in the same column", $"请在第一行写 {entry.Key.Value}: 和标题，其余的键写在下面，与它左对齐"));
            var named = inner.Entries.FirstOrDefault(below => title.Misnomers.Contains(below.Key.Value));
            // Without a title its place has been told already.
            var said = new YamlEntry(entry.Key, named.Value ?? entry.Key);
            return root with { Entries = [said, .. inner.Entries.Where(below => below != named), .. root.Entries.Where(other => other != entry)] };
        }

        return root;
    }
}
