using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.Diagrams.Reading;

/// <summary>The keys of one kind of mapping, as data for the reference and the schema.</summary>
internal interface IKeyTable
{
    /// <summary>What the keys belong to, in English in words that follow "keys of": <c>a step</c>.</summary>
    Bilingual Owner { get; }

    /// <summary>
    /// Sets of keys of which one at least has to stand whole, for the schema; none where the required keys are all that is asked.
    /// </summary>
    ImmutableArray<ImmutableArray<string>> Suffices { get; }

    /// <summary>The keys, in the order in which they are listed.</summary>
    IReadOnlyList<KeyInfo> Keys { get; }
}
