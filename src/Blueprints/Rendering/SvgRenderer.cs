using Blueprints.Running;
using Blueprints.Scenes;
using Blueprints.Text;

namespace Blueprints.Rendering;

/// <summary>
/// Writes a scene as SVG: self-contained, presentation attributes only (but for <see cref="SvgOptions.Fonts"/>), one element a line, UTF-8
/// without a byte order mark. Safe to use from many threads at once.
/// </summary>
/// <param name="options">How to write. Default: as <see cref="SvgOptions"/> is made.</param>
public sealed class SvgRenderer(SvgOptions? options = null) : ISceneRenderer
{
    private readonly SvgOptions _options = options ?? new SvgOptions();

    /// <inheritdoc/>
    public string Format => "svg";

    /// <inheritdoc/>
    public void Render(Scene scene, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scene);
        ArgumentNullException.ThrowIfNull(output);
        using var scope = Cancellation.Under(cancellationToken);
        using var writer = new SvgWriter(output);
        new SvgDocument(writer, Prefix(scene), _options.Fonts?.FontsFor(scene), _options.HasElementIds).Write(scene);
        writer.Flush();
    }

    /// <summary>The drawing as text; the same characters as <see cref="Render"/> writes.</summary>
    /// <param name="scene">The drawing.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public string RenderToString(Scene scene, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scene);
        using var scope = Cancellation.Under(cancellationToken);
        using var writer = new SvgWriter(null);
        new SvgDocument(writer, Prefix(scene), _options.Fonts?.FontsFor(scene), _options.HasElementIds).Write(scene);
        return writer.ToString();
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Warnings(Scene scene, DiagramLanguage language = DiagramLanguage.English)
    {
        ArgumentNullException.ThrowIfNull(scene);
        return _options.Fonts?.Warnings(scene, language) ?? [];
    }

    /// <summary>The ids' prefix: the author's, or one made of what is drawn.</summary>
    private string Prefix(Scene scene) => _options.IdPrefix ?? "bp" + SceneHash.Of(scene);
}
