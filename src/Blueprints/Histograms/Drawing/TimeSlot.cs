namespace Blueprints.Histograms.Drawing;

/// <summary>A part of the axis of time, as wide as a bar.</summary>
/// <param name="From">Where it begins, in seconds.</param>
/// <param name="To">Where it ends; a single time may stand in its middle.</param>
/// <param name="Left">Its left edge.</param>
/// <param name="Right">Its right edge.</param>
/// <param name="Bin">The number of its bar; -1 for none.</param>
/// <param name="IsEven">Whether it is to the scale of the others.</param>
internal readonly record struct TimeSlot(double From, double To, double Left, double Right, int Bin, bool IsEven);
