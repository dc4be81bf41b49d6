using System.Text.Json;

namespace Blueprints.Cli.Tests;

/// <summary><c>blueprints survey</c>.</summary>
public sealed class SurveyTests : IDisposable
{
    private const string Tea = "# tea\nblueprint: Tea\nsteps:\n  - customer: Orders tea\n  - frontstage: Brings tea  # hot\n    id: bring\n";

    private readonly Workspace _workspace = new();

    public SurveyTests()
    {
        _workspace.With("tea.blueprint.yaml", Tea);
        _workspace.With("answers.csv", "step,Town,satisfaction,nps,expected,perceived\nbring,=A,satisfied,10,5,4\nbring,B,rather satisfied,6,5,5\n");
    }

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Answers_are_told_in_each_form()
    {
        var text = _workspace.Run("survey", "answers.csv");
        Assert.Equal(0, text.ExitCode);
        Assert.StartsWith("answers.csv: 2 respondents\n", text.Output, StringComparison.Ordinal);
        Assert.Contains("column 'Town' is not read", text.Error, StringComparison.Ordinal);
        Assert.StartsWith("## answers.csv\n", _workspace.Run("survey", "answers.csv", "--format", "markdown").Output, StringComparison.Ordinal);
        var csv = _workspace.Run("survey", "answers.csv", "--segment", "town", "--format", "csv", "-o", "figures.csv");
        Assert.Equal((0, "wrote figures.csv\n"), (csv.ExitCode, csv.Error));
        Assert.Equal((byte[])[0xEF, 0xBB, 0xBF], _workspace.Bytes("figures.csv")[..3]);
        Assert.Contains("\nby-segment,answers.csv,'=A,,satisfaction (CSM),1,1,", _workspace.Read("figures.csv"), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(_workspace.Run("survey", "answers.csv", "tea.blueprint.yaml", "--format", "json").Output);
        Assert.Equal(("Tea", 45.0), (json.RootElement.GetProperty("title").GetString(), json.RootElement.GetProperty("tables").GetProperty("by-contact")[0].GetProperty("value").GetDouble()));
        Assert.StartsWith("-: 1 位受访者\n", _workspace.RunWith("满意度\n比较满意\n", "survey", "-").Output, StringComparison.Ordinal);
        Assert.StartsWith("-: 1 respondent\n", _workspace.RunWith("满意度\n比较满意\n", "survey", "-", "--lang", "en").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Means_are_written_into_a_copy()
    {
        var written = _workspace.Run("survey", "answers.csv", "tea.blueprint.yaml", "--segment", "Town", "--import", "-o", "asked.blueprint.yaml");
        Assert.Equal((0, "blueprints: not written: 'NPS' of 'bring': a document has no key for it\nwrote asked.blueprint.yaml, with 3 figures\n"), (written.ExitCode, written.Error));
        Assert.Equal(Tea.Replace("# hot\n", "# hot\n    contact: {satisfaction: 45, expected: 5, perceived: 4.5}\n", StringComparison.Ordinal), _workspace.Read("asked.blueprint.yaml"));
        Assert.Equal(Tea, _workspace.Read("tea.blueprint.yaml"));
        Assert.Equal(0, _workspace.Run("check", "asked.blueprint.yaml").ExitCode);
    }

    [Fact]
    public void A_table_with_a_mistake_is_told_and_writes_nothing()
    {
        _workspace.With("bad.csv", "step,satisfaction\nbring,5\ndrink,60\n");
        var told = _workspace.Run("survey", "bad.csv", "tea.blueprint.yaml", "--import", "-o", "asked.blueprint.yaml");
        Assert.Equal((1, ""), (told.ExitCode, told.Output));
        Assert.Contains("bad.csv:2:7: error BP0511", told.Error, StringComparison.Ordinal);
        Assert.Contains("bad.csv:3:1: error BP0505", told.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_workspace.PathOf("asked.blueprint.yaml")));
        Assert.Equal(0, _workspace.RunWith("expected,perceived\n9,8\n", "survey", "-", "--scale", "1-10").ExitCode);
        Assert.Equal(1, _workspace.RunWith("expected,perceived\n9,8\n", "survey", "-").ExitCode);
        var other = _workspace.Run("survey", "answers.csv", "--segment", "Twn");
        Assert.Equal((1, ""), (other.ExitCode, other.Output));
        Assert.Contains("no column is called 'Twn'; did you mean 'Town'?", other.Error, StringComparison.Ordinal);
        var document = _workspace.Run("survey", "tea.blueprint.yaml");
        Assert.Equal((1, ""), (document.ExitCode, document.Output));
        Assert.Contains("this is a document, not a table of answers", document.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--scale is two numbers such as 1-5", "survey", "answers.csv", "--scale", "5-1")]
    [InlineData("--scale is two numbers such as 1-5", "survey", "answers.csv", "--scale", "five")]
    [InlineData("name it after the table", "survey", "answers.csv", "--import", "-o", "new.yaml")]
    [InlineData("--import needs a file for the copy", "survey", "answers.csv", "tea.blueprint.yaml", "--import")]
    [InlineData("one table of answers and one blueprint", "survey", "answers.csv", "tea.blueprint.yaml", "tea.blueprint.yaml")]
    [InlineData("only one of the two", "survey", "-", "-")]
    [InlineData("the table of answers comes first", "survey", "tea.blueprint.yaml", "answers.csv")]
    [InlineData("unknown format 'xml'", "survey", "answers.csv", "--format", "xml")]
    [InlineData("cannot read", "survey", "nothing.csv")]
    public void Wrong_usage_is_told(string message, params string[] arguments)
    {
        var outcome = _workspace.Run(arguments);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_about_no_contact_are_not_imported()
    {
        _workspace.With("plain.csv", "satisfaction\n60\n");
        var outcome = _workspace.Run("survey", "plain.csv", "tea.blueprint.yaml", "--import", "-o", "new.yaml");
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("name contacts in a column 'step'", outcome.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_workspace.PathOf("new.yaml")));
    }
}
