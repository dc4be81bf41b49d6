using System.Collections.Immutable;

namespace Blueprints.Comparisons;

/// <summary>
/// A property's value for comparing: in words, and part by part where it has parts. Nothing is rounded, so that only equal values are the
/// same.
/// </summary>
/// <param name="Text">The whole in words.</param>
/// <param name="Parts">What it is made of, in order; empty for a plain value.</param>
internal sealed record FieldValue(string Text, ImmutableArray<FieldPart> Parts)
{
    public static implicit operator FieldValue?(string? text) => text is null ? null : new FieldValue(text, []);

    /// <summary>Whether two values are the same, part by part: words that happen to read alike are not enough.</summary>
    public static bool Same(FieldValue? one, FieldValue? other)
    {
        if (one is null || other is null) return one is null && other is null;
        if (one.Text != other.Text || one.Parts.Length != other.Parts.Length) return false;
        for (var i = 0; i < one.Parts.Length; i++)
        {
            if (one.Parts[i].Key != other.Parts[i].Key || !Same(one.Parts[i].Value, other.Parts[i].Value)) return false;
        }

        return true;
    }

    /// <summary>The parts that are not what they were: those changed or gone in their order, then the new ones.</summary>
    public static ImmutableArray<FieldChange> Changes(FieldValue? before, FieldValue? after)
    {
        var (old, young) = (before?.Parts ?? [], after?.Parts ?? []);
        // A list that is new or gone is so item by item; any other value as a whole.
        if ((old.IsEmpty || young.IsEmpty) && !old.Any(part => part.IsItem) && !young.Any(part => part.IsItem)) return [];
        var now = new Dictionary<string, FieldPart>(StringComparer.Ordinal);
        foreach (var part in young) now.Add(part.Key, part);
        var changes = ImmutableArray.CreateBuilder<FieldChange>();
        foreach (var part in old)
        {
            if (!now.Remove(part.Key, out var same)) changes.Add(new FieldChange(part.Key, part.Name, part.Value.Text, null) { IsItem = part.IsItem });
            else if (!Same(part.Value, same.Value)) changes.Add(new FieldChange(part.Key, part.Name, part.Value.Text, same.Value.Text) { Parts = Changes(part.Value, same.Value), IsItem = part.IsItem });
        }

        foreach (var part in young)
        {
            if (now.ContainsKey(part.Key)) changes.Add(new FieldChange(part.Key, part.Name, null, part.Value.Text) { IsItem = part.IsItem });
        }

        return changes.DrainToImmutable();
    }
}
