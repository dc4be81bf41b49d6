namespace Blueprints.Cli.Tests;

/// <summary><c>blueprints histogram</c>.</summary>
public sealed class HistogramTests : IDisposable
{
    private const string Document = "blueprint: Stay\npromise: 4 min\nsteps:\n  - customer: Checks in\n    time: {min: 1 min, max: 6 min, shape: uniform}\n";
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Prints_the_table_of_the_measures_and_its_figures()
    {
        var outcome = _workspace.With("stay.blueprint.yaml", Document).Run("histogram", "stay.blueprint.yaml");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains("Probability of keeping the promise              60%\n", outcome.Output, StringComparison.Ordinal);
        var measured = _workspace.Run("measure", "stay.blueprint.yaml").Output;
        Assert.Equal(TableOf(measured), TableOf(outcome.Output));
        Assert.Contains("the promise of 4 min", TableOf(outcome.Output), StringComparison.Ordinal);
        Assert.Contains("顾客的时间如何分布", _workspace.Run("histogram", "stay.blueprint.yaml", "--lang", "zh").Output, StringComparison.Ordinal);
        Assert.Equal(["stay.blueprint.yaml"], _workspace.Files().Select(Path.GetFileName));

        static string TableOf(string output) => output[output.IndexOf("How the time", StringComparison.Ordinal)..].Split("\n\n")[1].TrimEnd();
    }

    [Theory]
    [InlineData("chart.svg", "<svg")]
    [InlineData("chart.pdf", "%PDF")]
    [InlineData("chart.png", "PNG")]
    public void Draws_the_chart(string name, string begin)
    {
        var outcome = _workspace.With("stay.blueprint.yaml", Document).Run("histogram", "stay.blueprint.yaml", "-o", name);
        Assert.Equal((0, $"wrote {name}\n"), (outcome.ExitCode, outcome.Error));
        Assert.Contains(begin, File.ReadAllText(_workspace.PathOf(name)), StringComparison.Ordinal);
    }

    [Fact]
    public void Theme_and_language_are_those_that_are_asked_for()
    {
        _workspace.With("stay.blueprint.yaml", Document).Run("histogram", "stay.blueprint.yaml", "-o", "chart.svg", "--theme", "dark", "--lang", "zh");
        var drawn = File.ReadAllText(_workspace.PathOf("chart.svg"));
        Assert.Contains("#12171D", drawn, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("承诺 4 分钟", drawn, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "blueprints: no times to show in 'plain.blueprint.yaml': no step has a time\n", "histogram", "plain.blueprint.yaml")]
    [InlineData(1, "blueprints: 'late.fishbone.yaml' is no blueprint; only a blueprint has times\n", "histogram", "late.fishbone.yaml")]
    [InlineData(2, "blueprints: histogram takes one blueprint at a time\n", "histogram", "stay.blueprint.yaml", "plain.blueprint.yaml")]
    [InlineData(2, "blueprints: standard output takes the table; give a file for the chart\n", "histogram", "stay.blueprint.yaml", "-o", "-")]
    [InlineData(2, "blueprints: --scale is for png, webp, jpeg, and the format is svg; end the output in .png\n", "histogram", "stay.blueprint.yaml", "--scale", "2")]
    public void What_cannot_be_shown_is_told_plainly(int code, string message, params string[] arguments)
    {
        _workspace.With("stay.blueprint.yaml", Document).With("plain.blueprint.yaml", "blueprint: Plain\nsteps:\n  - customer: Waits\n").With("late.fishbone.yaml", "fishbone: Late\ncategories:\n  People: []\n");
        Assert.Equal(new Outcome(code, "", message), _workspace.Run(arguments));
    }
}
