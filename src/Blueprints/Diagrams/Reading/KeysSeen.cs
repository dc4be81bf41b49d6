using Blueprints.Diagnostics;
using Blueprints.Yaml;

namespace Blueprints.Diagrams.Reading;

/// <summary>
/// Which keys of a mapping have been read: one may be written in English or in Chinese, and stands once all the same. The same writing
/// twice has been told by the parser already.
/// </summary>
/// <param name="mapping">The mapping.</param>
internal ref struct KeysSeen(YamlMapping mapping)
{
    private ulong _seen;

    /// <summary>Whether a key is there for the first time; reported where it isn't.</summary>
    /// <param name="reader">Takes the mistake.</param>
    /// <param name="index">The key's place in its table, under 64.</param>
    /// <param name="key">The key.</param>
    /// <param name="entry">Where it stands.</param>
    public bool IsFirst(ValueReader reader, int index, KeyInfo key, in YamlEntry entry)
    {
        var bit = 1UL << index;
        if ((_seen & bit) == 0)
        {
            _seen |= bit;
            return true;
        }

        // What comes in from elsewhere by << gives way to what is written here.
        var place = entry.Key.Span;
        if (!mapping.Span.Contains(place.Start)) return false;
        foreach (var first in mapping.Entries)
        {
            if (!key.Is(first.Key.Value)) continue;
            reader.Report(
                LanguageDiagnostics.DuplicateKey,
                place,
                new($"'{entry.Key.Value}' is the key '{first.Key.Value}', which stands here already", $"“{entry.Key.Value}”就是“{first.Key.Value}”，这里已经写过"),
                new("delete one of the two, or make a list of both values", "请删去其中一个，或把两个值写成列表"),
                default(FixDraft?),
                (first.Key.Span, new($"the first '{first.Key.Value}'", $"前一个“{first.Key.Value}”")));
            return false;
        }

        return false;
    }
}
