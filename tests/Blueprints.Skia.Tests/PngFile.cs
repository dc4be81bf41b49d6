using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Blueprints.Geometry;

namespace Blueprints.Skia.Tests;

/// <summary>
/// A PNG file taken apart by the letter of the standard: every checksum is checked, and that every row has the filter 'none'.
/// </summary>
internal sealed class PngFile
{
    private readonly byte[] _pixels;
    private readonly int _channels;

    public PngFile(byte[] file)
    {
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], file[..8]);
        var packed = new MemoryStream();
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var type = Encoding.ASCII.GetString(file, at + 4, 4);
            var data = file[(at + 8)..(at + 8 + length)];
            Assert.Equal(Checksum(file.AsSpan(at + 4, length + 4)), BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + 8 + length)));
            if (type == "IDAT") packed.Write(data);
            else Chunks.Add((type, data));
            at += 12 + length;
        }

        Assert.Equal("IHDR", Chunks[0].Type);
        Assert.Equal("IEND", Chunks[^1].Type);
        var header = Chunks[0].Data;
        Width = BinaryPrimitives.ReadInt32BigEndian(header);
        Height = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4));
        _channels = header[9] == 6 ? 4 : 3;
        packed.Position = 0;
        using var unpacked = new MemoryStream();
        using (var unpacker = new ZLibStream(packed, CompressionMode.Decompress)) unpacker.CopyTo(unpacked);
        var rows = unpacked.ToArray();
        var stride = Width * _channels;
        Assert.Equal((stride + 1) * Height, rows.Length);
        _pixels = new byte[stride * Height];
        for (var y = 0; y < Height; y++)
        {
            Assert.Equal(0, rows[y * (stride + 1)]);
            rows.AsSpan((y * (stride + 1)) + 1, stride).CopyTo(_pixels.AsSpan(y * stride));
        }
    }

    public int Width { get; }

    public int Height { get; }

    public List<(string Type, byte[] Data)> Chunks { get; } = [];

    public byte[] Chunk(string type) => Chunks.First(chunk => chunk.Type == type).Data;

    public Color this[int x, int y]
    {
        get
        {
            var at = ((y * Width) + x) * _channels;
            return new Color(_pixels[at], _pixels[at + 1], _pixels[at + 2], _channels == 4 ? _pixels[at + 3] : (byte)255);
        }
    }

    /// <summary>The left, top, right and bottom of what isn't of a colour; right and bottom are the first pixels beyond.</summary>
    public (int Left, int Top, int Right, int Bottom) Ink(Color ground)
    {
        var (left, top, right, bottom) = (Width, Height, 0, 0);
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                if (this[x, y] == ground) continue;
                (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x + 1), Math.Max(bottom, y + 1));
            }
        }

        return (left, top, right, bottom);
    }

    private static uint Checksum(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : 0xEDB88320 ^ (crc >> 1);
        }

        return ~crc;
    }
}
