using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Blueprints.Cli.Studio;
using Blueprints.Cli.Verbs;

namespace Blueprints.Cli.Tests.Studio;

/// <summary>The verb: what it refuses, what it writes, and its end.</summary>
public sealed partial class StudioCommandTests : IDisposable
{
    private static readonly bool HasPage = StudioPage.Built() is not null;

    private readonly Workspace _workspace = new Workspace().With("open/a.blueprint.yaml");

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("there is no folder 'none'", "none")]
    [InlineData("'open/a.blueprint.yaml' is a file; name the folder it is in", "open/a.blueprint.yaml")]
    [InlineData("name one folder at a time", "open", "open")]
    [InlineData("--port is a whole number from 0 to 65535, not 'x'", "--port", "x")]
    [InlineData("unknown option '--prot'; did you mean '--port'?", "--prot")]
    [InlineData("--export writes the page alone", "open", "--export", "out")]
    [InlineData("--export writes the page alone", "--export", "out", "--port", "1")]
    public void Wrong_usage_is_told(string message, params string[] arguments)
    {
        var outcome = _workspace.Run(["studio", .. arguments]);
        Assert.Equal(2, outcome.ExitCode);
        Assert.StartsWith("blueprints: " + message, outcome.Error, StringComparison.Ordinal);
    }

    /// <summary>The full run of the checks makes the page first, and says so; elsewhere a build has it or has it not.</summary>
    [Fact]
    public void The_build_has_the_page_where_it_is_to_have_it()
    {
        if (Environment.GetEnvironmentVariable("BLUEPRINTS_REQUIRE_STUDIO") == "1") Assert.True(HasPage);
        var outcome = _workspace.Run("studio", "--export", "out/page");
        if (HasPage)
        {
            Assert.Equal((0, "blueprints: the studio is in 'out/page'; let a web server show it\n"), (outcome.ExitCode, outcome.Error));
            Assert.Contains(StudioService.IndexMark, _workspace.Read("out/page/index.html"), StringComparison.Ordinal);
            Assert.Contains("codemirror 6", _workspace.Read("out/page/NOTICES.txt"), StringComparison.Ordinal);
            Assert.True(_workspace.Has("out/page/_framework/Blueprints.wasm.br"));
            // One policy, of which the page carries what a page can say itself.
            var policy = Policy().Match(_workspace.Read("out/page/index.html")).Groups[1].Value;
            Assert.Equal(StudioService.Policy, policy + "; frame-ancestors 'none'");
        }
        else
        {
            Assert.Equal(2, outcome.ExitCode);
            Assert.StartsWith("blueprints: no studio in this build: ", outcome.Error, StringComparison.Ordinal);
            Assert.False(_workspace.Has("out"));
        }
    }

    [Fact]
    public void A_build_without_the_page_says_so() => Assert.Equal(StudioWords.NoPage, Assert.Throws<Messaging.UsageException>(() => StudioCommand.PageOf(null)).Words);

    [Fact]
    public void Files_are_written_out_as_they_are_and_packed_beside()
    {
        Assert.Equal(0, StudioCommand.Export(PageMaker.Small, _workspace.PathOf("out"), quiet: true));
        Assert.Equal(PageMaker.Index, _workspace.Read("out/index.html"));
        foreach (var name in (string[])["index.html", "studio.js", "_framework/dotnet.wasm"])
        {
            using var br = new System.IO.Compression.BrotliStream(File.OpenRead(_workspace.PathOf($"out/{name}.br")), System.IO.Compression.CompressionMode.Decompress);
            using var gz = new System.IO.Compression.GZipStream(File.OpenRead(_workspace.PathOf($"out/{name}.gz")), System.IO.Compression.CompressionMode.Decompress);
            foreach (var packed in (Stream[])[br, gz])
            {
                using var plain = new MemoryStream();
                packed.CopyTo(plain);
                Assert.Equal(_workspace.Bytes($"out/{name}"), plain.ToArray());
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("studio 2\n")]
    [InlineData("studio 1\na\t1\n")]
    [InlineData("studio 1\na\t1\tx\n")]
    [InlineData("studio 1\na\t-1\t0\n")]
    [InlineData("studio 1\na\t1\t9\nshort")]
    public void A_damaged_page_is_known_as_such(string bytes) => Assert.Throws<InvalidDataException>(() => StudioPage.Read(Encoding.UTF8.GetBytes(bytes)));

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_signal_ends_it_with_all_its_streams(string signal)
    {
        if (OperatingSystem.IsWindows() || !HasPage) return;
        using var process = Begin(new ProcessStartInfo(Workspace.Started[0], [.. Workspace.Started.Skip(1), "studio", "open", "--port", "0"]) { WorkingDirectory = _workspace.Folder, RedirectStandardError = true });
        try
        {
            var entry = new Uri(Address().Match(process.StandardError.ReadLine()!).Value);
            using var handler = new HttpClientHandler { UseProxy = false };
            using var client = new HttpClient(handler) { BaseAddress = new Uri(entry.GetLeftPart(UriPartial.Path)) };
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(entry)).StatusCode);
            Assert.Contains("studio.js", await client.GetStringAsync(new Uri("", UriKind.Relative)), StringComparison.Ordinal);
            Assert.Contains("a.blueprint.yaml", await client.GetStringAsync(new Uri("files", UriKind.Relative)), StringComparison.Ordinal);
            using var events = await client.GetStreamAsync(new Uri("events", UriKind.Relative));
            Assert.NotEqual(-1, events.ReadByte());
            Assert.Contains("is taken by another program", _workspace.Run("studio", "--port", entry.Port.ToString(CultureInfo.InvariantCulture)).Error, StringComparison.Ordinal);
            Assert.Equal(0, _workspace.Shell($"kill -s {signal} {process.Id}").ExitCode);
            var begun = Stopwatch.StartNew();
            Assert.True(process.WaitForExit(60_000));
            Assert.Equal(0, process.ExitCode);
            Assert.InRange(begun.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
            Assert.Equal(["open/a.blueprint.yaml"], _workspace.Files());
        }
        finally
        {
            if (!process.HasExited) process.Kill();
            process.WaitForExit();
        }
    }

    private static Process Begin(ProcessStartInfo start)
    {
        lock (OwnProcess.Gate) return Process.Start(start)!;
    }

    [GeneratedRegex("http://[^ ;]+")]
    private static partial Regex Address();

    [GeneratedRegex("http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"")]
    private static partial Regex Policy();
}
