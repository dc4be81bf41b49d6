using System.Globalization;
using Blueprints.Scenes;

namespace Blueprints.Fonts;

/// <summary>
/// How far each character advances: by its glyph where the face has one, by rule otherwise; and how pairs of them are kerned. Pages of 256
/// characters are filled on first use; two threads may
/// fill the same page, to the same values.
/// </summary>
internal sealed class AdvanceTable
{
    /// <summary>In a page: the advance depends on what stands beside the character.</summary>
    public const ushort Ask = ushort.MaxValue;

    /// <summary>A power of two, several times the pairs of a long document.</summary>
    private const int KernPlaces = 4096;

    private static readonly ushort[] AskPage = Filled(Ask);

    private readonly TrueTypeFace _face;
    private readonly ushort[]?[] _pages = new ushort[]?[256];
    private readonly ushort[] _widePage;
    private readonly ulong[] _kerns = new ulong[KernPlaces];

    public AdvanceTable(TrueTypeFace face)
    {
        _face = face;
        _widePage = Filled((ushort)face.UnitsPerEm);
    }

    public TrueTypeFace Face => _face;

    /// <summary>The width of a text in font units, kerned.</summary>
    public long Width(ReadOnlySpan<char> text)
    {
        var sum = 0L;
        var before = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var advance = (_pages[c >> 8] ?? Fill(c >> 8))[c & 0xFF];
            if (advance == Ask)
            {
                sum += InContext(text, ref i);
                before = '\0';
                continue;
            }

            sum += advance + Between(before, c);
            before = c;
        }

        return sum;
    }

    /// <summary>
    /// What kerning adds between two characters, in font units; nothing beside what Inter lacks, and beside signs that Latin and Chinese
    /// type share.
    /// </summary>
    public int Between(char first, char second)
    {
        // Latin, Greek and Cyrillic with their signs. What was found is kept where its pair falls, in one word, so that threads need no
        // lock.
        if (first < ' ' || second < ' ' || ((first | second) >= 0x2000 && (first >= 0x2E00 || second >= 0x2E00 || SharedSigns.Is(first) || SharedSigns.Is(second)))) return 0;
        ref var place = ref _kerns[((first * 61) + second) & (KernPlaces - 1)];
        var pair = (ulong)(((uint)first << 16) | second) << 16;
        var kept = Volatile.Read(ref place);
        if ((kept & ~0xFFFFul) == pair) return (short)kept;
        var (glyph1, glyph2) = (_face.GlyphOf(first), _face.GlyphOf(second));
        var kern = glyph1 == 0 || glyph2 == 0 || Advance(first) == 0 || Advance(second) == 0 ? 0 : _face.Kerning.Between(glyph1, glyph2);
        Volatile.Write(ref place, pair | (ushort)(short)kern);
        return kern;
    }

    /// <inheritdoc cref="ITextMeasurer.Advances"/>
    public void Advances(ReadOnlySpan<char> text, Span<int> advances, Span<int> kerns)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            kerns[i] = 0;
            var advance = (_pages[c >> 8] ?? Fill(c >> 8))[c & 0xFF];
            if (advance != Ask)
            {
                if (i + 1 < text.Length) kerns[i] = Between(c, text[i + 1]);
                advances[i] = advance + kerns[i];
                continue;
            }

            var first = i;
            advances[first] = InContext(text, ref i);
            if (i > first) advances[i] = kerns[i] = 0;
        }
    }

    /// <summary>
    /// Surrogate pairs, and the shared signs, which are wide beside a wide character. <paramref name="i"/> comes back on the last unit
    /// used.
    /// </summary>
    private int InContext(ReadOnlySpan<char> text, ref int i)
    {
        var c = text[i];
        if (char.IsSurrogate(c))
        {
            if (i + 1 >= text.Length || !char.IsSurrogatePair(c, text[i + 1])) return 0;
            return Advance(char.ConvertToUtf32(c, text[++i]));
        }

        var advance = Advance(c);
        return advance < _face.UnitsPerEm && SharedSigns.IsChinese(text, i) ? _face.UnitsPerEm : advance;
    }

    private ushort[] Fill(int page)
    {
        // Ideographs and Hangul whole; surrogates never by themselves.
        ushort[] filled;
        if (page is (>= 0x34 and <= 0x9F) or (>= 0xAC and <= 0xD6))
        {
            filled = _widePage;
        }
        else if (page is >= 0xD8 and <= 0xDF)
        {
            filled = AskPage;
        }
        else
        {
            filled = new ushort[256];
            for (var i = 0; i < 256; i++)
            {
                var c = (page << 8) | i;
                filled[i] = SharedSigns.Is((char)c) ? Ask : (ushort)Math.Min(Advance(c), Ask - 1);
            }
        }

        Volatile.Write(ref _pages[page], filled);
        return filled;
    }

    private int Advance(int codePoint)
    {
        var em = _face.UnitsPerEm;
        if (codePoint is >= 0x20 and < 0x7F) return _face.AdvanceOf(_face.GlyphOf(codePoint));
        switch (CharUnicodeInfo.GetUnicodeCategory(codePoint))
        {
            case UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark:
            case UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate:
                return 0;
            case UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned:
                return em;
        }

        // Vowels and final consonants of Korean syllables written in parts.
        if (codePoint is (>= 0x1160 and <= 0x11FF) or (>= 0xD7B0 and <= 0xD7FB)) return 0;
        if (_face.GlyphOf(codePoint) is > 0 and var glyph) return _face.AdvanceOf(glyph);
        if (EastAsianWidth.IsWide(codePoint)) return em;
        if (EastAsianWidth.IsPicture(codePoint)) return em * 5 / 4;
        return em * 3 / 5;
    }

    private static ushort[] Filled(ushort value)
    {
        var page = new ushort[256];
        for (var i = 0; i < page.Length; i++) page[i] = value;
        return page;
    }
}
