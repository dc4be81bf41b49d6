using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Text;
using Snippets;

namespace Blueprints.Packages.Tests;

/// <summary>The example on the page about Markdown does what the page says, with the page that it shows.</summary>
public sealed class PageSnippetTests
{
    /// <summary>The page that a page of the documentation shows, in a block of four backticks.</summary>
    private static string Shown(string page) => RepositoryFiles.Read("docs", page).Split("````markdown\n")[1].Split("\n````")[0] + "\n";

    [Theory]
    [InlineData("markdown.md", "unknown lane 'watier'; did you mean 'waiter'?", "BP0602: theme can't be 'pink'")]
    [InlineData("markdown.zh.md", "unknown lane 'watier'; did you mean 'waiter'?", "BP0602: theme can't be 'pink'")]
    public void The_page_is_made_and_its_mistakes_are_printed(string name, string mistake, string warning)
    {
        var tea = RepositoryFiles.Read("examples", "minimal.blueprint.yaml");
        Directory.CreateDirectory("docs/services");
        File.WriteAllText("docs/services/coffee.blueprint.yaml", tea);
        File.WriteAllText("docs/tea.md", Shown(name));
        var printed = Printed(ToPages.Run);
        Assert.Contains(mistake, printed, StringComparison.Ordinal);
        Assert.Contains(warning, printed, StringComparison.Ordinal);

        // What is printed stands on the page of the documentation.
        Assert.Contains($"```text\n{printed}```", RepositoryFiles.Read("docs", name), StringComparison.Ordinal);
        var html = File.ReadAllText("tea.html");
        Assert.Equal(3, html.Split("<svg ").Length - 1);
        Assert.Contains(Compiler.RenderSvg(Compiler.Compile(new SourceText(tea)).Diagram!, new LayoutOptions { Folding = Folding.Into(2) }), html, StringComparison.Ordinal);
    }

    private static string Printed(Action run)
    {
        var (console, printed) = (Console.Out, new StringWriter { NewLine = "\n" });
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
