using System.Diagnostics;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Rendering;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Benchmarks;

/// <summary>Times each stage, warm and on one thread, from YAML text to SVG text. Reading is what compiling takes beyond parsing the YAML.</summary>
internal static class ScaleRun
{
    private const double SecondsASize = 2;
    private const int FewestRuns = 5;
    private const int MostRuns = 400;
    private const int FitFrom = 100;

    private sealed record Row(int Steps, double Parse, double Read, double Layout, double Render, double Total, double Megabytes, int Characters, int Runs);

    public static void Run(int[] sizes)
    {
        for (var i = 0; i < 200; i++) Once(new SyntheticBlueprint(40).ToYaml());
        Console.WriteLine($"{"steps",7} {"parse",9} {"read",9} {"layout",9} {"render",9} {"total",9}   ms, medians {"allocated",10} {"SVG",9} {"runs",5}");
        var rows = new List<Row>();
        foreach (var size in sizes)
        {
            var row = Measure(size);
            rows.Add(row);
            Console.WriteLine($"{row.Steps,7} {row.Parse,9:0.000} {row.Read,9:0.000} {row.Layout,9:0.000} {row.Render,9:0.000} {row.Total,9:0.000} {"",13} {row.Megabytes,7:0.00} MB {row.Characters / 1024,6} KB {row.Runs,5}");
        }

        var fitted = rows.Where(row => row.Steps >= FitFrom).ToList();
        if (fitted.Count < 2) return;
        double Fit(Func<Row, double> time) => Figures.Exponent([.. fitted.Select(row => ((double)row.Steps, time(row)))]);
        Console.WriteLine($"growth from {fitted[0].Steps} to {fitted[^1].Steps} steps, the b of n^b: parse {Fit(r => r.Parse):0.00}, read {Fit(r => r.Read):0.00}, layout {Fit(r => r.Layout):0.00}, render {Fit(r => r.Render):0.00}, total {Fit(r => r.Total):0.00}");
    }

    private static Row Measure(int steps)
    {
        var yaml = new SyntheticBlueprint(steps).ToYaml();
        var (parse, compile, layout, render, total, bytes) = (new List<double>(), new List<double>(), new List<double>(), new List<double>(), new List<double>(), new List<double>());
        var characters = Once(yaml).Length;
        var clock = Stopwatch.StartNew();
        while (total.Count < FewestRuns || (total.Count < MostRuns && clock.Elapsed.TotalSeconds < SecondsASize))
        {
            var beforeParse = Stopwatch.GetTimestamp();
            Parse(yaml);
            parse.Add(Stopwatch.GetElapsedTime(beforeParse).TotalMilliseconds);
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            var diagram = Read(yaml);
            var afterRead = Stopwatch.GetTimestamp();
            var scene = Compiler.Layout(diagram);
            var afterLayout = Stopwatch.GetTimestamp();
            var svg = new SvgRenderer().RenderToString(scene);
            var end = Stopwatch.GetTimestamp();
            GC.KeepAlive(svg);
            bytes.Add(GC.GetAllocatedBytesForCurrentThread() - allocated);
            compile.Add(Stopwatch.GetElapsedTime(start, afterRead).TotalMilliseconds);
            layout.Add(Stopwatch.GetElapsedTime(afterRead, afterLayout).TotalMilliseconds);
            render.Add(Stopwatch.GetElapsedTime(afterLayout, end).TotalMilliseconds);
            total.Add(Stopwatch.GetElapsedTime(start, end).TotalMilliseconds);
        }

        var parsing = Figures.Median(parse);
        return new Row(steps, parsing, Figures.Median(compile) - parsing, Figures.Median(layout), Figures.Median(render), Figures.Median(total), Figures.Median(bytes) / (1024 * 1024), characters, total.Count);
    }

    private static string Once(string yaml) => new SvgRenderer().RenderToString(Compiler.Layout(Read(yaml)));

    private static void Parse(string yaml)
    {
        var source = new SourceText(yaml);
        YamlParser.Parse(source, CompilerOptions.Default, new DiagnosticBag(source, CompilerOptions.Default.MaxDiagnostics), null);
    }

    private static Diagram Read(string yaml)
    {
        var compilation = Compiler.Compile(new SourceText(yaml));
        return compilation.Diagram ?? throw new InvalidOperationException(TextOf(compilation));
    }

    private static string TextOf(Compilation compilation) => string.Join('\n', compilation.Diagnostics.Select(diagnostic => diagnostic.Message));
}
