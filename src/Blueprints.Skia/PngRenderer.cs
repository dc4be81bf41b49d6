using System.Globalization;
using Blueprints.Rendering;
using Blueprints.Scenes;
using Blueprints.Skia.Drawing;
using Blueprints.Skia.Fonts;
using Blueprints.Skia.Png;
using SkiaSharp;

namespace Blueprints.Skia;

/// <summary>
/// Draws a scene as PNG. Text is set in the embedded Inter and drawn as outlines, so that the same scene gives the same pixels whatever the machine has installed, as long as Inter has its
/// characters. Immutable; safe to use from many threads at once. Keep one and use it again: it holds the fonts that it has opened.
/// </summary>
public sealed class PngRenderer : ISceneRenderer
{
    private readonly PictureOptions _options;
    private readonly FontBook _fonts;

    /// <summary>Makes a renderer, and opens the fonts given.</summary>
    /// <param name="options">How to draw. Default: as <see cref="PictureOptions"/> is made.</param>
    /// <exception cref="RenderException">A font file given is not there or is none.</exception>
    public PngRenderer(PictureOptions? options = null)
    {
        _options = options ?? new PictureOptions();
        _fonts = new FontBook(_options.Fonts, _options.UseSystemFonts);
    }

    /// <inheritdoc/>
    public string Format => "png";

    /// <inheritdoc/>
    /// <exception cref="RenderException">The picture would have more pixels than <see cref="PictureOptions.MaxPixels"/>.</exception>
    public void Render(Scene scene, Stream output)
    {
        ArgumentNullException.ThrowIfNull(scene);
        ArgumentNullException.ThrowIfNull(output);
        var scale = _options.Width is { } wanted ? wanted / scene.Width : _options.Scale;
        var (width, height) = Size(scene, scale);
        var background = _options.Background ?? scene.Background;
        using var bitmap = new SKBitmap();
        if (!bitmap.TryAllocPixels(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul)))
            throw new RenderException(string.Create(CultureInfo.InvariantCulture, $"there is not enough memory for a picture of {width} by {height} pixels; make it smaller"));
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(Paints.Of(background));
            canvas.Scale((float)scale);
            new ScenePainter(canvas, new OutlineText(new TextSetter(_fonts))).Draw(scene.Nodes);
            canvas.Flush();
        }

        var png = new PngWriter(output);
        png.Begin(width, height, hasAlpha: background.Alpha < 255);
        png.Resolution(_options.Dpi ?? Math.Clamp(96 * scale, 1, 10_000));
        png.Text("Title", scene.Title);
        png.Text("Description", scene.Description);
        png.Text("Software", "Blueprints");
        png.Pixels(bitmap.GetPixelSpan(), bitmap.RowBytes);
    }

    /// <summary>One sentence that names the characters no font has, which are drawn as boxes; empty where there are none.</summary>
    /// <param name="scene">The drawing.</param>
    public IReadOnlyList<string> Warnings(Scene scene)
    {
        ArgumentNullException.ThrowIfNull(scene);
        return new MissingCharacters(_fonts).Describe(scene);
    }

    private (int Width, int Height) Size(Scene scene, double scale)
    {
        // A drawing that fits but for rounding gets no further row of pixels.
        var width = _options.Width ?? Math.Max(1, Math.Ceiling((scene.Width * scale) - 0.001));
        var height = Math.Max(1, Math.Ceiling((scene.Height * scale) - 0.001));
        if (width * height <= _options.MaxPixels && width <= int.MaxValue / 4 && height <= int.MaxValue) return ((int)width, (int)height);
        var fitting = Math.Floor(100 * Math.Sqrt(_options.MaxPixels / (scene.Width * scene.Height))) / 100;
        throw new RenderException(string.Create(
            CultureInfo.InvariantCulture,
            $"the picture would be {width} by {height} pixels, more than the limit of {_options.MaxPixels / 1e6:0.##} million; the largest scale that fits is {fitting:0.##}"));
    }
}
