using Blueprints.Numerics;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Measures.Distributions;

/// <summary>The distributions that a single time may have.</summary>
internal static class TimeShapes
{
    // The cells between least and greatest; exact widths, for some of the shapes end abruptly.
    private const int Cells = 128;

    private const double Tail = 1e-9;

    // The logarithm of x / (1 - x) at the middle of each cell.
    private static readonly double[] Odds = AllOdds();

    public static TimeDistribution Of(double least, double likely, double greatest, DurationShape shape, double deviation) => shape switch
    {
        DurationShape.Fixed => TimeDistribution.Fixed(likely),
        DurationShape.Exponential => likely == 0 ? TimeDistribution.Zero : Exponential(likely),
        DurationShape.Normal or DurationShape.LogNormal when deviation <= likely * Atoms.Alike => TimeDistribution.Fixed(likely),
        DurationShape.Normal => Normal(likely, deviation),
        DurationShape.LogNormal when likely == 0 => TimeDistribution.Zero,

        // As narrow as this they can't be told apart, and the logarithm loses its digits.
        DurationShape.LogNormal when deviation < likely * 1e-4 => Normal(likely, deviation),
        DurationShape.LogNormal => LogNormal(likely, deviation),
        _ => Between(least, likely, greatest, shape),
    };

    private static TimeDistribution Between(double least, double likely, double greatest, DurationShape shape)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(least, greatest);
        if (greatest - least <= greatest * Atoms.Alike) return TimeDistribution.Fixed(likely >= least && likely <= greatest ? likely : greatest);
        if (shape != DurationShape.Uniform)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(least, likely);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(likely, greatest);
        }

        var width = greatest - least;
        var mode = (likely - least) / width;
        var cells = shape switch { DurationShape.Uniform => Uniform(), DurationShape.Triangular => Triangular(mode), _ => Pert(mode) };
        var all = new Gathering(1);
        all.Add(Centred(least, width / Cells, cells, DurationMoments.Of(least, likely, greatest, shape, 0).Mean, shape == DurationShape.Uniform));
        return new(all, DurationMoments.Of(least, likely, greatest, shape, 0), 1, least, greatest);
    }

    // With the exact mean, and all probabilities together 1.
    private static Bump Centred(double start, double step, double[] cells, double mean, bool isExact)
    {
        if (isExact) return new(start, step, cells);
        var (sum, first) = (0.0, 0.0);
        for (var i = 0; i < cells.Length; i++)
        {
            sum += cells[i];
            first += cells[i] * (i + 0.5);
        }

        for (var i = 0; i < cells.Length; i++) cells[i] /= sum;
        return new(mean - (first / sum * step), step, cells);
    }

    private static double[] Uniform()
    {
        var cells = new double[Cells];
        Array.Fill(cells, 1.0 / Cells);
        return cells;
    }

    private static double[] Triangular(double mode)
    {
        var (cells, before) = (new double[Cells], 0.0);
        for (var i = 0; i < Cells; i++)
        {
            var x = (i + 1.0) / Cells;
            var sum = x < mode ? x * x / mode : i == Cells - 1 ? 1 : 1 - ((1 - x) * (1 - x) / (1 - mode));
            cells[i] = sum - before;
            before = sum;
        }

        return cells;
    }

    // The density is x to the power 4m times 1 - x to the power 4 (1 - m), but for a factor: (1 - x)^4 (x / (1 - x))^4m.
    private static double[] Pert(double mode)
    {
        var cells = new double[Cells];
        for (var i = 0; i < Cells; i++)
        {
            var rest = 1 - ((i + 0.5) / Cells);
            rest *= rest;
            cells[i] = rest * rest * Math.Exp(4 * mode * Odds[i]);
        }

        // A power rises too steeply for the middle of a cell to stand for it where the power begins.
        cells[0] *= Math.Pow(2, 4 * mode) / (1 + (4 * mode));
        cells[^1] *= Math.Pow(2, 4 - (4 * mode)) / (5 - (4 * mode));

        return cells;
    }

    private static TimeDistribution Exponential(double mean)
    {
        var end = mean * Math.Log(1 / Tail);
        var (all, from) = (new Gathering(1), 0.0);
        foreach (var (to, count) in ((double, int)[])[(4 * mean, Cells), (end, Cells)])
        {
            var (cells, step) = (new double[count], (to - from) / count);
            var fall = 1 - Math.Exp(-step / mean);
            for (var i = 0; i < count; i++) cells[i] = Math.Exp(-(from + (i * step)) / mean) * fall;
            all.Add(new Bump(from, step, cells));
            from = to;
        }

        return new(all, new(mean, mean * mean), 1, 0, end, cut: Tail);
    }

    private static TimeDistribution Normal(double mean, double deviation)
    {
        var (from, to) = (Math.Max(0, mean - (7 * deviation)), mean + (7 * deviation));
        var all = new Gathering(1);
        AddCells(all, from, to, 2 * Cells, t => NormalDistribution.Cumulative((t - mean) / deviation));
        return new(all, DurationMoments.Of(0, mean, 0, DurationShape.Normal, deviation), 1, from, to, cut: 2e-12);
    }

    private static TimeDistribution LogNormal(double mean, double deviation)
    {
        var ratio = deviation / mean;
        var square = Math.Log(1 + (ratio * ratio));
        var (sigma, middle) = (Math.Sqrt(square), Math.Log(mean) - (square / 2));
        var (all, least, most, to) = (new Gathering(1), Math.Exp(middle - (6 * sigma)), Math.Exp(middle + (6 * sigma)), 0.0);

        // Grids that grow with the time: the tail may be thousands of times as long as what is likely.
        for (var from = least; from < most; from = to)
        {
            to = Math.Max(from, Math.Exp(middle - square)) * 4;
            if (most < to * 1.5) to = most;
            AddCells(all, from, to, 2 * Cells, t => NormalDistribution.Cumulative((Math.Log(t) - middle) / sigma));
        }

        return new(all, new(mean, deviation * deviation), 1, least, most, cut: 2e-9);
    }

    private static void AddCells(Gathering all, double from, double to, int count, Func<double, double> atMost)
    {
        var (cells, step, before) = (new double[count], (to - from) / count, atMost(from));
        for (var i = 0; i < count; i++)
        {
            var sum = atMost(from + ((i + 1) * step));
            cells[i] = Math.Max(0, sum - before);
            before = sum;
        }

        all.Add(new Bump(from, step, cells));
    }

    private static double[] AllOdds()
    {
        var odds = new double[Cells];
        for (var i = 0; i < Cells; i++) odds[i] = Math.Log((i + 0.5) / (Cells - i - 0.5));
        return odds;
    }
}
