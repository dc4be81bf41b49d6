using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.Measures;

/// <summary>A table of figures.</summary>
/// <param name="Key">Its name in JSON, in kebab case; never reused.</param>
/// <param name="Title">What readers see.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, each with one cell a column.</param>
public sealed record MeasureTable(string Key, Bilingual Title, ImmutableArray<MeasureColumn> Columns, ImmutableArray<ImmutableArray<MeasureCell>> Rows);
