using System.Globalization;
using Blueprints.Analysis;
using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Geometry;
using Blueprints.Placed;
using Blueprints.Text;
using Blueprints.Themes;

namespace Blueprints.Office.Slides;

/// <summary>
/// Writes a diagram as slides of PowerPoint (ISO/IEC 29500-1, PresentationML): preset shapes, connectors glued to them with our bends, a slide for
/// each row of a folded blueprint and one for a fishbone, findings in the notes, registers as tables. Written by hand over XML and a zip of stored
/// entries, so that the same diagram gives the same bytes on every system. Pure; safe to call from many threads.
/// </summary>
public static class PptxWriter
{
    private const long Height = 6_858_000;
    private const long Margin = 300_000;
    private const long HeadHeight = 780_000;

    /// <summary>The file.</summary>
    /// <param name="diagram">The diagram.</param>
    /// <param name="layout">
    /// How it is laid out; what its <see cref="LayoutOptions.Analysis"/> found goes into the notes as well. Its paper is that of the slides. Default:
    /// <see cref="LayoutOptions.Default"/>.
    /// </param>
    /// <param name="options">How the deck is made. Default: 16:9, without registers.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">The diagram is null.</exception>
    /// <exception cref="ArgumentException"><see cref="Compiler.Validate"/> finds something in the diagram.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static OfficeFile Write(Diagram diagram, LayoutOptions? layout = null, PptxOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(diagram);
        (layout, options) = (layout ?? LayoutOptions.Default, options ?? new PptxOptions());
        var width = options.IsNarrow ? 9_144_000L : 12_192_000L;
        var placed = Compiler.Place(diagram, layout with { Registers = false, Paper = options.IsNarrow ? Paper.Slide : Paper.WideSlide }, cancellationToken);
        var theme = layout.Theme ?? (diagram.Theme is { } name ? ThemeList.Find(name) : null) ?? ThemeList.All[0];
        var text = new SlideText(placed.Language);
        var slides = new List<(string Slide, string Notes)>();
        var freeforms = 0;
        var rows = Rows(placed);
        for (var i = 0; i < rows.Count; i++)
        {
            var (bounds, shapes, connectors) = rows[i];
            var drawn = new SlideShapes(diagram, theme, text, SlideFrame.Fit(bounds, Margin, HeadHeight, width - (2 * Margin), Height - HeadHeight - Margin));
            foreach (var shape in shapes) drawn.Add(shape);
            foreach (var connector in connectors) drawn.Add(connector);
            freeforms += drawn.Freeforms;
            var heading = rows.Count == 1 ? diagram.Title : string.Create(CultureInfo.InvariantCulture, $"{diagram.Title} ({i + 1}/{rows.Count})");
            slides.Add((SlideParts.Slide(text.Paragraphs(heading), drawn.ToString()), text.Paragraphs(Notes(diagram, layout.Analysis, shapes, i == 0))));
        }

        if (options.Registers)
        {
            foreach (var table in Compiler.Registers(diagram, "-", cancellationToken).Tables)
            {
                for (var first = 0; first < table.Rows.Length; first += SlideTable.MostRows)
                    slides.Add((SlideParts.Slide(text.Paragraphs(table.Title.In(placed.Language)), SlideTable.Write(table, first, text, theme, placed.Language, width)), text.Paragraphs("")));
            }
        }

