using System.Buffers.Binary;
using System.Buffers.Text;
using System.IO.Compression;
using Blueprints.Cli.Http;

namespace Blueprints.Cli.Serving;

/// <summary>A text in an address, as Kroki's clients write it: packed by zlib, in the letters of base64 that an address may hold.</summary>
internal static class Inflation
{
    private const int SumLength = 4;

    /// <param name="letters">The letters.</param>
    /// <param name="most">The most bytes that come of them.</param>
    /// <param name="holding">What the text is taken from.</param>
    /// <exception cref="HttpException">They are no such text, or it is too long.</exception>
    public static ReadOnlyMemory<byte> Read(string letters, int most, Holding holding)
    {
        var packed = Decode(letters);
        var length = packed.Length;
        try
        {
            using var source = new MemoryStream(packed);
            using var inflated = new ZLibStream(source, CompressionMode.Decompress);
            using var text = new MemoryStream();
            var buffer = new byte[16 * 1024];
            while (inflated.Read(buffer) is > 0 and var count)
            {
                if (text.Length + count > most) throw new HttpException(413, $"the text is longer than {most} bytes once it is inflated", $"文本解压后超过 {most} 字节");
                holding.Take(count);
                text.Write(buffer, 0, count);
            }

            // What was cut short ends without a word; the sum at its end tells.
            var whole = text.GetBuffer().AsMemory(0, (int)text.Length);
            return length > SumLength && BinaryPrimitives.ReadUInt32BigEndian(packed.AsSpan(length - SumLength)) == Sum(whole.Span) ? whole : throw NoText();
        }
        catch (InvalidDataException)
        {
            throw NoText();
        }
    }

    /// <summary>Some clients leave the letters of plain base64, which mean the same, and its filling.</summary>
    private static byte[] Decode(string letters)
    {
        try
        {
            return Base64Url.DecodeFromChars(Uri.UnescapeDataString(letters).Replace('+', '-').Replace('/', '_'));
        }
        catch (FormatException)
        {
            throw NoText();
        }
    }

    /// <summary>Adler-32, as RFC 1950 has it.</summary>
    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        const uint Base = 65_521;
        // As many as can be added before either number runs over.
        const int Run = 5_552;
        var (low, high) = (1u, 0u);
        while (!bytes.IsEmpty)
        {
            var part = bytes[..Math.Min(Run, bytes.Length)];
            foreach (var each in part)
            {
                low += each;
                high += low;
            }

            (low, high) = (low % Base, high % Base);
            bytes = bytes[part.Length..];
        }

        return (high << 16) | low;
    }

    private static HttpException NoText() => new(400, "what stands behind the format is no text packed by zlib and written in base64url", "格式之后的内容不是用 zlib 压缩、base64url 编码的文本");
}
