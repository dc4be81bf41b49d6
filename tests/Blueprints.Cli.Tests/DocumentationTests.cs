using System.Text.RegularExpressions;

namespace Blueprints.Cli.Tests;

/// <summary>What the README and the pages in docs say is so.</summary>
public sealed class DocumentationTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void The_blueprint_in_the_readme_has_no_mistakes()
    {
        var outcome = _workspace.With("tea.blueprint.yaml", Sample()).Run("check", "tea.blueprint.yaml");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
    }

    [Fact]
    public void The_message_in_the_readme_is_what_a_slip_gets()
    {
        var message = Block("text").Trim();
        var outcome = _workspace.With("tea.blueprint.yaml", Sample().Replace("- waiter: Takes", "- watier: Takes", StringComparison.Ordinal)).Run("check", "tea.blueprint.yaml");
        Assert.Equal(message, outcome.Output.Split('\n')[0]);
    }

    private static string Sample() => Block("yaml");

    private static string Block(string language) => Regex.Match(RepositoryFiles.Read("README.md"), $"```{language}\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
}
