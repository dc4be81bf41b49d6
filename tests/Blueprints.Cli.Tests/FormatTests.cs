using System.Text;

namespace Blueprints.Cli.Tests;

/// <summary><c>blueprints format</c>.</summary>
public sealed class FormatTests : IDisposable
{
    private const string Name = "tea.blueprint.yaml";
    private const string Crooked = "blueprint:   Tea # the title\nsteps:\n- customer: \"Orders tea\"\n";
    private const string Formed = "blueprint: Tea  # the title\nsteps:\n  - customer: Orders tea\n";

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_document_is_written_in_its_form_once()
    {
        Assert.Equal(new Outcome(0, "", $"formatted {Name}\n"), _workspace.With(Name, Crooked).Run("format", Name));
        Assert.Equal(Formed, _workspace.Read(Name));
        Assert.Equal(new Outcome(0, "", ""), _workspace.Run("format", Name));
        Assert.Equal([Name], _workspace.Files());
    }

    [Fact]
    public void Quiet_says_nothing_of_what_was_written() =>
        Assert.Equal(new Outcome(0, "", ""), _workspace.With(Name, Crooked).Run("format", "--quiet", Name));

    [Fact]
    public void A_check_names_what_is_not_in_its_form_and_writes_nothing()
    {
        _workspace.With("a.blueprint.yaml", Formed).With("b.blueprint.yaml", Crooked).With("blueprints.yaml", "rules:   {dead-end: off}\n");
        Assert.Equal(1, _workspace.Run("format", "--check", ".").ExitCode);
        Assert.EndsWith("b.blueprint.yaml is not in its form\n", _workspace.Run("format", "--check", ".").Error, StringComparison.Ordinal);
        Assert.EndsWith("b.blueprint.yaml 的格式需要整理\n", _workspace.Run("format", "--check", ".", "--lang", "zh").Error, StringComparison.Ordinal);
        Assert.Equal(Crooked, _workspace.Read("b.blueprint.yaml"));
        Assert.Equal(new Outcome(0, "", ""), _workspace.Run("format", "--check", "a.blueprint.yaml"));
    }

    [Fact]
    public void A_document_with_a_mistake_is_left_as_it_is_and_the_others_are_formatted()
    {
        const string Wrong = "blueprint:   Tea\nsteps:\n- custmer: Orders\n";
        var outcome = _workspace.With("a.blueprint.yaml", Wrong).With("b.blueprint.yaml", Crooked).Run("format", "a.blueprint.yaml", "b.blueprint.yaml");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("a.blueprint.yaml is left as it is: it has a mistake at line 3 (BP0012): ", outcome.Error, StringComparison.Ordinal);
        Assert.Equal((Wrong, Formed), (_workspace.Read("a.blueprint.yaml"), _workspace.Read("b.blueprint.yaml")));
    }

    [Fact]
    public void A_byte_order_mark_and_line_endings_stay()
    {
        File.WriteAllBytes(_workspace.PathOf(Name), [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Crooked.Replace("\n", "\r\n", StringComparison.Ordinal))]);
        Assert.Equal(0, _workspace.Run("format", Name).ExitCode);
        Assert.Equal([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Formed.Replace("\n", "\r\n", StringComparison.Ordinal))], _workspace.Bytes(Name));
    }

    [Fact]
    public void Standard_input_goes_to_standard_output()
    {
        Assert.Equal(new Outcome(0, Formed, ""), _workspace.RunWith(Crooked, "format", "-"));
        Assert.Equal(new Outcome(0, Formed, ""), _workspace.RunWith(Formed, "format", "-"));
        var wrong = _workspace.RunWith("blueprint:   Tea\nsteps: [", "format", "-");
        Assert.Equal((1, "blueprint:   Tea\nsteps: ["), (wrong.ExitCode, wrong.Output));
        Assert.Equal(2, _workspace.With(Name).RunWith(Crooked, "format", "-", Name).ExitCode);
    }

    [Theory]
    [InlineData("lsp --lang fr")]
    [InlineData("mcp --lang fr")]
    [InlineData("format")]
    [InlineData("format absent.blueprint.yaml")]
    [InlineData("format --chek tea.blueprint.yaml")]
    public void A_wrong_call_is_told(string line) => Assert.Equal(2, _workspace.With(Name, Crooked).Run(line.Split(' ')).ExitCode);
}
