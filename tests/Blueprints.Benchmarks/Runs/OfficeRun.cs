using Blueprints.Diagrams;
using Blueprints.Office.Sheets;
using Blueprints.Office.Slides;
using Blueprints.Text;

namespace Blueprints.Benchmarks;

/// <summary>
/// Times a deck of slides against pptxgenjs 4.0.1 and a workbook against exceljs 4.4.0, in turns: in process from the model, and as whole processes from
/// the document. Needs the folder that <c>peers/run</c> makes.
/// </summary>
internal static class OfficeRun
{
    private const double SecondsEach = 3;
    private const int Rounds = 3;
    private const int ColdRuns = 9;
    private const int DeckSteps = 100;
    private const int BookSteps = 1_000;

    public static int Run(RunOptions options)
    {
        if (options.Words is not [var folder]) return Processes.Miss("office needs the folder that peers/run has made");
        folder = Path.GetFullPath(folder);
        // Machine code, or whatever of ours is there.
        var ours = new ToolList(folder).All().Find(static tool => File.Exists(tool.Line("", "")[0])) ?? new ToolList(folder).All()[0];
        var work = Directory.CreateTempSubdirectory("blueprints-office-").FullName;
        try
        {
            var table = new Table(options.Markdown, "file", "ours, ms", "peer, ms", "times ours", "ours, KB", "peer, KB");
            Warm(table, folder, "deck", DeckSteps, options.Seconds ?? SecondsEach, static diagram => PptxWriter.Write(diagram).Bytes.Length);
            Warm(table, folder, "book", BookSteps, options.Seconds ?? SecondsEach, static diagram => XlsxWriter.Write(diagram).Bytes.Length);
            Cold(table, folder, ours, work, "deck", DeckSteps, ".pptx");
            Cold(table, folder, ours, work, "book", BookSteps, ".xlsx");
            table.Print();
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }

        return 0;
    }

    private static void Warm(Table table, string folder, string what, int steps, double seconds, Func<Diagram, int> write)
    {
        var diagram = Compiler.Compile(new SourceText(new SyntheticBlueprint(steps).ToYaml())).Diagram!;
        var (ours, theirs, size, theirSize) = (new List<double>(), new List<double>(), write(diagram), 0.0);
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(Timer.Time(() => write(diagram), seconds).Median);
            var words = Processes.Output("node", Script, folder, what, Figures.Plain(steps), Figures.Plain(seconds)).Split(' ');
            theirs.Add(Figures.Parse(words[0]));
            theirSize = Figures.Parse(words[1]);
        }

        Add(table, $"{NameOf(what)}, warm: {steps} steps", ours, theirs, size, theirSize);
    }

    private static void Cold(Table table, string folder, Tool tool, string work, string what, int steps, string ending)
    {
        var path = Path.Combine(work, what);
        File.WriteAllText(path + ".blueprint.yaml", new SyntheticBlueprint(steps).ToYaml());
        var (ours, theirs) = (new List<double>(), new List<double>());
        var line = tool.Line(path + ".blueprint.yaml", path + ending);
        for (var i = 0; i < ColdRuns; i++)
        {
            ours.Add(Processes.Time(line));
            theirs.Add(Processes.Time(["node", Script, folder, what, Figures.Plain(steps), "0"]));
        }

        Add(table, $"{NameOf(what)}, whole process: {steps} steps", ours, theirs, new FileInfo(path + ending).Length, double.NaN);
    }

    private static string Script => Path.Combine(AppContext.BaseDirectory, "peers", "office.mjs");

    private static string NameOf(string what) => what == "deck" ? "pptxgenjs" : "exceljs";

    private static void Add(Table table, string name, List<double> ours, List<double> theirs, double size, double theirSize)
    {
        var (our, their) = (Figures.Median(ours), Figures.Median(theirs));
        table.Add(name, Figures.Short(our), Figures.Short(their), Figures.Short(their / our), Figures.Short(size / 1024), double.IsNaN(theirSize) ? "" : Figures.Short(theirSize / 1024));
    }
}
