using Blueprints.Cli.Outputs;

namespace Blueprints.Cli.Tests;

/// <summary>Outputs that are links, pipes, devices or documents, and outputs that several runs write.</summary>
public sealed class OddTargetTests : IDisposable
{
    private readonly Workspace _workspace = new Workspace().With("tea.blueprint.yaml");

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_pipe_is_written_to_and_stays_a_pipe()
    {
        if (OperatingSystem.IsWindows()) return;
        var outcome = _workspace.Shell($"mkfifo out.svg; cat out.svg > read.svg & {Workspace.Line} render tea.blueprint.yaml -o out.svg || kill $!; wait; test -p out.svg && echo pipe");
        Assert.Equal(new Outcome(0, "pipe\n", "wrote out.svg\n"), outcome);
        Assert.Equal(_workspace.Run("render", "tea.blueprint.yaml", "-o", "-").Output, _workspace.Read("read.svg"));
    }

    [Fact]
    public void Standard_output_by_its_name_goes_where_the_shell_has_it()
    {
        if (OperatingSystem.IsWindows()) return;
        var outcome = _workspace.Shell($"(echo before; {Workspace.Line} render tea.blueprint.yaml -o /dev/stdout -q; echo after) > all.txt");
        Assert.Equal(new Outcome(0, "", ""), outcome);
        Assert.Equal("before\n" + _workspace.Run("render", "tea.blueprint.yaml", "-o", "-").Output + "after\n", _workspace.Read("all.txt"));
    }

    [Fact]
    public void A_reader_that_stops_half_way_is_no_trouble()
    {
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(new Outcome(0, "<svg", ""), _workspace.With("long.blueprint.yaml", Workspace.Long(300)).RunInShell("| head -c 4", "render long.blueprint.yaml -o -"));
        Assert.Equal(new Outcome(0, "{\n", ""), _workspace.RunInShell("| head -1", "schema"));
    }

