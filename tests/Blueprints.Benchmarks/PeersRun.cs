using System.Diagnostics;

namespace Blueprints.Benchmarks;

/// <summary>Times whole processes, from file to file: the published command and Graphviz by turns, on the same blueprints.</summary>
internal static class PeersRun
{
    private const double SecondsASize = 20;
    private const int FewestRuns = 3;
    private const int MostRuns = 21;

    public static int Run(string command, int[] sizes)
    {
        if (!File.Exists(command)) return Processes.Miss($"there is no '{command}'; publish the command first");
        if (!Processes.Has("dot", "-V")) return Processes.Miss("there is no 'dot'; apt-get install graphviz");
        var timed = Processes.Has("/usr/bin/time", "--version");
        var folder = Directory.CreateTempSubdirectory("blueprints-peers-").FullName;
        try
        {
            Console.WriteLine($"{"steps",7} {"blueprints",11} {"dot",9} {"ratio",7} {"memory",9} {"dot",9}   whole process: ms, medians; MB, peak");
            foreach (var size in sizes) Measure(command, Path.Combine(folder, size.ToString()), size, timed);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        if (!timed) Console.WriteLine("no memory figures without GNU time: apt-get install time");
        return 0;
    }

    private static void Measure(string command, string path, int size, bool timed)
    {
        new SyntheticBlueprint(size).WriteTo(path);
        string[] ours = [command, "render", "--quiet", path + ".blueprint.yaml", "-o", path + ".svg"];
        string[] dot = ["dot", "-Tsvg", path + ".dot", "-o", path + ".dot.svg"];
        var (ourTimes, dotTimes) = (new List<double>(), new List<double>());
        Processes.Time(ours);
        Processes.Time(dot);
        var clock = Stopwatch.StartNew();
        while (ourTimes.Count < FewestRuns || (ourTimes.Count < MostRuns && clock.Elapsed.TotalSeconds < SecondsASize))
        {
            ourTimes.Add(Processes.Time(ours));
            dotTimes.Add(Processes.Time(dot));
        }

        var (our, theirs) = (Figures.Median(ourTimes), Figures.Median(dotTimes));
        var memory = timed ? $"{Processes.Peak(ours),9:0.0} {Processes.Peak(dot),9:0.0}" : $"{"-",9} {"-",9}";
        Console.WriteLine($"{size,7} {our,11:0.0} {theirs,9:0.0} {our / theirs,7:0.00} {memory}");
    }
}
