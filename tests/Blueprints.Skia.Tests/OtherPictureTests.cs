using System.Buffers.Binary;
using Blueprints.Geometry;
using Blueprints.Rendering;
using Blueprints.Scenes;
using SkiaSharp;

namespace Blueprints.Skia.Tests;

/// <summary>WebP and JPEG.</summary>
public sealed class OtherPictureTests
{
    private static readonly Scene Sample = Pictures.SceneOf(new RectangleNode(new Geometry.Rectangle(20, 20, 40, 20), 0, new Fill(Pictures.Red), null));

    [Fact]
    public void Show_what_png_shows()
    {
        foreach (var renderer in (ISceneRenderer[])[new WebpRenderer(Pictures.Bare), new WebpRenderer(Pictures.Bare, 100), new JpegRenderer(Pictures.Bare), new JpegRenderer(Pictures.Bare, 60)])
        {
            using var shown = SKBitmap.Decode(Bytes(renderer, Sample));
            Assert.Equal((100, 60), (shown.Width, shown.Height));
            Near(SKColors.Red, shown.GetPixel(40, 30));
            Near(SKColors.White, shown.GetPixel(80, 30));
        }
    }

    [Fact]
    public void Webp_can_be_clear_and_loses_nothing_at_100()
    {
        var scene = Pictures.Example(Path.Combine(RepositoryFiles.Root, "examples", "minimal.blueprint.yaml"));
        var options = Pictures.Bare with { Background = new Color(0, 0, 0, 0) };
        using var webp = SKBitmap.Decode(Bytes(new WebpRenderer(options, 100), scene));
        using var png = SKBitmap.Decode(Pictures.Bytes(scene, options));
        Assert.Equal(0, webp.GetPixel(2, 2).Alpha);
        Assert.Equal(png.Pixels.Select(pixel => pixel.Alpha), webp.Pixels.Select(pixel => pixel.Alpha));
    }

    [Fact]
    public void Jpeg_has_a_ground_and_records_its_resolution()
    {
        var refused = Assert.Throws<RenderException>(() => Bytes(new JpegRenderer(Pictures.Bare with { Background = new Color(255, 255, 255, 0) }), Sample));
        Assert.Equal("JPEG has no transparency: give the ground a colour, or draw PNG or WebP", refused.Message);
        var file = Bytes(new JpegRenderer(Pictures.Bare with { Scale = 2 }), Sample);
        Assert.Equal((1, 192, 192), (file[13], BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(14)), BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(16))));
    }

    [Fact]
    public void Less_quality_makes_smaller_files()
    {
        var scene = Pictures.Example(Path.Combine(RepositoryFiles.Root, "examples", "bank-before.blueprint.yaml"));
        foreach (var make in (Func<int, ISceneRenderer>[])[quality => new WebpRenderer(Pictures.Bare, quality), quality => new JpegRenderer(Pictures.Bare, quality)])
            Assert.True(Bytes(make(50), scene).Length < Bytes(make(90), scene).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => new WebpRenderer(quality: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new JpegRenderer(quality: 101));
    }

    [Fact]
    public void What_a_format_has_no_room_for_is_refused()
    {
        var wide = Pictures.SceneOf() with { Width = 20_000 };
        var refused = Assert.Throws<RenderException>(() => Bytes(new WebpRenderer(Pictures.Bare), wide));
        Assert.Equal("the picture would be 20000 by 60 pixels, and this format has at most 16383 on a side; the largest scale that fits is 0.81", refused.Message);
    }

    private static byte[] Bytes(ISceneRenderer renderer, Scene scene)
    {
        using var stream = new MemoryStream();
        renderer.Render(scene, stream);
        return stream.ToArray();
    }

    private static void Near(SKColor expected, SKColor shown)
    {
        Assert.InRange(Math.Abs(expected.Red - shown.Red), 0, 6);
        Assert.InRange(Math.Abs(expected.Green - shown.Green), 0, 6);
        Assert.InRange(Math.Abs(expected.Blue - shown.Blue), 0, 6);
    }
}
