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
        if (!File.Exists(command)) return Miss($"there is no '{command}'; publish the command first");
        if (!Has("dot", "-V")) return Miss("there is no 'dot'; apt-get install graphviz");
        var timed = Has("/usr/bin/time", "--version");
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
        Time(ours);
        Time(dot);
        var clock = Stopwatch.StartNew();
        while (ourTimes.Count < FewestRuns || (ourTimes.Count < MostRuns && clock.Elapsed.TotalSeconds < SecondsASize))
        {
            ourTimes.Add(Time(ours));
            dotTimes.Add(Time(dot));
        }

        var (our, theirs) = (Figures.Median(ourTimes), Figures.Median(dotTimes));
        var memory = timed ? $"{Peak(ours),9:0.0} {Peak(dot),9:0.0}" : $"{"-",9} {"-",9}";
        Console.WriteLine($"{size,7} {our,11:0.0} {theirs,9:0.0} {our / theirs,7:0.00} {memory}");
    }

    private static double Time(string[] line)
    {
        var start = Stopwatch.GetTimestamp();
        Start(line, out _);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>The peak of resident memory, in megabytes.</summary>
    private static double Peak(string[] line)
    {
        Start(["/usr/bin/time", "-f", "%M", .. line], out var error);
        return double.Parse(error.TrimEnd().Split('\n')[^1]) / 1024;
    }

    private static bool Has(string program, string argument)
    {
        try
        {
            Start([program, argument], out _);
            return true;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static void Start(string[] line, out string error)
    {
        var start = new ProcessStartInfo(line[0], line[1..]) { RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', line)} ended with {process.ExitCode}: {error}");
    }

    private static int Miss(string message)
    {
        Console.Error.WriteLine(message);
        return 2;
    }
}
