using System.Runtime.CompilerServices;
using Blueprints.Rendering;
using Blueprints.Skia;

namespace Blueprints.MSBuild;

/// <summary>A format that a build can draw in. Only what makes pictures loads the graphics library.</summary>
/// <param name="Name">What a project says.</param>
/// <param name="Extension">What its files end in.</param>
/// <param name="Create">Makes its renderer, with the fonts given.</param>
internal sealed record PictureFormat(string Name, string Extension, Func<string[], ISceneRenderer> Create)
{
    private static readonly PictureFormat[] All =
    [
        new("svg", ".svg", static _ => new SvgRenderer()),
        new("png", ".png", Png),
        new("pdf", ".pdf", Pdf),
        new("webp", ".webp", Webp),
        new("jpeg", ".jpg", Jpeg),
    ];

    public static IEnumerable<string> Names => All.Select(format => format.Name);

    public static PictureFormat? Find(string name) => Array.Find(All, format => format.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PngRenderer Png(string[] fonts)
    {
        NativeLibraries.Find();
        return new(new PictureOptions { Fonts = [.. fonts] });
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PdfRenderer Pdf(string[] fonts)
    {
        NativeLibraries.Find();
        return new(new PdfOptions { Fonts = [.. fonts] });
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WebpRenderer Webp(string[] fonts)
    {
        NativeLibraries.Find();
        return new(new PictureOptions { Fonts = [.. fonts] });
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static JpegRenderer Jpeg(string[] fonts)
    {
        NativeLibraries.Find();
        return new(new PictureOptions { Fonts = [.. fonts] });
    }
}
