using System.Globalization;
using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Scenes;
using Blueprints.TestSupport.Documents;
using Blueprints.Text;
using Blueprints.Themes;
using Xunit;

namespace Blueprints.Tests.Registers;

/// <summary>Registers as tables below drawings and on pages.</summary>
public sealed class DrawnRegisterTests
{
    private const string Judged = """
        blueprint: T
        steps:
          - customer: Calls
          - frontstage: Answers
            contact: {channel: phone, expected: 7, perceived: 4, adequate: 5, desired: 8}
            fail:
              - {fail: hears nothing, severity: 7}
              - says nothing
            standard: [{time: 20 s, aspect: timing}]
            wait: {typical: 2 min, tolerated: 1 min}
            time: 40 s
        """;

    private static readonly LayoutOptions Shown = new() { Registers = true };

    [Theory]
    [InlineData("restaurant.blueprint.yaml", "light")]
    [InlineData("hospital.fishbone.yaml", "dark")]
    [InlineData("bank-before.zh.blueprint.yaml", "print")]
    public void An_example_with_registers_is_the_one_accepted(string name, string theme)
    {
        var diagram = Diagram(RepositoryFiles.Read("examples", name));
        var scene = Compiler.Layout(diagram, Shown with { Theme = ThemeList.Find(theme) });
        var lines = Groups(scene.Nodes).Where(group => group.Role == "register").Select(Text);
        GoldenFile.Verify(Path.Combine(RepositoryFiles.Root, "tests", "cases", "registers"), name.Replace(".yaml", "", StringComparison.Ordinal) + ".drawn", "txt", string.Join('\n', lines));
    }

    /// <summary>The marks and rows of a step with everything, and what is over a limit in the colour of alerts.</summary>
    [Fact]
    public void Marks_bear_the_numbers_of_the_rows()
    {
        var scene = Compiler.Layout(Diagram(Judged), Shown);
        var marks = Groups(scene.Nodes).Where(group => group.Role is "fail-point" or "wait-point" or "standard-point" && group.Id is not null).Select(mark => mark.Children.OfType<TextNode>().Single().Text);
        Assert.Equal(["F1–2", "W1", "S1"], marks);
        var alert = ThemeList.All[0].AlertText;
        var alerts = Groups(scene.Nodes).Where(group => group.Role == "register-row").SelectMany(row => row.Children.OfType<TextNode>()).Where(text => text.Color == alert).Select(text => text.Text);
        Assert.Equal(["over", "not met", "0 of 7", "5–8 below", "-3", "standards not met: 1 of 1", "-3"], alerts);
        Assert.Contains(Groups(scene.Nodes), group => group.Role == "legend" && group.Children.OfType<TextNode>().Any(text => text.Text == "Execution standard"));
    }

    [Fact]
    public void Marks_are_as_wide_as_their_numbers()
    {
        var steps = string.Concat(Enumerable.Range(1, 12).Select(i => $"  - frontstage: Step {i}\n    fail: [{string.Join(", ", Enumerable.Range(1, 12).Select(j => $"f{i}x{j}"))}]\n"));
        var scene = Compiler.Layout(Diagram("blueprint: T\nsteps:\n" + steps), Shown);
        var marks = Groups(scene.Nodes).Where(group => group.Role == "fail-point").ToList();
        Assert.Equal("F133–144", marks[^1].Children.OfType<TextNode>().Single().Text);
        Assert.All(marks, mark => Assert.True(mark.Children.OfType<TextNode>().Single().Width * 1.08 < mark.Children.OfType<RectangleNode>().Single().Bounds.Width - 4));
    }

    [Fact]
    public void Without_registers_marks_have_no_numbers()
    {
        var scene = Compiler.Layout(Diagram(Judged));
        Assert.Null(scene.Tables);
        Assert.DoesNotContain(Groups(scene.Nodes), group => group.Role is "register" or "standard-point");
        Assert.Equal(["2F", "W"], Groups(scene.Nodes).Where(group => group.Role is "fail-point" or "wait-point" && group.Id is not null).Select(mark => mark.Children.OfType<TextNode>().Single().Text));
    }

