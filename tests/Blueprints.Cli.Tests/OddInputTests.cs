using System.Globalization;
using System.Net.Sockets;
using Blueprints.Cli.Inputs;

namespace Blueprints.Cli.Tests;

/// <summary>What stands where a document should: nothing is waited for, and the others are read.</summary>
public sealed class OddInputTests : IDisposable
{
    private readonly Workspace _workspace = new Workspace().With("services/tea.blueprint.yaml", Workspace.Sound);

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_folder_with_the_name_of_a_document_is_searched_like_any_other()
    {
        _workspace.With("services/deep.blueprint.yaml/cake.blueprint.yaml");
        Assert.Equal(new Outcome(0, "", "wrote services/deep.blueprint.yaml/cake.svg\nwrote services/tea.svg\n"), _workspace.Run("render", "services"));
        Directory.CreateDirectory(_workspace.PathOf("empty.blueprint.yaml"));
        Assert.Equal(new Outcome(2, "", "blueprints: no documents in folder 'empty.blueprint.yaml': their names end in .blueprint.yaml or .fishbone.yaml\n"), _workspace.Run("render", "empty.blueprint.yaml"));
    }

    [Theory]
    [InlineData("nowhere", "there is no such file")]
    [InlineData("odd.blueprint.yaml", "its links lead round in a circle")]
    [InlineData("ring/x", "its links lead round in a circle")]
    public void A_link_that_leads_nowhere(string target, string reason)
    {
        if (OperatingSystem.IsWindows()) return;
        File.CreateSymbolicLink(_workspace.PathOf("services/odd.blueprint.yaml"), target);
        File.CreateSymbolicLink(_workspace.PathOf("services/ring"), "odd.blueprint.yaml");
        Refused(reason);
    }

    [Theory]
    [InlineData("mkfifo services/odd.blueprint.yaml")]
    [InlineData("mkfifo services/pipe; ln -s pipe services/odd.blueprint.yaml")]
    public void A_pipe_that_nobody_writes_to(string made)
    {
        if (OperatingSystem.IsWindows()) return;
        _workspace.Shell(made);
        Refused("it is a pipe, not a file; to read what comes through it, give - in its place, and lead it in with <");
    }

