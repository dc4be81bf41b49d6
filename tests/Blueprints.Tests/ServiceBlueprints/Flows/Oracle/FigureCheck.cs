using System.Globalization;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Tests.ServiceBlueprints.Flows.Oracle;

/// <summary>
/// Figures held against simulated cases, each so strictly that of all checks of a run of tests together one in a hundred runs would fail by
/// chance.
/// </summary>
/// <param name="blueprint">The blueprint.</param>
/// <param name="figures">The figures.</param>
/// <param name="cases">The cases.</param>
/// <param name="failures">Where to tell what is off.</param>
internal sealed class FigureCheck(ServiceBlueprint blueprint, IFlowFigures figures, SimulatedCases cases, Action<string> failures)
{
    /// <summary>The normal deviate that 10,000 means leave with a chance of 1% together (Bonferroni), on both sides.</summary>
    private const double Z = 4.89;

    /// <summary>
    /// ln(2 / (1% / 300)): a distribution of 300 leaves the band of Dvoretzky, Kiefer and Wolfowitz with a chance of 1% together.
    /// </summary>
    private const double LogOfBand = 11.0;

    private const int MostPoints = 400;

    public void CheckAll()
    {
        var step = figures.Step;
        Mean("mean", figures.Mean, cases.Time, step);
        Mean("customer's mean", figures.CustomerMean, cases.CustomerTime, step);
        Mean("cost", figures.Cost, cases.Cost, 0);
        Deviation(step);
        foreach (var id in blueprint.Steps.Select(each => each.Id))
        {
            var visits = cases.Visits(id);
            Within($"visits of {id}", figures.Visits(id), visits.Mean, visits.Deviation, Math.Max(1, visits.Most), 0);
        }

        Distribution(step);
    }

    private void Mean(string name, double value, Sample sample, double step) => Within(name, value, sample.Mean, sample.Deviation, sample.Spread, step);

    /// <summary>Bernstein's bound: the normal one, and a little for what is rare, of which there may have been no case at all.</summary>
    private void Within(string name, double value, double mean, double deviation, double spread, double step)
    {
        var ofSample = (Z * deviation / Math.Sqrt(cases.Time.Count)) + (Z * Z / 3 * spread / cases.Time.Count);
        var ofFigure = figures.Cases == 0 ? 0 : Z * deviation / Math.Sqrt(figures.Cases);
        var allowed = Math.Sqrt((ofSample * ofSample) + (ofFigure * ofFigure)) + step + (1e-9 * Math.Abs(mean));
        if (!(Math.Abs(value - mean) <= allowed)) Tell($"{name} {Number(value)}, not {Number(mean)} ± {Number(allowed)}");
    }

    private void Deviation(double step)
    {
        var half = cases.Time.DeviationHalfWidthOf(cases.Time.Count);
        var ofFigure = cases.Time.DeviationHalfWidthOf(figures.Cases);
        var allowed = (Math.Sqrt((half * half) + (ofFigure * ofFigure)) / Sample.Z95 * Z) + (Z * Z / 3 * cases.Time.Spread / cases.Time.Count) + step + 1e-6;
        if (!(Math.Abs(figures.Deviation - cases.Time.Deviation) <= allowed)) Tell($"deviation {Number(figures.Deviation)}, not {Number(cases.Time.Deviation)} ± {Number(allowed)}");
    }

    /// <summary>
    /// Kolmogorov and Smirnov, at so many of the cases as are enough to see a difference, a step of the grid to either side.
    /// </summary>
    private void Distribution(double step)
    {
        var sorted = cases.Time.Sorted;
        var band = Math.Sqrt(LogOfBand / 2 / sorted.Length) + (figures.Cases == 0 ? 0 : Math.Sqrt(LogOfBand / 2 / figures.Cases));
        var stride = Math.Max(1, sorted.Length / MostPoints);
        for (var i = 0; i < sorted.Length; i += stride)
        {
            var (time, least) = (sorted[i], step + 1e-6 + (1e-9 * sorted[i]));
            var (upTo, under) = (cases.Time.AtMost(time), cases.Time.AtMost(Math.BitDecrement(time)));
            var (late, early) = (figures.AtMost(time + least), figures.AtMost(time - least));
            if (late >= upTo - band && early <= under + band) continue;
            Tell($"within {Number(time)} s between {Number(early)} and {Number(late)}, not between {Number(under)} and {Number(upTo)} ± {Number(band)}");
            return;
        }
    }

    private void Tell(string what) => failures($"{blueprint.Title}: {what}");

    private static string Number(double value) => value.ToString("0.#####", CultureInfo.InvariantCulture);
}
