using System.Runtime.CompilerServices;
using Blueprints.Rendering;
using Blueprints.Skia;

namespace Blueprints.Cli.Formats;

/// <summary>
/// Makes the renderer of PNG. Names types of Blueprints.Skia, as few others do, which are only called where a picture is asked for, so that
/// drawing SVG doesn't load that library.
/// </summary>
internal static class PngFormat
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ISceneRenderer Create(DrawingSettings settings) => new PngRenderer(OptionsOf(settings));

    /// <summary>What holds for every format made of pixels.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static PictureOptions OptionsOf(DrawingSettings settings) => new()
    {
        Scale = settings.Scale ?? 1,
        Width = settings.Width,
        Dpi = settings.Dpi,
        Background = settings.Background,
        Fonts = [.. settings.Fonts],
    };
}
