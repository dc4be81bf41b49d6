using System.Text;
using Blueprints.Rendering;
using Blueprints.Scenes;
using Blueprints.Themes;
using SkiaSharp;
using Svg.Skia;
using Xunit.Abstractions;

namespace Blueprints.Skia.Tests.Proof;

/// <summary>
/// Our PNG shows what other programs show of our SVG: the means of all channels are close, and nowhere is something missing.
/// </summary>
public sealed class ProofTests(ITestOutputHelper output)
{
    private const double MostMean = 1.5;

    /// <summary>
    /// Smoothing and fractions of a pixel account for less than this in the mean of a square; see <see cref="A_missing_node_is_noticed"/>.
    /// </summary>
    private const double MostInSquare = 24;

    private static readonly Lazy<Dictionary<string, Raster>> InBrowser = new(() =>
    {
        var cases = Cases().ToList();
        var drawings = cases.Select(name => SceneOf(name)).Select(scene => (new SvgRenderer().RenderToString(scene), Whole(scene.Width), Whole(scene.Height))).ToList();
        return cases.Zip(Viewers.DrawWithBrowser(drawings)).ToDictionary(pair => pair.First, pair => pair.Second);
    });

    private static readonly Lazy<Dictionary<string, Raster>> WithOwnFonts = new(() =>
    {
        var cases = Cases().ToList();
        var renderer = new SvgRenderer(new SvgOptions { Fonts = new SvgFontMaker() });
        var drawings = cases.Select(name => SceneOf(name)).Select(scene => (renderer.RenderToString(scene), Whole(scene.Width), Whole(scene.Height))).ToList();
        return cases.Zip(Viewers.DrawWithBrowser(drawings, withFonts: false)).ToDictionary(pair => pair.First, pair => pair.Second);
    });

    private static readonly Lazy<Dictionary<string, Raster>> InPage = new(() =>
    {
        const string Other = "direction:rtl;letter-spacing:6px;word-spacing:9px;font:italic 700 30px serif;text-align:right;writing-mode:vertical-rl";
        var cases = Cases().ToList();
        var drawings = cases.Select(name => SceneOf(name)).Select(scene => (new SvgRenderer().RenderToString(scene), Whole(scene.Width), Whole(scene.Height))).ToList();
        return cases.Zip(Viewers.DrawWithBrowser(drawings, around: Other)).ToDictionary(pair => pair.First, pair => pair.Second);
    });

    public static TheoryData<string> Names => [.. Cases()];

    [ViewerTheory]
    [MemberData(nameof(Names))]
    public void As_in_librsvg(string name) => Compare(name, Viewers.DrawWithRsvg(new SvgRenderer().RenderToString(SceneOf(name))));

    /// <summary>Text apart: the native library of these tests knows no fonts but those that it is given, which Svg.Skia does not do.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Shapes_as_in_Svg_Skia(string name)
    {
        var scene = SceneOf(name);
        scene = scene with { Nodes = WithoutTexts(scene.Nodes) };
        using var svg = new SKSvg();
        using var drawing = new MemoryStream(Encoding.UTF8.GetBytes(new SvgRenderer().RenderToString(scene)));
        svg.Load(drawing);
        using var picture = new MemoryStream();
        using var space = SKColorSpace.CreateSrgb();
        Assert.True(svg.Picture!.ToImage(picture, SKColors.White, SKEncodedImageFormat.Png, 100, 1, 1, SKColorType.Rgba8888, SKAlphaType.Unpremul, space));
        Compare(name, scene, Raster.Of(picture.ToArray()));
    }

    [ViewerTheory]
    [MemberData(nameof(Names))]
    public void As_in_a_browser(string name) => Compare(name, InBrowser.Value[name]);

    [ViewerTheory]
    [MemberData(nameof(Names))]
    public void As_in_a_page_that_sets_its_own_text_otherwise(string name) => Compare(name, InPage.Value[name]);

    [Theory]
    [InlineData("bank-before.blueprint.yaml")]
    [InlineData("surface-flaws.fishbone.yaml")]
    public void A_missing_node_is_noticed(string name)
    {
        var scene = SceneOf(name);
        var whole = Draw(scene);
        var dropped = 0;
        foreach (var text in LongRuns.Share(Leaves(scene.Nodes).Where(node => node is TextNode or CircleNode { Stroke: not null }), 0, 4))
        {
            var worst = whole.WorstSquare(Draw(scene with { Nodes = Without(scene.Nodes, text) })).Difference;
            Assert.True(worst > MostInSquare, $"{text} is not missed: {worst:0.0}");
            dropped++;
        }

        Assert.True(dropped > LongRuns.Count(5, 20));
    }

    private static IEnumerable<SceneNode> Leaves(IEnumerable<SceneNode> nodes) => nodes.SelectMany(node => node is GroupNode group ? Leaves(group.Children) : [node]);

    private static System.Collections.Immutable.ImmutableArray<SceneNode> Without(IEnumerable<SceneNode> nodes, SceneNode dropped) =>
        [.. nodes.Where(node => !ReferenceEquals(node, dropped)).Select(node => node is GroupNode group ? group with { Children = Without(group.Children, dropped) } : node)];

    private static System.Collections.Immutable.ImmutableArray<SceneNode> WithoutTexts(IEnumerable<SceneNode> nodes) =>
        [.. nodes.Where(node => node is not TextNode).Select(node => node is GroupNode group ? group with { Children = WithoutTexts(group.Children) } : node)];

    [ViewerTheory]
    [MemberData(nameof(Names))]
    public void As_in_a_browser_without_our_fonts_where_they_are_embedded(string name) => Compare(name, WithOwnFonts.Value[name]);

    private void Compare(string name, Raster theirs) => Compare(name, SceneOf(name), theirs);

    private void Compare(string name, Scene scene, Raster theirs)
    {
        var ours = Draw(scene);
        var mean = ours.MeanDifference(theirs);
        var (worst, x, y) = ours.WorstSquare(theirs);
        output.WriteLine($"{name}: mean {mean:0.000}, worst square {worst:0.0} at {x},{y}");
        Assert.True(mean < MostMean, $"{name}: the mean difference is {mean:0.000}");
        Assert.True(worst < MostInSquare, $"{name}: the square at {x},{y} differs by {worst:0.0}");
    }

    /// <summary>Every example in the theme that it names, and two of them in the others; in an ordinary run one of each kind.</summary>
    private static IEnumerable<string> Cases() => LongRuns.IsOne
        ? Pictures.Examples().Select(path => Path.GetFileName(path)).Concat(["bank-before.blueprint.yaml print", "hospital.fishbone.yaml dark"])
        : ["bank-before.zh.blueprint.yaml", "surface-flaws.fishbone.yaml"];

    private static Scene SceneOf(string name)
    {
        var words = name.Split(' ');
        return Pictures.Example(Path.Combine(RepositoryFiles.Root, "examples", words[0]), ThemeList.All.FirstOrDefault(theme => theme.Name == words[^1]));
    }

    private static Raster Draw(Scene scene) => Raster.Of(Pictures.Bytes(scene, new PictureOptions()));

    private static int Whole(double size) => (int)Math.Ceiling(size - 0.001);
}
