using Blueprints.Drawing;
using Blueprints.Fishbones;
using Blueprints.Geometry;
using Blueprints.Paretos;
using Blueprints.Paretos.Drawing;
using Blueprints.Rendering;
using Blueprints.Scenes;
using Blueprints.Tests.ServiceBlueprints.Layout.Drawn;
using Blueprints.TestSupport.Documents;
using Blueprints.Text;
using Blueprints.Themes;

namespace Blueprints.Tests.Paretos;

/// <summary>What the drawing of a Pareto analysis keeps to.</summary>
public sealed class ParetoChartTests
{
    public static TheoryData<string, double[]> Shapes { get; } = new()
    {
        { "one row", [7] },
        { "two rows", [9, 1] },
        { "falling", [84, 44, 24, 16, 12] },
        { "one above all", [1000, 1, 1, 1] },
        { "equal", [.. Enumerable.Repeat(5.0, 12)] },
        { "many equal", [.. Enumerable.Repeat(5.0, 40)] },
        { "long figures", [1234567.25, 1234567, 999999.75, 123456.5, 123456.25] },
        { "parts of one", [0.05, 0.03, 0.01] },
        { "very large", [4e17, 3e17, 1e16] },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Nothing_overlaps_whatever_the_counts(string shape, double[] counts)
    {
        foreach (var other in new double?[] { null, 1, counts.Sum() * 9 })
        {
            foreach (var threshold in new[] { 0.8, 0.5, 0.83, 1 }) Assert.Equal([], Faults(Draw(counts, other, threshold, i => $"Cause {i}")).Select(fault => $"{shape}: {fault}"));
        }
    }

    [Fact]
    public void Nothing_overlaps_whatever_the_labels()
    {
        for (var seed = 1ul; seed <= (ulong)LongRuns.Count(100, 300); seed++)
        {
            var random = new SeededRandom(seed);
            var text = new RandomText(random, random.Chance(40));
            var counts = Enumerable.Range(0, random.Between(1, 30)).Select(_ => (double)random.Between(1, random.Pick<int>([3, 100, 100000]))).ToArray();
            var scene = Draw(counts, random.Chance(40) ? random.Between(1, 500) : null, random.Between(1, 100) / 100.0, _ => text.Label(), text.Label(), text.Label());
            Assert.Equal([], Faults(scene).Select(fault => $"seed {seed}: {fault}"));
        }
    }

    [Fact]
    public void Bars_are_as_high_as_their_counts_and_the_line_as_the_cumulative_shares()
    {
        var scene = Draw([84, 44, 24, 16], 12, 0.8, i => $"Cause {i}");
        var bars = Groups(scene, "bar").Select(group => group.Children.OfType<RectangleNode>().Single().Bounds).ToList();
        var points = Groups(scene, "line").Single(group => Picture.Data(group, "line") == "cumulative").Children.OfType<CircleNode>().Select(point => point.Center).ToList();
        var (zero, whole) = (bars[0].Bottom, points[^1].Y);
        double[] shares = [84 / 180.0, 44 / 180.0, 24 / 180.0, 16 / 180.0, 12 / 180.0];
        double[] cumulative = [84 / 180.0, 128 / 180.0, 152 / 180.0, 168 / 180.0, 1];
        Assert.All(bars.Zip(shares), bar => Assert.Equal(bar.Second, bar.First.Height / (zero - whole), 9));
        Assert.All(points.Zip(cumulative), point => Assert.Equal(point.Second, (zero - point.First.Y) / (zero - whole), 9));
        var mark = Groups(scene, "line").Single(group => Picture.Data(group, "line") == "threshold").Children.OfType<PathNode>().First().Segments[0].To.Y;
        Assert.Equal(0.8, (zero - mark) / (zero - whole), 9);
    }

    [Fact]
    public void The_vital_few_are_marked_and_ids_are_those_of_the_causes()
    {
        var bars = Groups(Draw([84, 44, 24, 16], 12, 0.8, i => $"Cause {i}"), "bar").ToList();
        Assert.Equal(["c0", "c1", "c2", "c3", "other"], bars.Select(bar => bar.Id));
        Assert.Equal(["true", "true", "true", "", ""], bars.Select(bar => Picture.Data(bar, "vital")));
    }

    [Fact]
    public void Every_theme_and_language_draws_the_same_places()
    {
        var pareto = Pareto.Of(Fishbone([84, 44, 24, 16], 12, i => $"Cause {i}"));
        var usual = ParetoChart.Layout(pareto);
        foreach (var theme in ThemeList.All)
        {
            var scene = ParetoChart.Layout(pareto, new LayoutOptions { Theme = theme });
            Assert.Equal(Leaves(usual.Nodes).OfType<TextNode>().Select(text => (text.Text, text.Origin)), Leaves(scene.Nodes).OfType<TextNode>().Select(text => (text.Text, text.Origin)));
            var bars = Groups(scene, "bar").Select(bar => bar.Children.OfType<RectangleNode>().Single().Fill!.Color).ToList();
            Assert.True(Color.Contrast(bars[0], bars[^1]) > 1.5, $"vital and other bars look alike in {theme.Name}");
            foreach (var bar in Groups(scene, "bar"))
            {
                var (box, count) = (bar.Children.OfType<RectangleNode>().Single(), bar.Children.OfType<TextNode>().First());
                var ground = box.Bounds.Contains(new Rectangle(count.Origin.X, count.Origin.Y - 8, 1, 8)) ? box.Fill!.Color : scene.Background;
                Assert.True(Color.Contrast(count.Color, ground) >= 4.5, $"the count {count.Text} can't be read in {theme.Name}");
            }
        }

        var chinese = ParetoChart.Layout(pareto, new LayoutOptions { Language = DiagramLanguage.Chinese });
        Assert.Contains(Leaves(chinese.Nodes).OfType<TextNode>(), text => text.Text == "关键少数");
        Assert.Equal(new SvgRenderer().RenderToString(usual), new SvgRenderer().RenderToString(ParetoChart.Layout(pareto)));
    }

    [Fact]
    public void Without_a_count_there_is_nothing_to_draw() => Assert.Throws<ArgumentException>(() => ParetoChart.Layout(Pareto.Of(Fishbone([], null, _ => ""))));

    private static Scene Draw(double[] counts, double? other, double threshold, Func<int, string> labelOf, string title = "Late", string? unit = "flights") =>
        ParetoChart.Layout(Pareto.Of(Fishbone(counts, other, labelOf) with { Title = title, Unit = unit, Description = title }, new ParetoOptions { Threshold = threshold }));

    private static Fishbone Fishbone(double[] counts, double? other, Func<int, string> labelOf) => new()
    {
        Title = "Late",
        Categories =
        [
            new Category
            {
                Id = "k",
                Label = "All",
                Causes = [.. counts.Select((count, i) => new Cause { Id = $"c{i}", Label = labelOf(i), Count = count }), .. other is { } rest ? [new Cause { Id = "other", Label = "Other", Count = rest }] : Array.Empty<Cause>()],
            },
        ],
    };

    internal static IEnumerable<string> Faults(Scene scene)
    {
        var frame = new Rectangle(0, 0, scene.Width, scene.Height);
        var leaves = Leaves(scene.Nodes).ToList();
        var texts = leaves.OfType<TextNode>().Select(text => new DrawnText(text, null)).ToList();
        foreach (var node in leaves)
        {
            if (node is not TextNode && ServiceBlueprints.Layout.Drawn.Shapes.Outline(node) is { } outline && !frame.Grow(0.01).Contains(ServiceBlueprints.Layout.Drawn.Shapes.Bounds(outline))) yield return $"{node} leaves the picture";
        }

        for (var i = 0; i < texts.Count; i++)
        {
            if (!frame.Contains(texts[i].Wide)) yield return $"{texts[i]} leaves the picture";
            for (var j = i + 1; j < texts.Count; j++)
            {
                if (texts[i].Wide.Grow(-0.5).Overlaps(texts[j].Wide.Grow(-0.5))) yield return $"{texts[i]} overlaps {texts[j]}";
            }

            foreach (var path in leaves.OfType<PathNode>())
            {
                foreach (var run in ServiceBlueprints.Layout.Drawn.Shapes.Flatten(path.Segments))
                {
                    for (var k = 1; k < run.Count; k++)
                    {
                        if (ServiceBlueprints.Layout.Drawn.Shapes.Crosses(run[k - 1], run[k], texts[i].Wide)) yield return $"a line runs through {texts[i]}";
                    }
                }
            }
        }
    }

    internal static IEnumerable<GroupNode> Groups(Scene scene, string role) => scene.Nodes.OfType<GroupNode>().Where(group => group.Role == role);

    internal static IEnumerable<SceneNode> Leaves(IEnumerable<SceneNode> nodes) => nodes.SelectMany(node => node is GroupNode group ? Leaves(group.Children) : [node]);
}
