using System.Text.Json;

namespace Blueprints.Cli.Tests;

/// <summary>The forms in which <c>blueprints check</c> tells what it found.</summary>
public sealed class CheckFormatTests : IDisposable
{
    private static readonly string Noted = Workspace.Sound.Replace("too-large: off", "too-large: {max: 1}", StringComparison.Ordinal);

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Json_is_one_document_for_all()
    {
        var outcome = _workspace.With("services/tea.blueprint.yaml", Noted).With("services/bad.blueprint.yaml", Workspace.Bad).Run("check", "services", "missing.blueprint.yaml", "--format", "json");
        Assert.Equal((2, "blueprints: cannot read 'missing.blueprint.yaml': there is no such file\n"), (outcome.ExitCode, outcome.Error));
        using var json = JsonDocument.Parse(outcome.Output);
        Assert.Equal(["services/bad.blueprint.yaml", "services/tea.blueprint.yaml"], json.RootElement.GetProperty("documents").EnumerateArray().Select(document => document.GetProperty("file").GetString()));
        Assert.Equal(2, json.RootElement.GetProperty("summary").GetProperty("documents").GetInt32());
        Assert.Equal(1, json.RootElement.GetProperty("summary").GetProperty("notes").GetInt32());
    }

    [Fact]
    public void Json_and_sarif_have_accepted_findings_with_their_reason()
    {
        _workspace.With("tea.blueprint.yaml", Noted + "accept: {too-large: 就这么长}\n");
        foreach (var format in (string[])["json", "sarif"])
        {
            var outcome = _workspace.Run("check", "tea.blueprint.yaml", "--format", format);
            Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
            Assert.Contains("就这么长", outcome.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Github_gets_a_command_a_line()
    {
        var outcome = _workspace.With("tea.blueprint.yaml", Noted).Run("check", "tea.blueprint.yaml", "--format", "github", "--fail-on", "info");
        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith("::notice file=tea.blueprint.yaml,line=1,col=1,endColumn=15,title=SB0107 too-large::the blueprint has 2 steps, more than 1%0Awhy: ", outcome.Output, StringComparison.Ordinal);
        Assert.Single(outcome.Output.TrimEnd('\n').Split('\n'));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    public void Any_form_can_go_into_a_file(string format)
    {
        _workspace.With("tea.blueprint.yaml", Noted);
        var shown = _workspace.Run("check", "tea.blueprint.yaml", "--format", format);
        var written = _workspace.Run("check", "tea.blueprint.yaml", "--format", format, "-o", "found.txt");
        Assert.Equal(new Outcome(0, "", "wrote found.txt\n"), written);
        Assert.Equal(shown.Output, _workspace.Read("found.txt"));
        Assert.NotEqual("", shown.Output);
    }

    [Theory]
    [InlineData("tea.blueprint.yaml", "'tea.blueprint.yaml' has the name of a document; give another with -o")]
    [InlineData("here/", "'here/' is a folder; what is found goes into one file")]
    public void What_is_found_replaces_no_document(string output, string message)
    {
        var outcome = _workspace.With("tea.blueprint.yaml").Run("check", "tea.blueprint.yaml", "-o", output);
        Assert.Equal(new Outcome(2, "", $"blueprints: {message}\n"), outcome);
        Assert.Equal(Workspace.Good, _workspace.Read("tea.blueprint.yaml"));
    }

    [Fact]
    public void An_unknown_form_is_told()
    {
        var outcome = _workspace.Run("check", "tea.blueprint.yaml", "--format", "jsn");
        Assert.Equal(new Outcome(2, "", "blueprints: unknown format 'jsn'; did you mean 'json'? The choice is: text, json, sarif, github\n"), outcome);
    }

    [Fact]
    public void Links_within_a_folder_are_followed_even_where_a_document_is_named_too()
    {
        _workspace.With("services/a.blueprint.yaml", "blueprint: Tea\nsteps:\n  - customer: Orders tea\n  - frontstage: Brings tea\n    fail: {fail: Cold, cause: b.fishbone.yaml#late}\n")
            .With("services/b.fishbone.yaml", "fishbone: Cold tea\ncategories:\n  People:\n    - {cause: Late, id: late}\n");
        Assert.DoesNotContain("dangling", _workspace.Run("check", "services/a.blueprint.yaml", "--format", "github").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("dangling", _workspace.Run("check", "services/b.fishbone.yaml", "services", "--format", "github").Output, StringComparison.Ordinal);
        File.Delete(_workspace.PathOf("services/b.fishbone.yaml"));
        Assert.Contains("dangling-link", _workspace.Run("check", "services", "--format", "github").Output, StringComparison.Ordinal);
    }
}
