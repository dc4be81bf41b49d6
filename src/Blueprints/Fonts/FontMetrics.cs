namespace Blueprints.Fonts;

/// <summary>Heights of a face, as parts of the type size; all positive.</summary>
/// <param name="Ascent">Above the baseline.</param>
/// <param name="Descent">Below the baseline.</param>
/// <param name="CapHeight">Of capitals.</param>
internal readonly record struct FontMetrics(double Ascent, double Descent, double CapHeight);
