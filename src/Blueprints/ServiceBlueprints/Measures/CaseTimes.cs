using Blueprints.Measures.Distributions;
using Blueprints.Running;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Flows.Sampling;
using Blueprints.ServiceBlueprints.Flows.Structure;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>
/// The times of a case and its visits: from the parts of the flow where it can be taken apart and nobody is needed twice at once, else from
/// cases that are run. Everything is computed when it is first asked for, and once. For one
/// thread.
/// </summary>
internal sealed class CaseTimes
{
    /// <summary>How many steps cases that are run for a comparison may do.</summary>
    private const int FewCases = 250_000;

    private readonly StepGraph _graph;
    private readonly StepTimes _times;
    private readonly CasePools _pools;
    private readonly Lazy<FlowStructure> _structure;
    private readonly Lazy<bool> _isSampled;
    private readonly Lazy<bool> _isContended;
    private readonly Lazy<bool[]> _meets;
    private readonly Lazy<SampledCases?> _sample;
    private readonly Lazy<SampledCases?> _fewer;
    private readonly Lazy<double[]?> _visits;
    private readonly Lazy<double> _mean;
    private readonly Lazy<(double Mean, double Error)> _touch;
    private readonly Lazy<(double Mean, double Error)> _served;
    private readonly Lazy<(TimeSpread Whole, TimeSpread Customer)?> _spreads;

    public CaseTimes(StepGraph graph, StepTimes times)
    {
        (_graph, _times) = (graph, times);
        _pools = CasePools.Of(graph);
        _structure = Once.Of(() => FlowStructure.Of(graph));
        _isContended = Once.Of(() => Structure.Shape == FlowShape.Nested && Contention.Find(Structure.Parts, _pools.Claims, _pools.People) >= 0);
        _isSampled = Once.Of(() => Structure.Shape == FlowShape.Unnested || Structure.IsTangled || IsContended);
        _sample = Once.Of(() => Sample(Models(null)));
        _fewer = Once.Of(() => SampledCases.Run(graph, Models(null), _pools.People, FewCases));
        _meets = Once.Of(() => FindMeetings(graph));
        _visits = Once.Of(FindVisits);
        _mean = Once.Of(FindMean);
        _touch = Once.Of(FindTouch);
        _served = Once.Of(() => FindServed(null));
        _spreads = Once.Of(() => Spreads(null, _sample));
    }

    public FlowStructure Structure => _structure.Value;

    /// <summary>Whether times are found by running cases.</summary>
    public bool IsSampled => _isSampled.Value;

    /// <summary>How often a case comes to each step; null where that cannot be told.</summary>
    public double[]? Visits => _visits.Value;

    /// <summary>Whether the visits are those of cases that were run.</summary>
    public bool AreVisitsSampled => Structure.Shape == FlowShape.Unnested && HasSplits;

    /// <summary>The expected time of a case; not a number where it cannot be told.</summary>
    public double Mean => _mean.Value;

    /// <summary>
    /// Half the width of the 95% interval of <see cref="Mean"/>; 0 where that is exact, as it is in any shape without parallel ways.
    /// </summary>
    public double MeanError => IsMeanSampled && Spread is { } spread ? spread.Whole.MeanError : 0;

    /// <summary>The same, every wait and the customer's own time taken as zero, and half the width of its interval.</summary>
    public (double Mean, double Error) Touch => _touch.Value;

    /// <summary>
    /// The expected time with the customer's own time taken as zero: what is worked and waited; with half the width of its interval.
    /// </summary>
    public (double Mean, double Error) Served => _served.Value;

    /// <summary>The same with queues before the lanes in place of the waits told.</summary>
    /// <param name="queues">As for <see cref="SpreadWith"/>.</param>
    public (double Mean, double Error) ServedWith((double Probability, double MeanIfWaiting)?[] queues) => FindServed(queues);

    /// <summary>Whether parallel ways of a case need the same people.</summary>
    public bool IsContended => _isContended.Value;

    /// <summary>Whether the expected time is that of cases that were run.</summary>
    public bool IsMeanSampled => IsContended || (Structure.Shape == FlowShape.Unnested && HasSplits);

    /// <summary>How the time of a case, and the customer's part of it, are spread; null where that cannot be told.</summary>
    public (TimeSpread Whole, TimeSpread Customer)? Spread => _spreads.Value;

    /// <summary>The cases that were run; null where none were, or none ended.</summary>
    public SampledCases? Cases => IsSampled ? _sample.Value : null;

