using Blueprints.Analysis;

namespace Blueprints.Cli.Tests;

/// <summary><c>blueprints rules</c>.</summary>
public sealed class RulesTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void All_are_listed_one_a_line(string language)
    {
        var outcome = _workspace.Run("rules", "--lang", language);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        var lines = outcome.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(RuleList.All.Select(rule => rule.Code), lines.Select(line => line.Split(' ')[0]));
        Assert.All(RuleList.All.Zip(lines), pair => Assert.EndsWith("  " + (language == "zh" ? pair.First.Title.Chinese : pair.First.Title.English), pair.Second, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("SB0107")]
    [InlineData("sb0107")]
    [InlineData("too-large")]
    public void One_is_explained_by_code_or_name(string name)
    {
        var outcome = _workspace.Run("rules", name);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.StartsWith("SB0107 too-large (note)\nThe blueprint is too large to read\n\nWhy: ", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("\nSource: Mendling, ", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("\nSettings:\n  max  50  the most steps\n", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("\nBad:\n\n    blueprint: ", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("\nGood:\n\n    blueprint: ", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void One_is_explained_in_chinese()
    {
        var outcome = _workspace.Run("rules", "too-large", "--lang", "zh");
        Assert.StartsWith("SB0107 too-large (提示)\n蓝图过大，难以阅读\n\n原因：", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("\n设置项：\n  max  50  步骤数上限\n", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BP0012")]
    [InlineData("bp0012")]
    [InlineData("unknown-lane")]
    public void A_message_is_explained_by_code_or_name(string name)
    {
        var outcome = _workspace.Run("rules", name);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.StartsWith("BP0012 unknown-lane (error)\nA step names a lane that the blueprint does not have.\n\nCause: ", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("\nWrong:\n\n    blueprint: ", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("\nRight:\n\n    blueprint: ", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_is_explained_in_chinese() =>
        Assert.StartsWith("BP0012 unknown-lane (错误)\n步骤写了蓝图里没有的泳道\n\n常见原因：", _workspace.Run("rules", "BP0012", "--lang", "zh").Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("there is no rule or message 'too-lagre'; did you mean 'too-large'?", "too-lagre")]
    [InlineData("there is no rule or message 'nothing-alike-at-all'; blueprints rules lists all rules", "nothing-alike-at-all")]
    [InlineData("there is no rule or message 'unknwon-lane'; did you mean 'unknown-lane'?", "unknwon-lane")]
    [InlineData("name one rule at a time", "too-large", "unreachable-step")]
    [InlineData("unknown option '--long'; did you mean '--lang'?", "--long")]
    public void What_is_no_rule_is_told(string message, params string[] arguments)
    {
        var outcome = _workspace.Run(["rules", .. arguments]);
        Assert.Equal(new Outcome(2, "", $"blueprints: {message}\n"), outcome);
    }
}
