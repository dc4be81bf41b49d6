using System.Globalization;
using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Measures;
using Blueprints.Office.Sheets;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Blueprints.Office.Tests.Sheets;

public sealed class XlsxWriterTests
{
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Words that spreadsheets, XML or Excel's own escapes could take for something else.</summary>
    private const string Odd = "=1+1 <b>&amp;\"' _x0041_ 中文 𝄞";

    public static TheoryData<string> Examples => Samples.ExampleData;

    private static OfficeFile WriteAll(Diagram diagram) => XlsxWriter.Write(diagram, LayoutOptions.Default with { Analysis = Compiler.Analyze(diagram) });

    /// <summary>The validator of Open XML knows each version's schema; it opens the parts by their relations, as Excel does.</summary>
    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_is_valid(string name) => Validate(WriteAll(Samples.Example(name)), name);

    [Fact]
    public void Random_documents_are_valid()
    {
        foreach (var diagram in Samples.Random(4, 60)) Validate(WriteAll(diagram), diagram.Title);
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
    public void There_are_only_sheets_with_something_in_them() =>
        Assert.Equal(["Steps", "Flows", "Lanes", "Measures", "Document", "lists", "blueprints"], Sheets(XlsxWriter.Write(Samples.Read("blueprint: Tea\nsteps:\n  - customer: Orders\n  - frontstage: Serves\n"))));

    [Fact]
    public void Tabs_and_headings_are_in_the_language_of_the_document()
    {
        Assert.Equal(["步骤", "流向", "泳道", "失误点", "指标", "文档", "lists", "blueprints"], Sheets(XlsxWriter.Write(Samples.Read("服务蓝图: 茶\n步骤:\n  - 顾客: 点单\n  - 前台: 上茶\n    失误: {失误: 打翻, 严重度: 3}\n"))));
        Assert.Contains("时间（分钟）", Texts(XlsxWriter.Write(Samples.Read("服务蓝图: 茶\n步骤:\n  - 顾客: 点单\n")), 1));
    }

    [Theory]
    [InlineData("=SUM(A1)")]
    [InlineData("+44 20")]
    [InlineData("-1")]
    [InlineData("@home")]
    [InlineData("1e5")]
    public void Text_stays_text(string text)
    {
        var sheet = Part(XlsxWriter.Write(Samples.Read($"blueprint: Tea\nsteps:\n  - customer: '{text}'\n")), 1);
        var cell = sheet.Descendants(S + "c").First(cell => cell.Value == text);
        Assert.Equal("inlineStr", (string?)cell.Attribute("t"));
    }

    /// <summary>The formula of the action priority takes a letter out of a thousand.</summary>
    [Fact]
    public void The_thousand_letters_are_the_action_priorities()
    {
        var letters = Texts(XlsxWriter.Write(Samples.Example("hospital.blueprint.yaml")), Sheets(XlsxWriter.Write(Samples.Example("hospital.blueprint.yaml"))).IndexOf("lists") + 1).Single(static text => text.Length == 1000);
        for (var i = 0; i < 1000; i++) Assert.Equal(ActionPriorities.Letter(ActionPriorities.Of((i / 100) + 1, (i / 10 % 10) + 1, (i % 10) + 1)), letters[i].ToString());
    }

    [Fact]
    public void What_is_left_out_is_told() =>
        Assert.Equal("the workbook leaves out: findings that are accepted, icons", string.Join(", ", XlsxWriter.Write(Samples.Read("blueprint: Tea\naccept: {no-promise: small}\nsteps:\n  - customer: Orders\n    icon: phone\n")).Told.Select(static told => told.English.Replace("icons, findings that are accepted", "findings that are accepted, icons", StringComparison.Ordinal))));

    /// <summary>Two readers of others read every cell as it was meant.</summary>
    [JudgeFact]
    public void Exceljs_and_SheetJS_read_what_was_written()
    {
        var diagrams = Samples.Examples.Select(Samples.Example).Append(Samples.Example("minimal.blueprint.yaml") with { Title = Odd }).Concat(Samples.Random(2, 20)).ToList();
        var answers = Judge.Read(diagrams.ConvertAll(static diagram => WriteAll(diagram).Bytes.ToArray()));
        for (var i = 0; i < diagrams.Count; i++)
        {
            var tables = XlsxWriter.TablesOf(diagrams[i]).Where(static table => table.Rows.Count > 0).ToList();
            foreach (var reader in (string[])["exceljs", "sheetjs"])
            {
                foreach (var table in tables) Compare(table, answers[i]![reader]!.AsArray().Single(sheet => (string?)sheet!["name"] == table.Name.In(diagrams[i].Language))!, reader);
            }

            foreach (var sheet in answers[i]!["exceljs"]!.AsArray().SkipLast(2))
            {
                Assert.Equal(1, (int)sheet!["frozen"]!);
                Assert.NotNull(sheet["filter"]);
            }

            Assert.All(answers[i]!["exceljs"]!.AsArray().TakeLast(2), static sheet => Assert.Equal("hidden", (string?)sheet!["state"]));
        }
    }

    /// <summary>LibreOffice works formulas out anew, and comes to the values that we wrote beside them.</summary>
    [OfficeJudgeFact]
    public void LibreOffice_comes_to_the_same_values()
    {
        string[] names = ["hospital.blueprint.yaml", "bank-before.zh.blueprint.yaml", "airport.fishbone.yaml"];
        var diagrams = names.Select(Samples.Example).ToList();
        var saved = Judge.Read(Judge.SavedByOffice(diagrams.ConvertAll(static diagram => WriteAll(diagram).Bytes.ToArray())));
        for (var i = 0; i < names.Length; i++)
        {
            foreach (var table in XlsxWriter.TablesOf(diagrams[i]).Where(static table => table.Rows.Count > 0))
                Compare(table, saved[i]!["sheetjs"]!.AsArray().Single(sheet => (string?)sheet!["name"] == table.Name.In(diagrams[i].Language))!, "LibreOffice");
        }
    }

    private static void Compare(SheetTable table, JsonNode sheet, string reader)
    {
        var shown = table.Shown();
        for (var row = 0; row < table.Rows.Count; row++)
        {
            for (var i = 0; i < shown.Count; i++)
            {
                var (cell, name) = (table.Rows[row].Cells[shown[i]], CellName.Of(i, row + 2));
                var read = sheet["cells"]![name];
                if (cell.Number is { } number) Assert.True(read is not null && Math.Abs((double)read - number) < 1e-9 * Math.Max(1, Math.Abs(number)), $"{reader}: {table.Key} {name} is {read}, and not {number.ToString(CultureInfo.InvariantCulture)}");
                else Assert.True((cell.Text ?? "") == (read?.ToString() ?? "").Replace("_x005F_", "_", StringComparison.Ordinal).Replace("_x000D_", "\r", StringComparison.Ordinal), $"{reader}: {table.Key} {name} is '{read}', and not '{cell.Text}'");
            }
        }
    }

    private static List<string> Sheets(OfficeFile file)
    {
        using var zip = new ZipArchive(new MemoryStream(file.Bytes.ToArray()));
        using var stream = zip.GetEntry("xl/workbook.xml")!.Open();
        return [.. XDocument.Load(stream).Descendants(S + "sheet").Select(static sheet => (string)sheet.Attribute("name")!)];
    }

    private static XElement Part(OfficeFile file, int sheet)
    {
        using var zip = new ZipArchive(new MemoryStream(file.Bytes.ToArray()));
        using var stream = zip.GetEntry($"xl/worksheets/sheet{sheet.ToString(CultureInfo.InvariantCulture)}.xml")!.Open();
        return XDocument.Load(stream).Root!;
    }

    private static List<string> Texts(OfficeFile file, int sheet) => [.. Part(file, sheet).Descendants(S + "t").Select(static text => text.Value)];

    private static void Validate(OfficeFile file, string name)
    {
        using var stream = new MemoryStream(file.Bytes.ToArray());
        using var book = SpreadsheetDocument.Open(stream, false);
        foreach (var version in (FileFormatVersions[])[FileFormatVersions.Office2019, FileFormatVersions.Microsoft365])
        {
            var found = new OpenXmlValidator(version).Validate(book).Select(static error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}").ToList();
            Assert.True(found.Count == 0, $"{name}, {version}: {string.Join('\n', found.Take(5))}");
        }
    }
}
