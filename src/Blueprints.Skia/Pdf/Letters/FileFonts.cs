using Blueprints.Skia.Fonts;
using Blueprints.Skia.Pdf.Syntax;

namespace Blueprints.Skia.Pdf.Letters;

/// <summary>The fonts of one file: one for each face, and a further one where it is full.</summary>
internal sealed class FileFonts(PdfFileWriter file)
{
    private readonly List<EmbeddedFont> _fonts = [];
    private readonly Dictionary<FontFace, EmbeddedFont> _current = new(ReferenceEqualityComparer.Instance);
    private EmbeddedFont? _boxes;

    /// <summary>The font that takes further letters of a face; null for the boxes of characters that no font has.</summary>
    public EmbeddedFont For(FontFace? face)
    {
        var known = face is null ? _boxes : _current.GetValueOrDefault(face);
        if (known is { IsFull: false }) return known;
        var font = new EmbeddedFont(face, file.Reserve());
        _fonts.Add(font);
        if (face is null) _boxes = font;
        else _current[face] = font;
        return font;
    }

    public void Write()
    {
        var packed = new PackedStream();
        foreach (var font in _fonts) font.Write(file, packed);
    }
}
