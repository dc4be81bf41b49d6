using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Skia;
using Blueprints.Text;

namespace Blueprints.Benchmarks;

/// <summary>Times reading, figures, rules, drawing and PDF in process, in turns with the same of an earlier build.</summary>
internal static class EarlierRun
{
    private const double SecondsARow = 1;
    private const double SecondsToWarm = 3;

    private static readonly PdfRenderer Whole = new(new PdfOptions { UseSystemFonts = false });
    private static readonly PdfRenderer Pages = new(new PdfOptions { UseSystemFonts = false, Page = PageSize.A4 });

    public static int Run(RunOptions options)
    {
        if (options.Words.Count == 0 || !File.Exists(Path.Combine(options.Words[0], "Blueprints.dll"))) return Processes.Miss("a folder with the Blueprints.dll of an earlier build");
        var build = new EarlierBuild(options.Words[0]);
        var documents = Documents([.. options.Words.Skip(1)], options.SizesOr(100, 1_000, 10_000)).ToList();
        foreach (var (_, yaml) in Documents([], [300])) Rows(build, yaml).ForEach(row => Timer.Compare(row.Now, row.Earlier, SecondsToWarm / 6));
        var table = new Table(options.Markdown, "document", " what", "earlier, ms", "now, ms", "ratio", "of the least");
        foreach (var (name, yaml) in documents)
        {
            foreach (var (what, now, earlier) in Rows(build, yaml))
            {
                var (ours, theirs) = Timer.Compare(now, earlier, options.Seconds ?? SecondsARow);
                table.Add(name, what, Figures.Short(theirs.Median), Figures.Short(ours.Median), (ours.Median / theirs.Median).ToString("0.00"), (ours.Least / theirs.Least).ToString("0.00"));
            }
        }

        table.Print();
        return 0;
    }

    private static IEnumerable<(string Name, string Yaml)> Documents(string[] words, int[] sizes)
    {
        var files = words.Where(File.Exists).ToList();
        foreach (var file in files) yield return (Path.GetFileName(file), File.ReadAllText(file));
        if (files.Count > 0 && files.Count == words.Length) yield break;
        foreach (var shape in Enum.GetValues<BlueprintShape>())
        {
            if (words.Length > files.Count && !words.Contains(shape.ToString(), StringComparer.OrdinalIgnoreCase)) continue;
            foreach (var size in sizes)
            {
                var blueprint = new SyntheticBlueprint(size, shape);
                var name = $"{shape.ToString().ToLowerInvariant()}, {Figures.Count(size)} steps";
                yield return (name, blueprint.ToYaml());
                yield return (name + ", fixed times", blueprint.ToYaml("5 min"));
            }
        }
    }

    private static List<(string What, Action Now, Action Earlier)> Rows(EarlierBuild build, string yaml)
    {
        var compilation = Compiler.Compile(new SourceText(yaml));
        var blueprint = (ServiceBlueprint)compilation.Diagram!;
        var earlier = build.Of(yaml);
        List<(string, Action, Action)> rows =
        [
            ("reading", () => Compiler.Compile(new SourceText(yaml)), earlier.Read),
            ("figures", () => BlueprintMeasures.Of(blueprint), earlier.Measure),
            ("rules", () => Compiler.Analyze(compilation), earlier.Analyse),
            ("drawing", () => Compiler.RenderSvg(blueprint), earlier.Draw),
        ];
        if (build.PdfOf(yaml) is not { } before) return rows;
        var scene = Compiler.Layout(blueprint);
        rows.Add(("PDF", () => Whole.Render(scene, new MemoryStream()), before.Whole));
        rows.Add(("PDF on A4", () => Pages.Render(scene, new MemoryStream()), before.Pages));
        return rows;
    }
}
