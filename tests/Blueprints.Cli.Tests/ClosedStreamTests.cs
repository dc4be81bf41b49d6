namespace Blueprints.Cli.Tests;

/// <summary>Standard streams that are closed, and files that may not grow: one plain line, nothing waited for, no half file.</summary>
public sealed class ClosedStreamTests : IDisposable
{
    private readonly Workspace _workspace = new Workspace().With("tea.blueprint.yaml").With("long.blueprint.yaml", Workspace.Long(200));

    public void Dispose() => _workspace.Dispose();

    [LongTheory("it starts the command as a process of its own")]
    [InlineData("render -", "<&-", "cannot read standard input: it is closed")]
    [InlineData("check - --lang zh", "<&-", "无法读取标准输入：它已关闭")]
    [InlineData("render /dev/stdin", "<&-", "cannot read '/dev/stdin': it is closed")]
    [InlineData("check /dev/fd/0", "<&-", "cannot read '/dev/fd/0': it is closed")]
    [InlineData("check /dev/fd/8", "", "cannot read '/dev/fd/8': it is closed")]
    [InlineData("render tea.blueprint.yaml -o -", ">&-", "cannot write to standard output: it is closed")]
    [InlineData("check tea.blueprint.yaml", ">&-", "cannot write to standard output: it is closed")]
    [InlineData("render tea.blueprint.yaml -o /dev/fd/8", "", "cannot write '/dev/fd/8': it is closed")]
    public void A_closed_stream_is_told(string arguments, string redirection, string message)
    {
        if (!OperatingSystem.IsLinux()) return;
        Assert.Equal(new Outcome(2, "", $"blueprints: {message}\n"), _workspace.RunInShell(redirection, arguments));
    }

    [LongFact("it starts the command as a process of its own")]
    public void Nothing_open_at_all_hinders_no_drawing()
    {
        if (!OperatingSystem.IsLinux()) return;
        Assert.Equal(new Outcome(0, "", ""), _workspace.RunInShell("<&- >&- 2>&-", "render tea.blueprint.yaml"));
        Assert.StartsWith("<svg", _workspace.Read("tea.svg"), StringComparison.Ordinal);
    }

    [LongTheory("it starts the command as a process of its own")]
    [InlineData("long.svg", "")]
    [InlineData("long.svg", "--embed-fonts")]
    [InlineData("long.png", "")]
    [InlineData("long.pdf", "")]
    public void A_file_that_would_be_too_large_leaves_the_old_one(string target, string option)
    {
        if (!OperatingSystem.IsLinux()) return;
        var outcome = Limited($"render long.blueprint.yaml {option} -o {target}", $"printf old > {target};");
        Assert.Equal(new Outcome(2, "", $"blueprints: cannot write '{target}': it would be larger than a file may be here (ulimit -f)\n"), outcome);
        Assert.Equal("old", _workspace.Read(target));
        Assert.Equal(["long.blueprint.yaml", target, "tea.blueprint.yaml"], _workspace.Files());
    }

    [LongFact("it starts the command as a process of its own")]
    public void So_does_standard_output_into_a_file()
    {
        if (!OperatingSystem.IsLinux()) return;
        Assert.Equal(new Outcome(2, "", "blueprints: 无法写到标准输出：它会超过这里允许的文件大小（ulimit -f）\n"), Limited("render long.blueprint.yaml --lang zh -o - > out.svg", ""));
    }

    // The runtime itself keeps pages of code in a file of memory, which falls under the limit as well, unless it is told not to.
    private Outcome Limited(string arguments, string before) => _workspace.Shell($"{before} export DOTNET_EnableWriteXorExecute=0; ulimit -f 8; {Workspace.Line} {arguments}");
}
