using Blueprints.Graphs;

namespace Blueprints.ServiceBlueprints.Flows;

/// <summary>
/// Kahn's topological order; of the steps that may come next, the one of the smallest id does, so that where they stand in the document
/// does not matter.
/// </summary>
internal static class TimeSort
{
    /// <summary>
    /// The nodes so that every arrow that does not lead back leads to a later one; the last node, which stands for the end, comes last.
    /// </summary>
    public static int[] Sort(string[] ids, int[] to, bool[] isBack, Adjacency outgoing)
    {
        var count = ids.Length;
        var open = new int[count];
        for (var e = 0; e < to.Length; e++)
        {
            if (!isBack[e]) open[to[e]]++;
        }

        var end = count - 1;
        var ready = new Heap(ids);
        for (var n = 0; n < end; n++)
        {
            if (open[n] == 0) ready.Push(n);
        }

        var order = new int[count];
        var done = 0;
        while (ready.Count > 0)
        {
            var n = ready.Pop();
            order[done++] = n;
            foreach (var e in outgoing.Of(n))
            {
                if (!isBack[e] && --open[to[e]] == 0 && to[e] != end) ready.Push(to[e]);
            }
        }

        order[done] = end;
        return order;
    }

    /// <summary>A binary heap of nodes by id.</summary>
    private sealed class Heap(string[] ids)
    {
        private readonly List<int> _items = [];

        public int Count => _items.Count;

        public void Push(int node)
        {
            _items.Add(node);
            var at = _items.Count - 1;
            for (; at > 0 && IsBefore(node, _items[(at - 1) / 2]); at = (at - 1) / 2) _items[at] = _items[(at - 1) / 2];
            _items[at] = node;
        }

        public int Pop()
        {
            var top = _items[0];
            var last = _items[^1];
            _items.RemoveAt(_items.Count - 1);
            if (_items.Count == 0) return top;
            var at = 0;
            while (true)
            {
                var child = (2 * at) + 1;
                if (child >= _items.Count) break;
                if (child + 1 < _items.Count && IsBefore(_items[child + 1], _items[child])) child++;
                if (!IsBefore(_items[child], last)) break;
                _items[at] = _items[child];
                at = child;
            }

            _items[at] = last;
            return top;
        }

        private bool IsBefore(int a, int b) => string.CompareOrdinal(ids[a], ids[b]) < 0;
    }
}
