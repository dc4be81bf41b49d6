namespace Blueprints.Cli.Tests;

/// <summary><c>blueprints report</c>.</summary>
public sealed class ReportTests : IDisposable
{
    private const string Tea = "blueprint: Tea\npromise: 1 min\nsteps:\n  - customer: Asks\n  - frontstage: Brews\n    time: 4 min\n    fail: Cold\n  - customer: Drinks\n";
    private const string Faster = "blueprint: Tea\npromise: 1 min\nsteps:\n  - customer: Asks\n  - frontstage: Brews\n    time: 2 min\n  - customer: Drinks\n";

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("tea.html", "<!DOCTYPE html>")]
    [InlineData("tea.HTM", "<!DOCTYPE html>")]
    [InlineData("tea.md", "# Tea\n")]
    [InlineData("tea.pdf", "%PDF-")]
    public void The_ending_says_the_form(string file, string begins)
    {
        var outcome = _workspace.With("tea.blueprint.yaml", Tea).Run("report", "tea.blueprint.yaml", "-o", file);
        Assert.Equal((0, $"wrote {file}\n"), (outcome.ExitCode, outcome.Error));
        Assert.StartsWith(begins, File.ReadAllText(_workspace.PathOf(file)), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_documents_are_before_and_after()
    {
        var outcome = _workspace.With("a.blueprint.yaml", Tea).With("b.blueprint.yaml", Faster).Run("report", "a.blueprint.yaml", "b.blueprint.yaml", "-o", "tea.md", "--quiet");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        var text = File.ReadAllText(_workspace.PathOf("tea.md"));
        Assert.Contains("## Before and after\n", text, StringComparison.Ordinal);
        Assert.Contains("| Expected lead time | ≥ 4 min | ≥ 2 min |", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_language_and_the_paper_are_chosen()
    {
        _workspace.With("tea.blueprint.yaml", Tea);
        Assert.Equal(0, _workspace.Run("report", "tea.blueprint.yaml", "-o", "tea.html", "--lang", "zh").ExitCode);
        Assert.Contains("最要紧的薄弱环节", File.ReadAllText(_workspace.PathOf("tea.html")), StringComparison.Ordinal);
        Assert.Equal(0, _workspace.Run("report", "tea.blueprint.yaml", "-o", "tea.pdf", "--page", "a3", "--theme", "print").ExitCode);
        Assert.Equal(2, _workspace.Run("report", "tea.blueprint.yaml", "-o", "tea.pdf", "--page", "16:9").ExitCode);
    }

    [Theory]
    [InlineData("say -o and a file", "tea.blueprint.yaml")]
    [InlineData("cannot tell the form from 'tea.docx'", "tea.blueprint.yaml", "-o", "tea.docx")]
    [InlineData("not 3", "tea.blueprint.yaml", "tea.blueprint.yaml", "tea.blueprint.yaml", "-o", "tea.md")]
    [InlineData("is a folder", "folder", "-o", "tea.md")]
    public void What_is_called_wrongly_is_told(string expected, params string[] arguments)
    {
        _workspace.With("tea.blueprint.yaml", Tea).With("folder/x.txt", "");
        var outcome = _workspace.Run(["report", .. arguments]);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(expected, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_with_mistakes_leaves_what_is_there()
    {
        var outcome = _workspace.With("bad.blueprint.yaml", Workspace.Bad).With("kept.html", "kept").Run("report", "bad.blueprint.yaml", "-o", "kept.html");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal("kept", File.ReadAllText(_workspace.PathOf("kept.html")));
    }

    [Fact]
    public void Two_kinds_are_refused()
    {
        var outcome = _workspace.With("a.blueprint.yaml", Tea).With("b.fishbone.yaml", "fishbone: Late\ncategories:\n  People: [Tired]\n").Run("report", "a.blueprint.yaml", "b.fishbone.yaml", "-o", "x.md");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("different kinds", outcome.Error, StringComparison.Ordinal);
    }
}
