namespace Blueprints.Cli.Tests;

/// <summary>The file <c>blueprints.yaml</c>.</summary>
public sealed class ConfigurationTests : IDisposable
{
    private const string Long = "blueprint: Tea\nsteps:\n  - customer: Orders tea\n  - frontstage: Brings tea\n";
    private const string Strict = "analysis:\n  too-large: {max: 1}\n";

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Holds_for_documents_beside_and_below_it()
    {
        var outcome = _workspace.With("blueprints.yaml", Strict).With("a/b/tea.blueprint.yaml", Long).Run("check", "a/b/tea.blueprint.yaml");
        Assert.Contains("a/b/tea.blueprint.yaml:1:1: note SB0107: the blueprint has 2 steps, more than 1\n", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("blueprints.yaml:", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_nearest_wins_for_each_rule_and_the_document_itself_first()
    {
        _workspace.With("blueprints.yaml", "analysis:\n  too-large: {max: 1}\n  stale-acceptance: off\naccept:\n  too-large: from above\n")
            .With("a/blueprints.yaml", "analysis:\n  too-large: {max: 1, severity: error}\naccept:\n  too-large: from beside\n")
            .With("a/stale.blueprint.yaml", Long + "accept: {empty-category: none here}\n")
            .With("a/own.blueprint.yaml", Long + "analysis: {too-large: {max: 5}}\n");
        var outcome = _workspace.Run("check", "a", "--accepted");
        Assert.DoesNotContain("own.blueprint.yaml:1:1: accepted SB0107", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("stale.blueprint.yaml:1:1: accepted SB0107", outcome.Output, StringComparison.Ordinal);
        Assert.Contains(" reason: from beside\n", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("BP0203", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void That_is_a_folder_is_told_and_not_passed_over()
    {
        _workspace.With("tea.blueprint.yaml", Workspace.Sound);
        Directory.CreateDirectory(_workspace.PathOf("blueprints.yaml"));
        var outcome = _workspace.Run("check", "tea.blueprint.yaml");
        Assert.NotEqual(0, outcome.ExitCode);
        Assert.Contains("cannot read 'blueprints.yaml': it is a folder, where a file with the settings of rules is looked for", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void That_is_a_pipe_is_told_and_not_waited_for()
    {
        if (!OperatingSystem.IsLinux()) return;
        _workspace.With("tea.blueprint.yaml", Workspace.Sound);
        Assert.Equal(0, _workspace.Shell("mkfifo blueprints.yaml").ExitCode);
        var outcome = _workspace.Run("check", "tea.blueprint.yaml");
        Assert.NotEqual(0, outcome.ExitCode);
        Assert.Contains("cannot read 'blueprints.yaml': it is no ordinary file", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_not_looked_for_above_the_repository_or_the_run()
    {
        _workspace.With("blueprints.yaml", Strict).With("in/repository/tea.blueprint.yaml", Long);
        Assert.Contains("SB0107", _workspace.Run("check", "in/repository").Output, StringComparison.Ordinal);
        Directory.CreateDirectory(_workspace.PathOf("in/repository/.git"));
        Assert.DoesNotContain("SB0107", _workspace.Run("check", "in/repository").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_looked_for_in_the_root_of_the_repository_from_wherever_the_command_runs()
    {
        _workspace.With("outer/blueprints.yaml", Strict).With("outer/.git/config", "").With("outer/a/tea.blueprint.yaml", Long);
        var outcome = _workspace.RunInShell("2>&1", $"--version; cd '{_workspace.PathOf("outer/a")}'; {Workspace.Line} check tea.blueprint.yaml");
        Assert.Contains("SB0107", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void With_mistakes_is_told_once_and_fails_the_run()
    {
        _workspace.With("blueprints.yaml", "analysis:\n  too-large: of\naccpt: {}\n").With("a.blueprint.yaml", Workspace.Sound).With("b.blueprint.yaml", Workspace.Sound);
        var outcome = _workspace.Run("check", ".", "--fail-on", "never");
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Error));
        Assert.StartsWith("blueprints.yaml:2:14: error BP0017: the rule 'too-large' cannot be 'of'; did you mean 'off'?\n", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("blueprints.yaml:3:1: error BP0006: unknown key 'accpt'; did you mean 'accept'?\n", outcome.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n2 documents: 2 errors\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_rules_and_settings_in_it_are_told_once()
    {
        _workspace.With("blueprints.yaml", "analysis:\n  too-lagre: off\n  too-large: {most: 3}\naccept:\n  too-big: never mind\n").With("a.blueprint.yaml", Workspace.Sound).With("b.blueprint.yaml", Workspace.Sound);
        var outcome = _workspace.Run("check", ".");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("blueprints.yaml:2:3: warning BP0201: there is no rule 'too-lagre'; did you mean 'too-large'?\n", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("blueprints.yaml:3:3: warning BP0202: ", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("blueprints.yaml:5:3: warning BP0201: ", outcome.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n2 documents: 3 warnings\n", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("analysis:\n")]
    public void May_say_nothing(string text)
    {
        var outcome = _workspace.With("blueprints.yaml", text).With("a.blueprint.yaml", Workspace.Sound).Run("check", ".");
        Assert.Equal(new Outcome(0, "1 document: nothing found\n", ""), outcome);
    }

    [Theory]
    [InlineData("- analysis\n", "blueprints.yaml:1:1: error BP0007: a configuration file cannot be a list")]
    [InlineData("off\n", "blueprints.yaml:1:1: error BP0007: ")]
    public void Of_the_wrong_form_is_told(string text, string message)
    {
        var outcome = _workspace.With("blueprints.yaml", text).With("a.blueprint.yaml", Workspace.Sound).Run("check", ".");
        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith(message, outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_no_document_and_can_be_checked_by_itself()
    {
        _workspace.With("blueprints.yaml", "analysis:\n  too-lagre: off\n");
        Assert.Equal(2, _workspace.Run("check", ".").ExitCode);
        var outcome = _workspace.Run("check", "blueprints.yaml");
        Assert.StartsWith("blueprints.yaml:2:3: warning BP0201: ", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Holds_for_findings_on_drawings_too()
    {
        _workspace.With("tea.blueprint.yaml", Workspace.Sound.Replace("  too-large: off\n", "", StringComparison.Ordinal));
        Assert.DoesNotContain("SB0107", _workspace.Run("render", "tea.blueprint.yaml", "--findings", "-o", "-").Output, StringComparison.Ordinal);
        Assert.Contains("SB0107", _workspace.With("blueprints.yaml", Strict).Run("render", "tea.blueprint.yaml", "--findings", "-o", "-").Output, StringComparison.Ordinal);
        var outcome = _workspace.With("blueprints.yaml", "analysis: [off]\n").Run("render", "tea.blueprint.yaml", "--findings");
        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith("wrote tea.svg\nblueprints.yaml:1:11: error BP0007: ", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(new Outcome(0, "", "wrote tea.svg\n"), _workspace.Run("render", "tea.blueprint.yaml"));
    }

    [Fact]
    public void That_leads_out_of_its_folder_is_not_read()
    {
        if (OperatingSystem.IsWindows()) return;
        _workspace.With("elsewhere.yaml", Strict).With("a/tea.blueprint.yaml", Workspace.Sound);
        File.CreateSymbolicLink(_workspace.PathOf("a/blueprints.yaml"), _workspace.PathOf("elsewhere.yaml"));
        var outcome = _workspace.Run("check", "a");
        Assert.Equal(2, outcome.ExitCode);
        Assert.Equal("blueprints: cannot read 'a/blueprints.yaml': it lies outside the folder whose files may be used\n", outcome.Error);
    }
}
