using System.Collections.Immutable;
using Blueprints.Diagrams;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Histograms;

/// <summary>
/// How the time for the customer is spread over the cases of a blueprint, in parts of round lengths, held against the promise; beside it
/// the same with queues before the lanes, where these can be told. Immutable; safe to share
/// between threads.
/// </summary>
/// <remarks>It is the time to the end of the customer's last step or contact, or, of a case without one, to its end:
/// <see cref="BlueprintMeasures.CustomerSpread"/>.</remarks>
public sealed record TimeHistogram
{
    /// <summary>Beyond this, a time is no time of a service.</summary>
    private const double Most = 1e13;

    internal TimeHistogram()
    {
    }

    /// <summary>
    /// The parts, in order of time; a single one that begins and ends at one time where nothing varies; empty where no time can be told.
    /// </summary>
    public required ImmutableArray<TimeBin> Bins { get; init; }

    /// <summary>Why there are no parts; null where there are.</summary>
    public required Bilingual? Reason { get; init; }

    /// <summary>The distribution; null where there are no parts.</summary>
    public required TimeSpread? Spread { get; init; }

    /// <summary>The distribution with queues before the lanes; null where these cannot be told.</summary>
    public required TimeSpread? QueuedSpread { get; init; }

    /// <summary>
    /// The expected time, in seconds, with what it leaves out and takes for given, which holds for the whole distribution.
    /// </summary>
    public required Figure Mean { get; init; }

    /// <summary>What is promised to the customer; null for nothing.</summary>
    public required Duration? Promise { get; init; }

    /// <summary>The share of the cases that keep the promise.</summary>
    public required Figure PromiseKept { get; init; }

    /// <summary>The same with queues before the lanes.</summary>
    public required Figure QueuedPromiseKept { get; init; }

    /// <summary>What the distribution with queues takes for given; null where there is none.</summary>
    public required Bilingual? QueuedAssumption { get; init; }

    /// <summary>The title of the blueprint.</summary>
    public required string Title { get; init; }

    /// <summary>The blueprint's description; null for none.</summary>
    public required string? Description { get; init; }

    /// <summary>The language of its own words: the blueprint's.</summary>
    public required DiagramLanguage Language { get; init; }

    /// <summary>The name of the theme that the blueprint asks for; null for none.</summary>
    public required string? Theme { get; init; }

    /// <summary>Whether every case takes the same time, with queues and without.</summary>
    public bool IsFixed => Bins is [{ } only] && only.From == only.To;

    /// <summary>
    /// The parts as a table of figures: that of the measures, and where queues can be told a further column; without rows where nothing
    /// varies.
    /// </summary>
    internal MeasureTable Table
    {
        get
        {
            var rows = ImmutableArray.CreateBuilder<ImmutableArray<MeasureCell>>();
            foreach (var bin in IsFixed ? [] : Bins)
            {
                var mark = Promise is { } promise && promise.Seconds > bin.From && promise.Seconds <= bin.To ? HistogramWords.PromiseOf(promise) : (Bilingual?)null;
                rows.Add([MeasureCell.Of(bin.From), MeasureCell.Of(bin.To), MeasureCell.Of(bin.Share), MeasureCell.Of(bin == Bins[^1] ? 1 : Spread!.AtMost(bin.To)), MeasureCell.Of(bin.QueuedShare), MeasureCell.Of(mark)]);
            }

            return new MeasureTable(
                "customer-time",
                HistogramWords.Heading,
                [
                    new("from", new("over", "超过"), Unit.Seconds), new("to", new("up to", "不超过"), Unit.Seconds), new("share", new("cases", "业务"), Unit.Share) { HasBar = true },
                    new("cumulative", new("in all", "累计"), Unit.Share), new("queued", HistogramWords.WithQueues, Unit.Share), new("promise", new("", "")),
                ],
                rows.DrainToImmutable());
        }
    }

    /// <summary>The figures of the distribution and its parts as a sheet, ready to be written.</summary>
    /// <param name="name">The name of the document.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public MeasureSheet ToSheet(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var table = Table;
        return new MeasureSheet(
            name,
            Title,
            Language,
            [
                Named("customer-time", Mean),
                new("customer-deviation", new("Its standard deviation", "其标准差"), Unit.Seconds, Like(Spread?.Deviation, Spread?.DeviationError)),
                new("customer-p50", new("50% of the cases take at most", "50% 的业务不超过"), Unit.Seconds, Like(Spread?.Quantile(0.5), Spread?.QuantileError(0.5))),
                new("customer-p90", new("90% of the cases take at most", "90% 的业务不超过"), Unit.Seconds, Like(Spread?.Quantile(0.9), Spread?.QuantileError(0.9))),
                Named("promise-kept", PromiseKept),
                Named("promise-kept-queued", QueuedPromiseKept),
            ],
            table.Rows.IsEmpty ? [] : [table]);

        static MeasureRow Named(string key, Figure figure)
        {
            var measure = BlueprintMeasureList.All.First(measure => measure.Key == key);
            return new MeasureRow(key, measure.Name, measure.Unit, figure);
        }
    }

    /// <summary>Finds how the time for the customer is spread. Pure.</summary>
    /// <param name="blueprint">The blueprint.</param>
    /// <exception cref="ArgumentNullException">The blueprint is null.</exception>
    /// <exception cref="ArgumentException">A blueprint built in C# contradicts itself, as by a flow to a step that is not
    /// there.</exception>
    public static TimeHistogram Of(ServiceBlueprint blueprint)
    {
        ArgumentNullException.ThrowIfNull(blueprint);
        Contradictions.Refuse(blueprint, BlueprintValidator.Validate, nameof(blueprint));
        var measures = BlueprintMeasures.Of(blueprint);
        var (spread, queued, mean) = (measures.CustomerSpread, measures.QueuedCustomerSpread, measures.CustomerTime);
        var reason = !mean.IsKnown || spread is null ? mean.Reason ?? new("it cannot be computed", "无法计算")
            : spread.Most < Most && !(queued?.Most >= Most) && !(blueprint.Promise?.Seconds >= Most) ? null : (Bilingual?)new("the times are too long", "时间太长");
        return new TimeHistogram
        {
            Bins = reason is null ? HistogramBins.Of(spread!, queued) : [],
            Reason = reason,
            Spread = reason is null ? spread : null,
            QueuedSpread = reason is null ? queued : null,
            Mean = mean,
            Promise = blueprint.Promise?.AsBound,
            PromiseKept = measures.PromiseKept,
            QueuedPromiseKept = measures.QueuedPromiseKept,
            QueuedAssumption = measures.QueuedLeadTime.Assumption,
            Title = blueprint.Title,
            Description = blueprint.Description,
            Language = blueprint.Language,
            Theme = blueprint.Theme,
        };
    }

    /// <summary>A figure of the distribution: it leaves out and takes for given what the mean does.</summary>
    private Figure Like(double? value, double? error) => value is { } known ? Figure.Partial(known, Mean.Missing, Measurer.Time).With(Mean.Assumption).Within(error ?? 0) : Mean;
}
