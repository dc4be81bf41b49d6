using Blueprints.Fonts;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>
/// How wide and high the rows of a folded blueprint will be, about, and what cutting it before a column costs; known before anything is
/// routed. Linear in the size of the blueprint. For one thread.
/// </summary>
internal sealed class FoldMeasures
{
    /// <summary>A sign of an arrow that goes on in another row, with the arrow to it.</summary>
    private const double SignRoom = Metrics.SignSize + Metrics.ColumnGap;
    private const double PhaseRoom = 44;
    private const double EvidenceRoom = 66;
    private const double EmotionRoom = Metrics.EmotionHeight + Metrics.EmotionGap;

    /// <summary>Tracks and ports take room that is known only when arrows are routed.</summary>
    private const double TrackShare = 1.06;

    private readonly LayoutGraph _graph;
    private readonly Placement _placement;
    private readonly FramePlan _frame;
    private readonly double[] _ends;
    private readonly int[] _over;
    private readonly bool[] _tears;
    private readonly int[] _byColumn;

    // Rows are measured at many widths: the cell of each node, of lane and slot, and the heights of cells, all 0 between two rows.
    private readonly int[] _cellOf;
    private readonly double[] _cells;
    private readonly List<int> _filled = [];
    private readonly double[] _lanes;

    public FoldMeasures(LayoutGraph graph, Placement placement, FramePlan frame)
    {
        (_graph, _placement, _frame) = (graph, placement, frame);
        foreach (var column in placement.Column) Columns = Math.Max(Columns, column + 1);
        _ends = Ends();
        _over = Over();
        _tears = Tears();
        _byColumn = new int[graph.Nodes.Length];
        for (var n = 0; n < _byColumn.Length; n++) _byColumn[n] = n;
        Array.Sort((int[])placement.Column.Clone(), _byColumn);
        (_cellOf, _cells) = (new int[graph.Nodes.Length], new double[graph.Nodes.Length]);
        _lanes = new double[graph.Lanes.Length];
        var numbers = new Dictionary<(int Lane, int Slot), int>();
        foreach (var node in graph.Nodes)
        {
            var cell = (node.Lane, placement.Slot[node.Index]);
            if (!numbers.TryGetValue(cell, out _cellOf[node.Index])) numbers.Add(cell, _cellOf[node.Index] = numbers.Count);
        }
    }

    public int Columns { get; }

    /// <summary>Around the columns of a row: margins and names.</summary>
    public double Around => (2 * Metrics.Margin) + _frame.GutterWidth + (2 * Metrics.GutterGap) - Metrics.ColumnGap;

    /// <summary>The width of a row from a column to the one before another, with its signs.</summary>
    public double Width(int from, int to) => Around + _ends[to] - _ends[from] + (from > 0 ? SignRoom : 0) + (to < Columns ? SignRoom : 0);

    /// <summary>How many arrows lead over a cut before a column.</summary>
    public int ArrowsCut(int column) => _over[column];

    /// <summary>Whether a cut before a column goes through a phase.</summary>
    public bool Tears(int column) => _tears[column];

    /// <summary>The column behind the last of a row, of those that begin at columns.</summary>
    public int EndOf(ReadOnlySpan<int> starts, int row) => row + 1 < starts.Length ? starts[row + 1] : Columns;

    /// <summary>The height of the rows that begin at columns, and of the gaps between them.</summary>
    public double Height(ReadOnlySpan<int> starts)
    {
        var (height, at) = (0.0, 0);
        for (var i = 0; i < starts.Length; i++) height += RowHeight(EndOf(starts, i), ref at) + (i > 0 ? Metrics.TierGap : 0);
        return height;
    }

    /// <summary>The width of the widest of the rows.</summary>
    public double Widest(ReadOnlySpan<int> starts)
    {
        var width = 0.0;
        for (var i = 0; i < starts.Length; i++) width = Math.Max(width, Width(starts[i], EndOf(starts, i)));
        return width;
    }

    /// <summary>The height of the highest of the rows.</summary>
    public double Highest(ReadOnlySpan<int> starts)
    {
        var (height, at) = (0.0, 0);
        for (var i = 0; i < starts.Length; i++) height = Math.Max(height, RowHeight(EndOf(starts, i), ref at));
        return height;
    }

