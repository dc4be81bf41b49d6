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
        var outcome = _workspace.With("late.mmd", "ishikava\n  Late\n").Run("convert", "late.mmd");
        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith("late.mmd:1:1: error BP0120: ", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(["late.mmd"], _workspace.Files());
    }

    /// <summary>What is not read is called by its name, with what is read.</summary>
    [Fact]
    public void What_is_not_read_is_named()
    {
        var outcome = _workspace.With("calls.mmd", "sequenceDiagram\n  A ->> B: Hello\n").Run("convert", "calls.mmd");
        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith("blueprints: calls.mmd: it is a 'sequenceDiagram' of Mermaid", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("read are drawings of draw.io", outcome.Error, StringComparison.Ordinal);
        Assert.StartsWith("blueprints: -: 文件是空的；可以读入的有", _workspace.RunWith("", "convert", "-", "--lang", "zh").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_is_no_value_is_told_with_what_became_of_the_file()
    {
        var outcome = _workspace.With("list.csv", "step,lane,staff\nOrder,Customer,two\n").Run("convert", "list.csv", "-q");
        Assert.Equal(1, outcome.ExitCode);
        Assert.EndsWith("blueprints: list.csv: no file was written: correct the cells that are told above, and convert it again\n", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(["list.csv"], _workspace.Files());
    }

    /// <summary>What other tools drew becomes a blueprint; what is guessed or left out is told, but not where nothing is to be said.</summary>
    [Fact]
    public void A_drawing_becomes_a_blueprint()
    {
        const string Flowchart = "flowchart LR\n  subgraph Customer\n    A[Asks]\n  end\n  subgraph Shop\n    B[Answers]\n  end\n  A --> B\n  ???\n";
        const string Blueprint = "blueprint: ask\nlanes:\n  customer: Customer\n  shop: {band: frontstage, label: Shop}\nsteps:\n  - customer: Asks\n  - shop: Answers\n";
        var outcome = _workspace.With("ask.mmd", Flowchart).Run("convert", "ask.mmd");
        Assert.Equal(0, outcome.ExitCode);
        Assert.EndsWith("ask.mmd:9:3: '???' is not understood, and left out\nwrote ask.blueprint.yaml\n", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(Blueprint, _workspace.Read("ask.blueprint.yaml"));
        Assert.Contains("'ask.blueprint.yaml' is there already", _workspace.Run("convert", "ask.mmd", "-q").Error, StringComparison.Ordinal);
        Assert.Equal(new Outcome(0, "", ""), _workspace.Run("convert", "ask.mmd", "-o", "new/", "-q"));
        Assert.Equal(Blueprint, _workspace.Read("new/ask.blueprint.yaml"));
        Assert.Equal(Blueprint.Replace("ask\n", "Untitled\n", StringComparison.Ordinal), _workspace.RunWith(Flowchart, "convert", "-", "-q").Output);
        Assert.Equal(1, _workspace.With("none.mmd", "flowchart LR\n").Run("convert", "none.mmd").ExitCode);
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
    [InlineData("blueprints: convert writes documents (.yaml), not 'a.svg'; to draw one: blueprints render DOCUMENT -o a.svg\n", "convert", "texts/a.mmd", "-o", "a.svg")]
    public void Wrong_usage_is_told(string message, params string[] arguments) =>
        Assert.Equal(new Outcome(2, "", message), _workspace.With("texts/a.mmd", Mermaid).Run(arguments));
}
