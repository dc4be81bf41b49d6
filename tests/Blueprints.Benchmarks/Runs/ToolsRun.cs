using System.Diagnostics;

namespace Blueprints.Benchmarks;

/// <summary>
/// Times ourselves and the peers on the same services: as whole processes in turns, then warm. Needs the folder that <c>peers/run</c>
/// makes.
/// </summary>
internal static class ToolsRun
{
    private const int FewestRounds = 3;
    private const int MostRounds = 21;
    private const double SecondsASize = 30;
    private const double SecondsAllowed = 60;
    private const double SecondsWarm = 2;
    private const int MemorySteps = 100;

    public static int Run(RunOptions options)
    {
        if (options.Words is not [var folder]) return Processes.Miss("peers needs the folder that peers/run has made");
        folder = Path.GetFullPath(folder);
        var tools = new ToolList(folder).All().Where(tool => Processes.Has(tool.Version)).ToList();
        var sizes = options.SizesOr(10, 40, 100, 1_000);
        PrintVersions(tools, options.Markdown);
        var work = Directory.CreateTempSubdirectory("blueprints-peers-").FullName;
        try
        {
            var limits = tools.ToDictionary(tool => tool, _ => int.MaxValue);
            PrintCold(tools, sizes, work, options, limits);
            PrintWarm([.. tools.Where(tool => tool.Warm is not null)], sizes, work, options, limits);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }

        return 0;
    }

    private static void PrintVersions(List<Tool> tools, bool markdown)
    {
        var table = new Table(markdown, "tool", " version", " what it does otherwise");
        foreach (var tool in tools) table.Add(tool.Name, Processes.FirstLine(tool.Version), tool.Note ?? "");
        table.Print();
    }

    private static void PrintCold(List<Tool> tools, int[] sizes, string work, RunOptions options, Dictionary<Tool, int> limits)
    {
        var table = new Table(options.Markdown, ["whole process, file to file, ms", .. sizes.Select(size => $"{Figures.Count(size)} steps"), "peak MB"]);
        var cells = tools.ToDictionary(tool => tool, tool => new List<string> { tool.Name });
        foreach (var size in sizes)
        {
            var times = Cold(tools, size, work, options.Seconds ?? SecondsASize, limits);
            var ours = Figures.Median(times[tools[0]]);
            foreach (var tool in tools) cells[tool].Add(Cell(times[tool], ours));
        }

        foreach (var tool in tools) table.Add([.. cells[tool], Peak(tool, work)]);
        table.Print();
    }

    /// <summary>Each round runs every tool once. A tool that fails or takes too long is not tried again, nor on larger services.</summary>
    private static Dictionary<Tool, List<double>> Cold(List<Tool> tools, int size, string work, double seconds, Dictionary<Tool, int> limits)
    {
        var times = tools.ToDictionary(tool => tool, _ => new List<double>());
        foreach (var tool in tools) Write(tool, size, work);
        var clock = Stopwatch.StartNew();
        for (var round = 0; round <= MostRounds && (round <= FewestRounds || clock.Elapsed.TotalSeconds < seconds); round++)
        {
            foreach (var tool in tools.Where(tool => size < limits[tool]))
            {
                if (Processes.TryTime(tool.Line(Input(tool, size, work), Output(tool, size, work)), SecondsAllowed) is not { } time) limits[tool] = size;
                else if (round > 0) times[tool].Add(time);
            }
        }

        return times;
    }

    private static void PrintWarm(List<Tool> tools, int[] sizes, string work, RunOptions options, Dictionary<Tool, int> limits)
    {
        var table = new Table(options.Markdown, ["warm, ms a drawing", .. sizes.Select(size => $"{Figures.Count(size)} steps")]);
        var ours = new List<double>();
        foreach (var tool in tools)
        {
            var cells = new List<string> { tool.Name };
            foreach (var (i, size) in sizes.Index())
            {
                var time = size < limits[tool] ? [tool.Warm!(Input(tool, size, work), Math.Min(SecondsWarm, options.Seconds ?? SecondsWarm))] : new List<double>();
                if (ours.Count == i) ours.Add(time[0]);
                cells.Add(Cell(time, ours[i]));
            }

            table.Add([.. cells]);
        }

        table.Print();
    }

    private static string Cell(List<double> times, double ours) =>
        times.Count == 0 ? $"fails, or over {SecondsAllowed:0} s" : $"{Figures.Short(Figures.Median(times))} ({Figures.Short(Figures.Median(times) / ours)})";

    private static string Peak(Tool tool, string work) =>
        Processes.Has("/usr/bin/time", "--version") && File.Exists(Input(tool, MemorySteps, work))
            ? Figures.Count((int)Processes.Peak(tool.Line(Input(tool, MemorySteps, work), Output(tool, MemorySteps, work))))
            : "-";

    private static void Write(Tool tool, int size, string work) => File.WriteAllText(Input(tool, size, work), tool.Text(new SyntheticBlueprint(size)));

    private static string Input(Tool tool, int size, string work) => Path.Combine(work, $"{size}{tool.Extension}");

    private static string Output(Tool tool, int size, string work) => Path.Combine(work, $"{size}{tool.Extension}{tool.Output}");
}
