using Blueprints.Rendering;
using Blueprints.Scenes;
using Blueprints.Skia.Fonts;
using Blueprints.Skia.Pdf;
using Blueprints.Text;

namespace Blueprints.Skia;

/// <summary>
/// Writes a scene as PDF: shapes as vectors, text as text in embedded fonts that hold its glyphs only, links live,
/// and tagged for those who have it read to them. The same scene gives the same bytes, as long as Inter has its characters.
/// Immutable; safe to use from many threads at once. Keep one and use it again: it holds the fonts that it has opened.
/// </summary>
public sealed class PdfRenderer : ISceneRenderer
{
    private readonly PdfOptions _options;
    private readonly FontBook _fonts;

    /// <summary>Makes a renderer, and opens the fonts given.</summary>
    /// <param name="options">How to draw. Default: as <see cref="PdfOptions"/> is made.</param>
    /// <exception cref="RenderException">A font file given is not there or is none.</exception>
    public PdfRenderer(PdfOptions? options = null)
    {
        _options = options ?? new PdfOptions();
        _fonts = new FontBook(_options.Fonts, _options.UseSystemFonts);
    }

    /// <inheritdoc/>
    public string Format => "pdf";

    /// <inheritdoc/>
    public void Render(Scene scene, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scene);
        Render([scene], output, cancellationToken);
    }

    /// <summary>Writes several scenes into one file, one after the other, each on as many pages as it takes; the first gives the file its title.</summary>
    /// <param name="scenes">The scenes; one at least.</param>
    /// <param name="output">Where to; left open.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">There is no scene.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; what was written is no whole file.</exception>
    public void Render(IReadOnlyList<Scene> scenes, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scenes);
        ArgumentNullException.ThrowIfNull(output);
        if (scenes.Count == 0) throw new ArgumentException("there is no scene", nameof(scenes));
        cancellationToken.ThrowIfCancellationRequested();
        var paper = _options.Page is { } page ? new Paper(page.Shorter, page.Longer, page.IsLevel) : null;
        PdfFile.Write(PdfPage.Numbered([.. scenes.SelectMany(scene => PageLayout.Lay(scene, paper, _options.Fit))]), scenes[0], _options.Background ?? scenes[0].Background, new TextSetter(_fonts), output, cancellationToken);
    }

    /// <summary>One sentence that names the characters no font has, which are drawn as boxes; empty where there are none.</summary>
    /// <param name="scene">The drawing.</param>
    /// <param name="language">The language of the sentence.</param>
    public IReadOnlyList<string> Warnings(Scene scene, DiagramLanguage language = DiagramLanguage.English)
    {
        ArgumentNullException.ThrowIfNull(scene);
        return new MissingCharacters(_fonts).Describe(scene, language);
    }
}