    [Fact]
    public void A_file_system_in_memory_takes_files_like_any_other()
    {
        if (!Directory.Exists("/dev/shm")) return;
        var target = $"/dev/shm/{Path.GetFileName(_workspace.Folder)}.svg";
        try
        {
            Assert.Equal(0, _workspace.Run("render", "tea.blueprint.yaml", "-o", target).ExitCode);
            Assert.StartsWith("<svg", File.ReadAllText(target), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(target);
        }
    }

    [Theory]
    [InlineData("nowhere.svg")]
    [InlineData("deep/nowhere.svg")]
    public void A_link_to_what_is_not_there_yet_makes_it(string target)
    {
        if (OperatingSystem.IsWindows()) return;
        Directory.CreateDirectory(_workspace.PathOf("deep"));
        File.CreateSymbolicLink(_workspace.PathOf("tea.svg"), target);
        Assert.Equal(new Outcome(0, "", "wrote tea.svg\n"), _workspace.Run("render", "tea.blueprint.yaml"));
        Assert.NotNull(new FileInfo(_workspace.PathOf("tea.svg")).LinkTarget);
        Assert.StartsWith("<svg", _workspace.Read(target), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_that_lead_round_in_a_circle()
    {
        if (OperatingSystem.IsWindows()) return;
        File.CreateSymbolicLink(_workspace.PathOf("a.svg"), "b/c");
        File.CreateSymbolicLink(_workspace.PathOf("b"), "a.svg");
        Assert.Equal(new Outcome(2, "", "blueprints: cannot write 'a.svg': its links lead round in a circle\n"), _workspace.Run("render", "tea.blueprint.yaml", "-o", "a.svg"));
    }

    [Theory]
    [InlineData("render", "tea.blueprint.yaml", "-o", "link.svg")]
    [InlineData("render", "plain.yaml", "-o", "plain.svg")]
    [InlineData("pareto", "late.fishbone.yaml", "-o", "late.svg")]
    [InlineData("pareto", "late.fishbone.yaml", "-o", "link.svg")]
    [InlineData("compare", "tea.blueprint.yaml", "tea.blueprint.yaml", "-o", "link.svg")]
    [InlineData("check", "plain.yaml", "-o", "plain.yaml")]
    [InlineData("check", "plain.yaml", "-o", "link.svg")]
    [InlineData("schema", "-o", "link.svg")]
    [InlineData("render", "plain.yaml", "--format", "svg", "-o", "tea.blueprint.yaml")]
    public void A_document_is_never_replaced_by_what_is_made_of_one(params string[] line)
    {
        if (OperatingSystem.IsWindows()) return;
        _workspace.With("plain.yaml").With("late.fishbone.yaml", "fishbone: Late\ncategories:\n  People:\n    - {cause: Ill, count: 3}\n");
        File.CreateSymbolicLink(_workspace.PathOf("link.svg"), "tea.blueprint.yaml");
        File.CreateSymbolicLink(_workspace.PathOf("plain.svg"), "plain.yaml");
        File.CreateSymbolicLink(_workspace.PathOf("late.svg"), "late.fishbone.yaml");
        var before = Contents();
        var outcome = _workspace.Run(line);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Matches("(would replace the document|has the name of a document).*; give another (name )?with -o\n$", outcome.Error);
        Assert.Equal(before, Contents());
    }

    [Fact]
    public void Two_documents_are_not_drawn_into_one_file_by_way_of_a_link()
    {
        if (OperatingSystem.IsWindows()) return;
        _workspace.With("cake.blueprint.yaml");
        File.CreateSymbolicLink(_workspace.PathOf("cake.svg"), "tea.svg");
        Assert.Equal(new Outcome(2, "", "blueprints: 'cake.blueprint.yaml' and 'tea.blueprint.yaml' would both be written into 'tea.svg'\n"), _workspace.Run("render", "cake.blueprint.yaml", "tea.blueprint.yaml"));
    }

    [Fact]
    public void Other_names_of_the_old_file_keep_what_they_had()
    {
        if (OperatingSystem.IsWindows()) return;
        _workspace.With("tea.svg", "old").Shell("ln tea.svg kept.svg");
        Assert.Equal(0, _workspace.Run("render", "tea.blueprint.yaml").ExitCode);
        Assert.Equal("old", _workspace.Read("kept.svg"));
        Assert.StartsWith("<svg", _workspace.Read("tea.svg"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_write_protected_stays()
    {
        _workspace.With("tea.svg", "old");
        File.SetAttributes(_workspace.PathOf("tea.svg"), FileAttributes.ReadOnly);
        Assert.Equal(new Outcome(2, "", "blueprints: cannot write 'tea.svg': it is write-protected\n"), _workspace.Run("render", "tea.blueprint.yaml"));
        Assert.Equal("old", _workspace.Read("tea.svg"));
        File.SetAttributes(_workspace.PathOf("tea.svg"), FileAttributes.Normal);
    }

    [Fact]
    public void A_file_that_is_hidden_from_others_is_so_from_the_first_byte()
    {
        if (OperatingSystem.IsWindows()) return;
        _workspace.With("tea.svg", "old");
        File.SetUnixFileMode(_workspace.PathOf("tea.svg"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        WholeFile.Write(_workspace.PathOf("tea.svg"), stream =>
        {
            var temporary = Assert.Single(Directory.GetFiles(_workspace.Folder, ".blueprints-*"));
            if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(temporary));
            stream.Write("new"u8);
        });
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_workspace.PathOf("tea.svg")));
    }

    [Fact]
    public void A_folder_that_vanishes_meanwhile()
    {
        if (OperatingSystem.IsWindows()) return;
        _workspace.With("out/tea.svg", "old");
        using var messages = new StringWriter { NewLine = "\n" };
        Assert.False(Delivery.Write(_workspace.PathOf("out/tea.svg"), false, _ => Directory.Delete(_workspace.PathOf("out"), recursive: true), messages));
        Assert.Equal($"blueprints: cannot write '{_workspace.PathOf("out/tea.svg")}': there is no such folder\n", messages.ToString());
    }

    [LongFact("it starts the command six times, to draw four documents each")]
    public void Several_runs_at_once_write_the_same_whole_files()
    {
        foreach (var name in (string[])["a", "b", "c", "d"]) _workspace.With($"in/{name}.blueprint.yaml", Workspace.Long(40));
        var runs = new System.Diagnostics.Process[4];
        for (var i = 0; i < runs.Length; i++) runs[i] = _workspace.Begin("render", "in", "-o", "out/", "--format", i < 2 ? "svg" : "png");
        foreach (var run in runs)
        {
            run.WaitForExit();
            Assert.Equal(0, run.ExitCode);
            run.Dispose();
        }

        Assert.Equal(0, _workspace.Run("render", "in", "-o", "alone/").ExitCode);
        Assert.Equal(0, _workspace.Run("render", "in", "-o", "alone/", "--format", "png").ExitCode);
        Assert.Equal(8 + 8 + 4 + 1, _workspace.Files().Length);
        foreach (var file in Directory.GetFiles(_workspace.PathOf("alone"))) Assert.Equal(File.ReadAllBytes(file), _workspace.Bytes("out/" + Path.GetFileName(file)));
    }

    [Theory]
    [InlineData("<&-")]
    [InlineData("2>&-")]
    [InlineData("<&- >&- 2>&-")]
    public void Streams_that_are_closed_keep_nothing_from_being_drawn(string redirection)
    {
        if (OperatingSystem.IsWindows()) return;
        for (var run = 0; run < LongRuns.Count(1, 5); run++) Assert.Equal(0, _workspace.RunInShell(redirection, "render tea.blueprint.yaml").ExitCode);
        Assert.StartsWith("<svg", _workspace.Read("tea.svg"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("standard output takes the table; for the chart in its place, say --format svg", "pareto", "late.fishbone.yaml")]
    [InlineData("standard output takes what changed; give a file for the picture", "compare", "tea.blueprint.yaml", "tea.blueprint.yaml")]
    public void Standard_output_takes_one_thing(string message, params string[] line)
    {
        _workspace.With("late.fishbone.yaml", "fishbone: Late\ncategories:\n  People:\n    - {cause: Ill, count: 3}\n");
        Assert.Equal(new Outcome(2, "", $"blueprints: {message}\n"), _workspace.Run([.. line, "-o", "-"]));
        Assert.False(_workspace.Has("-"));
    }

    private string[] Contents() => [.. _workspace.Files().Select(file => file + "\n" + _workspace.Read(file))];
}
