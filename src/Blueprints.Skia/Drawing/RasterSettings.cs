using Blueprints.Geometry;

namespace Blueprints.Skia.Drawing;

/// <summary>How pixels are made of a scene.</summary>
/// <param name="Scale">Pixels of the picture for a pixel of the drawing; unused where a width is given.</param>
/// <param name="Width">The width in pixels; null for by scale.</param>
/// <param name="Dpi">The resolution to record, in pixels an inch; null for 96 times the scale.</param>
/// <param name="Background">The ground, in place of the scene's; null for the scene's.</param>
/// <param name="MaxPixels">The most pixels there may be.</param>
internal sealed record RasterSettings(double Scale, int? Width, double? Dpi, Color? Background, long MaxPixels);
