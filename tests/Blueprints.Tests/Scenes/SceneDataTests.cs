using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Geometry;
using Blueprints.Rendering;
using Blueprints.Scenes;
using Blueprints.TestSupport.Documents;
using Blueprints.Text;
using Blueprints.Themes;

namespace Blueprints.Tests.Scenes;

/// <summary>A scene is data: it can be written down and read back, and its numbers are what it promises.</summary>
public sealed class SceneDataTests
{
    private static readonly Color Ink = Color.Parse("#102030");

    public static TheoryData<string> Examples { get; } = new(Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "examples"), "*.yaml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_comes_back_from_its_text(string name)
    {
        var diagram = Compiler.Compile(new SourceText(RepositoryFiles.Read("examples", name), name)).Diagram!;
        foreach (var theme in LongRuns.Share(ThemeList.All, name.Length, ThemeList.All.Length)) ComesBack(Compiler.Layout(diagram, new LayoutOptions { Theme = theme, Analysis = Compiler.Analyze(diagram) }));
    }

    [Fact]
    public void Random_documents_come_back_from_their_text()
    {
        for (var seed = 0UL; seed < 20; seed++) ComesBack(Compiler.Layout(Compiler.Compile(new SourceText(RandomDocument.Create(seed, 30).ToYaml())).Diagram!));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_stroke_has_a_width(double width) => Assert.Throws<ArgumentOutOfRangeException>(() => new Stroke(Ink, width));

    [Theory]
    [InlineData(double.NaN, 0)]
    [InlineData(0, double.NegativeInfinity)]
    public void Nodes_stand_at_finite_places(double x, double y)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new CircleNode(new Point(x, y), 1, null, null));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RectangleNode(new Rectangle(x, y, 1, 1), 0, null, null));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PolygonNode([default, default, new Point(x, y)], null, null));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PathNode([PathSegment.Move(0, 0), PathSegment.Line(x, y)], null, null));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextNode("text", new Point(x, y), 12, FontWeight.Regular, Ink, TextAnchor.Start, 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ImageNode([], new Rectangle(x, y, 1, 1)));
    }

    [Fact]
    public void A_node_keeps_its_promise_when_it_is_changed()
    {
        var circle = new CircleNode(default, 1, null, null);

        Assert.Throws<ArgumentOutOfRangeException>(() => circle with { Radius = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Stroke(Ink, 1) with { Width = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PathNode([PathSegment.Move(0, 0)], null, null) with { Segments = [PathSegment.Line(1, 1)] });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PolygonNode([default, default], null, null));
    }

    private static void ComesBack(Scene scene)
    {
        var text = SceneText.Write(scene);
        var back = SceneText.Read(text);

        Assert.Equal(text, SceneText.Write(back));
        Assert.Equal(new SvgRenderer().RenderToString(scene), new SvgRenderer().RenderToString(back));
        if (scene.Cuts is null) return;
        foreach (var (block, other) in new[] { (scene.Cuts.Head, back.Cuts!.Head), (scene.Cuts.Legend, back.Cuts.Legend), (scene.Cuts.Appendix, back.Cuts.Appendix) })
        {
            Assert.Equal(block is null, other is null);
            if (block is not null) Assert.Equal(PageParts.Set(block, 500).Bounds, PageParts.Set(other!, 500).Bounds);
        }
    }
}
