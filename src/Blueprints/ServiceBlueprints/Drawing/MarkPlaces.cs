using Blueprints.Geometry;
using Blueprints.ServiceBlueprints.Layout;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>
/// Finds places for the marks of a card: at its upper right where that is free, else at the next free place along its outline. What is in
/// the way: the
/// arrows at the card, their heads and words, the card's own text, and marks placed before.
/// </summary>
internal sealed class MarkPlaces
{
    private const double Reach = 22;
    private const double HeadRoom = 5;
    private readonly PlacedTier _placed;
    private readonly bool _hasNumbers;
    private readonly List<Rectangle>?[] _taken;
    private readonly BoxCells _words = new();
    private readonly Dictionary<int, List<(int Node, Rectangle Box)>> _byColumn = [];
    private BoxCells? _flows;
    private bool _isReady;

    /// <param name="placed">What is drawn.</param>
    /// <param name="hasNumbers">Whether marks bear numbers, and are wider; they then reach into their card rather than out of it.</param>
    public MarkPlaces(PlacedTier placed, bool hasNumbers)
    {
        (_placed, _hasNumbers) = (placed, hasNumbers);
        _taken = new List<Rectangle>?[placed.Cards.Length];
    }

    /// <summary>Where arrows run; found when it is first asked for.</summary>
    private BoxCells Flows => _flows ??= BoxCells.Of(_placed.Flows);

    /// <summary>
    /// The centre of a mark <paramref name="width"/> wide; decisions have theirs at the upper left, findings at the lower left, other marks
    /// at the upper right.
    /// </summary>
    public Point Place(PlacedCard card, double width, MarkCorner corner) => Find(card, width, corner) ?? Candidates(card, corner, width).First();

    /// <summary>The same; null where no place is free.</summary>
    public Point? Find(PlacedCard card, double width, MarkCorner corner)
    {
        if (!_isReady) NoteAll();
        var half = new Point((width / 2) + 1, Metrics.MarkRadius + 1);
        (Point At, Rectangle Box)? second = null;
        foreach (var candidate in Candidates(card, corner, width))
        {
            var box = new Rectangle(candidate.X - half.X, candidate.Y - half.Y, 2 * half.X, 2 * half.Y);
            if (!IsFree(card, box)) continue;
            if (!Flows.Touch(box)) return Take(card, candidate, box);
            second ??= (candidate, box);
        }

        // Rather on an arrow that passes, or further away, than on text.
        if (second is { At: var at, Box: var over }) return Take(card, at, over);
        foreach (var candidate in FurtherAway(card.Bounds, half))
        {
            var box = new Rectangle(candidate.X - half.X, candidate.Y - half.Y, 2 * half.X, 2 * half.Y);
            if (IsFree(card, box) && !_words.Touch(box) && !Flows.Touch(box)) return Take(card, candidate, box);
        }

        return null;
    }

    /// <summary>Notes what is in the way of marks; many drawings have none, so that it is done for the first.</summary>
    private void NoteAll()
    {
        _isReady = true;
        foreach (var card in _placed.Cards) Stand(card, card.Bounds);
        foreach (var flow in _placed.Flows)
        {
            TakePort(_placed.Cards[flow.Edge.From], flow.Points[0], flow.Out);
            TakePort(_placed.Cards[flow.Edge.To], flow.Points[^1], flow.In);
            if (flow.Edge.Words is null) continue;
            foreach (var word in WordsPlace.Of(flow, _placed.Cards[flow.Edge.From]))
            {
                Take(flow.Edge.From, word.Box);
                _words.Add(word.Box);
            }
        }
    }

    /// <summary>Places around the box of a card, from near to far: below and above it, then beside it.</summary>
    private static IEnumerable<Point> FurtherAway(Rectangle b, Point half)
    {
        for (var away = 2; away <= 26; away += 6)
        {
            for (var x = b.X; x <= b.Right; x += 6)
            {
                yield return new Point(x, b.Bottom + away + half.Y);
                yield return new Point(x, b.Y - away - half.Y);
            }

            for (var y = b.Y; y <= b.Bottom; y += 6)
            {
                yield return new Point(b.X - away - half.X, y);
                yield return new Point(b.Right + away + half.X, y);
            }
        }
    }

    private Point Take(PlacedCard card, Point at, Rectangle box)
    {
        Take(card.Node.Index, box);
        Stand(card, box);
        return at;
    }

    private bool IsFree(PlacedCard card, Rectangle box)
    {
        if (_taken[card.Node.Index] is { } taken)
        {
            foreach (var other in taken)
            {
                if (other.Overlaps(box)) return false;
            }
        }

        return !CardText.Touches(card, box) && !TouchesOthers(card, box);
    }

