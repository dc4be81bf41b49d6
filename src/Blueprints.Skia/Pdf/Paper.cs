namespace Blueprints.Skia.Pdf;

/// <summary>A sheet of paper, upright or not.</summary>
/// <param name="Shorter">The shorter side in points.</param>
/// <param name="Longer">The longer side in points.</param>
/// <param name="IsLevel">Whether it only ever lies.</param>
internal sealed record Paper(double Shorter, double Longer, bool IsLevel = false);
