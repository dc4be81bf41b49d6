using SkiaSharp;

namespace Blueprints.Skia.Fonts;

/// <summary>A glyph of a face.</summary>
/// <param name="Advance">In font units.</param>
/// <param name="Outline">In font units, y down; null where there is nothing to draw. Shared between threads, never changed.</param>
internal sealed record Glyph(double Advance, SKPath? Outline);
