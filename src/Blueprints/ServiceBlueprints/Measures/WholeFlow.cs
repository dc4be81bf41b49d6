using System.Collections.Immutable;
using Blueprints.Files;
using Blueprints.ServiceBlueprints.Flows;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>
/// The flow of a service with the smaller processes in place of the steps that they lie behind, for the figures that cases make on their
/// way: times, costs, people. The steps of the document come first, as they stand; a step with a process is the way into it, takes no time
/// by itself, and has a further step, <c>ID/</c>, for the way out. Steps of a process are called <c>ID/STEP</c>; its lanes are those of
/// the document with the same id, or else come in addition, one for each file and lane. For one thread.
/// </summary>
internal sealed class WholeFlow
{
    /// <summary>No more steps than this are put in, so that small files cannot make an immense flow; what is beyond stays unknown.</summary>
    private const int MaxSteps = 50_000;

    private readonly ServiceBlueprint _blueprint;
    private readonly ProcessFigures _figures;
    private readonly int _room;
    private readonly List<Step> _steps;
    private readonly List<Flow> _flows = [];
    private readonly List<Lane> _lanes;
    private readonly HashSet<string> _laneIds;
    private readonly string[] _phases;
    private readonly StepGraph _own;

    /// <summary>Where the exits of a step leave the flow of its process; empty where they stand already.</summary>
    private readonly Dictionary<string, string> _wayOut = new(StringComparer.Ordinal);

    /// <summary>Where the process of a step is done.</summary>
    private readonly Dictionary<string, string> _done = new(StringComparer.Ordinal);
    private readonly ILookup<string, Flow> _exits;

    private WholeFlow(ServiceBlueprint blueprint, ProcessFigures figures, int room)
    {
        (_blueprint, _figures, _room) = (blueprint, figures, room);
        _own = StepGraph.Build(blueprint);
        _steps = [.. blueprint.Steps];
        _lanes = [.. blueprint.Lanes];
        _laneIds = new HashSet<string>(blueprint.Lanes.Select(lane => lane.Id), StringComparer.Ordinal);
        _exits = blueprint.Flows.Where(IsWayOn).ToLookup(flow => flow.From, StringComparer.Ordinal);
        _phases = new string[blueprint.Steps.Length];
        var known = blueprint.Phases.Select(phase => phase.Id).ToHashSet(StringComparer.Ordinal);
        var current = "";
        for (var i = 0; i < _phases.Length; i++)
        {
            if (blueprint.Steps[i].Phase is { } id && known.Contains(id)) current = id;
            _phases[i] = current;
        }
    }

    /// <summary>Whether a process lies behind any step.</summary>
    public static bool IsNeeded(ServiceBlueprint blueprint)
    {
        foreach (var step in blueprint.Steps)
        {
            if (step.Process is not null) return true;
        }

        return false;
    }

    /// <summary>The flow with the processes in place; the same blueprint where there are none.</summary>
    /// <param name="blueprint">The service.</param>
    /// <param name="figures">The figures of the processes.</param>
    public static ServiceBlueprint Of(ServiceBlueprint blueprint, ProcessFigures figures) => Of(blueprint, figures, MaxSteps);

    private static ServiceBlueprint Of(ServiceBlueprint blueprint, ProcessFigures figures, int room) =>
        IsNeeded(blueprint) ? new WholeFlow(blueprint, figures, room).Expand() : blueprint;

    private static bool IsWayOn(Flow flow) => flow is { Kind: FlowKind.Sequence, Both: false };

    private ServiceBlueprint Expand()
    {
        for (var i = 0; i < _blueprint.Steps.Length; i++)
        {
            _steps[i] = _steps[i] with { Phase = _phases[i] };
            if (_blueprint.Steps[i].Process is not { } process) continue;
            _steps[i] = _steps[i] with { Process = null };
            if (process.Steps.IsEmpty || _steps.Count + _figures.SizeOf(process) + 2 > _room) _steps[i] = _steps[i] with { Time = null, Cost = null };
            else PutIn(i, Of(process, _figures, int.MaxValue));
        }

        foreach (var flow in _blueprint.Flows)
        {
            if (!IsWayOn(flow) || !_wayOut.TryGetValue(flow.From, out var wayOut)) _flows.Add(flow);
            else if (wayOut.Length > 0) _flows.Add(flow with { From = wayOut });
        }

        return _blueprint with
        {
            // What stands before the first phase keeps to that place, now that steps are listed after all others.
            Phases = [new Phase("", ""), .. _blueprint.Phases],
            Lanes = [.. _lanes],
            Steps = [.. _steps],
            Flows = [.. _flows],
            Promises = [.. _blueprint.Promises.Select(promise => !promise.AtStart && _done.TryGetValue(promise.To, out var done) ? promise with { To = done } : promise)],
        };
    }

