using System.Collections.Immutable;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>
/// The figures of the processes behind steps, each measured once. What the rules and the drawing see is the document as it stands, each
/// step with a process behind it with the expected time, the spread, the cost and the yield of that, and its exits with the shares of the
/// cases that end so; the figures of the whole are not made of these, but of <see cref="WholeFlow"/>. Safe to share between threads.
/// </summary>
internal sealed class ProcessFigures
{
    private readonly Dictionary<ServiceBlueprint, BlueprintMeasures> _measured = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ServiceBlueprint, int> _sizes = new(ReferenceEqualityComparer.Instance);
    private readonly Lock _lock = new();

    /// <summary>How the cases of a process end.</summary>
    public ImmutableArray<OutcomeFigures> EndsOf(ServiceBlueprint process) => Of(process).Outcomes;

    /// <summary>How many steps a process puts in the place of one: its own, those behind these, and the ways out.</summary>
    public long SizeOf(ServiceBlueprint process)
    {
        lock (_lock) return Size(process);
    }

    /// <summary>The document with the figures of its processes in their steps; the same one where no step has a process.</summary>
    public ServiceBlueprint In(ServiceBlueprint blueprint)
    {
        if (!WholeFlow.IsNeeded(blueprint)) return blueprint;
        var ends = new Dictionary<string, ImmutableArray<OutcomeFigures>>(StringComparer.Ordinal);
        var steps = blueprint.Steps.ToBuilder();
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].Process is not { } process) continue;
            var figures = Of(process);
            steps[i] = steps[i] with { Time = Time(figures) ?? steps[i].Time, Cost = figures.Cost.Value, Yield = figures.FirstTimeRight.Value };
            ends[steps[i].Id] = figures.Outcomes;
        }

        return blueprint with { Steps = steps.ToImmutable(), Flows = [.. blueprint.Flows.Select(flow => ends.TryGetValue(flow.From, out var known) ? WithShare(flow, known) : flow)] };
    }

    /// <summary>What comes to a process comes from the one that it belongs to: its own demand and promise are left out.</summary>
    private BlueprintMeasures Of(ServiceBlueprint process)
    {
        lock (_lock)
        {
            if (!_measured.TryGetValue(process, out var figures)) _measured.Add(process, figures = BlueprintMeasures.Measure(process with { DemandPerHour = null, Promise = null }, this));
            return figures;
        }
    }

    private int Size(ServiceBlueprint process)
    {
        if (_sizes.TryGetValue(process, out var known)) return known;
        long size = 0;
        foreach (var step in process.Steps) size += 1 + (step.Process is { } inner ? 2L + Size(inner) : 0);
        var bounded = (int)Math.Min(size, int.MaxValue / 4);
        _sizes.Add(process, bounded);
        return bounded;
    }

    /// <summary>A time with the mean and the deviation of the process, lognormal where it varies, since it has no least or greatest here.</summary>
    private static DurationEstimate? Time(BlueprintMeasures figures)
    {
        if (figures.LeadTime.Value is not { } mean) return null;
        var time = DurationEstimate.Exactly(new Duration(mean));
        return figures.LeadDeviation.Value is > 0 and var deviation && mean > 0 ? time with { Shape = DurationShape.LogNormal, Deviation = new Duration(deviation) } : time;
    }

    private static Flow WithShare(Flow flow, ImmutableArray<OutcomeFigures> ends)
    {
        if (flow.Share is not null || OutcomeWords.Find(flow.When) is not { } outcome || ends.IsEmpty) return flow;
        foreach (var end in ends)
        {
            if (!end.Share.IsKnown || end.Outcome is null) return flow;
        }

        return flow with { Share = ends.FirstOrDefault(end => end.Outcome == outcome)?.Share.Value ?? 0 };
    }
}
