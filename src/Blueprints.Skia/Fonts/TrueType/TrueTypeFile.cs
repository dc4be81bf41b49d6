using System.Buffers.Binary;
using System.Text;
using Blueprints.Skia.Fonts;

namespace Blueprints.Skia.Fonts.TrueType;

/// <summary>
/// Writes a TrueType font (OpenType 1.9) of some glyphs; number 0 is an empty one for what is missing. For one font; not to be changed once
/// it was written.
/// </summary>
internal sealed class TrueTypeFile
{
    private const uint Magic = 0x5F0F3CF5;
    private const uint WholeSum = 0xB1B0AFBA;

    /// <summary>What fits into one table.</summary>
    private const int MostKerns = 10_000;

    private readonly List<TrueTypeGlyph> _outlines = [TrueTypeGlyph.Empty];
    private readonly List<int> _advances = [0];
    private readonly SortedDictionary<int, ushort> _characters = [];
    private readonly SortedDictionary<uint, short> _kerns = [];

    /// <summary>The name of its family.</summary>
    public required string Family { get; init; }

    /// <summary>Whether it is semi-bold.</summary>
    public required bool IsHeavy { get; init; }

    /// <summary>Its units; what is added is in them.</summary>
    public required int UnitsPerEm { get; init; }

    /// <summary>What its glyphs cover, in its units, y up.</summary>
    public (int Left, int Bottom, int Right, int Top) Bounds => (_outlines.Min(o => o.Left), _outlines.Min(o => o.Bottom), _outlines.Max(o => o.Right), _outlines.Max(o => o.Top));

    /// <summary>The name by which a file names it.</summary>
    public string PostScriptName
    {
        get
        {
            var name = new StringBuilder();
            foreach (var c in Family)
            {
                if (char.IsAsciiLetterOrDigit(c) && name.Length < 48) name.Append(c);
            }

            if (name.Length == 0) name.Append("Font");
            return name.Append(IsHeavy ? "-SemiBold" : "-Regular").ToString();
        }
    }

    /// <summary>Takes up a glyph. Returns its number.</summary>
    public ushort Add(TrueTypeGlyph outline, double advance)
    {
        _outlines.Add(outline);
        _advances.Add(Math.Clamp((int)Math.Round(advance), 0, ushort.MaxValue));
        return (ushort)(_outlines.Count - 1);
    }

    /// <summary>Says which glyph a character has, where it has none yet.</summary>
    public void Map(int character, ushort glyph) => _characters.TryAdd(character, glyph);

    /// <summary>Says how much is added to the advance of the first of two glyphs.</summary>
    public void Kern(ushort first, ushort second, double value)
    {
        if (_kerns.Count < MostKerns) _kerns[((uint)first << 16) | second] = (short)Math.Clamp(Math.Round(value), short.MinValue, short.MaxValue);
    }

