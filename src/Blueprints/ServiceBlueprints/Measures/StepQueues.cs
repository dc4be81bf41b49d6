using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>
/// The wait in its lane's queue before each step that holds people: none with probability 1 - <c>Probability</c>, else one spread
/// exponentially around <c>MeanIfWaiting</c> seconds. That is exact for M/M/c and an
/// approximation for other times (Allen 1990). Each time that a step is done brings a wait of its own. It stands in place of a shorter
/// <c>wait</c> of the step: a longer one is for something else than people, and stays. Where the wait is fixed
/// (<see cref="Wait.IsFixed"/>), both pass, one after the other. A step just before that is nothing but waiting for it
/// (<see cref="WaitsInFront"/>) is the same wait told as a step of its own: the longer of the two counts.
/// </summary>
internal sealed class StepQueues
{
    private StepQueues((double Probability, double MeanIfWaiting)?[]? steps, Bilingual? reason, ImmutableArray<string> unstaffed)
    {
        Steps = steps;
        Reason = reason;
        Unstaffed = unstaffed;
    }

    /// <summary>
    /// The queue before each step by its number; null where the step has none: it holds nobody, is the customer's, its lane's staff is
    /// not known, or the wait that the document tells is longer. At a step that is nothing but waiting it stands in place of all its
    /// waiting: none, where the queue of the step behind it is the longer. All null where the queues cannot be told.
    /// </summary>
    public (double Probability, double MeanIfWaiting)?[]? Steps { get; }

    /// <summary>Why the queues cannot be told; null where they can.</summary>
    public Bilingual? Reason { get; }

    /// <summary>
    /// The lanes of the provider, by id, that have work and no <c>staff</c>, so that their queues are left out. Default: none.
    /// </summary>
    public ImmutableArray<string> Unstaffed { get; }

    /// <summary>Whether a step waits for people of several lanes, and the longer of their queues was taken for its wait.</summary>
    public bool IsLongest { get; private init; }

    /// <summary>Whether a step that is nothing but waiting was taken for the queue of the step behind it.</summary>
    public bool IsInFront { get; private init; }

    /// <summary>The queues before the steps.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="lanes">The loads of its lanes.</param>
    public static StepQueues Of(StepGraph graph, ImmutableArray<LaneLoad> lanes)
    {
        if (graph.Blueprint.DemandPerHour is null) return Without(new("no demand is given", "没有给出需求量（demand）"));
        var loads = new Dictionary<string, LaneLoad>(StringComparer.Ordinal);
        var unstaffed = ImmutableArray.CreateBuilder<string>();
        foreach (var load in lanes)
        {
            if (load.Work.Reason is { } unknown && unknown == Measurer.NoVisits.Reason) return Without(unknown);
            if (!load.Utilization.IsKnown)
            {
                if (load.Jobs > 0) unstaffed.Add(load.Lane);
                continue;
            }

            if (load.NoQueue is { } reason)
            {
                var label = graph.Blueprint.Lanes.First(lane => lane.Id == load.Lane).Label;
                return Without(new($"'{label}': {reason.English}", $"“{label}”：{reason.Chinese}"));
            }

            if (load.Queue is not null) loads.Add(load.Lane, load);
        }

        if (loads.Count == 0) return Without(unstaffed.Count > 0 ? new("no lane with work has staff", "有作业的泳道都没有标明人数（staff）") : new("no step holds people of its lane for a known time", "没有步骤在已知时间内占用泳道人手"), unstaffed.DrainToImmutable());
        var steps = new (double, double)?[graph.End];
        var isLongest = false;
        for (var i = 0; i < steps.Length; i++)
        {
            if (!StepStaff.IsWork(graph.Steps[i])) continue;
            var longest = QueueOf(graph.Steps[i], graph.Lanes[i]);
            foreach (var lane in graph.WithOf(i))
            {
                if (QueueOf(graph.Steps[i], lane) is not { } other) continue;
                isLongest |= longest is not null;
                if (longest is null || other.MeanWait > longest.MeanWait) longest = other;
            }

            if (longest is not null && !IsLonger(graph.Steps[i].Wait, longest)) steps[i] = (longest.WaitProbability, longest.MeanWaitIfWaiting);
        }

        var isInFront = WaitsInFront.CountOnce(graph, steps);
        return new StepQueues(steps, null, unstaffed.DrainToImmutable()) { IsLongest = isLongest, IsInFront = isInFront };

        Queue? QueueOf(Step step, Lane lane) => loads.TryGetValue(lane.Id, out var load) && StepStaff.Held(step, lane) > 0 ? load.Queue : null;
    }

    private static bool IsLonger(Wait? told, Queue queue) => told is { IsFixed: false, Time: { } time } && time.Mean >= queue.MeanWait;

    private static StepQueues Without(Bilingual reason, ImmutableArray<string> unstaffed = default) => new(null, reason, unstaffed.IsDefault ? [] : unstaffed);
}
