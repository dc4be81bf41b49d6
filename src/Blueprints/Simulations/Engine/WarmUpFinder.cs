namespace Blueprints.Simulations.Engine;

/// <summary>
/// How many cases to leave out before a steady state: MSER-5 (White 1997; White, Cobb and Spratt 2000). Of the means of each five cases, those at
/// the beginning are left out that make the width of the interval of the rest the least; never more than the first half.
/// </summary>
internal static class WarmUpFinder
{
    private const int Batch = 5;

    /// <summary>How many cases to leave out; -1 where the least is found at the half, so that the series is too short to tell.</summary>
    /// <param name="series">What each case took, averaged over several runs, in the order in which cases came.</param>
    public static int Find(double[] series)
    {
        var batches = series.Length / Batch;
        if (batches < 4) return 0;
        var means = new double[batches];
        for (var b = 0; b < batches; b++)
        {
            for (var i = 0; i < Batch; i++) means[b] += series[(b * Batch) + i] / Batch;
        }

        // From the end on, sums grow by one batch at a time; around the last mean, so that nothing is lost to large numbers.
        var (around, sum, squares, least, at) = (means[^1], 0.0, 0.0, double.PositiveInfinity, 0);
        for (var b = batches - 1; b >= 0; b--)
        {
            var value = means[b] - around;
            sum += value;
            squares += value * value;
            double count = batches - b;
            if (b > batches / 2) continue;
            var statistic = Math.Max(0, squares - (sum * sum / count)) / (count * count);
            if (statistic > least) continue;
            (least, at) = (statistic, b);
        }

        return at >= batches / 2 ? -1 : at * Batch;
    }
}
