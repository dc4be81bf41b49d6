using System.Collections.Immutable;
using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Graphs;
using Blueprints.Running;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>
/// What the rules of a blueprint look at: the model, its graph and its measures, each computed once. Graph and measures are safe to share
/// between threads; the rest is for the one that runs the rules.
/// </summary>
internal sealed class BlueprintFacts : DiagramFacts
{
    private readonly ServiceBlueprint _document;
    private readonly ProcessFigures _processes = new();
    private readonly Lazy<ServiceBlueprint> _blueprint;
    private readonly Lazy<StepGraph> _graph;
    private readonly Lazy<Measurer> _measurer;
    private readonly Lazy<Measurer> _whole;
    private readonly Lazy<BlueprintMeasures> _measures;
    private Dictionary<string, string>? _phaseStarts;
    private Adjacency? _flowsFrom;
    private int[]? _next;
    private double[]? _length;
    private double[]? _remaining;
    private List<int>? _course;
    private Meetings? _meetings;
    private CaseEffects? _effects;
    private ValueBases? _bases;
    private ImmutableArray<ValueEffect> _valueEffects;
    private bool? _hasStepEnd;

    public BlueprintFacts(ServiceBlueprint blueprint)
    {
        _document = blueprint;
        _blueprint = Once.Of(() => _processes.In(blueprint));
        _graph = Once.Of(() => StepGraph.Build(Blueprint));
        _measurer = Once.Of(() => new Measurer(Graph));
        _whole = Once.Of(() => WholeFlow.IsNeeded(blueprint) ? new Measurer(StepGraph.Build(WholeFlow.Of(blueprint, _processes))) : Measurer);
        _measures = Once.Of(() => Measurer.Measure(Whole));
    }

    /// <summary>The document; a step with a process behind it has the time, the cost and the exits' shares of that.</summary>
    public ServiceBlueprint Blueprint => _blueprint.Value;

    public override Diagram Diagram => _document;

    public override void AddAccepted(Acceptances acceptances)
    {
        foreach (var step in Blueprint.Steps) acceptances.Add(step.Id, step.Accept);
    }

    public override (TextSpan Span, string Label)? PlaceOf(string element) =>
        Graph.Indices.TryGetValue(element, out var index) && index < Graph.End ? (Graph.Steps[index].Span, Graph.Steps[index].Label) : null;

    /// <summary>The graph of its steps and exits; built when it is first asked for.</summary>
    /// <exception cref="ArgumentException">The blueprint contradicts itself.</exception>
    public StepGraph Graph => _graph.Value;

    /// <summary>Computes what is measured of the steps of the document; made when it is first asked for.</summary>
    public Measurer Measurer => _measurer.Value;

    /// <summary>Computes what cases make on their way, through the processes behind steps too; the same where there are none.</summary>
    /// <exception cref="FiguresRefusedException">Figures are refused.</exception>
    public Measurer Whole => RefusesFigures ? throw new FiguresRefusedException() : _whole.Value;

    public PostDominators After => Measurer.After;

    public StepTimes Times => Measurer.Times;

    /// <exception cref="FiguresRefusedException">Figures are refused.</exception>
    public BlueprintMeasures Measures => RefusesFigures ? throw new FiguresRefusedException() : _measures.Value;

    /// <exception cref="FiguresRefusedException">Figures are refused.</exception>
    public CaseTimes Cases => RefusesFigures ? throw new FiguresRefusedException() : Measurer.Cases;

    /// <summary>What passes between the lanes of the provider.</summary>
    public LanePairs Pairs => Measurer.Pairs;

    /// <summary>
    /// The expected time of a token from the beginning of each step to the end, in seconds: infinite in a loop without a way out, not a
    /// number where a share is not known.
    /// </summary>
    public double[] Remaining => _remaining ??= RemainingTimes.Of(Graph, Times.All);

