using System.Collections.Immutable;
using Blueprints.Diagrams;

namespace Blueprints.Comparisons;

/// <summary>What comparisons of all kinds of documents have: <see cref="BlueprintComparison"/> and <see cref="FishboneComparison"/>.</summary>
public interface IDiagramComparison
{
    /// <summary>The document before.</summary>
    Diagram DiagramBefore { get; }

    /// <summary>The document after.</summary>
    Diagram DiagramAfter { get; }

    /// <summary>What is not what it was at the top of the document.</summary>
    ImmutableArray<FieldChange> Head { get; }

    /// <summary>Every measure before and after.</summary>
    ImmutableArray<MeasureChange> Measures { get; }

    /// <summary>What has become of the findings.</summary>
    FindingChanges Findings { get; }

    /// <summary>Whether parts that are there in both stand in another order.</summary>
    bool IsReordered { get; }

    /// <summary>Whether nothing is other than it was.</summary>
    bool IsSame { get; }
}
