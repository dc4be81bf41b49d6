using System.Text.Json;

namespace Blueprints.Cli.Tests;

/// <summary><c>blueprints fit</c>.</summary>
public sealed class FitTests : IDisposable
{
    private const string Tea = "# tea\nblueprint: Tea\nsteps:\n  - customer: Orders tea\n  - frontstage: Brings tea  # hot\n    id: bring\n    time:\n      min: 1 min\n      max: 3 min\n    wait: {typical: 1 min, tolerated: 5 min}\n";
    private const string Log = "case,step,start,end\n1,Orders tea,2026-03-02 09:00,2026-03-02 09:01\n1,bring,2026-03-02 09:04,2026-03-02 09:06\n2,orders-tea,2026-03-02 10:00,2026-03-02 10:01\n2,bring,2026-03-02 10:04,2026-03-02 10:08\n2,Pays,2026-03-02 10:09,2026-03-02 10:10\n";

    private readonly Workspace _workspace = new();

    public FitTests()
    {
        _workspace.With("tea.blueprint.yaml", Tea);
        _workspace.With("log.csv", Log);
    }

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_dry_run_shows_a_diff_and_writes_nothing()
    {
        var shown = _workspace.Run("fit", "tea.blueprint.yaml", "--log", "log.csv", "--dry-run");
        Assert.Equal(0, shown.ExitCode);
        Assert.StartsWith("Tea\nlog.csv: 2 cases, 5 events", shown.Error, StringComparison.Ordinal);
        Assert.Equal("", _workspace.Run("fit", "tea.blueprint.yaml", "--log", "log.csv", "--dry-run", "-q").Error);
        Assert.StartsWith("--- a/tea.blueprint.yaml\n+++ b/tea.blueprint.yaml\n", shown.Output, StringComparison.Ordinal);
        Assert.Contains("+    time: {min: 2 min, typical: 3 min, max: 4 min, basis: observed, sample: 2, source: log.csv, date: 2026-03-02}\n", shown.Output, StringComparison.Ordinal);
        Assert.Contains("+    wait: {typical: 3 min, tolerated: 5 min, basis: observed, sample: 2, source: log.csv, date: 2026-03-02}\n", shown.Output, StringComparison.Ordinal);
        Assert.Equal(Tea, _workspace.Read("tea.blueprint.yaml"));
        Assert.Equal(["log.csv", "tea.blueprint.yaml"], _workspace.Files());
    }

