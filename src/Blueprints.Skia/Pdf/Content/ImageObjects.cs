using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Blueprints.Skia.Pdf.Syntax;
using SkiaSharp;

namespace Blueprints.Skia.Pdf.Content;

/// <summary>Writes pictures made of pixels into a file, each once: their colours, and how opaque they are as a second picture.</summary>
internal sealed class ImageObjects(PdfFileWriter file, PackedStream packed)
{
    private readonly Dictionary<byte[], int> _numbers = new(Contents.Instance);

    /// <summary>The number of a picture's object; 0 for what is none.</summary>
    public int Add(ImmutableArray<byte> png)
    {
        if (ImmutableCollectionsMarshal.AsArray(png) is not { Length: > 0 } bytes) return 0;
        if (_numbers.TryGetValue(bytes, out var known)) return known;
        var number = Write(bytes);
        _numbers.Add(bytes, number);
        return number;
    }

    private int Write(byte[] png)
    {
        using var data = SKData.CreateCopy(png);
        using var codec = SKCodec.Create(data);
        if (codec is null) return 0;
        using var bitmap = new SKBitmap(new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) != SKCodecResult.Success) return 0;
        var pixels = bitmap.GetPixelSpan();
        var mask = IsOpaque(pixels) ? 0 : file.Reserve();
        var number = file.Reserve();
        if (mask != 0) WritePixels(mask, bitmap, pixels, from: 3, to: 4, "/DeviceGray"u8, 0);
        WritePixels(number, bitmap, pixels, from: 0, to: 3, "/DeviceRGB"u8, mask);
        return number;
    }

    private static bool IsOpaque(ReadOnlySpan<byte> pixels)
    {
        for (var i = 3; i < pixels.Length; i += 4)
        {
            if (pixels[i] != 255) return false;
        }

        return true;
    }

    /// <summary>Writes some of the four bytes of each pixel.</summary>
    private void WritePixels(int number, SKBitmap bitmap, ReadOnlySpan<byte> pixels, int from, int to, ReadOnlySpan<byte> colors, int mask)
    {
        var content = packed.Clear().Content;
        for (var row = 0; row < bitmap.Height; row++)
        {
            var line = pixels.Slice(row * bitmap.RowBytes, 4 * bitmap.Width);
            for (var i = 0; i < line.Length; i += 4) content.Raw(line[(i + from)..(i + to)]);
            packed.Flow();
        }

        var entries = new PdfBuffer().Raw("/Type /XObject /Subtype /Image /Width "u8).Integer(bitmap.Width).Raw(" /Height "u8).Integer(bitmap.Height).Raw(" /ColorSpace "u8).Raw(colors).Raw(" /BitsPerComponent 8 "u8);
        if (mask != 0) entries.Raw("/SMask "u8).Reference(mask).Raw((byte)' ');
        file.WriteStream(number, entries.Written, packed.Finish());
    }

    /// <summary>Files are the same where their bytes are.</summary>
    private sealed class Contents : IEqualityComparer<byte[]>
    {
        public static Contents Instance { get; } = new();

        public bool Equals(byte[]? x, byte[]? y) => ReferenceEquals(x, y) || (x is not null && y is not null && x.AsSpan().SequenceEqual(y));

        public int GetHashCode(byte[] obj)
        {
            var hash = default(HashCode);
            hash.AddBytes(obj);
            return hash.ToHashCode();
        }
    }
}
