using System.Collections.Immutable;
using Blueprints.Diagrams;

namespace Blueprints.Comparisons;

/// <summary>
/// What comparisons of all kinds of documents have: <see cref="BlueprintComparison"/> and <see cref="FishboneComparison"/>. Immutable; safe
/// to share between threads.
/// </summary>
public abstract record DiagramComparison
{
    private protected DiagramComparison()
    {
    }

    /// <summary>The document before.</summary>
    public abstract Diagram DiagramBefore { get; }

    /// <summary>The document after.</summary>
    public abstract Diagram DiagramAfter { get; }

    /// <summary>What is not what it was at the top of the document: title, description, promise, demand, unit and the like.</summary>
    public required ImmutableArray<FieldChange> Head { get; init; }

    /// <summary>Every measure before and after, in the order in which the measures of the kind are listed.</summary>
    public required ImmutableArray<MeasureChange> Measures { get; init; }

    /// <summary>What has become of the findings.</summary>
    public required FindingChanges Findings { get; init; }

    /// <summary>Whether parts that are there in both stand in another order.</summary>
    public required bool IsReordered { get; init; }

    /// <summary>Whether nothing is other than it was; places in the text and the order of arrows aside.</summary>
    public abstract bool IsSame { get; }

    /// <summary>Its parts in words, in the order in which they are told.</summary>
    internal abstract ImmutableArray<ComparedPart> Parts { get; }
}
