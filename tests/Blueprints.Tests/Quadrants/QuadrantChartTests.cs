using Blueprints.Drawing;
using Blueprints.Geometry;
using Blueprints.Quadrants;
using Blueprints.Quadrants.Drawing;
using Blueprints.Rendering;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints;
using Blueprints.Tests.Paretos;
using Blueprints.Tests.ServiceBlueprints.Layout.Drawn;
using Blueprints.TestSupport.Documents;
using Blueprints.Text;
using Blueprints.Themes;

namespace Blueprints.Tests.Quadrants;

/// <summary>What the drawing of an importance-performance analysis keeps to.</summary>
public sealed class QuadrantChartTests
{
    public static TheoryData<string, (double, double)[]> Shapes { get; } = new()
    {
        { "two", [(1, 5), (3, 2)] },
        { "equal", [.. Enumerable.Repeat((3.0, 4.0), 40)] },
        { "on a line", [.. Enumerable.Range(0, 30).Select(i => (3.0, i / 10.0))] },
        { "one apart", [(1000, 1), (1, 4), (1, 4.1), (1, 4.2), (1, 4.3)] },
        { "near each other", [.. Enumerable.Range(0, 25).Select(i => (5 + (i % 5 / 100.0), 5 + (i / 5 / 100.0))), (0, 0), (10, 10)] },
        { "on the mean", [(2, 2), (2, 4), (1, 3), (3, 3), (2, 3)] },
        { "large", [(1234567.25, 1e15), (999999.5, 2e15), (3, 1)] },
        { "small", [(0.00001, 0.00002), (0.00003, 0.00001)] },
        { "below zero", [(0, -90), (2, -30), (1, 60)] },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Nothing_overlaps_wherever_the_points_lie(string shape, (double, double)[] points)
    {
        foreach (var language in Enum.GetValues<DiagramLanguage>()) Assert.Equal([], Faults(Draw(points, i => $"Contact {i}", language)).Select(fault => $"{shape}: {fault}"));
    }

    [Fact]
    public void Nothing_overlaps_whatever_the_labels_and_however_many()
    {
        for (var seed = 1ul; seed <= (ulong)LongRuns.Count(40, 100); seed++)
        {
            var random = new SeededRandom(seed);
            var text = new RandomText(random, random.Chance(40));
            var points = Enumerable.Range(0, random.Between(2, 120)).Select(_ => ((double)random.Between(1, 10), random.Between(10, 70) / 10.0)).ToArray();
            var scene = Draw(points, _ => text.Label(), random.Chance(50) ? DiagramLanguage.Chinese : DiagramLanguage.English, text.Label());
            Assert.Equal([], Faults(scene).Select(fault => $"seed {seed}: {fault}"));
        }
    }

    [Fact]
    public void Points_lie_where_their_figures_say()
    {
        var scene = Draw([(9, 4), (7, 3), (2, 6), (6, 7)], i => $"Contact {i}");
        var centers = ParetoChartTests.Groups(scene, "point").ToDictionary(group => group.Id!, group => group.Children.OfType<CircleNode>().Single().Center);
        var (across, up) = (Mean(scene, "performance"), Mean(scene, "importance"));
        double[] importance = [9, 7, 2, 6];
        double[] performance = [4, 3, 6, 7];
        var (perPoint, perWeight) = ((centers["c3"].X - centers["c1"].X) / 4, (centers["c0"].Y - centers["c2"].Y) / 7);
        for (var i = 0; i < 4; i++)
        {
            Assert.Equal(across + ((performance[i] - 5) * perPoint), centers[$"c{i}"].X, 6);
            Assert.Equal(up + ((importance[i] - 6) * perWeight), centers[$"c{i}"].Y, 6);
        }

        static double Mean(Scene scene, string axis)
        {
            var line = ParetoChartTests.Groups(scene, "mean").Single(group => Picture.Data(group, "axis") == axis).Children.OfType<PathNode>().Single().Segments[0].To;
            return axis == "performance" ? line.X : line.Y;
        }
    }

    [Fact]
    public void Points_at_one_place_share_their_numbers()
    {
        var texts = ParetoChartTests.Groups(Draw([(2, 4), (2, 4), (2, 4), (5, 1)], i => $"Contact {i}"), "point").SelectMany(group => group.Children.OfType<TextNode>()).Select(text => text.Text);
        Assert.Equal(["1", "2–4"], texts);
        Assert.Equal("1–3, 5, 6, 8, 10, 12, …", Blueprints.Quadrants.Drawing.NumberText.Of([1, 2, 3, 5, 6, 8, 10, 12, 14]));
    }

    [Fact]
    public void Every_theme_tells_the_first_quadrant_from_the_others_and_draws_the_same_places()
    {
        var usual = Draw([(9, 3), (2, 6)], i => $"Contact {i}");
        foreach (var theme in ThemeList.All)
        {
            var scene = Draw([(9, 3), (2, 6)], i => $"Contact {i}", theme: theme);
            Assert.Equal(Texts(usual), Texts(scene));
            var fills = ParetoChartTests.Groups(scene, "point").Select(group => group.Children.OfType<CircleNode>().Single().Fill!.Color).ToList();
            Assert.True(Color.Contrast(fills[0], fills[1]) > 1.5, $"points look alike in {theme.Name}");
        }

        Assert.Contains("重点改进", Texts(Draw([(9, 3), (2, 6)], i => $"Contact {i}", DiagramLanguage.Chinese)).Select(text => text.Text));
        Assert.Equal(new SvgRenderer().RenderToString(usual), new SvgRenderer().RenderToString(Draw([(9, 3), (2, 6)], i => $"Contact {i}")));

        static List<(string Text, Point Place)> Texts(Scene scene) => [.. ParetoChartTests.Leaves(scene.Nodes).OfType<TextNode>().Select(text => (text.Text, text.Origin))];
    }

    private static IEnumerable<string> Faults(Scene scene)
    {
        foreach (var fault in ParetoChartTests.Faults(scene)) yield return fault;
        var leaves = ParetoChartTests.Leaves(scene.Nodes).ToList();
        foreach (var circle in leaves.OfType<CircleNode>())
        {
            var box = new Rectangle(circle.Center.X, circle.Center.Y, 0, 0).Grow(circle.Radius - 1);
            foreach (var text in leaves.OfType<TextNode>())
            {
                if (new DrawnText(text, null).Wide.Overlaps(box)) yield return $"{text.Text} lies on a point";
            }
        }
    }

    private static Scene Draw((double Importance, double Performance)[] points, Func<int, string> labelOf, DiagramLanguage language = DiagramLanguage.English, string title = "Stay", Theme? theme = null) =>
        QuadrantChart.Layout(ImportancePerformance.Of(Blueprint(points, labelOf, title)), new LayoutOptions { Language = language, Theme = theme });

    internal static ServiceBlueprint Blueprint((double Importance, double Performance)[] points, Func<int, string> labelOf, string title = "Stay") => new()
    {
        Title = title,
        Description = title,
        Steps = [.. points.Select((point, i) => new Step { Id = $"c{i}", Lane = "customer", Label = labelOf(i), Contact = new Contact { Weight = point.Importance, Perceived = point.Performance } })],
    };
}
