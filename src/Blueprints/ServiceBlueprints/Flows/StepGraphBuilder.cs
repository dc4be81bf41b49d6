using Blueprints.Graphs;

namespace Blueprints.ServiceBlueprints.Flows;

/// <summary>Builds a <see cref="StepGraph"/>.</summary>
internal sealed class StepGraphBuilder
{
    private readonly ServiceBlueprint _blueprint;
    private readonly int _count;
    private readonly Dictionary<string, int> _indices;
    private readonly List<Exit> _exits;
    private readonly ExitMode[] _modes;

    public StepGraphBuilder(ServiceBlueprint blueprint)
    {
        _blueprint = blueprint;
        _count = blueprint.Steps.Length;
        _indices = new Dictionary<string, int>(_count, StringComparer.Ordinal);
        _exits = new List<Exit>(blueprint.Flows.Length + 1);
        _modes = new ExitMode[_count];
    }

    public StepGraph Build()
    {
        for (var i = 0; i < _count; i++)
        {
            if (!_indices.TryAdd(_blueprint.Steps[i].Id, i)) throw new ArgumentException($"two steps have the id '{_blueprint.Steps[i].Id}'", "blueprint");
        }

        var lanes = Lanes();
        CollectExits(out var from, out var to);
        var outgoing = Adjacency.By(_count + 1, from);
        var component = StrongComponents.Find(_count + 1, to, outgoing);
        var isLoop = new bool[from.Length];
        for (var e = 0; e < from.Length; e++)
        {
            isLoop[e] = component[from[e]] == component[to[e]] && to[e] <= from[e];
            if (isLoop[e]) _exits[e] = _exits[e] with { IsLoop = true };
        }

        var order = Sort(from, to, isLoop);
        var groups = Group(order, component);
        return new StepGraph
        {
            Blueprint = _blueprint,
            Steps = _blueprint.Steps,
            Lanes = lanes,
            Exits = [.. _exits],
            Modes = _modes,
            Outgoing = outgoing,
            Incoming = Adjacency.By(_count + 1, to),
            Order = order,
            Components = component,
            Groups = groups,
            IsTrap = Traps(groups, component),
            Indices = _indices,
            Entry = Entry(),
            IsReached = Reach(),
        };
    }

    private Lane[] Lanes()
    {
        var byId = new Dictionary<string, Lane>(StringComparer.Ordinal);
        foreach (var lane in _blueprint.Lanes) byId.TryAdd(lane.Id, lane);
        var lanes = new Lane[_count];
        for (var i = 0; i < _count; i++)
        {
            var step = _blueprint.Steps[i];
            lanes[i] = byId.TryGetValue(step.Lane, out var lane) ? lane : throw new ArgumentException($"step '{step.Id}' stands in lane '{step.Lane}', which is not there", "blueprint");
        }

        return lanes;
    }

    private int Entry()
    {
        for (var i = 0; i < _count; i++)
        {
            if (_blueprint.Steps[i].Kind == StepKind.Start) return i;
        }

        return 0;
    }

    private int IndexOf(string id, bool mayEnd) =>
        _indices.TryGetValue(id, out var index) ? index : mayEnd && id == Flow.End ? _count : throw new ArgumentException($"a flow leads to or from step '{id}', which is not there", "blueprint");

    private void CollectExits(out int[] from, out int[] to)
    {
        var sources = new int[_blueprint.Flows.Length];
        for (var f = 0; f < sources.Length; f++) sources[f] = IndexOf(_blueprint.Flows[f].From, mayEnd: false);
        var flows = Adjacency.By(_count, sources);
        var own = new List<(int To, Flow? Flow)>();
        for (var i = 0; i < _count; i++)
        {
            own.Clear();
            foreach (var f in flows.Of(i))
            {
                var flow = _blueprint.Flows[f];
                var target = IndexOf(flow.To, mayEnd: true);
                if (flow.Kind == FlowKind.Sequence && !flow.Both && target != i) own.Add((target, flow));
            }

            if (own.Count == 0) own.Add((_count, null));
            AddExits(i, own);
        }

        from = new int[_exits.Count];
        to = new int[_exits.Count];
        for (var e = 0; e < from.Length; e++) (from[e], to[e]) = (_exits[e].From, _exits[e].To);
    }

