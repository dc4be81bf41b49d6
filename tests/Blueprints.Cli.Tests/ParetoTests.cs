using System.Buffers.Binary;

namespace Blueprints.Cli.Tests;

/// <summary><c>blueprints pareto</c>.</summary>
public sealed class ParetoTests : IDisposable
{
    private const string Document = "fishbone: Late\ncategories:\n  People:\n    - {cause: Crew late, count: 30}\n    - {cause: Too few, count: 10}\n  Method:\n    - {cause: Forms, count: 60}\n";
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Prints_the_table()
    {
        var outcome = _workspace.With("late.fishbone.yaml", Document).Run("pareto", "late.fishbone.yaml");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains("* Forms", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("60.0%", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(_workspace.Files(), file => file.EndsWith(".svg", StringComparison.Ordinal));
    }

    [Fact]
    public void Prints_values_by_category()
    {
        var outcome = _workspace.With("late.fishbone.yaml", Document).Run("pareto", "late.fishbone.yaml", "--format", "csv", "--by", "category");
        Assert.Equal("rank,id,label,category,count,share,cumulative,vital\n1,method,Method,,60,0.6,0.6,yes\n2,people,People,,40,0.4,1,yes\n", outcome.Output);
    }

    [Fact]
    public void Draws_the_chart()
    {
        var outcome = _workspace.With("late.fishbone.yaml", Document).Run("pareto", "late.fishbone.yaml", "-o", "chart.svg");
        Assert.Equal((0, "wrote chart.svg\n"), (outcome.ExitCode, outcome.Error));
        var drawn = File.ReadAllText(_workspace.PathOf("chart.svg"));
        Assert.Contains("data-role=\"bar\"", drawn, StringComparison.Ordinal);

        // Round steps on the axis of counts, not hundreds of marks.
        Assert.InRange(drawn.Split("<text").Length, 10, 60);
    }

    [Theory]
    [InlineData("chart.pdf", "%PDF")]
    [InlineData("chart.png", "PNG")]
    [InlineData("chart.jpg", "JFIF")]
    public void The_ending_says_the_format(string name, string begin)
    {
        var outcome = _workspace.With("late.fishbone.yaml", Document).Run("pareto", "late.fishbone.yaml", "-o", name);
        Assert.Equal((0, $"wrote {name}\n"), (outcome.ExitCode, outcome.Error));
        Assert.Contains(begin, File.ReadAllText(_workspace.PathOf(name))[..16], StringComparison.Ordinal);
    }

    [Fact]
    public void The_chart_is_drawn_as_it_is_asked_for()
    {
        _workspace.With("late.fishbone.yaml", Document).Run("pareto", "late.fishbone.yaml", "-o", "chart.png", "--width", "333", "--theme", "dark");
        Assert.Equal(333, BinaryPrimitives.ReadInt32BigEndian(_workspace.Bytes("chart.png").AsSpan(16)));
        Assert.Contains("#12171D", _workspace.Run("pareto", "late.fishbone.yaml", "--format", "svg", "--theme", "dark").Output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("#12171D", _workspace.Run("pareto", "late.fishbone.yaml", "--format", "svg").Output, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("@font-face", _workspace.Run("pareto", "late.fishbone.yaml", "--format", "svg", "--embed-fonts").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "blueprints: cannot tell the format from 'chart.bmp'; the formats are svg, png, pdf, webp, jpeg: end the name in one of them\n", "pareto", "late.fishbone.yaml", "-o", "chart.bmp")]
    [InlineData(2, "blueprints: --page is for pdf, and the format is png; end the output in .pdf\n", "pareto", "late.fishbone.yaml", "-o", "chart.png", "--page", "A4")]
    [InlineData(1, "blueprints: nothing is counted in 'empty.fishbone.yaml': give its causes a count, or votes\n", "pareto", "empty.fishbone.yaml")]
    [InlineData(1, "blueprints: 'tea.blueprint.yaml' is no fishbone; only a fishbone's causes can be ranked\n", "pareto", "tea.blueprint.yaml")]
    [InlineData(2, "blueprints: --top needs a whole number from 1, not '0'\n", "pareto", "late.fishbone.yaml", "--top", "0")]
    [InlineData(2, "blueprints: pareto takes one fishbone at a time\n", "pareto", "late.fishbone.yaml", "empty.fishbone.yaml")]
    [InlineData(2, "blueprints: unknown kind of row 'causes'; did you mean 'cause'? The choice is: cause, category\n", "pareto", "late.fishbone.yaml", "--by", "causes")]
    public void What_cannot_be_ranked_is_told_plainly(int code, string message, params string[] arguments)
    {
        _workspace.With("late.fishbone.yaml", Document).With("empty.fishbone.yaml", "fishbone: Late\ncategories:\n  People: []\n").With("tea.blueprint.yaml");
        Assert.Equal(new Outcome(code, "", message), _workspace.Run(arguments));
    }
}
