using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Blueprints.Skia.Png;

/// <summary>
/// Writes a PNG file (W3C PNG, third edition): <see cref="Begin"/>, what is to be recorded, then <see cref="Pixels"/>, which ends it.
/// </summary>
internal sealed class PngWriter(Stream output)
{
    /// <summary>No reader needs more of a title or a description.</summary>
    private const int LongestText = 8_000;

    // Beyond this, smaller files take more time than they are worth; below, the files of drawings grow by a third.
    private const int CompressionLevel = 6;

    private int _width;
    private int _height;
    private bool _hasAlpha;

    public void Begin(int width, int height, bool hasAlpha)
    {
        (_width, _height, _hasAlpha) = (width, height, hasAlpha);
        output.Write([0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n']);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        header[8] = 8;
        header[9] = (byte)(hasAlpha ? 6 : 2);
        header[10..].Clear();
        PngChunk.Write(output, "IHDR"u8, header);
        PngChunk.Write(output, "sRGB"u8, [0]);
    }

    /// <param name="dpi">In pixels an inch; recorded in whole pixels a metre.</param>
    public void Resolution(double dpi)
    {
        Span<byte> chunk = stackalloc byte[9];
        var perMetre = (int)Math.Round(dpi / 0.0254);
        BinaryPrimitives.WriteInt32BigEndian(chunk, perMetre);
        BinaryPrimitives.WriteInt32BigEndian(chunk[4..], perMetre);
        chunk[8] = 1;
        PngChunk.Write(output, "pHYs"u8, chunk);
    }

    /// <summary>A text about the picture: Latin-1 as <c>tEXt</c>, which every reader knows, anything else as <c>iTXt</c>.</summary>
    public void Text(string keyword, string text)
    {
        if (text.Length == 0) return;
        if (text.Length > LongestText) text = text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];
        var bytes = IsLatin1(text) ? Encoding.Latin1.GetBytes($"{keyword}\0{text}") : Encoding.UTF8.GetBytes($"{keyword}\0\0\0\0\0{text}");
        PngChunk.Write(output, IsLatin1(text) ? "tEXt"u8 : "iTXt"u8, bytes);
    }

    /// <summary>The pixels, and the end of the file.</summary>
    /// <param name="rgba">Rows of premultiplied RGBA.</param>
    /// <param name="stride">Bytes from row to row.</param>
    /// <param name="cancellationToken">Asked between rows.</param>
    public void Pixels(ReadOnlySpan<byte> rgba, int stride, CancellationToken cancellationToken)
    {
        using (var data = new PngDataStream(output))
        using (var packer = new ZLibStream(data, new ZLibCompressionOptions { CompressionLevel = CompressionLevel }))
        {
            // Each row is led by its filter: none, which suits flat areas best.
            var row = new byte[1 + (_width * (_hasAlpha ? 4 : 3))];
            for (var y = 0; y < _height; y++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var source = rgba.Slice(y * stride, _width * 4);
                if (_hasAlpha) Unmultiply(source, row.AsSpan(1));
                else DropAlpha(source, row.AsSpan(1));
                packer.Write(row);
            }
        }

        PngChunk.Write(output, "IEND"u8, []);
    }

    private static void DropAlpha(ReadOnlySpan<byte> from, Span<byte> to)
    {
        for (int i = 0, j = 0; i < from.Length; i += 4, j += 3)
        {
            to[j] = from[i];
            to[j + 1] = from[i + 1];
            to[j + 2] = from[i + 2];
        }
    }

    private static void Unmultiply(ReadOnlySpan<byte> from, Span<byte> to)
    {
        for (var i = 0; i < from.Length; i += 4)
        {
            int alpha = from[i + 3];
            to[i + 3] = (byte)alpha;
            for (var c = i; c < i + 3; c++) to[c] = alpha switch { 0 => 0, 255 => from[c], _ => (byte)Math.Min(255, ((from[c] * 255) + (alpha / 2)) / alpha) };
        }
    }

    private static bool IsLatin1(string text)
    {
        foreach (var c in text)
        {
            if (c is not ((>= ' ' and <= '~') or (>= '\u00A1' and <= '\u00FF') or '\n')) return false;
        }

        return true;
    }
}
