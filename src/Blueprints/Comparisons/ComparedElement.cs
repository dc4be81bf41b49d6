using System.Collections.Immutable;

namespace Blueprints.Comparisons;

/// <summary>What has become of one element, whatever its type. Immutable.</summary>
/// <param name="Kind">What has become of it.</param>
/// <param name="Id">Its id after; before, where it was taken out.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Line">How it is told in a line of words.</param>
internal sealed record ComparedElement(ChangeKind Kind, string Id, string Label, string Line)
{
    /// <summary>Its id before, where the two were brought together by their likeness; otherwise null.</summary>
    public required string? IdBefore { get; init; }

    /// <summary>How alike the two are, 1 for elements of the same id.</summary>
    public required double Score { get; init; }

    /// <summary>The properties that are not what they were.</summary>
    public required ImmutableArray<FieldChange> Fields { get; init; }

    /// <summary>The same, with the names that readers know in place of ids.</summary>
    public required ImmutableArray<FieldChange> NamedFields { get; init; }
}
