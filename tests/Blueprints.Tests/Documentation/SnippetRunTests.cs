using Blueprints.Text;
using Snippets;

namespace Blueprints.Tests.Documentation;

/// <summary>The C# on the pages does what the pages say.</summary>
public sealed class SnippetRunTests
{
    private static string Example => RepositoryFiles.Read("examples", "minimal.blueprint.yaml");

    [Fact]
    public void A_blueprint_from_code_is_drawn() => Assert.Contains("Serves the tea", FromCode.Run(), StringComparison.Ordinal);

    [Fact]
    public void A_file_is_read_and_its_drawing_written()
    {
        File.WriteAllText("tea.blueprint.yaml", Example);
        File.Delete("tea.svg");
        FromText.Run();
        Assert.EndsWith("</svg>", File.ReadAllText("tea.svg").TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void Options_show_in_the_drawing()
    {
        var diagram = Compiler.Compile(new SourceText(Example)).Diagram!;
        var svg = WithOptions.Run(diagram);
        Assert.Contains("互动分界线", svg, StringComparison.Ordinal);
        Assert.NotEqual(Compiler.RenderSvg(diagram), svg);
    }

    [Fact]
    public void A_format_of_ones_own_tells_every_box()
    {
        var table = BoxTable.Run(Compiler.Compile(new SourceText(Example)).Diagram!);

        Assert.StartsWith("role,id,parent,x,y,width,height,text\nlane,customer,,28,76,584,80,\"Customer actions\"\n", table, StringComparison.Ordinal);
        Assert.Contains("\nstep,takes-order-and-money,frontstage,185,190,104,56,\"Takes order and money\"\n", table, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tree_tells_what_may_stand_at_a_place() => Assert.StartsWith("steps[0].time of orders-tea takes a duration such as 2 min", WithSyntax.Run(), StringComparison.Ordinal);

    [Fact]
    public void A_misspelt_lane_is_fixed_and_a_missing_unit_is_asked_for() => Assert.Equal("blueprint: Tea\nsteps:\n  - customer: Orders tea\n    time: 2\n", WithFixes.Run());

    [Fact]
    public void Weak_links_are_printed()
    {
        var printed = Printed(() => WeakLinks.Run(Compiler.Compile(new SourceText(RepositoryFiles.Read("examples", "bank-before.blueprint.yaml")))));
        Assert.Contains("SB0306", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Kinds_and_rules_are_printed()
    {
        var printed = Printed(LikeTheCommand.Run);
        Assert.Contains("a fishbone diagram: .fishbone.yaml or .fishbone.yml", printed, StringComparison.Ordinal);
        Assert.Contains(" too-large (", printed, StringComparison.Ordinal);
    }

    private static string Printed(Action run)
    {
        var (console, printed) = (Console.Out, new StringWriter());
        Console.SetOut(printed);
        try
        {
            run();
        }
        finally
        {
            Console.SetOut(console);
        }

        return printed.ToString();
    }
}
