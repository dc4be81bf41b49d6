namespace Blueprints.MSBuild.Tests;

/// <summary>What a build notes for the next one.</summary>
public sealed class BuildStateTests : IDisposable
{
    private const string Used = "blueprint: Tea\nuse: ../common.yaml\nsteps:\n  - frontstage: Serves the tea\n    icon: icons/cup.svg\n  - frontstage: Pours\n    icon: icons/gone.svg\n";

    private readonly Build _build = new();

    public void Dispose() => _build.Dispose();

    [Fact]
    public void Files_that_documents_use_are_read_and_those_that_are_not_there_are_missed()
    {
        _build.With("docs/tea.blueprint.yaml", Used).With("common.yaml", "lanes:\n  guest: {band: customer, label: Guest}\n").With("docs/icons/cup.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'><path d='M1 1h6v6H1z'/></svg>").With("docs/blueprints.yaml", "analysis:\n  too-large: off\n");
        _build.Run("docs/tea.blueprint.yaml");
        Assert.Equal(["common.yaml", "docs/blueprints.yaml", "docs/icons/cup.svg", "docs/tea.blueprint.yaml"], _build.Noted("read").Order(StringComparer.Ordinal));
        Assert.All((string[])["blueprints.yaml", "docs/icons/gone.svg"], path => Assert.Contains(path, _build.Noted("missed")));
    }

    [Fact]
    public void A_drawing_that_stays_the_same_keeps_its_age()
    {
        _build.With("tea.blueprint.yaml").Run("tea.blueprint.yaml");
        var drawing = _build.PathOf("drawings/tea.svg");
        var age = new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(drawing, age);
        Assert.True(_build.Run("tea.blueprint.yaml"));
        Assert.Equal(age, File.GetLastWriteTimeUtc(drawing));
        Assert.True(_build.With("tea.blueprint.yaml", Build.Good.Replace("Orders", "Asks for", StringComparison.Ordinal)).Run("tea.blueprint.yaml"));
        Assert.NotEqual(age, File.GetLastWriteTimeUtc(drawing));
        Assert.Equal(["drawings/tea.svg"], Directory.GetFiles(_build.PathOf("drawings")).Select(path => Path.GetRelativePath(_build.Folder, path).Replace('\\', '/')));
    }

    [Fact]
    public void Drawings_of_documents_that_are_gone_are_removed_and_those_of_broken_ones_stay()
    {
        _build.With("tea.blueprint.yaml").With("coffee.blueprint.yaml").Run("tea.blueprint.yaml", "coffee.blueprint.yaml");
        Assert.False(_build.With("tea.blueprint.yaml", "blueprint: Tea\nsteps:\n  - custmer: Orders\n").Run("tea.blueprint.yaml"));
        Assert.Equal((true, false), (File.Exists(_build.PathOf("drawings/tea.svg")), File.Exists(_build.PathOf("drawings/coffee.svg"))));
        Assert.Equal(["drawings/tea.svg"], _build.Noted("written"));
    }

    [Fact]
    public void What_changes_while_it_draws_is_newer_than_what_it_notes()
    {
        var before = DateTime.UtcNow;
        _build.With("tea.blueprint.yaml").Run("tea.blueprint.yaml");
        var noted = File.GetLastWriteTimeUtc(_build.PathOf("obj/drawn.stamp"));
        Assert.InRange(noted, before, File.GetLastWriteTimeUtc(_build.PathOf("drawings/tea.svg")).AddMilliseconds(20));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_told()
    {
        Assert.False(_build.With("tea.blueprint.yaml").With("drawings", "a file").Run("tea.blueprint.yaml"));
        Assert.Equal("BP0625", Assert.Single(_build.Errors).Code);
    }
}
