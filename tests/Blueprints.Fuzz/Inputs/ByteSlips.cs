using System.Text;
using Blueprints.TestSupport.Documents;

namespace Blueprints.Fuzz.Inputs;

/// <summary>Slips of bytes, whatever they stand for.</summary>
internal static class ByteSlips
{
    private static readonly byte[][] Pieces = [[0], [0xFF], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xD2, 0xF8, 0xD0, 0xD0], [0x80], [0xE4, 0xB8]];

    public static byte[] Apply(byte[] bytes, SeededRandom random, int most = 4)
    {
        var list = new List<byte>(bytes);
        for (var count = random.Between(1, most); count > 0; count--)
        {
            var at = random.Between(0, list.Count);
            switch (random.Between(0, 5))
            {
                case 0 when at < list.Count: list[at] = (byte)random.Between(0, 255); break;
                case 1 when at < list.Count: list[at] ^= (byte)(1 << random.Between(0, 7)); break;
                case 2: list.RemoveRange(at, Math.Min(random.Between(1, 4), list.Count - at)); break;
                case 3: list.InsertRange(at, random.Pick(Pieces)); break;
                case 4: list.InsertRange(at, list.GetRange(at, Math.Min(random.Between(1, 20), list.Count - at))); break;
                case 5 when random.Chance(20): list.RemoveRange(at, list.Count - at); break;
            }
        }

        return [.. list];
    }

    /// <summary>The text in another encoding, as editors save it.</summary>
    public static byte[] Recode(string text, SeededRandom random) => random.Between(0, 4) switch
    {
        0 => [0xEF, 0xBB, 0xBF, .. Wtf8.Encode(text)],
        1 => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
        2 => Encoding.Unicode.GetBytes(text),
        3 => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
        _ => Encoding.Latin1.GetBytes(text),
    };
}
