using System.Collections.Concurrent;
using System.Globalization;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Tests.ServiceBlueprints.Flows.Oracle;

/// <summary>How many of many blueprints have a figure outside the 95% interval of its difference from the simulated one.</summary>
internal sealed class IntervalCount
{
    private readonly ConcurrentDictionary<string, ConcurrentBag<string>> _outside = new(StringComparer.Ordinal);

    public void Add(ServiceBlueprint blueprint, IFlowFigures figures, SimulatedCases cases)
    {
        var run = figures.Cases;
        Check(blueprint, "mean", figures.Mean, cases.Time.Mean, figures.MeanHalfWidth, cases.Time.HalfWidth);
        Check(blueprint, "deviation", figures.Deviation, cases.Time.Deviation, cases.Time.DeviationHalfWidthOf(run), cases.Time.DeviationHalfWidthOf(cases.Time.Count));
        Check(blueprint, "customer's mean", figures.CustomerMean, cases.CustomerTime.Mean, cases.CustomerTime.HalfWidthOf(run), cases.CustomerTime.HalfWidth);
        Check(blueprint, "cost", figures.Cost, cases.Cost.Mean, cases.Cost.HalfWidthOf(run), cases.Cost.HalfWidth);
        Check(blueprint, "visits", blueprint.Steps.Sum(step => figures.Visits(step.Id)), cases.StepCount.Mean, cases.StepCount.HalfWidthOf(run), cases.StepCount.HalfWidth);
        foreach (var (name, deviations) in new[] { ("early", -0.5), ("late", 0.7) })
        {
            // Not at the mean itself, where a fixed time has its only value.
            var time = (figures.Mean * 1.0001) + (deviations * figures.Deviation) + figures.Step;
            Check(blueprint, name, figures.AtMost(time), cases.Time.AtMost(time), figures.AtMostHalfWidth(time), cases.Time.AtMostHalfWidth(time));
        }
    }

    /// <summary>What is outside, for each figure of which more are than may be.</summary>
    public IEnumerable<string> MoreThan(int most) => _outside.Where(figure => figure.Value.Count > most)
        .Select(figure => $"{figure.Key}: {figure.Value.Count} outside\n  {string.Join("\n  ", figure.Value.Order(StringComparer.Ordinal))}");

    /// <summary>How many of a figure are outside.</summary>
    public int Of(string figure) => _outside.TryGetValue(figure, out var outside) ? outside.Count : 0;

    private void Check(ServiceBlueprint blueprint, string name, double value, double simulated, double half, double otherHalf)
    {
        var allowed = Math.Sqrt((half * half) + (otherHalf * otherHalf));
        if (Math.Abs(value - simulated) <= allowed + (1e-7 * Math.Abs(simulated)) + 1e-9) return;
        _outside.GetOrAdd(name, _ => []).Add(string.Create(CultureInfo.InvariantCulture, $"{blueprint.Title}: {value:0.####}, not {simulated:0.####} ± {allowed:0.####}"));
    }
}
