using System.Text.Json;

namespace Blueprints.Cli.Tests;

/// <summary><c>blueprints registers</c>.</summary>
public sealed class RegistersTests : IDisposable
{
    private const string Tea = "blueprint: Tea\nsteps:\n  - customer: Orders tea\n  - frontstage: Brings tea\n    fail: {fail: \"=Cold tea\", severity: 4, occurrence: 5, detection: 2}\n";
    private const string Cold = "fishbone: Cold tea\ncategories:\n  People:\n    - Too few waiters\n";

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Every_register_has_its_table()
    {
        var outcome = _workspace.With("tea.blueprint.yaml", Tea).Run("registers", "tea.blueprint.yaml");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.StartsWith("Tea (tea.blueprint.yaml)\n\nFail points\n\n  no.  step ", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("\nContact points\n", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("\nStill to be done\n", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("\n失误点\n", _workspace.Run("registers", "tea.blueprint.yaml", "--lang", "zh").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_form_holds_all_documents()
    {
        _workspace.With("services/tea.blueprint.yaml", Tea).With("services/cold.fishbone.yaml", Cold);
        Assert.Contains("\n\n## Tea\n\n### Fail points\n", _workspace.Run("registers", "services", "--format", "markdown").Output, StringComparison.Ordinal);
        var lines = _workspace.Run("registers", "services", "--format", "csv").Output.Split('\n');
        Assert.Equal("register,document,number,category,id,cause,because-of,count,votes,status,evidence,countermeasure,owner", lines[0]);
        Assert.Contains(lines, line => line.StartsWith("fail-points,services/tea.blueprint.yaml,1,brings-tea,Brings tea,Frontstage,'=Cold tea,4,5,2,40,", StringComparison.Ordinal));
        using var json = JsonDocument.Parse(_workspace.Run("registers", "services", "--format", "json").Output);
        Assert.Equal(["services/cold.fishbone.yaml", "services/tea.blueprint.yaml"], json.RootElement.GetProperty("documents").EnumerateArray().Select(document => document.GetProperty("file").GetString()));
    }

    /// <summary>A drawing shows them on request alone, in the language asked for, in every format.</summary>
    [Fact]
    public void A_drawing_shows_them()
    {
        _workspace.With("tea.blueprint.yaml", Tea);
        Assert.DoesNotContain("Still to be done", _workspace.Run("render", "tea.blueprint.yaml", "-o", "-").Output, StringComparison.Ordinal);
        var drawn = _workspace.Run("render", "tea.blueprint.yaml", "--registers", "-o", "-").Output;
        Assert.Contains("Still to be done", drawn, StringComparison.Ordinal);
        Assert.Contains(">F1<", drawn, StringComparison.Ordinal);
        Assert.Contains("待办", _workspace.Run("render", "tea.blueprint.yaml", "--registers", "--lang", "zh", "-o", "-").Output, StringComparison.Ordinal);
        Assert.Equal(0, _workspace.Run("render", "tea.blueprint.yaml", "--registers", "--page", "A4", "-o", "tea.pdf").ExitCode);
    }

    [Fact]
    public void They_go_into_a_file_where_one_is_named()
    {
        var outcome = _workspace.With("tea.blueprint.yaml", Tea).Run("registers", "tea.blueprint.yaml", "--format", "markdown", "-o", "tea.md");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Output));
        Assert.Equal("wrote tea.md\n", outcome.Error);
        Assert.StartsWith("## Tea\n\n### Fail points\n", _workspace.Read("tea.md"), StringComparison.Ordinal);
        Assert.Equal((0, "", ""), Told(_workspace.Run("registers", "tea.blueprint.yaml", "-o", "tea.txt", "--quiet")));
        Assert.StartsWith("Tea (-)\n", _workspace.RunWith(Tea, "registers", "-", "-o", "-").Output, StringComparison.Ordinal);

        static (int, string, string) Told(Outcome outcome) => (outcome.ExitCode, outcome.Output, outcome.Error);
    }

    [Fact]
    public void A_document_with_mistakes_has_no_registers_and_the_others_have()
    {
        var outcome = _workspace.With("bad.blueprint.yaml", Workspace.Bad).With("tea.blueprint.yaml", Tea).Run("registers", "bad.blueprint.yaml", "tea.blueprint.yaml");
        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith("bad.blueprint.yaml:3:5: error BP", outcome.Error, StringComparison.Ordinal);
        Assert.StartsWith("Tea (tea.blueprint.yaml)\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_written_where_nothing_could_be_read()
    {
        var outcome = _workspace.With("bad.blueprint.yaml", Workspace.Bad).With("kept.md", "kept").Run("registers", "bad.blueprint.yaml", "-o", "kept.md");
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Output));
        Assert.Equal("kept", _workspace.Read("kept.md"));
    }

    [Theory]
    [InlineData("blueprints: unknown format 'cvs'", "registers", "tea.blueprint.yaml", "--format", "cvs")]
    [InlineData("blueprints: '.' is a folder; registers go into one file\n", "registers", "tea.blueprint.yaml", "-o", ".")]
    [InlineData("blueprints: the output would replace the document 'tea.blueprint.yaml'; give another name with -o\n", "registers", "tea.blueprint.yaml", "-o", "tea.blueprint.yaml")]
    [InlineData("blueprints: cannot write 'other.blueprint.yaml': it has the name of a document; give another with -o\n", "registers", "tea.blueprint.yaml", "-o", "other.blueprint.yaml")]
    [InlineData("blueprints: name a document, a folder, or - for standard input; see blueprints registers --help\n", "registers")]
    public void Wrong_usage_is_told_and_nothing_is_written(string message, params string[] arguments)
    {
        var outcome = _workspace.With("tea.blueprint.yaml", Tea).Run(arguments);
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith(message, outcome.Error, StringComparison.Ordinal);
        Assert.Equal(["tea.blueprint.yaml"], _workspace.Files());
    }
}
