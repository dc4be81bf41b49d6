using System.Buffers.Binary;

namespace Blueprints.Skia.Png;

/// <summary>A chunk of a PNG file: length, type, data, checksum.</summary>
internal static class PngChunk
{
    public static void Write(Stream output, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> word = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(word, data.Length);
        output.Write(word);
        output.Write(type);
        output.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(word, PngChecksum.Of(type, data));
        output.Write(word);
    }
}
