using System.Text;
using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Fishbones;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;
using Blueprints.Themes;

namespace Blueprints.Office.Sheets;

/// <summary>
/// Writes what a document says as a workbook of Excel (ISO/IEC 29500-1, SpreadsheetML): steps, flows, lanes, fail points, standards, contacts and
/// evidence of a blueprint, causes of a fishbone, a sheet each, to be edited and read back; figures and findings to be looked at. A hidden sheet holds
/// what was written, so that changes are known when the workbook comes back. Pure; safe to call from many threads.
/// </summary>
public static class XlsxWriter
{
    /// <summary>The hidden sheet with what was written.</summary>
    internal const string BaseSheet = "blueprints";

    /// <summary>The first cell of that sheet.</summary>
    internal const string BaseMark = "blueprints-workbook-1";

    /// <summary>The file.</summary>
    /// <param name="diagram">The document.</param>
    /// <param name="layout">Its theme gives the colours of headings; what its <see cref="LayoutOptions.Analysis"/> found is a sheet. Default: <see cref="LayoutOptions.Default"/>.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">The diagram is null.</exception>
    /// <exception cref="ArgumentException"><see cref="Compiler.Validate"/> finds something in the diagram.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static OfficeFile Write(Diagram diagram, LayoutOptions? layout = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(diagram);
        layout ??= LayoutOptions.Default;
        return Write(diagram, layout, null, cancellationToken);
    }

    /// <summary>The file, with what was written into an earlier one as its hidden sheet, as if it had been edited since.</summary>
    internal static OfficeFile Write(Diagram diagram, LayoutOptions layout, Diagram? before, CancellationToken cancellationToken = default)
    {
        if (layout.Language is { } language && language != diagram.Language) diagram = diagram with { Language = language };
        var measures = FigureTables.Measures(diagram, cancellationToken);
        var theme = layout.Theme ?? (diagram.Theme is { } name ? ThemeList.Find(name) : null) ?? ThemeList.All[0];
        var tables = TablesOf(diagram);
        var earlier = before is null ? tables : TablesOf(before);
        if (before is not null) tables = [.. tables.Zip(earlier, static (now, then) => now with { AlsoShown = then.Shown() })];
        var written = Base(earlier);
        tables.Insert(tables.Count - 1, measures);
        if (layout.Analysis is { } analysis) tables.Insert(tables.Count - 1, FigureTables.Findings(diagram, analysis));
        tables.RemoveAll(static table => table.Rows.Count == 0 && table.Key is not ("steps" or "causes"));
        return new OfficeFile(Pack(diagram, tables, written, theme)) { Told = [.. LeftOut.Of(diagram)] };
    }

    /// <summary>What a document says, as sheets.</summary>
    internal static List<SheetTable> TablesOf(Diagram diagram) => diagram switch
    {
        ServiceBlueprint blueprint => BlueprintTables.Of(blueprint),
        Fishbone fishbone => FishboneTables.Of(fishbone),
        _ => throw new ArgumentException("a workbook holds blueprints and fishbones", nameof(diagram)),
    };

    /// <summary>Every value that is written: its sheet, its row, its column, and the value as text.</summary>
    private static List<string[]> Base(List<SheetTable> tables)
    {
        var written = new List<string[]>();
        foreach (var table in tables)
        {
            foreach (var row in table.Rows)
            {
                for (var i = 0; i < table.Columns.Length; i++)
                {
                    if (table.Columns[i].Type != CellType.Info && !row.Cells[i].IsEmpty) written.Add([table.Key, row.Key, table.Columns[i].Key, row.Cells[i].Plain]);
                }
            }
        }

        return written;
    }

    private static byte[] Pack(Diagram diagram, List<SheetTable> tables, List<string[]> written, Theme theme)
    {
        var lists = new ListsPart(diagram.Language);
        if (diagram is ServiceBlueprint) Names(tables, lists, diagram.Language);
        var sheets = new List<string>();
        foreach (var table in tables) sheets.Add(SheetXml.Write(table, lists, diagram.Language, sheets.Count == 0));
        var names = tables.ConvertAll(table => table.Name.In(diagram.Language));
        sheets.Add(lists.ToXml());
        names.Add(ListsPart.Sheet);
        sheets.Add(BaseXml(written));
        names.Add(BaseSheet);
        var zip = new StoredZip();
        zip.Add("[Content_Types].xml", WorkbookParts.ContentTypes(sheets.Count));
        zip.Add("_rels/.rels", OfficeXml.RelationsOf(
            ("rId1", "officeDocument", "xl/workbook.xml"),
            ("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
            ("rId3", "extended-properties", "docProps/app.xml")));
        zip.Add("docProps/core.xml", Slides.SlideParts.Core(diagram.Title, diagram.Language));
        zip.Add("docProps/app.xml", Slides.SlideParts.App);
        zip.Add("xl/workbook.xml", WorkbookParts.Workbook(names, tables, lists));
        zip.Add("xl/_rels/workbook.xml.rels", OfficeXml.RelationsOf([("rId0", "styles", "styles.xml"), .. Enumerable.Range(1, sheets.Count).Select(static i => ("rId" + OfficeXml.Number(i), "worksheet", $"worksheets/sheet{OfficeXml.Number(i)}.xml"))]));
        zip.Add("xl/styles.xml", CellStyle.ToXml(theme, diagram.Language));
        for (var i = 0; i < sheets.Count; i++) zip.Add($"xl/worksheets/sheet{OfficeXml.Number(i + 1)}.xml", sheets[i]);
        return zip.ToBytes();
    }

    /// <summary>The names by which cells find steps and lanes.</summary>
    private static void Names(List<SheetTable> tables, ListsPart lists, DiagramLanguage language)
    {
        foreach (var table in tables)
        {
            var shown = table.Shown();
            if (table.Key == "steps")
            {
                lists.Name(ListsPart.StepIds, Range("id"));
                lists.Name(ListsPart.StepLabels, Range(":label"));
            }
            else if (table.Key == "lanes") lists.Name(ListsPart.LaneIds, Range(":id"));
            else if (table.Key == "fail-points") lists.AddPriorities();

            string Range(string key)
            {
                var column = CellName.Column(shown.FindIndex(i => table.Columns[i].Key == key));
                return $"'{table.Name.In(language)}'!${column}$2:${column}${OfficeXml.Number(table.Rows.Count + SheetXml.RowsToAdd)}";
            }
        }
    }

    private static string BaseXml(List<string[]> written)
    {
        var xml = new StringBuilder(SheetXml.Head).Append("<sheetData>");
        Row([BaseMark, WrittenDigest.Of(written)], 1);
        for (var i = 0; i < written.Count; i++) Row(written[i], i + 2);
        return xml.Append("</sheetData></worksheet>").ToString();

        void Row(string[] texts, int number)
        {
            xml.Append("<row r=\"").Append(OfficeXml.Number(number)).Append("\">");
            for (var i = 0; i < texts.Length; i++) SheetXml.Cell(xml, CellName.Of(i, number), new SheetCell(texts[i]), CellStyle.Plain, 0);
            xml.Append("</row>");
        }
    }
}
