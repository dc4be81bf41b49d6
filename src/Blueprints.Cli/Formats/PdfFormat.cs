using System.Runtime.CompilerServices;
using Blueprints.Rendering;
using Blueprints.Skia;

namespace Blueprints.Cli.Formats;

/// <summary>
/// Makes the renderer of PDF. Names types of Blueprints.Skia, as <see cref="PngFormat"/> does, and is only called where a PDF is asked for.
/// </summary>
internal static class PdfFormat
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ISceneRenderer Create(DrawingSettings settings) => new PdfRenderer(new PdfOptions
    {
        Page = settings.Page is { } paper ? new PageSize(Math.Min(paper.Width, paper.Height), Math.Max(paper.Width, paper.Height)) { IsLevel = paper.IsSlide } : null,
        Fit = settings.Fit,
        Background = settings.Background,
        Fonts = [.. settings.Fonts],
    });
}
