using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Blueprints.ServiceBlueprints;
using Blueprints.Simulations;
using Blueprints.Text;

namespace Blueprints.Tests.Simulations;

/// <summary>The ten services that stand in <c>tests/cases/simulations/simpy</c> twice: what SimPy 3 made of them, and what we do.</summary>
internal static class SimPyComparison
{
    private const string Folder = "tests/cases/simulations/simpy";

    /// <summary>A service, the mean time and the mean wait in minutes with half the width of their 99% intervals, and the share that left.</summary>
    public sealed record Row(string Service, (double Value, double Error) Time, (double Value, double Error) Wait, (double Value, double Error) Left);

    /// <summary>What SimPy printed.</summary>
    public static ImmutableArray<Row> SimPy { get; } = [.. RepositoryFiles.Read(Folder, "results.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Read)];

    /// <summary>The same service by this library, with as many runs and cases.</summary>
    public static Row Ours(string service)
    {
        var blueprint = (ServiceBlueprint)Compiler.Compile(new SourceText(RepositoryFiles.Read(Folder, $"{service}.blueprint.yaml"), service)).Diagram!;
        var result = Services.Run(blueprint, new SimulationOptions { Cases = 4_000, WarmUp = 400 });
        var waits = new RatioEstimate(result.Options.Replications);
        var runs = result.Runs!;
        var steps = runs.Waits.Length;
        for (var run = 0; run < result.Options.Replications; run++)
        {
            var (wait, whole) = (0.0, 0.0);
            for (var step = 0; step < steps; step++) (wait, whole) = (wait + runs.Waits[step].PartOf(run), whole + (result.Blueprint.Steps[step].Time is null ? 0 : runs.Waits[step].WholeOf(run)));
            waits.Set(run, wait, whole);
        }

        return new Row(service, Of(runs.Whole, 60), Of(waits, 60), Of(runs.GaveUp, 1));
    }

    /// <summary>The table of the page.</summary>
    public static string Table(DiagramLanguage language)
    {
        var isChinese = language == DiagramLanguage.Chinese;
        var text = new StringBuilder(isChinese ? "| 服务 | 时间，SimPy | 时间，Blueprints | 等待，SimPy | 等待，Blueprints |\n|---|---|---|---|---|\n" : "| service | time, SimPy | time, Blueprints | wait, SimPy | wait, Blueprints |\n|---|---|---|---|---|\n");
        foreach (var row in SimPy)
        {
            var ours = Ours(row.Service);
            text.Append($"| `{row.Service}` | {Told(row.Time)} | {Told(ours.Time)} | {Told(row.Wait)} | {Told(ours.Wait)} |\n");
        }

        return text.ToString();
    }

    private static string Told((double Value, double Error) figure) => string.Create(CultureInfo.InvariantCulture, $"{figure.Value:0.00} ± {figure.Error:0.00}");

    private static (double, double) Of(RatioEstimate estimate, double scale) => (estimate.Value / scale, estimate.ErrorOf(0.99) / scale);

    private static Row Read(string line)
    {
        var cells = line.Split(',');
        return new Row(cells[0], (At(1), At(2)), (At(3), At(4)), (At(5), At(6)));

        double At(int index) => double.Parse(cells[index], CultureInfo.InvariantCulture);
    }
}
