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

    /// <summary>The least size of letters that can be read, in points; that of a page of our PDF too.</summary>
    private const double LeastType = 7;

    /// <summary>What a row more may cost of the size of letters: slides of two steps each tell nobody anything.</summary>
    private const double CostOfRow = 0.03;

    /// <summary>From so many rows on, a part of them is tried at a time rather than one.</summary>
    private const int RowsTriedEach = 10;

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
        var placed = Place(diagram, layout with { Registers = false, Paper = options.IsNarrow ? Paper.Slide : Paper.WideSlide }, width, cancellationToken);
        var theme = layout.Theme ?? (diagram.Theme is { } name ? ThemeList.Find(name) : null) ?? ThemeList.All[0];
        var text = new SlideText(placed.Language);
        var slides = new List<(string Slide, string Notes)>();
        var (freeforms, smallest) = (0, double.PositiveInfinity);
        var rows = Rows(placed);
        for (var i = 0; i < rows.Count; i++)
        {
            var (bounds, shapes, connectors) = rows[i];
            var drawn = new SlideShapes(diagram, theme, text, SlideFrame.Fit(bounds, Margin, HeadHeight, width - (2 * Margin), Height - HeadHeight - Margin));
            // The bones of a drawing lie under its shapes; arrows hold on to shapes, which come first.
            foreach (var shape in shapes.Where(static shape => shape.Role is "lane" || (shape.Role == "emotion" && shape.Id is null))) drawn.Add(shape);
            foreach (var connector in connectors.Where(static connector => connector.Role == "emotion")) drawn.Add(connector);
            foreach (var shape in shapes.Where(static shape => shape.Role is not "lane" && !(shape.Role == "emotion" && shape.Id is null))) drawn.Add(shape);
            foreach (var connector in connectors.Where(static connector => connector.Role != "emotion")) drawn.Add(connector);
            freeforms += drawn.Freeforms;
            smallest = Math.Min(smallest, SmallestOf(bounds, shapes, width));
            var heading = rows.Count == 1 ? diagram.Title : string.Create(CultureInfo.InvariantCulture, $"{diagram.Title} ({i + 1}/{rows.Count})");
            slides.Add((SlideParts.Slide(text.Paragraphs(heading), drawn.ToString()), text.Paragraphs(Notes(diagram, layout.Analysis, shapes, i == 0))));
        }

        if (options.Registers)
        {
            foreach (var table in Compiler.Registers(diagram, "-", cancellationToken).Tables)
            {
                var whole = new SlideTable(table, placed.Language, width);
                var parts = whole.Parts(Height);
                for (var i = 0; i < parts.Count; i++)
                {
                    var heading = table.Title.In(placed.Language) + (parts.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({i + 1}/{parts.Count})"));
                    slides.Add((SlideParts.Slide(text.Paragraphs(heading), whole.Write(parts[i].First, parts[i].Count, text, theme)), text.Paragraphs("")));
                }
            }
        }

        var told = new List<Bilingual>();
        if (placed.Shapes.Any(static shape => shape.Role == "icon")) told.Add(new("icons are left out of the slides", "幻灯片不含图标"));
        if (freeforms > 0) told.Add(new($"arrows with more than four bends, or askew, are free forms, which do not follow their shapes: {OfficeXml.Number(freeforms)}", $"拐弯多于四处或斜着的线画成任意多边形，不随形状移动：{OfficeXml.Number(freeforms)} 条"));
        if (smallest < LeastType)
        {
            var size = smallest.ToString("0.0", CultureInfo.InvariantCulture);
            told.Add(new($"the smallest letters are {size} points high, too small to be read from a screen; fold it into more rows (--fold), or part it into smaller processes", $"最小的字只有 {size} 磅，投影时看不清；请折成更多行（--fold），或拆成更小的流程"));
        }

        if (layout.Gaps) told.Add(new("the gaps are left out of the slides", "幻灯片不含服务差距"));
        return new OfficeFile(Pack(slides, diagram.Title, placed.Language, theme, width)) { Told = [.. told] };
    }

    /// <summary>
    /// The drawing; where its letters can't be read and nobody said into how many rows to fold it, in as few more as make them readable, or
    /// in those that gain most for what they cost.
    /// </summary>
    private static PlacedDiagram Place(Diagram diagram, LayoutOptions layout, long width, CancellationToken cancellationToken)
    {
        var placed = Compiler.Place(diagram, layout, cancellationToken);
        if (diagram is not ServiceBlueprints.ServiceBlueprint || (layout.Folding ?? diagram.Folding) is not null and not { Rows: null }) return placed;
        var (size, first) = Smallest(placed, width);
        if (size >= LeastType) return placed;
        var (best, most) = (size, Math.Min(Folding.MostRows, (2 * first) + 2));
        // One row more at a time as long as that tells; of many rows, a tenth more.
        for (var rows = first + 1; rows <= most; rows += 1 + (rows / RowsTriedEach))
        {
            var next = Compiler.Place(diagram, layout with { Folding = Folding.Into(rows) }, cancellationToken);
            var (nextSize, made) = Smallest(next, width);
            if (made < rows) break;
            var worth = nextSize * (1 - (CostOfRow * (rows - first)));
            if (worth <= best && nextSize < LeastType) continue;
            (placed, best) = (next, worth);
            if (nextSize >= LeastType) break;
        }

        return placed;
    }

    private static (double Size, int Rows) Smallest(PlacedDiagram placed, long width)
    {
        var (least, rows) = (double.PositiveInfinity, Rows(placed));
        foreach (var (bounds, shapes, _) in rows) least = Math.Min(least, SmallestOf(bounds, shapes, width));
        return (least, rows.Count);
    }

    /// <summary>The size of the smallest letters on a slide, in points.</summary>
    private static double SmallestOf(Rectangle bounds, List<PlacedShape> shapes, long width)
    {
        var frame = SlideFrame.Fit(bounds, Margin, HeadHeight, width - (2 * Margin), Height - HeadHeight - Margin);
        var least = double.PositiveInfinity;
        foreach (var shape in shapes)
        {
            foreach (var line in shape.Text) least = Math.Min(least, frame.Type(line.Size) / 100.0);
        }

        return least;
    }

    /// <summary>The parts of the drawing that stand on a slide each; connectors go with the row that their first corner is in.</summary>
    private static List<(Rectangle Bounds, List<PlacedShape> Shapes, List<PlacedConnector> Connectors)> Rows(PlacedDiagram placed)
    {
        var rows = new List<(Rectangle Bounds, List<PlacedShape> Shapes, List<PlacedConnector> Connectors)>();
        var last = placed.Shapes.Max(static shape => shape.Tier);
        var byTier = placed.Shapes.ToLookup(static shape => shape.Tier);
        for (var tier = 0; tier <= last; tier++)
        {
            var shapes = byTier[tier].Where(static shape => shape.Role is not ("title" or "legend" or "findings" or "register" or "register-row") && shape.Bounds is { Width: > 0, Height: > 0 }).ToList();
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
        var groups = analysis.Ranked;
        for (var i = 0; i < groups.Length; i++)
        {
            // The number is that of the marks on the cards.
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            foreach (var finding in groups[i].All)
            {
                if (finding.Element is { } element ? here.Contains(element) || finding.Elements.Any(here.Contains) : isFirst) lines.Add($"{number}. {Sentence(finding.Message)} {(finding.Advice is { } advice ? Sentence(advice) + " " : "")}({finding.Code})");
            }
        }

        return string.Join('\n', lines);
    }

    private static string Sentence(string words) => words.Length == 0 || words[^1] is '.' or '。' or '?' or '？' or '!' or '！' ? words : words + (words.Any(static c => c is >= '\u2E80' and < '\uFF00') ? "。" : ".");

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
