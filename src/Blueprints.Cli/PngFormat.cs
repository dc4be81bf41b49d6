using System.Runtime.CompilerServices;
using Blueprints.Rendering;
using Blueprints.Skia;

namespace Blueprints.Cli;

/// <summary>Makes the renderer of PNG. The only place that names the types of Blueprints.Skia, so that drawing SVG doesn't load it.</summary>
internal static class PngFormat
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ISceneRenderer Create(DrawingSettings settings) => new PngRenderer(new PictureOptions
    {
        Scale = settings.Scale ?? 1,
        Width = settings.Width,
        Dpi = settings.Dpi,
        Background = settings.Background,
        Fonts = [.. settings.Fonts],
    });
}
