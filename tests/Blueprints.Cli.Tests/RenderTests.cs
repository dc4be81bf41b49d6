namespace Blueprints.Cli.Tests;

/// <summary><c>blueprints render</c>.</summary>
public sealed class RenderTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("tea.blueprint.yaml", "tea.svg")]
    [InlineData("tea.zh.blueprint.yml", "tea.zh.svg")]
    [InlineData("tea.yaml", "tea.svg")]
    [InlineData("tea", "tea.svg")]
    [InlineData("深 圳/下午茶.blueprint.yaml", "深 圳/下午茶.svg")]
    public void Writes_beside_the_document(string document, string drawing)
    {
        var outcome = _workspace.With(document).Run("render", document);
        Assert.Equal(new Outcome(0, "", $"wrote {drawing}\n"), outcome with { Error = outcome.Error.Replace('\\', '/') });
        Assert.StartsWith("<svg ", _workspace.Read(drawing).Replace("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_the_same_to_a_file_a_folder_and_standard_output()
    {
        _workspace.With("tea.blueprint.yaml");
        Directory.CreateDirectory(_workspace.PathOf("existing"));
        Assert.Equal(0, _workspace.Run("render", "tea.blueprint.yaml", "-o", "out.svg").ExitCode);
        Assert.Equal(0, _workspace.Run("render", "tea.blueprint.yaml", "-o", "existing").ExitCode);
        Assert.Equal(0, _workspace.Run("render", "tea.blueprint.yaml", "-o", "new/deep/").ExitCode);
        var piped = _workspace.RunWith(Workspace.Good, "render", "-");
        Assert.Equal((0, ""), (piped.ExitCode, piped.Error));
        Assert.Equal(piped, _workspace.Run("render", "tea.blueprint.yaml", "-o", "-"));
        Assert.Equal(piped.Output, _workspace.Read("out.svg"));
        Assert.Equal(piped.Output, _workspace.Read("existing/tea.svg"));
        Assert.Equal(piped.Output, _workspace.Read("new/deep/tea.svg"));
    }

    [Fact]
    public void Theme_and_language_change_the_drawing()
    {
        var plain = _workspace.RunWith(Workspace.Good, "render", "-").Output;
        var dark = _workspace.RunWith(Workspace.Good, "render", "-", "--theme", "DARK").Output;
        var chinese = _workspace.RunWith(Workspace.Good, "render", "-", "--lang", "zh").Output;
        Assert.Contains("#12171D", dark, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("#12171D", plain, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("互动分界线", chinese, StringComparison.Ordinal);
        Assert.DoesNotContain("互动分界线", plain, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_with_mistakes_is_not_drawn_and_its_old_drawing_stays()
    {
        _workspace.With("tea.blueprint.yaml", Workspace.Bad).With("tea.svg", "old").With("cake.blueprint.yaml");
        var outcome = _workspace.Run("render", "tea.blueprint.yaml", "cake.blueprint.yaml");
        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith("tea.blueprint.yaml:3:5: error BP", outcome.Error, StringComparison.Ordinal);
        Assert.EndsWith("\nwrote cake.svg\n", outcome.Error, StringComparison.Ordinal);
        Assert.Equal("old", _workspace.Read("tea.svg"));
        Assert.Equal(["cake.blueprint.yaml", "cake.svg", "tea.blueprint.yaml", "tea.svg"], _workspace.Files());
    }

    [Fact]
    public void A_mistake_leaves_standard_output_empty()
    {
        var outcome = _workspace.RunWith(Workspace.Bad, "render", "-");
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Output));
    }
}