        var told = new List<Bilingual>();
        if (placed.Shapes.Any(static shape => shape.Role == "icon")) told.Add(new("icons are left out of the slides", "幻灯片不含图标"));
        if (freeforms > 0) told.Add(new($"arrows with more than four bends, or askew, are free forms, which do not follow their shapes: {OfficeXml.Number(freeforms)}", $"拐弯多于四处或斜着的线画成任意多边形，不随形状移动：{OfficeXml.Number(freeforms)} 条"));
        return new OfficeFile(Pack(slides, diagram.Title, placed.Language, theme, width)) { Told = [.. told] };
    }

    /// <summary>The parts of the drawing that stand on a slide each; connectors go with the row that their first corner is in.</summary>
    private static List<(Rectangle Bounds, List<PlacedShape> Shapes, List<PlacedConnector> Connectors)> Rows(PlacedDiagram placed)
    {
        var rows = new List<(Rectangle Bounds, List<PlacedShape> Shapes, List<PlacedConnector> Connectors)>();
        var last = placed.Shapes.Max(static shape => shape.Tier);
        for (var tier = 0; tier <= last; tier++)
        {
            var shapes = placed.Shapes.Where(shape => shape.Tier == tier && shape.Role is not ("title" or "legend" or "findings" or "register" or "register-row") && shape.Bounds is { Width: > 0, Height: > 0 }).ToList();
            if (shapes.Count == 0) continue;
            var (left, top, right, bottom) = (shapes.Min(static shape => shape.Bounds.X), shapes.Min(static shape => shape.Bounds.Y), shapes.Max(static shape => shape.Bounds.Right), shapes.Max(static shape => shape.Bounds.Bottom));
            if (last == 0)
            {
                left = Math.Min(left, placed.Connectors.SelectMany(static connector => connector.Points).Select(static point => point.X).DefaultIfEmpty(left).Min());
                right = Math.Max(right, placed.Connectors.SelectMany(static connector => connector.Points).Select(static point => point.X).DefaultIfEmpty(right).Max());
            }

            rows.Add((new Rectangle(left, top, right - left, bottom - top), shapes, [.. placed.Connectors.Where(connector => last == 0 || (connector.Points[0].Y >= top - 1 && connector.Points[0].Y <= bottom + 1))]));
        }

        return rows;
    }

    /// <summary>What the speaker is told: the description on the first slide, and what was found at the steps or causes on this one.</summary>
    private static string Notes(Diagram diagram, AnalysisResult? analysis, List<PlacedShape> shapes, bool isFirst)
    {
        var lines = new List<string>();
        if (isFirst && diagram.Description is { } description) lines.Add(description);
        if (analysis is null) return string.Join('\n', lines);
        var here = shapes.Where(static shape => shape.Role is "step" or "cause" or "category").Select(static shape => shape.Id).ToHashSet();
        foreach (var finding in analysis.Findings)
        {
            if (finding.Element is { } element ? here.Contains(element) : isFirst) lines.Add(finding.Code + " " + finding.Message + (finding.Advice is { } advice ? " " + advice : ""));
        }

        return string.Join('\n', lines);
    }

    private static byte[] Pack(List<(string Slide, string Notes)> slides, string title, DiagramLanguage language, Theme theme, long width)
    {
        var zip = new StoredZip();
        zip.Add("[Content_Types].xml", SlideParts.ContentTypes(slides.Count));
        zip.Add("_rels/.rels", OfficeXml.RelationsOf(
            ("rId1", "officeDocument", "ppt/presentation.xml"),
            ("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
            ("rId3", "extended-properties", "docProps/app.xml")));
        zip.Add("docProps/core.xml", SlideParts.Core(title, language));
        zip.Add("docProps/app.xml", SlideParts.App);
        zip.Add("ppt/presentation.xml", SlideParts.Presentation(slides.Count, width, Height));
        zip.Add("ppt/_rels/presentation.xml.rels", OfficeXml.RelationsOf([
            ("rId1", "slideMaster", "slideMasters/slideMaster1.xml"), ("rId2", "notesMaster", "notesMasters/notesMaster1.xml"), ("rId3", "theme", "theme/theme1.xml"),
            .. Enumerable.Range(1, slides.Count).Select(static i => ($"rId{OfficeXml.Number(3 + i)}", "slide", $"slides/slide{OfficeXml.Number(i)}.xml"))]));
        zip.Add("ppt/theme/theme1.xml", SlideParts.Theme(theme));
        zip.Add("ppt/theme/theme2.xml", SlideParts.Theme(theme));
        zip.Add("ppt/slideMasters/slideMaster1.xml", SlideParts.Master(width));
        zip.Add("ppt/slideMasters/_rels/slideMaster1.xml.rels", OfficeXml.RelationsOf(("rId1", "slideLayout", "../slideLayouts/slideLayout1.xml"), ("rId2", "theme", "../theme/theme1.xml")));
        zip.Add("ppt/slideLayouts/slideLayout1.xml", SlideParts.Layout);
        zip.Add("ppt/slideLayouts/_rels/slideLayout1.xml.rels", OfficeXml.RelationsOf(("rId1", "slideMaster", "../slideMasters/slideMaster1.xml")));
        zip.Add("ppt/notesMasters/notesMaster1.xml", SlideParts.NotesMaster);
        zip.Add("ppt/notesMasters/_rels/notesMaster1.xml.rels", OfficeXml.RelationsOf(("rId1", "theme", "../theme/theme2.xml")));
        for (var i = 0; i < slides.Count; i++)
        {
            var number = OfficeXml.Number(i + 1);
            zip.Add($"ppt/slides/slide{number}.xml", slides[i].Slide);
            zip.Add($"ppt/slides/_rels/slide{number}.xml.rels", OfficeXml.RelationsOf(("rId1", "slideLayout", "../slideLayouts/slideLayout1.xml"), ("rId2", "notesSlide", $"../notesSlides/notesSlide{number}.xml")));
            zip.Add($"ppt/notesSlides/notesSlide{number}.xml", SlideParts.Notes(slides[i].Notes));
            zip.Add($"ppt/notesSlides/_rels/notesSlide{number}.xml.rels", OfficeXml.RelationsOf(("rId1", "notesMaster", "../notesMasters/notesMaster1.xml"), ("rId2", "slide", $"../slides/slide{number}.xml")));
        }

        return zip.ToBytes();
    }
}
