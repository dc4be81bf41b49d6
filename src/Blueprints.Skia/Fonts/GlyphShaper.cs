using System.Runtime.InteropServices;
using HarfBuzzSharp;

namespace Blueprints.Skia.Fonts;

/// <summary>
/// A glyph as the shaper places it, in font units, y up; <paramref name="Cluster"/> is where the characters that it stands for begin.
/// </summary>
internal readonly record struct ShapedGlyph(ushort Id, int Cluster, int Advance, int OffsetX, int OffsetY);

/// <summary>
/// Forms and places the glyphs of Arabic, Indic and other scripts and of accents, with HarfBuzz, as browsers do. Contextual alternates are
/// off where the font is said to change characters by them. Safe to use from many threads at once.
/// </summary>
internal sealed class GlyphShaper
{
    private static readonly Language Chinese = new("zh-cn");

    private readonly Blob _blob;
    private readonly Face _face;
    private readonly Font _font;
    private readonly Feature[] _features;
    private readonly Lock _lock = new();

    /// <param name="open">Opens the font file.</param>
    /// <param name="index">Which face of the file it is.</param>
    /// <param name="unitsPerEm">Into how many units it divides its size.</param>
    /// <param name="asWritten">
    /// Whether to leave out contextual alternates (the feature <c>calt</c>): Inter makes × of an x between digits by them, and arrows of
    /// <c>-&gt;</c>. Other scripts may need theirs.
    /// </param>
    public GlyphShaper(Func<Stream> open, int index, int unitsPerEm, bool asWritten = false)
    {
        _features = asWritten ? [new Feature(Tag.Parse("calt"), 0)] : [];
        _blob = Load(open);
        _face = new Face(_blob, index);
        _font = new Font(_face);
        _font.SetScale(unitsPerEm, unitsPerEm);
        _font.SetFunctionsOpenType();

        // Their own finalisers let nothing go; without them, they are still whole in ours.
        GC.SuppressFinalize(_blob);
        GC.SuppressFinalize(_face);
        GC.SuppressFinalize(_font);
    }

    /// <summary>
    /// Lets go of what HarfBuzz holds, which is the font file among other things: a face lives as long as whoever draws with it, and nobody
    /// says when that ends.
    /// </summary>
    ~GlyphShaper()
    {
        _font?.Dispose();
        _face?.Dispose();
        _blob?.Dispose();
    }

    /// <summary>The glyphs in the order in which they stand, left to right.</summary>
    /// <param name="text">The text, of one direction.</param>
    /// <param name="isRightToLeft">Its direction.</param>
    /// <param name="isChinese">Whether to take the forms that a font has for Chinese, such as dashes on a full square.</param>
    public ShapedGlyph[] Shape(ReadOnlySpan<char> text, bool isRightToLeft, bool isChinese = false)
    {
        using var buffer = new HarfBuzzSharp.Buffer();
        buffer.AddUtf16(text);
        buffer.GuessSegmentProperties();
        if (isChinese) buffer.Language = Chinese;
        buffer.Direction = isRightToLeft ? Direction.RightToLeft : Direction.LeftToRight;
        lock (_lock) _font.Shape(buffer, _features);
        var infos = buffer.GlyphInfos;
        var positions = buffer.GlyphPositions;
        var shaped = new ShapedGlyph[infos.Length];
        for (var i = 0; i < shaped.Length; i++) shaped[i] = new ShapedGlyph((ushort)infos[i].Codepoint, (int)infos[i].Cluster, positions[i].XAdvance, positions[i].XOffset, positions[i].YOffset);
        GC.KeepAlive(this);
        return shaped;
    }

    /// <summary>
    /// Reads a file into memory that stays in its place until HarfBuzz lets go of it; <c>Blob.FromStream</c> leaves its bytes to the
    /// collector.
    /// </summary>
    private static Blob Load(Func<Stream> open)
    {
        using var stream = open();
        var bytes = GC.AllocateUninitializedArray<byte>(checked((int)stream.Length), pinned: true);
        stream.ReadExactly(bytes);
        return new Blob(Marshal.UnsafeAddrOfPinnedArrayElement(bytes, 0), bytes.Length, MemoryMode.ReadOnly, () => GC.KeepAlive(bytes));
    }
}
