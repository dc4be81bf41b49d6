using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Office.Slides;

namespace Blueprints.Office.Tests;

/// <summary>Connectors as presets: by the presets' own formulas they come back to the corners that they were made of.</summary>
public sealed class ConnectorShapeTests
{
    public static TheoryData<string> Examples => Samples.ExampleData;

    /// <summary>All ways to set out, with up to four bends, to and fro.</summary>
    [Fact]
    public void Corners_come_back_whichever_way_they_go()
    {
        var random = new SeededRandom(7);
        for (var n = 0; n < 4_000; n++)
        {
            var corners = new List<(long X, long Y)> { (5_000_000, 5_000_000) };
            var isAcross = random.Chance(50);
            for (var bends = random.Between(1, 5); bends > 0; bends--)
            {
                var step = (random.Chance(50) ? 1L : -1) * random.Between(100_000, 2_000_000);
                var (x, y) = corners[^1];
                corners.Add(isAcross ? (x + step, y) : (x, y + step));
                isAcross = !isAcross;
            }

            Check(corners);
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Routes_of_examples_come_back(string name)
    {
        var placed = Compiler.Place(Samples.Example(name), LayoutOptions.Default with { Folding = Folding.None });
        foreach (var flow in placed.Connectors.Where(static connector => connector.Role == "flow")) Check([.. flow.Points.Select(static point => ((long)Math.Round(point.X * 9525), (long)Math.Round(point.Y * 9525)))]);
    }

    [Fact]
    public void What_no_preset_goes_along_is_none()
    {
        Assert.Null(ConnectorShape.Of([(0, 0), (10, 0), (20, 10)]));
        Assert.Null(ConnectorShape.Of([(0, 0), (10, 0), (10, 10), (20, 10), (20, 20), (30, 20), (30, 30)]));
    }

    private static void Check(List<(long X, long Y)> corners)
    {
        var straight = ConnectorShape.Straighten(corners);
        if (ConnectorShape.Of(corners) is not { } shape)
        {
            Assert.True(straight.Count > 6 || straight.Zip(straight.Skip(1)).Any(static pair => pair.First.X != pair.Second.X && pair.First.Y != pair.Second.Y));
            return;
        }

        var back = shape.Corners();
        Assert.Equal(straight.Count, back.Count);
        // A box has an extent of a point at least, by which ends on one line may be off; an adjustment is rounded to 100,000ths.
        var tolerance = 6_400 + (Math.Max(shape.Width, shape.Height) / 100_000.0);
        Assert.All(straight.Zip(back), pair => Assert.True(Math.Abs(pair.First.X - pair.Second.X) <= tolerance && Math.Abs(pair.First.Y - pair.Second.Y) <= tolerance, $"{string.Join(' ', straight)} became {string.Join(' ', back)} ({shape})"));
    }
}
