using System.Globalization;
using System.Text.Json.Nodes;
using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Geometry;
using Blueprints.Interchange.Drawio;
using Blueprints.Placed;

namespace Blueprints.Interchange.Tests.Drawio;

public sealed class DrawioWriterTests
{
    private const double Tolerance = 0.011;

    public static TheoryData<string> Examples => Samples.ExampleData;

    private static PlacedDiagram Place(Diagram diagram) => Compiler.Place(diagram, LayoutOptions.Default with { Folding = Folding.None });

    [Fact]
    public void A_small_blueprint_is_written_as_accepted() =>
        GoldenFile.Verify(Path.Combine(RepositoryFiles.Root, "tests", "cases", "exchange"), "minimal", "drawio", DrawioWriter.Write(Samples.Example("minimal.blueprint.yaml")).Text);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_says_what_is_placed(string name) => Compare(Samples.Example(name), LayoutOptions.Default with { Folding = Folding.None });

    [Fact]
    public void Random_documents_say_what_is_placed()
    {
        foreach (var diagram in Samples.Random(8, 100)) Compare(diagram, LayoutOptions.Default with { Folding = Folding.None });
    }

    [Fact]
    public void A_folded_drawing_joins_the_steps_of_its_own_rows() => Compare(Samples.Example("hospital.blueprint.yaml"), LayoutOptions.Default with { Folding = Folding.Find("3") });

    /// <summary>Text of others cannot become markup, style or a second attribute.</summary>
    [Fact]
    public void Odd_words_stay_words()
    {
        const string Odd = "<b>&amp;\"';=|\\ %u0041 ${x} 中文 𝄞";
        var blueprint = (ServiceBlueprints.ServiceBlueprint)Samples.Example("minimal.blueprint.yaml");
        var step = blueprint.Steps[0] with { Label = Odd, Note = "\u0001\uFFFEa" + Odd };
        var file = DrawioFile.Read(DrawioWriter.Write(blueprint with { Title = Odd, Steps = [step, .. blueprint.Steps[1..]] }).Text);
        var cell = file.Elements[$"step:{step.Id}"];
        Assert.Equal(Odd, cell.Label.Replace('\n', ' '));
        Assert.Contains(file.Elements.Values, element => element.Id == "title~1" && element.Label == Odd);
    }

