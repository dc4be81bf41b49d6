namespace Blueprints.Cli.Tests;

/// <summary><c>blueprints check</c>.</summary>
public sealed class CheckTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_good_document_gets_a_line_and_nothing_is_written()
    {
        var outcome = _workspace.With("tea.blueprint.yaml", Workspace.Sound).Run("check", "tea.blueprint.yaml");
        Assert.Equal(new Outcome(0, "1 document: nothing found\n", ""), outcome);
        Assert.Equal(["tea.blueprint.yaml"], _workspace.Files());
    }

    [Fact]
    public void Quiet_says_nothing_of_a_good_document()
    {
        var outcome = _workspace.With("tea.blueprint.yaml", Workspace.Sound).Run("check", "--quiet", "tea.blueprint.yaml");
        Assert.Equal(new Outcome(0, "", ""), outcome);
    }

    [Fact]
    public void A_mistake_is_shown_with_its_place_and_the_line()
    {
        var outcome = _workspace.With("tea.blueprint.yaml", Workspace.Bad).Run("check", "tea.blueprint.yaml");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal("", outcome.Error);
        Assert.StartsWith("tea.blueprint.yaml:3:5: error BP", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("3 |   - custmer: Orders tea", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("^^^^^^^", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("customer", outcome.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n\n1 document: 1 error\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_read_as_a_document()
    {
        var outcome = _workspace.RunWith(Workspace.Bad, "check", "-");
        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith("-:3:5: error BP", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_a_mistake_of_the_document()
    {
        var outcome = _workspace.RunWith([.. "blueprint: Caf"u8, 0xE9, (byte)'\n'], "check", "-");
        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith("-:1:15: error BP", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("UTF-8", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_a_file_trouble_and_the_others_are_checked()
    {
        var outcome = _workspace.With("tea.blueprint.yaml", Workspace.Sound).Run("check", "missing.blueprint.yaml", "tea.blueprint.yaml");
        Assert.Equal(new Outcome(2, "1 document: nothing found\n", "blueprints: cannot read 'missing.blueprint.yaml': there is no such file\n"), outcome);
    }

    [Fact]
    public void Reports_come_in_the_order_of_the_arguments_and_the_worst_exit_code_wins()
    {
        for (var i = 0; i < 12; i++) _workspace.With($"{i}.blueprint.yaml", Workspace.Bad);
        var names = Enumerable.Range(0, 12).Reverse().Select(i => $"{i}.blueprint.yaml").ToArray();
        var outcome = _workspace.Run(["check", .. names]);
        Assert.Equal(1, outcome.ExitCode);
        var places = names.Select(name => ("\n" + outcome.Output).IndexOf("\n" + name + ":", StringComparison.Ordinal)).ToArray();
        Assert.Equal(0, places[0]);
        Assert.Equal(places.Order(), places);
        Assert.EndsWith("\n\n12 documents: 12 errors\n", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(12, places.Distinct().Count());
    }

    [Fact]
    public void A_document_named_twice_is_checked_once()
    {
        var outcome = _workspace.With("tea.blueprint.yaml", Workspace.Sound).Run("check", "tea.blueprint.yaml", "./tea.blueprint.yaml", ".");
        Assert.Equal("1 document: nothing found\n", outcome.Output);
    }

    [Theory]
    [InlineData("下午 茶.blueprint.yaml")]
    [InlineData("@tea.blueprint.yaml")]
    [InlineData("tea & cake 'special'.txt")]
    public void Any_name_is_a_name(string name)
    {
        var outcome = _workspace.With(name, Workspace.Sound).Run("check", name);
        Assert.Equal(new Outcome(0, "1 document: nothing found\n", ""), outcome);
    }
}
