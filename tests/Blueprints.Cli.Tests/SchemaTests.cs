namespace Blueprints.Cli.Tests;

/// <summary><c>blueprints schema</c>.</summary>
public sealed class SchemaTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("all", "schema")]
    [InlineData("all", "schema", "all")]
    [InlineData("blueprint", "schema", "blueprint")]
    [InlineData("fishbone", "schema", "Fishbone", "-o", "-")]
    [InlineData("configuration", "schema", "configuration")]
    [InlineData("blueprint.zh", "schema", "blueprint", "--lang", "zh")]
    [InlineData("all", "schema", "--lang", "en")]
    public void A_schema_comes_on_standard_output(string name, params string[] arguments)
    {
        var outcome = _workspace.Run(arguments);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Equal(RepositoryFiles.Read($"docs/schemas/{name}.schema.json"), outcome.Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_schema_goes_into_a_file()
    {
        var outcome = _workspace.Run("schema", "fishbone", "-o", "fish.json");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Output));
        Assert.Equal("wrote fish.json", outcome.Error.Trim());
        Assert.Equal(RepositoryFiles.Read("docs/schemas/fishbone.schema.json"), _workspace.Read("fish.json").ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("unknown kind 'fishbon'; did you mean 'fishbone'? The choice is: blueprint, fishbone, configuration, all", "fishbon")]
    [InlineData("name one kind at a time", "fishbone", "blueprint")]
    [InlineData("unknown option '--outptu'; did you mean '--output'?", "--outptu")]
    [InlineData("'./' is a folder; name a file in it", "all", "-o", "./")]
    public void Wrong_use_is_told(string message, params string[] arguments)
    {
        var outcome = _workspace.Run(["schema", .. arguments]);
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }
}
