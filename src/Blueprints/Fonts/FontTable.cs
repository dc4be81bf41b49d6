using System.Buffers.Binary;

namespace Blueprints.Fonts;

/// <summary>Reads numbers from a table of a font, which may be hostile.</summary>
internal static class FontTable
{
    /// <summary>0 outside the table.</summary>
    public static int U16(ReadOnlySpan<byte> table, int at) => at >= 0 && at <= table.Length - 2 ? BinaryPrimitives.ReadUInt16BigEndian(table[at..]) : 0;

    /// <inheritdoc cref="U16"/>
    public static uint U32(ReadOnlySpan<byte> table, int at) => at >= 0 && at <= table.Length - 4 ? BinaryPrimitives.ReadUInt32BigEndian(table[at..]) : 0;
}
