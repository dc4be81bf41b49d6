using static Blueprints.Fonts.FontTable;

namespace Blueprints.Fonts;

/// <summary>
/// What measuring needs of a TrueType or OpenType font: which glyph a character has, how far it advances, and how pairs of glyphs are set.
/// Immutable. Only the tables for that are kept.
/// The font may be hostile: a place outside its tables is a missing glyph, a table that cannot be right is an
/// <see cref="InvalidDataException"/>.
/// </summary>
internal sealed class TrueTypeFace
{
    /// <summary>
    /// No table read here is longer in an honest font: <c>hmtx</c> has at most 65,536 entries of 4 bytes, and a full <c>cmap</c> is a few
    /// times that.
    /// </summary>
    private const int LongestTable = 4 << 20;

    private readonly byte[] _cmap;
    private readonly byte[] _hmtx;
    private readonly int _metricsCount;
    private readonly int _subtable;
    private readonly bool _isSegmented;

    private TrueTypeFace(byte[] head, byte[] hhea, byte[] maxp, byte[] os2, byte[] cmap, byte[] hmtx, byte[] gpos)
    {
        UnitsPerEm = U16(head, 18);
        GlyphCount = U16(maxp, 4);
        Ascender = (short)U16(hhea, 4);
        Descender = (short)U16(hhea, 6);
        CapHeight = U16(os2, 0) >= 2 && os2.Length >= 90 ? (short)U16(os2, 88) : (short)(UnitsPerEm * 7 / 10);
        _cmap = cmap;
        _hmtx = hmtx;
        Kerning = new PairKerning(gpos);
        _metricsCount = Math.Min(U16(hhea, 34), hmtx.Length / 4);
        if (UnitsPerEm is < 16 or > 16384) throw new InvalidDataException($"the font has {UnitsPerEm} units to the em");
        if (_metricsCount == 0) throw new InvalidDataException("the font has no glyph widths");
        _subtable = FindSubtable();
        _isSegmented = U16(_cmap, _subtable) == 4;
    }

    /// <summary>Font units to the em, 16 to 16,384.</summary>
    public int UnitsPerEm { get; }

    /// <summary>The number of glyphs.</summary>
    public int GlyphCount { get; }

    /// <summary>The height above the baseline, in font units.</summary>
    public int Ascender { get; }

    /// <summary>The depth below the baseline, in font units, negative.</summary>
    public int Descender { get; }

    /// <summary>The height of capitals, in font units.</summary>
    public int CapHeight { get; }

    /// <summary>How pairs of glyphs are set.</summary>
    public PairKerning Kerning { get; }

    /// <summary>Reads a font file; the stream must be able to seek.</summary>
    /// <exception cref="InvalidDataException">It is no font, or one without the tables needed.</exception>
    public static TrueTypeFace Read(Stream stream)
    {
        Span<byte> header = stackalloc byte[12];
        stream.Position = 0;
        if (stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length) throw new InvalidDataException("the font ends in its header");
        var directory = new byte[16 * U16(header, 4)];
        if (stream.ReadAtLeast(directory, directory.Length, throwOnEndOfStream: false) < directory.Length) throw new InvalidDataException("the font ends in its table directory");
        byte[] Table(ReadOnlySpan<byte> tag) => ReadTable(stream, directory, tag) ?? throw new InvalidDataException("the font lacks a table that measuring needs, or it lies outside the file");
        return new TrueTypeFace(Table("head"u8), Table("hhea"u8), Table("maxp"u8), Table("OS/2"u8), Table("cmap"u8), Table("hmtx"u8), ReadTable(stream, directory, "GPOS"u8) ?? []);
    }

    /// <summary>The glyph of a code point; 0 where the font has none.</summary>
    public int GlyphOf(int codePoint)
    {
        var glyph = _subtable == 0 ? 0 : _isSegmented ? FindInSegments(codePoint) : FindInGroups(codePoint);
        return glyph < GlyphCount ? glyph : 0;
    }

    /// <summary>How far a glyph advances, in font units.</summary>
    public int AdvanceOf(int glyph) => U16(_hmtx, 4 * Math.Clamp(glyph, 0, _metricsCount - 1));

    /// <summary>A table; null where there is none, or it lies outside the file.</summary>
    private static byte[]? ReadTable(Stream stream, byte[] directory, ReadOnlySpan<byte> tag)
    {
        for (var at = 0; at < directory.Length; at += 16)
        {
            if (!directory.AsSpan(at, 4).SequenceEqual(tag)) continue;
            var offset = U32(directory, at + 8);
            var length = U32(directory, at + 12);
            if (length > LongestTable || offset + (long)length > stream.Length) break;
            var table = new byte[length];
            stream.Position = offset;
            stream.ReadExactly(table);
            return table;
        }

        return null;
    }

    /// <summary>
    /// Where the table of all Unicode (format 12) begins, or that of the basic plane (format 4); 0 where there is neither.
    /// </summary>
    private int FindSubtable()
    {
        var segmented = 0;
        for (int i = 0, count = U16(_cmap, 2); i < count; i++)
        {
            var record = 4 + (8 * i);
            var platform = U16(_cmap, record);
            var encoding = U16(_cmap, record + 2);
            var offset = U32(_cmap, record + 4);
            if (offset >= (uint)_cmap.Length || !(platform == 0 || (platform == 3 && encoding is 1 or 10))) continue;
            var format = U16(_cmap, (int)offset);
            if (format == 12) return (int)offset;
            if (format == 4) segmented = (int)offset;
        }

        return segmented;
    }

    /// <summary>Format 4: segments of the basic plane, sorted by their last character.</summary>
    private int FindInSegments(int codePoint)
    {
        if (codePoint > 0xFFFF) return 0;
        var twice = U16(_cmap, _subtable + 6) & ~1;
        var ends = _subtable + 14;
        int low = 0, high = (twice / 2) - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (U16(_cmap, ends + (2 * middle)) < codePoint) low = middle + 1;
            else high = middle;
        }

        var starts = ends + twice + 2;
        var start = U16(_cmap, starts + (2 * low));
        if (high < 0 || start > codePoint || U16(_cmap, ends + (2 * low)) < codePoint) return 0;
        var delta = U16(_cmap, starts + twice + (2 * low));
        var place = starts + (2 * twice) + (2 * low);
        var reach = U16(_cmap, place);
        if (reach == 0) return (codePoint + delta) & 0xFFFF;
        var glyph = U16(_cmap, place + reach + (2 * (codePoint - start)));
        return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
    }

    /// <summary>Format 12: groups of first character, last character and first glyph.</summary>
    private int FindInGroups(int codePoint)
    {
        var groups = _subtable + 16;
        var low = 0;
        var high = (int)Math.Min(U32(_cmap, _subtable + 12), (uint)(_cmap.Length - _subtable) / 12) - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var group = groups + (12 * middle);
            if (codePoint < U32(_cmap, group)) high = middle - 1;
            else if (codePoint > U32(_cmap, group + 4)) low = middle + 1;
            else return (int)Math.Min(U32(_cmap, group + 8) + (long)codePoint - U32(_cmap, group), int.MaxValue);
        }

        return 0;
    }
}
