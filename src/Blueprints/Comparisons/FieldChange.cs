using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.Comparisons;

/// <summary>A property that is not what it was.</summary>
/// <param name="Key">The property's name, as in the language where there is such a key.</param>
/// <param name="Name">What readers see.</param>
/// <param name="Before">Its value before, in words; null where it had none.</param>
/// <param name="After">Its value after, in words; null where it has none.</param>
public sealed record FieldChange(string Key, Bilingual Name, string? Before, string? After)
{
    /// <summary>
    /// Which parts of it are not what they were, such as the items of a list or what was measured at a contact. Default: none, as of a
    /// value without parts or one that is new or gone as a whole.
    /// </summary>
    public ImmutableArray<FieldChange> Parts { get; init; } = [];

    /// <summary>Whether it is an item of a list; its name is then the item itself.</summary>
    public bool IsItem { get; init; }
}
