using System.Globalization;
using Blueprints.Fonts;
using Blueprints.Rendering;
using Blueprints.Scenes;
using Blueprints.Skia;
using Blueprints.Text;

namespace Blueprints.Benchmarks;

/// <summary>
/// Times pictures: in process against resvg, as a whole process against rsvg-convert and Graphviz; and the memory of a large one. Needs the
/// folder that <c>peers/run</c> makes.
/// </summary>
internal static class PicturesRun
{
    private const double SecondsEach = 3;
    private const int Rounds = 3;
    private const int ColdRuns = 21;
    private const int WarmSteps = 60;
    private const int ColdSteps = 40;
    private const int LargeSteps = 300;
    private const double WarmPixels = 2000 * 1200;
    private const double LargePixels = 8000 * 4000;

    public static int Run(RunOptions options)
    {
        if (options.Words is not [var folder]) return Processes.Miss("pictures needs the folder that peers/run has made");
        folder = Path.GetFullPath(folder);
        var ours = new ToolList(folder).All()[0];
        var work = Directory.CreateTempSubdirectory("blueprints-pictures-").FullName;
        try
        {
            var table = new Table(options.Markdown, "PNG", "ours, ms", "peer, ms", "times ours", "ours, KB", "peer, KB");
            Warm(table, folder, work, options.Seconds ?? SecondsEach);
            Cold(table, ours, work);
            table.Print();
            if (Processes.Has("/usr/bin/time", "--version")) PrintMemory(ours, work);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }

        return 0;
    }

    /// <summary>From the scene, and by resvg from our SVG of it, to PNG in memory.</summary>
    private static void Warm(Table table, string folder, string work, double seconds)
    {
        var fonts = WriteFonts(work);
        var scene = SceneOf(WarmSteps);
        var scale = Math.Sqrt(WarmPixels / (scene.Width * scene.Height));
        var svg = Path.Combine(work, "warm.svg");
        File.WriteAllText(svg, new SvgRenderer().RenderToString(scene));
        var renderer = new PngRenderer(new PictureOptions { Scale = scale, UseSystemFonts = false });
        using var stream = new MemoryStream();
        var (ours, theirs) = (new List<double>(), new List<double>());
        var theirSize = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(Timer.Time(Draw, seconds).Median);
            var words = Processes.Output(["node", Path.Combine(AppContext.BaseDirectory, "peers", "resvg.mjs"), folder, svg, Figures.Plain(scale), Figures.Plain(seconds), .. fonts]).Split(' ');
            theirs.Add(Figures.Parse(words[0]));
            theirSize = Figures.Parse(words[1]);
        }

        Add(table, $"resvg, warm: {WarmSteps} steps, {scene.Width * scale:0} by {scene.Height * scale:0}", ours, theirs, stream.Length, theirSize);

        void Draw()
        {
            stream.SetLength(0);
            renderer.Render(scene, stream);
        }
    }

    /// <summary>From the document; rsvg-convert from our SVG of it, Graphviz from its own text.</summary>
    private static void Cold(Table table, Tool ours, string work)
    {
        var path = Path.Combine(work, "cold");
        var blueprint = new SyntheticBlueprint(ColdSteps);
        File.WriteAllText(path + ".blueprint.yaml", blueprint.ToYaml());
        File.WriteAllText(path + ".dot", DotText.Of(blueprint));
        File.WriteAllText(path + ".svg", new SvgRenderer().RenderToString(SceneOf(ColdSteps)));
        var line = ours.Line(path + ".blueprint.yaml", path + ".png");
        (string Name, string[] Line, string Output)[] peers =
        [
            ("rsvg-convert", ["rsvg-convert", path + ".svg", "-o", path + ".rsvg.png"], path + ".rsvg.png"),
            ("dot -Tpng", ["dot", "-Tpng", path + ".dot", "-o", path + ".dot.png"], path + ".dot.png"),
        ];
        foreach (var peer in peers)
        {
            var (our, their) = (new List<double>(), new List<double>());
            for (var i = 0; i < ColdRuns; i++)
            {
                our.Add(Processes.Time(line));
                their.Add(Processes.Time(peer.Line));
            }

            Add(table, $"{peer.Name}, whole process: {ColdSteps} steps", our, their, new FileInfo(path + ".png").Length, new FileInfo(peer.Output).Length);
        }
    }

    private static void Add(Table table, string name, List<double> ours, List<double> theirs, double ourSize, double theirSize)
    {
        var (our, their) = (Figures.Median(ours), Figures.Median(theirs));
        table.Add(name, Figures.Short(our), Figures.Short(their), Figures.Short(their / our), Figures.Short(ourSize / 1024), Figures.Short(theirSize / 1024));
    }

    private static void PrintMemory(Tool ours, string work)
    {
        var path = Path.Combine(work, "large");
        File.WriteAllText(path + ".blueprint.yaml", new SyntheticBlueprint(LargeSteps).ToYaml());
        var scene = SceneOf(LargeSteps);
        var scale = Math.Sqrt(LargePixels / (scene.Width * scene.Height));
        var peak = Processes.Peak([.. ours.Line(path + ".blueprint.yaml", path + ".png"), "--scale", Figures.Plain(scale)]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{LargeSteps} steps as PNG of {scene.Width * scale:0} by {scene.Height * scale:0}: {peak:0} MB at the peak"));
    }

    private static Scene SceneOf(int steps) => Compiler.Layout(Compiler.Compile(new SourceText(new SyntheticBlueprint(steps).ToYaml())).Diagram!);

    private static string[] WriteFonts(string folder)
    {
        var paths = new List<string>();
        foreach (var weight in (FontWeight[])[FontWeight.Regular, FontWeight.SemiBold])
        {
            var path = Path.Combine(folder, $"Inter-{weight}.ttf");
            using var inter = InterFont.Open(weight);
            using var file = File.Create(path);
            inter.CopyTo(file);
            paths.Add(path);
        }

        return [.. paths];
    }
}
