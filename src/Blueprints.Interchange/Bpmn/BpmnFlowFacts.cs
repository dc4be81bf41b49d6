using Blueprints.ServiceBlueprints;

namespace Blueprints.Interchange.Bpmn;

/// <summary>Which arrows of a blueprint are sequence flows, and which steps part or gather cases.</summary>
internal sealed class BpmnFlowFacts
{
    private readonly Dictionary<string, Band> _bands;
    private readonly Dictionary<string, List<Flow>> _out = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Flow>> _in = new(StringComparer.Ordinal);

    private readonly Dictionary<string, List<string>> _recoveries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ends;
    private ParallelJoins? _joins;

    /// <param name="blueprint">The blueprint.</param>
    /// <param name="ends">The steps beside which an end is drawn; any other just ends.</param>
    public BpmnFlowFacts(ServiceBlueprint blueprint, HashSet<string> ends)
    {
        _ends = ends;
        var lanes = blueprint.Lanes.ToDictionary(static lane => lane.Id, static lane => lane.Band, StringComparer.Ordinal);
        _bands = blueprint.Steps.ToDictionary(static step => step.Id, step => lanes[step.Lane], StringComparer.Ordinal);
        foreach (var step in blueprint.Steps) (_out[step.Id], _in[step.Id]) = ([], []);
        foreach (var flow in blueprint.Flows)
        {
            _out[flow.From].Add(flow);
            if (flow.To != Flow.End) _in[flow.To].Add(flow);
        }

        foreach (var step in blueprint.Steps)
        {
            foreach (var fail in step.FailPoints)
            {
                if (fail.Recovery is not { } recovery || recovery == step.Id || !_bands.ContainsKey(recovery) || IsCustomer(recovery) != IsCustomer(step.Id)) continue;
                if (!_recoveries.TryGetValue(recovery, out var from)) _recoveries[recovery] = from = [];
                from.Add(step.Id);
            }
        }
    }

    public bool IsCustomer(string step) => _bands[step] == Band.Customer;

    /// <summary>Whether an arrow crosses the line of interaction, and so is a message between pools.</summary>
    public bool IsMessage(Flow flow) => flow.To != Flow.End && IsCustomer(flow.From) != IsCustomer(flow.To);

    /// <summary>Whether an arrow moves cases within a pool.</summary>
    public bool IsSequence(Flow flow) => flow is { Kind: FlowKind.Sequence, Both: false } && (flow.To == Flow.End ? _ends.Contains(flow.From) : !IsMessage(flow));

    /// <summary>How many sequence flows lead to a step, those of recoveries among them.</summary>
    public int SequencesInto(string step) => _in[step].Count(IsSequence) + RecoveriesOf(step).Count;

    /// <summary>The steps of the same pool whose failures a step recovers, each as often as it has such a failure.</summary>
    public IReadOnlyList<string> RecoveriesOf(string step) => _recoveries.TryGetValue(step, out var from) ? from : [];

    /// <summary>The step that sends the first message by which a step begins; null where none does. News and dialogues begin nothing.</summary>
    public string? SenderTo(string step) => _in[step].Find(flow => IsMessage(flow) && flow is { Kind: FlowKind.Sequence, Both: false })?.From;

    /// <summary>The step that the only message of a step goes to, where nothing follows in its own pool; null otherwise.</summary>
    public string? LastMessageOf(string step)
    {
        var messages = _out[step].Where(IsMessage).ToList();
        return messages is [{ Both: false } only] && !Ways(step).Any() && !_in[step].Exists(flow => IsMessage(flow) && flow.Both) ? only.To : null;
    }

    public bool HasMessagesInto(string step) => _in[step].Exists(IsMessage) || _out[step].Exists(flow => IsMessage(flow) && flow.Both);

    public bool HasMessages(string step) => HasMessagesInto(step) || _out[step].Exists(IsMessage) || _in[step].Exists(flow => IsMessage(flow) && flow.Both);

    /// <summary>The ways out that a case is sent along within the pool, and those of a choice that lead out of it.</summary>
    public IEnumerable<Flow> Ways(string step) => _out[step].Where(flow => IsSequence(flow) || IsChosenMessage(flow));

    /// <summary>Whether an arrow to the other pool is one answer of a choice.</summary>
    public bool IsChosenMessage(Flow flow) => IsMessage(flow) && flow is { Kind: FlowKind.Sequence, Both: false } && IsChoice(flow.From);

    /// <summary>Whether each case takes one of the exits: as in <c>docs/flow.md</c>.</summary>
    public bool IsChoice(string step)
    {
        var ways = _out[step].Where(static flow => flow is { Kind: FlowKind.Sequence, Both: false }).ToList();
        return ways.Count > 1 && ways.Exists(static flow => !flow.Also && (flow.When is not null || flow.Share is not null));
    }

    /// <summary>The gateway by which the exits of a step part; null where there is one way on at most.</summary>
    public string? Split(string step)
    {
        var ways = Ways(step).ToList();
        if (ways.Count < 2) return null;
        return ways.Exists(static flow => flow.Also) ? "inclusiveGateway" : IsChoice(step) ? "exclusiveGateway" : "parallelGateway";
    }

    /// <summary>
    /// The gateway by which ways meet at a step; null where there is one at most. Parallel where two of its ways come from different exits of one
    /// parallel split, each reached from an exit from which the other is not.
    /// </summary>
    public string? Merge(string step) => SequencesInto(step) < 2 ? null : (_joins ??= new ParallelJoins(this, _out.Keys)).Has(step) ? "parallelGateway" : "exclusiveGateway";

    /// <summary>Where the sequence flows of a step lead within its pool.</summary>
    public IEnumerable<string> Next(string step) => _out[step].Where(flow => IsSequence(flow) && flow.To != Flow.End).Select(static flow => flow.To);
}
