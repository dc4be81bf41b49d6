using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;

namespace Blueprints.Icons;

/// <summary>
/// Checks a PNG file whole, its packed pixels too, and keeps of it what makes the pixels: header, palette, transparency, data. So every
/// program that shows it shows the same, and texts,
/// profiles and animations in it go no further.
/// </summary>
internal static class PngIconReader
{
    private const int MostAcross = 1_024;

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n'];

    public static IconReading Read(string name, ReadOnlySpan<byte> content)
    {
        PngHeader? header = null;
        var (hasPalette, hasTransparency, isOver) = (false, false, false);
        var kept = new MemoryStream(content.Length);
        var packed = new MemoryStream(content.Length);
        kept.Write(Signature);
        var rest = content[Signature.Length..];
        while (!isOver)
        {
            if (rest.Length < 12) return IconReading.Wrong(new("it is cut off", "它不完整"));
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - 12) return IconReading.Wrong(new("it is cut off", "它不完整"));
            var type = rest.Slice(4, 4);
            var data = rest.Slice(8, (int)length);
            var chunk = rest[..(12 + (int)length)];
            rest = rest[chunk.Length..];
            if (PngChecksum.Of(chunk[4..^4]) != BinaryPrimitives.ReadUInt32BigEndian(chunk[^4..])) return Damaged();
            if (header is null)
            {
                header = type.SequenceEqual("IHDR"u8) ? PngHeader.Read(data) : null;
                if (header is not { } first) return Damaged();
                if (first.Width > MostAcross || first.Height > MostAcross)
                    return IconReading.Wrong(new(
                        string.Create(CultureInfo.InvariantCulture, $"it has {first.Width} by {first.Height} pixels; the most is {MostAcross} by {MostAcross}"),
                        string.Create(CultureInfo.InvariantCulture, $"它有 {first.Width} × {first.Height} 像素，最多 {MostAcross} × {MostAcross}")));
                kept.Write(chunk);
            }
            else if (type.SequenceEqual("PLTE"u8))
            {
                if (hasPalette || packed.Length > 0 || data.Length is 0 or > 768 || data.Length % 3 != 0 || header.Value.ColorType is 0 or 4) return Damaged();
                hasPalette = true;
                kept.Write(chunk);
            }
            else if (type.SequenceEqual("tRNS"u8))
            {
                var most = header.Value.ColorType switch { 0 => 2, 2 => 6, 3 when hasPalette => 256, _ => 0 };
                if (hasTransparency || packed.Length > 0 || data.Length == 0 || data.Length > most || (most < 256 && data.Length != most)) return Damaged();
                hasTransparency = true;
                kept.Write(chunk);
            }
            else if (type.SequenceEqual("IDAT"u8))
            {
                packed.Write(data);
                kept.Write(chunk);
            }
            else if (type.SequenceEqual("IEND"u8))
            {
                kept.Write(chunk);
                isOver = true;
            }
            else if ((type[0] & 0x20) == 0)
            {
                return Damaged();
            }
        }

        var size = header!.Value;
        if (size.HasPalette && !hasPalette || !ArePixelsWhole(size, packed)) return Damaged();
        return new IconReading(new Icon(name, size.Width, size.Height, ImmutableArray.Create(kept.ToArray())), null, []);
    }

    /// <summary>Unpacks the pixels, row by row into one buffer, no further than the header says.</summary>
    private static bool ArePixelsWhole(PngHeader header, MemoryStream packed)
    {
        packed.Position = 0;
        try
        {
            using var pixels = new ZLibStream(packed, CompressionMode.Decompress);
            foreach (var (rows, bytes) in header.Rows())
            {
                var row = new byte[bytes];
                for (var i = 0; i < rows; i++)
                {
                    if (pixels.ReadAtLeast(row, bytes, throwOnEndOfStream: false) < bytes || row[0] > 4) return false;
                }
            }

            // The checksum stands behind the last row.
            pixels.ReadByte();
            return true;
        }
        // Data packed with a dictionary, which PNG has not, is an IOException.
        catch (Exception damage) when (damage is InvalidDataException or IOException)
        {
            return false;
        }
    }

    private static IconReading Damaged() => IconReading.Wrong(new("it is a damaged PNG picture", "它是损坏的 PNG 图片"));
}