    private void AddExits(int step, List<(int To, Flow? Flow)> own)
    {
        var isExclusive = _blueprint.Steps[step].Kind == StepKind.Decision;
        foreach (var (_, flow) in own) isExclusive |= flow is not null && (flow.When is not null || flow.Share is not null);
        if (isExclusive && own.Count > 1)
        {
            _modes[step] = ExitMode.Exclusive;
            AddShares(step, own);
            return;
        }

        // Of steps done at once none can come earlier: such an arrow is a message back, and moves nothing on.
        if (own.Count > 1) own.RemoveAll(exit => exit.To <= step);
        if (own.Count == 0) own.Add((_count, null));
        _modes[step] = own.Count > 1 ? ExitMode.Parallel : ExitMode.Single;
        foreach (var (to, flow) in own) _exits.Add(new Exit(step, to, flow, 1, false));
    }

    /// <summary>One exit without a share takes the rest; where several have none, theirs are not known.</summary>
    private void AddShares(int step, List<(int To, Flow? Flow)> own)
    {
        var sum = 0.0;
        var missing = 0;
        foreach (var (_, flow) in own)
        {
            if (flow?.Share is { } share) sum += share;
            else missing++;
        }

        var rest = missing == 1 || sum >= 1 ? Math.Max(0, 1 - sum) : (double?)null;
        var scale = missing == 0 && sum > 0 ? sum : Math.Max(1, sum);
        foreach (var (to, flow) in own) _exits.Add(new Exit(step, to, flow, flow?.Share is { } share ? share / scale : rest, false));
    }

    /// <summary>Kahn's topological order, the earliest in the document first among the ready; the end last.</summary>
    private int[] Sort(int[] from, int[] to, bool[] isLoop)
    {
        var open = new int[_count + 1];
        for (var e = 0; e < to.Length; e++)
        {
            if (!isLoop[e]) open[to[e]]++;
        }

        var outgoing = Adjacency.By(_count + 1, from, isLoop);
        var ready = new PriorityQueue<int, int>();
        for (var n = 0; n < _count; n++)
        {
            if (open[n] == 0) ready.Enqueue(n, n);
        }

        var order = new int[_count + 1];
        var done = 0;
        while (ready.TryDequeue(out var n, out _))
        {
            order[done++] = n;
            foreach (var e in outgoing.Of(n))
            {
                if (--open[to[e]] == 0 && to[e] != _count) ready.Enqueue(to[e], to[e]);
            }
        }

        order[done] = _count;
        return order;
    }

    private static List<int>[] Group(int[] order, int[] component)
    {
        var count = 0;
        foreach (var c in component) count = Math.Max(count, c + 1);
        var groups = new List<int>[count];
        foreach (var n in order) (groups[component[n]] ??= []).Add(n);
        return groups;
    }

    private bool[] Traps(List<int>[] groups, int[] component)
    {
        var isTrap = new bool[groups.Length];
        for (var c = 0; c < groups.Length; c++) isTrap[c] = groups[c].Count > 1;
        foreach (var exit in _exits)
        {
            if (component[exit.From] != component[exit.To] && exit.Share is null or > 0) isTrap[component[exit.From]] = false;
        }

        return isTrap;
    }

    private bool[] Reach()
    {
        var reached = new bool[_count + 1];
        var links = new List<(int From, int To)>();
        foreach (var exit in _exits) links.Add((exit.From, exit.To));
        foreach (var flow in _blueprint.Flows)
        {
            if (flow.Kind == FlowKind.Sequence && !flow.Both) continue;
            var (a, b) = (_indices[flow.From], IndexOf(flow.To, mayEnd: true));
            links.Add((a, b));
            if (flow.Both && b != _count) links.Add((b, a));
        }

        for (var i = 0; i < _count; i++)
        {
            foreach (var fail in _blueprint.Steps[i].FailPoints)
            {
                if (fail.Recovery is { } id && _indices.TryGetValue(id, out var recovery)) links.Add((i, recovery));
            }
        }

        var (from, to) = (new int[links.Count], new int[links.Count]);
        for (var e = 0; e < from.Length; e++) (from[e], to[e]) = links[e];
        var outgoing = Adjacency.By(_count + 1, from);
        var open = new Stack<int>();
        var entry = Entry();
        for (var i = 0; i < _count; i++)
        {
            if (i == entry || _blueprint.Steps[i].Kind == StepKind.Start) open.Push(i);
        }

        while (open.TryPop(out var n))
        {
            if (reached[n]) continue;
            reached[n] = true;
            foreach (var e in outgoing.Of(n)) open.Push(to[e]);
        }

        return reached;
    }
}
