using Blueprints.Geometry;
using Blueprints.Skia;
using SkiaSharp;

namespace Blueprints.Packages.Tests;

/// <summary>
/// The packages' icon is what the library draws; with <c>BLUEPRINTS_ACCEPT=1</c> in the environment it is drawn anew where it isn't.
/// </summary>
public sealed class IconTests
{
    /// <summary>What other processors may change of a smoothed edge, of 255.</summary>
    private const int MostDifference = 3;

    private static readonly string File = Path.Combine(RepositoryFiles.Root, "src", "icon.png");

    [Fact]
    public void The_icon_is_current()
    {
        var drawn = Draw();
        if (GoldenFile.Accepts && !IsCurrent(drawn)) System.IO.File.WriteAllBytes(File, drawn);
        Assert.True(IsCurrent(drawn), $"{File} is not what the library draws; run with BLUEPRINTS_ACCEPT=1");
    }

    [Fact]
    public void It_has_the_size_that_package_pages_ask_for()
    {
        using var picture = SKBitmap.Decode(File);
        Assert.Equal((128, 128), (picture.Width, picture.Height));
        Assert.Equal(0, picture.GetPixel(0, 0).Alpha);
    }

    private static byte[] Draw()
    {
        using var stream = new MemoryStream();
        new PngRenderer(new PictureOptions { Background = new Color(0, 0, 0, 0) }).Render(PackageIcon.Draw(), stream);
        return stream.ToArray();
    }

    private static bool IsCurrent(byte[] drawn) => System.IO.File.Exists(File) && Pixels(System.IO.File.ReadAllBytes(File)).Zip(Pixels(drawn)).All(pair => Math.Abs(pair.First - pair.Second) <= MostDifference);

    private static byte[] Pixels(byte[] file)
    {
        using var picture = SKBitmap.Decode(file);
        return picture.GetPixelSpan().ToArray();
    }
}
