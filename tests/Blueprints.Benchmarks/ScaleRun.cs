using System.Diagnostics;
using Blueprints.Comparisons;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Rendering;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Benchmarks;

/// <summary>Times each stage, warm and on one thread, from YAML text to SVG text. Parsing is the first part of compiling, and timed by itself as well; so are the analysis, all rules and measures, and a comparison with a version in which every second step has another id.</summary>
internal static class ScaleRun
{
    private const double SecondsToWarm = 3;
    private const double SecondsASize = 2;
    private const int FewestRuns = 9;
    private const int MostRuns = 1_000;
    private const int FitFrom = 100;

    private sealed record Row(int Steps, double Parse, double Compile, double Layout, double Render, double Total, double Analyse, double Compare, double Megabytes, int Characters, int Runs);

    public static void Run(int[] sizes)
    {
        Warm();
        Console.WriteLine($"{"steps",7} {"(parse)",9} {"compile",9} {"layout",9} {"render",9} {"total",9} {"(analyse)",10} {"(compare)",10}   ms, medians {"allocated",10} {"SVG",9} {"runs",5}");
        var rows = new List<Row>();
        foreach (var size in sizes)
        {
            var row = Measure(size);
            rows.Add(row);
            Console.WriteLine(
                $"{row.Steps,7} {row.Parse,9:0.000} {row.Compile,9:0.000} {row.Layout,9:0.000} {row.Render,9:0.000} {row.Total,9:0.000} {row.Analyse,10:0.000} {row.Compare,10:0.000} {"",13} {row.Megabytes,7:0.00} MB {row.Characters / 1024,6} KB {row.Runs,5}");
        }

        var fitted = rows.Where(row => row.Steps >= FitFrom).ToList();
        if (fitted.Count < 2) return;
        double Fit(Func<Row, double> time) => Figures.Exponent([.. fitted.Select(row => ((double)row.Steps, time(row)))]);
        Console.WriteLine(
            $"growth from {fitted[0].Steps} to {fitted[^1].Steps} steps, the b of n^b: parse {Fit(r => r.Parse):0.00}, compile {Fit(r => r.Compile):0.00}, layout {Fit(r => r.Layout):0.00}, render {Fit(r => r.Render):0.00}, total {Fit(r => r.Total):0.00}, analyse {Fit(r => r.Analyse):0.00}, compare {Fit(r => r.Compare):0.00}");
    }

    private static void Warm()
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed.TotalSeconds < SecondsToWarm)
        {
            foreach (var size in (int[])[10, 40, 300])
            {
                var yaml = new SyntheticBlueprint(size).ToYaml();
                Once(yaml);
                Compiler.Analyze(Compiler.Compile(new SourceText(yaml)));
            }
        }
    }

    private static Row Measure(int steps)
    {
        var yaml = new SyntheticBlueprint(steps).ToYaml();
        var characters = Once(yaml).Length;
        var parse = Repeat(() => Parse(yaml));
        var compilation = Compiler.Compile(new SourceText(yaml));
        var analyse = Repeat(() => Compiler.Analyze(compilation));
        var (before, after) = ((ServiceBlueprint)compilation.Diagram!, Renamed((ServiceBlueprint)compilation.Diagram!));
        var compare = Repeat(() => BlueprintComparison.Of(before, after));
        var (compile, layout, render, bytes) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        var total = Repeat(() =>
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            var diagram = Compile(yaml);
            var compiled = Stopwatch.GetTimestamp();
            var scene = Compiler.Layout(diagram);
            var laidOut = Stopwatch.GetTimestamp();
            var svg = new SvgRenderer().RenderToString(scene);
            var end = Stopwatch.GetTimestamp();
            GC.KeepAlive(svg);
            bytes.Add(GC.GetAllocatedBytesForCurrentThread() - allocated);
            compile.Add(Stopwatch.GetElapsedTime(start, compiled).TotalMilliseconds);
            layout.Add(Stopwatch.GetElapsedTime(compiled, laidOut).TotalMilliseconds);
            render.Add(Stopwatch.GetElapsedTime(laidOut, end).TotalMilliseconds);
        });
        return new Row(
            steps, Figures.Median(parse), Figures.Median(compile), Figures.Median(layout), Figures.Median(render), Figures.Median(total), Figures.Median(analyse), Figures.Median(compare), Figures.Median(bytes) / (1024 * 1024), characters, total.Count);
    }

    private static ServiceBlueprint Renamed(ServiceBlueprint blueprint)
    {
        string Id(string id) => id != Flow.End && id[^1] % 2 == 0 ? id + "-new" : id;
        return blueprint with
        {
            Steps = [.. blueprint.Steps.Select(step => step with { Id = Id(step.Id) })],
            Flows = [.. blueprint.Flows.Select(flow => flow with { From = Id(flow.From), To = Id(flow.To) })],
        };
    }

    private static List<double> Repeat(Action action)
    {
        var times = new List<double>();
        var clock = Stopwatch.StartNew();
        while (times.Count < FewestRuns || (times.Count < MostRuns && clock.Elapsed.TotalSeconds < SecondsASize))
        {
            var start = Stopwatch.GetTimestamp();
            action();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return times;
    }

    private static string Once(string yaml) => new SvgRenderer().RenderToString(Compiler.Layout(Compile(yaml)));

    private static void Parse(string yaml)
    {
        var source = new SourceText(yaml);
        YamlParser.Parse(source, CompilerOptions.Default, new DiagnosticBag(source, CompilerOptions.Default.MaxDiagnostics), null);
    }

    private static Diagram Compile(string yaml)
    {
        var compilation = Compiler.Compile(new SourceText(yaml));
        return compilation.Diagram ?? throw new InvalidOperationException(TextDiagnosticWriter.ToText(compilation.Diagnostics));
    }
}