    [Fact]
    public void A_socket()
    {
        if (!OperatingSystem.IsLinux()) return;
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(_workspace.PathOf("services/odd.blueprint.yaml")));
        Refused("it is a socket, not a file");
    }

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/dev/null")]
    public void A_device(string device)
    {
        if (!OperatingSystem.IsLinux()) return;
        Assert.Equal(new Outcome(2, "", $"blueprints: cannot read '{device}': it is a device, not a file\n"), _workspace.Run("check", device));
        Assert.Equal(new Outcome(2, "", $"blueprints: 无法读取“{device}”：它是设备，不是文件\n"), _workspace.Run("check", device, "--lang", "zh"));
    }

    [Fact]
    public void Standard_input_by_any_of_its_names()
    {
        if (OperatingSystem.IsWindows()) return;
        foreach (var name in LongRuns.Share(["-", "/dev/stdin", "/dev/fd/0"], 1, 3))
        {
            var outcome = _workspace.RunInShell("< services/tea.blueprint.yaml", $"render {name} -o out.svg --quiet");
            Assert.Equal(new Outcome(0, "", ""), outcome);
            outcome = _workspace.Shell($"cat services/tea.blueprint.yaml | {Workspace.Line} render {name} -o out.svg --quiet");
            Assert.Equal(new Outcome(0, "", ""), outcome);
        }
    }

    [Fact]
    public void Standard_input_without_end()
    {
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(new Outcome(2, "", "blueprints: cannot read standard input: it is larger than 16 MiB, which is the most for a document\n"), _workspace.RunInShell("< /dev/zero", "check -"));
    }

    [Fact]
    public void A_file_that_is_empty_or_too_large()
    {
        _workspace.With("services/empty.blueprint.yaml", "");
        using (var large = File.Create(_workspace.PathOf("services/large.blueprint.yaml"))) large.SetLength((16 * 1024 * 1024) + 1);
        var outcome = _workspace.Run("check", "services");
        Assert.Equal((2, "blueprints: cannot read 'services/large.blueprint.yaml': it is larger than 16 MiB, which is the most for a document\n"), (outcome.ExitCode, outcome.Error));
        Assert.StartsWith("services/empty.blueprint.yaml:1:1: error BP0003: ", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ln -s ../outside.yaml services/blueprints.yaml", "it lies outside the folder whose files may be used", "它不在允许使用的文件夹里")]
    [InlineData("ln -s none.yaml services/blueprints.yaml", "there is no such file", "没有这个文件")]
    [InlineData("ln -s blueprints.yaml services/blueprints.yaml", "its links lead round in a circle", "链接绕成了一圈")]
    [InlineData("ln -s /dev/zero services/blueprints.yaml", "it lies outside the folder whose files may be used", "它不在允许使用的文件夹里")]
    [InlineData("truncate -s 2M services/blueprints.yaml", "it has more than 1,048,576 bytes", "它超过 1,048,576 字节")]
    public void A_configuration_that_cannot_be_read(string made, string english, string chinese)
    {
        if (!OperatingSystem.IsLinux()) return;
        _workspace.With("outside.yaml", "rules: {}\n").Shell(made);
        Assert.Equal((2, $"blueprints: cannot read 'services/blueprints.yaml': {english}\n"), Said());
        Assert.Equal((2, $"blueprints: 无法读取“services/blueprints.yaml”：{chinese}\n"), Said("--lang", "zh"));

        (int, string) Said(params string[] options)
        {
            var outcome = _workspace.Run(["check", "services", .. options]);
            return (outcome.ExitCode, outcome.Error);
        }
    }

    [Theory]
    [InlineData("touch services/blueprints.yaml")]
    public void A_configuration_that_says_nothing(string made)
    {
        if (!OperatingSystem.IsLinux()) return;
        _workspace.Shell(made);
        Assert.Equal(new Outcome(0, "", ""), _workspace.Run("check", "services", "--quiet"));
    }

    [Fact]
    public void A_file_that_vanishes_after_it_was_found()
    {
        _workspace.With("services/cake.blueprint.yaml");
        var found = InputFinder.Find([_workspace.PathOf("services")]);
        Assert.Equal(["cake.blueprint.yaml", "tea.blueprint.yaml"], found.Inputs.Select(input => input.Relative));
        File.Delete(_workspace.PathOf("services/cake.blueprint.yaml"));
        using var messages = new StringWriter { NewLine = "\n" };
        Assert.Null(Documents.Read(found.Inputs[0], messages));
        Assert.Equal($"blueprints: cannot read '{found.Inputs[0].Name}': there is no such file\n", messages.ToString());
        Directory.Delete(_workspace.PathOf("services"), recursive: true);
        Assert.Null(Documents.Read(found.Inputs[1], messages));
        Assert.EndsWith("tea.blueprint.yaml': there is no such folder\n", messages.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_within_folders_to_any_depth()
    {
        var deep = string.Concat(Enumerable.Repeat("level/", 200));
        _workspace.With($"services/{deep}cake.blueprint.yaml");
        Assert.Equal(new Outcome(0, "", $"wrote services/{deep}cake.svg\nwrote services/tea.svg\n"), _workspace.Run("render", "services"));
    }

    [Fact]
    public void A_folder_that_may_not_be_searched()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess) return;
        _workspace.With("services/locked/cake.blueprint.yaml");
        File.SetUnixFileMode(_workspace.PathOf("services/locked"), UnixFileMode.None);
        var outcome = _workspace.Run("check", "services");
        File.SetUnixFileMode(_workspace.PathOf("services/locked"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal((2, "blueprints: cannot search folder 'services/locked': you have no permission\n"), (outcome.ExitCode, outcome.Error));
    }

    [Fact]
    public void A_thousand_documents_and_one_with_a_mistake()
    {
        for (var i = 0; i < 1000; i++) _workspace.With(Name(i), i == 500 ? Workspace.Bad : Workspace.Good);
        var outcome = _workspace.Run("render", "services", "--quiet");
        Assert.StartsWith("services/500.blueprint.yaml:3:5: error BP0012", outcome.Error, StringComparison.Ordinal);
        Assert.Equal((1, 4), (outcome.ExitCode, outcome.Error.TrimEnd().Split('\n').Length));
        Assert.Equal(1000, Directory.GetFiles(_workspace.PathOf("services"), "*.svg").Length);
        Assert.EndsWith("\n1,001 documents: 1 error, 1,998 notes\n", _workspace.Run("check", "services").Output, StringComparison.Ordinal);

        static string Name(int i) => string.Create(CultureInfo.InvariantCulture, $"services/{i}.blueprint.yaml");
    }

    /// <summary>What stands there is told, in the folder and by its name, and the other document is drawn.</summary>
    private void Refused(string reason)
    {
        var outcome = _workspace.Run("render", "services", "--quiet");
        Assert.Equal(new Outcome(2, "", $"blueprints: cannot read 'services/odd.blueprint.yaml': {reason}\n"), outcome);
        Assert.True(_workspace.Has("services/tea.svg"));
        Assert.Equal(outcome, _workspace.Run("render", "services/odd.blueprint.yaml"));
    }
}
