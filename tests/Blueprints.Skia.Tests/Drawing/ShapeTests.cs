using System.Collections.Immutable;
using Blueprints.Geometry;
using Blueprints.Scenes;

namespace Blueprints.Skia.Tests.Drawing;

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
    public void What_is_gone_round_twice_is_left_open_where_it_shall_be()
    {
        ImmutableArray<PathSegment> twoSquares =
        [
            PathSegment.Move(10, 10), PathSegment.Line(50, 10), PathSegment.Line(50, 50), PathSegment.Line(10, 50), PathSegment.Close,
            PathSegment.Move(20, 20), PathSegment.Line(40, 20), PathSegment.Line(40, 40), PathSegment.Line(20, 40), PathSegment.Close,
        ];
        Assert.Equal(Pictures.Red, Pictures.Draw(new PathNode(twoSquares, new Fill(Pictures.Red), null))[30, 30]);
        var open = Pictures.Draw(new PathNode(twoSquares, new Fill(Pictures.Red, EvenOdd: true), null));
        Assert.Equal((Pictures.White, Pictures.Red), (open[30, 30], open[15, 30]));
    }

    [Fact]
    public void Corners_are_pointed_or_round()
    {
        ImmutableArray<PathSegment> corner = [PathSegment.Move(20, 50), PathSegment.Line(20, 20), PathSegment.Line(60, 20)];
        Assert.Equal(Pictures.Black, Pictures.Draw(new PathNode(corner, null, new Stroke(Pictures.Black, 10)))[15, 15]);
        Assert.Equal(Pictures.White, Pictures.Draw(new PathNode(corner, null, new Stroke(Pictures.Black, 10, RoundJoin: true)))[15, 15]);
    }

    [Fact]
    public void An_image_fills_its_bounds()
    {
        var red = Pictures.Bytes(Pictures.SceneOf(new RectangleNode(new Rectangle(0, 0, 100, 60), 0, new Fill(Pictures.Red), null)));

        var file = Pictures.Draw(new ImageNode([.. red], new Rectangle(10, 20, 50, 30)));

        Assert.Equal((10, 20, 60, 50), file.Ink(Pictures.White));
        Assert.Equal(Pictures.Red, file[30, 30]);
    }

    [Fact]
    public void A_large_image_is_made_small_without_losing_its_lines()
    {
        // Black and white in turn, column by column: small, it is grey and neither black nor white.
        var stripes = Enumerable.Range(0, 50).Select(i => (SceneNode)new RectangleNode(new Rectangle(2 * i, 0, 1, 60), 0, new Fill(Pictures.Black), null));
        var file = Pictures.Draw(new ImageNode([.. Pictures.Bytes(Pictures.SceneOf([.. stripes]))], new Rectangle(10, 10, 10, 6)));

        Assert.All(Enumerable.Range(12, 6), x => Assert.InRange(file[x, 13].Red, 90, 165));
    }

    [Fact]
    public void An_image_that_is_none_is_left_out() => Assert.Equal(Pictures.White, Pictures.Draw(new ImageNode([1, 2, 3], new Rectangle(10, 20, 50, 30)))[30, 30]);

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
    [InlineData(PatternKind.Horizontal)]
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
                // Skia reckons the edges of slanting lines to some hundredths of a pixel, and not to the same ones everywhere.
                Assert.InRange(file[x + 40, y].Red - file[x, y].Red, -12, 12);
                Assert.InRange(file[x + 16, y + 16].Red - file[x, y].Red, -12, 12);
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
