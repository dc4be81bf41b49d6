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
        var layout = LayoutOptions.Default with { Folding = Folding.None };
        var placed = Compiler.Place(diagram, layout with { Paper = Paper.WideSlide });
        var names = Slides(PptxWriter.Write(diagram, layout)).SelectMany(static slide => slide.Descendants(P + "cNvPr")).Select(static shape => (string?)shape.Attribute("name")).ToList();
        Assert.All(placed.Shapes.Where(static shape => shape.Role is "step" or "category" or "lane"), shape => Assert.Contains($"{shape.Role}:{shape.Id}", names));
        Assert.Equal(placed.Connectors.Count(static connector => connector.Role == "flow"), names.Count(static shape => shape is not null && shape.StartsWith("flow:", StringComparison.Ordinal) && !shape.Contains(" text", StringComparison.Ordinal)));
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

    /// <summary>Rows of several lines take more room: 155,000 EMU a line of ten points, of letters 5.6 points wide at most on average.</summary>
    [Fact]
    public void No_table_runs_off_its_slide()
    {
        var words = string.Join(' ', Enumerable.Repeat("another thing to look after", 12));
        var steps = string.Concat(Enumerable.Range(1, 40).Select(i => $"  - customer: Step {i.ToString(CultureInfo.InvariantCulture)}\n    fail: {{fail: '{words}', prevention: '{words}', severity: 3}}\n"));
        var tables = Slides(PptxWriter.Write(Samples.Read("blueprint: Tea\nsteps:\n" + steps), null, new PptxOptions { Registers = true })).SelectMany(static slide => slide.Descendants(A + "tbl")).ToList();
        foreach (var table in tables)
        {
            var widths = table.Descendants(A + "gridCol").Select(static column => (long)column.Attribute("w")!).ToList();
            var height = table.Descendants(A + "tr").Sum(row => row.Elements(A + "tc").Select((cell, i) => Math.Max(300_000, (155_000 * Math.Ceiling(cell.Value.Length * 5.6 * 12_700 / (widths[i] - 120_000))) + 60_000)).Max());
            Assert.InRange(height, 0, 6_858_000 - 860_000);
        }

        Assert.Contains(tables, static table => table.Descendants(A + "tr").Count() > 2);
    }

    /// <summary>The numbers on the cards are those of the notes.</summary>
    [Fact]
    public void The_notes_number_findings_as_the_marks_do()
    {
        var diagram = Samples.Example("bank-before.blueprint.yaml");
        var file = PptxWriter.Write(diagram, LayoutOptions.Default with { Analysis = Compiler.Analyze(diagram) });
        var marks = Slides(file).SelectMany(static slide => slide.Descendants(P + "sp")).Where(static shape => ((string)shape.Descendants(P + "cNvPr").First().Attribute("name")!).StartsWith("finding:", StringComparison.Ordinal)).SelectMany(static shape => string.Concat(shape.Descendants(A + "t").Select(static text => text.Value)).Split('·')).Distinct().ToList();
        var notes = Parts(file, "ppt/notesSlides/").SelectMany(static part => part.Descendants(A + "p").Select(static paragraph => paragraph.Value)).ToList();
        Assert.NotEmpty(marks);
        Assert.All(marks, mark => Assert.Contains(notes, note => note.StartsWith(mark + ". ", StringComparison.Ordinal)));
    }

    /// <summary>Letters of under 7 points can't be read from a screen: a blueprint is folded further, where nobody said how.</summary>
    [Fact]
    public void Letters_can_be_read_or_it_is_told()
    {
        var few = PptxWriter.Write(Samples.Example("telephone-support.blueprint.yaml"));
        var one = PptxWriter.Write(Samples.Example("telephone-support.blueprint.yaml"), LayoutOptions.Default with { Folding = Folding.None });
        Assert.Single(Slides(one));
        Assert.Contains(one.Told, static told => told.English.Contains("points high", StringComparison.Ordinal));
        Assert.True(Smallest(few) > 2 * Smallest(one), $"{Smallest(few)} and {Smallest(one)}");

        static int Smallest(OfficeFile file) => Slides(file).SelectMany(static slide => slide.Descendants(A + "rPr").Attributes("sz")).Min(static size => int.Parse(size.Value, CultureInfo.InvariantCulture));
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

    /// <summary>The site that an arrow holds on to at a circle is at the side at which the box of the arrow ends.</summary>
    private static void CheckEnd(XElement glue, XElement circle)
    {
        var box = Box(glue.Ancestors(P + "cxnSp").Single());
        var (left, top, right, bottom) = Box(circle);
        var (x, y) = (int)glue.Attribute("idx")! switch { 0 => ((left + right) / 2, top), 2 => (left, (top + bottom) / 2), 4 => ((left + right) / 2, bottom), _ => (right, (top + bottom) / 2) };
        const long Pixel = 20_000;
        Assert.True(Math.Abs(x - box.Left) < Pixel || Math.Abs(x - box.Right) < Pixel || Math.Abs(y - box.Top) < Pixel || Math.Abs(y - box.Bottom) < Pixel, circle.ToString());
    }

    private static (long Left, long Top, long Right, long Bottom) Box(XElement shape)
    {
        var place = shape.Descendants(A + "xfrm").First();
        var (x, y, width, height) = ((long)place.Element(A + "off")!.Attribute("x")!, (long)place.Element(A + "off")!.Attribute("y")!, (long)place.Element(A + "ext")!.Attribute("cx")!, (long)place.Element(A + "ext")!.Attribute("cy")!);
        if (place.Attribute("rot") is not null) (x, y, width, height) = (x + ((width - height) / 2), y + ((height - width) / 2), height, width);
        return (x, y, x + width, y + height);
    }

    private static void CheckShapes(OfficeFile file)
    {
        foreach (var slide in Slides(file))
        {
            var ids = slide.Descendants(P + "cNvPr").Select(static shape => (string)shape.Attribute("id")!).ToList();
            Assert.Equal(ids.Count, ids.Distinct().Count());
            var names = slide.Descendants(P + "cNvPr").Select(static shape => (string)shape.Attribute("name")!).Where(static name => name.Contains(':', StringComparison.Ordinal)).ToList();
            Assert.Equal(names.Count, names.Distinct().Count());
            var shapes = slide.Descendants(P + "sp").ToDictionary(static shape => (string)shape.Descendants(P + "cNvPr").First().Attribute("id")!);
            foreach (var glue in slide.Descendants().Where(static element => element.Name == A + "stCxn" || element.Name == A + "endCxn"))
            {
                Assert.Contains((string)glue.Attribute("id")!, shapes);
                // A rectangle has a site at each side; an ellipse has others between them, so that its sides have the even ones.
                var isRound = (string?)shapes[(string)glue.Attribute("id")!].Descendants(A + "prstGeom").FirstOrDefault()?.Attribute("prst") == "ellipse";
                Assert.Contains((int)glue.Attribute("idx")!, isRound ? [0, 2, 4, 6] : (int[])[0, 1, 2, 3]);
                if (isRound) CheckEnd(glue, shapes[(string)glue.Attribute("id")!]);
            }

            Assert.All(slide.Descendants(A + "ext"), static extent => Assert.InRange((long)extent.Attribute("cx")!, 0, 51_206_400));
            Assert.All(slide.Descendants(A + "rPr").Attributes("sz"), static size => Assert.InRange(int.Parse(size.Value, CultureInfo.InvariantCulture), 100, 400_000));
        }
    }
}
