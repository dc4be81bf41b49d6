using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Blueprints.Icons;

namespace Blueprints.Tests.Icons;

/// <summary>PNG files, right ones and others, chunk by chunk.</summary>
internal static class PngBytes
{
    /// <summary>A whole file of one grey.</summary>
    public static byte[] Whole(int width = 3, int height = 2, byte depth = 8, byte type = 6, byte interlace = 0, params byte[][] between) =>
        File([Header(width, height, depth, type, interlace), .. between, Data(Rows(width, height, depth, type, interlace)), Chunk("IEND", [])]);

    public static byte[] File(params byte[][] chunks) => [.. PngIconReader.Signature, .. chunks.SelectMany(chunk => chunk)];

    public static byte[] Header(int width, int height, byte depth, byte type, byte interlace)
    {
        var data = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(data, width);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(4), height);
        (data[8], data[9], data[12]) = (depth, type, interlace);
        return Chunk("IHDR", data);
    }

    public static byte[] Data(byte[] rows)
    {
        using var packed = new MemoryStream();
        using (var packer = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) packer.Write(rows);
        return Chunk("IDAT", packed.ToArray());
    }

    public static byte[] Chunk(string type, byte[] data)
    {
        var chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(type, chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), PngChecksum.Of(chunk.AsSpan(4, 4 + data.Length)));
        return chunk;
    }

    private static byte[] Rows(int width, int height, byte depth, byte type, byte interlace)
    {
        var size = new PngHeader(width, height, depth, type, interlace == 1).Rows().Sum(pass => pass.Rows * pass.Bytes);
        return new byte[size];
    }
}
