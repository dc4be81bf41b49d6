namespace Blueprints.Quadrants;

/// <summary>A contact on the importance-performance grid.</summary>
/// <param name="Number">Its number in the list and on the chart, from 1.</param>
/// <param name="Step">The id of its step.</param>
/// <param name="Label">The label of its step.</param>
/// <param name="Importance">Its weight.</param>
/// <param name="Performance">The service perceived, on the author's scale.</param>
/// <param name="Quadrant">Where it lies.</param>
public sealed record QuadrantPoint(int Number, string Step, string Label, double Importance, double Performance, Quadrant Quadrant);
