using Blueprints.Graphs;
using Blueprints.Running;

namespace Blueprints.ServiceBlueprints.Flows;

/// <summary>Builds a <see cref="StepGraph"/>, as <c>docs/flow.md</c> tells the meaning of the arrows.</summary>
internal sealed class StepGraphBuilder
{
    private readonly ServiceBlueprint _blueprint;
    private readonly int _count;
    private readonly Dictionary<string, int> _indices;
    private readonly string[] _ids;
    private readonly ExitMode[] _modes;

    public StepGraphBuilder(ServiceBlueprint blueprint)
    {
        _blueprint = blueprint;
        _count = blueprint.Steps.Length;
        _indices = new Dictionary<string, int>(_count, StringComparer.Ordinal);
        _ids = new string[_count + 1];
        _modes = new ExitMode[_count];
    }

    public StepGraph Build()
    {
        for (var i = 0; i < _count; i++)
        {
            _ids[i] = _blueprint.Steps[i].Id;
            if (!_indices.TryAdd(_ids[i], i)) throw new ArgumentException($"two steps have the id '{_ids[i]}'", "blueprint");
        }

        _ids[_count] = "";
        var (lanes, with) = Lanes();
        var exits = Collect();
        var (from, to) = Ends(exits);
        var outgoing = Adjacency.By(_count + 1, from);
        var component = StrongComponents.Find(_count + 1, to, outgoing);
        var beside = BesideSteps.Find(_blueprint);
        var (entries, areSharesAssumed, areEntriesAssumed) = EntryFinder.Find(_blueprint.Steps.AsSpan(), exits, component, beside);
        var isBack = BackArrows.Find(_ids, Phases(), from, to, component, Steps(entries));
        var messages = new List<Exit>(4);
        if (HasSplits() && DropIdle(exits, messages, ref isBack))
        {
            (from, to) = Ends(exits);
            outgoing = Adjacency.By(_count + 1, from);
            component = StrongComponents.Find(_count + 1, to, outgoing);
        }

        for (var e = 0; e < from.Length; e++)
        {
            if (isBack[e]) exits[e] = exits[e] with { IsLoop = true };
        }

        IntendedLoops.Mark(_blueprint.Steps.AsSpan(), exits, outgoing);

        var order = TimeSort.Sort(_ids, to, isBack, outgoing);
        var groups = Group(order, component);
        return new StepGraph
        {
            Blueprint = _blueprint,
            Steps = _blueprint.Steps,
            Ids = _ids,
            Lanes = lanes,
            With = with,
            Sides = SidesOf(lanes, with),
            Exits = [.. exits],
            Messages = [.. messages],
            Modes = _modes,
            Outgoing = outgoing,
            Incoming = Adjacency.By(_count + 1, to),
            Order = order,
            Components = component,
            Groups = groups,
            IsTrap = Slips(groups, component, exits),
            Beside = beside,
            Indices = _indices,
            Entries = entries,
            IsShareAssumed = areSharesAssumed,
            AreEntriesAssumed = areEntriesAssumed,
            IsReached = Reach(exits, entries, beside),
        };
    }

