using System.Collections.Immutable;
using Blueprints.Fonts;
using Blueprints.Scenes;

namespace Blueprints.Drawing;

/// <summary>Tables side by side, short ones under each other beside a long one.</summary>
internal sealed class TableShelf
{
    /// <summary>A table that would be so much higher beside others stands alone.</summary>
    private const double LongTexts = 1.2;

    private readonly List<(TablePart Part, double X, double Y)> _parts = [];
    private readonly double _room;

    /// <summary>What stands one under the other, from left to right.</summary>
    private readonly List<(double Left, double Right, double Bottom)> _stacks = [];

    private TableShelf(SizedTable first, double room)
    {
        _room = room;
        AddBeside(first.Whole, 0);
    }

    /// <summary>What stands on it, from its upper left corner.</summary>
    public IReadOnlyList<(TablePart Part, double X, double Y)> Parts => _parts;

    public double Height { get; private set; }

    /// <summary>Whether it holds a table with texts so long that it needs the whole width.</summary>
    public bool IsAlone { get; private init; }

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
            var table = SizedTable.Fit(new TableWidths(block, measurer), room, TableMetrics.MostText);
            var alone = table.Again(room, TableMetrics.MostTextAlone);
            var isLong = table.Height > alone.Height * LongTexts;
            if (isLong || shelves.Count == 0 || !shelves[^1].TryAdd(table)) shelves.Add(new TableShelf(table, room) { IsAlone = isLong });
        }

        foreach (var shelf in shelves)
        {
            if (shelf._parts.Count == 1) shelf.Spread(goesOnBeside);
        }

        return shelves;
    }

    private void AddBeside(TablePart part, double left)
    {
        _parts.Add((part, left, 0));
        _stacks.Add((left, left + part.Table.Width, part.Height));
        Height = Math.Max(Height, part.Height);
    }

    /// <summary>Under a short one beside a long one, else beside all.</summary>
    private bool TryAdd(SizedTable table)
    {
        if (IsAlone) return false;
        var part = table.Whole;
        for (var i = 0; i < _stacks.Count; i++)
        {
            var (left, right, bottom) = _stacks[i];
            var (top, limit) = (bottom + TableMetrics.StackGap, i + 1 < _stacks.Count ? _stacks[i + 1].Left - TableMetrics.TableGap : _room);
            if (top + part.Height > Height || left + table.Width > limit) continue;
            _parts.Add((part, left, top));
            _stacks[i] = (left, Math.Max(right, left + table.Width), top + part.Height);
            return true;
        }

        var beside = _stacks[^1].Right + TableMetrics.TableGap;
        if (beside + table.Width > _room) return false;
        AddBeside(part, beside);
        return true;
    }

    /// <summary>A table alone takes the room that there is.</summary>
    private void Spread(bool goesOnBeside)
    {
        var table = _parts[0].Part.Table;
        var count = (int)((_room + TableMetrics.TableGap) / (table.Width + TableMetrics.TableGap));
        count = Math.Min(count, (int)Math.Ceiling(Height / TableMetrics.HighTable));
        _parts.Clear();
        _stacks.Clear();
        Height = 0;
        if (!goesOnBeside || count < 2 || IsAlone)
        {
            AddBeside(table.Again(_room, TableMetrics.MostTextAlone).Whole, 0);
            return;
        }

        foreach (var part in table.Side(count)) AddBeside(part, _parts.Count * (table.Width + TableMetrics.TableGap));
    }
}
