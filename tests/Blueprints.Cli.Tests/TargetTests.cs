namespace Blueprints.Cli.Tests;

/// <summary>Targets that can't be written, or must be treated with care: exit code 2, a plain line, no leavings.</summary>
public sealed class TargetTests : IDisposable
{
    private readonly Workspace _workspace = new Workspace().With("tea.blueprint.yaml");

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_folder_in_the_place_of_the_drawing()
    {
        Directory.CreateDirectory(_workspace.PathOf("tea.svg"));
        Fails("cannot write 'tea.svg': a folder stands there", "tea.blueprint.yaml");
    }

    [Fact]
    public void A_folder_that_does_not_exist() => Fails("cannot write 'none/tea.svg': there is no such folder", "tea.blueprint.yaml", "-o", "none/tea.svg");

    [Fact]
    public void A_file_in_the_place_of_a_folder()
    {
        Fails("cannot write 'tea.blueprint.yaml/deep/tea.svg': there is no such folder", "tea.blueprint.yaml", "-o", "tea.blueprint.yaml/deep/");
    }

    [Fact]
    public void A_folder_where_nothing_may_be_written()
    {
        if (OperatingSystem.IsWindows()) return;
        Directory.CreateDirectory(_workspace.PathOf("locked"));
        var folder = _workspace.PathOf("locked");
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        // The super-user may write anywhere but to a file system that takes no files.
        if (Environment.IsPrivilegedProcess) folder = OperatingSystem.IsLinux() ? "/sys" : "/dev/fd";
        var outcome = _workspace.Run("render", "tea.blueprint.yaml", "-o", folder);
        Assert.Matches("^blueprints: cannot write '.*/tea.svg': (you have no permission|the disk is read-only|there is no such (file|folder))\n$", outcome.Error);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Equal(["tea.blueprint.yaml"], _workspace.Files());
    }

    [Fact]
    public void A_full_disk()
    {
        if (!OperatingSystem.IsLinux()) return;
        Fails("cannot write '/dev/full': the disk is full", "tea.blueprint.yaml", "-o", "/dev/full");
    }

    [Theory]
    [InlineData("> /dev/full", "render tea.blueprint.yaml -o -", "blueprints: cannot write to standard output: the disk is full\n")]
    [InlineData("> /dev/full", "--help", "blueprints: cannot write to standard output: the disk is full\n")]
    [InlineData("2> /dev/full", "check missing.yaml", "")]
    [InlineData("2>&-", "check missing.yaml", "")]
    public void Standard_streams_that_take_nothing(string redirection, string line, string message)
    {
        if (!OperatingSystem.IsLinux()) return;
        var outcome = _workspace.RunInShell(redirection, line);
        Assert.Equal(new Outcome(2, "", message), outcome);
    }

    [Fact]
    public void A_device_is_written_to_and_not_replaced()
    {
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(0, _workspace.Run("render", "tea.blueprint.yaml", "-o", "/dev/null").ExitCode);
        Assert.Equal(0, new FileInfo("/dev/null").Length);
        Assert.Equal(_workspace.Run("render", "tea.blueprint.yaml", "-o", "-").Output, _workspace.Run("render", "tea.blueprint.yaml", "-o", "/dev/stdout").Output);
    }

    [Fact]
    public void A_link_is_written_through_and_permissions_stay()
    {
        if (OperatingSystem.IsWindows()) return;
        _workspace.With("real/drawing.svg", "old");
        File.SetUnixFileMode(_workspace.PathOf("real/drawing.svg"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(_workspace.PathOf("tea.svg"), _workspace.PathOf("real/drawing.svg"));
        Assert.Equal(0, _workspace.Run("render", "tea.blueprint.yaml").ExitCode);
        Assert.NotNull(new FileInfo(_workspace.PathOf("tea.svg")).LinkTarget);
        Assert.Contains("<svg", _workspace.Read("real/drawing.svg"), StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_workspace.PathOf("real/drawing.svg")));
    }

    [Fact]
    public void One_bad_target_does_not_keep_the_others_from_being_written()
    {
        _workspace.With("cake.blueprint.yaml");
        Directory.CreateDirectory(_workspace.PathOf("cake.svg"));
        var outcome = _workspace.Run("render", "cake.blueprint.yaml", "tea.blueprint.yaml");
        Assert.Equal(new Outcome(2, "", "blueprints: cannot write 'cake.svg': a folder stands there\nwrote tea.svg\n"), outcome);
        Assert.True(_workspace.Has("tea.svg"));
    }

    private void Fails(string message, params string[] arguments)
    {
        var before = _workspace.Files();
        var outcome = _workspace.Run(["render", .. arguments]);
        Assert.Equal(new Outcome(2, "", $"blueprints: {message}\n"), outcome);
        Assert.Equal(before, _workspace.Files());
    }
}
