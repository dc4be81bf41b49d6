using Blueprints.Running;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>
/// The grid of rows and columns with the levels and channels that arrows run in.
/// Up and down it has levels: a channel above each row, the row itself, and a channel below a lane's last row. Across it has tracks of two
/// kinds:
/// even ones are the channels (2c lies left of column c), odd ones the columns (2c+1 is column c).
/// </summary>
internal sealed class Grid
{
    private readonly int[] _cells;

    private Grid(int columns, int rows, int levels, int[] laneFirstRow, int[] rowLane, int[] rowLevel, int[] levelRow, int[] levelLane, int[] cells, int[] row, int[] column)
    {
        Columns = columns;
        Rows = rows;
        Levels = levels;
        LaneFirstRow = laneFirstRow;
        RowLane = rowLane;
        RowLevel = rowLevel;
        LevelRow = levelRow;
        LevelLane = levelLane;
        _cells = cells;
        Row = row;
        Column = column;
    }

    public int Columns { get; }

    public int Rows { get; }

    public int Levels { get; }

    /// <summary>The first row of each lane; one entry more than there are lanes.</summary>
    public int[] LaneFirstRow { get; }

    public int[] RowLane { get; }

    /// <summary>The level of each row; the channel above it is one less, that below one more.</summary>
    public int[] RowLevel { get; }

    /// <summary>The row of each level; -1 for channels.</summary>
    public int[] LevelRow { get; }

    public int[] LevelLane { get; }

    /// <summary>The row of each node.</summary>
    public int[] Row { get; }

    /// <summary>The column of each node.</summary>
    public int[] Column { get; }

    /// <summary>The node in a cell; -1 where it is empty.</summary>
    public int NodeAt(int row, int column) => _cells[(row * Columns) + column];

    public static Grid Build(LayoutGraph graph, Placement placement)
    {
        var lanes = graph.Lanes.Length;
        var first = new int[lanes];
        var last = new int[lanes];
        var columns = 1;
        foreach (var node in graph.Nodes)
        {
            first[node.Lane] = Math.Min(first[node.Lane], placement.Slot[node.Index]);
            last[node.Lane] = Math.Max(last[node.Lane], placement.Slot[node.Index]);
            columns = Math.Max(columns, placement.Column[node.Index] + 1);
        }

        var laneFirstRow = new int[lanes + 1];
        for (var l = 0; l < lanes; l++) laneFirstRow[l + 1] = laneFirstRow[l] + last[l] - first[l] + 1;
        var rows = laneFirstRow[lanes];
        var levels = (2 * rows) + lanes;
        var rowLane = new int[rows];
        var rowLevel = new int[rows];
        var levelRow = new int[levels];
        var levelLane = new int[levels];
        Arrays.Fill(levelRow, -1);
        var level = 0;
        for (var l = 0; l < lanes; l++)
        {
            for (var r = laneFirstRow[l]; r < laneFirstRow[l + 1]; r++)
            {
                levelLane[level] = levelLane[level + 1] = l;
                rowLane[r] = l;
                rowLevel[r] = level + 1;
                levelRow[level + 1] = r;
                level += 2;
            }

            levelLane[level++] = l;
        }

        var cells = new int[rows * columns];
        Arrays.Fill(cells, -1);
        var row = new int[graph.Nodes.Length];
        foreach (var node in graph.Nodes)
        {
            row[node.Index] = laneFirstRow[node.Lane] + placement.Slot[node.Index] - first[node.Lane];
            cells[(row[node.Index] * columns) + placement.Column[node.Index]] = node.Index;
        }

        return new Grid(columns, rows, levels, laneFirstRow, rowLane, rowLevel, levelRow, levelLane, cells, row, placement.Column);
    }
}
