using Blueprints.Files;
using Markdig;
using Markdig.Syntax;

namespace Blueprints.Markdown.Tests;

/// <summary>Pages as files, which the plug-ins of the npm package are held to as well; and the same fences by the way of other programs.</summary>
public sealed class FenceCaseTests
{
    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "tests", "cases", "fences");

    private static readonly BlueprintsOptions Options = Pages.With(new FolderFiles(Folder));

    public static TheoryData<string> Cases => [.. Directory.GetFiles(Folder, "*.md").Select(file => Path.GetFileNameWithoutExtension(file)!).Where(name => name != "README").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_page_is_as_accepted(string name)
    {
        var (pipeline, page) = (Pages.Pipeline(Options, hasAll: false), Parse(name));
        GoldenFile.Verify(Folder, name, "html", page.ToHtml(pipeline));
        GoldenFile.Verify(Folder, name, "txt", string.Concat(page.BlueprintMistakes().Select(mistake => $"{mistake.Line} {mistake}\n")));
    }

    /// <summary>Told where the fences are and what is in them, and nothing else, we make the same of them.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Fences_that_another_program_has_found_become_the_same(string name)
    {
        var text = Text(name);
        var page = Parse(name);
        var html = page.ToHtml(Pages.Pipeline(Options, hasAll: false));
        var fences = page.Descendants<FencedCodeBlock>().Select(block => new PageFence(block.Span.Start, string.Join('\n', block.Lines.Lines?.Take(block.Lines.Count).Select(line => line.ToString()) ?? []))).ToList();
        var told = new List<BlueprintMistake>();
        var drawn = BlueprintsPages.DrawFences(text, fences, Options with { OnMistake = told.Add }, $"{name}.md");
        Assert.Equal(fences.Count, drawn.Length);
        Assert.NotEmpty(drawn);
        Assert.All(drawn, fence => Assert.Contains(fence?.Html ?? "", html, StringComparison.Ordinal));
        Assert.Equal(page.BlueprintMistakes().Select(mistake => $"{mistake.Line} {mistake}"), drawn.SelectMany(fence => fence?.Mistakes ?? []).Select(mistake => $"{mistake.Line} {mistake}"));
        Assert.Equal(told, drawn.SelectMany(fence => fence?.Mistakes ?? []));
        Assert.Equal(html.Split("<code class=\"language-blueprint").Length - 1, drawn.Count(fence => fence is { IsWhole: false }) + (name == "others" ? 1 : 0));
    }

    [Fact]
    public void A_place_outside_the_page_is_no_fence_of_ours() => Assert.All(BlueprintsPages.DrawFences("# Tea\n", [new PageFence(-1, ""), new PageFence(100, Pages.Tea)]), Assert.Null);

    [Fact]
    public void A_content_that_is_not_in_the_page_has_places_within_it()
    {
        var drawn = Assert.Single(BlueprintsPages.DrawFences("```blueprint", [new PageFence(0, Pages.Wrong)]))!;
        Assert.Equal((1, 13), (Assert.Single(drawn.Mistakes).Diagnostic.Position.Line, drawn.Mistakes[0].Diagnostic.Position.Column));
    }

    private static string Text(string name) => RepositoryFiles.Read("tests/cases/fences", $"{name}.md");

    private static MarkdownDocument Parse(string name) =>
        Markdig.Markdown.Parse(Text(name), Pages.Pipeline(Options, hasAll: false), new MarkdownParserContext().OfPage($"{name}.md"));
}
