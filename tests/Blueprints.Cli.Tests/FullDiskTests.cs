namespace Blueprints.Cli.Tests;

/// <summary>A disk that fills up in the midst of writing: the old file stays, the temporary one goes, and the message says so.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly Workspace _workspace = new Workspace().With("long.blueprint.yaml", Workspace.Long(200)).With("tea.blueprint.yaml");

    public void Dispose() => _workspace.Dispose();

    [FullDiskFact]
    public void Leaves_the_old_file_and_nothing_else()
    {
        var script = "";
        var expected = "";
        foreach (var line in (string[])["render long.blueprint.yaml -o disk/out.svg", "render long.blueprint.yaml -o disk/out.png", "render long.blueprint.yaml --embed-fonts -o disk/out.svg", "schema -o disk/out.json"])
        {
            var file = line[line.LastIndexOf(' ')..].Trim();
            script += $"printf old > {file}; {Workspace.Line} {line}; echo \" $?\"; cat {file}; rm {file}; ls -A disk\n";
            expected += " 2\nold";
        }

        var outcome = FullDiskFactAttribute.Run(_workspace, script);
        Assert.Equal((0, expected), (outcome.ExitCode, outcome.Output));
        Assert.Equal("blueprints: cannot write 'disk/out.svg': the disk is full\nblueprints: cannot write 'disk/out.png': the disk is full\nblueprints: cannot write 'disk/out.svg': the disk is full\nblueprints: cannot write 'disk/out.json': the disk is full\n", outcome.Error);
    }

    [FullDiskFact]
    public void Takes_what_fits_after_what_did_not()
    {
        var outcome = FullDiskFactAttribute.Run(_workspace, $"{Workspace.Line} render long.blueprint.yaml --lang zh -o disk/; echo $?; {Workspace.Line} render tea.blueprint.yaml --lang zh -o disk/; echo $?; ls -A disk");
        Assert.Equal(new Outcome(0, "2\n0\ntea.svg\n", "blueprints: 无法写入“disk/long.svg”：磁盘已满\n已写入 disk/tea.svg\n"), outcome);
    }
}
