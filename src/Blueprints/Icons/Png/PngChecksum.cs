namespace Blueprints.Icons;

/// <summary>CRC-32 as in ISO 3309.</summary>
internal static class PngChecksum
{
    private static readonly uint[] Table = MakeTable();

    public static uint Of(ReadOnlySpan<byte> data) => ~Update(uint.MaxValue, data);

    /// <summary>Goes on from <see cref="uint.MaxValue"/>, or from a sum so far, which is complete once its bits are turned round.</summary>
    public static uint Update(uint sum, ReadOnlySpan<byte> data)
    {
        foreach (var value in data) sum = Table[(byte)sum ^ value] ^ (sum >> 8);
        return sum;
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
