using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Diagnostics;
using Blueprints.Drawing;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.Themes;

namespace Blueprints.Reports;

/// <summary>
/// The first page of a report as a drawing: head, the service in small, the weak links that matter most, what to do, before and after; one
/// under the other, as wide as a page of A4 has room for.
/// </summary>
internal sealed class BoardPage
{
    private const double Width = 860;
    private const double Margin = 28;
    private const double Gap = 18;

    /// <summary>A page of A4 by its width, so that what stands on it begins at the top.</summary>
    private const double Upright = 1.43;

    /// <summary>The small drawing is no higher than this where the rest needs the page, and takes what the rest leaves.</summary>
    private const double LeastSmall = 330;

    /// <summary>More changes than these are for the comparison itself.</summary>
    private const int MostChanges = 10;

    private readonly ImmutableArray<SceneNode>.Builder _nodes = ImmutableArray.CreateBuilder<SceneNode>();
    private readonly BoardReport _report;
    private readonly Theme _theme;
    private double _y = Margin;

    private BoardPage(BoardReport report) => (_report, _theme) = (report, report.Theme);

    public static Scene Of(BoardReport report)
    {
        var page = new BoardPage(report);
        page.Add(page.Head());
        page.Add(BoardFigures.Set(report, Width - (2 * Margin)));
        SceneBlock[] rest = [.. report.WeakLinks.IsEmpty ? (SceneBlock[])[] : [page.Leading(), page.Actions()], .. report.Changes.IsEmpty ? (SceneBlock[])[] : [page.Changes()]];
        var placed = rest.Select(block => PageParts.Set(block, Width - (2 * Margin))).ToList();
        page.AddSmall(Math.Max(LeastSmall, (Width * Upright) - page._y - placed.Sum(part => part.Bounds.Height + Gap) - Gap - Margin + Gap));
        foreach (var part in placed) page.Add(part);
        return new Scene
        {
            Width = Width,
            Height = Math.Ceiling(Math.Max(page._y + Margin - Gap, Width * Upright)),
            Title = report.Title,
            Description = report.Description ?? report.Title,
            Language = report.Language,
            Background = report.Theme.Background,
            Nodes = page._nodes.DrainToImmutable(),
        };
    }

    private void Add(SceneBlock block) => Add(PageParts.Set(block, Width - (2 * Margin)));

    private void Add((ImmutableArray<SceneNode> Nodes, Rectangle Bounds) part)
    {
        var (nodes, bounds) = part;
        if (nodes.IsEmpty) return;
        _nodes.AddRange(SceneShift.Move(nodes, Margin - bounds.X, _y - bounds.Y));
        _y += bounds.Height + Gap;
    }

    /// <summary>The drawing without its words for machines: it is told in full on the pages that follow.</summary>
    /// <param name="most">How high it may be.</param>
    private void AddSmall(double most)
    {
        var drawing = _report.Small;
        var by = Math.Min((Width - (2 * Margin)) / drawing.Width, most / drawing.Height);
        var (width, height) = (drawing.Width * by, drawing.Height * by);
        var left = (Width - width) / 2;
        _nodes.Add(new GroupNode { Children = SceneShift.Move(SceneShift.Scale(ReportDrawing.Plain(drawing.Nodes), by), left, _y) });
        _nodes.Add(new RectangleNode(new Rectangle(left, _y, width, height), 0, null, new Stroke(_theme.Hairline, 1)));
        _y += height + Gap;
    }

    private HeadBlock Head() => new()
    {
        Title = _report.Title,
        Description = _report.Description,
        Figures = [],
        Ink = _theme.Text,
        MutedInk = _theme.MutedText,
        AlertInk = _theme.AlertText,
    };

    private ListBlock Leading() => new()
    {
        Heading = ReportWords.WeakLinks.In(_report.Language),
        Summary = _report.Summary,
        Entries = [.. _report.WeakLinks.Take(FindingGroup.Leading).Select(link => new ListEntry(link.Number, link.Message, link.Why, SeverityStyle.Of(_theme, link.Severity)) { Code = link.Code, Effect = link.Effect })],
        Ink = _theme.Text,
        MutedInk = _theme.MutedText,
        Ground = _theme.Background,
        MarkInk = _theme.MarkText,
        Hairline = _theme.Hairline,
    };

    private TableBlock Actions() => Table(
        "next",
        ReportWords.Actions.In(_report.Language),
        [new TableColumn("", true), Column(ReportWords.Advice), Column(ReportWords.Who), Column(ReportWords.When)],
        _report.WeakLinks.Take(FindingGroup.Leading).Select(link => new TableRow([
            new TableCell(link.Number.ToString(CultureInfo.InvariantCulture)), new TableCell(link.Advice ?? link.Message), new TableCell(string.Join(ReportWords.Separator.In(_report.Language), link.Owners)), new TableCell("")])));

    private TableBlock Changes() => Table(
        "changes",
        ReportWords.Changes.In(_report.Language),
        [.. ReportWords.ChangeHeads.Select(Column)],
        _report.Changes.Take(MostChanges).Select(row => new TableRow([.. row.Select(cell => new TableCell(cell))])));

    private TableColumn Column(Text.Bilingual heading) => new(heading.In(_report.Language), false);

    private TableBlock Table(string key, string heading, ImmutableArray<TableColumn> columns, IEnumerable<TableRow> rows) => new()
    {
        Key = key,
        Heading = heading,
        ContinuedHeading = heading,
        Columns = columns,
        Rows = [.. rows],
        Ink = _theme.Text,
        MutedInk = _theme.MutedText,
        AlertInk = _theme.AlertText,
        Ground = _theme.Background,
        MarkInk = _theme.MarkText,
        Rule = _theme.CardStroke,
        Hairline = _theme.Hairline,
    };
}
