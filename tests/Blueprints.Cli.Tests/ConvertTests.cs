namespace Blueprints.Cli.Tests;

/// <summary><c>blueprints convert</c>.</summary>
public sealed class ConvertTests : IDisposable
{
    private const string Mermaid = "ishikawa-beta\n  Late\n  Crew\n    Ill\n";
    private const string Yaml = "fishbone: Late\ncategories:\n  Crew:\n    - Ill\n";

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_Mermaid_text_becomes_a_fishbone_beside_it()
    {
        var outcome = _workspace.With("late.mmd", Mermaid).Run("convert", "late.mmd");
        Assert.Equal(new Outcome(0, "", "wrote late.fishbone.yaml\n"), outcome);
        Assert.Equal(Yaml, _workspace.Read("late.fishbone.yaml"));
        Assert.Equal(0, _workspace.Run("render", "late.fishbone.yaml", "-q").ExitCode);
    }

    [Fact]
    public void Output_goes_where_it_is_asked_to()
    {
        _workspace.With("late.mmd", Mermaid).With("b/more.mmd", Mermaid);
        Assert.Equal(new Outcome(0, "", ""), _workspace.Run("convert", "late.mmd", "-o", "out.fishbone.yaml", "-q"));
        Assert.Equal(new Outcome(0, "", ""), _workspace.Run("convert", "late.mmd", "b/more.mmd", "-o", "all/", "-q"));
        Assert.Equal(["all/late.fishbone.yaml", "all/more.fishbone.yaml", "b/more.mmd", "late.mmd", "out.fishbone.yaml"], _workspace.Files());
        Assert.Equal(new Outcome(0, Yaml, ""), _workspace.RunWith(Mermaid, "convert", "-"));
        Assert.Equal(new Outcome(0, Yaml, ""), _workspace.RunWith(Mermaid, "convert", "-", "-o", "-"));
    }

    [Fact]
    public void Mistakes_are_told_and_nothing_is_written()
    {
        var outcome = _workspace.With("late.mmd", "flowchart TD\n  A --> B\n").Run("convert", "late.mmd");
        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith("late.mmd:1:1: error BP0120: ", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(["late.mmd"], _workspace.Files());
    }

    [Fact]
    public void A_file_that_is_there_is_kept_unless_it_is_named()
    {
        _workspace.With("late.mmd", Mermaid).With("late.fishbone.yaml", "mine");
        Assert.Equal(new Outcome(2, "", "blueprints: 'late.fishbone.yaml' is there already; to replace it, say -o late.fishbone.yaml\n"), _workspace.Run("convert", "late.mmd"));
        Assert.Equal("mine", _workspace.Read("late.fishbone.yaml"));
        Assert.Equal(0, _workspace.Run("convert", "late.mmd", "-o", "late.fishbone.yaml").ExitCode);
        Assert.Equal(Yaml, _workspace.Read("late.fishbone.yaml"));
    }

    [Theory]
    [InlineData("blueprints: 'texts' is a folder; name the workbooks or Mermaid texts in it\n", "convert", "texts")]
    [InlineData("blueprints: cannot read 'missing.mmd': there is no such file\n", "convert", "missing.mmd")]
    [InlineData("blueprints: the output would replace the document 'texts/a.mmd'; give another name with -o\n", "convert", "texts/a.mmd", "-o", "texts/a.mmd")]
    public void Wrong_usage_is_told(string message, params string[] arguments) =>
        Assert.Equal(new Outcome(2, "", message), _workspace.With("texts/a.mmd", Mermaid).Run(arguments));
}
