using Blueprints.Rendering;
using Blueprints.Scenes;
using Blueprints.Skia.Drawing;
using Blueprints.Skia.Png;
using Blueprints.Text;

namespace Blueprints.Skia;

/// <summary>
/// Draws a scene as PNG. Text is set in the embedded Inter and drawn as outlines, so that the same scene gives the same pixels whatever the
/// machine has installed, as long as Inter has its
/// characters. Immutable; safe to use from many threads at once. Keep one and use it again: it holds the fonts that it has opened.
/// </summary>
public sealed class PngRenderer : ISceneRenderer
{
    private readonly Rasterizer _rasterizer;

    /// <summary>Makes a renderer, and opens the fonts given.</summary>
    /// <param name="options">How to draw. Default: as <see cref="PictureOptions"/> is made.</param>
    /// <exception cref="RenderException">A font file given is not there or is none.</exception>
    public PngRenderer(PictureOptions? options = null) => _rasterizer = (options ?? new PictureOptions()).Open();

    /// <inheritdoc/>
    public string Format => "png";

    /// <inheritdoc/>
    /// <exception cref="RenderException">The picture would have more pixels than <see cref="PictureOptions.MaxPixels"/>.</exception>
    public void Render(Scene scene, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scene);
        ArgumentNullException.ThrowIfNull(output);
        using var bitmap = _rasterizer.Draw(scene, cancellationToken);
        var png = new PngWriter(output);
        png.Begin(bitmap.Width, bitmap.Height, hasAlpha: _rasterizer.Background(scene).Alpha < 255);
        png.Resolution(_rasterizer.Dpi(scene));
        png.Text("Title", scene.Title);
        png.Text("Description", scene.Description);
        png.Text("Software", "Blueprints");
        png.Pixels(bitmap.GetPixelSpan(), bitmap.RowBytes, cancellationToken);
    }

    /// <summary>One sentence that names the characters no font has, which are drawn as boxes; empty where there are none.</summary>
    /// <param name="scene">The drawing.</param>
    /// <param name="language">The language of the sentence.</param>
    public IReadOnlyList<string> Warnings(Scene scene, DiagramLanguage language = DiagramLanguage.English)
    {
        ArgumentNullException.ThrowIfNull(scene);
        return _rasterizer.Warnings(scene, language);
    }
}
