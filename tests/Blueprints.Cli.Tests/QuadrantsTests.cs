namespace Blueprints.Cli.Tests;

/// <summary><c>blueprints quadrants</c>.</summary>
public sealed class QuadrantsTests : IDisposable
{
    private const string Document = "blueprint: Stay\nsteps:\n  - customer: Checks in\n    contact: {weight: 9, perceived: 3}\n  - customer: Sleeps\n    contact: {weight: 2, perceived: 6}\n";
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Prints_the_contacts_by_quadrant()
    {
        var outcome = _workspace.With("stay.blueprint.yaml", Document).Run("quadrants", "stay.blueprint.yaml");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains("Mean importance   5.5\n", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("    1  checks-in  Checks in           9            3  concentrate here\n", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("可能过度", _workspace.Run("quadrants", "stay.blueprint.yaml", "--lang", "zh").Output, StringComparison.Ordinal);
        Assert.Equal(["stay.blueprint.yaml"], _workspace.Files().Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("chart.svg", "<svg")]
    [InlineData("chart.pdf", "%PDF")]
    [InlineData("chart.png", "PNG")]
    public void Draws_the_chart(string name, string begin)
    {
        var outcome = _workspace.With("stay.blueprint.yaml", Document).Run("quadrants", "stay.blueprint.yaml", "-o", name);
        Assert.Equal((0, $"wrote {name}\n"), (outcome.ExitCode, outcome.Error));
        Assert.Contains(begin, File.ReadAllText(_workspace.PathOf(name)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "blueprints: nothing to compare in 'plain.blueprint.yaml': fewer than two contacts have perceived service\n", "quadrants", "plain.blueprint.yaml")]
    [InlineData(1, "blueprints: 'late.fishbone.yaml' is no blueprint; only a blueprint has contacts\n", "quadrants", "late.fishbone.yaml")]
    [InlineData(2, "blueprints: quadrants takes one blueprint at a time\n", "quadrants", "stay.blueprint.yaml", "plain.blueprint.yaml")]
    [InlineData(2, "blueprints: standard output takes the table; give a file for the chart\n", "quadrants", "stay.blueprint.yaml", "-o", "-")]
    [InlineData(2, "blueprints: --scale is for png, webp, jpeg, and the format is svg; end the output in .png\n", "quadrants", "stay.blueprint.yaml", "--scale", "2")]
    public void What_cannot_be_compared_is_told_plainly(int code, string message, params string[] arguments)
    {
        _workspace.With("stay.blueprint.yaml", Document).With("plain.blueprint.yaml", "blueprint: Plain\nsteps:\n  - customer: Waits\n").With("late.fishbone.yaml", "fishbone: Late\ncategories:\n  People: []\n");
        Assert.Equal(new Outcome(code, "", message), _workspace.Run(arguments));
    }

    [Fact]
    public void Measures_go_by_the_settings_of_a_folder()
    {
        const string Risky = "blueprint: Risky\nsteps:\n  - support: Works\n    fail: [{fail: One, severity: 5, occurrence: 7, detection: 10}, {fail: Two, severity: 7, occurrence: 6, detection: 2}]\n";
        _workspace.With("risky.blueprint.yaml", Risky);
        Assert.True(IsFirst("One"));
        _workspace.With("blueprints.yaml", "analysis: {high-risk: {by: action-priority}}\n");
        Assert.True(IsFirst("Two"));

        bool IsFirst(string fail)
        {
            var output = _workspace.Run("measure", "risky.blueprint.yaml").Output;
            return output.IndexOf(fail, StringComparison.Ordinal) <= Math.Min(output.IndexOf("One", StringComparison.Ordinal), output.IndexOf("Two", StringComparison.Ordinal));
        }
    }
}
