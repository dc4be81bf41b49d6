using System.Buffers.Binary;
using Blueprints.Rendering;
using Blueprints.Scenes;
using Blueprints.Skia.Drawing;
using Blueprints.Text;
using SkiaSharp;

namespace Blueprints.Skia;

/// <summary>
/// Draws a scene as JPEG, for programs that take nothing else: fine lines blur, and files are larger than PNG's. A picture has at most
/// 65,500 pixels on a side and no transparency. Immutable;
/// safe to use from many threads at once. Keep one and use it again: it holds the fonts that it has opened.
/// </summary>
public sealed class JpegRenderer : ISceneRenderer
{
    private const int LongestSide = 65_500;

    private readonly Rasterizer _rasterizer;
    private readonly int _quality;

    /// <summary>Makes a renderer, and opens the fonts given.</summary>
    /// <param name="options">How to draw. Default: as <see cref="PictureOptions"/> is made.</param>
    /// <param name="quality">1 to 100: the less, the smaller the file and the more is lost. Default: 90.</param>
    /// <exception cref="ArgumentOutOfRangeException">The quality is outside its range.</exception>
    /// <exception cref="RenderException">A font file given is not there or is none.</exception>
    public JpegRenderer(PictureOptions? options = null, int quality = 90)
    {
        if (quality is < 1 or > 100) throw new ArgumentOutOfRangeException(nameof(quality), quality, "the quality is 1 to 100");
        _quality = quality;
        _rasterizer = (options ?? new PictureOptions()).Open();
    }

    /// <inheritdoc/>
    public string Format => "jpeg";

    /// <inheritdoc/>
    /// <exception cref="RenderException">The ground is transparent, or the picture would have more pixels than
    /// <see cref="PictureOptions.MaxPixels"/>, or than the format allows.</exception>
    public void Render(Scene scene, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scene);
        ArgumentNullException.ThrowIfNull(output);
        if (_rasterizer.Background(scene).Alpha < 255) throw new RenderException(new Bilingual("JPEG has no transparency: give the ground a colour, or draw PNG or WebP", "JPEG 没有透明：请给底色一种颜色，或者画成 PNG 或 WebP"));
        using var bitmap = _rasterizer.Draw(scene, cancellationToken, LongestSide);
        using var pixels = bitmap.PeekPixels();
        var options = new SKJpegEncoderOptions(_quality, SKJpegEncoderDownsample.Downsample444, SKJpegEncoderAlphaOption.Ignore);
        // Packing goes to its end once it has begun.
        cancellationToken.ThrowIfCancellationRequested();
        using var packed = pixels.Encode(options) ?? throw new RenderException(new Bilingual("there is not enough memory to pack the picture; make it smaller", "内存不够打包这张图片；请把它画小一些"));
        cancellationToken.ThrowIfCancellationRequested();
        var head = packed.AsSpan()[..Math.Min(18, (int)packed.Size)].ToArray();
        SetResolution(head, _rasterizer.Dpi(scene));
        output.Write(head);
        output.Write(packed.AsSpan()[head.Length..]);
    }

    /// <inheritdoc cref="PngRenderer.Warnings"/>
    public IReadOnlyList<string> Warnings(Scene scene, DiagramLanguage language = DiagramLanguage.English)
    {
        ArgumentNullException.ThrowIfNull(scene);
        return _rasterizer.Warnings(scene, language);
    }

    /// <summary>Skia leaves the fields of the first segment (JFIF) for the resolution unused.</summary>
    private static void SetResolution(Span<byte> head, double dpi)
    {
        if (head.Length < 18 || !head[6..11].SequenceEqual("JFIF\0"u8)) return;
        head[13] = 1;
        BinaryPrimitives.WriteUInt16BigEndian(head[14..], (ushort)Math.Round(dpi));
        BinaryPrimitives.WriteUInt16BigEndian(head[16..], (ushort)Math.Round(dpi));
    }
}
