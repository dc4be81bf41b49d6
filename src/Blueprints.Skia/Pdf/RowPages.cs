using Blueprints.Drawing;
using Blueprints.Geometry;
using Blueprints.Scenes;

namespace Blueprints.Skia.Pdf;

/// <summary>
/// Lays the rows of a folded drawing on pages, as many whole ones on each as it has room for, at the size at which they are as wide as the
/// page. Where a row is higher than a page it is made smaller, as long as it can be read, and then cut between its lanes.
/// </summary>
internal sealed class RowPages
{
    private const double MarginPoints = 14;
    private const double Gap = 14;

    private readonly Scene _scene;
    private readonly SceneRows _rows;
    private readonly List<Leaf> _leaves;
    private readonly PageSheet _sheet;
    private readonly (PagePart Part, double Height) _head;
    private readonly (PagePart Part, double Height)? _legend;

    private RowPages(Scene scene, SceneRows rows, List<Leaf> leaves, Paper paper)
    {
        (_scene, _rows, _leaves) = (scene, rows, leaves);
        _sheet = Sheet(scene, rows, paper);
        _head = Set(rows.Head);
        _legend = rows.Legend is null ? null : Set(rows.Legend);
    }

    public static IReadOnlyList<PdfPage> Lay(Scene scene, SceneRows rows, List<Leaf> leaves, Paper paper) => new RowPages(scene, rows, leaves, paper).Lay();

    /// <summary>Level paper, at the size at which rows fit across, and up and down where that leaves them readable.</summary>
    private static PageSheet Sheet(Scene scene, SceneRows rows, Paper paper)
    {
        var across = Math.Min(PageLayout.FullSize * 1.25, (paper.Longer - (2 * MarginPoints)) / scene.Width);
        PageSheet At(double scale) => new(paper.Longer, paper.Shorter, scale, MarginPoints);
        var sheet = At(across);
        var highest = rows.Rows.Max(row => row.Bottom - row.Top) + PageParts.Set(rows.Head, rows.Right - rows.Left).Bounds.Height + Gap;
        var fitting = Math.Min(across, across * sheet.InnerHeight / highest);
        var least = Math.Min(across, PageLayout.Legible);
        return At(Math.Max(fitting, least));
    }

    private List<PdfPage> Lay()
    {
        var sheets = new List<List<PagePart>>();
        var room = 0.0;
        Put(_head.Part, _head.Height);
        var pieces = Pieces().ToArray();
        var leaves = In(pieces);
        for (var i = 0; i < pieces.Length; i++)
        {
            var (top, bottom) = pieces[i];
            Put(new PagePart(leaves[i], 0, -top, new Rectangle(0, top, _scene.Width, bottom - top)), bottom - top);
        }

        if (_legend is { } legend) Put(legend.Part, legend.Height);
        var tables = _scene.Tables is { } found ? new TablePages(_scene, found, _sheet.Width, _sheet.Height) : null;
        var all = sheets.Count + (_rows.Appendix is null ? 0 : 1) + (tables?.Count ?? 0);
        var pages = new List<PdfPage>(all);
        foreach (var parts in sheets)
        {
            parts.Add(FootLine.Make(_scene, _sheet, pages.Count + 1, all));
            pages.Add(new PdfPage(_sheet.Width, _sheet.Height, _sheet.Scale, parts));
        }

        if (_rows.Appendix is not null) pages.Add(AppendixPage.Make(_scene, _rows.Appendix, _sheet.Width, _sheet.Height, sheets.Count + 1, all));
        if (tables is not null) pages.AddRange(tables.Lay(all));
        return pages;

        void Put(PagePart part, double height)
        {
            if (sheets.Count == 0 || height > room)
            {
                sheets.Add([]);
                room = _sheet.InnerHeight;
            }

            var left = ((_sheet.Width / _sheet.Scale) - _scene.Width) / 2;
            sheets[^1].Add(part with { ShiftX = left + part.ShiftX, ShiftY = _sheet.Margin + _sheet.InnerHeight - room + part.ShiftY });
            room -= height + Gap;
        }
    }

    /// <summary>What shows in each piece, in order; in one pass over what is drawn.</summary>
    private List<Leaf>[] In((double Top, double Bottom)[] pieces)
    {
        var leaves = Array.ConvertAll(pieces, _ => new List<Leaf>());
        var bottoms = Array.ConvertAll(pieces, piece => piece.Bottom);
        foreach (var leaf in _leaves)
        {
            var first = Array.BinarySearch(bottoms, leaf.Bounds.Y);
            for (var i = first < 0 ? ~first : first; i < pieces.Length && pieces[i].Top < leaf.Bounds.Bottom; i++)
            {
                if (leaf.Bounds.Overlaps(new Rectangle(0, pieces[i].Top, _scene.Width, pieces[i].Bottom - pieces[i].Top))) leaves[i].Add(leaf);
            }
        }

        return leaves;
    }

    /// <summary>The rows, those that are higher than a page in parts.</summary>
    private IEnumerable<(double Top, double Bottom)> Pieces()
    {
        foreach (var row in _rows.Rows)
        {
            var top = row.Top;
            foreach (var place in row.Places)
            {
                var next = row.Places.FirstOrDefault(other => other.From > place.From)?.From ?? row.Bottom;
                if (next - top <= _sheet.InnerHeight || place.From <= top) continue;
                yield return (top, place.From);
                top = place.From;
            }

            yield return (top, row.Bottom);
        }
    }

    /// <summary>A block as wide as the rows, at the left edge of the drawing and at its top.</summary>
    private (PagePart Part, double Height) Set(SceneBlock block)
    {
        var (nodes, bounds) = PageParts.Set(block, _rows.Right - _rows.Left);
        return (new PagePart(Leaf.Of(nodes), _rows.Left - bounds.X, -bounds.Y), bounds.Height);
    }
}
