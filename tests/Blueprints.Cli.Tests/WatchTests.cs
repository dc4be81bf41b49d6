using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Blueprints.Cli.Tests;

/// <summary>A folder that is watched: what changes is drawn again, and nothing else is.</summary>
public sealed class WatchTests : IDisposable
{
    private const string User = "blueprint: Tea\nuse: common.yaml\nsteps:\n  - customer: Orders tea\n    id: order\n  - bar: Makes tea\n";
    private const string Common = "lanes:\n  customer:\n  bar: {band: frontstage, label: LABEL}\n";

    private readonly Workspace _workspace = new Workspace().With("in/tea.blueprint.yaml").With("in/deep/cake.blueprint.yaml").With("in/.hidden/none.blueprint.yaml").With("in/note.txt", "x");

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void What_changes_is_drawn_again_and_nothing_else()
    {
        using var watched = new Watched(_workspace, "watch", "in", "-o", "out/", "--json");
        Assert.Equal(["deep/cake", "tea"], watched.Next("drawn", 2).Select(NameOf).Order(StringComparer.Ordinal));
        Assert.Equal(2, (int)watched.Next("watching")["documents"]!);
        Assert.Equal(["out/deep/cake.svg", "out/tea.svg"], _workspace.Files().Where(file => file.StartsWith("out/", StringComparison.Ordinal)));

        // The same contents, another file, and a hidden one are no change; what follows is.
        _workspace.With("in/deep/cake.blueprint.yaml").With("in/note.txt", "y").With("in/.hidden/none.blueprint.yaml", Workspace.Bad);
        _workspace.With("in/tea.blueprint.yaml", Workspace.Good.Replace("Orders", "Asks for", StringComparison.Ordinal));
        var drawn = watched.Next("drawn");
        Assert.Equal("tea", NameOf(drawn));
        Assert.Equal(Path.Combine("out", "tea.svg"), ((string)drawn["file"]!).Replace("out/", "out" + Path.DirectorySeparatorChar, StringComparison.Ordinal));
        Assert.Contains("Asks for tea", _workspace.Read("out/tea.svg"), StringComparison.Ordinal);

        // Mistakes are told with their places, and the last drawing stays.
        _workspace.With("in/tea.blueprint.yaml", Workspace.Bad);
        var mistake = watched.Next("mistakes")["diagnostics"]![0]!;
        Assert.Equal(("BP0012", 3, 5), ((string?)mistake["code"], (int)mistake["line"]!, (int)mistake["column"]!));
        Assert.Contains("Asks for tea", _workspace.Read("out/tea.svg"), StringComparison.Ordinal);

        // Saving by renaming, as many editors do.
        File.WriteAllText(_workspace.PathOf("in/tea.tmp"), Workspace.Good.Replace("Brings", "Carries", StringComparison.Ordinal));
        File.Move(_workspace.PathOf("in/tea.tmp"), _workspace.PathOf("in/tea.blueprint.yaml"), overwrite: true);
        Assert.Equal("tea", NameOf(watched.Next("drawn")));
        Assert.Contains("Carries tea", _workspace.Read("out/tea.svg"), StringComparison.Ordinal);

        // A new one, in a new folder; one that goes.
        _workspace.With("in/new/milk.blueprint.yaml");
        Assert.Equal("new/milk", NameOf(watched.Next("drawn")));
        File.Delete(_workspace.PathOf("in/deep/cake.blueprint.yaml"));
        Assert.Equal("deep/cake", NameOf(watched.Next("removed")));
        Assert.True(_workspace.Has("out/deep/cake.svg"));
        Assert.Empty(watched.Rest());
    }

