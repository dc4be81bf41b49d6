using System.Collections.Immutable;
using Blueprints.Drawing;
using Blueprints.Geometry;
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
    private readonly List<Leaf> _body;
    private readonly List<Leaf> _strip;

    private CutPages(Scene scene, SceneCuts cuts, List<Leaf> leaves, CutChoice choice)
    {
        (_scene, _cuts, _sheet) = (scene, cuts, choice.Sheet);
        _body = leaves.FindAll(leaf => leaf.Bounds.Overlaps(cuts.Body));
        _strip = _body.FindAll(leaf => leaf.Bounds.X < cuts.StripRight);
        _across = [cuts.StripRight, .. choice.Across.Places.Select(place => CutPlace.In(cuts.Places[place], _body)), cuts.Body.Right];
        _level = [cuts.Body.Y, .. choice.Level.Places.Select(place => (cuts.RowPlaces[place].From + cuts.RowPlaces[place].To) / 2), cuts.Body.Bottom];
    }

    public static IReadOnlyList<PdfPage> Lay(Scene scene, SceneCuts cuts, List<Leaf> leaves, Paper paper) => new CutPages(scene, cuts, leaves, CutChoice.Make(cuts, paper)).Lay();

    private List<PdfPage> Lay()
    {
        var (columns, count) = (_across.Count - 1, (_across.Count - 1) * (_level.Count - 1));
        var tables = _scene.Tables is { } found ? new TablePages(_scene, found, _sheet.Width, _sheet.Height) : null;
        var all = count + (_cuts.Appendix is null ? 0 : 1) + (tables?.Count ?? 0);
        var pages = new List<PdfPage>(all);
        for (var i = 0; i < count; i++)
        {
            var (column, row) = (i % columns, i / columns);
            var (from, to, top, bottom) = (_across[column], _across[column + 1], _level[row], _level[row + 1]);
            var parts = new List<PagePart>
            {
                Part(_strip, new Rectangle(_cuts.Body.X, top, _cuts.StripRight - _cuts.Body.X, bottom - top), _sheet.Margin),
                Part(_body, new Rectangle(from, top, to - from, bottom - top), _sheet.Margin + _sheet.StripWidth),
            };
            AddSpans(parts, from, to);
            if (i == 0) parts.Add(Block(_cuts.Head, _sheet.Margin));
            if (i == count - 1 && _cuts.Legend is not null) parts.Add(Block(_cuts.Legend, _sheet.LegendTop(bottom - top)));
            parts.Add(FootLine.Make(_scene, _sheet, i + 1, all));
            pages.Add(new PdfPage(_sheet.Width, _sheet.Height, _sheet.Scale, parts));
        }

        if (_cuts.Appendix is not null) pages.Add(Appendix(_cuts.Appendix, count + 1, all));
        if (tables is not null) pages.AddRange(tables.Lay(all));
        return pages;
    }

    /// <summary>A page of its own: as large as it can be to have room for it all.</summary>
    private PdfPage Appendix(SceneBlock block, int number, int count)
    {
        var sheet = new CutSheet(_cuts, _sheet.Width, _sheet.Height, PageLayout.FullSize);
        while (PageParts.Set(block, sheet.InnerWidth).Bounds.Height > sheet.InnerHeight) sheet = new CutSheet(_cuts, _sheet.Width, _sheet.Height, sheet.Scale * 0.95);
        var (nodes, bounds) = PageParts.Set(block, sheet.InnerWidth);
        return new PdfPage(sheet.Width, sheet.Height, sheet.Scale, [new PagePart(Leaf.Of(nodes), sheet.Margin - bounds.X, sheet.Margin - bounds.Y), FootLine.Make(_scene, sheet, number, count)]);
    }

    /// <summary>A part of the body, put at a place of the page.</summary>
    private PagePart Part(List<Leaf> leaves, Rectangle area, double x) =>
        new(leaves.FindAll(leaf => leaf.Bounds.Overlaps(area)), x - area.X, _sheet.BodyTop - area.Y, area);

    private void AddSpans(List<PagePart> parts, double from, double to)
    {
        var nodes = ImmutableArray.CreateBuilder<SceneNode>();
        foreach (var span in _cuts.Spans)
        {
            var (left, right) = (Math.Max(span.Bounds.X, from), Math.Min(span.Bounds.Right, to));
            if (right - left >= LeastSpan) nodes.Add(PageParts.Draw(span, left, right));
        }

        if (nodes.Count > 0) parts.Add(new PagePart(Leaf.Of(nodes.ToImmutable()), _sheet.Margin + _sheet.StripWidth - from, _sheet.BodyTop - _cuts.Body.Y));
    }

    private PagePart Block(SceneBlock block, double top)
    {
        var (nodes, bounds) = PageParts.Set(block, _sheet.InnerWidth);
        return new PagePart(Leaf.Of(nodes), _sheet.Margin - bounds.X, top - bounds.Y);
    }
}
