namespace Blueprints.Cli.Tests;

/// <summary>Folders as inputs.</summary>
public sealed class FolderTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Are_searched_to_any_depth_in_order_of_path()
    {
        _workspace.With("services/b.blueprint.yaml", Workspace.Bad).With("services/a/z.blueprint.yml", Workspace.Bad).With("services/B.blueprint.yaml", Workspace.Bad).With("services/notes.yaml")
            .With("services/.hidden/x.blueprint.yaml").With("services/.x.blueprint.yaml").With("other/c.blueprint.yaml");
        var outcome = _workspace.Run("check", "services");
        Assert.Equal(["services/B.blueprint.yaml", "services/a/z.blueprint.yml", "services/b.blueprint.yaml"], Named(outcome));
        Assert.Equal(1, outcome.ExitCode);
    }

    [Fact]
    public void Without_documents_are_a_trouble()
    {
        var outcome = _workspace.With("services/notes.yaml").Run("check", "services");
        Assert.Equal(new Outcome(2, "", "blueprints: no documents in folder 'services': their names end in .blueprint.yaml or .fishbone.yaml\n"), outcome);
    }

    [Fact]
    public void Links_that_lead_out_are_not_followed()
    {
        _workspace.With("services/a.blueprint.yaml", Workspace.Bad).With("services/deep/b.blueprint.yaml", Workspace.Bad).With("outside/secret.blueprint.yaml");
        File.CreateSymbolicLink(_workspace.PathOf("services/file.blueprint.yaml"), _workspace.PathOf("outside/secret.blueprint.yaml"));
        File.CreateSymbolicLink(_workspace.PathOf("services/inside.blueprint.yaml"), _workspace.PathOf("services/deep/b.blueprint.yaml"));
        Directory.CreateSymbolicLink(_workspace.PathOf("services/folder"), _workspace.PathOf("outside"));
        Directory.CreateSymbolicLink(_workspace.PathOf("services/deep/round"), _workspace.PathOf("services"));
        File.CreateSymbolicLink(_workspace.PathOf("services/roundabout.blueprint.yaml"), _workspace.PathOf("services/folder/secret.blueprint.yaml"));
        var outcome = _workspace.Run("check", "services");
        Assert.Equal(["services/a.blueprint.yaml", "services/deep/b.blueprint.yaml", "services/inside.blueprint.yaml"], Named(outcome));
    }

    [Fact]
    public void Keep_their_shape_in_the_output_folder()
    {
        _workspace.With("services/a.blueprint.yaml").With("services/deep/a.blueprint.yaml").With("single.blueprint.yaml");
        var outcome = _workspace.Run("render", "services", "single.blueprint.yaml", "-o", "drawings/", "--quiet");
        Assert.Equal(new Outcome(0, "", ""), outcome);
        Assert.Equal(["drawings/a.svg", "drawings/deep/a.svg", "drawings/single.svg"], _workspace.Files().Where(file => file.StartsWith("drawings", StringComparison.Ordinal)));
    }

    [Fact]
    public void May_hold_a_blueprint_and_a_fishbone_of_one_name()
    {
        _workspace.With("services/visit.blueprint.yaml").With("services/visit.fishbone.yaml", "fishbone: Late\ncategories:\n  People: []\n");
        var outcome = _workspace.Run("render", "services", "--quiet");
        Assert.Equal(new Outcome(0, "", ""), outcome);
        Assert.Equal(["services/visit.fishbone.svg", "services/visit.svg"], _workspace.Files().Where(file => file.EndsWith(".svg", StringComparison.Ordinal)));
    }

    /// <summary>The documents that something was said about, in order.</summary>
    private static IEnumerable<string> Named(Outcome outcome) =>
        outcome.Output.Replace('\\', '/').Split('\n').Where(line => line.StartsWith("services/", StringComparison.Ordinal)).Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]);
}
