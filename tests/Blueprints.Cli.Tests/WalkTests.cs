using System.Text;
using System.Text.Json;

namespace Blueprints.Cli.Tests;

/// <summary><c>blueprints walk</c>.</summary>
public sealed class WalkTests : IDisposable
{
    private const string Tea = "# tea\nblueprint: Tea\nsteps:\n  - customer: Orders tea\n  - frontstage: Brings tea  # hot\n    id: bring\n    standard: Within 5 minutes\n";

    private readonly Workspace _workspace = new();

    public WalkTests() => _workspace.With("tea.blueprint.yaml", Tea);

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_script_is_written_in_each_form()
    {
        Assert.StartsWith("# Walk-through: Tea\n", _workspace.Run("walk", "tea.blueprint.yaml").Output, StringComparison.Ordinal);
        Assert.Equal(_workspace.Run("walk", "tea.blueprint.yaml").Output, _workspace.Run("walk", "tea.blueprint.yaml", "--format", "markdown", "-o", "-").Output);
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n", _workspace.Run("walk", "tea.blueprint.yaml", "--format", "html", "--lang", "zh").Output, StringComparison.Ordinal);
        Assert.Equal(new Outcome(0, "", "wrote walk.csv\n"), _workspace.Run("walk", "tea.blueprint.yaml", "--format", "csv", "-o", "walk.csv"));
        Assert.Equal((byte[])[0xEF, 0xBB, 0xBF], _workspace.Bytes("walk.csv")[..3]);
        Assert.Contains("\n1,1,bring,Brings tea,Orders tea,Frontstage: Brings tea,S1: Within 5 minutes,,,,,,\n", _workspace.Read("walk.csv"), StringComparison.Ordinal);
        Assert.Equal("# Walk-through: Tea", _workspace.RunWith(Tea, "walk", "-").Output.Split('\n')[0]);
    }

    [Fact]
    public void The_number_of_ways_is_asked_for()
    {
        _workspace.With("fork.blueprint.yaml", "blueprint: T\nsteps:\n  - customer: Which?\n    next: [{to: a, when: A, share: 60%}, {to: b, when: B, share: 40%}]\n  - frontstage: A\n    id: a\n    next: end\n  - frontstage: B\n    id: b\n");
        Assert.Contains("## Way 2 of 2: 40% of the cases", _workspace.Run("walk", "fork.blueprint.yaml").Output, StringComparison.Ordinal);
        var one = _workspace.Run("walk", "fork.blueprint.yaml", "--ways", "1").Output;
        Assert.Contains("## Way 1 of 1: 60% of the cases", one, StringComparison.Ordinal);
        Assert.EndsWith("The other 40% of the cases go by rarer ways, or are sent back on their way.\n", one, StringComparison.Ordinal);
    }

