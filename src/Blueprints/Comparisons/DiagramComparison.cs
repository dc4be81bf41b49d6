using System.Collections.Immutable;
using Blueprints.Analysis;
using Blueprints.Diagrams;
using Blueprints.Fishbones;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Comparisons;

/// <summary>What comparisons of all kinds of documents have: <see cref="BlueprintComparison"/> and <see cref="FishboneComparison"/>. Immutable; safe to share between threads.</summary>
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

    /// <summary>Compares two documents of one kind, where the kind shows only when they are read. Pure; safe to call from many threads at once.</summary>
    /// <param name="before">The one before.</param>
    /// <param name="after">The one after.</param>
    /// <param name="findingsBefore">What the analysis found in it. Default: what it finds by itself.</param>
    /// <param name="findingsAfter">The same of the one after.</param>
    /// <returns>A <see cref="BlueprintComparison"/> or a <see cref="FishboneComparison"/>; null where the two are of different kinds.</returns>
    /// <exception cref="ArgumentNullException">A document is null.</exception>
    /// <exception cref="ArgumentException">A blueprint built in C# contradicts itself.</exception>
    public static DiagramComparison? Of(Diagram before, Diagram after, AnalysisResult? findingsBefore = null, AnalysisResult? findingsAfter = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return (before, after) switch
        {
            (ServiceBlueprint old, ServiceBlueprint now) => BlueprintComparison.Of(old, now, findingsBefore, findingsAfter),
            (Fishbone old, Fishbone now) => FishboneComparison.Of(old, now, findingsBefore, findingsAfter),
            _ => null,
        };
    }
}
