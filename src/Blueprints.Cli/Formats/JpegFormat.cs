using System.Runtime.CompilerServices;
using Blueprints.Cli.Messaging;
using Blueprints.Rendering;
using Blueprints.Skia;

namespace Blueprints.Cli.Formats;

/// <summary>Makes the renderer of JPEG; see <see cref="PngFormat"/>.</summary>
internal static class JpegFormat
{
    /// <exception cref="UsageException">No ground was asked for.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ISceneRenderer Create(DrawingSettings settings)
    {
        if (settings.Background is { Alpha: < 255 }) throw new UsageException("JPEG has no transparency; give --background a colour, or draw PNG or WebP", "JPEG 没有透明；请给 --background 一种颜色，或者画成 PNG 或 WebP");
        return settings.Quality is { } quality ? new JpegRenderer(PngFormat.OptionsOf(settings), quality) : new JpegRenderer(PngFormat.OptionsOf(settings));
    }
}