    /// <summary>Without html=1, draw.io shows text as it is, runs nothing in it and fetches nothing for it.</summary>
    [Theory]
    [MemberData(nameof(Examples))]
    public void No_label_is_html(string name) => Assert.All(DrawioFile.Read(DrawioWriter.Write(Samples.Example(name)).Text).Elements.Values.Where(static cell => cell.Parent is not (null or "0")), static cell => Assert.Contains("html=0;", cell.Style, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_culture_changes_nothing(string name)
    {
        var (diagram, culture) = (Samples.Example(name), CultureInfo.CurrentCulture);
        var first = DrawioWriter.Write(diagram).ToBytes();
        try
        {
            var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (other.NumberFormat.NumberDecimalSeparator, other.NumberFormat.NegativeSign) = (",", "−");
            CultureInfo.CurrentCulture = other;
            Assert.Equal(first, DrawioWriter.Write(diagram).ToBytes());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    /// <summary>draw.io itself, in Chromium, puts every shape and corner where we have it, and shows the same words.</summary>
    [JudgeFact]
    public void Draw_io_shows_what_is_placed()
    {
        var names = Samples.Examples.ToList();
        var answers = Judge.Ask("drawio.mjs", "drawio", names.Select(static name => DrawioWriter.Write(Samples.Example(name)).Text)).AsArray();
        Assert.Equal(names.Count, answers.Count);
        for (var i = 0; i < names.Count; i++)
        {
            var placed = Place(Samples.Example(names[i]));
            var cells = answers[i]!.AsArray().ToDictionary(static cell => (string)cell!["id"]!, static cell => cell!);
            foreach (var shape in placed.Shapes.Where(static shape => shape.Role is "step" or "phase" or "lane" or "category" or "evidence"))
            {
                var cell = cells[$"{shape.Role}:{shape.Id}"];
                var bounds = cell["bounds"]!.AsArray().Select(static number => (double)number!).ToArray();
                Near(shape.Bounds, new Rectangle(bounds[0], bounds[1], bounds[2], bounds[3]), $"{names[i]} {shape.Role} {shape.Id}");
                if (shape is { Role: not "lane", Label: { } label }) Assert.Equal(Plain(label), Plain((string)cell["label"]!));
            }

            foreach (var flow in placed.Connectors.Where(static connector => connector.Role == "flow"))
            {
                var cell = cells[$"flow:{flow.Id}"];
                Assert.Equal(($"step:{flow.From}", $"step:{flow.To}"), ((string)cell["source"]!, (string)cell["target"]!));
                var points = cell["points"]!.AsArray().Select(static point => new Point((double)point![0]!, (double)point[1]!)).ToList();
                Along(flow.Points, points, $"{names[i]} {flow.Id}");
            }
        }
    }

    /// <summary>Both lines have the same corners; draw.io leaves out a corner on a straight stretch.</summary>
    private static void Along(IReadOnlyList<Point> ours, IReadOnlyList<Point> theirs, string what)
    {
        Near(ours[0], theirs[0], what);
        Near(ours[^1], theirs[^1], what);
        Assert.All(ours, corner => Assert.True(Enumerable.Range(1, theirs.Count - 1).Any(i => IsOn(corner, theirs[i - 1], theirs[i])), $"{what}: {corner} is not on {string.Join(' ', theirs)}"));
        Assert.All(theirs, corner => Assert.True(Enumerable.Range(1, ours.Count - 1).Any(i => IsOn(corner, ours[i - 1], ours[i])), $"{what}: {corner} is not on {string.Join(' ', ours)}"));
    }

    private static bool IsOn(Point point, Point from, Point to) =>
        point.X >= Math.Min(from.X, to.X) - Shown && point.X <= Math.Max(from.X, to.X) + Shown && point.Y >= Math.Min(from.Y, to.Y) - Shown && point.Y <= Math.Max(from.Y, to.Y) + Shown;

    private static void Near(Point a, Point b, string what) => Assert.True(Math.Abs(a.X - b.X) < Shown && Math.Abs(a.Y - b.Y) < Shown, $"{what}: {a} and {b}");

    private static void Near(Rectangle a, Rectangle b, string what) =>
        Assert.True(Math.Abs(a.X - b.X) < Shown && Math.Abs(a.Y - b.Y) < Shown && Math.Abs(a.Width - b.Width) < Shown && Math.Abs(a.Height - b.Height) < Shown, $"{what}: {a} and {b}");

    /// <summary>Without what lines are broken with: spaces and hyphens.</summary>
    private static string Plain(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c) && c != '-'));

    /// <summary>By how much places may differ on the screen, in pixels: draw.io rounds ports to four digits of the side.</summary>
    private const double Shown = 1.01;

    private static void Compare(Diagram diagram, LayoutOptions options)
    {
        var placed = Compiler.Place(diagram, options);
        var file = DrawioFile.Read(DrawioWriter.Write(diagram, options).Text);
        Assert.All(file.Elements.Values, cell => Assert.True(cell.Parent is null || file.Elements.ContainsKey(cell.Parent), cell.Id));
        foreach (var role in (string[])["step", "lane", "phase", "category", "cause", "contact", "fail-point"])
        {
            var ours = placed.Shapes.Where(shape => shape.Role == role).ToList();
            var theirs = file.Elements.Values.Where(cell => cell.Role == role).ToList();
            Assert.Equal(ours.Count, theirs.Count);
            foreach (var (shape, cell) in ours.Zip(theirs))
            {
                Assert.Equal(shape.Id, cell.Model);
                var bounds = file.BoundsOf(cell);
                Assert.True(Math.Abs(bounds.X - shape.Bounds.X) < 3 * Tolerance && Math.Abs(bounds.Y - shape.Bounds.Y) < 3 * Tolerance && Math.Abs(bounds.Width - shape.Bounds.Width) < Tolerance && Math.Abs(bounds.Height - shape.Bounds.Height) < Tolerance, $"{shape.Id}: {shape.Bounds} became {bounds}");
                if (role == "step") Assert.Equal(shape.Parent, file.Elements[cell.Parent!].Model);
            }
        }

        var flows = placed.Connectors.Where(static connector => connector.Role is "flow" or "join").ToList();
        var edges = file.Elements.Values.Where(static cell => cell.Role is "flow" or "join").ToList();
        Assert.Equal(flows.Count, edges.Count);
        foreach (var (flow, edge) in flows.Zip(edges))
        {
            Assert.Equal((flow.From, flow.To), (file.Elements[edge.Source!].Model, file.Elements[edge.Target!].Model));
            Assert.All(flow.Points.Zip(DrawioFile.CornersOf(edge)), static pair => Assert.True(Math.Abs(pair.First.X - pair.Second.X) < Tolerance && Math.Abs(pair.First.Y - pair.Second.Y) < Tolerance));
            Assert.True(file.BoundsOf(file.Elements[edge.Source!]).Grow(1).Contains(new Rectangle(flow.Points[0].X, flow.Points[0].Y, 0, 0)), $"{flow.Id} leaves another step");
        }
    }
}
