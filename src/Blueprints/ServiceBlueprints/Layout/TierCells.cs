namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>
/// The cells of a row, and which of them stand in the way of a straight arrow. Finds places for signs of arrows that lead over; promises
/// cells of their own for them, that they block no straight arrow between two cards, and the nearest such.
/// </summary>
internal sealed class TierCells
{
    /// <summary>How many columns away a sign may stand.</summary>
    private const int Farthest = 2;

    /// <summary>How many slots away.</summary>
    private const int FarthestSlot = 3;

    private readonly Dictionary<(int Column, int Lane, int Slot), int> _nodes = [];
    private readonly HashSet<(int Column, int Lane, int Slot)> _passed = [];
    private readonly Dictionary<(int Column, int Lane), Stack> _stacks = [];
    private readonly HashSet<(int Column, int Lane)> _passedUpright = [];
    private readonly List<(int Column, int Slot)> _places;
    private readonly List<int> _lanes = [];

    private sealed class Stack
    {
        public int Top = int.MaxValue;
        public int Bottom = int.MinValue;

        /// <summary>Whether a straight arrow leaves or enters upward, or downward.</summary>
        public bool UsedAbove;
        public bool UsedBelow;
    }

    public TierCells(List<LayoutNode> nodes, List<(int Column, int Slot)> places, List<LayoutEdge> edges)
    {
        _places = places;
        for (var n = 0; n < nodes.Count; n++) Put(n, nodes[n].Lane, places[n]);
        foreach (var edge in edges) Pass(edge.From, edge.To);
    }

    /// <summary>A place for a sign: in the row of a card, before (-1) or behind it (1); in another lane, above or below it.</summary>
    public (int Column, int Slot) Take(int sign, int lane, int card, int direction)
    {
        var (column, slot) = _places[card];
        var best = Best(lane, card, column, slot, direction);
        Put(sign, lane, best);
        if (_lanes[card] == lane) PassLevel(lane, best.Slot, column, best.Column, slot);
        // Its arrow turns in the cell above or below its card.
        if (_lanes[card] == lane && best.Slot != slot) _passed.Add((column, lane, best.Slot));
        else if (best.Column == column) PassUpright(column, lane, best.Slot, _lanes[card], slot);
        return best;
    }

    private (int Column, int Slot) Best(int lane, int card, int column, int slot, int direction)
    {
        if (_lanes[card] != lane && IsClear(column, lane, _lanes[card], slot)) return (column, 0);
        var start = _lanes[card] == lane ? slot : 0;
        var best = (Column: column, Slot: start);
        var least = int.MaxValue;
        for (var away = 0; away <= Farthest; away++)
        {
            for (var step = -FarthestSlot; step <= FarthestSlot; step++)
            {
                var place = (Column: column + (away * direction), Slot: start + step);
                // Behind or before the card, then right above or below it.
                var cost = away == 0 && Math.Abs(step) == 1 ? 2 : (Math.Abs(away - 1) * 3) + (Math.Abs(step) * 4);
                if (step < 0) cost++;
                if (cost >= least || !IsFree(place.Column, lane, place.Slot)) continue;
                if (step != 0 && away != 0 && _lanes[card] == lane && !IsFree(column, lane, place.Slot)) continue;
                (best, least) = (place, cost);
            }
        }

        if (least < int.MaxValue) return best;
        // Far from the card, below or above all that stands in a column; beyond the last one nothing does.
        for (var next = column + direction; ; next += direction)
        {
            var (above, below) = _stacks.TryGetValue((next, lane), out var stack) ? (Math.Min(start, stack.Top - 1), Math.Max(start, stack.Bottom + 1)) : (start, start);
            if (IsFree(next, lane, below)) return (next, below);
            if (IsFree(next, lane, above)) return (next, above);
        }
    }

    private bool IsFree(int column, int lane, int slot)
    {
        if (_nodes.ContainsKey((column, lane, slot)) || _passed.Contains((column, lane, slot)) || _passedUpright.Contains((column, lane))) return false;
        return !_stacks.TryGetValue((column, lane), out var stack)
            || (slot < stack.Top ? !stack.UsedAbove : slot > stack.Bottom ? !stack.UsedBelow : true);
    }

    /// <summary>Whether a straight arrow may lead from a cell in another lane to a card.</summary>
    private bool IsClear(int column, int lane, int cardLane, int cardSlot)
    {
        var stack = _stacks[(column, cardLane)];
        var isAbove = lane < cardLane;
        if (isAbove ? stack.Top != cardSlot || stack.UsedAbove : stack.Bottom != cardSlot || stack.UsedBelow) return false;
        for (var between = Math.Min(lane, cardLane); between <= Math.Max(lane, cardLane); between++)
        {
            if (between != cardLane && (_stacks.ContainsKey((column, between)) || _passedUpright.Contains((column, between)))) return false;
        }

        return IsFree(column, lane, 0);
    }

    private void Put(int node, int lane, (int Column, int Slot) place)
    {
        while (_lanes.Count <= node) _lanes.Add(0);
        _lanes[node] = lane;
        _nodes.Add((place.Column, lane, place.Slot), node);
        if (!_stacks.TryGetValue((place.Column, lane), out var stack)) _stacks.Add((place.Column, lane), stack = new Stack());
        (stack.Top, stack.Bottom) = (Math.Min(stack.Top, place.Slot), Math.Max(stack.Bottom, place.Slot));
    }

    private void Pass(int from, int to)
    {
        var (a, b) = (_places[from], _places[to]);
        if (_lanes[from] == _lanes[to]) PassLevel(_lanes[from], a.Slot, a.Column, b.Column, b.Slot);
        else if (a.Column == b.Column) PassUpright(a.Column, _lanes[from], a.Slot, _lanes[to], b.Slot);
    }

    /// <summary>Two cards of one row of the grid are joined by a straight arrow where nothing stands between them.</summary>
    private void PassLevel(int lane, int slot, int from, int to, int toSlot)
    {
        if (slot != toSlot)
        {
            if (from == to) UseStack(from, lane, Math.Min(slot, toSlot), Math.Max(slot, toSlot));
            return;
        }

        for (var column = Math.Min(from, to) + 1; column < Math.Max(from, to); column++)
        {
            if (_nodes.ContainsKey((column, lane, slot))) return;
        }

        for (var column = Math.Min(from, to) + 1; column < Math.Max(from, to); column++) _passed.Add((column, lane, slot));
    }

    private void UseStack(int column, int lane, int top, int bottom)
    {
        for (var slot = top + 1; slot < bottom; slot++) _passed.Add((column, lane, slot));
    }

    private void PassUpright(int column, int lane, int slot, int otherLane, int otherSlot)
    {
        var (upper, lower) = lane < otherLane ? ((Lane: lane, Slot: slot), (Lane: otherLane, Slot: otherSlot)) : ((Lane: otherLane, Slot: otherSlot), (Lane: lane, Slot: slot));
        var (above, below) = (_stacks[(column, upper.Lane)], _stacks[(column, lower.Lane)]);
        if (above.Bottom != upper.Slot || below.Top != lower.Slot) return;
        for (var between = upper.Lane + 1; between < lower.Lane; between++)
        {
            if (_stacks.ContainsKey((column, between))) return;
        }

        (above.UsedBelow, below.UsedAbove) = (true, true);
        for (var between = upper.Lane + 1; between < lower.Lane; between++) _passedUpright.Add((column, between));
    }
}
