using System.Collections.Immutable;
using Blueprints.Drawing;
using Blueprints.Scenes;

namespace Blueprints.Skia.Pdf;

/// <summary>
/// Lays a drawing on several pages, from left to right and then down: its rows go on from page to page at the same height, their names on
/// each.
/// </summary>
internal sealed class CutPages
{
    /// <summary>A span of which less shows than this is left out.</summary>
    private const double LeastSpan = 24;

    private readonly Scene _scene;
    private readonly SceneCuts _cuts;
    private readonly CutSheet _sheet;
    private readonly List<double> _across;
    private readonly List<double> _level;
    private readonly CutGrid _body;
    private readonly CutGrid _strip;
    private readonly HashSet<SceneSpan> _headed = new(ReferenceEqualityComparer.Instance);

    private CutPages(Scene scene, SceneCuts cuts, List<Leaf> leaves, CutChoice choice)
    {
        (_scene, _cuts, _sheet) = (scene, cuts, choice.Sheet);
        var body = leaves.FindAll(leaf => leaf.Bounds.Overlaps(cuts.Body));
        _across = [cuts.StripRight, .. CutPlace.In([.. choice.Across.Places.Select(place => cuts.Places[place])], body), cuts.Body.Right];
        _level = [cuts.Body.Y, .. choice.Level.Places.Select(place => (cuts.RowPlaces[place].From + cuts.RowPlaces[place].To) / 2), cuts.Body.Bottom];
        _body = new CutGrid(_across, _level).Add(body);
        _strip = new CutGrid([cuts.Body.X, cuts.StripRight], _level).Add(body);
    }

    public static IReadOnlyList<PdfPage> Lay(Scene scene, SceneCuts cuts, List<Leaf> leaves, Paper paper) => new CutPages(scene, cuts, leaves, CutChoice.Make(cuts, paper)).Lay();

    private List<PdfPage> Lay()
    {
        var (columns, count) = (_across.Count - 1, (_across.Count - 1) * (_level.Count - 1));
        var tables = _scene.Tables is { } found ? new TablePages(_scene, found, _sheet.Width, _sheet.Height) : null;
        var pages = new List<PdfPage>();
        for (var i = 0; i < count; i++)
        {
            var (column, row) = (i % columns, i / columns);
            var parts = new List<PagePart>();
            if (i == 0) parts.Add(Block(_cuts.Head, _sheet.Margin));
            AddSpans(parts, _across[column], _across[column + 1]);
            parts.Add(Part(_strip, 0, row, _sheet.Margin));
            parts.Add(Part(_body, column, row, _sheet.Margin + _sheet.StripWidth));
            if (i == count - 1 && _cuts.Legend is not null) parts.Add(Block(_cuts.Legend, _sheet.LegendTop(_level[row + 1] - _level[row])));
            pages.Add(new PdfPage(_sheet.Width, _sheet.Height, _sheet.Scale, parts) { Foot = new FootLine(_scene, _sheet) });
        }

        if (_cuts.Appendix is not null) pages.Add(AppendixPage.Make(_scene, _cuts.Appendix, _sheet.Width, _sheet.Height));
        if (tables is not null) pages.AddRange(tables.Lay());
        return pages;
    }

    /// <summary>A part of the body, put at a place of the page.</summary>
    private PagePart Part(CutGrid grid, int column, int row, double x)
    {
        var area = grid.Area(column, row);
        return new PagePart(grid.At(column, row), x - area.X, _sheet.BodyTop - area.Y, area);
    }

    private void AddSpans(List<PagePart> parts, double from, double to)
    {
        var (first, again) = (ImmutableArray.CreateBuilder<SceneNode>(), ImmutableArray.CreateBuilder<SceneNode>());
        foreach (var span in _cuts.Spans)
        {
            var (left, right) = (Math.Max(span.Bounds.X, from), Math.Min(span.Bounds.Right, to));
            if (right - left >= LeastSpan) (_headed.Add(span) ? first : again).Add(PageParts.Draw(span, left, right));
        }

        foreach (var nodes in (ImmutableArray<SceneNode>.Builder[])[first, again])
        {
            if (nodes.Count > 0)
                parts.Add(new PagePart(Leaf.Of(nodes.ToImmutable()), _sheet.Margin + _sheet.StripWidth - from, _sheet.BodyTop - _cuts.Body.Y, IsOfPage: nodes == again));
        }
    }

    private PagePart Block(SceneBlock block, double top)
    {
        var (nodes, bounds) = PageParts.Set(block, _sheet.InnerWidth);
        return new PagePart(Leaf.Of(nodes), _sheet.Margin - bounds.X, top - bounds.Y);
    }
}
