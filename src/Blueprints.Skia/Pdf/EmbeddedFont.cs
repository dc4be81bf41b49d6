using System.Text;
using Blueprints.Skia.Fonts;
using Blueprints.Skia.Fonts.TrueType;
using SkiaSharp;

namespace Blueprints.Skia.Pdf;

/// <summary>
/// A font for one file: the glyphs of a face that the file needs, as TrueType. Made from the outlines that pictures are drawn with, so that
/// it looks the same whatever the kind of font, and
/// nothing of a font's own tables is passed on. Skia by itself would put in whole fonts.
/// </summary>
internal sealed class EmbeddedFont(FontFace face) : IDisposable
{
    private readonly bool _mayEmbed = face.MayEmbed;
    private readonly Dictionary<ushort, ushort> _numbers = [];
    private readonly List<Glyph> _glyphs = [];
    private readonly SortedDictionary<int, ushort> _characters = [];
    private SKTypeface? _typeface;

    /// <summary>Whether there is no such font, since its makers don't let it be embedded; its text is drawn as shapes.</summary>
    public bool IsEmpty => !_mayEmbed;

    /// <summary>Takes up a glyph and, where none has it yet, the character that it stands for.</summary>
    public void Add(Glyph glyph, string text, int cluster)
    {
        if (!_numbers.TryGetValue(glyph.Id, out var number))
        {
            number = (ushort)(_glyphs.Count + 1);
            _numbers.Add(glyph.Id, number);
            _glyphs.Add(glyph);
        }

        if (Rune.DecodeFromUtf16(text.AsSpan(cluster), out var rune, out _) == System.Buffers.OperationStatus.Done && face.Find(rune.Value) == glyph.Id) _characters.TryAdd(rune.Value, number);
    }

    public ushort NumberOf(ushort glyph) => _numbers[glyph];

    public SKFont At(double size)
    {
        _typeface ??= Make();
        return new SKFont(_typeface, (float)size) { Hinting = SKFontHinting.None, Edging = SKFontEdging.Antialias, LinearMetrics = true, Subpixel = true };
    }

    public void Dispose() => _typeface?.Dispose();

    private SKTypeface Make()
    {
        // Points halfway between two of the face's units keep their place.
        var factor = face.UnitsPerEm <= 8192 ? 2 : 1;
        var file = new TrueTypeFile { Family = face.Family, IsHeavy = face.IsHeavy, UnitsPerEm = face.UnitsPerEm * factor };
        foreach (var glyph in _glyphs) file.Add(TrueTypeGlyph.Of(glyph.Outline, factor), glyph.Advance * factor);
        foreach (var (character, number) in _characters) file.Map(character, number);
        using var data = SKData.CreateCopy(file.ToArray());
        return SKTypeface.FromData(data) ?? throw new InvalidOperationException($"the font made of '{face.Family}' cannot be read");
    }
}
