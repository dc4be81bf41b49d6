using System.Collections.Immutable;
using Blueprints.Fonts;
using Blueprints.Scenes;

namespace Blueprints.Drawing;

/// <summary>Tables side by side, short ones under each other beside a long one.</summary>
internal sealed class TableShelf
{
    private readonly List<(TablePart Part, double X, double Y)> _parts = [];
    private readonly double _room;
    private double _left;
    private double _right;
    private double _bottom;

    private TableShelf(SizedTable first, double room)
    {
        _room = room;
        Add(first.Whole, 0, 0);
    }

    /// <summary>What stands on it, from its upper left corner.</summary>
    public IReadOnlyList<(TablePart Part, double X, double Y)> Parts => _parts;

    public double Height { get; private set; }

    /// <summary>Puts tables on as few shelves as hold them in order.</summary>
    /// <param name="blocks">The tables.</param>
    /// <param name="measurer">Measures the texts.</param>
    /// <param name="room">The width.</param>
    /// <param name="goesOnBeside">Whether a high table goes on beside itself where there is room.</param>
    public static List<TableShelf> Fill(ImmutableArray<TableBlock> blocks, ITextMeasurer measurer, double room, bool goesOnBeside)
    {
        var shelves = new List<TableShelf>();
        foreach (var block in blocks)
        {
            var table = SizedTable.Fit(block, measurer, room, TableMetrics.MostText);
            if (shelves.Count == 0 || !shelves[^1].TryAdd(table)) shelves.Add(new TableShelf(table, room));
        }

        foreach (var shelf in shelves)
        {
            if (shelf._parts.Count == 1) shelf.Spread(goesOnBeside);
        }

        return shelves;
    }

    private void Add(TablePart part, double x, double y)
    {
        _parts.Add((part, x, y));
        _left = x;
        _right = Math.Max(_right, x + part.Table.Width);
        _bottom = y + part.Height;
        Height = Math.Max(Height, _bottom);
    }

    /// <summary>Under the last one beside a long one, else beside it.</summary>
    private bool TryAdd(SizedTable table)
    {
        var part = table.Whole;
        var below = _bottom + TableMetrics.StackGap;
        if (_left > 0 && below + part.Height <= Height && _left + table.Width <= _room)
        {
            Add(part, _left, below);
            return true;
        }

        var beside = _right + TableMetrics.TableGap;
        if (beside + table.Width > _room) return false;
        Add(part, beside, 0);
        return true;
    }

    /// <summary>A table alone takes the room that there is.</summary>
    private void Spread(bool goesOnBeside)
    {
        var table = _parts[0].Part.Table;
        var count = (int)((_room + TableMetrics.TableGap) / (table.Width + TableMetrics.TableGap));
        count = Math.Min(count, (int)Math.Ceiling(Height / TableMetrics.HighTable));
        _parts.Clear();
        (_right, Height) = (0, 0);
        if (!goesOnBeside || count < 2)
        {
            Add(SizedTable.Fit(table.Block, table.Measurer, _room, TableMetrics.MostTextAlone).Whole, 0, 0);
            return;
        }

        foreach (var part in table.Side(count)) Add(part, _parts.Count * (table.Width + TableMetrics.TableGap), 0);
    }
}