    [Fact]
    public void Observations_are_told_and_written_into_a_copy()
    {
        _workspace.With("scores.csv", "step,score,minutes,met\nbring,6,3,yes\nbring,5,5,no\n");
        var told = _workspace.Run("walk", "tea.blueprint.yaml", "--import", "scores.csv");
        Assert.Equal((0, ""), (told.ExitCode, told.Error));
        Assert.StartsWith("Tea (tea.blueprint.yaml): 2 observations\n", told.Output, StringComparison.Ordinal);
        Assert.Contains("small: fewer than 5 observations.", told.Output, StringComparison.Ordinal);
        Assert.StartsWith("## Tea\n", _workspace.Run("walk", "tea.blueprint.yaml", "--import", "scores.csv", "--format", "md").Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(_workspace.Run("walk", "tea.blueprint.yaml", "--import", "scores.csv", "--format", "json").Output);
        Assert.Equal(5.5, json.RootElement.GetProperty("tables").GetProperty("scores")[0].GetProperty("mean").GetDouble());
        var written = _workspace.Run("walk", "tea.blueprint.yaml", "--import", "scores.csv", "-o", "new.blueprint.yaml");
        Assert.Equal((0, "wrote new.blueprint.yaml, with 3 figures\n", told.Output), (written.ExitCode, written.Error, written.Output));
        Assert.Equal(
            Tea.Replace("# hot\n", "# hot\n    contact: {perceived: 5.5}\n    time: {min: 3 min, typical: 4 min, max: 5 min}\n", StringComparison.Ordinal).Replace("Within 5 minutes", "{text: Within 5 minutes, actual: 50%}", StringComparison.Ordinal),
            _workspace.Read("new.blueprint.yaml"));
        Assert.Equal(Tea, _workspace.Read("tea.blueprint.yaml"));
    }

    /// <summary>A script that Excel saved in China: semicolons or not, a mark, headings in Chinese, CRLF.</summary>
    [Fact]
    public void A_table_of_a_spreadsheet_is_read()
    {
        File.WriteAllText(_workspace.PathOf("scores.csv"), "步骤;评分;用时\r\nbring;5,5;4 分钟\r\n", new UTF8Encoding(true));
        var outcome = _workspace.Run("walk", "tea.blueprint.yaml", "--import", "scores.csv", "--lang", "zh");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains("5.5", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(outcome.Output, _workspace.RunWith("step,score,minutes\nbring,5.5,4\n", "walk", "tea.blueprint.yaml", "--import", "-", "--lang", "zh").Output);
    }

    [Fact]
    public void All_mistakes_of_a_table_are_told_and_nothing_is_written()
    {
        _workspace.With("scores.csv", "step,score,minutes,met\nbrnig,5,2,yes\nbring,9,soon,perhaps\n");
        var outcome = _workspace.Run("walk", "tea.blueprint.yaml", "--import", "scores.csv", "-o", "new.blueprint.yaml");
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("scores.csv:2:1: error BP0505: there is no contact 'brnig'; did you mean 'bring'?\n", outcome.Error, StringComparison.Ordinal);
        foreach (var code in (string[])["3:7: error BP0506", "3:9: error BP0507", "3:14: error BP0508"]) Assert.Contains($"scores.csv:{code}: ", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(["scores.csv", "tea.blueprint.yaml"], _workspace.Files());
    }

    [Fact]
    public void What_cannot_be_written_is_named()
    {
        _workspace.With("tea.blueprint.yaml", Tea.Replace("    standard: Within 5 minutes\n", "", StringComparison.Ordinal)).With("scores.csv", "step,score,met\nbring,6,yes\n");
        var outcome = _workspace.Run("walk", "tea.blueprint.yaml", "--import", "scores.csv", "-o", "new.blueprint.yaml");
        Assert.Equal((0, "blueprints: not written: 'actual' of 'bring': the step has no standard\nwrote new.blueprint.yaml, with 1 figure\n"), (outcome.ExitCode, outcome.Error));
    }

    [Theory]
    [InlineData(2, "blueprints: walk takes one blueprint at a time\n", "walk", ".")]
    [InlineData(2, "blueprints: walk takes one blueprint at a time\n", "walk", "tea.blueprint.yaml", "tea.blueprint.yaml")]
    [InlineData(2, "blueprints: unknown format 'text'", "walk", "tea.blueprint.yaml", "--format", "text")]
    [InlineData(2, "blueprints: unknown format 'html'", "walk", "tea.blueprint.yaml", "--import", "scores.csv", "--format", "html")]
    [InlineData(2, "blueprints: --ways is a whole number from 1 to 20, not '0'\n", "walk", "tea.blueprint.yaml", "--ways", "0")]
    [InlineData(2, "blueprints: --ways says how many scripts there are", "walk", "tea.blueprint.yaml", "--ways", "2", "--import", "scores.csv")]
    [InlineData(2, "blueprints: '.' is a folder; name a file in it\n", "walk", "tea.blueprint.yaml", "-o", ".")]
    [InlineData(2, "blueprints: the output would replace the document 'tea.blueprint.yaml'", "walk", "tea.blueprint.yaml", "-o", "tea.blueprint.yaml")]
    [InlineData(2, "blueprints: the output would replace the document 'scores.csv'", "walk", "tea.blueprint.yaml", "--import", "scores.csv", "-o", "scores.csv")]
    [InlineData(2, "blueprints: cannot write 'other.blueprint.yaml': it has the name of a document", "walk", "tea.blueprint.yaml", "-o", "other.blueprint.yaml")]
    [InlineData(2, "blueprints: standard output takes the figures; give a file for the new document\n", "walk", "tea.blueprint.yaml", "--import", "scores.csv", "-o", "-")]
    [InlineData(2, "blueprints: only one of the two can come from standard input\n", "walk", "-", "--import", "-")]
    [InlineData(2, "blueprints: cannot read 'none.csv': there is no such file\n", "walk", "tea.blueprint.yaml", "--import", "none.csv")]
    [InlineData(1, "blueprints: 'late.fishbone.yaml' is no service blueprint; only a service can be gone through\n", "walk", "late.fishbone.yaml")]
    [InlineData(1, "bad.blueprint.yaml:3:5: error BP", "walk", "bad.blueprint.yaml")]
    public void Wrong_usage_is_told_and_nothing_is_written(int code, string message, params string[] arguments)
    {
        _workspace.With("scores.csv", "step,score\nbring,5\n").With("late.fishbone.yaml", "fishbone: Late\ncategories:\n  People:\n    - Few\n").With("bad.blueprint.yaml", Workspace.Bad);
        var outcome = _workspace.Run(arguments);
        Assert.Equal((code, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith(message, outcome.Error, StringComparison.Ordinal);
        Assert.Equal(["bad.blueprint.yaml", "late.fishbone.yaml", "scores.csv", "tea.blueprint.yaml"], _workspace.Files());
    }
}