    [Fact]
    public void The_document_is_written_and_the_figures_are_told()
    {
        var copied = _workspace.Run("fit", "tea.blueprint.yaml", "--log", "log.csv", "-o", "fitted.blueprint.yaml");
        Assert.Equal((0, "wrote fitted.blueprint.yaml, with 4 figures\n"), (copied.ExitCode, copied.Error));
        Assert.StartsWith("Tea\nlog.csv: 2 cases, 5 events, 2026-03-02 09:00 to 2026-03-02 10:10; read: case = 'case', step = 'step', start = 'start', end = 'end'\n", copied.Output, StringComparison.Ordinal);
        Assert.Contains("Pays", copied.Output, StringComparison.Ordinal);
        Assert.Equal(Tea, _workspace.Read("tea.blueprint.yaml"));
        Assert.Equal(0, _workspace.Run("check", "fitted.blueprint.yaml").ExitCode);
        Assert.Equal(0, _workspace.Run("fit", "tea.blueprint.yaml", "--log", "log.csv", "-q").ExitCode);
        Assert.Equal(_workspace.Read("fitted.blueprint.yaml"), _workspace.Read("tea.blueprint.yaml"));
        Assert.StartsWith("# tea\n", _workspace.Read("tea.blueprint.yaml"), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(_workspace.Run("fit", "tea.blueprint.yaml", "--log", "log.csv", "--format", "json").Output);
        Assert.Equal(180, json.RootElement.GetProperty("tables").GetProperty("times")[1].GetProperty("mean").GetDouble());
    }

    /// <summary>Larger than a document may be.</summary>
    [Fact]
    public void A_log_of_twenty_mebibytes_is_read()
    {
        var text = new System.Text.StringBuilder("case,step,start,end,note\n");
        var note = new string('n', 400);
        for (var i = 0; i < 40_000; i++) text.Append($"{i},bring,2026-03-02 09:04,2026-03-02 09:0{5 + (i % 5)},{note}\n");
        _workspace.With("large.csv", text.ToString());
        var told = _workspace.Run("fit", "tea.blueprint.yaml", "--log", "large.csv", "--dry-run");
        Assert.Equal(0, told.ExitCode);
        Assert.Contains("large.csv: 40,000 cases, 40,000 events", told.Error, StringComparison.Ordinal);
        _workspace.With("wrong.csv", text.Append("40000,bring,soon,2026-03-02 09:05,\n").ToString());
        Assert.Contains("wrong.csv:40002:13: error BP0512", _workspace.Run("fit", "tea.blueprint.yaml", "--log", "wrong.csv").Error, StringComparison.Ordinal);
    }

    /// <summary>As Excel saves a table on a Chinese Windows: told with what to do, in one line, not as headings that nobody wrote.</summary>
    [Fact]
    public void A_log_in_gbk_is_told_with_what_to_do()
    {
        byte[] headings = [0xD2, 0xB5, 0xCE, 0xF1, (byte)',', 0xB2, 0xBD, 0xD6, 0xE8, (byte)',', 0xBD, 0xE1, 0xCA, 0xF8, (byte)'\n'];
        File.WriteAllBytes(_workspace.PathOf("gbk.csv"), [.. headings, .. "1,bring,2026-03-02 09:00\n"u8]);
        var told = _workspace.Run("fit", "tea.blueprint.yaml", "--log", "gbk.csv");
        Assert.Equal((1, ""), (told.ExitCode, told.Output));
        Assert.Contains("gbk.csv:1:2: error BP0002: the file is not UTF-8", told.Error, StringComparison.Ordinal);
        Assert.Contains("it may be saved as GBK", told.Error, StringComparison.Ordinal);
        Assert.Contains("UTF-8", _workspace.Run("fit", "tea.blueprint.yaml", "--log", "gbk.csv", "--lang", "zh").Error, StringComparison.Ordinal);
        Assert.DoesNotContain("BP0501", told.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_with_mistakes_is_told_and_writes_nothing()
    {
        _workspace.With("bad.csv", Log + "3,bring,soon,2026-03-02 10:08\n4,bring,2026-03-02 10:09,2026-03-02 10:08\n");
        var told = _workspace.Run("fit", "tea.blueprint.yaml", "--log", "bad.csv");
        Assert.Equal((1, ""), (told.ExitCode, told.Output));
        Assert.Contains("bad.csv:7:9: error BP0512", told.Error, StringComparison.Ordinal);
        Assert.Contains("bad.csv:8:26: error BP0512", told.Error, StringComparison.Ordinal);
        Assert.Equal(Tea, _workspace.Read("tea.blueprint.yaml"));
    }

    [Fact]
    public void What_does_not_go_together_is_refused()
    {
        Assert.Equal(2, _workspace.Run("fit", "tea.blueprint.yaml").ExitCode);
        Assert.Equal(2, _workspace.Run("fit", "tea.blueprint.yaml", "--log", "none.csv").ExitCode);
        Assert.Equal(2, _workspace.Run("fit", "tea.blueprint.yaml", "--log", "log.csv", "--dry-run", "-o", "copy.blueprint.yaml").ExitCode);
        Assert.Equal(2, _workspace.Run("fit", "tea.blueprint.yaml", "--log", "log.csv", "-o", "log.csv").ExitCode);
        Assert.Equal(2, _workspace.RunWith(Tea, "fit", "-", "--log", "log.csv").ExitCode);
        Assert.Equal(0, _workspace.RunWith(Tea, "fit", "-", "--log", "log.csv", "--dry-run").ExitCode);
        _workspace.With("other.csv", "case,step,end\n1,nothing,2026-03-02 09:00\n");
        var other = _workspace.Run("fit", "tea.blueprint.yaml", "--log", "other.csv");
        Assert.Equal(1, other.ExitCode);
        Assert.Contains("no activity of the log is a step", other.Error, StringComparison.Ordinal);
        Assert.Equal(Tea, _workspace.Read("tea.blueprint.yaml"));
    }
}
