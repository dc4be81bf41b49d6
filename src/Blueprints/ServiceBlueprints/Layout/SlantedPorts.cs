using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>
/// Where arrows at the left and right of diamonds meet the outline: at its slanted sides, which those above and below meet as well. Two of
/// them at one point would look like one arrow.
/// </summary>
internal sealed class SlantedPorts
{
    /// <summary>How far apart two ports are at least, across.</summary>
    private const double Apart = 12;

    private readonly Dictionary<int, List<Port>> _byNode = [];

    /// <summary>A port in the upper or lower half of a diamond.</summary>
    /// <param name="IsAbove">Whether it is the upper half.</param>
    /// <param name="X">How far it is from the middle, across.</param>
    private sealed record Port(bool IsAbove, double X);

    /// <param name="graph">The graph.</param>
    /// <param name="grid">The grid.</param>
    /// <param name="routes">The routes.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="height">The height of every level piece.</param>
    public SlantedPorts(LayoutGraph graph, Grid grid, Routes routes, Rows rows, double[] height)
    {
        foreach (var edge in graph.Edges)
        {
            var route = routes.ByEdge[edge.Index];
            Add(edge.From, route.Out, route.First);
            Add(edge.To, route.In, route.Last);
        }

        void Add(int node, Side side, int segment)
        {
            if (graph.Nodes[node].Card.Shape != CardShape.Diamond || side is not (Side.Left or Side.Right)) return;
            var offset = height[segment] - rows.RowCenter(grid.RowLevel[grid.Row[node]]);
            if (offset == 0) return;
            var x = graph.Nodes[node].Card.Width / 2 * (1 - Math.Min(1, Math.Abs(offset) / (rows.CardHeight[node] / 2)));
            if (!_byNode.TryGetValue(node, out var ports)) _byNode.Add(node, ports = []);
            ports.Add(new Port(offset < 0, side == Side.Left ? -x : x));
        }
    }

    /// <summary>Whether any of them stands elsewhere where cards are of another width.</summary>
    public bool MoveFrom(LayoutGraph graph, LayoutGraph other)
    {
        foreach (var (node, _) in _byNode)
        {
            if (graph.Nodes[node].Card.Width != other.Nodes[node].Card.Width) return true;
        }

        return false;
    }

    /// <summary>Whether an arrow above or below a card, at a distance from its middle, would meet one at its side.</summary>
    public bool IsTaken(int node, Side side, double x)
    {
        if (!_byNode.TryGetValue(node, out var ports)) return false;
        foreach (var port in ports)
        {
            if (port.IsAbove == (side == Side.Top) && Math.Abs(port.X - x) < Apart) return true;
        }

        return false;
    }
}
