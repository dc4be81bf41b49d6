namespace Blueprints.Skia.Pdf;

/// <summary>
/// Decides which blocks of a folded drawing stand on which page: as few rows in two as can be, where a page that is nearly empty, with the
/// head or the legend alone, is no better than one; then as few pages, then pages as evenly full as can be; by dynamic programming over the
/// places where a page may end.
/// </summary>
internal sealed class RowPlan
{
    /// <summary>Less than this of a page filled is nearly nothing.</summary>
    private const double NearlyEmpty = 0.25;

    private RowPlan(IReadOnlyList<int> ends, int faults, double leastFull) => (Ends, Faults, LeastFull) = (ends, faults, leastFull);

    /// <summary>For each page, the block after its last.</summary>
    public IReadOnlyList<int> Ends { get; }

    /// <summary>Pages that begin within a row, and pages that are nearly empty.</summary>
    public int Faults { get; }

    /// <summary>How full the emptiest page is, from 0 to 1.</summary>
    public double LeastFull { get; }

    /// <summary>What stands in one piece.</summary>
    /// <param name="Height">Above 0.</param>
    /// <param name="GoesOn">Whether it belongs to the row of the block before it, and touches that.</param>
    public readonly record struct Block(double Height, bool GoesOn);

    /// <param name="blocks">From top to bottom; one at least.</param>
    /// <param name="room">How high a page is. A block that is higher takes a page by itself.</param>
    /// <param name="gap">Between blocks that don't touch.</param>
    public static RowPlan Find(IReadOnlyList<Block> blocks, double room, double gap)
    {
        var best = new (int Faults, int Pages, double Empty, int From)[blocks.Count + 1];
        for (var end = 1; end <= blocks.Count; end++)
        {
            best[end] = (int.MaxValue, 0, 0, 0);
            var height = 0.0;
            for (var from = end - 1; from >= 0; from--)
            {
                height += blocks[from].Height + (from + 1 < end && !blocks[from + 1].GoesOn ? gap : 0);
                if (height > room && from < end - 1) break;
                var before = best[from];
                var empty = Math.Max(0, (room - height) / room);
                var faults = (blocks[from].GoesOn ? 1 : 0) + (1 - empty < NearlyEmpty ? 1 : 0);
                var found = (before.Faults + faults, before.Pages + 1, before.Empty + (empty * empty), from);
                if ((found.Item1, found.Item2, found.Item3).CompareTo((best[end].Faults, best[end].Pages, best[end].Empty)) < 0) best[end] = found;
            }
        }

        var ends = new List<int>();
        for (var end = blocks.Count; end > 0; end = best[end].From) ends.Add(end);
        ends.Reverse();
        var leastFull = 1.0;
        for (var i = 0; i < ends.Count; i++) leastFull = Math.Min(leastFull, Height(blocks, i == 0 ? 0 : ends[i - 1], ends[i], gap) / room);
        return new RowPlan(ends, best[^1].Faults, leastFull);
    }

    private static double Height(IReadOnlyList<Block> blocks, int from, int end, double gap)
    {
        var height = blocks[from].Height;
        for (var i = from + 1; i < end; i++) height += blocks[i].Height + (blocks[i].GoesOn ? 0 : gap);
        return height;
    }
}
