using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.Text;

namespace Blueprints.Tests.Scenes;

/// <summary>Where drawings may be cut.</summary>
public sealed class SceneCutsTests
{
    [Theory]
    [InlineData("restaurant.blueprint.yaml")]
    [InlineData("hospital.zh.blueprint.yaml")]
    [InlineData("telephone-support.blueprint.yaml")]
    public void No_cut_goes_through_a_card_and_all_lie_in_order_in_the_body(string name)
    {
        var scene = Example(name);
        var cuts = scene.Cuts!;
        Assert.True(new Rectangle(0, 0, scene.Width, scene.Height).Contains(cuts.Body));
        Assert.InRange(cuts.StripRight, cuts.Body.X, cuts.Places[0].From);
        InOrder(cuts.Places, cuts.Body.Right);
        InOrder(cuts.RowPlaces, cuts.Body.Bottom);
        foreach (var card in Cards(scene))
        {
            Assert.True(cuts.Body.Contains(card));
            Assert.All(cuts.Places, cut => Assert.True(cut.To < card.X || cut.From > card.Right));
            Assert.All(cuts.RowPlaces, cut => Assert.True(cut.To < card.Y || cut.From > card.Bottom));
        }
    }

    [Fact]
    public void Parts_are_whole_between_phases_and_between_bands()
    {
        var cuts = Example("restaurant.blueprint.yaml").Cuts!;
        Assert.Equal(cuts.Spans.Length - 1, cuts.Places.Count(cut => cut.IsBetweenParts));
        Assert.All(cuts.Places, cut => Assert.Equal(cut.IsBetweenParts, !cuts.Spans.Any(span => span.Bounds.X < cut.To && cut.From < span.Bounds.Right)));
        Assert.Equal(3, cuts.RowPlaces.Count(cut => cut.IsBetweenParts));
        Assert.Equal(4, cuts.RowPlaces.Length);
    }

    [Fact]
    public void A_heading_is_drawn_over_any_part_of_its_phase()
    {
        var scene = Example("restaurant.blueprint.yaml");
        var headings = scene.Nodes.OfType<GroupNode>().Where(group => group.Role == "phase").ToList();
        var spans = scene.Cuts!.Spans;
        Assert.Equal(headings.Select(Words), spans.Select(span => Words((GroupNode)PageParts.Draw(span, span.Bounds.X, span.Bounds.Right))));
        foreach (var span in spans)
        {
            var part = (GroupNode)PageParts.Draw(span, span.Bounds.X + 20, span.Bounds.X + 90);
            var bounds = part.Children.OfType<RectangleNode>().Single().Bounds;
            Assert.Equal((span.Bounds.X + 20, span.Bounds.X + 90), (bounds.X, bounds.Right));
            Assert.All(part.Children.OfType<TextNode>(), text => Assert.True(bounds.Contains(new Rectangle(text.Origin.X - (text.Width / 2), text.Origin.Y - 9, text.Width, 11))));
        }
    }

    [Theory]
    [InlineData(500)]
    [InlineData(1200)]
    public void Head_and_legend_are_set_at_any_width(double width)
    {
        var cuts = Example("hospital.blueprint.yaml").Cuts!;
        foreach (var block in new[] { cuts.Head, cuts.Legend! })
        {
            var (nodes, bounds) = PageParts.Set(block, width);
            Assert.Equal(width, bounds.Width);
            foreach (var text in nodes.OfType<GroupNode>().SelectMany(group => group.Children).OfType<TextNode>())
            {
                var left = text.Anchor == TextAnchor.End ? text.Origin.X - text.Width : text.Origin.X;
                Assert.True(text.Anchor == TextAnchor.Middle || (left >= bounds.X && left + text.Width <= bounds.Right && text.Origin.Y > bounds.Y && text.Origin.Y <= bounds.Bottom), text.Text);
            }
        }

        Assert.True(PageParts.Set(cuts.Head, 400).Bounds.Height >= PageParts.Set(cuts.Head, 1200).Bounds.Height);
    }

    [Fact]
    public void What_has_one_column_or_no_columns_is_not_cut()
    {
        Assert.Null(Drawn("blueprint: Tea\nsteps:\n  - customer: Asks\n", "a.blueprint.yaml").Cuts);
        Assert.Null(Example("airport.fishbone.yaml").Cuts);
    }

    private static void InOrder(IReadOnlyList<SceneCut> cuts, double end)
    {
        Assert.All(cuts, cut => Assert.True(cut.From <= cut.To));
        for (var i = 1; i < cuts.Count; i++) Assert.True(cuts[i - 1].To < cuts[i].From);
        Assert.True(cuts[^1].To < end);
    }

    private static string Words(GroupNode group) => string.Join('|', group.Children.OfType<TextNode>().Select(text => $"{text.Text}@{text.Origin}"));

    private static IEnumerable<Rectangle> Cards(Scene scene) => scene.Nodes.OfType<GroupNode>().Where(group => group.Role == "step").SelectMany(group => group.Children).OfType<RectangleNode>().Select(node => node.Bounds);

    private static Scene Example(string name) => Drawn(RepositoryFiles.Read("examples", name), name);

    private static Scene Drawn(string yaml, string name) => Compiler.Layout(Compiler.Compile(new SourceText(yaml, name)).Diagram!, new LayoutOptions { Folding = Folding.None });
}
