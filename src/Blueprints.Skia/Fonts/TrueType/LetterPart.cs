using SkiaSharp;

namespace Blueprints.Skia.Fonts.TrueType;

/// <summary>A part of what a glyph shows.</summary>
/// <param name="Outline">In font units, y down; null where there is nothing to draw.</param>
/// <param name="X">How far it is moved to the right, in font units.</param>
/// <param name="Y">Likewise, down.</param>
internal readonly record struct LetterPart(SKPath? Outline, int X, int Y);