    /// <summary>
    /// The arrows that leave each step, as the author wrote them: information, dialogues and arrows to the step itself too.
    /// </summary>
    public Adjacency FlowsFrom => _flowsFrom ??= FindFlowsFrom();

    /// <summary>The id of the first step of each phase, by the phase's id.</summary>
    public Dictionary<string, string> PhaseStarts => _phaseStarts ??= FindPhaseStarts();

    private Dictionary<string, string> FindPhaseStarts()
    {
        var starts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var step in Blueprint.Steps)
        {
            if (step.Phase is { } phase) starts.TryAdd(phase, step.Id);
        }

        return starts;
    }

    private Adjacency FindFlowsFrom()
    {
        var ends = new int[Blueprint.Flows.Length];
        for (var i = 0; i < ends.Length; i++) ends[i] = Graph.IndexOf(Blueprint.Flows[i].From);
        return Adjacency.By(Graph.End, ends);
    }

    /// <summary>The share of the steps that take time whose time or wait is known; 0 where none is.</summary>
    public double TimedShare => Times.Known == 0 ? 0 : (double)Times.Known / (Times.Known + Times.Missing.Length);

    /// <summary>Where an arrow leads: a step's index, or <see cref="StepGraph.End"/>.</summary>
    public int TargetOf(Flow flow) => Graph.Indices.TryGetValue(flow.To, out var step) ? step : Graph.End;

    /// <summary>Whether an arrow leads to the end of the service; a step of that id comes first.</summary>
    public bool IsEnd(Flow flow) => flow.To == Flow.End && !HasStepEnd;

    private bool HasStepEnd => _hasStepEnd ??= FindStepEnd();

    /// <summary>What its values rest on.</summary>
    public ValueBases Bases => _bases ??= new ValueBases(_document);

    /// <summary>The values that say what they rest on, with what hangs on each.</summary>
    public ImmutableArray<ValueEffect> ValueEffects => _valueEffects.IsDefault ? _valueEffects = ServiceBlueprints.Measures.ValueEffects.Of(this) : _valueEffects;

    /// <summary>What weak links take of a case.</summary>
    public CaseEffects Effects => _effects ??= new CaseEffects(this);

    public override Effect? EffectOf(Diagnostic finding) => Effects.Touched(finding.Elements.IsEmpty ? finding.Element is { } element ? [element] : [] : finding.Elements);

    public override string? OwnerOf(string element)
    {
        if (Graph.IndexOf(element) is not (>= 0 and var step) || step >= Graph.End) return null;
        var lane = Graph.Lanes[step];
        // Where lanes name their staff, a supporting one without any is a machine, which sees to nothing.
        var isMachine = lane is { Band: Band.Support, Staff: null } && Blueprint.Lanes.Any(other => other.Staff is not null);
        return lane.Band == Band.Customer || isMachine ? null : lane.Label;
    }

    /// <summary>The arrows by which a case leaves a step, as the author wrote them.</summary>
    public List<Flow> WaysOn(int step)
    {
        var ways = new List<Flow>();
        foreach (var f in FlowsFrom.Of(step))
        {
            var flow = Blueprint.Flows[f];
            if (flow.Kind == FlowKind.Sequence && !flow.Both) ways.Add(flow);
        }

        return ways;
    }

    /// <summary>Where a case goes on from each step as the main course does; -1 where every way on leads back.</summary>
    public int[] Next => _next ??= MainCourse.Next(Graph, Times.All, out _length);

    /// <summary>The steps of the main course, whether any time is known or not.</summary>
    public List<int> Course
    {
        get
        {
            if (_course is not null) return _course;
            var next = Next;
            return _course = MainCourse.Path(Graph, next, _length!);
        }
    }

    /// <summary>Which steps of customer and provider meet.</summary>
    public Meetings Meetings => _meetings ??= new Meetings(Graph);

    // Without the graph, which most drawings do without.
    private bool FindStepEnd()
    {
        foreach (var step in Blueprint.Steps)
        {
            if (step.Id == Flow.End) return true;
        }

        return false;
    }
}
