using Blueprints.Scenes;

namespace Blueprints.Rendering;

/// <summary>Writes a scene as SVG.</summary>
public sealed class SvgRenderer(SvgOptions? options = null) : ISceneRenderer
{
    private readonly SvgOptions _options = options ?? new SvgOptions();

    /// <inheritdoc/>
    public string Format => "svg";

    /// <inheritdoc/>
    public void Render(Scene scene, Stream output) => throw new NotSupportedException(_options.IdPrefix);

    /// <summary>The drawing as text.</summary>
    public string RenderToString(Scene scene) => throw new NotSupportedException(_options.IdPrefix);
}