    [Fact]
    public void A_common_file_has_all_drawn_again_that_use_it()
    {
        _workspace.With("in/user.blueprint.yaml", User).With("in/common.yaml", Common);
        using var watched = new Watched(_workspace, "watch", "in", "-o", "out/", "--json");
        watched.Next("watching");
        _workspace.With("in/common.yaml", Common.Replace("LABEL", "Espresso bar", StringComparison.Ordinal));
        Assert.Equal("user", NameOf(watched.Next("drawn")));
        Assert.Contains("Espresso", _workspace.Read("out/user.svg"), StringComparison.Ordinal);
        File.Delete(_workspace.PathOf("in/common.yaml"));
        Assert.Equal("user", NameOf(watched.Next("mistakes")));
        _workspace.With("in/common.yaml", Common);
        Assert.Equal("user", NameOf(watched.Next("drawn")));
        Assert.Empty(watched.Rest());
    }

    [Fact]
    public void Settings_of_rules_have_all_drawn_again_where_findings_are_shown()
    {
        using var watched = new Watched(_workspace, "watch", "in", "-o", "out/", "--json", "--findings");
        watched.Next("watching");
        var before = _workspace.Read("out/tea.svg");
        _workspace.With("in/blueprints.yaml", "analysis:\n" + string.Concat(RuleList.All.Select(rule => $"  {rule.Name}: off\n")));
        Assert.Equal(["deep/cake", "tea"], watched.Next("drawn", 2).Select(NameOf).Order(StringComparer.Ordinal));
        Assert.NotEqual(before, _workspace.Read("out/tea.svg"));
    }

    [Fact]
    public void A_clash_of_names_is_told_and_watching_goes_on()
    {
        using var watched = new Watched(_workspace, "watch", "in", "-o", "out/", "--json");
        watched.Next("watching");
        _workspace.With("in/tea.blueprint.yml");
        Assert.Contains("would both be written into", (string)watched.Next("trouble")["message"]!, StringComparison.Ordinal);

        // All others are drawn on: known ones, and new ones.
        _workspace.With("in/deep/cake.blueprint.yaml", Workspace.Good + "description: another\n");
        Assert.Equal("deep/cake", NameOf(watched.Next("drawn")));
        _workspace.With("in/milk.blueprint.yaml");
        watched.Next("trouble");
        Assert.Equal("milk", NameOf(watched.Next("drawn")));
        File.Delete(_workspace.PathOf("in/tea.blueprint.yml"));
        _workspace.With("in/tea.blueprint.yaml", Workspace.Good + "description: another\n");
        Assert.Equal("tea", NameOf(watched.Next("drawn")));
    }

    [Fact]
    public void A_folder_that_was_taken_away_is_watched_again_once_it_is_back()
    {
        using var watched = new Watched(_workspace, "watch", "in", "-o", "out/", "--json");
        watched.Next("watching");
        Directory.Delete(_workspace.PathOf("in"), recursive: true);
        Assert.Contains("is gone", (string)watched.Next("trouble")["message"]!, StringComparison.Ordinal);
        _workspace.With("in/tea.blueprint.yaml", Workspace.Good + "description: another\n");
        Assert.Equal("deep/cake", NameOf(watched.Next("removed")));
        Assert.Equal("tea", NameOf(watched.Next("drawn")));
        _workspace.With("in/tea.blueprint.yaml", Workspace.Good + "description: yet another\n");
        Assert.Equal("tea", NameOf(watched.Next("drawn")));
    }

