using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Geometry;
using Blueprints.Histograms;
using Blueprints.Histograms.Drawing;
using Blueprints.Rendering;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints;
using Blueprints.Tests.Paretos;
using Blueprints.Tests.ServiceBlueprints.Layout.Drawn;
using Blueprints.TestSupport.Documents;
using Blueprints.Text;
using Blueprints.Themes;

namespace Blueprints.Tests.Histograms;

/// <summary>What the drawing of a histogram of times keeps to.</summary>
public sealed class HistogramChartTests
{
    private const string Two = """
        blueprint: Parcel counter
        promise: 48 min
        steps:
          - customer: Hands the parcel over
            id: a
            time: 10 min
          - frontstage: Is it bound abroad?
            id: q
            kind: decision
            time: 0 s
            next: [{to: b, when: "Yes", share: 30%}, {to: end, when: "No", share: 70%}]
          - customer: Fills the customs form in
            id: b
            time: 40 min
            next: end
        """;

    public static TheoryData<string, string> Cases { get; } = new()
    {
        { "two-times", Two },
        { "promise-in-scale", Two.Replace("48 min", "1 h", StringComparison.Ordinal) },
        { "promise-beyond", Two.Replace("48 min", "3 d", StringComparison.Ordinal) },
        { "promise-before", Two.Replace("48 min", "5 min", StringComparison.Ordinal) },
        { "one-time", "blueprint: One\npromise: 15 min\nsteps:\n  - customer: Waits\n    time: 10 min\n" },
    };

    [Theory]
    [InlineData("hospital", "light")]
    [InlineData("hospital.zh", "dark")]
    [InlineData("telephone-support", "light")]
    [InlineData("bank-before", "print")]
    public void An_example_is_drawn_as_accepted(string name, string theme) =>
        Verify($"{name}.histogram", Draw(RepositoryFiles.Read("examples", name + ".blueprint.yaml"), theme));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_is_drawn_as_accepted(string name, string yaml) => Verify($"{name}.histogram", Draw(yaml));

