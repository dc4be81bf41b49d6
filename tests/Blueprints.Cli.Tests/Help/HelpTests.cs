namespace Blueprints.Cli.Tests.Help;

/// <summary>Help and version.</summary>
public sealed class HelpTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("-?")]
    public void Help_names_the_verbs(string option)
    {
        var outcome = _workspace.Run(option);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal("", outcome.Error);
        Assert.Contains("render <FILE>", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("check <FILE>", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("render", "blueprints render bank.blueprint.yaml -o out.svg", "--theme <light|dark|print>", "svg, png, pdf, webp, jpeg, pptx, xlsx, drawio, bpmn, mermaid", "--page <PAPER>", "--scale <NUMBER>", "--font <FILE|FOLDER>", "--lang <en|zh>")]
    [InlineData("check", "blueprints check services", "--fail-on <error|warning|info|never>", "--accepted", "--lang <en|zh>", "--quiet")]
    public void Help_of_a_verb_has_examples_choices_and_exit_codes(string verb, params string[] parts)
    {
        var outcome = _workspace.Run(verb, "--help");
        Assert.Equal(0, outcome.ExitCode);
        Assert.All(parts, part => Assert.Contains(part, outcome.Output, StringComparison.Ordinal));
        Assert.Contains("\nExit codes:\n  0  Done", outcome.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("new --help")]
    [InlineData("render --help")]
    [InlineData("check --help")]
    [InlineData("format --help")]
    [InlineData("rules --help")]
    [InlineData("measure --help")]
    [InlineData("simulate --help")]
    [InlineData("registers --help")]
    [InlineData("report --help")]
    [InlineData("walk --help")]
    [InlineData("survey --help")]
    [InlineData("fit --help")]
    [InlineData("merge --help")]
    [InlineData("compare --help")]
    [InlineData("convert --help")]
    [InlineData("pareto --help")]
    [InlineData("quadrants --help")]
    [InlineData("histogram --help")]
    [InlineData("schema --help")]
    [InlineData("lsp --help")]
    [InlineData("mcp --help")]
    [InlineData("serve --help")]
    [InlineData("watch --help")]
    [InlineData("studio --help")]
    public void The_manual_quotes_the_help_as_it_is(string line)
    {
        AssertQuoted("docs/command.md", line);
        AssertQuoted("docs/command.zh.md", line + " --lang zh");
    }

    private void AssertQuoted(string page, string line)
    {
        var outcome = _workspace.Run(line.Split(' '));
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        var text = RepositoryFiles.Read(page);
        var begin = text.IndexOf($"```console\n$ blueprints {line}\n", StringComparison.Ordinal);
        Assert.True(begin >= 0, $"{page} does not quote '{line}'");
        var quoted = text[begin..(text.IndexOf("\n```\n", begin, StringComparison.Ordinal) + 5)];
        var expected = $"```console\n$ blueprints {line}\n{outcome.Output.TrimEnd()}\n```\n";
        if (GoldenFile.Accepts) File.WriteAllText(Path.Combine(RepositoryFiles.Root, page), text.Replace(quoted, expected, StringComparison.Ordinal));
        else Assert.Equal(expected, quoted);
    }

    [Theory]
    [InlineData("--version")]
    [InlineData("render", "--version")]
    public void Version_is_that_of_the_package(params string[] arguments)
    {
        var outcome = _workspace.Run(arguments);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal("", outcome.Error);
        Assert.Contains($"<Version>{outcome.Output.Trim()}</Version>", RepositoryFiles.Read("Directory.Build.props"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_at_all_shows_the_help_as_wrong_usage()
    {
        var outcome = _workspace.Run();
        Assert.Equal(2, outcome.ExitCode);
        Assert.Equal("", outcome.Output);
        Assert.Contains("Usage:", outcome.Error, StringComparison.Ordinal);
    }
}
