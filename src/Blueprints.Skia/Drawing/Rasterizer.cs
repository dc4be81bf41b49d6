using System.Globalization;
using Blueprints.Geometry;
using Blueprints.Rendering;
using Blueprints.Scenes;
using Blueprints.Skia.Fonts;
using Blueprints.Text;
using SkiaSharp;

namespace Blueprints.Skia.Drawing;

/// <summary>Draws scenes into memory, for the renderers that pack pixels. Safe to use from many threads at once.</summary>
/// <param name="settings">How.</param>
/// <param name="fonts">The fonts that text is set in.</param>
internal sealed class Rasterizer(RasterSettings settings, FontBook fonts)
{
    /// <summary>The ground of a scene's picture.</summary>
    public Color Background(Scene scene) => settings.Background ?? scene.Background;

    /// <summary>The resolution to record, in pixels an inch.</summary>
    public double Dpi(Scene scene) => settings.Dpi ?? Math.Clamp(96 * Scale(scene), 1, 10_000);

    /// <summary>The pixels, premultiplied.</summary>
    /// <param name="scene">The drawing.</param>
    /// <param name="cancellationToken">Asked between nodes.</param>
    /// <param name="longestSide">What the format allows.</param>
    /// <exception cref="RenderException">The picture would be too large.</exception>
    public SKBitmap Draw(Scene scene, CancellationToken cancellationToken, int longestSide = int.MaxValue / 4)
    {
        var (width, height) = Size(scene, longestSide);
        var bitmap = new SKBitmap();
        if (!bitmap.TryAllocPixels(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul)))
        {
            bitmap.Dispose();
            throw new RenderException(new Bilingual(
                string.Create(CultureInfo.InvariantCulture, $"there is not enough memory for a picture of {width} by {height} pixels; make it smaller"),
                string.Create(CultureInfo.InvariantCulture, $"内存不够画 {width} × {height} 像素的图片；请把它画小一些")));
        }

        try
        {
            using var canvas = new SKCanvas(bitmap);
            canvas.Clear(Paints.Of(Background(scene)));
            canvas.Scale((float)Scale(scene));
            new ScenePainter(canvas, new OutlineText(new TextSetter(fonts)), cancellationToken).Draw(scene.Nodes);
            canvas.Flush();
            return bitmap;
        }
        catch
        {
            bitmap.Dispose();
            throw;
        }
    }

    /// <summary>One sentence that names the characters no font has; empty where there are none.</summary>
    public IReadOnlyList<string> Warnings(Scene scene, DiagramLanguage language) => new MissingCharacters(fonts).Describe(scene, language);

    private double Scale(Scene scene) => settings.Width is { } wanted ? wanted / scene.Width : settings.Scale;

    private (int Width, int Height) Size(Scene scene, int longestSide)
    {
        // A drawing that fits but for rounding gets no further row of pixels.
        var scale = Scale(scene);
        var width = settings.Width ?? Math.Max(1, Math.Ceiling((scene.Width * scale) - 0.001));
        var height = Math.Max(1, Math.Ceiling((scene.Height * scale) - 0.001));
        if (width * height > settings.MaxPixels)
        {
            throw TooLarge($"{width} by {height} pixels, more than the limit of {settings.MaxPixels / 1e6:0.##} million", Math.Sqrt(settings.MaxPixels / (scene.Width * scene.Height)));
        }

        if (Math.Max(width, height) > longestSide)
            throw TooLarge($"{width} by {height} pixels, and this format has at most {longestSide} on a side", longestSide / Math.Max(scene.Width, scene.Height));
        return ((int)width, (int)height);
    }

    private static RenderException TooLarge(FormattableString size, double fitting) =>
        new(string.Create(CultureInfo.InvariantCulture, $"the picture would be {size.ToString(CultureInfo.InvariantCulture)}; the largest scale that fits is {Math.Floor(100 * fitting) / 100:0.##}"));
}