    [Fact]
    public void A_link_is_drawn_again_with_the_file_that_it_leads_to()
    {
        if (OperatingSystem.IsWindows()) return;
        File.CreateSymbolicLink(_workspace.PathOf("in/drink.blueprint.yaml"), "tea.blueprint.yaml");
        using var watched = new Watched(_workspace, "watch", "in", "-o", "out/", "--json");
        watched.Next("watching");
        _workspace.With("in/tea.blueprint.yaml", Workspace.Good + "description: another\n");
        Assert.Equal(["drink", "tea"], watched.Next("drawn", 2).Select(NameOf).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void A_signal_ends_it_with_nothing_left_behind(string signal)
    {
        if (OperatingSystem.IsWindows()) return;
        using var watched = new Watched(_workspace, "watch", "in", "-o", "out/", "--json");
        watched.Next("watching");
        _workspace.With("in/tea.blueprint.yaml", Workspace.Long(300));
        Assert.Equal(0, _workspace.Shell($"kill -s {signal} {watched.Process.Id}").ExitCode);
        Assert.True(watched.Process.WaitForExit(60_000));
        Assert.Equal(0, watched.Process.ExitCode);
        Assert.DoesNotContain(_workspace.Files(), file => file.Contains(".blueprints-", StringComparison.Ordinal));
        Assert.EndsWith("</svg>\n", _workspace.Read("out/tea.svg"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name the folder to watch", "watch")]
    [InlineData("there is no folder 'no'", "watch", "no")]
    [InlineData("name one folder at a time", "watch", "in", "in")]
    [InlineData("unknown option '--jsn'; did you mean '--json'?", "watch", "--jsn")]
    [InlineData("standard output takes one drawing only", "watch", "in", "-o", "-")]
    [InlineData("several documents need a folder", "watch", "in", "-o", "one.svg")]
    public void Wrong_usage_is_told(string message, params string[] arguments)
    {
        var outcome = _workspace.Run(arguments);
        Assert.Equal(2, outcome.ExitCode);
        Assert.StartsWith("blueprints: " + message, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_json_it_speaks_as_render_does()
    {
        using var watched = new Watched(_workspace, "watch", "in", "-o", "out/");
        while (watched.Word() is var line && !line.StartsWith("blueprints: watching 'in'", StringComparison.Ordinal)) Assert.StartsWith("wrote out", line, StringComparison.Ordinal);
        _workspace.With("in/tea.blueprint.yaml", Workspace.Bad);
        Assert.StartsWith($"in{Path.DirectorySeparatorChar}tea.blueprint.yaml:3:5: error BP0012", watched.Word(), StringComparison.Ordinal);
    }

    private static string NameOf(JsonNode told) => ((string)told["document"]!).Replace('\\', '/')["in/".Length..^".blueprint.yaml".Length];

    /// <summary>The command as a program of its own, and what it says.</summary>
    private sealed class Watched : IDisposable
    {
        private readonly BlockingCollection<string> _lines = [];
        private readonly BlockingCollection<string> _words = [];

        public Watched(Workspace workspace, params string[] arguments)
        {
            var start = new ProcessStartInfo(Workspace.Started[0], [.. Workspace.Started.Skip(1), .. arguments]) { WorkingDirectory = workspace.Folder, RedirectStandardError = true, RedirectStandardOutput = true };
            lock (OwnProcess.Gate) Process = Process.Start(start)!;
            Read(Process.StandardOutput, _lines);
            Read(Process.StandardError, _words);
        }

        public Process Process { get; }

        /// <summary>The next event, of that kind.</summary>
        public JsonNode Next(string kind)
        {
            while (true)
            {
                Assert.True(_lines.TryTake(out var line, 60_000), $"nothing is told where '{kind}' should be");
                var told = JsonNode.Parse(line)!;
                if (kind == "watching" && (string?)told["event"] == "drawn") continue;
                Assert.True((string?)told["event"] == kind, line);
                return told;
            }
        }

        public List<JsonNode> Next(string kind, int count) => [.. Enumerable.Range(0, count).Select(_ => Next(kind))];

        public string Word()
        {
            Assert.True(_words.TryTake(out var line, 60_000), "nothing is said");
            return line;
        }

        /// <summary>What else has been told, after a while.</summary>
        public string[] Rest()
        {
            Thread.Sleep(200);
            return [.. _lines];
        }

        public void Dispose()
        {
            if (!Process.HasExited) Process.Kill();
            Process.WaitForExit();
            Process.Dispose();
        }

        private static void Read(StreamReader reader, BlockingCollection<string> lines)
        {
            var reading = new Thread(() =>
            {
                while (reader.ReadLine() is { } line) lines.Add(line);
            });
            reading.IsBackground = true;
            reading.Start();
        }
    }
}