    /// <summary>The phase of each step, and of the end after all others; steps before the first heading have 0.</summary>
    private int[] Phases()
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var phase in _blueprint.Phases) numbers.TryAdd(phase.Id, numbers.Count + 1);
        var phases = new int[_count + 1];
        var current = 0;
        for (var i = 0; i < _count; i++)
        {
            if (_blueprint.Steps[i].Phase is { } id && numbers.TryGetValue(id, out var number)) current = number;
            phases[i] = current;
        }

        phases[_count] = numbers.Count + 1;
        return phases;
    }

    private static int[] Steps(Entry[] entries)
    {
        var steps = new int[entries.Length];
        for (var i = 0; i < steps.Length; i++) steps[i] = entries[i].Step;
        return steps;
    }

    private (Lane[] Lanes, Lane[][]? With) Lanes()
    {
        var byId = new Dictionary<string, Lane>(StringComparer.Ordinal);
        foreach (var lane in _blueprint.Lanes) byId.TryAdd(lane.Id, lane);
        var lanes = new Lane[_count];
        Lane[][]? with = null;
        for (var i = 0; i < _count; i++)
        {
            var step = _blueprint.Steps[i];
            lanes[i] = byId.TryGetValue(step.Lane, out var lane) ? lane : throw new ArgumentException($"step '{step.Id}' stands in lane '{step.Lane}', which is not there", "blueprint");
            if (step.With.IsEmpty) continue;
            if (with is null) Arrays.Fill(with = new Lane[_count][], []);
            with[i] = new Lane[step.With.Length];
            for (var w = 0; w < with[i].Length; w++) with[i][w] = byId.TryGetValue(step.With[w], out var other) ? other : throw new ArgumentException($"step '{step.Id}' is done with lane '{step.With[w]}', which is not there", "blueprint");
        }

        return (lanes, with);
    }

    private static Sides[] SidesOf(Lane[] lanes, Lane[][]? with)
    {
        var sides = new Sides[lanes.Length];
        for (var i = 0; i < sides.Length; i++)
        {
            sides[i] = Meeting.SideOf(lanes[i].Band);
            if (with is null) continue;
            foreach (var lane in with[i]) sides[i] |= Meeting.SideOf(lane.Band);
        }

        return sides;
    }

    private int IndexOf(string id, bool mayEnd) =>
        _indices.TryGetValue(id, out var index) ? index : mayEnd && id == Flow.End ? _count : throw new ArgumentException($"a flow leads to or from step '{id}', which is not there", "blueprint");

    /// <summary>The exits of all steps, those of a step together, and how each step's are taken.</summary>
    private List<Exit> Collect()
    {
        var sources = new int[_blueprint.Flows.Length];
        for (var f = 0; f < sources.Length; f++) sources[f] = IndexOf(_blueprint.Flows[f].From, mayEnd: false);
        var flows = Adjacency.By(_count, sources);
        var exits = new List<Exit>(_blueprint.Flows.Length + 1);
        var (own, also) = (new List<(int To, Flow? Flow)>(4), new List<(int To, Flow? Flow)>(4));
        for (var i = 0; i < _count; i++)
        {
            own.Clear();
            also.Clear();
            foreach (var f in flows.Of(i))
            {
                var flow = _blueprint.Flows[f];
                var target = IndexOf(flow.To, mayEnd: true);
                if (flow.Kind == FlowKind.Sequence && !flow.Both) (flow.Also ? also : own).Add((target, flow));
            }

            if (IsChoice(_blueprint.Steps[i], own)) AddChoice(i, own, exits);
            else AddPlain(i, own, exits);
            if (also.Count > 0 && _modes[i] != ExitMode.Exclusive) AddAlso(i, also, exits);
        }

        return exits;
    }

    private static bool IsChoice(Step step, List<(int To, Flow? Flow)> own)
    {
        if (own.Count < 2) return false;
        if (step.Kind == StepKind.Decision) return true;
        foreach (var (_, flow) in own)
        {
            if (flow!.When is not null || flow.Share is not null) return true;
        }

        return false;
    }

    /// <summary>One exit without a share takes the rest; where several have none, theirs are not known.</summary>
    private void AddChoice(int step, List<(int To, Flow? Flow)> own, List<Exit> exits)
    {
        var sum = 0.0;
        var missing = 0;
        foreach (var (_, flow) in own)
        {
            if (flow!.Share is { } share) sum += share;
            else missing++;
        }

        var rest = missing == 1 || sum >= 1 ? Math.Max(0, 1 - sum) : (double?)null;
        var scale = missing == 0 && sum > 0 ? sum : Math.Max(1, sum);
        _modes[step] = ExitMode.Exclusive;
        foreach (var (to, flow) in own) exits.Add(new Exit(step, to, flow, flow!.Share is { } share ? share / scale : rest, false));
    }

    /// <summary>Plain arrows: to the step itself they add nothing, nor does the same one twice.</summary>
    private void AddPlain(int step, List<(int To, Flow? Flow)> own, List<Exit> exits)
    {
        own.RemoveAll(exit => exit.To == step);
        for (var k = own.Count - 1; k >= 0; k--)
        {
            if (IsEarlier(own, k)) own.RemoveAt(k);
        }

        if (own.Count == 0) own.Add((_count, null));
        _modes[step] = own.Count > 1 ? ExitMode.Parallel : ExitMode.Single;
        foreach (var (to, flow) in own) exits.Add(new Exit(step, to, flow, 1, false));
    }

    /// <summary>Ways that some cases take as well: not where every case goes anyway.</summary>
    private void AddAlso(int step, List<(int To, Flow? Flow)> also, List<Exit> exits)
    {
        var first = exits.Count;
        while (first > 0 && exits[first - 1].From == step) first--;
        foreach (var (to, flow) in also)
        {
            if (to == step || to == _count || exits.FindIndex(first, exit => exit.To == to) >= 0) continue;
            exits.Add(new Exit(step, to, flow, flow!.Share, false));
            _modes[step] = ExitMode.Parallel;
        }
    }

    private static bool IsEarlier(List<(int To, Flow? Flow)> own, int at)
    {
        for (var k = 0; k < at; k++)
        {
            if (own[k].To == own[at].To) return true;
        }

        return false;
    }

    private static (int[] From, int[] To) Ends(List<Exit> exits)
    {
        var (from, to) = (new int[exits.Count], new int[exits.Count]);
        for (var e = 0; e < from.Length; e++) (from[e], to[e]) = (exits[e].From, exits[e].To);
        return (from, to);
    }

    /// <summary>
    /// A plain arrow back beside a plain one on is a message, and moves nothing on: otherwise no case would ever end. One to the end adds
    /// nothing beside others on, since the case goes on anyway.
    /// </summary>
    private bool DropIdle(List<Exit> exits, List<Exit> messages, ref bool[] isBack)
    {
        var kept = new List<Exit>(exits.Count);
        var marks = new List<bool>(exits.Count);
        for (int first = 0, next; first < exits.Count; first = next)
        {
            var step = exits[first].From;
            var (on, sure) = (0, 0);
            for (next = first; next < exits.Count && exits[next].From == step; next++)
            {
                on += isBack[next] ? 0 : 1;
                sure += isBack[next] || exits[next].To == _count || exits[next].IsAlso ? 0 : 1;
            }

            var isSplit = _modes[step] == ExitMode.Parallel;
            var count = kept.Count;
            for (var e = first; e < next; e++)
            {
                var isMessage = isSplit && isBack[e] && on > 0;
                if (isMessage) messages.Add(exits[e]);
                if (isMessage || (isSplit && exits[e].To == _count && sure > 0)) continue;
                kept.Add(exits[e]);
                marks.Add(isBack[e]);
            }

            if (isSplit && kept.Count - count < 2) _modes[step] = ExitMode.Single;
        }

        if (kept.Count == exits.Count) return false;
        exits.Clear();
        exits.AddRange(kept);
        isBack = [.. marks];
        return true;
    }

    private bool HasSplits() => Array.IndexOf(_modes, ExitMode.Parallel) >= 0;

    private static List<int>[] Group(int[] order, int[] component)
    {
        var count = 0;
        foreach (var c in component) count = Math.Max(count, c + 1);
        var groups = new List<int>[count];
        foreach (var n in order) (groups[component[n]] ??= []).Add(n);
        return groups;
    }

    private static bool[] Slips(List<int>[] groups, int[] component, List<Exit> exits)
    {
        var isTrap = new bool[groups.Length];
        for (var c = 0; c < groups.Length; c++) isTrap[c] = groups[c].Count > 1;
        foreach (var exit in exits)
        {
            if (component[exit.From] != component[exit.To] && exit.Share is null or > 0) isTrap[component[exit.From]] = false;
        }

        return isTrap;
    }

    private bool[] Reach(List<Exit> exits, Entry[] entries, bool[]? beside)
    {
        var reached = new bool[_count + 1];
        var links = new List<(int From, int To)>();
        foreach (var exit in exits) links.Add((exit.From, exit.To));
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
        foreach (var entry in entries) open.Push(entry.Step);
        while (open.TryPop(out var n))
        {
            if (reached[n]) continue;
            reached[n] = true;
            foreach (var e in outgoing.Of(n)) open.Push(to[e]);
        }

        // Word may pass through what stands beside the flow; cases don't.
        for (var i = 0; i < beside?.Length; i++) reached[i] &= !beside[i];
        return reached;
    }
}
