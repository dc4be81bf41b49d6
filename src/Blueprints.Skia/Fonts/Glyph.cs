using SkiaSharp;

namespace Blueprints.Skia.Fonts;

/// <summary>A glyph of a face.</summary>
/// <param name="Id">Its number in the face.</param>
/// <param name="Advance">In font units.</param>
/// <param name="Outline">In font units, y down; null where there is nothing to draw. Shared between threads, never changed.</param>
internal sealed record Glyph(ushort Id, double Advance, SKPath? Outline);
