namespace Blueprints.Measures.Distributions;

/// <summary>A span of time that is looked at in cells of one width.</summary>
/// <param name="Start">Where its first cell begins.</param>
/// <param name="Step">The width of a cell.</param>
/// <param name="Count">The number of cells; 0 where nothing smooth can end.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct Zone(double Start, double Step, int Count, double End);
