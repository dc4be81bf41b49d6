namespace Blueprints.Cli.Tests;

/// <summary>Icons from files: found beside the document, and nowhere else.</summary>
public sealed class IconTests
{
    private const string Square = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\"><path d=\"M3 3h18v18h-18z\" fill=\"#12AB34\"/></svg>";

    private static string With(string icon) => $"blueprint: Tea\nsteps:\n  - customer: Orders tea\n    icon: {icon}\n  - frontstage: Brings tea\n";

    [Fact]
    public void A_file_beside_a_document_is_drawn()
    {
        using var here = new Workspace().With("services/tea.blueprint.yaml", With("pictures/square.svg")).With("services/pictures/square.svg", Square);

        var outcome = here.Run("render", "services/tea.blueprint.yaml");

        Assert.Equal((0, "wrote services/tea.svg\n"), (outcome.ExitCode, outcome.Error));
        Assert.Contains("#12AB34", here.Read("services/tea.svg"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_given_is_the_limit()
    {
        using var here = new Workspace()
            .With("services/bar/tea.blueprint.yaml", With("../square.svg"))
            .With("services/square.svg", Square)
            .With("services/tea.blueprint.yaml", With("../square.svg"))
            .With("square.svg", Square);

        var outcome = here.Run("check", "services");

        Assert.Equal(1, outcome.ExitCode);
        Assert.DoesNotContain("services/bar/tea.blueprint.yaml:4:11", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("services/tea.blueprint.yaml:4:11: error BP0035: icon '../square.svg' cannot be read: it lies outside", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_out_of_the_folder_leads_nowhere()
    {
        if (OperatingSystem.IsWindows()) return;
        using var here = new Workspace().With("services/tea.blueprint.yaml", With("link.svg")).With("services/in.blueprint.yaml", With("inside.svg")).With("square.svg", Square).With("services/square.svg", Square);
        File.CreateSymbolicLink(here.PathOf("services/link.svg"), here.PathOf("square.svg"));
        File.CreateSymbolicLink(here.PathOf("services/inside.svg"), here.PathOf("services/square.svg"));

        var outcome = here.Run("check", "services");

        Assert.DoesNotContain("services/in.blueprint.yaml:4:11", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("tea.blueprint.yaml:4:11: error BP0035", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pipe_is_not_waited_for()
    {
        if (OperatingSystem.IsWindows()) return;
        using var here = new Workspace().With("tea.blueprint.yaml", With("pipe.svg"));

        var outcome = here.RunInShell("2>&1", $"check tea.blueprint.yaml; mkfifo '{here.PathOf("pipe.svg")}'");
        Assert.Contains("there is no such file", outcome.Output + outcome.Error, StringComparison.Ordinal);
        outcome = here.Run("check", "tea.blueprint.yaml");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("cannot be read: it is empty", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_stands_in_the_folder_at_hand()
    {
        using var here = new Workspace().With("square.svg", Square);

        var outcome = here.RunWith(With("square.svg"), "render", "-", "-o", "-");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("#12AB34", outcome.Output, StringComparison.Ordinal);
    }
}
