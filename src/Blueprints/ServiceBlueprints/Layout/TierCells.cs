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

    private readonly Dictionary<int, Stack> _stacks = [];
    private readonly List<(int Column, int Slot)> _places;
    private readonly List<int> _lanes = [];
    private readonly int _laneCount;

    /// <summary>What stands in a column of a lane, by slot, and what passes.</summary>
    private sealed class Stack
    {
        public int Top = int.MaxValue;
        public int Bottom = int.MinValue;

        /// <summary>Whether a straight arrow leaves or enters upward, or downward.</summary>
        public bool UsedAbove;
        public bool UsedBelow;

        /// <summary>Whether a straight arrow passes all of it.</summary>
        public bool IsPassed;

        /// <summary>The slots of cards and signs.</summary>
        public readonly List<int> Slots = [];

        /// <summary>The slots that a straight arrow passes.</summary>
        public readonly List<int> PassedSlots = [];

        public bool HasCards => Slots.Count > 0;
    }

    public TierCells(List<LayoutNode> nodes, List<(int Column, int Slot)> places, List<LayoutEdge> edges, int laneCount)
    {
        (_places, _laneCount) = (places, laneCount);
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
        if (_lanes[card] == lane && best.Slot != slot) At(column, lane).PassedSlots.Add(best.Slot);
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
            var (above, below) = Find(next, lane) is { HasCards: true } stack ? (Math.Min(start, stack.Top - 1), Math.Max(start, stack.Bottom + 1)) : (start, start);
            if (IsFree(next, lane, below)) return (next, below);
            if (IsFree(next, lane, above)) return (next, above);
        }
    }

    private bool IsFree(int column, int lane, int slot)
    {
        if (Find(column, lane) is not { } stack) return true;
        if (stack.IsPassed || stack.Slots.Contains(slot) || stack.PassedSlots.Contains(slot)) return false;
        return slot < stack.Top ? !stack.UsedAbove : slot <= stack.Bottom || !stack.UsedBelow;
    }

    /// <summary>Whether a straight arrow may lead from a cell in another lane to a card.</summary>
    private bool IsClear(int column, int lane, int cardLane, int cardSlot)
    {
        var stack = At(column, cardLane);
        var isAbove = lane < cardLane;
        if (isAbove ? stack.Top != cardSlot || stack.UsedAbove : stack.Bottom != cardSlot || stack.UsedBelow) return false;
        for (var between = Math.Min(lane, cardLane); between <= Math.Max(lane, cardLane); between++)
        {
            if (between != cardLane && Find(column, between) is { } other && (other.HasCards || other.IsPassed)) return false;
        }

        return IsFree(column, lane, 0);
    }

    private void Put(int node, int lane, (int Column, int Slot) place)
    {
        while (_lanes.Count <= node) _lanes.Add(0);
        _lanes[node] = lane;
        var stack = At(place.Column, lane);
        stack.Slots.Add(place.Slot);
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
            if (Find(column, lane)?.Slots.Contains(slot) == true) return;
        }

        for (var column = Math.Min(from, to) + 1; column < Math.Max(from, to); column++) At(column, lane).PassedSlots.Add(slot);
    }

    private void UseStack(int column, int lane, int top, int bottom)
    {
        for (var slot = top + 1; slot < bottom; slot++) At(column, lane).PassedSlots.Add(slot);
    }

    private void PassUpright(int column, int lane, int slot, int otherLane, int otherSlot)
    {
        var (upper, lower) = lane < otherLane ? ((Lane: lane, Slot: slot), (Lane: otherLane, Slot: otherSlot)) : ((Lane: otherLane, Slot: otherSlot), (Lane: lane, Slot: slot));
        var (above, below) = (At(column, upper.Lane), At(column, lower.Lane));
        if (above.Bottom != upper.Slot || below.Top != lower.Slot) return;
        for (var between = upper.Lane + 1; between < lower.Lane; between++)
        {
            if (Find(column, between)?.HasCards == true) return;
        }

        (above.UsedBelow, below.UsedAbove) = (true, true);
        for (var between = upper.Lane + 1; between < lower.Lane; between++) At(column, between).IsPassed = true;
    }

    private Stack? Find(int column, int lane) => _stacks.GetValueOrDefault((column * _laneCount) + lane);

    private Stack At(int column, int lane)
    {
        var key = (column * _laneCount) + lane;
        if (!_stacks.TryGetValue(key, out var stack)) _stacks.Add(key, stack = new Stack());
        return stack;
    }
}
