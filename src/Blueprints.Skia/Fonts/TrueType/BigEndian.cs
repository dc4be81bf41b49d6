using System.Buffers.Binary;

namespace Blueprints.Skia.Fonts.TrueType;

/// <summary>Writes numbers, the high byte first.</summary>
internal sealed class BigEndian
{
    private readonly MemoryStream _bytes = new();

    public int Length => (int)_bytes.Length;

    public BigEndian U8(int value)
    {
        _bytes.WriteByte((byte)value);
        return this;
    }

    public BigEndian U16(params ReadOnlySpan<int> values)
    {
        foreach (var value in values) U8(value >> 8).U8(value);
        return this;
    }

    public BigEndian U32(params ReadOnlySpan<uint> values)
    {
        Span<byte> word = stackalloc byte[4];
        foreach (var value in values)
        {
            BinaryPrimitives.WriteUInt32BigEndian(word, value);
            _bytes.Write(word);
        }

        return this;
    }

    public BigEndian Bytes(ReadOnlySpan<byte> bytes)
    {
        _bytes.Write(bytes);
        return this;
    }

    /// <summary>Fills up with zeros to a multiple of four bytes.</summary>
    public BigEndian Pad()
    {
        while (_bytes.Length % 4 != 0) U8(0);
        return this;
    }

    public byte[] ToArray() => _bytes.ToArray();
}
