using Blueprints.Skia.Fonts.TrueType;

namespace Blueprints.Skia.Pdf.Letters;

/// <summary>What a font of a file shows for some characters.</summary>
/// <param name="Parts">The glyphs of it.</param>
/// <param name="Width">How far it advances, in thousandths of the type's size.</param>
/// <param name="Text">The characters.</param>
internal sealed record Letter(LetterPart[] Parts, double Width, string Text)
{
    public TrueTypeGlyph Outline(int factor) => TrueTypeGlyph.Of(Parts, factor);
}