    private double RowHeight(int end, ref int at)
    {
        var (hasPhases, hasEvidence, hasEmotion, hasGaps) = (false, false, false, false);
        for (; at < _byColumn.Length && _placement.Column[_byColumn[at]] < end; at++)
        {
            var node = _graph.Nodes[_byColumn[at]];
            var cell = _cellOf[node.Index];
            if (_cells[cell] == 0) _filled.Add(node.Index);
            _cells[cell] = Math.Max(_cells[cell], node.Card.Height);
            hasPhases |= node.Phase > 0;
            hasEvidence |= node.Step is { Evidence.IsDefaultOrEmpty: false };
            hasEmotion |= node.Step?.Emotion is not null;
            hasGaps |= _frame.ShowsGaps && node.Step is { } step && GapPlan.HasGap(step);
        }

        Array.Clear(_lanes);
        foreach (var first in _filled)
        {
            ref var lane = ref _lanes[_graph.Nodes[first].Lane];
            ref var cell = ref _cells[_cellOf[first]];
            lane += cell + (lane == 0 ? 2 * Metrics.LanePadding : Metrics.StackGap);
            cell = 0;
        }

        _filled.Clear();
        var (sum, before) = (0.0, -1);
        for (var lane = 0; lane < _lanes.Length; lane++)
        {
            if (_lanes[lane] == 0) continue;
            if (before >= 0) sum += _graph.Lanes[before].Band == _graph.Lanes[lane].Band ? Metrics.LaneGap : Metrics.LineGap;
            sum += Math.Max(_lanes[lane] * TrackShare, _frame.LaneHeight(_graph.Lanes[lane]));
            before = lane;
        }

        return sum + (hasPhases ? PhaseRoom : 0) + (hasEvidence ? EvidenceRoom : 0) + (hasEmotion ? EmotionRoom : 0) + (hasGaps ? GapPlan.Room : 0);
    }

    private double[] Ends()
    {
        var (widths, words) = (new double[Columns], new double[Columns]);
        foreach (var node in _graph.Nodes) Widen(widths, _placement.Column[node.Index], node.Card.Width);
        var turns = new int[Columns];
        foreach (var edge in _graph.Edges)
        {
            var (from, to) = (_placement.Column[edge.From], _placement.Column[edge.To]);
            if (from != to && _graph.Nodes[edge.From].Lane != _graph.Nodes[edge.To].Lane) turns[Math.Min(from, to)]++;
            if (edge.Words is not { } said) continue;
            if (to > from) Widen(words, from, (said.LevelWidth * LineBreaker.FontSlack) + Metrics.WordsGap + Metrics.ArrowLength);
            else Widen(widths, from, 2 * ((said.UprightWidth * LineBreaker.FontSlack) + Metrics.UprightWordsGap));
        }

        var ends = new double[Columns + 1];
        for (var column = 0; column < Columns; column++)
        {
            var tracks = turns[column] == 0 ? 0 : Metrics.TrackPadding + ((turns[column] - 1) * Metrics.TrackPitch / 2);
            ends[column + 1] = ends[column] + widths[column] + Math.Max(Metrics.ColumnGap, words[column] + tracks);
        }

        return ends;

        static void Widen(double[] all, int column, double width) => all[column] = Math.Max(all[column], width);
    }

    private int[] Over()
    {
        var over = new int[Columns + 1];
        foreach (var edge in _graph.Edges)
        {
            var (from, to) = (_placement.Column[edge.From], _placement.Column[edge.To]);
            over[Math.Min(from, to) + 1]++;
            if (Math.Max(from, to) + 1 <= Columns) over[Math.Max(from, to) + 1]--;
        }

        for (var column = 1; column < over.Length; column++) over[column] += over[column - 1];
        return over;
    }

    private bool[] Tears()
    {
        var (first, last) = PhaseColumns.Of(_graph, _placement.Column);
        var tears = new bool[Columns + 1];
        for (var phase = 1; phase < first.Length; phase++)
        {
            for (var inside = last[phase]; inside > first[phase]; inside--) tears[inside] = true;
        }

        return tears;
    }
}
