using Blueprints.Drawing;
using Blueprints.Geometry;
using Blueprints.Scenes;

namespace Blueprints.Skia.Pdf;

/// <summary>
/// Lays the rows of a folded drawing on pages (<see cref="RowPlan"/>), at the size at which they are as wide as the page. Where a row is
/// higher than a page it is made smaller, as long as it can be read, and then cut between its lanes.
/// </summary>
internal sealed class RowPages
{
    private const double MarginPoints = 14;
    private const double Gap = 14;

    /// <summary>Less than this of a page filled is too little.</summary>
    private const double HalfEmpty = 0.5;

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
        var blocks = Blocks();
        var (sheet, plan) = Plan(blocks);
        var tables = _scene.Tables is { } found ? new TablePages(_scene, found, sheet.Width, sheet.Height) : null;
        var pages = new List<PdfPage>();
        foreach (var parts in Parts(blocks, plan, sheet))
            pages.Add(new PdfPage(sheet.Width, sheet.Height, sheet.Scale, parts) { Foot = new FootLine(_scene, sheet) });

        if (_rows.Appendix is not null) pages.Add(AppendixPage.Make(_scene, _rows.Appendix, sheet.Width, sheet.Height));
        if (tables is not null) pages.AddRange(tables.Lay());
        return pages;
    }

    /// <summary>
    /// The pages; where one would be half empty, at a size that is a little smaller, if that takes fewer pages, or parts fewer rows.
    /// </summary>
    private (PageSheet Sheet, RowPlan Plan) Plan(List<Piece> pieces)
    {
        var blocks = pieces.ConvertAll(piece => new RowPlan.Block(piece.Bottom - piece.Top, piece.GoesOn));
        RowPlan At(PageSheet sheet) => RowPlan.Find(blocks, sheet.InnerHeight, Gap);
        var (sheet, plan) = (_sheet, At(_sheet));
        if (plan.LeastFull > HalfEmpty) return (sheet, plan);
        foreach (var smaller in (ReadOnlySpan<double>)[0.96, 0.92, 0.88])
        {
            var scale = _sheet.Scale * smaller;
            if (scale < PageLayout.Legible) break;
            var other = new PageSheet(_sheet.Width, _sheet.Height, scale, MarginPoints);
            var found = At(other);
            if ((found.Faults, found.Ends.Count).CompareTo((plan.Faults, plan.Ends.Count)) < 0) (sheet, plan) = (other, found);
        }

        return (sheet, plan);
    }

    /// <summary>What may not be parted, from top to bottom: the head, the lanes of each row, the legend.</summary>
    private List<Piece> Blocks()
    {
        List<Piece> blocks = [new(0, _head.Height, Kind.Head, GoesOn: false)];
        foreach (var row in _rows.Rows)
        {
            var top = row.Top;
            foreach (var place in row.Places)
            {
                if (place.From <= top || place.From >= row.Bottom) continue;
                blocks.Add(new Piece(top, place.From, Kind.Lanes, top > row.Top));
                top = place.From;
            }

            blocks.Add(new Piece(top, row.Bottom, Kind.Lanes, top > row.Top));
        }

        if (_legend is { } legend) blocks.Add(new Piece(0, legend.Height, Kind.Legend, GoesOn: false));
        return blocks;
    }

    private List<List<PagePart>> Parts(List<Piece> blocks, RowPlan plan, PageSheet sheet)
    {
        var pieces = Joined(blocks, plan).ToList();
        var leaves = In([.. pieces.Where(piece => piece.Piece.Kind == Kind.Lanes).Select(piece => (piece.Piece.Top, piece.Piece.Bottom))]);
        var pages = plan.Ends.Select(_ => new List<PagePart>()).ToList();
        var left = ((sheet.Width / sheet.Scale) - _scene.Width) / 2;
        var (next, last, y) = (0, -1, 0.0);
        foreach (var (page, piece) in pieces)
        {
            if (page != last) (last, y) = (page, sheet.Margin);
            var part = piece.Kind switch
            {
                Kind.Head => _head.Part,
                Kind.Legend => _legend!.Value.Part,
                _ => new PagePart(leaves[next++], 0, -piece.Top, new Rectangle(0, piece.Top, _scene.Width, piece.Bottom - piece.Top)),
            };
            pages[page].Add(part with { ShiftX = left + part.ShiftX, ShiftY = y + part.ShiftY });
            y += piece.Bottom - piece.Top + Gap;
        }

        return pages;
    }

    /// <summary>With the page of each; blocks of a row that share a page are one.</summary>
    private static IEnumerable<(int Page, Piece Piece)> Joined(List<Piece> blocks, RowPlan plan)
    {
        for (var (page, i) = (0, 0); page < plan.Ends.Count; page++)
        {
            while (i < plan.Ends[page])
            {
                var piece = blocks[i++];
                while (i < plan.Ends[page] && blocks[i].GoesOn) piece = piece with { Bottom = blocks[i++].Bottom };
                yield return (page, piece);
            }
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

    /// <summary>A block as wide as the rows, at the left edge of the drawing and at its top.</summary>
    private (PagePart Part, double Height) Set(SceneBlock block)
    {
        var (nodes, bounds) = PageParts.Set(block, _rows.Right - _rows.Left);
        return (new PagePart(Leaf.Of(nodes), _rows.Left - bounds.X, -bounds.Y), bounds.Height);
    }

    private enum Kind
    {
        Head,
        Lanes,
        Legend,
    }

    /// <param name="Top">In the drawing; of head and legend 0.</param>
    /// <param name="Bottom">Below the top.</param>
    /// <param name="Kind">What it is.</param>
    /// <param name="GoesOn">Whether the row began before it.</param>
    private readonly record struct Piece(double Top, double Bottom, Kind Kind, bool GoesOn);
}
