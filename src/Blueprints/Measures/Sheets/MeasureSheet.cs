using System.Collections.Immutable;
using Blueprints.Analysis;
using Blueprints.Diagrams;
using Blueprints.Fishbones;
using Blueprints.Fishbones.Measures;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.Measures;

/// <summary>All that is measured of one document, ready to be written: the single figures, and tables behind them. Immutable.</summary>
/// <param name="Name">The name of the document.</param>
/// <param name="Title">Its title.</param>
/// <param name="Language">Its language.</param>
/// <param name="Rows">The single figures, in the order in which they are shown.</param>
/// <param name="Tables">The tables that have rows.</param>
public sealed record MeasureSheet(string Name, string Title, DiagramLanguage Language, ImmutableArray<MeasureRow> Rows, ImmutableArray<MeasureTable> Tables)
{
    /// <summary>Measures a diagram. Near-linear in its size; pure.</summary>
    /// <param name="diagram">The diagram.</param>
    /// <param name="name">The name of its document. Default: <c>-</c>.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A diagram built in C# contradicts itself, or there are no measures for its kind.</exception>
    public static MeasureSheet Of(Diagram diagram, string name = "-")
    {
        ArgumentNullException.ThrowIfNull(diagram);
        ArgumentNullException.ThrowIfNull(name);
        return diagram switch
        {
            ServiceBlueprint blueprint => BlueprintSheet.Of(blueprint, name),
            Fishbone fishbone => FishboneSheet.Of(fishbone, name),
            _ => throw new ArgumentException($"no measures for a diagram of type {diagram.GetType().Name}", nameof(diagram)),
        };
    }

    /// <summary>Measures a diagram by settings given for many documents, beside its own.</summary>
    /// <param name="diagram">The diagram.</param>
    /// <param name="name">The name of its document.</param>
    /// <param name="options">The settings; those of the diagram itself come first.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A diagram built in C# contradicts itself, or there are no measures for its kind.</exception>
    public static MeasureSheet Of(Diagram diagram, string name, AnalysisOptions options)
    {
        ArgumentNullException.ThrowIfNull(diagram);
        ArgumentNullException.ThrowIfNull(options);
        return Of(options.Settings.IsEmpty ? diagram : diagram with { Analysis = [.. diagram.Analysis, .. options.Settings] }, name);
    }

    /// <summary>The figures of a list of measures.</summary>
    internal static ImmutableArray<MeasureRow> RowsOf<T>(ImmutableArray<MeasureInfo<T>> measures, T figures)
    {
        var rows = ImmutableArray.CreateBuilder<MeasureRow>(measures.Length);
        foreach (var measure in measures) rows.Add(new MeasureRow(measure.Key, measure.Name, measure.Unit, measure.Of(figures)));
        return rows.MoveToImmutable();
    }
}
