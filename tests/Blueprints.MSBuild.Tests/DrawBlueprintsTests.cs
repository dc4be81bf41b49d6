using Blueprints.Text;
using static Blueprints.MSBuild.Tests.Build;

namespace Blueprints.MSBuild.Tests;

/// <summary>What a build draws, and what it says.</summary>
public sealed class DrawBlueprintsTests : IDisposable
{
    private const string Lanes = "blueprint: Tea for two\nlanes:\n  guest: {band: customer, label: Guest}\n  waiter: {band: frontstage, label: Waiter}\nsteps:\n  - guest: Orders tea\n  - watier: Serves the tea\n";

    private readonly Build _build = new();

    public void Dispose() => _build.Dispose();

    [Fact]
    public void The_drawing_is_that_of_the_library()
    {
        Assert.True(_build.With("docs/tea.blueprint.yaml").Run("docs/tea.blueprint.yaml"));
        Assert.Equal(Compiler.RenderSvg(Compiler.Compile(new SourceText(Good)).Diagram!), _build.Read("drawings/tea.svg"));
        Assert.Empty(_build.Errors);
    }

    [Fact]
    public void Folders_below_keep_their_places_and_an_item_may_name_its_drawing()
    {
        _build.With("docs/a/tea.blueprint.yaml").With("docs/b/tea.blueprint.yaml").With("docs/c/tea.blueprint.yaml");
        var task = _build.Task();
        // Projects write paths as Windows does, on every system.
        task.Output = "out\\drawings\\";
        task.Documents = [new Item("docs/a/tea.blueprint.yaml").With("RecursiveDir", "a/"), new Item("docs/b/tea.blueprint.yaml").With("RecursiveDir", "b/"), new Item("docs/c/tea.blueprint.yaml").With("Drawing", @"下午\茶")];
        Assert.True(task.Execute());
        Assert.Equal(["out/drawings/a/tea.svg", "out/drawings/b/tea.svg", "out/drawings/下午/茶.svg"], _build.Noted("written"));
    }

    [Fact]
    public void A_mistake_is_an_error_at_its_place_and_other_documents_are_drawn()
    {
        Assert.False(_build.With("bad.blueprint.yaml", Lanes).With("tea.blueprint.yaml").Run("bad.blueprint.yaml", "tea.blueprint.yaml"));
        Assert.Equal(["bad.blueprint.yaml(7,5,7,11): BP0012: unknown lane 'watier'; did you mean 'waiter'? (lanes of this blueprint: guest, waiter)"], _build.Told());
        Assert.Null(_build.Errors[0].HelpLink);
        Assert.Equal(["drawings/tea.svg"], _build.Noted("written"));
        Assert.False(File.Exists(_build.PathOf("obj/drawn.stamp")));
    }

    [Fact]
    public void Weak_links_are_warnings_with_a_link_to_their_page()
    {
        var task = _build.With("tea.blueprint.yaml").Task("tea.blueprint.yaml");
        task.Pages = "https://docs.example/blueprints/";
        Assert.True(task.Execute());
        var cold = Assert.Single(_build.Warnings, warning => warning.Code == "SB0201");
        Assert.Equal((_build.PathOf("tea.blueprint.yaml"), 5, 11, "https://docs.example/blueprints/rules/fail-without-recovery.md"), (cold.File, cold.LineNumber, cold.ColumnNumber, cold.HelpLink));
        Assert.Contains(_build.Messages, message => message.Code == "SB0501");
        Assert.True(File.Exists(_build.PathOf("obj/drawn.stamp")));
    }