    /// <summary>Whether a box touches a card, or the mark of a card, in the same column or the next.</summary>
    private bool TouchesOthers(PlacedCard card, Rectangle box)
    {
        for (var column = card.Column - 1; column <= card.Column + 1; column++)
        {
            if (!_byColumn.TryGetValue(column, out var others)) continue;
            foreach (var (node, other) in others)
            {
                if (node != card.Node.Index && other.Overlaps(box)) return true;
            }
        }

        return false;
    }

    private void Stand(PlacedCard card, Rectangle box)
    {
        if (!_byColumn.TryGetValue(card.Column, out var boxes)) _byColumn.Add(card.Column, boxes = []);
        boxes.Add((card.Node.Index, box));
    }

    private IEnumerable<Point> Candidates(PlacedCard card, MarkCorner corner, double width)
    {
        var b = card.Bounds;
        if (card.Node.Card.Shape == CardShape.Diamond)
        {
            // Along the upper side, then the lower one, then those of the other half, just outside the outline; where all are taken, further out.
            var (isRight, isLow) = (corner == MarkCorner.UpperRight, corner == MarkCorner.LowerLeft);
            foreach (var away in (double[])[5, 14])
            {
                foreach (var (right, down) in ((bool, bool)[])[(isRight, isLow), (isRight, !isLow), (!isRight, isLow), (!isRight, !isLow)])
                {
                    foreach (var t in (double[])[0.3, 0.42, 0.54, 0.66, 0.78])
                    {
                        var x = right ? b.Right - (t * b.Width / 2) + 3 : b.X + (t * b.Width / 2) - 3;
                        yield return new Point(x, b.Center.Y + ((down ? 1 : -1) * ((t * b.Height / 2) + away)));
                    }
                }
            }

            yield break;
        }

        var (inset, drop) = card.Node.Card.Shape switch
        {
            CardShape.Terminator => (10.0, 3.0),
            CardShape.Delay => (6, 2),
            _ => (2, 2),
        };
        if (corner == MarkCorner.LowerLeft)
        {
            // A wide mark reaches into its card rather than out to the arrows beside it.
            var reach = (width / 2) - Metrics.MarkRadius;
            for (var x = b.X + inset + reach; x <= b.Right - inset - reach; x += 11) yield return new Point(x, b.Bottom - drop + 2);
            for (var x = b.X + inset + reach; x <= b.Right - inset - reach; x += 11) yield return new Point(x, b.Y + drop - 2);
            for (var x = b.X + inset + reach; x <= b.Right - inset - reach; x += 11) yield return new Point(x, b.Bottom + 5);
            for (var x = b.X + inset + reach; x <= b.Right - inset - reach; x += 11) yield return new Point(x, b.Bottom + 10);
            for (var x = b.X + inset + reach; x <= b.Right - inset - reach; x += 11) yield return new Point(x, b.Y - 10);
        }

        if (_hasNumbers && corner == MarkCorner.UpperRight)
        {
            var reach = (width / 2) - Metrics.MarkRadius;
            foreach (var y in (double[])[b.Y + drop - 1, b.Y - 4, b.Bottom - drop, b.Bottom + 4, b.Y - 10, b.Bottom + 10])
            {
                for (var x = b.Right - inset - reach; x >= b.X + inset + reach; x -= 5) yield return new Point(x, y);
            }
        }

        for (var x = b.Right - inset; x > b.Center.X + 20; x -= 11) yield return new Point(x, b.Y + drop - 1);
        yield return new Point(b.X + inset, b.Y + drop);
        yield return new Point(b.Right - inset, b.Bottom - drop);
        yield return new Point(b.X + inset, b.Bottom - drop);
        for (var x = b.Right - inset; x > b.X; x -= 11) yield return new Point(x, b.Y - 4);
        for (var x = b.Right - inset; x > b.X; x -= 11) yield return new Point(x, b.Bottom + 4);
    }

    /// <summary>An arrow takes its place up to some way from the card; beside a slanted side that begins inside the card's box.</summary>
    private void TakePort(PlacedCard card, Point port, Side side)
    {
        var b = card.Bounds;
        var (left, right) = (Math.Min(port.X, b.X) - Reach, Math.Max(port.X, b.Right) + Reach);
        var (top, bottom) = (Math.Min(port.Y, b.Y) - Reach, Math.Max(port.Y, b.Bottom) + Reach);
        Take(card.Node.Index, side switch
        {
            Side.Left => new Rectangle(left, port.Y - HeadRoom, port.X - left, 2 * HeadRoom),
            Side.Right => new Rectangle(port.X, port.Y - HeadRoom, right - port.X, 2 * HeadRoom),
            Side.Top => new Rectangle(port.X - HeadRoom, top, 2 * HeadRoom, port.Y - top),
            _ => new Rectangle(port.X - HeadRoom, port.Y, 2 * HeadRoom, bottom - port.Y),
        });
    }

    private void Take(int node, Rectangle box) => (_taken[node] ??= []).Add(box);
}
