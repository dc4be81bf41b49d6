using System.Buffers.Binary;
using System.Text;
using Blueprints.Geometry;
using Blueprints.Rendering;
using Blueprints.Scenes;

namespace Blueprints.Skia.Tests.Png;

/// <summary>The file as such: size, ground, what is recorded, limits.</summary>
public sealed class FileTests
{
    [Theory]
    [InlineData(1, 100, 60, 3780)]
    [InlineData(2, 200, 120, 7559)]
    [InlineData(0.5, 50, 30, 1890)]
    public void Scale_sets_size_and_resolution(double scale, int width, int height, int perMetre)
    {
        var file = Pictures.Draw(Pictures.SceneOf(), new PictureOptions { Scale = scale });
        Assert.Equal((width, height), (file.Width, file.Height));
        Assert.Equal(perMetre, BinaryPrimitives.ReadInt32BigEndian(file.Chunk("pHYs")));
        Assert.Equal(perMetre, BinaryPrimitives.ReadInt32BigEndian(file.Chunk("pHYs").AsSpan(4)));
        Assert.Equal(1, file.Chunk("pHYs")[8]);
    }

    [Fact]
    public void Width_sets_the_scale()
    {
        var file = Pictures.Draw(Pictures.SceneOf(), new PictureOptions { Width = 333 });
        Assert.Equal((333, 200), (file.Width, file.Height));
    }

    [Fact]
    public void Resolution_is_recorded_and_changes_nothing_else()
    {
        var file = Pictures.Draw(Pictures.SceneOf(), new PictureOptions { Dpi = 300 });
        Assert.Equal(11811, BinaryPrimitives.ReadInt32BigEndian(file.Chunk("pHYs")));
        Assert.Equal((100, 60), (file.Width, file.Height));
    }

    [Fact]
    public void Title_and_description_are_recorded()
    {
        var file = Pictures.Draw(Pictures.SceneOf() with { Title = "Café", Description = "改进后" });
        Assert.Contains("Title\0Café", file.Chunks.Where(chunk => chunk.Type == "tEXt").Select(chunk => Encoding.Latin1.GetString(chunk.Data)));
        Assert.Equal("Description\0\0\0\0\0改进后", Encoding.UTF8.GetString(file.Chunk("iTXt")));
    }

    [Fact]
    public void Ground_is_the_drawings_or_the_one_asked_for()
    {
        Assert.Equal(Pictures.White, Pictures.Draw(Pictures.SceneOf())[50, 30]);
        Assert.Equal(Pictures.Red, Pictures.Draw(Pictures.SceneOf(), new PictureOptions { Background = Pictures.Red })[50, 30]);
    }

    [Fact]
    public void Without_ground_the_picture_is_clear()
    {
        var half = new Color(200, 100, 50, 128);
        var scene = Pictures.SceneOf(new RectangleNode(new Geometry.Rectangle(10, 10, 20, 20), 0, new Fill(half), null));
        var file = Pictures.Draw(scene, new PictureOptions { Background = new Color(255, 255, 255, 0) });
        Assert.Equal(0, file[50, 50].Alpha);
        var drawn = file[20, 20];
        Assert.Equal(128, drawn.Alpha);
        Assert.InRange(drawn.Red, 198, 202);
        Assert.InRange(drawn.Green, 98, 102);
        Assert.InRange(drawn.Blue, 48, 52);
    }

    [Fact]
    public void Too_many_pixels_are_refused_with_the_scale_that_fits()
    {
        var refused = Assert.Throws<RenderException>(() => Pictures.Draw(Pictures.SceneOf() with { Width = 4000, Height = 3000 }, new PictureOptions { Scale = 10 }));
        Assert.Equal("the picture would be 40000 by 30000 pixels, more than the limit of 120 million; the largest scale that fits is 3.16", refused.Message);
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new PictureOptions { Scale = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PictureOptions { Scale = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PictureOptions { Width = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PictureOptions { Dpi = 0.5 });
    }
}