    [Fact]
    public void They_are_not_told_where_nobody_asks_and_numbered_where_somebody_does()
    {
        var task = _build.With("tea.blueprint.yaml").Task("tea.blueprint.yaml");
        (task.Check, task.Findings) = (false, true);
        Assert.True(task.Execute());
        Assert.Empty(_build.Warnings);
        Assert.Contains("nothing prevents", _build.Read("drawings/tea.svg"), StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_of_rules_hold_and_their_mistakes_are_told()
    {
        _build.With("docs/tea.blueprint.yaml").With("blueprints.yaml", "analysis:\n  fail-without-recovery: {severity: error}\n").With("docs/blueprints.yaml", "analysis:\n  too-lorge: off\n");
        Assert.False(_build.Run("docs/tea.blueprint.yaml"));
        Assert.Equal(["BP0201", "SB0201"], _build.Errors.Select(error => error.Code).Concat(_build.Warnings.Where(warning => warning.Code.StartsWith("BP", StringComparison.Ordinal)).Select(warning => warning.Code)).Order());
    }

    [Fact]
    public void Links_between_documents_are_followed()
    {
        _build.With("a.blueprint.yaml", "blueprint: A\nsteps:\n  - customer: Orders tea\n    fail: {fail: Cold, cause: b.fishbone.yaml#gone}\n").With("b.fishbone.yaml", "fishbone: Cold\ncategories:\n  Method:\n    - Waits\n");
        _build.Run("a.blueprint.yaml", "b.fishbone.yaml");
        Assert.Contains(_build.Warnings.Select(warning => warning.Message).Concat(_build.Errors.Select(error => error.Message)), message => message!.Contains("gone", StringComparison.Ordinal));
    }

    [Fact]
    public void Pictures_are_drawn_besides()
    {
        var task = _build.With("tea.blueprint.yaml").Task("tea.blueprint.yaml");
        (task.Format, task.Theme) = ("svg; PNG;pdf", "dark");
        Assert.True(task.Execute());
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], File.ReadAllBytes(_build.PathOf("drawings/tea.png"))[..4]);
        Assert.Equal("%PDF"u8.ToArray(), File.ReadAllBytes(_build.PathOf("drawings/tea.pdf"))[..4]);
    }

    [Fact]
    public void What_a_property_can_not_be_is_told_at_the_project_in_the_language_asked_for()
    {
        var task = _build.With("tea.blueprint.yaml").Task("tea.blueprint.yaml");
        (task.Format, task.Theme, task.Language, task.Pages) = ("svg;gif", "pink", "zh", "docs");
        Assert.False(task.Execute());
        Assert.Equal(
            [
                "tea.csproj(0,0,0,0): BP0622: BlueprintsFormat 不能是“gif”；可以写：svg, png, pdf, webp, jpeg",
                "tea.csproj(0,0,0,0): BP0622: BlueprintsTheme 不能是“pink”；可以写：light, dark, print",
                "tea.csproj(0,0,0,0): BP0622: BlueprintsPages 不能是“docs”；可以写：https://...",
            ],
            _build.Told());
    }

    [Fact]
    public void What_cannot_be_read_and_what_would_be_drawn_twice_is_told()
    {
        Assert.False(_build.Run("missing.blueprint.yaml"));
        Assert.Equal(["missing.blueprint.yaml(0,0,0,0): BP0623: 'missing.blueprint.yaml' can't be read: there is no such file"], _build.Told());
        _build.Errors.Clear();
        Assert.False(_build.With("a/tea.blueprint.yaml").With("b/tea.blueprint.yaml").Run("a/tea.blueprint.yaml", "b/tea.blueprint.yaml"));
        Assert.StartsWith("b/tea.blueprint.yaml(0,0,0,0): BP0624: 'a/tea.blueprint.yaml' and 'b/tea.blueprint.yaml' would both be drawn into '", Assert.Single(_build.Told()), StringComparison.Ordinal);
        _build.Errors.Clear();
        var task = _build.Task();
        task.Documents = [new Item("a/tea.blueprint.yaml").With("Drawing", "../../tea")];
        Assert.False(task.Execute());
        Assert.Equal("BP0622", Assert.Single(_build.Errors).Code);
    }

    [Fact]
    public void A_build_that_was_given_up_draws_nothing()
    {
        using var task = _build.With("tea.blueprint.yaml").Task("tea.blueprint.yaml");
        task.Cancel();
        Assert.False(task.Execute());
        Assert.False(File.Exists(_build.PathOf("drawings/tea.svg")));
    }

    [Fact]
    public void Codes_are_told_of_in_the_page()
    {
        var page = RepositoryFiles.Read("docs/msbuild.md");
        var chinese = RepositoryFiles.Read("docs/msbuild.zh.md");
        Assert.All(BuildDiagnostics.All, known => Assert.True(page.Contains($"| `{known.Code}` |", StringComparison.Ordinal) && chinese.Contains($"| `{known.Code}` |", StringComparison.Ordinal), known.Code));
    }
}