    [Fact]
    public void The_placed_diagram_tells_them_as_shapes()
    {
        var placed = Compiler.Place(Diagram(Judged), Shown);
        Assert.Equal(["fail-points", "waits", "standards", "personal-standards", "contacts", "moments-of-truth", "five-gaps", "actions"], placed.Shapes.Where(shape => shape.Role == "register").Select(shape => shape.Id));
        var row = placed.Shapes.Single(shape => shape.Role == "register-row" && shape.Id == "F2");
        Assert.Equal("fail-points", row.Parent);
        Assert.Contains("says nothing", row.Text.Select(text => text.Text));
        var causes = Compiler.Place(Diagram(RepositoryFiles.Read("examples", "hospital.fishbone.yaml")), Shown).Shapes;
        Assert.All(causes.Where(shape => shape.Role == "register-row"), shape => Assert.Contains(shape.Parent, new[] { "causes", "actions" }));
    }

    /// <summary>Pages of any size hold every row once, whole and in order, within their edges.</summary>
    [Fact]
    public void Pages_hold_every_row()
    {
        for (var seed = 0UL; seed < (ulong)LongRuns.Count(20, 200); seed++)
        {
            var scene = Compiler.Layout(Diagram(RandomDocument.Create(seed, 40).ToYaml()), Shown);
            if (scene.Tables is not { } tables) continue;
            foreach (var (width, height) in new[] { (1500.0, 1000.0), (718.0, 1045.0), (300.0, 200.0) })
            {
                var pages = PageParts.Pages(tables, width, height);
                Assert.DoesNotContain(pages, page => page.IsEmpty);
                foreach (var table in tables.Blocks)
                {
                    var parts = pages.SelectMany(page => Groups(page)).Where(group => group.Role == "register" && group.Id == table.Key).ToList();
                    Assert.Equal(table.Heading, parts[0].Children.OfType<TextNode>().First().Text);
                    Assert.All(parts.Skip(1), part => Assert.Equal(table.ContinuedHeading, part.Children.OfType<TextNode>().First().Text));
                    var rows = parts.SelectMany(part => part.Children.OfType<GroupNode>()).ToList();
                    var text = string.Concat(rows.SelectMany(Words));
                    foreach (var id in table.Rows.Select(row => row.Id)) Assert.Contains(rows, row => row.Id == id);
                    Assert.Equal(table.Rows.Sum(row => row.Cells.Where(cell => cell.Mark is null).Sum(cell => Bare(cell.Text).Length)), Bare(text).Length);
                }

                foreach (var leaf in pages.SelectMany(page => page).SelectMany(Texts)) Assert.InRange(leaf.Origin.Y, 0, height);
            }
        }
    }

    [Fact]
    public void A_row_higher_than_a_page_goes_on_and_headings_are_said_again()
    {
        var words = string.Join(' ', Enumerable.Range(1, 90).Select(i => string.Create(CultureInfo.InvariantCulture, $"word{i}")));
        var scene = Compiler.Layout(Diagram($"blueprint: T\nsteps:\n  - customer: A\n    fail: {words}\n"), Shown);
        var pages = PageParts.Pages(scene.Tables!, 400, 200);
        Assert.True(pages.Length > 1);
        Assert.Equal(words.Split(' '), pages.SelectMany(page => page).SelectMany(Texts).Where(text => text.Text.StartsWith("word", StringComparison.Ordinal)).SelectMany(text => text.Text.Split(' ')).Distinct());
        Assert.Single(pages.SelectMany(page => Groups(page)), group => group.Role == "register-number" && group.Children.OfType<TextNode>().Single().Text == "F1");
    }

    private static Diagram Diagram(string yaml) => Compiler.Compile(new SourceText(yaml, "a.yaml")).Diagram!;

    private static string Text(GroupNode register)
    {
        var rows = register.Children.OfType<GroupNode>().Select(row => "  " + string.Join(" | ", Words(row)));
        return string.Join(" | ", register.Children.OfType<TextNode>().Select(text => text.Text)) + "\n" + string.Concat(rows.Select(row => row + "\n"));
    }

    private static IEnumerable<string> Words(GroupNode row) => row.Children.SelectMany(node => node is TextNode text ? [text.Text.TrimEnd(Blueprints.Fonts.LineBreaker.Hyphen)] : Array.Empty<string>());

    private static IEnumerable<TextNode> Texts(SceneNode node) => node is GroupNode group ? group.Children.SelectMany(Texts) : node is TextNode text ? [text] : [];

    private static IEnumerable<GroupNode> Groups(IEnumerable<SceneNode> nodes) => nodes.OfType<GroupNode>().SelectMany(group => Groups(group.Children).Prepend(group));

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
