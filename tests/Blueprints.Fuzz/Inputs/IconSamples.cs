using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Blueprints.Icons;

namespace Blueprints.Fuzz.Inputs;

/// <summary>Icons in order, to be damaged.</summary>
internal static class IconSamples
{
    public const string SvgText = """
        <?xml version="1.0" encoding="UTF-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="48px" height="32" viewBox="0 0 48 32" fill="none">
          <title>A &amp; B</title><defs><linearGradient id="a"><stop offset="0" stop-color="red"/></linearGradient></defs>
          <g transform="translate(4 4) rotate(5, 1, 2) scale(1.1)" stroke="rgb(20%, 3, 4)" style="stroke-width: 2px; stroke-dasharray: 3 1.5">
            <rect x="1" y="2" width="40" height="24" rx="4" ry="2" fill="#E4572E" opacity="50%"/>
            <path d="M6 12a6 6 0 1 1 12 0 6 6 0 1 1-12 0zm3 0C1 2-3 4 .5.6S7 8 9 9Q1 2 3 4T5 6H7V8L9 1Z" fill="currentColor" fill-rule="evenodd"/>
            <ellipse cx="28" cy="12" rx="6" ry="4"/><circle cx="1" cy="1e0" r="3"/><line x1="1" y1="2" x2="3" y2="4"/><polyline points="2,22 10,18 20,22"/><polygon points="2 22 10 18 20 22"/>
          </g>
        </svg>
        """;

    public static byte[] Svg { get; } = Encoding.UTF8.GetBytes(SvgText);

    /// <summary>A picture of four by four pixels, of every kind of row filter that packers use.</summary>
    public static byte[] Png { get; } = MakePng();

    private static byte[] MakePng()
    {
        var pixels = new byte[4 * 4 * 4];
        for (var i = 0; i < pixels.Length; i++) pixels[i] = (byte)(i * 37);
        using var rows = new MemoryStream();
        for (var y = 0; y < 4; y++)
        {
            rows.WriteByte((byte)y);
            rows.Write(pixels, y * 16, 16);
        }

        using var packed = new MemoryStream();
        using (var packer = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) packer.Write(rows.ToArray());
        return [.. PngIconReader.Signature, .. Chunk("IHDR", [0, 0, 0, 4, 0, 0, 0, 4, 8, 6, 0, 0, 0]), .. Chunk("gAMA", [0, 0, 0xB1, 0x8F]), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        var chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(type, chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        Sum(chunk, 0, data.Length);
        return chunk;
    }

    /// <summary>Repairs the checksums, so that what lies behind them is reached.</summary>
    public static void MendChecksums(byte[] bytes)
    {
        for (var at = 8; at + 12 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
            if (length > bytes.Length - at - 12) return;
            Sum(bytes, at, (int)length);
            at += 12 + (int)length;
        }
    }

    private static void Sum(byte[] bytes, int at, int length) =>
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(at + 8 + length), PngChecksum.Of(bytes.AsSpan(at + 4, length + 4)));
}
