using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Scenes;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Layout;

/// <summary>The five gaps on a drawing.</summary>
public sealed class GapBandTests
{
    private const string Judged = """
        blueprint: T
        steps:
          - customer: Calls
          - frontstage: Answers
            id: answers
            contact: {channel: phone, expected: 6, perceived: 4.5}
            standard: [{time: 20 s}, {rate: 90%, actual: 95%}]
            time: 40 s
          - frontstage: Thanks
            id: thanks
            contact: {channel: phone, expected: 5, perceived: 5.25}
          - backstage: Files
        """;

    [Fact]
    public void Stand_under_the_steps_that_have_figures()
    {
        var gaps = Groups(Draw(Judged)).Where(group => group.Role == "gap").ToList();
        Assert.Equal(["answers", "thanks"], gaps.Select(gap => gap.Id));
        Assert.Equal([["\u22121.5", "1/2"], ["+0.25"]], gaps.Select(gap => gap.Children.OfType<TextNode>().Select(text => text.Text).ToArray()));
        var bars = gaps.Select(gap => gap.Children.OfType<RectangleNode>().Single().Bounds).ToList();
        Assert.Equal([18, 3], bars.Select(bar => bar.Height));
        Assert.Equal(bars[0].Y, bars[1].Bottom, 6);
    }

    [Fact]
    public void Have_all_five_as_a_table_at_the_foot_and_number_no_marks()
    {
        var groups = Groups(Draw(Judged)).ToList();
        Assert.Equal(["five-gaps"], groups.Where(group => group.Role == "register").Select(group => group.Id));
        Assert.DoesNotContain(groups, group => group.Role == "standard");
    }

    [Fact]
    public void Are_not_drawn_where_nothing_is_known_or_asked_for()
    {
        Assert.DoesNotContain(Groups(Draw("blueprint: T\nsteps:\n  - customer: Calls\n  - frontstage: Answers\n")), group => group.Role == "gap" || group.Id == "~gaps");
        Assert.DoesNotContain(Groups(Compiler.Layout(Diagram(Judged)).Nodes), group => group.Role == "gap");
    }

    [Fact]
    public void Are_named_in_Chinese()
    {
        var band = Groups(Compiler.Layout(Diagram(Judged), new LayoutOptions { Gaps = true, Language = DiagramLanguage.Chinese }).Nodes).Single(group => group.Id == "~gaps");
        Assert.Equal(["差距五", "感知减期望", "差距三：未达标准"], band.Children.OfType<TextNode>().Select(text => text.Text));
    }

    private static Diagram Diagram(string yaml) => Compiler.Compile(new SourceText(yaml, "a.yaml")).Diagram!;

    private static IReadOnlyList<SceneNode> Draw(string yaml) => Compiler.Layout(Diagram(yaml), new LayoutOptions { Gaps = true }).Nodes;

    private static IEnumerable<GroupNode> Groups(IEnumerable<SceneNode> nodes) =>
        nodes.OfType<GroupNode>().SelectMany(group => Groups(group.Children).Prepend(group));
}
