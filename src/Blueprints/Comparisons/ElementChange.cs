using System.Collections.Immutable;

namespace Blueprints.Comparisons;

/// <summary>What has become of one element.</summary>
/// <typeparam name="T">The kind of element.</typeparam>
/// <param name="Before">The element before; null where it is new.</param>
/// <param name="After">The element after; null where it was taken out.</param>
/// <param name="Fields">The properties that are not what they were; empty where it is new, taken out or the same.</param>
/// <param name="Score">How alike the two are, 1 for elements of the same id.</param>
public sealed record ElementChange<T>(T? Before, T? After, ImmutableArray<FieldChange> Fields, double Score = 1)
    where T : class
{
    /// <summary>What has become of it.</summary>
    public ChangeKind Kind => Before is null ? ChangeKind.Added : After is null ? ChangeKind.Removed : Fields.IsEmpty ? ChangeKind.Same : ChangeKind.Changed;

    /// <summary>Whether the two were brought together by their likeness, not by their id.</summary>
    public bool IsGuess => Score < 1;

    /// <summary>Whether a property is not what it was.</summary>
    public bool Has(string key)
    {
        foreach (var field in Fields)
        {
            if (field.Key == key) return true;
        }

        return false;
    }
}
