using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.Skia.Tests.Pdf.Reading;
using Blueprints.TestSupport.Documents;
using Blueprints.Text;

namespace Blueprints.Skia.Tests.Pdf;

/// <summary>What the file says to those who have it read to them, and to programs that take its text; read back by our own reader.</summary>
public sealed class PdfStructureTests
{
    public static TheoryData<string> Examples => [.. Pictures.Examples().Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_text_of_an_example_is_told_once_on_one_page_and_on_many(string name)
    {
        var scene = PdfFiles.Example(name);
        Holds(scene, new PdfOptions());
        Holds(scene, PdfFiles.Bare with { Page = PageSize.A4 });
    }

    [Fact]
    public void Every_text_of_a_random_document_is_told_once()
    {
        for (var seed = 0UL; seed < (ulong)LongRuns.Count(8, 150); seed++)
        {
            var diagram = Compiler.Compile(new SourceText(RandomDocument.Create(seed, 60).ToYaml())).Diagram!;
            Holds(Compiler.Layout(diagram, new Blueprints.Drawing.LayoutOptions { Analysis = seed % 3 == 0 ? Compiler.Analyze(diagram) : null }), seed % 2 == 0 ? PdfFiles.Bare : PdfFiles.Bare with { Page = PageSize.A4 });
            Holds(Compiler.Layout(RandomTree.Create(seed)), PdfFiles.Bare);
        }
    }

    [Theory]
    [InlineData("hospital.blueprint.yaml")]
    [InlineData("bank-after.zh.blueprint.yaml")]
    [InlineData("airport.fishbone.yaml")]
    [InlineData("airport.zh.fishbone.yaml")]
    public void It_is_told_in_an_order_that_makes_sense(string name)
    {
        var structure = Structure(PdfFiles.Bytes(PdfFiles.Example(name)));
        var told = new List<string>();
        Tell(structure, structure.Root, 0, told);
        GoldenFile.Verify(Path.Combine(RepositoryFiles.Root, "tests", "cases", "pdf"), name.Replace(".yaml", "", StringComparison.Ordinal), "txt", string.Join('\n', told) + "\n");
    }

    [Fact]
    public void Findings_are_told_with_their_advice()
    {
        var structure = Structure(PdfFiles.Bytes(PdfFiles.Found("blueprint: Long\nsteps:\n  - customer: One\n    next: end\n  - customer: Two\n")));
        var headings = structure.All().Where(element => element.Type is "H1" or "H2").Select(element => string.Join(' ', structure.Lines(element))).ToList();
        Assert.Equal("Long", headings[0]);
        Assert.Equal(2, headings.Count);
    }

    [Fact]
    public void A_link_tells_where_it_leads_and_what_it_lies_over()
    {
        var scene = Pictures.SceneOf(new GroupNode { Href = "https://example.org/", Tooltip = "The form (online)", Children = [new RectangleNode(new Geometry.Rectangle(5, 5, 60, 40), 0, new Fill(Pictures.Red), null), Pictures.Text("Form")] });
        var document = new PdfDocument(PdfFiles.Bytes(scene));
        var structure = new PdfStructure(document);
        var link = Assert.Single(structure.All(), element => element.Type == "Link");
        var shown = Assert.Single(link.Inner);
        Assert.Equal(("Figure", "Form\nThe form (online)"), (shown.Type, shown.Alternative));
        Assert.Equal(["Form"], structure.Lines(shown));
        var area = (Dictionary<string, object>)document.Get(Assert.Single(link.Links));
        Assert.Equal("The form (online)", PdfDocument.Text(area["Contents"]));
    }

    [Fact]
    public void A_shape_with_words_is_a_figure_and_one_without_is_decoration()
    {
        var structure = Structure(PdfFiles.Bytes(Pictures.SceneOf(
            new GroupNode { Role = "contact", Tooltip = "By telephone", Children = [new CircleNode(new Point(20, 20), 5, new Fill(Pictures.Red), null)] },
            new GroupNode { Role = "contact", Children = [new CircleNode(new Point(40, 20), 5, new Fill(Pictures.Red), null)] })));
        var figure = Assert.Single(structure.Root.Inner);
        Assert.Equal(("Figure", "By telephone"), (figure.Type, figure.Alternative));
        Assert.Single(structure.Pages[0].Contents);
    }

    [Fact]
    public void Pages_say_the_names_of_rows_and_torn_headings_once()
    {
        var steps = string.Concat(Enumerable.Range(1, 24).Select(i => $"  - customer: Step {i}\n"));
        var scene = PdfFiles.Drawn($"blueprint: One long phase\nsteps:\n  - phase: Everything\n{steps}");
        var structure = Structure(PdfFiles.Bytes(scene, PdfFiles.Bare with { Page = PageSize.A4 }));
        Assert.True(structure.Pages.Count > 1);
        var told = structure.All().SelectMany(structure.Lines).ToList();
        Assert.Single(told, "Everything");
        Assert.Single(told, "Customer actions");
        Assert.All(structure.Pages, page => Assert.Contains(page.Lines, line => line.Text == "Everything"));
        Assert.Equal("One long phase", structure.Lines(structure.Root.Inner[0]).Single());
    }

    [Fact]
    public void A_page_holds_what_shows_on_it()
    {
        var steps = string.Concat(Enumerable.Range(1, 300).Select(i => $"  - {(i % 3 == 0 ? "support" : "customer")}: Step {i} of very many\n    emotion: {i % 5 - 2}\n"));
        var scene = PdfFiles.Drawn($"blueprint: Long\nsteps:\n{steps}");
        var (whole, pages) = (PdfFiles.Bytes(scene), PdfFiles.Bytes(scene, PdfFiles.Bare with { Page = PageSize.A4 }));
        Assert.InRange(pages.Length, whole.Length / 2, 3 * whole.Length);
        var document = new PdfDocument(pages);
        Assert.All(document.Pages, page => Assert.InRange(((PdfStream)document.Get(document.Dictionary(page)["Contents"])).Content.Length, 500, 60_000));
    }

    /// <summary>The file holds together, all its text is that of the drawing, and each line is told once.</summary>
    private static void Holds(Scene scene, PdfOptions options)
    {
        var document = new PdfDocument(PdfFiles.Bytes(scene, options));
        for (var number = 1; number < document.Count; number++) document.Get(number);
        var structure = new PdfStructure(document);
        var drawn = PdfFiles.Texts(scene.Nodes).Where(text => text.Length > 0).ToList();
        if (options.Page is null)
        {
            Assert.Equal(drawn, structure.Pages.Single().Lines.Select(line => line.Text));
            Assert.All(structure.Pages[0].Lines, line => Assert.NotNull(line.Content));
            return;
        }

        // Head, legend and findings are broken anew for pages, headings for the part that a page shows.
        var cut = (scene.Cuts is null && scene.Rows is null) || structure.Pages.Count == 1 ? drawn : [.. PdfFiles.Texts(scene.Nodes.Where(node => node is not GroupNode { Role: "title" or "legend" or "findings" or "phase" }))];
        var told = structure.All().SelectMany(structure.Lines).GroupBy(text => text).ToDictionary(lines => lines.Key, lines => lines.Count());
        foreach (var lines in cut.Where(text => text.Length > 0).GroupBy(text => text)) Assert.True(told.GetValueOrDefault(lines.Key) >= lines.Count(), $"'{lines.Key}' is told {told.GetValueOrDefault(lines.Key)} times");
        if (cut == drawn) Assert.Equal(drawn.Count, told.Values.Sum());
    }

    private static PdfStructure Structure(byte[] pdf) => new(new PdfDocument(pdf));

    private static void Tell(PdfStructure structure, PdfElement element, int depth, List<string> told)
    {
        var line = new string(' ', 2 * depth) + element.Type;
        var text = string.Join(" / ", structure.Lines(element));
        if (text.Length > 0) line += ": " + text;
        if (element.Links.Count > 0) line += " -> link";
        if (element.Alternative is { } words) line += " [" + words.Replace("\n", " | ", StringComparison.Ordinal) + "]";
        told.Add(line);
        foreach (var inner in element.Inner) Tell(structure, inner, depth + 1, told);
    }
}
