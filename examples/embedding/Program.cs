using Blueprints;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;
using Blueprints.Themes;

// Embeds the library: reads a blueprint, says what is wrong with it, draws it, and draws another that is built in C#.
// Usage: embedding DOCUMENT FOLDER

if (args.Length != 2)
{
    Console.Error.WriteLine("usage: embedding DOCUMENT FOLDER");
    return 2;
}

var (document, folder) = (args[0], args[1]);
Directory.CreateDirectory(folder);

// A document of a user. Mistakes never throw: they are data, with their place and what to write instead.
ReadAndDraw(new SourceText(File.ReadAllText(document), Path.GetFileName(document)), Path.Combine(folder, "bank-before.svg"));

ReadAndDraw(
    new SourceText(
        """
        blueprint: Afternoon tea
        steps:
          - customer: Orders tea
          - watier: Brings tea
        """,
        "broken.blueprint.yaml"),
    Path.Combine(folder, "broken.svg"));

// A blueprint without any text, as from a database.
var tea = new ServiceBlueprint
{
    Title = "Afternoon tea",
    Promise = Duration.FromMinutes(10),
    Lanes =
    [
        new Lane { Id = "guest", Label = "Guest", Band = Band.Customer },
        new Lane { Id = "waiter", Label = "Waiter", Band = Band.Frontstage, Staff = 2 },
        new Lane { Id = "kitchen", Label = "Kitchen", Band = Band.Backstage },
    ],
    Steps =
    [
        new Step { Id = "order", Lane = "guest", Label = "Orders tea", Evidence = ["Menu"] },
        new Step { Id = "note", Lane = "waiter", Label = "Takes the order", Time = DurationEstimate.Exactly(Duration.FromMinutes(1)) },
        new Step { Id = "brew", Lane = "kitchen", Label = "Brews the tea", Time = DurationEstimate.Exactly(Duration.FromMinutes(4)) },
        new Step { Id = "serve", Lane = "waiter", Label = "Serves the tea", FailPoints = [new FailPoint { Text = "Tea is cold", Recovery = "brew" }] },
        new Step { Id = "drink", Lane = "guest", Label = "Drinks the tea", Emotion = 2 },
    ],
    Flows =
    [
        new Flow { From = "order", To = "note" },
        new Flow { From = "note", To = "brew" },
        new Flow { From = "brew", To = "serve" },
        new Flow { From = "serve", To = "drink" },
    ],
};
Draw(tea, Path.Combine(folder, "tea.svg"));
Draw(tea, Path.Combine(folder, "tea-print.svg"), new LayoutOptions { Theme = ThemeList.Find("print"), Language = DiagramLanguage.Chinese });
return 0;

void ReadAndDraw(SourceText source, string path)
{
    var compilation = Compiler.Compile(source);
    Console.Write(TextDiagnosticWriter.ToText(compilation.Diagnostics));
    if (compilation.Diagram is { } diagram)
    {
        Console.WriteLine($"{source.Name}: no mistakes");
        Draw(diagram, path);
    }
}

void Draw(Diagram diagram, string path, LayoutOptions? options = null)
{
    File.WriteAllText(path, Compiler.RenderSvg(diagram, options));
    Console.WriteLine($"drew {diagram.Title}: {Path.GetFileName(path)}");
}