    /// <summary>Whether a case may be split into several tokens.</summary>
    public bool HasSplits
    {
        get
        {
            for (var i = 0; i < _graph.End; i++)
            {
                if (Structure.IsVisited[i] && _graph.Modes[i] == ExitMode.Parallel) return true;
            }

            return false;
        }
    }

    /// <summary>The same with queues before the lanes in place of the waits told, where that can be computed.</summary>
    /// <param name="queues">By step: the probability of having to wait and the mean wait of those who do; null where the step's own wait
    /// holds.</param>
    public (TimeSpread Whole, TimeSpread Customer)? SpreadWith((double Probability, double MeanIfWaiting)?[] queues) => Spreads(queues, new(() => Sample(Models(queues))));

    /// <summary>
    /// The expected time of a case, were an exit never taken; not a number where that cannot be told. Where cases are run, both times are
    /// of fewer of them, the same ones, so that their difference is not left to chance.
    /// </summary>
    /// <param name="exit">The exit.</param>
    public (double With, double Without) MeanWithout(in Exit exit)
    {
        if (_graph.Without(exit) is not { } other) return (Mean, double.NaN);
        var cases = new CaseTimes(other, _times);
        if (!IsMeanSampled) return (Mean, cases.Mean);
        if (cases.Structure.Shape is FlowShape.SharesUnknown or FlowShape.Endless) return (Mean, double.NaN);
        return (_fewer.Value?.MeanWhole ?? double.NaN, SampledCases.Run(other, Models(null), _pools.People, FewCases)?.MeanWhole ?? double.NaN);
    }

    /// <summary>
    /// The expected time of a case, were one step quicker by some seconds each time; not a number where that cannot be computed exactly.
    /// </summary>
    /// <param name="step">The step.</param>
    /// <param name="seconds">At most what it takes.</param>
    public double MeanFaster(int step, double seconds) => !IsMeanSampled && Structure.Shape == FlowShape.Nested
        ? new PartTimes(Structure.Parts, other => other == step ? _times.SpreadFaster(step, seconds) : _times.Spread(other)).Mean()
        : double.NaN;

    /// <summary>The times of another flow of the same steps.</summary>
    public CaseTimes Of(StepGraph other) => new(other, _times);

    /// <summary>Runs cases and notes how they end and how long stretches of them take; null where that cannot be done.</summary>
    /// <param name="outcomes">The outcome of each exit; -1 for none.</param>
    /// <param name="stretches">The stretches.</param>
    /// <param name="queues">As for <see cref="SpreadWith"/>; null for none.</param>
    public WatchedCases? Watch(int[] outcomes, Stretch[] stretches, (double Probability, double MeanIfWaiting)?[]? queues) =>
        WatchedCases.Run(_graph, Models(queues), _pools.People, outcomes, stretches);

    /// <summary>The queue before a step as a distribution; null where its own wait holds.</summary>
    public TimeDistribution? QueueBefore((double Probability, double MeanIfWaiting)?[]? queues, int step) => queues?[step] is { } queue ? Wait(queue) : null;

    private (TimeSpread, TimeSpread)? Spreads((double Probability, double MeanIfWaiting)?[]? queues, Lazy<SampledCases?> sample)
    {
        if (Structure.Shape is FlowShape.SharesUnknown or FlowShape.Endless) return null;
        if (IsSampled) return sample.Value is { } cases ? (new TimeSpread([.. cases.Whole]), new TimeSpread([.. cases.Customer])) : null;
        var parts = new PartTimes(Structure.Parts, step => _times.Spread(step, queues?[step] is { } queue ? Wait(queue) : null));
        var whole = parts.Whole();
        return (new TimeSpread(whole), new TimeSpread(CustomerTimes.Of(Structure.Parts, parts, Meets)));
    }

    private static TimeDistribution Wait((double Probability, double MeanIfWaiting) queue) =>
        queue.Probability <= 0 || queue.MeanIfWaiting <= 0
            ? TimeDistribution.Zero
            : TimeDistribution.Mix([1 - queue.Probability, queue.Probability], [TimeDistribution.Zero, TimeDistribution.Of(0, queue.MeanIfWaiting, 0, DurationShape.Exponential)]);

    /// <summary>
    /// A step of the customer's, one before the customer's eyes, or a contact: something passes between it and a step of the customer's,
    /// word included, or the author says so.
    /// </summary>
    private bool Meets(int step) => _meets.Value[step];

