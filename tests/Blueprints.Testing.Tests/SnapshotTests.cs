using Blueprints.Files;
using Blueprints.Text;

namespace Blueprints.Testing.Tests;

/// <summary>A document is held to what was accepted, by the files of Verify's convention.</summary>
public sealed class SnapshotTests : IDisposable
{
    private const string Tea = "blueprint: Tea\nsteps:\n  - customer: Orders tea\n  - frontstage: Serves the tea\n    time: 5 min\n    fail: Tea is cold\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("blueprints-testing-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private SnapshotOptions Options => new() { Folder = _folder };

    private string[] Names => [.. Directory.GetFiles(_folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private string Failure(string document) => Assert.Throws<SnapshotException>(() => DocumentSnapshot.Verify(new SourceText(document), Options with { Name = "tea" })).Message;

    [Fact]
    public void What_was_never_accepted_fails_and_is_written_beside_the_test()
    {
        if (GoldenFile.Accepts) return;
        var message = Assert.Throws<SnapshotException>(() => DocumentSnapshot.Verify(new SourceText(Tea), Options)).Message;
        const string name = $"SnapshotTests.{nameof(What_was_never_accepted_fails_and_is_written_beside_the_test)}";
        Assert.Equal([$"{name}.received.txt"], Names);
        Assert.StartsWith($"{Path.Combine(_folder, name)}.verified.txt is missing.\nIf what was received is right, rename {name}.received.txt to {name}.verified.txt, or run with BLUEPRINTS_ACCEPT=1.\n\n+ # drawing\n+ blueprint ", message, StringComparison.Ordinal);
        Assert.Equal(DocumentSnapshot.ToText(new SourceText(Tea)), File.ReadAllText(Path.Combine(_folder, Names[0])));
    }

    [Fact]
    public void What_was_renamed_is_accepted_whatever_its_line_endings()
    {
        Write("tea.verified.txt", DocumentSnapshot.ToText(new SourceText(Tea)).ReplaceLineEndings("\r\n").TrimEnd());
        Write("tea.received.txt", "from an earlier run");
        DocumentSnapshot.Verify(new SourceText(Tea), Options with { Name = "tea" });
        Assert.Equal(["tea.verified.txt"], Names);
    }

    [Fact]
    public void The_lines_that_differ_are_shown_with_what_is_around_them()
    {
        if (GoldenFile.Accepts) return;
        Write("tea.verified.txt", DocumentSnapshot.ToText(new SourceText(Tea)));
        var shown = Failure(Tea.Replace("5 min", "9 min", StringComparison.Ordinal)).Split("\n\n", 2)[1];
        Assert.Contains("- lead-time ~ 5 min\n", shown, StringComparison.Ordinal);
        Assert.Contains("+ lead-time ~ 9 min\n", shown, StringComparison.Ordinal);
        Assert.Contains("lines\n", shown, StringComparison.Ordinal);
        Assert.Equal(["tea.received.txt", "tea.verified.txt"], Names);
    }

    [Fact]
    public void Each_part_may_be_left_out()
    {
        var source = new SourceText(Tea);
        Assert.Equal(["# drawing", "# findings", "# measures"], Headings(SnapshotOptions.Default));
        Assert.Equal(["# findings", "# measures"], Headings(new SnapshotOptions { HasDrawing = false }));
        Assert.Equal(["# drawing", "# measures"], Headings(new SnapshotOptions { HasFindings = false }));
        Assert.Equal(["# drawing", "# findings"], Headings(new SnapshotOptions { HasMeasures = false }));
        Assert.Equal("nothing\n", DocumentSnapshot.ToText(source, new SnapshotOptions { HasDrawing = false, HasFindings = false, HasMeasures = false }));

        string[] Headings(SnapshotOptions options) => [.. DocumentSnapshot.ToText(source, options).Split('\n').Where(line => line.StartsWith('#'))];
    }

    [Fact]
    public void Mistakes_are_held_where_there_is_no_drawing() =>
        Assert.Equal("# mistakes\nBP0012 unknown-lane tea.yaml:3:5: unknown lane 'guets'; did you mean 'guest'?\n", Text("blueprint: Tea\nsteps:\n  - guets: Orders\nlanes:\n  guest: {band: customer}\n"));

    [Fact]
    public void Findings_and_figures_speak_the_language_asked_for()
    {
        var text = DocumentSnapshot.ToText(new SourceText(Tea), new SnapshotOptions { Language = DiagramLanguage.Chinese, HasDrawing = false });
        Assert.Contains("5 分钟", text, StringComparison.Ordinal);
        Assert.Contains("没有", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_uses_the_files_beside_it()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "services"));
        Write("services/lanes.yaml", "lanes:\n  guest: {band: customer, label: Guest}\n");
        Write("services/tea.blueprint.yaml", "blueprint: Tea\nuse: lanes.yaml\nsteps:\n  - guest: Orders tea\n");
        Write("tea.verified.txt", DocumentSnapshot.ToText(new SourceText(File.ReadAllText(Path.Combine(_folder, "services", "tea.blueprint.yaml"))), new SnapshotOptions { Compiler = new() { Files = new FolderFiles(Path.Combine(_folder, "services")) } }));
        Assert.DoesNotContain("# mistakes", File.ReadAllText(Path.Combine(_folder, "tea.verified.txt")), StringComparison.Ordinal);
        DocumentSnapshot.Verify("services/tea.blueprint.yaml", Options with { Name = "tea" });
    }

    [Fact]
    public void A_folder_that_is_not_here_is_told()
    {
        var trouble = Assert.Throws<DirectoryNotFoundException>(() => DocumentSnapshot.Verify(new SourceText(Tea), testFile: "/nowhere/at/all/TeaTests.cs"));
        Assert.Contains("'/nowhere/at/all'", trouble.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_from_the_root_of_the_repository_leads_to_the_folder_of_the_test() =>
        DocumentSnapshot.Verify(Path.Combine(RepositoryFiles.Root, "examples", "minimal.blueprint.yaml"), testFile: "/_/tests/Blueprints.Testing.Tests/ExampleTests.cs", test: "An_example_is_as_accepted");

    private static string Text(string document) => DocumentSnapshot.ToText(new SourceText(document, "tea.yaml"));
}
