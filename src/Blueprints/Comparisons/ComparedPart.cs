using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.Comparisons;

/// <summary>A part of a comparison, such as its steps, as all writers tell it. Immutable.</summary>
/// <param name="Key">Its key in JSON, such as <c>steps</c>.</param>
/// <param name="Heading">What it is called.</param>
/// <param name="Elements">What has become of each element, in the order of the document after.</param>
internal sealed record ComparedPart(string Key, Bilingual Heading, ImmutableArray<ComparedElement> Elements)
{
    /// <summary>What is said where none of its elements changed; null for all parts but the one that the summary counts.</summary>
    public Bilingual? Unchanged { get; init; }

    /// <summary>Makes a part of the changes of elements.</summary>
    /// <param name="key">Its key in JSON.</param>
    /// <param name="heading">What it is called.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="id">The id of an element.</param>
    /// <param name="label">What an element is called.</param>
    /// <param name="line">How an element is told in a line of words, where that is not its label.</param>
    /// <param name="named">Puts the names that readers know in place of ids in a property.</param>
    public static ComparedPart Of<T>(
        string key, Bilingual heading, ImmutableArray<ElementChange<T>> changes, Func<T, string> id, Func<T, string> label, Func<T, string>? line = null, Func<FieldChange, FieldChange>? named = null)
        where T : class =>
        new(key, heading, [.. changes.Select(change =>
        {
            var told = change.After ?? change.Before!;
            return new ComparedElement(change.Kind, id(told), label(told), (line ?? label)(told))
            {
                IdBefore = change.IsGuess ? id(change.Before!) : null,
                Score = change.Score,
                Fields = change.Fields,
                NamedFields = named is null ? change.Fields : [.. change.Fields.Select(named)],
            };
        })]);
}