    /// <summary>Whether the customer takes part in each step.</summary>
    public static bool[] FindMeetings(StepGraph graph)
    {
        var meets = new bool[graph.End];
        for (var i = 0; i < meets.Length; i++) meets[i] = (!graph.Steps[i].IsWay && (graph.HasCustomer(i) || graph.IsBeforeCustomer(i))) || graph.Steps[i].Contact is not null;
        foreach (var flow in graph.Blueprint.Flows)
        {
            var (from, to) = (graph.IndexOf(flow.From), graph.IndexOf(flow.To));
            if (to < 0 || !graph.IsContact(flow, from, to)) continue;
            (meets[from], meets[to]) = (true, true);
        }

        return meets;
    }

    private double[]? FindVisits() => CertainFlow.Is(_graph) ? CertainFlow.Visits(_graph) : Structure.Shape switch
    {
        FlowShape.Nested => Structure.Visits,
        FlowShape.Unnested => HasSplits ? _sample.Value?.MeanVisits : LinearVisits.Of(_graph),
        _ => null,
    };

    private double FindMean()
    {
        if (Structure.Shape is FlowShape.SharesUnknown or FlowShape.Endless) return double.NaN;
        if (IsMeanSampled) return _sample.Value?.MeanWhole ?? double.NaN;
        return Structure.Shape == FlowShape.Nested ? new PartTimes(Structure.Parts, step => _times.Spread(step)).Mean() : Linear(_times.All);
    }

    private (double Mean, double Error) FindTouch()
    {
        if (Structure.Shape is FlowShape.SharesUnknown or FlowShape.Endless) return (double.NaN, 0);
        if (!IsMeanSampled) return (Structure.Shape == FlowShape.Nested ? new PartTimes(Structure.Parts, _times.SpreadOfTouch).Mean() : Linear(_times.Touch), 0);
        var models = Models(null);
        for (var i = 0; i < models.Length; i++) models[i] = models[i] with { Wait = null, Work = _times.TouchOf(i) };
        return Sample(models) is { } cases && new TimeSpread(cases.Whole) is var spread ? (spread.Mean, spread.MeanError) : (double.NaN, 0);
    }

    private (double Mean, double Error) FindServed((double Probability, double MeanIfWaiting)?[]? queues)
    {
        if (Structure.Shape is FlowShape.SharesUnknown or FlowShape.Endless) return (double.NaN, 0);
        if (queues is null && !_times.HasOwnTime) return (Mean, MeanError);
        if (!IsMeanSampled && Structure.Shape == FlowShape.Nested) return (new PartTimes(Structure.Parts, step => _times.SpreadServed(step, queues?[step] is { } queue ? Wait(queue) : null)).Mean(), 0);
        if (!IsMeanSampled && queues is null) return (Linear(_times.Served), 0);
        var models = Models(queues);
        for (var i = 0; i < models.Length; i++)
        {
            if (_times.IsOwnTime(i)) models[i] = models[i] with { Work = null };
        }

        return Sample(models) is { } cases && new TimeSpread(cases.Whole) is var spread ? (spread.Mean, spread.MeanError) : (double.NaN, 0);
    }

    /// <summary>The expected time where nothing splits the case.</summary>
    private double Linear(double[] times)
    {
        var remaining = RemainingTimes.Of(_graph, times);
        var sum = 0.0;
        foreach (var entry in _graph.Entries) sum += entry.Share == 0 ? 0 : entry.Share * remaining[entry.Step];
        return sum;
    }

    private StepModel[] Models((double Probability, double MeanIfWaiting)?[]? queues)
    {
        var models = new StepModel[_graph.End];
        var yields = Yields.AreTold(_graph) ? LoopYields.Find(_graph, PostDominators.Find(_graph)).Factors : null;
        for (var i = 0; i < models.Length; i++)
        {
            var step = _graph.Steps[i];
            models[i] = new StepModel(queues?[i] is null || step.Wait is { IsFixed: true } ? step.Wait?.Time : null, queues?[i], queues?[i] is not null && step.Kind == StepKind.Wait ? null : step.Time, step.Rework ?? 0, _pools.Claims[i], Meets(i), Yields.Own(step) * (yields?[i] ?? 1));
        }

        return models;
    }

    private SampledCases? Sample(StepModel[] models) => SampledCases.Run(_graph, models, _pools.People);
}
