namespace Blueprints.Cli.Tests;

/// <summary>What <c>blueprints check</c> does with findings.</summary>
public sealed class FindingTests : IDisposable
{
    // An error: nothing leads to the brewing. An accepted note: four steps are more than three.
    private const string Weak = """
        blueprint: Tea
        analysis: {too-large: {max: 3}}
        accept: {too-large: Short enough for us}
        steps:
          - customer: Orders tea
            next: bring
          - backstage: Brews tea
          - frontstage: Brings tea
            id: bring
          - customer: Drinks tea

        """;

    private static string Noted { get; } = Workspace.Sound.Replace("too-large: off", "too-large: {max: 1}", StringComparison.Ordinal);

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_finding_has_place_reason_and_mend_and_accepted_ones_are_counted()
    {
        var outcome = _workspace.With("tea.blueprint.yaml", Weak).Run("check", "tea.blueprint.yaml");
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains("tea.blueprint.yaml:7:5: error SB0101: nothing leads to 'Brews tea'\n", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("    why: ", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("   help: ", outcome.Output, StringComparison.Ordinal);
        Assert.EndsWith("; 1 accepted\n", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("SB0107", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Accepted_findings_are_shown_with_their_reason_on_request()
    {
        var outcome = _workspace.With("tea.blueprint.yaml", Weak).Run("check", "tea.blueprint.yaml", "--accepted");
        Assert.Contains("tea.blueprint.yaml:1:1: accepted SB0107: the blueprint has 4 steps, more than 3\n", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("\n reason: Short enough for us\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_speak_the_language_asked_for()
    {
        var outcome = _workspace.With("tea.blueprint.yaml", Weak).Run("check", "tea.blueprint.yaml", "--lang", "zh");
        Assert.Contains("tea.blueprint.yaml:7:5: 错误 SB0101: 没有任何流向到达“Brews tea”\n", outcome.Output, StringComparison.Ordinal);
        Assert.EndsWith("；已接受 1 个\n", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("render")]
    [InlineData("measure")]
    [InlineData("pareto")]
    public void Mistakes_speak_the_language_of_their_document(string verb)
    {
        const string Broken = "blueprint: 上茶\nlanguage: zh\nstepps: []\n";
        var outcome = _workspace.With("tea.blueprint.yaml", Broken).Run(verb, "tea.blueprint.yaml");
        Assert.Contains("tea.blueprint.yaml:3:1: 错误 BP0006: 没有“stepps”这个键；是否想写“steps”？\n", outcome.Output + outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotMatch("error|mistake|document", outcome.Output + outcome.Error);
        if (verb == "pareto") return;
        outcome = _workspace.Run(verb, "tea.blueprint.yaml", "--lang", "en");
        Assert.Contains("tea.blueprint.yaml:3:1: error BP0006: unknown key 'stepps'; did you mean 'steps'?\n", outcome.Output + outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotMatch("错误|键", outcome.Output + outcome.Error);
    }

    [Fact]
    public void A_configuration_speaks_the_language_asked_for()
    {
        _workspace.With("tea.blueprint.yaml", Workspace.Good).With("blueprints.yaml", "acept: {}\n");
        Assert.Contains("blueprints.yaml:1:1: 错误 BP0006: 没有“acept”这个键；是否想写“accept”？", _workspace.Run("check", ".", "--lang", "zh").Output, StringComparison.Ordinal);
        Assert.Contains("blueprints.yaml:1:1: error BP0006: unknown key 'acept'; did you mean 'accept'?", _workspace.Run("check", ".").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_in_chinese_is_answered_in_chinese()
    {
        var outcome = _workspace.With("tea.blueprint.yaml", Workspace.Good.Replace("steps:", "language: zh\nsteps:", StringComparison.Ordinal)).Run("check", "tea.blueprint.yaml");
        Assert.StartsWith("1 份文档：", outcome.Output.Split('\n')[^2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "never")]
    [InlineData(0, "error")]
    [InlineData(0, null)]
    [InlineData(1, "info")]
    public void Fail_on_says_what_makes_a_run_fail(int exitCode, string? threshold)
    {
        string[] option = threshold is null ? [] : ["--fail-on", threshold];
        var outcome = _workspace.With("tea.blueprint.yaml", Noted).Run(["check", "tea.blueprint.yaml", .. option]);
        Assert.Equal(exitCode, outcome.ExitCode);
        Assert.Contains(": note SB0107: ", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_fails_whatever_the_threshold()
    {
        Assert.Equal(0, _workspace.With("tea.blueprint.yaml", Weak).Run("check", "tea.blueprint.yaml", "--fail-on", "never").ExitCode);
        Assert.Equal(1, _workspace.With("tea.blueprint.yaml", Workspace.Bad).Run("check", "tea.blueprint.yaml", "--fail-on", "never").ExitCode);
    }

    [Fact]
    public void An_unknown_threshold_is_told()
    {
        var outcome = _workspace.Run("check", "tea.blueprint.yaml", "--fail-on", "warnings");
        Assert.Equal(new Outcome(2, "", "blueprints: unknown threshold 'warnings'; did you mean 'warning'? The choice is: error, warning, info, never\n"), outcome);
    }

    [Fact]
    public void Drawing_tells_of_mistakes_only()
    {
        var outcome = _workspace.With("tea.blueprint.yaml", Weak).Run("render", "tea.blueprint.yaml");
        Assert.Equal(new Outcome(0, "", "wrote tea.svg\n"), outcome);
    }
}
