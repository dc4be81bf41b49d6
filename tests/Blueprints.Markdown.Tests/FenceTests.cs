using Blueprints.Analysis;
using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Text;
using Blueprints.Themes;
using Markdig;
using Markdig.Syntax;

namespace Blueprints.Markdown.Tests;

/// <summary>Fences become the library's drawings, wherever they stand and however they are asked for.</summary>
public sealed class FenceTests
{
    private const string Fishbone = "fishbone: Tea is cold\ncategories:\n  Method:\n    - Tea waits on the counter\n";

    private static readonly string Bank = RepositoryFiles.Read("examples", "bank-before.blueprint.yaml").ReplaceLineEndings("\n");

    public static TheoryData<string, string> Places => new()
    {
        { "at the top", $"# Tea\n\n{Pages.Fence(Pages.Tea)}\nThe end.\n" },
        { "in a quote", $"# Tea\n\n{Pages.Behind("> ", "Said:\n\n" + Pages.Fence(Pages.Tea))}\nThe end.\n" },
        { "in a list", $"- first\n\n{Pages.Behind("  ", Pages.Fence(Pages.Tea))}\n- second\n\nThe end.\n" },
        { "in a list in a quote in a list", $"1. one\n   > - two\n   >\n{Pages.Behind("   >   ", Pages.Fence(Pages.Tea))}\nThe end.\n" },
        { "behind a tab", $"-\tfirst\n\n{Pages.Behind("\t", Pages.Fence(Pages.Tea))}\nThe end.\n" },
        { "in a cell of a grid", $"+{new string('-', 40)}+\n{Pages.Behind("| ", Pages.Fence(Pages.Tea)).Replace("\n", new string(' ', 40) + "\n", StringComparison.Ordinal)}+{new string('-', 40)}+\n\nThe end.\n" },
        { "between tables of pipes", $"| a | b |\n|---|---|\n| 1 | 2 |\n\n{Pages.Fence(Pages.Tea)}\n| c | d |\n|---|---|\n| 3 | 4 |\n\nThe end.\n" },
        { "with tildes, in capitals", $"~~~~ BLUEPRINT\n{Pages.Tea}~~~~\n\nThe end.\n" },
        { "with line feeds after returns", $"# Tea\n\n{Pages.Fence(Pages.Tea)}\nThe end.\n".Replace("\n", "\r\n", StringComparison.Ordinal) },
        { "never closed", $"The end.\n\n```blueprints\n{Pages.Tea}" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void A_fence_is_the_librarys_drawing_byte_for_byte(string place, string page)
    {
        Assert.NotEmpty(place);
        var html = Pages.Html(page);
        Assert.Contains($"<div class=\"blueprint\">\n{Pages.Svg(Pages.Tea)}", html, StringComparison.Ordinal);
        Assert.Contains("The end.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<code", html, StringComparison.Ordinal);
        Assert.Empty(Pages.Mistakes(page));
    }

    [Fact]
    public void Tables_of_pipes_stay_tables() => Assert.Equal(2, Pages.Html((string)Places.First(row => (string)row[0] == "between tables of pipes")[1]).Split("<table>").Length - 1);

    [Fact]
    public void A_fishbone_is_drawn() => Assert.Contains(Pages.Svg(Fishbone), Pages.Html(Pages.Fence(Fishbone, "fishbone")), StringComparison.Ordinal);

    [Fact]
    public void Nothing_but_the_drawing_is_between_the_lines() => Assert.DoesNotContain("\n\n", Pages.Html($"# Tea\n\n{Pages.Fence(Pages.Tea)}\n{Pages.Fence(Pages.Wrong)}"), StringComparison.Ordinal);

    public static TheoryData<string> Forms => ["blueprint {findings theme=print fold=2 lang=zh}", "blueprint{findings,theme=print,fold=2,lang=zh}", "blueprint findings theme='print' fold=\"2\" lang=ZH", "blueprints  { lang=zh fold=2 theme=Print findings=yes }"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Attributes_say_how_it_is_drawn(string info)
    {
        var compilation = Compiler.Compile(new SourceText(Bank));
        var analysis = Compiler.Analyze(compilation, new AnalysisOptions { Language = DiagramLanguage.Chinese });
        var expected = Pages.Svg(Bank, new LayoutOptions { Analysis = analysis, Theme = ThemeList.Find("print"), Folding = Folding.Into(2), Language = DiagramLanguage.Chinese });
        Assert.NotEqual(expected, Pages.Svg(Bank));
        foreach (var hasAll in (bool[])[true, false]) Assert.Contains(expected, Pages.Html(Pages.Fence(Bank, info), hasAll: hasAll), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_fence_says_comes_before_what_the_options_say()
    {
        var options = new BlueprintsOptions { Theme = ThemeList.Find("dark"), Language = DiagramLanguage.Chinese };
        Assert.Contains(Pages.Svg(Pages.Tea, new LayoutOptions { Theme = options.Theme, Language = DiagramLanguage.Chinese }), Pages.Html(Pages.Fence(Pages.Tea), options), StringComparison.Ordinal);
        Assert.Contains(Pages.Svg(Pages.Tea, new LayoutOptions { Theme = ThemeList.Find("light"), Language = DiagramLanguage.English }), Pages.Html(Pages.Fence(Pages.Tea, "blueprint {theme=light lang=en}"), options), StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_and_classes_go_to_the_element_around_it() =>
        Assert.Contains("<div class=\"blueprint wide a&quot;b\" id=\"tea\">\n<svg", Pages.Html(Pages.Fence(Pages.Tea, "blueprint {#tea .wide .a\"b}"), hasAll: false), StringComparison.Ordinal);

    [Fact]
    public void Other_fences_stay_as_they_are()
    {
        const string page = "```csharp\nvar x = 1;\n```\n\n```\nplain\n```\n\n```blueprintish\na: 1\n```\n\n    blueprint\n\n`blueprint`\n";
        Assert.Equal(Markdig.Markdown.ToHtml(page, new MarkdownPipelineBuilder().UseAdvancedExtensions().Build()), Pages.Html(page));
    }

    [Fact]
    public void A_drawing_that_stands_twice_has_ids_of_its_own()
    {
        var html = Pages.Html(string.Concat(Enumerable.Repeat(Pages.Fence(Pages.Tea) + "\n", 3)) + Pages.Fence(Bank));
        var ids = html.Split(" id=\"").Skip(1).Select(part => part[..part.IndexOf('"', StringComparison.Ordinal)]).ToList();
        Assert.Equal(4, html.Split("<svg ").Length - 1);
        Assert.Equal(ids.Distinct(), ids);
        Assert.Contains(Pages.Svg(Pages.Tea), html, StringComparison.Ordinal);
        Assert.All(html.Split("aria-labelledby=\"").Skip(1), part => Assert.Contains(part[..part.IndexOf('"', StringComparison.Ordinal)], ids));
    }

    [Fact]
    public void Text_without_pictures_keeps_the_document() => Assert.Contains("Serves the tea", Markdig.Markdown.ToPlainText(Pages.Fence(Pages.Tea), Pages.Pipeline()), StringComparison.Ordinal);

    [Fact]
    public void One_pipeline_serves_many_threads()
    {
        var pipeline = Pages.Pipeline();
        var pages = Enumerable.Range(0, 32).Select(i => $"{Pages.Fence(Pages.Tea.Replace("Afternoon", $"No. {i}", StringComparison.Ordinal))}\n{Pages.Fence(i % 2 == 0 ? Pages.Wrong : Fishbone)}").ToArray();
        var alone = pages.Select(page => Markdig.Markdown.ToHtml(page, Pages.Pipeline())).ToArray();
        Assert.Equal(alone, pages.AsParallel().AsOrdered().Select(page => Markdig.Markdown.ToHtml(page, pipeline)).ToArray());
        Assert.All(pages.AsParallel().AsOrdered().Select((page, i) => (i, Markdig.Markdown.Parse(page, pipeline).BlueprintMistakes().Length)).ToArray(), pair => Assert.Equal(pair.i % 2 == 0 ? 1 : 0, pair.Length));
    }
}
