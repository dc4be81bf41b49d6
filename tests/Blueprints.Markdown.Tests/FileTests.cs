using System.Text;
using Blueprints.Files;
using Markdig;

namespace Blueprints.Markdown.Tests;

/// <summary>Fences that name files, and drawings that are written to files.</summary>
public sealed class FileTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("blueprints-markdown-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private BlueprintsOptions Options => Pages.With(new FolderFiles(Path.Combine(_root, "docs")));

    private void Write(string path, string text)
    {
        var file = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    [Fact]
    public void A_file_is_drawn_from_the_folder_of_the_page()
    {
        Write("docs/services/tea.blueprint.yaml", Pages.Tea);
        var pipeline = Pages.Pipeline(Options);
        foreach (var (name, path) in ((string?, string)[])[(null, "services/tea.blueprint.yaml"), ("index.md", "./services/tea.blueprint.yaml"), ("guide/deep/tea.md", "../../services/tea.blueprint.yaml"), ("services/tea.md", "tea.blueprint.yaml")])
        {
            var page = $"```blueprints {{file={path}}}\n```\n";
            var context = name is null ? null : new MarkdownParserContext().OfPage(name);
            Assert.Equal($"<div class=\"blueprint\">\n{Pages.Svg(Pages.Tea)}</div>\n", Markdig.Markdown.ToHtml(page, pipeline, context));
        }
    }

    [Fact]
    public void A_mistake_in_a_file_has_its_place_there_and_the_line_of_the_fence()
    {
        Write("docs/bad tea.yaml", Pages.Wrong);
        Assert.StartsWith("3 bad tea.yaml:4:5: BP0012: unknown lane", Assert.Single(Pages.Mistakes("Text.\n\n```blueprints {file=\"bad tea.yaml\"}\n```\n", Options, "tea.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_uses_the_files_beside_it()
    {
        Write("docs/services/lanes.yaml", "lanes:\n  guest: {band: customer, label: Guest}\n");
        Write("docs/services/tea.yaml", "blueprint: Tea\nuse: lanes.yaml\nsteps:\n  - guest: Orders tea\n");
        Assert.Empty(Pages.Mistakes("```blueprints {file=../services/tea.yaml}\n```\n", Options, "guide/tea.md"));
        Assert.Empty(Pages.Mistakes(Pages.Fence("blueprint: Tea\nuse: ../services/lanes.yaml\nsteps:\n  - guest: Orders tea\n"), Options, "guide/tea.md"));
    }

    public static TheoryData<string, string> Refused => new()
    {
        { "../secret.yaml", "it lies outside the folder whose files may be used" },
        { "guide/../../secret.yaml", "it lies outside the folder whose files may be used" },
        { "/etc/passwd", "it lies outside the folder whose files may be used" },
        { "https://example.com/tea.yaml", "it lies outside the folder whose files may be used" },
        { "missing.yaml", "there is no such file" },
        { "guide", "it is a folder" },
        { "link.yaml", "it lies outside the folder whose files may be used" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_not_in_the_folder_is_refused(string path, string reason)
    {
        Write("secret.yaml", Pages.Tea);
        Write("docs/guide/a.txt", "a");
        if (!OperatingSystem.IsWindows()) File.CreateSymbolicLink(Path.Combine(_root, "docs", "link.yaml"), Path.Combine(_root, "secret.yaml"));
        else if (path == "link.yaml") return;
        var page = $"```blueprints {{file={path}}}\n```\n";
        Assert.Equal($"1 -:1:16: BP0603: '{path}' cannot be read: {reason}", Assert.Single(Pages.Mistakes(page, Options)));
        Assert.DoesNotContain("<svg", Pages.Html(page, Options), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_files_every_file_is_refused() =>
        Assert.Equal("1 -:1:16: BP0603: 'tea.yaml' cannot be read: the pipeline gives fences no files", Assert.Single(Pages.Mistakes("```blueprints {file=tea.yaml}\n```\n")));

    [Fact]
    public void A_text_beside_a_file_is_told()
    {
        Write("docs/tea.yaml", Pages.Tea);
        var page = Pages.Fence("blueprint: Coffee\nsteps:\n  - customer: Orders coffee\n", "blueprint file=tea.yaml");
        Assert.StartsWith("1 -:1:14: BP0604: ", Assert.Single(Pages.Mistakes(page, Options)), StringComparison.Ordinal);
        Assert.Contains(Pages.Svg(Pages.Tea), Pages.Html(page, Options), StringComparison.Ordinal);
    }

    [Fact]
    public void A_drawing_becomes_a_file_and_a_link()
    {
        var options = new BlueprintsOptions { Drawings = new DrawingFolder(Path.Combine(_root, "site", "drawings"), "drawings/\"") };
        var document = Pages.Tea.Replace("Afternoon tea", "Tea & <cake>", StringComparison.Ordinal);
        var html = Pages.Html($"{Pages.Fence(document)}\n{Pages.Fence(document)}", options);
        var file = Assert.Single(Directory.GetFiles(Path.Combine(_root, "site", "drawings")));
        Assert.Matches("^blueprint-[0-9a-f]{16}\\.svg$", Path.GetFileName(file));
        Assert.Equal(Encoding.UTF8.GetBytes(Pages.Svg(document)), File.ReadAllBytes(file));
        Assert.StartsWith($"<div class=\"blueprint\">\n<img src=\"drawings/&quot;{Path.GetFileName(file)}\" alt=\"Tea &amp; &lt;cake&gt;\" width=\"", html, StringComparison.Ordinal);
        Assert.Equal(html, Pages.Html($"{Pages.Fence(document)}\n{Pages.Fence(document)}", options));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_told_in_the_place()
    {
        Write("site", "a file");
        var options = new BlueprintsOptions { Drawings = new DrawingFolder(Path.Combine(_root, "site", "drawings"), "drawings/") };
        Assert.Equal("3 -:3:1: BP0605: the folder of drawings cannot be written", Assert.Single(Pages.Mistakes($"Text.\n\n{Pages.Fence(Pages.Tea)}", options)));
        Assert.Contains("Serves the tea", Pages.Html(Pages.Fence(Pages.Tea), options), StringComparison.Ordinal);
    }
}