    /// <summary>The pictures in the documents are those of the hospital; accepting brings them up to date.</summary>
    [Theory]
    [InlineData("hospital")]
    [InlineData("hospital.zh")]
    public void The_pictures_in_the_documents_are_current(string name)
    {
        var drawn = Svg(Draw(RepositoryFiles.Read("examples", name + ".blueprint.yaml")));
        var file = Path.Combine(RepositoryFiles.Root, "docs", "images", name + ".histogram.svg");
        if (GoldenFile.Accepts) File.WriteAllText(file, drawn);
        Assert.Equal(drawn, File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Nothing_overlaps_whatever_the_times_and_the_promise()
    {
        for (var seed = 1ul; seed <= 200; seed++)
        {
            var random = new SeededRandom(seed);
            var text = new RandomText(random, random.Chance(40));
            var blueprint = Compile(RandomYaml(random)) with { Title = text.Label(), Description = random.Chance(50) ? text.Label() : null };
            var histogram = TimeHistogram.Of(blueprint);
            foreach (var language in Enum.GetValues<DiagramLanguage>())
            {
                var scene = HistogramChart.Layout(histogram, new LayoutOptions { Language = language });
                Assert.Equal([], ParetoChartTests.Faults(scene).Select(fault => $"seed {seed}, {language}: {fault}"));
            }
        }
    }

    [Fact]
    public void Bars_are_as_high_as_their_shares_and_the_promise_stands_at_its_time()
    {
        var scene = Draw(Two);
        var bars = ParetoChartTests.Groups(scene, "bar").ToList();
        Assert.Equal(["kept", "late"], bars.Select(bar => Picture.Data(bar, "promise")));
        var heights = bars.ConvertAll(bar => bar.Children.OfType<RectangleNode>().Sum(part => part.Bounds.Height));
        Assert.Equal(7 / 3.0, heights[0] / heights[1], 6);
        var x = ParetoChartTests.Groups(scene, "mark").ToDictionary(mark => Picture.Data(mark, "mark"), mark => mark.Children.OfType<PathNode>().First().Segments[0].To.X);
        Assert.Equal((48 - 10) / (50.0 - 10), (x["promise"] - x["p50"]) / (x["p90"] - x["p50"]), 6);
        Assert.Equal((22 - 10) / (50.0 - 10), (x["mean"] - x["p50"]) / (x["p90"] - x["p50"]), 6);
    }

    [Fact]
    public void The_bar_with_the_promise_in_it_is_parted_by_the_shares()
    {
        var scene = Draw("blueprint: Tea\npromise: 3 min 30 s\nsteps:\n  - customer: Waits\n    time: {min: 1 min, max: 11 min, shape: uniform}\n");
        var both = ParetoChartTests.Groups(scene, "bar").Single(bar => Picture.Data(bar, "promise") == "both").Children.OfType<RectangleNode>().ToList();
        Assert.Equal(both[0].Bounds.Height, both[1].Bounds.Height, 1);
    }

    [Fact]
    public void A_long_tail_is_one_bar_that_says_so()
    {
        var scene = Draw("blueprint: Tea\nsteps:\n  - customer: Waits\n    time: {typical: 10 min, shape: exponential}\n");
        Assert.Contains(Texts(scene), text => text.StartsWith("over ", StringComparison.Ordinal));
        Assert.True(TimeHistogram.Of(Compile("blueprint: Tea\nsteps:\n  - customer: Waits\n    time: {typical: 10 min, shape: exponential}\n")).Bins[^1].IsRest);
    }

    [Fact]
    public void Shares_add_up_to_all_with_queues_and_without()
    {
        var histogram = TimeHistogram.Of(Compile(RepositoryFiles.Read("examples", "bank-before.blueprint.yaml")));
        Assert.Equal(1, histogram.Bins.Sum(bin => bin.Share), 6);
        Assert.Equal(1, histogram.Bins.Sum(bin => bin.QueuedShare!.Value), 6);
        for (var i = 1; i < histogram.Bins.Length; i++) Assert.Equal(histogram.Bins[i - 1].To, histogram.Bins[i].From);
    }

    [Fact]
    public void Every_theme_tells_late_from_kept_and_draws_the_same_places()
    {
        var usual = Draw(Two);
        foreach (var theme in ThemeList.All)
        {
            var scene = Draw(Two, theme.Name);
            Assert.Equal(Places(usual), Places(scene));
            var fills = ParetoChartTests.Groups(scene, "bar").Select(bar => bar.Children.OfType<RectangleNode>().Single().Fill!.Color).ToList();
            Assert.True(Color.Contrast(fills[0], fills[1]) > 1.5, $"bars look alike in {theme.Name}");
        }

        static List<(string Text, Blueprints.Geometry.Point Place)> Places(Scene scene) => [.. ParetoChartTests.Leaves(scene.Nodes).OfType<TextNode>().Select(text => (text.Text, text.Origin))];
    }

    [Fact]
    public void What_the_figures_rest_on_is_told_below()
    {
        var texts = string.Join("\n", Texts(Draw(RepositoryFiles.Read("examples", "telephone-support.blueprint.yaml"))));
        Assert.Matches(@"promise 1 d: at most 9\d(\.\d)?% ± 0\.\d+% keep it", texts);
        Assert.Contains("found by running 10,000 cases", texts, StringComparison.Ordinal);
        Assert.Contains("Times are at least these", texts, StringComparison.Ordinal);
        Assert.Contains("nothing on the way varies", string.Join("\n", Texts(Draw("blueprint: One\nsteps:\n  - customer: Waits\n    time: 10 min\n"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_time_there_is_nothing_to_draw()
    {
        var histogram = TimeHistogram.Of(Compile("blueprint: Plain\nsteps:\n  - customer: Waits\n"));
        Assert.Equal("no step has a time", histogram.Reason!.Value.English);
        Assert.Throws<ArgumentException>(() => HistogramChart.Layout(histogram));
    }

    private static string RandomYaml(SeededRandom random)
    {
        var promise = random.Chance(80) ? $"promise: {random.Between(1, random.Pick<int>([5, 100, 5000]))} {random.Pick<string>(["s", "min", "h"])}\n" : "";
        var unit = random.Pick<string>(["s", "min", "h", "d"]);
        var least = random.Between(0, random.Pick<int>([3, 60, 900]));
        var time = $"{{min: {least} {unit}, max: {least + random.Between(0, random.Pick<int>([1, 30, 700]))} {unit}}}";
        var demand = random.Chance(40) ? "demand: 1 per day\nlanes:\n  customer: {}\n  desk: {band: frontstage, staff: 1}\n" : "lanes:\n  customer: {}\n  desk: {band: frontstage}\n";
        var share = random.Between(1, 99);
        return $"blueprint: Random\n{promise}{demand}steps:\n  - customer: A\n    id: a\n    time: {time}\n  - desk: Q\n    id: q\n    kind: decision\n    time: {random.Between(0, 50)} min\n    next: [{{to: b, when: \"Y\", share: {share}%}}, {{to: end, when: \"N\", share: {100 - share}%}}]\n  - customer: B\n    id: b\n    time: {random.Between(0, 2000)} {unit}\n    next: end\n";
    }

    private static IEnumerable<string> Texts(Scene scene) => ParetoChartTests.Leaves(scene.Nodes).OfType<TextNode>().Select(text => text.Text);

    private static void Verify(string name, Scene scene)
    {
        Assert.Equal([], ParetoChartTests.Faults(scene));
        GoldenFile.Verify(Path.Combine(RepositoryFiles.Root, "tests", "cases", "drawings"), name, "svg", Svg(scene));
    }

    private static string Svg(Scene scene) => new SvgRenderer().RenderToString(scene).ReplaceLineEndings("\n");

    private static Scene Draw(string yaml, string theme = "light") => HistogramChart.Layout(TimeHistogram.Of(Compile(yaml)), new LayoutOptions { Theme = ThemeList.Find(theme) });

    private static ServiceBlueprint Compile(string yaml)
    {
        var compilation = Compiler.Compile(new SourceText(yaml, "times.blueprint.yaml"));
        Assert.True(compilation.Diagram is ServiceBlueprint, string.Join("\n", compilation.Diagnostics.Select(diagnostic => diagnostic.Message)));
        return (ServiceBlueprint)compilation.Diagram!;
    }
}
