using Blueprints.Diagnostics;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Diagrams.Reading;

/// <summary>Reads a mapping by a table of keys.</summary>
internal static class MappingReader
{
    /// <summary>A word of fewer letters in braces, without a colon, is rather the rest of a text than a misspelt key.</summary>
    private const int LeastMisspelt = 4;

    /// <summary>Reads every key of the mapping into <paramref name="target"/>; a key that the table lacks is reported.</summary>
    public static void Read<T>(this ValueReader reader, YamlMapping mapping, KeyTable<T> table, T target)
        where T : class
    {
        List<string>? meant = null;
        var seen = new KeysSeen(mapping);
        foreach (var entry in mapping.Entries)
        {
            var index = table.IndexOf(entry.Key.Value);
            if (index < 0)
            {
                if (reader.UnknownKey(entry, table) is { } near) (meant ??= []).Add(near);
            }
            else if (seen.IsFirst(reader, index, table.Keys[index], entry))
            {
                reader.ReadValue(entry, table.At(index, entry.Key.Value), target);
            }
        }

        if (reader.IsPartial) return;
        foreach (var key in table.Keys)
        {
            // A misspelt key is there, and has been reported.
            if (key.Required && !Has(mapping, key) && meant?.Contains(key.Name) is not true) reader.MissingKey(mapping, key, table);
        }
    }

    /// <summary>Reads one value; an empty one counts as not written, unless the key is required.</summary>
    public static void ReadValue<T>(this ValueReader reader, in YamlEntry entry, Key<T> key, T target)
        where T : class
    {
        if (ValueReader.IsFullWidthStructure(entry.Value, key)) reader.WrongType(entry.Value, key);
        else if (!entry.Value.IsNothing) key.Read(reader, target, entry.Value, key);
        else if (key.Required && !reader.IsPartial) reader.Report(LanguageDiagnostics.MissingValue, entry.Key.Span, new($"'{key.Written}' has no value", $"键“{key.Written}”后面没有内容"), ShapeText.Advice(key));
    }

    private static bool Has(YamlMapping mapping, KeyInfo key)
    {
        foreach (var entry in mapping.Entries)
        {
            if (key.Is(entry.Key.Value)) return true;
        }

        return false;
    }

    private static void MissingKey<T>(this ValueReader reader, YamlMapping mapping, KeyInfo key, KeyTable<T> table)
        where T : class =>
        reader.Report(
            LanguageDiagnostics.MissingValue,
            reader.HeadOf(mapping),
            new($"{table.Owner.English} needs the key '{key.Name}'", $"{table.Owner.Chinese}缺少键“{key.Name}”"),
            ShapeText.Advice(key));

    /// <summary>Reports a key that is none of the table's; gives the name of the one that was meant, where that can be told.</summary>
    public static string? UnknownKey(this ValueReader reader, in YamlEntry entry, IKeyTable table, IEnumerable<string>? others = null)
    {
        var key = entry.Key;
        if (reader.Diagnostics.IsFull)
        {
            reader.Report(LanguageDiagnostics.UnknownKey, key.Span, new("unknown key", "没有这个键"));
            return null;
        }

        if (reader.IsSpecialKey(key, table, others)) return Slips.NameIn(key.Value);
        var names = table.Keys.Select(k => k.For(key.Value));
        var misnomer = Misnomer(key.Value, table)?.For(key.Value);
        var candidates = others is null ? names : names.Concat(others);
        var near = misnomer ?? reader.Nearest(key.Value, candidates);
        if ((near is null || (misnomer is null && key.Value.Length < LeastMisspelt)) && entry.Value.IsNothing && !reader.HasColon(key))
        {
            reader.Report(
                LanguageDiagnostics.UnknownKey,
                key.Span,
                new($"'{VisibleText.Clip(key.Value)}' is read as a key, since inside {{ }} a comma ends a text", $"“{VisibleText.Clip(key.Value)}”被当成了键，因为在 {{ }} 里逗号表示文本结束"),
                new("put a text that has a comma in quotes", "含逗号的文本请加引号"));
            return null;
        }

        reader.Report(
            LanguageDiagnostics.UnknownKey,
            key.Span,
            Spelling.Suggest(new($"unknown key '{key.Value}'", $"没有“{key.Value}”这个键"), near),
            near is null && Within(key.Value, table) is { } owner ? Inside(owner, key.Value) : new($"keys of {table.Owner.English}: {string.Join(", ", names)}", $"{table.Owner.Chinese}可用的键：{string.Join("、", names)}"),
            ReaderFixes.Meant(reader, key, near, candidates, isCertain: misnomer is not null && KeyInfo.IsInChinese(key.Value)));
        return near is null ? null : table.Keys.FirstOrDefault(k => k.Is(near))?.Name ?? near;
    }

    /// <summary>The key of a table whose mapping has such a key; null where there is none, or there are several.</summary>
    private static KeyInfo? Within(string word, IKeyTable table)
    {
        KeyInfo? found = null;
        foreach (var key in table.Keys)
        {
            if (!key.Shape.Alternatives.Append(key.Shape).Any(shape => shape.Table is { } inner && inner != table && inner.Keys.Any(other => other.Is(word)))) continue;
            if (found is not null) return null;
            found = key;
        }

        return found;
    }

    private static Bilingual Inside(KeyInfo owner, string word) =>
        new($"it is a key of {owner.For(word)}: write {owner.For(word)}: {{{word}: ...}}", $"它属于“{owner.For(word)}”：请写 {owner.For(word)}: {{{word}: ……}}");

    /// <summary>The key that authors mean by a word that is none.</summary>
    public static KeyInfo? Misnomer(string word, IKeyTable table)
    {
        foreach (var key in table.Keys)
        {
            if (key.Misnomers.Contains(word, StringComparer.OrdinalIgnoreCase)) return key;
        }

        return null;
    }
}
