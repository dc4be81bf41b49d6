using System.Collections.Immutable;
using Blueprints.Scenes;

namespace Blueprints.Drawing;

/// <summary>
/// Puts shelves of tables on pages. What has no room on a page is taken apart: each table goes on under its headings, beside itself where
/// it is narrow, else on the next page. Only a row higher than a page is parted.
/// </summary>
internal sealed class TablePages(double width, double height)
{
    /// <summary>Rows that stand under a heading at least before the page ends.</summary>
    private const int LeastRows = 2;

    /// <summary>A page filled by this much may end before a shelf that has no room on it.</summary>
    private const double Filled = 0.65;

    /// <summary>How much higher columns are tried, to be of one height.</summary>
    private const double HeightStep = 12;

    private readonly ImmutableArray<ImmutableArray<SceneNode>>.Builder _pages = ImmutableArray.CreateBuilder<ImmutableArray<SceneNode>>();
    private readonly ImmutableArray<SceneNode>.Builder _nodes = ImmutableArray.CreateBuilder<SceneNode>();
    private double _y;

    public void Add(TableShelf shelf)
    {
        if (_y + shelf.Height > height && shelf.Height <= height && _y >= height * Filled) Turn();
        if (_y + shelf.Height <= height)
        {
            foreach (var (part, x, top) in shelf.Parts) _nodes.Add(part.Draw(x, _y + top));
            _y += shelf.Height + TableMetrics.StackGap;
            return;
        }

        foreach (var (part, _, _) in shelf.Parts) Flow(part.Table, shelf.IsAlone);
    }

    public ImmutableArray<ImmutableArray<SceneNode>> Finish()
    {
        Turn();
        return _pages.DrainToImmutable();
    }

    private void Flow(SizedTable table, bool isAlone)
    {
        var narrow = table.Again(width, TableMetrics.MostText);
        var columns = isAlone ? 1 : (int)((width + TableMetrics.TableGap) / (narrow.Width + TableMetrics.TableGap));
        table = columns > 1 ? narrow : table.Again(width, TableMetrics.MostTextAlone);
        columns = Math.Max(1, columns);
        var rows = table.Rows.SelectMany(row => row.Parts(height - table.HeadHeight)).ToImmutableArray();
        for (var first = 0; first < rows.Length;)
        {
            var room = height - _y - table.HeadHeight;
            if (_nodes.Count > 0 && Count(rows, first, room) < Math.Min(LeastRows, rows.Length - first))
            {
                Turn();
                continue;
            }

            var high = Even(rows, first, columns, room);
            var bottom = _y;
            for (var column = 0; column < columns && first < rows.Length; column++)
            {
                var count = Math.Max(1, Count(rows, first, high));
                var part = new TablePart(table, rows.Slice(first, count), first > 0);
                _nodes.Add(part.Draw(column * (table.Width + TableMetrics.TableGap), _y));
                bottom = Math.Max(bottom, _y + part.Height);
                first += count;
            }

            _y = bottom + TableMetrics.StackGap;
            if (first < rows.Length) Turn();
        }
    }

    /// <summary>How many rows fit.</summary>
    private static int Count(ImmutableArray<SizedRow> rows, int first, double room)
    {
        var (count, bottom) = (0, 0.0);
        while (first + count < rows.Length && bottom + rows[first + count].Height <= room) bottom += rows[first + count++].Height;
        return count;
    }

    /// <summary>The least height at which columns hold all rows that are left; all the room where they don't.</summary>
    private static double Even(ImmutableArray<SizedRow> rows, int start, int columns, double room)
    {
        var all = 0.0;
        for (var i = start; i < rows.Length && all <= columns * room; i++) all += rows[i].Height;
        for (var high = all / columns; high < room; high += HeightStep)
        {
            var first = start;
            for (var column = 0; column < columns; column++) first += Count(rows, first, high);
            if (first == rows.Length) return high;
        }

        return room;
    }

    private void Turn()
    {
        if (_nodes.Count > 0) _pages.Add(_nodes.DrainToImmutable());
        _y = 0;
    }
}
