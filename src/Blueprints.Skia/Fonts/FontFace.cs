using SkiaSharp;

namespace Blueprints.Skia.Fonts;

/// <summary>One face of a font file, and its glyphs as far as they were asked for. Safe to use from many threads at once.</summary>
internal sealed class FontFace
{
    private const uint Os2 = 0x4F532F32;

    private readonly SKTypeface _typeface;
    private readonly SKFont _font;
    private readonly Func<Stream> _open;
    private readonly int _index;
    private readonly Dictionary<int, ushort> _characters = [];
    private readonly Dictionary<ushort, Glyph> _glyphs = [];
    private readonly Lock _lock = new();
    private GlyphShaper? _shaper;

    /// <param name="typeface">The face; kept.</param>
    /// <param name="open">Opens its file again.</param>
    /// <param name="index">Which face of the file it is.</param>
    /// <param name="isEmboldened">Whether its strokes are thickened, for want of a bold face.</param>
    public FontFace(SKTypeface typeface, Func<Stream> open, int index, bool isEmboldened = false)
    {
        _typeface = typeface;
        _open = open;
        _index = index;
        UnitsPerEm = typeface.UnitsPerEm is >= 16 and <= 16384 and var units ? units : 1000;
        _font = new SKFont(typeface, UnitsPerEm)
        {
            Hinting = SKFontHinting.None,
            Edging = SKFontEdging.Antialias,
            LinearMetrics = true,
            Subpixel = true,
            EmbeddedBitmaps = false,
            Embolden = isEmboldened,
        };
    }

    /// <summary>Whether this is the embedded Inter, which is kerned as the layout measured it.</summary>
    public bool IsInter { get; init; }

    public int UnitsPerEm { get; }

    public bool IsHeavy => _typeface.FontWeight >= 600;

    public bool IsVertical => _typeface.FontSlant == SKFontStyleSlant.Upright;

    public string Family => _typeface.FamilyName;

    /// <summary>Whether the font's makers let it be put into documents (OpenType, OS/2.fsType).</summary>
    public bool MayEmbed => !_typeface.TryGetTableData(Os2, out var table) || table.Length < 10 || (table[9] & 0xF) != 2;

    /// <summary>The same face with thickened strokes.</summary>
    public FontFace Embolden() => new(_typeface, _open, _index, isEmboldened: true);

    /// <summary>From font units to pixels at a type size.</summary>
    public float Scale(double size) => (float)(size / UnitsPerEm);

    /// <summary>The glyph of a character; 0 where the face has none, or one that is no outline, as in fonts of coloured pictures.</summary>
    public ushort Find(int codePoint)
    {
        lock (_lock)
        {
            if (_characters.TryGetValue(codePoint, out var known)) return known;
            var glyph = _font.GetGlyph(codePoint);
            if (glyph != 0 && Load(glyph).Outline is null && !System.Globalization.CharUnicodeInfo.GetUnicodeCategory(codePoint).IsBlank()) glyph = 0;
            _characters.Add(codePoint, glyph);
            return glyph;
        }
    }

    public Glyph Get(ushort glyph)
    {
        lock (_lock) return Load(glyph);
    }

    /// <summary>What forms and places the glyphs of scripts that need it.</summary>
    public GlyphShaper Shaper
    {
        get
        {
            lock (_lock) return _shaper ??= new GlyphShaper(_open, _index, UnitsPerEm, asWritten: IsInter);
        }
    }

    private Glyph Load(ushort glyph)
    {
        if (_glyphs.TryGetValue(glyph, out var known)) return known;
        var outline = _font.GetGlyphPath(glyph);
        if (outline is { IsEmpty: true })
        {
            outline.Dispose();
            outline = null;
        }

        // Works out the bounds now, which Skia keeps in the path: later it would do so on several threads at once.
        _ = outline?.Bounds;
        var loaded = new Glyph(glyph, _font.GetGlyphWidths([glyph])[0], outline);
        _glyphs.Add(glyph, loaded);
        return loaded;
    }
}
