namespace Blueprints.Cli.Tests;

/// <summary><c>blueprints new</c>.</summary>
public sealed class NewTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Without_a_template_they_are_listed()
    {
        var outcome = _workspace.Run("new");
        Assert.Equal((0, "", 10), (outcome.ExitCode, outcome.Error, outcome.Output.TrimEnd().Split('\n').Length));
        Assert.StartsWith("four-step               The method's four steps ", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("bank                    银行：到银行网点开户。\n", _workspace.Run("new", "--lang", "zh").Output, StringComparison.Ordinal);
        Assert.Empty(_workspace.Files());
    }

    [Fact]
    public void A_template_is_written_under_its_name_and_checks()
    {
        Assert.Equal(new Outcome(0, "", "wrote bank.blueprint.yaml\n"), _workspace.Run("new", "bank"));
        Assert.Equal(new Outcome(0, "", ""), _workspace.Run("new", "fishbone-service", "-q"));
        Assert.Equal(["bank.blueprint.yaml", "fishbone-service.fishbone.yaml"], _workspace.Files());
        Assert.Equal(0, _workspace.Run("check", ".", "--fail-on", "warning").ExitCode);
        Assert.Equal(0, _workspace.Run("render", ".", "-q").ExitCode);
    }

    [Fact]
    public void It_goes_where_it_is_asked_to_in_the_language_asked_for()
    {
        Assert.StartsWith("# 到网点开立个人账户", _workspace.Run("new", "银行", "--language", "zh", "-o", "-").Output, StringComparison.Ordinal);
        Assert.StartsWith("# 到网点开立个人账户", _workspace.Run("new", "BANK", "--lang", "zh", "-o", "-").Output, StringComparison.Ordinal);
        Assert.StartsWith("# A current account", _workspace.Run("new", "bank", "--lang", "zh", "--language", "en", "-o", "-").Output, StringComparison.Ordinal);
        Assert.Equal(0, _workspace.Run("new", "bank", "-o", "my.blueprint.yaml").ExitCode);
        Assert.Equal("wrote services/hotel.blueprint.yaml\n", _workspace.Run("new", "hotel", "-o", "services/").Error.Replace('\\', '/'));
        Assert.Equal(["my.blueprint.yaml", "services/hotel.blueprint.yaml"], _workspace.Files());
    }

    [Fact]
    public void A_file_that_is_there_is_kept_unless_forced()
    {
        _workspace.With("bank.blueprint.yaml", "mine");
        Assert.Equal(new Outcome(2, "", "blueprints: 'bank.blueprint.yaml' is there already; to replace it, say --force, or give another name with -o\n"), _workspace.Run("new", "bank"));
        Assert.Equal(2, _workspace.Run("new", "hotel", "-o", "bank.blueprint.yaml").ExitCode);
        Assert.Equal("mine", _workspace.Read("bank.blueprint.yaml"));
        Assert.Equal(0, _workspace.Run("new", "bank", "--force").ExitCode);
        Assert.StartsWith("# A current account", _workspace.Read("bank.blueprint.yaml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("blueprints: unknown template 'bnak'; did you mean 'bank'? The choice is: four-step, complaint, ", "new", "bnak")]
    [InlineData("blueprints: unknown template '投诉类'; did you mean '投诉'?", "new", "投诉类")]
    [InlineData("blueprints: unknown template 'zebra'. The choice is: four-step, ", "new", "zebra")]
    [InlineData("blueprints: unknown option '--langauge'; did you mean '--language'?\n", "new", "--langauge", "zh")]
    [InlineData("blueprints: unknown language 'fr'", "new", "bank", "--language", "fr")]
    [InlineData("blueprints: name one template at a time\n", "new", "bank", "hotel")]
    [InlineData("blueprints: name a template to write; blueprints new lists them\n", "new", "-o", "x.blueprint.yaml")]
    public void Wrong_usage_is_told_and_nothing_is_written(string message, params string[] arguments)
    {
        var outcome = _workspace.Run(arguments);
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith(message, outcome.Error, StringComparison.Ordinal);
        Assert.Empty(_workspace.Files());
    }
}
