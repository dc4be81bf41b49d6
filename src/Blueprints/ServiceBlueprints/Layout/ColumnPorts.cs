using Blueprints.Fonts;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>
/// Places the upright pieces that lie on columns: how far left or right of the column's middle each runs, in steps of
/// <see cref="Metrics.ColumnPortPitch"/>. Promises: pieces that would run on top of each other get different places.
/// </summary>
internal static class ColumnPorts
{
    private const double Margin = 5;
    private const int Farthest = 5;

    /// <summary>By how many places a card may grow to either side.</summary>
    private const int Growth = 8;

    /// <summary>The place of every upright piece on a column, by segment; 0 for all others.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="routes">The routes.</param>
    /// <param name="columns">The number of columns.</param>
    /// <param name="extents">From where to where each segment runs, up and down.</param>
    /// <param name="slanted">The ports at the sides of diamonds.</param>
    public static int[] Assign(LayoutGraph graph, Routes routes, int columns, (double Low, double High)[] extents, SlantedPorts slanted)
    {
        var place = new int[routes.Segments.Length];
        var straight = RowPorts.StraightPairs(graph, routes);
        var byColumn = new List<int>[columns];
        for (var i = 0; i < routes.Segments.Length; i++)
        {
            var s = routes.Segments[i];
            if (!s.IsHorizontal && (s.Line & 1) == 1) (byColumn[s.Line >> 1] ??= []).Add(i);
        }

        var done = new List<int>();
        foreach (var pieces in byColumn)
        {
            if (pieces is null) continue;
            done.Clear();

            // The longest first, as on rows.
            pieces.Sort((a, b) =>
            {
                var order = (extents[b].High - extents[b].Low).CompareTo(extents[a].High - extents[a].Low);
                return order != 0 ? order : a.CompareTo(b);
            });
            foreach (var i in pieces)
            {
                if (routes.IsAtSign(graph, i)) Put(i);
            }

            foreach (var i in pieces)
            {
                if (routes.ByEdge[routes.Segments[i].Edge].Count == 1 && !routes.IsAtSign(graph, i)) Put(i);
            }

            foreach (var i in pieces)
            {
                if (routes.ByEdge[routes.Segments[i].Edge].Count > 1 && !routes.IsAtSign(graph, i)) Put(i);
            }
        }

        return place;

        void Put(int i)
        {
            var edge = graph.Edges[routes.Segments[i].Edge];
            var route = routes.ByEdge[edge.Index];
            var wish = 0;
            if (route.Count == 1 && straight.Contains((edge.To, edge.From)))
            {
                // Of two arrows between the same two cards the one down stands left.
                wish = routes.Segments[i].To < routes.Segments[i].From ? 1 : -1;
            }

            // First as far from words as can be, then beyond their ends, then where the card has to grow for it; at worst words are run
            // through rather than arrows drawn upon each other.
            var widest = Math.Max(Farthest, Widest(i));
            if (!Find(i, wish, Farthest, Care.Side) && !Find(i, wish, widest, Care.Words) && !Find(i, wish, widest + Growth, Care.Words)) Find(i, wish, widest, Care.Arrows);
            done.Add(i);
        }

        bool Find(int i, int wish, int farthest, Care care)
        {
            var edge = graph.Edges[routes.Segments[i].Edge];
            var lean = Lean(routes, i, routes.ByEdge[edge.Index]);
            for (var n = 0; n <= 2 * farthest; n++)
            {
                // An exit with words stays near the middle, so that they stay within the column; others keep to their side.
                var distance = edge.Words is not null ? (n % 2 == 1 ? (n + 1) / 2 : -n / 2) : n <= farthest ? n : farthest - n;
                place[i] = wish + (distance * lean);
                if (IsFree(i, care)) return true;
            }

            return false;
        }

        // How far from the middle of its cards a piece may stand.
        int Widest(int i)
        {
            var edge = graph.Edges[routes.Segments[i].Edge];
            var route = routes.ByEdge[edge.Index];
            var half = Math.Min(i == route.First ? Half(edge.From) : double.PositiveInfinity, i == route.Last ? Half(edge.To) : double.PositiveInfinity);
            return double.IsInfinity(half) ? Farthest : (int)((half - Metrics.PortMargin) / Metrics.ColumnPortPitch);
        }

        double Half(int node) => graph.Nodes[node].Card.Width / 2;

        bool IsFree(int i, Care care)
        {
            var (low, high) = extents[i];
            var (own, at) = (routes.ByEdge[routes.Segments[i].Edge], place[i] * Metrics.ColumnPortPitch);
            if (i == own.First && slanted.IsTaken(graph.Edges[routes.Segments[i].Edge].From, own.Out, at)) return false;
            if (i == own.Last && slanted.IsTaken(graph.Edges[routes.Segments[i].Edge].To, own.In, at)) return false;
            foreach (var other in done)
            {
                if (place[other] == place[i] && low < extents[other].High + Margin && extents[other].Low < high + Margin) return false;
                if (care != Care.Arrows && (CutsWords(i, other, care) || CutsWords(other, i, care))) return false;
            }

            return true;
        }

        // Words stand on the outer side of their exit; no other port of that side of the card may stand there.
        bool CutsWords(int worded, int other, Care care)
        {
            var edge = graph.Edges[routes.Segments[worded].Edge];
            var route = routes.ByEdge[edge.Index];
            if (edge.Words is null || worded != route.First) return false;
            if (place[worded] < 0 ? place[other] >= place[worded] : place[other] <= place[worded]) return false;
            if (care == Care.Words && Math.Abs(place[other] - place[worded]) * Metrics.ColumnPortPitch > Metrics.UprightWordsGap + (edge.Words.UprightWidth * LineBreaker.FontSlack) + Margin) return false;
            var side = route.Out;
            var otherEdge = routes.Segments[other].Edge;
            var otherRoute = routes.ByEdge[otherEdge];
            return (other == otherRoute.First && graph.Edges[otherEdge].From == edge.From && otherRoute.Out == side)
                || (other == otherRoute.Last && graph.Edges[otherEdge].To == edge.From && otherRoute.In == side);
        }
    }

    /// <summary>What a piece keeps clear of, beside other pieces: the whole side on which words stand, the words alone, or nothing.</summary>
    private enum Care
    {
        Side,
        Words,
        Arrows,
    }

    /// <summary>Right (1) or left (-1), by where the arrow goes on or comes from.</summary>
    private static int Lean(Routes routes, int i, Route route)
    {
        if (i < route.Last) return routes.Segments[i + 1].To > routes.Segments[i].Line ? 1 : -1;
        if (i > route.First) return routes.Segments[i - 1].From > routes.Segments[i].Line ? 1 : -1;
        return 1;
    }
}
