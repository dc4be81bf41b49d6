using System.Collections.Immutable;
using Blueprints.Geometry;
using Blueprints.Scenes;

namespace Blueprints.Skia.Tests;

/// <summary>Shapes, lines and patterns, by their pixels.</summary>
public sealed class ShapeTests
{
    [Fact]
    public void Rectangle_fills_its_pixels_and_no_others()
    {
        var file = Pictures.Draw(new GroupNode { Children = [new RectangleNode(new Rectangle(10, 20, 30, 15), 0, new Fill(Pictures.Red), null)] });
        Assert.Equal((10, 20, 40, 35), file.Ink(Pictures.White));
        Assert.Equal(Pictures.Red, file[10, 20]);
        Assert.Equal(Pictures.Red, file[39, 34]);
    }

    [Fact]
    public void Rounded_corners_are_left_out()
    {
        var file = Pictures.Draw(new RectangleNode(new Rectangle(10, 20, 30, 20), 8, new Fill(Pictures.Red), null));
        Assert.Equal(Pictures.White, file[10, 20]);
        Assert.Equal(Pictures.Red, file[25, 20]);
        Assert.Equal(Pictures.Red, file[10, 30]);
    }

    [Fact]
    public void Outline_lies_on_the_edge()
    {
        var file = Pictures.Draw(new RectangleNode(new Rectangle(10.5, 20.5, 30, 15), 0, null, new Stroke(Pictures.Black, 1)));
        Assert.Equal(Pictures.Black, file[10, 28]);
        Assert.Equal(Pictures.Black, file[40, 28]);
        Assert.Equal(Pictures.White, file[25, 28]);
    }

    [Fact]
    public void Circle_and_polygon_are_filled()
    {
        var file = Pictures.Draw(
            new CircleNode(new Point(20, 30), 10, new Fill(Pictures.Red), null),
            new PolygonNode([new Point(60, 10), new Point(90, 50), new Point(60, 50)], new Fill(Pictures.Black), null));
        Assert.Equal(Pictures.Red, file[20, 30]);
        Assert.Equal(Pictures.White, file[12, 22]);
        Assert.Equal(Pictures.Black, file[65, 45]);
        Assert.Equal(Pictures.White, file[85, 15]);
    }

    [Fact]
    public void Path_goes_through_lines_and_curves()
    {
        ImmutableArray<PathSegment> segments =
        [
            PathSegment.Move(10, 50), PathSegment.Line(30, 50), PathSegment.Quadratic(new Point(50, 50), new Point(50, 30)),
            PathSegment.Cubic(new Point(50, 10), new Point(70, 10), new Point(90, 10)), PathSegment.Line(90, 50), PathSegment.Close,
        ];
        var file = Pictures.Draw(new PathNode(segments, new Fill(Pictures.Red), new Stroke(Pictures.Black, 2)));
        Assert.Equal(Pictures.Black, file[20, 50]);
        Assert.Equal(Pictures.Black, file[89, 30]);
        Assert.Equal(Pictures.Red, file[70, 30]);
        Assert.Equal(Pictures.White, file[30, 20]);
    }

    [Fact]
    public void Dashes_leave_gaps()
    {
        var file = Line([6, 4]);
        Assert.Equal(Pictures.Black, file[12, 30]);
        Assert.Equal(Pictures.White, file[17, 30]);
        Assert.Equal(Pictures.Black, file[22, 30]);
    }

    [Fact]
    public void An_odd_number_of_dashes_is_gone_through_twice()
    {
        var file = Line([10, 10, 20]);
        Assert.Equal(Pictures.Black, file[15, 30]);
        Assert.Equal(Pictures.White, file[25, 30]);
        Assert.Equal(Pictures.Black, file[40, 30]);
        Assert.Equal(Pictures.White, file[55, 30]);
    }

    [Fact]
    public void Later_nodes_cover_earlier_ones()
    {
        var file = Pictures.Draw(
            new RectangleNode(new Rectangle(10, 10, 40, 40), 0, new Fill(Pictures.Black), null),
            new RectangleNode(new Rectangle(20, 20, 10, 10), 0, new Fill(Pictures.Red), null));
        Assert.Equal(Pictures.Red, file[25, 25]);
        Assert.Equal(Pictures.Black, file[15, 15]);
    }

    [Theory]
    [InlineData(PatternKind.Rising)]
    [InlineData(PatternKind.Falling)]
    [InlineData(PatternKind.Level)]
    [InlineData(PatternKind.Dots)]
    public void Patterns_repeat_inside_their_shape(PatternKind kind)
    {
        var pattern = new Pattern(kind, Pictures.Black, 8, 2);
        var file = Pictures.Draw(new RectangleNode(new Rectangle(16, 8, 64, 40), 0, new Fill(Pictures.Red, pattern), null));
        Assert.Equal((16, 8, 80, 48), file.Ink(Pictures.White));
        var dark = 0;
        for (var y = 16; y < 24; y++)
        {
            for (var x = 24; x < 32; x++)
            {
                if (file[x, y].Red < 128) dark++;
                Assert.Equal(file[x, y], file[x + 40, y]);
                Assert.Equal(file[x, y], file[x + 16, y + 16]);
            }
        }

        Assert.InRange(dark, 2, 32);
    }

    [Fact]
    public void Rising_and_falling_lines_go_their_ways()
    {
        // Spacing 10: a rising line has x + y, a falling one x - y, in tens.
        var rising = Pictures.Draw(new RectangleNode(new Rectangle(0, 0, 60, 60), 0, new Fill(Pictures.White, new Pattern(PatternKind.Rising, Pictures.Black, 10, 2)), null));
        var falling = Pictures.Draw(new RectangleNode(new Rectangle(0, 0, 60, 60), 0, new Fill(Pictures.White, new Pattern(PatternKind.Falling, Pictures.Black, 10, 2)), null));
        Assert.True(rising[22, 17].Red < 128 && rising[25, 14].Red < 128);
        Assert.Equal(Pictures.White, rising[22, 22]);
        Assert.True(falling[22, 22].Red < 128 && falling[35, 25].Red < 128);
        Assert.Equal(Pictures.White, falling[25, 30]);
    }

    private static PngFile Line(ImmutableArray<double> dash) =>
        Pictures.Draw(new PathNode([PathSegment.Move(10, 30.5), PathSegment.Line(90, 30.5)], null, new Stroke(Pictures.Black, 3, dash)));
}
