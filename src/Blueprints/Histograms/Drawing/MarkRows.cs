namespace Blueprints.Histograms.Drawing;

/// <summary>
/// Finds for the words of a few lines a row and a side, so that no words lie on others and no line runs through any: tries all ways, and
/// takes the one that needs the fewest rows.
/// </summary>
internal static class MarkRows
{
    private const double Near = 3;
    private const double Same = 0.01;

    /// <summary>A row, from 0, and a side for each.</summary>
    /// <param name="marks">Where each line stands, and how wide its words are.</param>
    /// <param name="left">How far words may reach at the left.</param>
    /// <param name="right">How far words may reach at the right.</param>
    public static (int Row, bool IsLeft)[] Place(IReadOnlyList<(double X, double Width)> marks, double left, double right)
    {
        var count = marks.Count;
        var ways = 2 * count;
        var places = new (int Row, bool IsLeft)[count];
        var best = new (int Row, bool IsLeft)[count];
        for (var i = 0; i < count; i++) best[i] = (i, marks[i].X + marks[i].Width > right);
        var least = int.MaxValue;
        var all = (int)Math.Pow(ways, count);
        for (var way = 0; way < all; way++)
        {
            var (rest, cost, top) = (way, 0, 0);
            for (var i = 0; i < count; i++)
            {
                var choice = rest % ways;
                rest /= ways;
                places[i] = (choice / 2, choice % 2 == 1);
                cost += (4 * places[i].Row) + (places[i].IsLeft ? 1 : 0);
                top = Math.Max(top, places[i].Row);
            }

            cost += 100 * top;
            if (cost >= least || !Fits(marks, places, left, right)) continue;
            least = cost;
            places.CopyTo(best, 0);
        }

        return best;
    }

    private static bool Fits(IReadOnlyList<(double X, double Width)> marks, (int Row, bool IsLeft)[] places, double left, double right)
    {
        for (var i = 0; i < places.Length; i++)
        {
            var (from, to) = Words(marks[i], places[i].IsLeft);
            if (from < left || to > right) return false;
            for (var j = 0; j < places.Length; j++)
            {
                if (i == j || places[j].Row < places[i].Row) continue;
                var isLeft = places[i].IsLeft;
                // Nor may a line stand between words and their own.
                if (isLeft ? marks[j].X > from - Near && marks[j].X < marks[i].X - Same : marks[j].X > marks[i].X + Same && marks[j].X < to + Near) return false;
                if (places[j].Row != places[i].Row) continue;
                var (otherFrom, otherTo) = Words(marks[j], places[j].IsLeft);
                if (from < otherTo + (4 * Near) && otherFrom < to + (4 * Near)) return false;
            }
        }

        return true;
    }

    private static (double From, double To) Words((double X, double Width) mark, bool isLeft) =>
        isLeft ? (mark.X - TimeMark.Gap - mark.Width, mark.X - TimeMark.Gap) : (mark.X + TimeMark.Gap, mark.X + TimeMark.Gap + mark.Width);
}
