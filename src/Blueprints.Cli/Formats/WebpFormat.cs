using System.Runtime.CompilerServices;
using Blueprints.Rendering;
using Blueprints.Skia;

namespace Blueprints.Cli.Formats;

/// <summary>Makes the renderer of WebP; see <see cref="PngFormat"/>.</summary>
internal static class WebpFormat
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ISceneRenderer Create(DrawingSettings settings) => settings.Quality is { } quality ? new WebpRenderer(PngFormat.OptionsOf(settings), quality) : new WebpRenderer(PngFormat.OptionsOf(settings));
}
