using System.Buffers.Binary;

namespace Blueprints.TestSupport;

/// <summary>Damages fonts: the same damage from the same seed for ever.</summary>
public static class DamagedFont
{
    /// <summary>
    /// A font with bytes changed: anywhere, in its directory of tables, or at the head of a table, where counts and places stand. One in
    /// eight is cut off as well.
    /// </summary>
    public static byte[] Of(byte[] whole, SeededRandom random)
    {
        var bytes = whole.ToArray();
        var directory = bytes.AsSpan().StartsWith("ttcf"u8) ? (int)BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(12)) : 0;
        var tables = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(directory + 4));
        for (var changes = 1 << random.Between(0, 5); changes > 0; changes--)
        {
            var at = random.Between(0, 3) switch
            {
                0 => random.Between(0, bytes.Length - 1),
                1 when changes > 8 => directory + random.Between(0, 11 + (16 * tables)),
                _ => (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(whole.AsSpan(directory + 12 + (16 * random.Between(0, tables - 1)) + 8)) + random.Between(0, random.Chance(50) ? 39 : 1_999), bytes.Length - 1),
            };
            bytes[at] = random.Between(0, 2) switch { 0 => 0xFF, 1 => 0, _ => (byte)random.Between(0, 255) };
        }

        return random.Between(0, 7) == 0 ? bytes[..random.Between(0, bytes.Length - 1)] : bytes;
    }

    /// <summary>A collection with a font twice.</summary>
    public static byte[] Collection(byte[] font)
    {
        const int Head = 20;
        var bytes = new byte[Head + font.Length];
        font.CopyTo(bytes, Head);
        "ttcf"u8.CopyTo(bytes);
        foreach (var (at, value) in ((int, uint)[])[(4, 0x00010000), (8, 2), (12, Head), (16, Head)]) BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(at), value);
        for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4)); i++)
        {
            var place = bytes.AsSpan(Head + 12 + (16 * i) + 8);
            BinaryPrimitives.WriteUInt32BigEndian(place, BinaryPrimitives.ReadUInt32BigEndian(place) + Head);
        }

        return bytes;
    }
}
