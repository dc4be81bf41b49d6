using System.Collections.Immutable;
using Blueprints.Running;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>
/// Chooses where a blueprint is cut into rows, by what a cut costs: 1 for every arrow that leads over it, 3 for a phase torn apart, and for
/// a row the square of its empty share, times 12, the last row less. The cheapest cuts are found by dynamic programming over the columns.
/// </summary>
/// <remarks>
/// Where rows have a width, each row is settled by what lies within that width alone, and the last two together: a step more at the end
/// moves the beginnings of the last two rows at most.
/// </remarks>
internal sealed class FoldCuts(FoldMeasures measures)
{
    private const double ArrowCost = 1;
    private const double TornCost = 3;
    private const double EmptyCost = 12;

    /// <summary>The last row may be short.</summary>
    private const double LastEmptyCost = 4;

    /// <summary>No row but the last is emptier than this where it can be fuller.</summary>
    private const double LeastFilled = 0.6;

    /// <summary>Rows of a width at most, wherever single columns allow it.</summary>
    public ImmutableArray<int> Within(double width)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var start = 0; measures.Width(start, measures.Columns) > width;)
        {
            start = Next(start, width);
            starts.Add(start);
        }

        return starts.ToImmutable();
    }

    /// <summary>As many rows, or as many as there are columns, of even width where cuts cost the same.</summary>
    public ImmutableArray<int> Into(int rows)
    {
        rows = Math.Min(rows, measures.Columns);
        var width = Narrowest(rows);
        var columns = measures.Columns;
        var cost = new double[columns + 1];
        var before = new int[rows + 1, columns + 1];
        Arrays.Fill(cost, double.PositiveInfinity);
        cost[0] = 0;
        for (var row = 1; row <= rows; row++)
        {
            var next = new double[columns + 1];
            Arrays.Fill(next, double.PositiveInfinity);
            for (var end = row; end <= columns; end++)
            {
                for (var start = end - 1; start >= row - 1 && (measures.Width(start, end) <= width || start == end - 1); start--)
                {
                    var total = cost[start] + RowCost(start, end, width, EmptyCost);
                    if (total < next[end]) (next[end], before[row, end]) = (total, start);
                }
            }

            cost = next;
        }

        var starts = new int[rows];
        for (var (row, end) = (rows, columns); row > 0; row--) starts[row - 1] = end = before[row, end];
        return [.. starts];
    }

    /// <summary>What the cuts of rows that begin at columns cost.</summary>
    public double Cost(ReadOnlySpan<int> starts, double width)
    {
        var cost = 0.0;
        for (var i = 0; i < starts.Length; i++) cost += RowCost(starts[i], measures.EndOf(starts, i), width, EmptyCost);
        return cost;
    }

    /// <summary>A little more than the least width at which the rows are enough.</summary>
    public double Narrowest(int rows)
    {
        var (low, high) = (0.0, measures.Width(0, measures.Columns));
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (RowsAt(middle) <= rows) high = middle;
            else low = middle;
        }

        return high * 1.08;
    }

    private int RowsAt(double width)
    {
        var (rows, start) = (0, 0);
        while (start < measures.Columns)
        {
            var end = Fullest(start, width);
            if (end == start + 1 && measures.Width(start, end) > width) return int.MaxValue;
            (start, rows) = (end, rows + 1);
        }

        return rows;
    }

    /// <summary>The end of the fullest row that begins at a column: one column at least.</summary>
    private int Fullest(int start, double width)
    {
        var end = start + 1;
        while (end < measures.Columns && measures.Width(start, end + 1) <= width) end++;
        return end;
    }

    /// <summary>Where the row after the one that begins at a column begins.</summary>
    private int Next(int start, double width)
    {
        var fullest = Fullest(start, width);
        var (best, least) = (fullest, double.PositiveInfinity);
        for (var end = fullest; end > start && (end == fullest || Filled(start, end, width) >= LeastFilled); end--)
        {
            var cost = RowCost(start, end, width, EmptyCost);
            if (measures.Width(end, measures.Columns) <= width) cost += RowCost(end, measures.Columns, width, LastEmptyCost);
            if (cost < least) (best, least) = (end, cost);
        }

        return best;
    }

    private double RowCost(int start, int end, double width, double emptyCost)
    {
        var empty = 1 - Filled(start, end, width);
        var cost = emptyCost * empty * empty;
        return end == measures.Columns ? cost : cost + (ArrowCost * measures.ArrowsCut(end)) + (measures.Tears(end) ? TornCost : 0);
    }

    private double Filled(int start, int end, double width) => Math.Min(1, (measures.Width(start, end) - measures.Around) / Math.Max(1, width - measures.Around));
}
