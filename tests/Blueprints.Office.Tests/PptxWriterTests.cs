using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Office.Slides;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Blueprints.Office.Tests;

public sealed class PptxWriterTests
{
    private static readonly XNamespace P = "http://schemas.openxmlformats.org/presentationml/2006/main";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    public static TheoryData<string> Examples => Samples.ExampleData;

    private static OfficeFile WriteAll(Diagram diagram) =>
        PptxWriter.Write(diagram, LayoutOptions.Default with { Analysis = Compiler.Analyze(diagram) }, new PptxOptions { Registers = true });

    /// <summary>The validator of Open XML knows each version's schema; it opens the parts by their relations, as PowerPoint does.</summary>
    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_is_valid(string name) => Validate(WriteAll(Samples.Example(name)), name);

    [Fact]
    public void Random_documents_are_valid()
    {
        foreach (var diagram in Samples.Random(4, 60))
        {
            var file = WriteAll(diagram);
            Validate(file, diagram.Title);
            CheckShapes(file);
        }
    }

    /// <summary>What the validator does not look at: ids that are one shape's alone, connectors that hold on to shapes of their slide at sites that these have.</summary>
    [Theory]
    [MemberData(nameof(Examples))]
    public void Ids_are_unique_and_connectors_hold_on_to_shapes(string name) => CheckShapes(WriteAll(Samples.Example(name)));

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_step_and_cause_is_a_shape_on_a_slide(string name)
    {
        var diagram = Samples.Example(name);
        var placed = Compiler.Place(diagram, LayoutOptions.Default with { Paper = Paper.WideSlide });
        var names = Slides(PptxWriter.Write(diagram)).SelectMany(static slide => slide.Descendants(P + "cNvPr")).Select(static shape => (string?)shape.Attribute("name")).ToList();
        Assert.All(placed.Shapes.Where(static shape => shape.Role is "step" or "category" or "lane"), shape => Assert.Contains($"{shape.Role}:{shape.Id}", names));
        Assert.Equal(placed.Connectors.Count(static connector => connector.Role == "flow"), names.Count(static shape => shape is not null && shape.StartsWith("flow:", StringComparison.Ordinal) && !shape.EndsWith(" text", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_folded_blueprint_has_a_slide_for_each_row()
    {
        var diagram = Samples.Example("hospital.blueprint.yaml");
        var layout = LayoutOptions.Default with { Folding = Folding.Find("3") };
        Assert.Equal(3, Slides(PptxWriter.Write(diagram, layout)).Count);
    }

    [Fact]
    public void Findings_stand_in_the_notes()
    {
        var diagram = Samples.Example("bank-before.blueprint.yaml");
        var analysis = Compiler.Analyze(diagram);
        var notes = Parts(PptxWriter.Write(diagram, LayoutOptions.Default with { Analysis = analysis }), "ppt/notesSlides/").Select(static part => string.Concat(part.Descendants(A + "t").Select(static text => text.Value + "\n"))).ToList();
        Assert.All(analysis.Findings, finding => Assert.Contains(notes, note => note.Contains(finding.Message, StringComparison.Ordinal)));
    }

    [Fact]
    public void Registers_are_tables_of_all_their_rows()
    {
        var diagram = Samples.Example("hospital.blueprint.yaml");
        var rows = Slides(PptxWriter.Write(diagram, null, new PptxOptions { Registers = true })).Sum(static slide => Math.Max(0, slide.Descendants(A + "tr").Count() - slide.Descendants(A + "tbl").Count()));
        Assert.Equal(Compiler.Registers(diagram).Tables.Sum(static table => table.Rows.Length), rows);
    }

    /// <summary>A letter of ten points is 5.6 points wide at most on average, in fonts wider than ours too; a cell has 60,000 EMU free at both sides.</summary>
    [Theory]
    [MemberData(nameof(Examples))]
    public void No_word_of_a_table_is_torn(string name)
    {
        foreach (var table in Slides(PptxWriter.Write(Samples.Example(name), null, new PptxOptions { Registers = true })).SelectMany(static slide => slide.Descendants(A + "tbl")))
        {
            var widths = table.Descendants(A + "gridCol").Select(static column => (long)column.Attribute("w")!).ToList();
            Assert.InRange(widths.Sum(), 0, 12_192_000 - 840_000);
            foreach (var row in table.Descendants(A + "tr"))
            {
                var cells = row.Elements(A + "tc").Select(static cell => cell.Value).ToList();
                for (var i = 0; i < cells.Count; i++)
                {
                    foreach (var word in cells[i].Split(' ').Where(static word => word.Length <= 24 && word.All(static letter => letter < 0x2E80))) Assert.True(widths[i] - 120_000 >= word.Length * 5.6 * 12_700, word);
                }
            }
        }
    }

    [Fact]
    public void A_slide_is_16_to_9_or_4_to_3()
    {
        var diagram = Samples.Example("minimal.blueprint.yaml");
        Assert.Equal(["12192000", "9144000"], ((bool[])[false, true]).Select(narrow => (string?)Parts(PptxWriter.Write(diagram, null, new PptxOptions { IsNarrow = narrow }), "ppt/presentation.xml").Single().Descendants(P + "sldSz").Single().Attribute("cx")));
    }

    [Fact]
    public void The_same_diagram_gives_the_same_bytes_of_one_time()
    {
        var file = WriteAll(Samples.Example("hospital.zh.blueprint.yaml")).Bytes;
        Assert.Equal(file.ToArray(), WriteAll(Samples.Example("hospital.zh.blueprint.yaml")).Bytes.ToArray());
        using var zip = new ZipArchive(new MemoryStream(file.ToArray()));
        Assert.All(zip.Entries, static entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
    }

    [Fact]
    public void Odd_words_stay_words()
    {
        const string Odd = "<b>&amp;\"'=x|\\ 中文 𝄞";
        var diagram = Samples.Example("minimal.blueprint.yaml") with { Title = Odd + "\u0001" };
        var slide = Slides(PptxWriter.Write(diagram)).Single();
        Assert.Contains(slide.Descendants(A + "t"), static text => text.Value == Odd);
    }

    private static List<XElement> Slides(OfficeFile file) => Parts(file, "ppt/slides/slide");

    private static List<XElement> Parts(OfficeFile file, string path)
    {
        using var zip = new ZipArchive(new MemoryStream(file.Bytes.ToArray()));
        return [.. zip.Entries.Where(entry => entry.FullName.StartsWith(path, StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(static entry =>
        {
            using var stream = entry.Open();
            return XDocument.Load(stream).Root!;
        })];
    }

    private static void Validate(OfficeFile file, string name)
    {
        using var stream = new MemoryStream(file.Bytes.ToArray());
        using var deck = PresentationDocument.Open(stream, false);
        foreach (var version in (FileFormatVersions[])[FileFormatVersions.Office2019, FileFormatVersions.Microsoft365])
        {
            var found = new OpenXmlValidator(version).Validate(deck).Select(static error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}").ToList();
            Assert.True(found.Count == 0, $"{name}, {version}: {string.Join('\n', found.Take(5))}");
        }
    }

    private static void CheckShapes(OfficeFile file)
    {
        foreach (var slide in Slides(file))
        {
            var ids = slide.Descendants(P + "cNvPr").Select(static shape => (string)shape.Attribute("id")!).ToList();
            Assert.Equal(ids.Count, ids.Distinct().Count());
            var shapes = slide.Descendants(P + "sp").ToDictionary(static shape => (string)shape.Descendants(P + "cNvPr").First().Attribute("id")!);
            foreach (var glue in slide.Descendants().Where(static element => element.Name == A + "stCxn" || element.Name == A + "endCxn"))
            {
                Assert.Contains((string)glue.Attribute("id")!, shapes);
                Assert.InRange((int)glue.Attribute("idx")!, 0, 3);
            }

            Assert.All(slide.Descendants(A + "ext"), static extent => Assert.InRange((long)extent.Attribute("cx")!, 0, 51_206_400));
            Assert.All(slide.Descendants(A + "rPr").Attributes("sz"), static size => Assert.InRange(int.Parse(size.Value, CultureInfo.InvariantCulture), 100, 400_000));
        }
    }
}
