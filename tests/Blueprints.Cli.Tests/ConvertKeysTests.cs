namespace Blueprints.Cli.Tests;

/// <summary><c>blueprints convert --keys</c>.</summary>
public sealed class ConvertKeysTests : IDisposable
{
    private const string English = "\uFEFFblueprint: Tea  # the kettle\r\nsteps:\r\n- customer: Orders\r\n";
    private const string Chinese = "\uFEFF服务蓝图: Tea  # the kettle\r\n步骤:\r\n- 顾客: Orders\r\n";

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Keys_are_written_in_place_and_back()
    {
        _workspace.With("tea.blueprint.yaml", English);
        Assert.Equal(new Outcome(0, "", "wrote tea.blueprint.yaml\n"), _workspace.Run("convert", "tea.blueprint.yaml", "--keys", "zh"));
        Assert.Equal(Chinese, Text("tea.blueprint.yaml"));
        Assert.Equal(new Outcome(0, "", ""), _workspace.Run("convert", "tea.blueprint.yaml", "--keys", "zh"));
        Assert.Equal(new Outcome(0, "", ""), _workspace.Run("convert", "tea.blueprint.yaml", "--keys", "en", "-q"));
        Assert.Equal(English, Text("tea.blueprint.yaml"));
    }

    [Fact]
    public void Output_goes_where_it_is_asked_to()
    {
        _workspace.With("a/tea.blueprint.yaml", English).With("a/b/more.blueprint.yaml", English);
        Assert.Equal(0, _workspace.Run("convert", "a", "--keys", "zh", "-o", "out/", "-q").ExitCode);
        Assert.Equal(["a/b/more.blueprint.yaml", "a/tea.blueprint.yaml", "out/b/more.blueprint.yaml", "out/tea.blueprint.yaml"], _workspace.Files());
        Assert.Equal((English, Chinese), (Text("a/tea.blueprint.yaml"), Text("out/b/more.blueprint.yaml")));
        Assert.Equal(2, _workspace.Run("convert", "a", "--keys", "zh", "-o", "one.yaml").ExitCode);
        Assert.Equal(new Outcome(0, "服务蓝图: T\n步骤:\n- 顾客: A\n", ""), _workspace.RunWith("blueprint: T\nsteps:\n- customer: A\n", "convert", "-", "--keys", "zh"));
    }

    [Fact]
    public void A_document_with_an_error_is_told_of_and_stays()
    {
        _workspace.With("tea.blueprint.yaml", "blueprint: Tea\nstpes: []\n");
        var outcome = _workspace.Run("convert", "tea.blueprint.yaml", "--keys", "zh");
        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith("tea.blueprint.yaml:2:1: error BP0006: ", outcome.Error, StringComparison.Ordinal);
        Assert.Equal("blueprint: Tea\nstpes: []\n", _workspace.Read("tea.blueprint.yaml"));
    }

    [Fact]
    public void There_are_two_languages() => Assert.Equal(2, _workspace.With("tea.blueprint.yaml", English).Run("convert", "tea.blueprint.yaml", "--keys", "fr").ExitCode);

    private string Text(string name) => System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(_workspace.Folder, name)));
}
