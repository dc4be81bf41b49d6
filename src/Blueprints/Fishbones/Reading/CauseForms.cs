using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Yaml;

namespace Blueprints.Fishbones.Reading;

/// <summary>What the keys of a mapping tell of the form in which a cause is written.</summary>
/// <param name="IsLong">Whether it has the key <c>cause</c>, or one that was meant to be it.</param>
/// <param name="KnownKeys">How many further keys of a cause it has.</param>
/// <param name="Label">The index of the first key that is none: the text of a cause; -1 where there is none.</param>
internal readonly record struct CauseForms(bool IsLong, int KnownKeys, int Label)
{
    public static CauseForms Of(YamlMapping mapping)
    {
        var known = 0;
        var label = -1;
        var meant = false;
        for (var i = 0; i < mapping.Entries.Length; i++)
        {
            var entry = mapping.Entries[i];
            var key = entry.Key.Value;
            if (CauseKeys.Text.Is(key)) return new CauseForms(true, 0, -1);
            if (IsKey(entry)) known++;
            else if (label < 0) label = i;
            if (entry.Value is YamlScalar { IsNothing: false } && IsMeantFor(key)) meant = true;
        }

        return new CauseForms(meant, known, label);
    }

    /// <summary>
    /// Whether the entry is a key with its value, and not a cause whose text happens to be the same word: such a one is followed by nothing
    /// or by a list.
    /// </summary>
    private static bool IsKey(in YamlEntry entry)
    {
        if (CauseKeys.Table.Find(entry.Key.Value) is not { } key) return false;
        return entry.Value switch
        {
            YamlScalar scalar => !scalar.IsNothing,
            YamlSequence => key.Name is CauseKeys.Because or "tags",
            _ => key.Name is CauseKeys.Because or "ratings" or "accept",
        };
    }

    private static bool IsMeantFor(string key) =>
        MappingReader.Misnomer(key, CauseKeys.Table)?.Name == CauseKeys.Cause || Spelling.Nearest(key, [CauseKeys.Cause]) is not null;
}
