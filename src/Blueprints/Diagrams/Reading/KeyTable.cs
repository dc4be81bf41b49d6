using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.Diagrams.Reading;

/// <summary>The keys of one kind of mapping. The reader, its messages, the reference and the schema all use this one list.</summary>
internal sealed class KeyTable<T>(Bilingual owner, params ImmutableArray<Key<T>> keys) : IKeyTable
    where T : class
{
    public Bilingual Owner => owner;

    public ImmutableArray<Key<T>> Keys => keys;

    public ImmutableArray<ImmutableArray<string>> Suffices { get; init; } = [];

    IReadOnlyList<KeyInfo> IKeyTable.Keys => keys;

    public Key<T>? Find(string name)
    {
        foreach (var key in keys)
        {
            if (key.Name == name) return key;
        }

        return null;
    }
}
