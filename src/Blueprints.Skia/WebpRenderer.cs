using Blueprints.Rendering;
using Blueprints.Scenes;
using Blueprints.Skia.Drawing;
using Blueprints.Text;
using SkiaSharp;

namespace Blueprints.Skia;

/// <summary>
/// Draws a scene as WebP, in a smaller file than PNG's, for web pages. A picture has at most 16,383 pixels on a side. Immutable; safe to
/// use from many threads at
/// once. Keep one and use it again: it holds the fonts that it has opened.
/// </summary>
public sealed class WebpRenderer : ISceneRenderer
{
    private const int LongestSide = 16_383;

    private readonly Rasterizer _rasterizer;
    private readonly int _quality;

    /// <summary>Makes a renderer, and opens the fonts given.</summary>
    /// <param name="options">How to draw. Default: as <see cref="PictureOptions"/> is made. No resolution is recorded.</param>
    /// <param name="quality">1 to 100: the less, the smaller the file and the more is lost; at 100 nothing is, and the file is larger than
    /// PNG's. Default: 90.</param>
    /// <exception cref="ArgumentOutOfRangeException">The quality is outside its range.</exception>
    /// <exception cref="RenderException">A font file given is not there or is none.</exception>
    public WebpRenderer(PictureOptions? options = null, int quality = 90)
    {
        if (quality is < 1 or > 100) throw new ArgumentOutOfRangeException(nameof(quality), quality, "the quality is 1 to 100");
        _quality = quality;
        _rasterizer = (options ?? new PictureOptions()).Open();
    }

    /// <inheritdoc/>
    public string Format => "webp";

    /// <inheritdoc/>
    /// <exception cref="RenderException">The picture would have more pixels than <see cref="PictureOptions.MaxPixels"/>, or than the format
    /// allows.</exception>
    public void Render(Scene scene, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scene);
        ArgumentNullException.ThrowIfNull(output);
        using var bitmap = _rasterizer.Draw(scene, cancellationToken, LongestSide);
        using var pixels = bitmap.PeekPixels();
        var options = new SKWebpEncoderOptions(_quality == 100 ? SKWebpEncoderCompression.Lossless : SKWebpEncoderCompression.Lossy, _quality);
        // Packing goes to its end once it has begun.
        cancellationToken.ThrowIfCancellationRequested();
        using var packed = pixels.Encode(options) ?? throw new RenderException(new Bilingual("there is not enough memory to pack the picture; make it smaller", "内存不够打包这张图片；请把它画小一些"));
        cancellationToken.ThrowIfCancellationRequested();
        packed.SaveTo(output);
    }

    /// <inheritdoc cref="PngRenderer.Warnings"/>
    public IReadOnlyList<string> Warnings(Scene scene, DiagramLanguage language = DiagramLanguage.English)
    {
        ArgumentNullException.ThrowIfNull(scene);
        return _rasterizer.Warnings(scene, language);
    }
}
