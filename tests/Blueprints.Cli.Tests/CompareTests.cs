using System.Text.Json;

namespace Blueprints.Cli.Tests;

/// <summary><c>blueprints compare</c>.</summary>
public sealed class CompareTests : IDisposable
{
    private const string Slow = "blueprint: Tea\nsteps:\n  - customer: Orders tea\n  - frontstage: Brings tea\n    time: 5 min\n";
    private const string Fast = "blueprint: Tea\nsteps:\n  - customer: Orders tea\n  - frontstage: Brings tea\n    time: 2 min\n";
    private const string Cold = "fishbone: Cold tea\ncategories:\n  People:\n    - Too few waiters\n";

    private readonly Workspace _workspace = new();

    public CompareTests() => _workspace.With("slow.blueprint.yaml", Slow).With("fast.blueprint.yaml", Fast).With("cold.fishbone.yaml", Cold);

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void What_changed_is_told_with_the_figures()
    {
        var outcome = _workspace.Run("compare", "slow.blueprint.yaml", "fast.blueprint.yaml");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.StartsWith("steps: 1 changed; findings: ", outcome.Output, StringComparison.Ordinal);
        Assert.Matches("\nTouch time +≥ 5 min +≥ 2 min +−60% +better\n", outcome.Output);
        Assert.Contains("\n  ~ Brings tea: time 5 min → 2 min\n", outcome.Output, StringComparison.Ordinal);
        Assert.StartsWith("步骤：更改 1；", _workspace.Run("compare", "slow.blueprint.yaml", "fast.blueprint.yaml", "--lang", "zh").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("slow.blueprint.yaml")]
    [InlineData("cold.fishbone.yaml")]
    public void A_document_compared_with_itself_gets_one_line(string name)
    {
        var outcome = _workspace.Run("compare", name, name, "--fail-on", "worse");
        Assert.Equal((0, "the two documents are the same\n", ""), (outcome.ExitCode, outcome.Output, outcome.Error));
    }

    [Fact]
    public void Either_may_come_from_standard_input_but_not_both()
    {
        Assert.Contains("5 min → 2 min", _workspace.RunWith(Slow, "compare", "-", "fast.blueprint.yaml").Output, StringComparison.Ordinal);
        Assert.Contains("5 min → 2 min", _workspace.RunWith(Fast, "compare", "slow.blueprint.yaml", "-").Output, StringComparison.Ordinal);
        Assert.Equal(2, _workspace.RunWith(Fast, "compare", "-", "-").ExitCode);
    }

    [Fact]
    public void What_got_worse_fails_only_where_asked()
    {
        Assert.Equal(0, _workspace.Run("compare", "fast.blueprint.yaml", "slow.blueprint.yaml").ExitCode);
        var outcome = _workspace.Run("compare", "fast.blueprint.yaml", "slow.blueprint.yaml", "--fail-on", "worse");
        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith("blueprints: worse than before: ", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("Touch time", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Fishbones_are_compared_too_and_not_with_blueprints()
    {
        _workspace.With("warm.fishbone.yaml", Cold + "    - Long way\n");
        Assert.Contains("\ncauses\n  + Long way\n", _workspace.Run("compare", "cold.fishbone.yaml", "warm.fishbone.yaml").Output, StringComparison.Ordinal);
        var outcome = _workspace.Run("compare", "cold.fishbone.yaml", "slow.blueprint.yaml");
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("cannot be compared", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_with_mistakes_is_told_as_usual()
    {
        var outcome = _workspace.With("bad.blueprint.yaml", Workspace.Bad).Run("compare", "bad.blueprint.yaml", "fast.blueprint.yaml");
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith("bad.blueprint.yaml:3:5: error BP", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_and_markdown_hold_it_all_and_markup_of_authors_is_text()
    {
        _workspace.With("marked.blueprint.yaml", Fast.Replace("Brings tea", "Brings <b>tea</b> | @all", StringComparison.Ordinal));
        using var json = JsonDocument.Parse(_workspace.Run("compare", "slow.blueprint.yaml", "marked.blueprint.yaml", "--format", "json").Output);
        Assert.False(json.RootElement.GetProperty("same").GetBoolean());
        Assert.Contains(json.RootElement.GetProperty("measures").EnumerateArray(), measure => measure.GetProperty("key").GetString() == "touch-time" && measure.GetProperty("verdict").GetString() == "better");
        var markdown = _workspace.Run("compare", "slow.blueprint.yaml", "marked.blueprint.yaml", "--format", "markdown").Output;
        Assert.StartsWith("### Tea\n\nsteps: ", markdown, StringComparison.Ordinal);
        Assert.Contains("<details><summary>Changes", markdown, StringComparison.Ordinal);
        Assert.Contains("Brings &lt;b&gt;tea&lt;/b&gt; \\| &#64;all", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_of_the_folder_hold()
    {
        var before = _workspace.Run("compare", "slow.blueprint.yaml", "fast.blueprint.yaml", "--format", "json").Output;
        Assert.Contains("\"rule\": \"", before, StringComparison.Ordinal);
        _workspace.With("blueprints.yaml", "analysis:\n" + string.Concat(RuleList.All.Select(rule => $"  {rule.Name}: off\n")));
        Assert.DoesNotContain("\"rule\": \"", _workspace.Run("compare", "slow.blueprint.yaml", "fast.blueprint.yaml", "--format", "json").Output, StringComparison.Ordinal);
    }
}
