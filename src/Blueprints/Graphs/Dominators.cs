using Blueprints.Running;

namespace Blueprints.Graphs;

/// <summary>
/// What every way from a root passes: the dominator tree (semi-NCA: Georgiadis, Tarjan and Werneck 2006, after Lengauer and Tarjan 1979),
/// without recursion and near-linear. Nodes that no way reaches have no dominator.
/// </summary>
internal sealed class Dominators
{
    private readonly int[] _number;
    private readonly int[] _node;
    private readonly int[] _above;
    private readonly int[] _first;
    private readonly int[] _size;
    private int _count;

    private Dominators(int nodes)
    {
        _number = new int[nodes];
        Arrays.Fill(_number, -1);
        _node = new int[nodes];
        _above = new int[nodes];
        _first = new int[nodes];
        _size = new int[nodes];
    }

    /// <summary>Whether a way from the root reaches a node.</summary>
    public bool Reaches(int node) => _number[node] >= 0;

    /// <summary>The last node other than this one that every way to it passes; -1 for the root and for what no way reaches.</summary>
    public int Above(int node) => _number[node] <= 0 ? -1 : _node[_above[_number[node]]];

    /// <summary>
    /// Whether every way from the root to <paramref name="later"/> passes <paramref name="earlier"/>; a node dominates itself.
    /// </summary>
    public bool Dominates(int earlier, int later)
    {
        var (a, b) = (_number[earlier], _number[later]);
        return a >= 0 && b >= 0 && _first[a] <= _first[b] && _first[b] < _first[a] + _size[a];
    }

    /// <summary>Finds them.</summary>
    /// <param name="nodes">How many nodes there are.</param>
    /// <param name="root">Where all ways begin.</param>
    /// <param name="from">The node that each edge leaves.</param>
    /// <param name="to">The node that each edge enters.</param>
    /// <param name="outgoing">The edges that leave each node.</param>
    /// <param name="incoming">The edges that enter each node.</param>
    public static Dominators Find(int nodes, int root, int[] from, int[] to, Adjacency outgoing, Adjacency incoming)
    {
        var tree = new Dominators(nodes);
        var parent = new int[nodes];
        tree.Number(root, to, outgoing, parent);
        tree.Lift(from, incoming, parent);
        tree.Lay();
        return tree;
    }

    /// <summary>Numbers the nodes in depth-first order.</summary>
    private void Number(int root, int[] to, Adjacency outgoing, int[] parent)
    {
        var next = new int[_number.Length];
        var path = new Stack<int>();
        _number[root] = 0;
        _node[_count++] = root;
        path.Push(root);
        while (path.TryPeek(out var n))
        {
            var edges = outgoing.Of(n);
            if (next[n] == edges.Length)
            {
                path.Pop();
                continue;
            }

            var entered = to[edges[next[n]++]];
            if (_number[entered] >= 0) continue;
            _number[entered] = _count;
            _node[_count] = entered;
            parent[_count++] = _number[n];
            path.Push(entered);
        }
    }

    private void Lift(int[] from, Adjacency incoming, int[] parent)
    {
        var semi = new int[_count];
        var label = new int[_count];
        var ancestor = new int[_count];
        for (var i = 0; i < _count; i++)
        {
            semi[i] = label[i] = i;
            ancestor[i] = -1;
        }

        var path = new Stack<int>();
        for (var w = _count - 1; w > 0; w--)
        {
            var least = parent[w];
            foreach (var e in incoming.Of(_node[w]))
            {
                var v = _number[from[e]];
                if (v >= 0) least = Math.Min(least, semi[Least(v)]);
            }

            semi[w] = least;
            ancestor[w] = parent[w];
        }

        for (var w = 1; w < _count; w++)
        {
            var above = parent[w];
            while (above > semi[w]) above = _above[above];
            _above[w] = above;
        }

        // The node of the least semidominator on the way up through what is linked, the way made shorter.
        int Least(int v)
        {
            if (ancestor[v] < 0) return v;
            for (var u = v; ancestor[ancestor[u]] >= 0; u = ancestor[u]) path.Push(u);
            while (path.TryPop(out var u))
            {
                if (semi[label[ancestor[u]]] < semi[label[u]]) label[u] = label[ancestor[u]];
                ancestor[u] = ancestor[ancestor[u]];
            }

            return label[v];
        }
    }

    /// <summary>Gives each node an interval that holds those of the nodes it dominates.</summary>
    private void Lay()
    {
        for (var w = 0; w < _count; w++) _size[w] = 1;
        for (var w = _count - 1; w > 0; w--) _size[_above[w]] += _size[w];
        var next = new int[_count];
        for (var w = 0; w < _count; w++)
        {
            if (w > 0)
            {
                _first[w] = next[_above[w]];
                next[_above[w]] += _size[w];
            }

            next[w] = _first[w] + 1;
        }
    }
}
