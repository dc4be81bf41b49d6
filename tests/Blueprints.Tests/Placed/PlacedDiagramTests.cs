using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Geometry;
using Blueprints.Placed;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints;
using Blueprints.TestSupport.Documents;
using Blueprints.Text;

namespace Blueprints.Tests.Placed;

/// <summary>What stands where, in a text that a reviewer can read, and in agreement with what is painted.</summary>
public sealed class PlacedDiagramTests
{
    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "tests", "cases", "placed");

    public static TheoryData<string> Examples { get; } = new(Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "examples"), "*.yaml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_is_placed_as_accepted(string name) =>
        GoldenFile.Verify(Folder, name.Replace(".yaml", "", StringComparison.Ordinal), "txt", PlacedTextWriter.ToText(Compiler.Place(Read(name))));

    [Theory]
    [MemberData(nameof(Examples))]
    public void Findings_move_nothing_above_them(string name)
    {
        var diagram = Read(name);
        var (plain, marked) = (Compiler.Place(diagram), Compiler.Place(diagram, new LayoutOptions { Analysis = Compiler.Analyze(diagram) }));

        if (diagram is ServiceBlueprint) Assert.Equal(plain.Connectors.Select(connector => connector.Id), marked.Connectors.Select(connector => connector.Id));
        Assert.Equal(plain.Shapes.Where(shape => shape.Role is "step" or "cause").Select(shape => shape.Id), marked.Shapes.Where(shape => shape.Role is "step" or "cause").Select(shape => shape.Id));
        Assert.Contains(marked.Shapes, shape => shape.Role == "finding");
    }

    [Fact]
    public void Shapes_and_connectors_keep_their_promises()
    {
        for (var seed = 0UL; seed < 60; seed++)
        {
            var diagram = (ServiceBlueprint)Compiler.Compile(new SourceText(RandomDocument.Create(seed, 40).ToYaml())).Diagram!;
            Check(Compiler.Place(diagram), Compiler.Layout(diagram));
            Assert.Equal(diagram.Steps.SelectMany(step => step.With.Select(lane => $"{step.Id}~{lane}").Prepend(step.Id)).Order(StringComparer.Ordinal), Steps(Compiler.Place(diagram)).Order(StringComparer.Ordinal));
        }

        static IEnumerable<string> Steps(PlacedDiagram placed) => placed.Shapes.Where(shape => shape.Role == "step" && !shape.Id!.EndsWith("~end", StringComparison.Ordinal)).Select(shape => shape.Id!);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_keeps_its_promises(string name)
    {
        var diagram = Read(name);
        Check(Compiler.Place(diagram), Compiler.Layout(diagram));
    }

    private static Diagram Read(string name) => Compiler.Compile(new SourceText(RepositoryFiles.Read("examples", name), name)).Diagram!;

    private static void Check(PlacedDiagram placed, Scene scene)
    {
        Assert.Equal((scene.Width, scene.Height, scene.Title), (placed.Width, placed.Height, placed.Title));
        var whole = new Rectangle(0, 0, placed.Width, placed.Height).Grow(0.01);
        var known = new HashSet<string>(StringComparer.Ordinal) { "~evidence" };
        foreach (var shape in placed.Shapes)
        {
            Assert.True(whole.X <= shape.Bounds.X && whole.Y <= shape.Bounds.Y && shape.Bounds.Right <= whole.Right && shape.Bounds.Bottom <= whole.Bottom, $"{shape.Role} {shape.Id} is outside");
            if (shape.Parent is not null) Assert.Contains(shape.Parent, known);
            if (shape.Id is not null) known.Add(shape.Id);
            Assert.Equal(shape.Outline == ShapeOutline.Freeform, !shape.Path.IsEmpty);
        }

        foreach (var connector in placed.Connectors)
        {
            Assert.True(connector.Points.Length >= 2);
            if (connector.From is not null) Assert.Contains(connector.From, known);
            if (connector.To is not null) Assert.Contains(connector.To, known);
            if (connector.Role != "flow") continue;
            Touches(placed, connector.From!, connector.FromSide, connector.Points[0]);
            Touches(placed, connector.To!, connector.ToSide, connector.Points[^1]);
        }

        // What is painted as text stands here once; the furniture of the page, such as the legend, too.
        var painted = Texts(scene.Nodes).Order(StringComparer.Ordinal).ToList();
        var told = placed.Shapes.SelectMany(shape => shape.Text).Concat(placed.Connectors.SelectMany(connector => connector.Text)).Select(line => line.Text).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(painted, told);
    }

    /// <summary>A flow ends at its card, on the side that it names.</summary>
    private static void Touches(PlacedDiagram placed, string id, ShapeSide? side, Point end)
    {
        var card = placed.Shapes.First(shape => shape.Role is "step" or "continuation" && shape.Id == id).Bounds;
        Assert.True(card.Grow(0.5).Contains(new Rectangle(end.X, end.Y, 0, 0)), $"a flow at {id} ends at {end}, outside {card}");
        Assert.True(
            side switch { ShapeSide.Left => end.X <= card.Center.X, ShapeSide.Right => end.X >= card.Center.X, ShapeSide.Top => end.Y <= card.Center.Y, ShapeSide.Bottom => end.Y >= card.Center.Y, _ => false },
            $"a flow at {id} ends at {end}, not {side}");
    }

    private static IEnumerable<string> Texts(IEnumerable<SceneNode> nodes) =>
        nodes.SelectMany(node => node switch { TextNode text => [text.Text], GroupNode group => Texts(group.Children), _ => (IEnumerable<string>)[] });
}
