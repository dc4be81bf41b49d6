using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Blueprints.Benchmarks;

/// <summary>
/// Times <c>blueprints serve</c> against a server made as Kroki's is, which starts Graphviz for each request: the same services, each drawing
/// different, uncompressed, over connections that stay open; the machine is shared with what asks. Needs the folder that <c>peers/run</c> makes, and dot.
/// </summary>
internal static partial class ServeRun
{
    private const double SecondsEach = 5;
    private const int Rounds = 3;
    private const int Connections = 8;

    public static int Run(RunOptions options)
    {
        if (options.Words is not [var folder]) return Processes.Miss("serve needs the folder that peers/run has made");
        var ours = new ToolList(Path.GetFullPath(folder)).All().Find(static tool => File.Exists(tool.Line("", "")[0]));
        if (ours is null) return Processes.Miss("the folder holds no command of ours");
        var seconds = options.Seconds ?? SecondsEach;
        using var own = Start([ours.Line("", "")[0], "serve", "--port", "0"], error: true);
        using var peer = Start(["node", Path.Combine(AppContext.BaseDirectory, "peers", "kroki.mjs"), "dot", "-Tsvg"], error: false);
        try
        {
            var table = new Table(options.Markdown, "served", "ours, a second", "median, ms", "99 of 100, ms", "peer, a second", "median, ms", "times the peer", "ours, KB", "peer, KB");
            foreach (var steps in options.SizesOr(10, 40, 100))
            {
                var blueprint = new SyntheticBlueprint(steps);
                var our = new Load(PortOf(own, error: true), "/blueprint/svg", blueprint.ToYaml().Replace("Synthetic blueprint", $"Synthetic blueprint {Load.Place}", StringComparison.Ordinal));
                var their = new Load(PortOf(peer, error: false), "/graphviz/svg", DotText.Of(blueprint).Replace("digraph blueprint {", $"digraph blueprint_{Load.Place} {{", StringComparison.Ordinal));
                our.Run(Connections, seconds);
                var rounds = Enumerable.Range(0, Rounds).Select(_ => (Our: our.Run(Connections, seconds), Their: their.Run(Connections, seconds))).ToList();
                var (rate, peerRate) = (Figures.Median([.. rounds.Select(round => round.Our.Rate)]), Figures.Median([.. rounds.Select(round => round.Their.Rate)]));
                table.Add(
                    $"{steps} steps", Figures.Short(rate), Median(round => round.Our.Median), Median(round => round.Our.Slow), Figures.Short(peerRate), Median(round => round.Their.Median), Figures.Short(rate / peerRate),
                    Figures.Short(rounds[0].Our.Bytes / 1024.0), Figures.Short(rounds[0].Their.Bytes / 1024.0));

                string Median(Func<((double Rate, double Median, double Slow, int Bytes) Our, (double Rate, double Median, double Slow, int Bytes) Their), double> of) => Figures.Short(Figures.Median([.. rounds.Select(of)]));
            }

            table.Print();
        }
        finally
        {
            foreach (var process in (Process[])[own, peer])
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
            }
        }

        return 0;
    }

    private static readonly Dictionary<Process, int> Ports = [];

    private static Process Start(string[] line, bool error) => Process.Start(new ProcessStartInfo(line[0], line[1..]) { RedirectStandardError = error, RedirectStandardOutput = !error })!;

    /// <summary>The port that a server tells in its first line.</summary>
    private static int PortOf(Process process, bool error)
    {
        if (Ports.TryGetValue(process, out var known)) return known;
        var line = (error ? process.StandardError : process.StandardOutput).ReadLine() ?? throw new InvalidOperationException("a server did not start");
        return Ports[process] = new Uri(Address().Match(line).Value).Port;
    }

    [GeneratedRegex("http://[^ ;]+/")]
    private static partial Regex Address();
}
