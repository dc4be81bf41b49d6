using System.Text.Json;

namespace Blueprints.Cli.Tests;

/// <summary><c>blueprints measure</c>.</summary>
public sealed class MeasureTests : IDisposable
{
    private const string Timed = "blueprint: Tea\nsteps:\n  - customer: Orders tea\n    time: 1 min\n  - frontstage: Brings tea\n";

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Every_figure_has_a_line_with_its_value_or_the_reason_for_its_absence()
    {
        var outcome = _workspace.With("tea.blueprint.yaml", Timed).Run("measure", "tea.blueprint.yaml");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.StartsWith("Tea (tea.blueprint.yaml)\n\nSteps  ", outcome.Output, StringComparison.Ordinal);
        Assert.Matches("\nExpected lead time +at least 1 min \\(.* has no time\\)\n", outcome.Output);
        Assert.Matches("\nProbability of keeping the promise +—  no promise is given\n", outcome.Output);
        Assert.Contains("\nCritical path\n\n  step ", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Chinese_is_spoken_where_it_is_asked_for()
    {
        var outcome = _workspace.With("tea.blueprint.yaml", Timed).Run("measure", "tea.blueprint.yaml", "--lang", "zh");
        Assert.Matches("\n期望总时间 +至少 1 分钟（", outcome.Output);
        Assert.Contains("\n关键路径\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_and_csv_hold_all_documents_a_fishbone_too()
    {
        _workspace.With("services/tea.blueprint.yaml", Timed).With("services/cold.fishbone.yaml", "fishbone: Cold tea\ncategories:\n  People:\n    - Too few waiters\n");
        using var json = JsonDocument.Parse(_workspace.Run("measure", "services", "--format", "json").Output);
        Assert.Equal(["services/cold.fishbone.yaml", "services/tea.blueprint.yaml"], json.RootElement.GetProperty("documents").EnumerateArray().Select(document => document.GetProperty("file").GetString()));
        var lines = _workspace.Run("measure", "services", "--format", "csv").Output.Split('\n');
        Assert.Equal("document,measure,unit,value,error,note", lines[0]);
        Assert.Contains("services/cold.fishbone.yaml,causes,count,1,,", lines);
        Assert.Contains("services/tea.blueprint.yaml,steps,count,2,,", lines);
    }

    [Fact]
    public void A_document_with_mistakes_has_no_figures_and_the_others_have()
    {
        var outcome = _workspace.With("bad.blueprint.yaml", Workspace.Bad).With("tea.blueprint.yaml", Timed).Run("measure", "bad.blueprint.yaml", "tea.blueprint.yaml");
        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith("bad.blueprint.yaml:3:5: error BP", outcome.Error, StringComparison.Ordinal);
        Assert.StartsWith("Tea (tea.blueprint.yaml)\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_can_be_measured()
    {
        var outcome = _workspace.RunWith(Timed, "measure", "-", "--format", "csv");
        Assert.Contains("\n-,steps,count,2,,\n", outcome.Output, StringComparison.Ordinal);
    }
}
