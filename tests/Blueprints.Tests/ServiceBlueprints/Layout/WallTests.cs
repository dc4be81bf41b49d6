using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Scenes;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Layout;

/// <summary>Walls between lanes, where findings are drawn.</summary>
public sealed class WallTests
{
    [Fact]
    public void Stands_between_two_lanes_and_at_both_of_their_names()
    {
        var scene = Draw("tests/cases/walls", "sim-card.blueprint.yaml", isAnalysed: true);
        var wall = Assert.Single(Groups(scene.Nodes), group => group.Role == "wall");
        Assert.Equal(["shop", "hotline"], wall.Data.Select(pair => pair.Value));
        var texts = Groups(scene.Nodes).SelectMany(group => group.Children.OfType<TextNode>()).Select(text => text.Text).ToList();
        Assert.Contains("Wall to Hotline", texts);
        Assert.Contains("Wall to Shop", texts);
        Assert.Contains("Wall: the customer carries, nobody hands over", texts);
    }

    [Fact]
    public void Is_no_part_of_a_drawing_without_findings() =>
        Assert.DoesNotContain(Groups(Draw("tests/cases/walls", "sim-card.blueprint.yaml", isAnalysed: false).Nodes), group => group.Role == "wall");

    public static TheoryData<string> Examples => [.. RepositoryFiles.Documents("examples").Where(name => name.Contains("blueprint", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_examples_have_none(string name) => Assert.DoesNotContain(Groups(Draw("examples", name, isAnalysed: true).Nodes), group => group.Role == "wall");

    private static Scene Draw(string folder, string name, bool isAnalysed)
    {
        var compilation = Compiler.Compile(new SourceText(RepositoryFiles.Read(folder, name), name));
        return Compiler.Layout(compilation.Diagram!, new LayoutOptions { Analysis = isAnalysed ? Compiler.Analyze(compilation) : null });
    }

    private static IEnumerable<GroupNode> Groups(IEnumerable<SceneNode> nodes) => nodes.OfType<GroupNode>().SelectMany(group => Groups(group.Children).Prepend(group));
}
