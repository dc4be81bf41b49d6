using System.Diagnostics;
using Blueprints.ServiceBlueprints;
using Blueprints.Simulations;
using Blueprints.Text;

namespace Blueprints.Benchmarks;

/// <summary>Times simulations, in turns with the same service in SimPy 3 (Debian: python3-simpy3), and tells their memory.</summary>
internal static class SimulationRun
{
    private const int Turns = 7;
    private const string Python = "/usr/bin/python3";

    public static int Run(RunOptions options)
    {
        if (!Processes.Has(Python, "-c", "import simpy; assert simpy.__version__.startswith('3')")) return Processes.Miss("SimPy 3: apt-get install python3-simpy3");
        var script = Path.Combine(AppContext.BaseDirectory, "peers", "simulation.py");
        var table = new Table(options.Markdown, "service", "SimPy, cases a second", "ours, one thread", "ratio");
        Compare(table, "M/M/3", MM3, script, "mm3", 40_000, 2_000_000);
        Compare(table, "20 steps, three pools", Pools, script, "pools", 4_000, 400_000);
        table.Print();
        Console.WriteLine();
        var month = Read(Steps("{demand: 100 per day, hours: 9:00-17:00}", 40, 8, 2));
        var monthly = new SimulationOptions { Days = 30, Replications = 30 };
        Simulation.Run(month, monthly with { Replications = 4 });
        var (one, two) = (new List<double>(), new List<double>());
        for (var turn = 0; turn < Turns; turn++)
        {
            one.Add(Timed(() => Simulation.Run(month, monthly with { Threads = 1 })));
            two.Add(Timed(() => Simulation.Run(month, monthly with { Threads = 2 })));
        }

        Console.WriteLine($"30 runs of 40 steps over a month, 100 cases a day: {Figures.Short(one.Min())} s on one thread, {Figures.Short(two.Min())} s on two: {Figures.Short(one.Min() / two.Min())} times as fast");
        var before = Process.GetCurrentProcess().PeakWorkingSet64;
        Simulation.Run(Read(MM3), new SimulationOptions { Cases = 1_000_000, Replications = 2, Threads = 1 });
        Console.WriteLine($"peak of the process before a million cases: {before / 1048576} MB, after: {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576} MB");
        return 0;
    }

    private static void Compare(Table table, string name, string yaml, string script, string key, int theirs, int ours)
    {
        var blueprint = Read(yaml);
        var options = new SimulationOptions { Cases = ours / 4, Replications = 4, WarmUp = 0, Threads = 1 };
        Simulation.Run(blueprint, options with { Cases = ours / 40 });
        var (simpy, one) = (new List<double>(), new List<double>());
        for (var turn = 0; turn < Turns; turn++)
        {
            simpy.Add(Figures.Parse(Processes.Output(Python, script, key, theirs.ToString(System.Globalization.CultureInfo.InvariantCulture)).Trim()));
            one.Add(ours / Timed(() => Simulation.Run(blueprint, options)));
        }

        table.Add(name, Figures.Short(simpy.Max()), Figures.Short(one.Max()), Figures.Short(Figures.Median([.. one.Zip(simpy, (a, b) => a / b)])));
    }

    private static double Timed(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static ServiceBlueprint Read(string yaml) => (ServiceBlueprint)Compiler.Compile(new SourceText(yaml)).Diagram!;

    private const string MM3 = """
        blueprint: M/M/3
        demand: 10 per hour
        lanes:
          customer: Customer
          teller: {band: frontstage, label: Teller, staff: 3}
        steps:
          - teller: Serves
            time: {typical: 15 min, shape: exponential}
        """;

    private static string Pools => Steps("{demand: 12 per hour}", 20, 4, 2);

    /// <summary>Steps that three lanes do in turns.</summary>
    private static string Steps(string head, int count, int staff, int minutes)
    {
        var text = new System.Text.StringBuilder("blueprint: Steps\n");
        foreach (var line in head.Trim('{', '}').Split(", ")) text.Append(line).Append('\n');
        text.Append("lanes:\n  customer: Customer\n");
        foreach (var lane in "abc") text.Append($"  {lane}: {{band: backstage, label: {char.ToUpperInvariant(lane)}, staff: {staff}}}\n");
        text.Append("steps:\n");
        for (var i = 0; i < count; i++) text.Append($"  - {"abc"[i % 3]}: Step {i}\n    time: {{typical: {minutes} min, shape: exponential}}\n");
        return text.ToString();
    }
}
