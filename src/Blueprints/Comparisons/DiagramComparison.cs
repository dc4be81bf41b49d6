using Blueprints.Analysis;
using Blueprints.Diagrams;
using Blueprints.Fishbones;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Comparisons;

/// <summary>Compares documents whose kind shows only when they are read. Pure; safe to call from many threads at once.</summary>
public static class DiagramComparison
{
    /// <summary>Compares two documents of one kind.</summary>
    /// <param name="before">The one before.</param>
    /// <param name="after">The one after.</param>
    /// <param name="findingsBefore">What the analysis found in it. Default: what it finds by itself.</param>
    /// <param name="findingsAfter">The same of the one after.</param>
    /// <returns>A <see cref="BlueprintComparison"/> or a <see cref="FishboneComparison"/>; null where the two are of different kinds.</returns>
    /// <exception cref="ArgumentNullException">A document is null.</exception>
    /// <exception cref="ArgumentException">A blueprint built in C# contradicts itself.</exception>
    public static IDiagramComparison? Of(Diagram before, Diagram after, AnalysisResult? findingsBefore = null, AnalysisResult? findingsAfter = null)
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
