namespace Blueprints.Cli.Tests;

/// <summary>Temporary files of a run that was killed are removed by a later one, and nothing else is.</summary>
public sealed class LeftoverTests : IDisposable
{
    private const string Old = ".blueprints-abcdefgh.ijk";

    private readonly Workspace _workspace = new Workspace().With("tea.blueprint.yaml");

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void What_is_an_hour_old_goes()
    {
        Leave(Old, hours: 2);
        Leave(".blueprints-12345678.abc", hours: 2);
        Leave(".blueprints-87654321.abc", hours: 0.5);
        Leave(".blueprints-notes.txt", hours: 200);
        Leave(".blueprints-abcdefgh.ijkl", hours: 200);
        Leave("deep/" + Old, hours: 2);
        Assert.Equal(0, _workspace.Run("render", "tea.blueprint.yaml").ExitCode);
        Assert.Equal([".blueprints-87654321.abc", ".blueprints-abcdefgh.ijkl", ".blueprints-notes.txt", "deep/" + Old, "tea.blueprint.yaml", "tea.svg"], _workspace.Files());
    }

    [Fact]
    public void What_a_run_still_writes_to_stays()
    {
        using (new FileStream(_workspace.PathOf(Old), FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            File.SetLastWriteTimeUtc(_workspace.PathOf(Old), DateTime.UtcNow.AddHours(-2));
            Assert.Equal(0, _workspace.Run("render", "tea.blueprint.yaml").ExitCode);
            Assert.True(_workspace.Has(Old));
        }

        // A process looks into a folder once.
        File.SetLastWriteTimeUtc(_workspace.PathOf(Old), DateTime.UtcNow.AddHours(-2));
        Assert.Equal(0, _workspace.RunAlone("render", "tea.blueprint.yaml").ExitCode);
        Assert.False(_workspace.Has(Old));
    }

    [Fact]
    public void A_folder_or_a_link_of_such_a_name_stays()
    {
        if (OperatingSystem.IsWindows()) return;
        _workspace.With("precious.txt", "mine");
        Directory.CreateDirectory(_workspace.PathOf(Old));
        Directory.SetLastWriteTimeUtc(_workspace.PathOf(Old), DateTime.UtcNow.AddHours(-2));
        File.SetLastWriteTimeUtc(_workspace.PathOf("precious.txt"), DateTime.UtcNow.AddHours(-2));
        File.CreateSymbolicLink(_workspace.PathOf(".blueprints-12345678.abc"), _workspace.PathOf("precious.txt"));
        Assert.Equal(0, _workspace.Run("render", "tea.blueprint.yaml").ExitCode);
        Assert.True(Directory.Exists(_workspace.PathOf(Old)));
        Assert.NotNull(new FileInfo(_workspace.PathOf(".blueprints-12345678.abc")).LinkTarget);
        Assert.Equal("mine", _workspace.Read("precious.txt"));
    }

    private void Leave(string name, double hours)
    {
        _workspace.With(name, "half");
        File.SetLastWriteTimeUtc(_workspace.PathOf(name), DateTime.UtcNow.AddHours(-hours));
    }
}
