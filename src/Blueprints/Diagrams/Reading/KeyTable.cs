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

    /// <summary>The key that a word is, in English or in Chinese, as it is written there; null where it is none.</summary>
    public Key<T>? Find(string word) => IndexOf(word) is >= 0 and var index ? At(index, word) : null;

    /// <summary>The place of that key in the table; -1 where it is none.</summary>
    public int IndexOf(string word)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i].Is(word)) return i;
        }

        return -1;
    }

    /// <summary>The key at a place, as it is written there.</summary>
    public Key<T> At(int index, string word) => keys[index].Name == word ? keys[index] : keys[index] with { Written = word };
}
