using Blueprints.Files;
using Blueprints.Markdown;
using Markdig;

namespace Snippets;

internal static class ToPages
{
    public static void Run()
    {
        #region snippet

        var options = new BlueprintsOptions { Compiler = new() { Files = new FolderFiles("docs") } };
        var pipeline = new MarkdownPipelineBuilder().UseBlueprints(options).Build();

        var page = Markdown.Parse(File.ReadAllText("docs/tea.md"), pipeline, new MarkdownParserContext().OfPage("tea.md"));
        foreach (var mistake in page.BlueprintMistakes()) Console.WriteLine(mistake);
        File.WriteAllText("tea.html", page.ToHtml(pipeline));

        #endregion
    }
}
