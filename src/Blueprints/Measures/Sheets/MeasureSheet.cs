using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.Measures;

/// <summary>All that is measured of one document, ready to be written: the single figures, and tables behind them. Immutable.</summary>
/// <param name="Name">The name of the document.</param>
/// <param name="Title">Its title.</param>
/// <param name="Language">Its language.</param>
/// <param name="Rows">The single figures, in the order in which they are shown.</param>
/// <param name="Tables">The tables that have rows.</param>
public sealed record MeasureSheet(string Name, string Title, DiagramLanguage Language, ImmutableArray<MeasureRow> Rows, ImmutableArray<MeasureTable> Tables)
{
    /// <summary>The figures of a list of measures.</summary>
    internal static ImmutableArray<MeasureRow> RowsOf<T>(ImmutableArray<MeasureInfo<T>> measures, T figures)
    {
        var rows = ImmutableArray.CreateBuilder<MeasureRow>(measures.Length);
        foreach (var measure in measures) rows.Add(new MeasureRow(measure.Key, measure.Name, measure.Unit, measure.Of(figures)));
        return rows.MoveToImmutable();
    }
}
