using System.Globalization;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Tests.ServiceBlueprints.Flows;

namespace Blueprints.Tests.ServiceBlueprints.Measures;

/// <summary>
/// A service that lies as a whole behind one step of another has the same figures there: what cases make on their way, with the demand and
/// the promise of the outer one.
/// </summary>
public sealed class SubprocessLawTests
{
    private static readonly int Documents = LongRuns.Count(24, 150);

    /// <summary>What is counted on the page stays that of each document.</summary>
    private static readonly string[] OfOneDocument =
    [
        "steps", "decisions", "loops", "contacts", "visibility-crossings", "internal-crossings", "hand-offs", "wait-points", "fail-points", "standards", "documents",
        "rpn-sum", "rpn-most", "high-action-priority", "failure-index", "knowledge-gap", "service-gap", "dimension-gap", "quality-ratio", "outside-tolerance", "satisfaction", "complexity",
        "path-time", "path-deviation", "path-promise",
    ];

    [Fact]
    public void A_service_behind_a_step_has_the_figures_that_it_has_by_itself()
    {
        var (failures, known) = (new List<string>(), 0);
        for (ulong seed = 1; seed <= (ulong)Documents; seed++)
        {
            var inner = RandomMarked.Of(seed);
            var (alone, behind) = (BlueprintMeasures.Of(inner), BlueprintMeasures.Of(Outer(inner, seed)));
            foreach (var measure in BlueprintMeasureList.All.Where(measure => !OfOneDocument.Contains(measure.Key)))
            {
                var (one, other) = (measure.Of(alone), measure.Of(behind));
                known += one.IsKnown ? 1 : 0;
                if (!Same(measure.Key, one, other)) failures.Add(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {measure.Key}: {one.Value} {other.Value} {one.Reason?.English} | {other.Reason?.English}"));
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count}\n{string.Join('\n', failures.Take(20))}");
        Assert.True(known > 10 * Documents, $"{known} figures");
    }

    /// <summary>One step, in any lane, with the whole behind it.</summary>
    private static ServiceBlueprint Outer(ServiceBlueprint inner, ulong seed) => new()
    {
        Title = "Outer",
        Lanes = inner.Lanes,
        Steps = [new Step { Id = "whole", Lane = inner.Lanes[(int)(seed % (ulong)inner.Lanes.Length)].Id, Label = "All of it", Kind = StepKind.Subprocess, Process = inner }],
        Promise = inner.Promise,
        DemandPerHour = inner.DemandPerHour,
        DemandPeriod = inner.DemandPeriod,
        Hours = inner.Hours,
        WorkingHours = inner.WorkingHours,
    };

    /// <summary>
    /// Equal where it is exact; where cases were sampled, within five times the errors that the figures tell. Quantiles are read off
    /// distributions of cells, which a further part of the flow shifts by a little; of the load of a lane no error is told.
    /// </summary>
    private static bool Same(string key, Figure one, Figure other)
    {
        if (one.Value is not { } first || other.Value is not { } second) return one.IsKnown == other.IsKnown;
        var least = key == "busiest-lane" ? 0.02 : key.StartsWith("lead-p", StringComparison.Ordinal) || key.StartsWith("promise", StringComparison.Ordinal) ? 5e-4 : 1e-6;
        return Math.Abs(first - second) <= Math.Max(least * Math.Max(Math.Abs(first), 1e-3), 5 * ((one.Error ?? 0) + (other.Error ?? 0)));
    }
}
