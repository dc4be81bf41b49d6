using System.Buffers.Binary;

namespace Blueprints.Skia.Png;

/// <summary>A chunk of a PNG file: length, type, data, checksum.</summary>
internal static class PngChunk
{
    private static readonly uint[] Table = MakeTable();

    public static void Write(Stream output, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> word = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(word, data.Length);
        output.Write(word);
        output.Write(type);
        output.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(word, ~Update(Update(uint.MaxValue, type), data));
        output.Write(word);
    }

    /// <summary>CRC-32 as in ISO 3309.</summary>
    private static uint Update(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (var value in data) crc = Table[(byte)crc ^ value] ^ (crc >> 8);
        return crc;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++) value = (value & 1) == 0 ? value >> 1 : 0xEDB88320 ^ (value >> 1);
            table[i] = value;
        }

        return table;
    }
}
