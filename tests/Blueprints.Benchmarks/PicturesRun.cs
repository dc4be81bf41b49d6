using System.Diagnostics;
using System.Globalization;
using Blueprints.Fonts;
using Blueprints.Rendering;
using Blueprints.Scenes;
using Blueprints.Skia;
using Blueprints.Text;

namespace Blueprints.Benchmarks;

/// <summary>Times pictures: in process against resvg, as a whole process against rsvg-convert; and the memory of a large one.</summary>
internal static class PicturesRun
{
    private const double SecondsEach = 5;
    private const int Rounds = 3;
    private const int ColdRuns = 21;

    /// <param name="command">The published command.</param>
    /// <param name="resvg">The folder into which npm put resvg.</param>
    public static int Run(string command, string resvg)
    {
        if (!File.Exists(command)) return Processes.Miss($"there is no '{command}'; publish the command first");
        if (!Directory.Exists(Path.Combine(resvg, "node_modules", "@resvg", "resvg-js"))) return Processes.Miss($"there is no resvg in '{resvg}'; npm install --prefix {resvg} @resvg/resvg-js");
        if (!Processes.Has("rsvg-convert", "--version")) return Processes.Miss("there is no 'rsvg-convert'; apt-get install librsvg2-bin");
        var folder = Directory.CreateTempSubdirectory("blueprints-pictures-").FullName;
        try
        {
            Warm(folder, resvg);
            Cold(folder, command);
            if (Processes.Has("/usr/bin/time", "--version")) Memory(folder, command);
            else Console.WriteLine("no memory figures without GNU time: apt-get install time");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    /// <summary>60 steps on 2.4 million pixels, as 2000 by 1200 are: from the scene, and from our SVG of it, to PNG in memory.</summary>
    private static void Warm(string folder, string resvg)
    {
        var fonts = WriteFonts(folder);
        var scene = SceneOf(60);
        var scale = Math.Sqrt(2000 * 1200 / (scene.Width * scene.Height));
        var svg = Path.Combine(folder, "60.svg");
        File.WriteAllText(svg, new SvgRenderer().RenderToString(scene));
        var renderer = new PngRenderer(new PictureOptions { Scale = scale, UseSystemFonts = false });
        using var stream = new MemoryStream();
        var (ours, theirs) = (new List<double>(), new List<double>());
        var theirSize = 0L;
        for (var round = 0; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            while (clock.Elapsed.TotalSeconds < SecondsEach)
            {
                var start = Stopwatch.GetTimestamp();
                stream.SetLength(0);
                renderer.Render(scene, stream);
                ours.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            var words = Processes.Output([
                "node", Path.Combine(AppContext.BaseDirectory, "resvg.mjs"), resvg, svg, scale.ToString(CultureInfo.InvariantCulture), SecondsEach.ToString(CultureInfo.InvariantCulture), .. fonts]).Split(' ');
            theirs.Add(double.Parse(words[0], CultureInfo.InvariantCulture));
            theirSize = long.Parse(words[1], CultureInfo.InvariantCulture);
        }

        var (our, their) = (Figures.Median(ours), Figures.Median(theirs));
        Console.WriteLine($"60 steps, {scene.Width * scale:0} by {scene.Height * scale:0}, warm: ours {our:0.0} ms, resvg {their:0.0} ms, ratio {our / their:0.00}; packed {stream.Length / 1024.0:0} KB, resvg {theirSize / 1024.0:0} KB, ratio {(double)stream.Length / theirSize:0.00}");
    }

    private static void Cold(string folder, string command)
    {
        var path = Path.Combine(folder, "40");
        new SyntheticBlueprint(40).WriteTo(path);
        File.WriteAllText(path + ".svg", new SvgRenderer().RenderToString(SceneOf(40)));
        string[] our = [command, "render", "--quiet", path + ".blueprint.yaml", "-o", path + ".png"];
        string[] their = ["rsvg-convert", path + ".svg", "-o", path + ".rsvg.png"];
        var (ours, theirs) = (new List<double>(), new List<double>());
        Processes.Time(our);
        Processes.Time(their);
        for (var i = 0; i < ColdRuns; i++)
        {
            ours.Add(Processes.Time(our));
            theirs.Add(Processes.Time(their));
        }

        Console.WriteLine($"40 steps, whole process: ours {Figures.Median(ours):0} ms, rsvg-convert {Figures.Median(theirs):0} ms, ratio {Figures.Median(ours) / Figures.Median(theirs):0.00}");
    }

    private static void Memory(string folder, string command)
    {
        var path = Path.Combine(folder, "300");
        new SyntheticBlueprint(300).WriteTo(path);
        var scene = SceneOf(300);
        var scale = Math.Sqrt(8000 * 4000 / (scene.Width * scene.Height));
        var peak = Processes.Peak(command, "render", "--quiet", path + ".blueprint.yaml", "-o", path + ".png", "--scale", scale.ToString("0.####", CultureInfo.InvariantCulture));
        Console.WriteLine($"300 steps, {scene.Width * scale:0} by {scene.Height * scale:0}: {peak:0} MB at the peak");
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