    private void PutIn(int index, ServiceBlueprint inner)
    {
        var (step, phase) = (_blueprint.Steps[index], _phases[index]);
        var graph = StepGraph.Build(inner);
        var lanes = LanesOf(step, inner);
        var bases = new ValueBases(inner);
        var prefix = step.Id + "/";
        string IdOf(string id) => prefix + id;

        // The way in: the step itself, which decides where the process begins. Data takes no time and nobody.
        var place = _steps[index] with { IsWay = true, Kind = StepKind.Data, Time = null, Staff = null, Cost = null, Yield = null, Rework = null, Outcome = null };
        _steps[index] = place;
        foreach (var entry in graph.Entries) _flows.Add(new Flow { From = step.Id, To = IdOf(graph.Ids[entry.Step]), Share = graph.Entries.Length > 1 ? entry.Share : null });
        foreach (var each in inner.Steps)
        {
            _steps.Add(each with
            {
                Id = IdOf(each.Id),
                Lane = lanes[each.Lane],
                With = [.. each.With.Select(lane => lanes[lane])],
                Phase = phase,
                Kind = each.Kind == StepKind.Start ? StepKind.Data : each.Kind,
                Share = null,
                Outcome = null,
                FailPoints = [],
                Accept = [],
                Basis = bases.Of(each),
            });
        }

        // The way out: the ends of the process come together there, and go on by the exits of the step. Nobody meets there for that alone.
        var band = _blueprint.Lanes.First(lane => lane.Id == step.Lane).Band;
        var wayOut = place with { Id = prefix, Wait = null, IsNoContact = band != Band.Customer, FailPoints = [], Outcome = step.Outcome };
        var exits = _exits[step.Id].ToList();
        var ways = ByOutcome(exits) ?? (LeavesAll(index, exits) ? [] : null);
        var isDirect = ways is not null && !graph.HasSplits && step.Rework is not > 0 && !_blueprint.Promises.Any(promise => promise.To == step.Id);
        var count = _flows.Count;
        AddFlows(inner, graph, IdOf, outcome => !isDirect || outcome is null ? ToWayOut(prefix) : WayOf(outcome.Value, ways!, step));
        _wayOut[step.Id] = ways is null ? prefix : "";
        if (isDirect && !_flows.Skip(count).Any(flow => flow.To == prefix)) return;
        if (step.Rework is > 0 and < 1 and var again)
        {
            var done = prefix + "/";
            _steps.Add(wayOut with { Outcome = null });
            _flows.Add(ToWayOut(step.Id) with { From = prefix, Share = again });
            _flows.Add(ToWayOut(done) with { From = prefix, Share = 1 - again });
            wayOut = wayOut with { Id = done };
        }

        _steps.Add(wayOut);
        _done[step.Id] = wayOut.Id;
        if (ways is null) _wayOut[step.Id] = wayOut.Id;
        else AddExits(wayOut.Id, exits, ways, step, isDirect ? [] : _figures.EndsOf(_blueprint.Steps[index].Process!));
    }

    /// <summary>Whether every case ends with the step, which does not say how: each ends as it does in the process.</summary>
    private bool LeavesAll(int index, List<Flow> exits) =>
        _blueprint.Steps[index].Outcome is null
        && exits.TrueForAll(exit => exit is { To: Flow.End, Share: null, When: null, Outcome: null, Also: false })
        && (exits.Count > 0 || !_own.Exits.Any(exit => exit.From == index && exit.To != _own.End));

    private static Flow ToWayOut(string id) => new() { From = "", To = id, IsNoContact = true };

    /// <summary>Where cases go that end in a way: by the exit for it, or else they end the service so.</summary>
    private static Flow WayOf(Outcome outcome, Dictionary<Outcome, Flow> ways, Step step)
    {
        var way = ways.GetValueOrDefault(outcome) ?? new Flow { From = "", To = Flow.End };
        return way.To == Flow.End && way.Outcome is null ? way with { Outcome = step.Outcome ?? outcome } : way;
    }

