using System.Runtime.CompilerServices;
using Blueprints.Rendering;
using Blueprints.Skia;

namespace Blueprints.Cli.Formats;

/// <summary>Makes the renderer of SVG.</summary>
internal static class SvgFormat
{
    public static ISceneRenderer Create(DrawingSettings settings) => settings.EmbedFonts ? WithFonts(settings) : new SvgRenderer(new SvgOptions { IdPrefix = settings.IdPrefix });

    /// <summary>Names types of Blueprints.Skia; see <see cref="PngFormat"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static SvgRenderer WithFonts(DrawingSettings settings) => new(new SvgOptions { IdPrefix = settings.IdPrefix, Fonts = new SvgFontMaker([.. settings.Fonts]) });
}
