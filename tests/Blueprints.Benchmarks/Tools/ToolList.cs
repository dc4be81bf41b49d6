using Blueprints.Text;

namespace Blueprints.Benchmarks;

/// <summary>Ourselves and the peers, as the script <c>peers/run</c> puts them into a folder.</summary>
/// <param name="folder">That folder.</param>
internal sealed class ToolList(string folder)
{
    private static readonly string Scripts = Path.Combine(AppContext.BaseDirectory, "peers");

    /// <summary>Ours first; each ratio is against the first.</summary>
    public List<Tool> All() =>
    [
        Ours("Blueprints, machine code", "native"),
        Ours("Blueprints, compiled ahead", "command") with { Warm = null, Note = "the same, run by the .NET runtime" },
        Ours("Blueprints, .NET tool", "tool") with { Warm = null, Note = "the same, compiled as it starts" },
        new()
        {
            Name = "Graphviz dot", Note = "a cluster a lane", Extension = ".dot", Text = DotText.Of, Version = ["dot", "-V"],
            Line = (input, output) => ["dot", "-Tsvg", input, "-o", output],
            Warm = (input, _) => Copies.Time(input, files => ["dot", "-Tsvg", "-O", .. files]),
        },
        new()
        {
            Name = "ELK layered", Note = "places and routes; draws nothing", Extension = ".elk.json", Output = ".json", Text = ElkText.Of, Version = Npm("elkjs"),
            Line = (input, output) => Node("elk.mjs", input, output),
            Warm = (input, seconds) => Warm("elk.mjs", input, seconds),
        },
        new()
        {
            Name = "PlantUML", Note = "only the arrows to the next step: its swimlanes hold no others", Extension = ".puml", Text = PlantUmlText.Of, Version = ["plantuml", "-version"],
            Line = (input, output) => ["plantuml", "-tsvg", "-o", Path.GetDirectoryName(output)!, input],
            Warm = (input, _) => Copies.Time(input, files => ["plantuml", "-tsvg", .. files]),
        },
        new()
        {
            Name = "Mermaid flowchart", Note = "a subgraph a lane", Extension = ".mmd", Text = MermaidText.Of, Version = Npm("@mermaid-js/mermaid-cli"),
            Line = (input, output) =>
            [
                Path.Combine(folder, "node_modules", ".bin", "mmdc"), "-q", "-p", Path.Combine(folder, "puppeteer.json"), "-c", Path.Combine(folder, "mermaid.json"), "-i", input, "-o", output,
            ],
            Warm = (input, seconds) => Warm("mermaid.mjs", input, seconds),
        },
        new()
        {
            Name = "D2 with dagre", Note = "a container a lane", Extension = ".d2", Text = D2Text.Of, Version = Npm("@terrastruct/d2"),
            Line = (input, output) => Node("d2.mjs", input, output),
            Warm = (input, seconds) => Warm("d2.mjs", input, seconds),
        },
    ];

    private Tool Ours(string name, string place)
    {
        var command = Path.Combine(folder, place, "Blueprints.Cli");
        return new Tool
        {
            Name = name,
            Extension = ".blueprint.yaml",
            Text = blueprint => blueprint.ToYaml(),
            Version = [command, "--version"],
            Line = (input, output) => [command, "render", "--quiet", input, "-o", output],
            Warm = (input, seconds) =>
            {
                var yaml = File.ReadAllText(input);
                return Timer.Time(() => Compiler.RenderSvg(Compiler.Compile(new SourceText(yaml)).Diagram!), seconds).Median;
            },
        };
    }

    private double Warm(string script, string input, double seconds) => Figures.Parse(Processes.Output(Node(script, input, Figures.Plain(seconds))).Split(' ')[0]);

    private string[] Node(string script, params string[] arguments) => ["node", Path.Combine(Scripts, script), folder, .. arguments];

    private string[] Npm(string package) => ["node", "-p", $"require('{Path.Combine(folder, "node_modules", package, "package.json")}').version"];
}