    /// <summary>
    /// The exits by how the process ends, with the shares of the cases that do. Where some end without a word, they are those that are
    /// written.
    /// </summary>
    private void AddExits(string from, List<Flow> exits, Dictionary<Outcome, Flow> ways, Step step, ImmutableArray<OutcomeFigures> ends)
    {
        var isKnown = !ends.IsEmpty && ends.All(end => end.Outcome is not null && end.Share.IsKnown);
        if (ways.Count == 0)
        {
            // All cases leave the service here, some perhaps without a word.
            foreach (var end in ends) _flows.Add((end.Outcome is { } said ? WayOf(said, ways, step) : new Flow { From = "", To = Flow.End }) with { From = from, Share = end.Share.Value, When = $"{end.Outcome}" });
            return;
        }

        foreach (var exit in exits)
        {
            var outcome = OutcomeWords.Find(exit.When)!.Value;
            _flows.Add(WayOf(outcome, ways, step) with { From = from, Share = isKnown ? ends.FirstOrDefault(end => end.Outcome == outcome)?.Share.Value ?? 0 : exit.Share });
        }

        foreach (var end in ends)
        {
            if (isKnown && end.Outcome is { } outcome && !ways.ContainsKey(outcome)) _flows.Add(WayOf(outcome, ways, step) with { From = from, When = OutcomeWords.Of(outcome).English, Share = end.Share.Value });
        }
    }

    private void AddFlows(ServiceBlueprint inner, StepGraph graph, Func<string, string> idOf, Func<Outcome?, Flow> endOf)
    {
        foreach (var flow in inner.Flows)
        {
            if (flow.To != Flow.End || graph.Indices.ContainsKey(Flow.End))
            {
                _flows.Add(flow with { From = idOf(flow.From), To = idOf(flow.To), Outcome = null });
            }
            else if (IsWayOn(flow))
            {
                var end = endOf(flow.Outcome ?? graph.Steps[graph.Indices[flow.From]].Outcome);
                _flows.Add(flow with { From = idOf(flow.From), To = end.To, Outcome = end.Outcome, IsNoContact = end.IsNoContact });
            }
        }

        foreach (var exit in graph.Exits)
        {
            if (exit.To != graph.End || exit.Flow is not null || graph.IsBeside(exit.From)) continue;
            var end = endOf(graph.Steps[exit.From].Outcome);
            _flows.Add(new Flow { From = idOf(graph.Ids[exit.From]), To = end.To, Outcome = end.Outcome, IsNoContact = end.IsNoContact });
        }
    }

    /// <summary>The exits by the ends of the process that they are for; null where they go by anything else.</summary>
    private static Dictionary<Outcome, Flow>? ByOutcome(List<Flow> exits)
    {
        if (exits.Count == 0 || exits.Exists(exit => exit.Also)) return null;
        var ways = new Dictionary<Outcome, Flow>();
        foreach (var exit in exits)
        {
            if (OutcomeWords.Find(exit.When) is not { } outcome || !ways.TryAdd(outcome, exit)) return null;
        }

        return ways;
    }

    private Dictionary<string, string> LanesOf(Step step, ServiceBlueprint inner)
    {
        var lanes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var lane in inner.Lanes)
        {
            if (_laneIds.Contains(lane.Id))
            {
                lanes[lane.Id] = lane.Id;
                continue;
            }

            var id = IdOf(step, lane.Id);
            lanes[lane.Id] = id;
            if (_laneIds.Add(id)) _lanes.Add(lane with { Id = id, Basis = lane.Basis ?? inner.Basis, Label = lane.Id.Contains('#', StringComparison.Ordinal) ? lane.Label : $"{lane.Label} ({inner.Title})", Span = step.Span });
        }

        return lanes;
    }

    /// <summary>A lane of another file: the same one for every step with that file.</summary>
    private static string IdOf(Step step, string lane)
    {
        if (step.File is not { } file) return $"{step.Id}#{lane}";
        if (!lane.Contains('#', StringComparison.Ordinal)) return $"{RelativePath.Combine("", file) ?? file}#{lane}";
        var folder = file.LastIndexOf('/') is > 0 and var slash ? file[..slash] : "";
        return RelativePath.Combine(folder, lane) ?? lane;
    }
}
