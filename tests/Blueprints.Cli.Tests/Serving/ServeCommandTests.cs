using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Blueprints.Cli.Tests.Serving;

/// <summary>The verb as a program: its options, its end, and a thousand requests at once.</summary>
public sealed partial class ServeCommandTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("--port is a whole number from 0 to 65535, not 'x'", "--port", "x")]
    [InlineData("--host is an address such as 127.0.0.1, 0.0.0.0 or ::, not 'example.org'", "--host", "example.org")]
    [InlineData("192.0.2.1 is no address of this machine", "--host", "192.0.2.1")]
    [InlineData("--limit is NAME=VALUE, such as body=4MiB; not 'body'", "--limit", "body")]
    [InlineData("unknown limit 'bdy'; did you mean 'body'?", "--limit", "bdy=1")]
    [InlineData("the value of 'body=x' is a whole number", "--limit", "body=x")]
    [InlineData("the value of 'time=5' is a time in seconds", "--limit", "time=5")]
    public void Wrong_usage_is_told(string message, params string[] arguments)
    {
        var outcome = _workspace.Run(["serve", .. arguments]);
        Assert.Equal(2, outcome.ExitCode);
        Assert.StartsWith("blueprints: " + message, outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_signal_ends_it_as_it_should(string signal)
    {
        if (OperatingSystem.IsWindows()) return;
        using var served = new Served(_workspace);
        using var client = new HttpClient { BaseAddress = served.Place };
        using var text = new StringContent(Workspace.Good);
        using var drawn = await client.PostAsync(new Uri("blueprint/svg", UriKind.Relative), text);
        Assert.True(drawn.IsSuccessStatusCode);
        Assert.Contains("is taken by another program", _workspace.Run("serve", "--port", served.Place.Port.ToString(CultureInfo.InvariantCulture)).Error, StringComparison.Ordinal);
        Assert.Equal(0, _workspace.Shell($"kill -s {signal} {served.Process.Id}").ExitCode);
        Assert.True(served.Process.WaitForExit(60_000));
        Assert.Equal(0, served.Process.ExitCode);
    }

    [LongFact("it holds a thousand connections")]
    public async Task A_thousand_at_once_are_all_drawn_in_bounded_memory()
    {
        using var served = new Served(_workspace);
        using var handler = new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = 1_000 };
        using var client = new HttpClient(handler) { BaseAddress = served.Place, Timeout = TimeSpan.FromMinutes(5) };
        for (var round = 0; round < 3; round++)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 1_000).Select(async i =>
            {
                using var text = new StringContent(Workspace.Long(40).Replace("blueprint: Long", $"blueprint: Long {i}", StringComparison.Ordinal), Encoding.UTF8, "text/plain");
                using var response = await client.PostAsync(new Uri("blueprint/svg", UriKind.Relative), text);
                return response.IsSuccessStatusCode && (await response.Content.ReadAsStringAsync()).Contains($"Long {i}<", StringComparison.Ordinal);
            }));
            Assert.All(answers, Assert.True);
        }

        var metrics = await client.GetStringAsync(new Uri("metrics", UriKind.Relative));
        Assert.Contains("blueprints_requests_total{status=\"200\"} 3000\n", metrics, StringComparison.Ordinal);
        Assert.InRange(long.Parse(Memory().Match(metrics).Groups[1].ValueSpan, CultureInfo.InvariantCulture), 1, 600L << 20);
    }

    [GeneratedRegex("^blueprints_working_set_bytes ([0-9]+)$", RegexOptions.Multiline)]
    private static partial Regex Memory();

    [GeneratedRegex("http://[^ ;]+/")]
    private static partial Regex Address();

    /// <summary>A server that runs as a program of its own.</summary>
    private sealed class Served : IDisposable
    {
        public Served(Workspace workspace)
        {
            var start = new ProcessStartInfo(Workspace.Started[0], [.. Workspace.Started.Skip(1), "serve", "--port", "0"]) { WorkingDirectory = workspace.Folder, RedirectStandardError = true };
            lock (OwnProcess.Gate) Process = Process.Start(start)!;
            Place = new Uri(Address().Match(Process.StandardError.ReadLine()!).Value);
        }

        public Process Process { get; }

        public Uri Place { get; }

        public void Dispose()
        {
            if (!Process.HasExited) Process.Kill();
            Process.WaitForExit();
            Process.Dispose();
        }
    }
}