    public byte[] ToArray()
    {
        var (glyphs, places) = Glyphs();
        (string Tag, byte[] Data)[] tables =
        [
            ("OS/2", Os2()), ("cmap", CharacterMap()), ("glyf", glyphs), ("head", Head()), ("hhea", LevelHeader()), ("hmtx", LevelMetrics()), .. Kerning(), ("loca", places), ("maxp", Maximums()),
            ("name", Names()), ("post", Post()),
        ];
        var file = new BigEndian().U32(0x00010000).U16(tables.Length, 128, 3, (tables.Length * 16) - 128);
        var place = 12 + (16 * tables.Length);
        foreach (var (tag, data) in tables)
        {
            file.Bytes(Encoding.ASCII.GetBytes(tag)).U32(Sum(data), (uint)place, (uint)data.Length);
            place += (data.Length + 3) & ~3;
        }

        foreach (var (_, data) in tables) file.Bytes(data).Pad();
        var bytes = file.ToArray();
        var head = 12 + (16 * tables.Length);
        for (var i = 0; tables[i].Tag != "head"; i++) head += (tables[i].Data.Length + 3) & ~3;
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(head + 8), WholeSum - Sum(bytes));
        return bytes;
    }

    private (byte[] Glyphs, byte[] Places) Glyphs()
    {
        var data = new BigEndian();
        var places = new BigEndian().U32(0);
        foreach (var outline in _outlines)
        {
            data.Bytes(outline.Data).Pad();
            places.U32((uint)data.Length);
        }

        return (data.ToArray(), places.ToArray());
    }

    private byte[] Head() => new BigEndian()
        .U32(0x00010000, 0x00010000, 0, Magic).U16(1, UnitsPerEm).U32(0, 0, 0, 0)
        .U16(_outlines.Min(o => o.Left), _outlines.Min(o => o.Bottom), _outlines.Max(o => o.Right), _outlines.Max(o => o.Top))
        .U16(0, 8, 2, 1, 0).ToArray();

    private byte[] LevelHeader()
    {
        var rightBearing = int.MaxValue;
        for (var i = 0; i < _outlines.Count; i++) rightBearing = Math.Min(rightBearing, _advances[i] - _outlines[i].Right);
        return new BigEndian().U32(0x00010000).U16(_outlines.Max(o => o.Top), _outlines.Min(o => o.Bottom), 0, _advances.Max(), _outlines.Min(o => o.Left), rightBearing, _outlines.Max(o => o.Right))
            .U16(1, 0, 0, 0, 0, 0, 0, 0, _outlines.Count).ToArray();
    }

    private byte[] LevelMetrics()
    {
        var metrics = new BigEndian();
        for (var i = 0; i < _outlines.Count; i++) metrics.U16(_advances[i], _outlines[i].Left);
        return metrics.ToArray();
    }

    private byte[] Maximums() => new BigEndian().U32(0x00010000)
        .U16(_outlines.Count, _outlines.Max(o => o.Points), _outlines.Max(o => o.Contours), 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0).ToArray();

    private byte[] CharacterMap()
    {
        var map = new BigEndian().U16(0, 1, 3, 10).U32(12).U16(12, 0).U32((uint)(16 + (12 * _characters.Count)), 0, (uint)_characters.Count);
        foreach (var (character, glyph) in _characters) map.U32((uint)character, (uint)character, glyph);
        return map.ToArray();
    }

    /// <summary>The pairs as the table <c>kern</c>, format 0; none where there are none.</summary>
    private (string Tag, byte[] Data)[] Kerning()
    {
        if (_kerns.Count == 0) return [];
        var power = 1;
        var log = 0;
        for (; power * 2 <= _kerns.Count; power *= 2) log++;
        var table = new BigEndian().U16(0, 1, 0, 14 + (6 * _kerns.Count), 1, _kerns.Count, 6 * power, log, 6 * (_kerns.Count - power));
        foreach (var (pair, value) in _kerns) table.U32(pair).U16(value);
        return [("kern", table.ToArray())];
    }

    private byte[] Os2() => new BigEndian().U16(4, UnitsPerEm / 2, IsHeavy ? 600 : 400, 5, 0).U16(new int[16 - 5]).Bytes(new byte[10]).U32(0, 0, 0, 0).Bytes("BLUE"u8)
        .U16(64, 0, 0xFFFF, _outlines.Max(o => o.Top), _outlines.Min(o => o.Bottom), 0, Math.Max(0, _outlines.Max(o => o.Top)), Math.Max(0, -_outlines.Min(o => o.Bottom))).U32(0, 0).U16(0, 0, 0, 32, 1)
        .ToArray();

    private byte[] Names()
    {
        var bytes = Encoding.BigEndianUnicode.GetBytes(PostScriptName);
        int[] kinds = [1, 2, 4, 6];
        var table = new BigEndian().U16(0, kinds.Length, 6 + (12 * kinds.Length));
        foreach (var kind in kinds) table.U16(3, 1, 0x409, kind, bytes.Length, 0);
        return table.Bytes(bytes).ToArray();
    }

    private static byte[] Post() => new BigEndian().U32(0x00030000, 0).U16(0, 0).U32(0, 0, 0, 0, 0).ToArray();

    private static uint Sum(ReadOnlySpan<byte> data)
    {
        var sum = 0u;
        for (var i = 0; i < data.Length; i++) sum += (uint)data[i] << (24 - (8 * (i & 3)));
        return sum;
    }
}
