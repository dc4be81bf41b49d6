using Blueprints.Numerics;

namespace Blueprints.Measures.Distributions;

/// <summary>
/// All rounds of a repeated time on one grid, by the geometric series of its Fourier transform; the single times among them exactly.
/// </summary>
internal static class RoundsOnGrid
{
    private const double Tail = 1e-9;

    private const int MostRounds = 255;

    private const int FewestCells = 256;

    public static TimeDistribution Of(TimeDistribution time, double again, Moments moments)
    {
        var all = new Gathering(1);
        var rounds = AddSingle(all, time.Atoms, again, out var single);
        var end = Math.Log(1 / Tail) / Rate(time, again);
        if (single < 1 - Tail) AddSmooth(all, time, again, rounds, end, 1 - single, moments.Variance);
        return new(all, moments, 1, 0, Math.Max(end, time.Most), time.Step, Tail);
    }

    // The rounds of single times only; how many are told.
    private static int AddSingle(Gathering all, Atoms atoms, double again, out double sum)
    {
        var (power, weight, round, count) = (Atoms.One(0, 1), 1 - again, 0, 0);
        sum = 0;
        while (true)
        {
            all.Add(power, weight);
            sum += weight * power.Mass;
            count += power.Count;
            if (atoms.Count == 0 || round == MostRounds || count >= Gathering.MostAtoms || weight * again * power.Mass * atoms.Mass < 1e-13) return round;
            power = Atoms.Sum(power, atoms);
            weight *= again;
            round++;
        }
    }

    private static void AddSmooth(Gathering all, TimeDistribution time, double again, int rounds, double end, double mass, double variance)
    {
        var (fourier, step) = Grid(time, again, end, variance);
        var n = fourier.Count;
        var (real, imaginary) = (new double[n], new double[n]);
        for (var i = 0; i < time.Atoms.Count; i++) Bump.Put(real, time.Atoms.Times[i] / step, time.Atoms.Shares[i]);
        foreach (var bump in time.Bumps)
        {
            var coarse = bump.Step < step ? bump.On(step) : bump;
            for (var i = 0; i < coarse.Count; i++) Bump.Put(imaginary, (coarse.Start + ((i + 0.5) * coarse.Step)) / step, coarse.Cells[i]);
        }

        fourier.Forward(real, imaginary);
        var (outReal, outImaginary) = (new double[n], new double[n]);
        for (var i = 0; i <= n / 2; i++)
        {
            var j = (n - i) & (n - 1);
            var smooth = new Wave((imaginary[i] + imaginary[j]) / 2, (real[j] - real[i]) / 2) * again;
            var wave = smooth / (Wave.One - smooth);
            if (time.Atoms.Count > 0)
            {
                // All rounds but those of single times that are told exactly.
                var atoms = new Wave((real[i] + real[j]) / 2, (imaginary[i] - imaginary[j]) / 2) * again;
                var others = Wave.One - atoms;
                wave = ((smooth / (others - smooth)) + atoms.Power(rounds + 1)) / others;
            }

            (outReal[j], outImaginary[j]) = (wave.Real, -wave.Imaginary);
            (outReal[i], outImaginary[i]) = (wave.Real, wave.Imaginary);
        }

        fourier.Back(outReal, outImaginary);
        var total = 0.0;
        for (var i = 0; i < n; i++)
        {
            outReal[i] = Math.Max(0, outReal[i]);
            total += outReal[i];
        }

        if (total <= 0) return;
        for (var i = 0; i < n; i++) outReal[i] *= mass / total;
        all.Add(outReal[0] > Gathering.Tolerance * mass ? FromZero(outReal, step) : new Bump(-step / 2, step, outReal));
    }

    // So fine that all rounds together are not spread by it, and that one round is told well; if that is too fine, the first rounds are
    // told apart.
    private static (Fourier Fourier, double Step) Grid(TimeDistribution time, double again, double end, double variance)
    {
        var most = end > Bump.MostCells / 4 * time.Mean ? 4 * Bump.MostCells : Bump.MostCells;
        for (var count = FewestCells; ; count *= 2)
        {
            var step = end / (count - 1);
            var isWide = step * step / 4 * again / (1 - again) > 0.002 * variance;
            var isRough = step > time.Finest && again * (1 - again) * Repetitions.Loss(time, step) > Repetitions.Tolerance;
            if (count < most && (isWide || isRough)) continue;
            return (Fourier.For(count), step);
        }
    }

    // What is smooth at zero lies behind zero only: on cells from there, each half of its two ends.
    private static Bump FromZero(double[] points, double step)
    {
        var cells = new double[points.Length];
        for (var i = 0; i < cells.Length; i++) cells[i] = (points[i] + (i + 1 < points.Length ? points[i + 1] : 0)) / 2;
        cells[0] += points[0] / 2;
        return new(0, step, cells);
    }

    // The rate at which the tail falls, after Lundberg (1903): where the again-fold of the transform is 1; by Newton's steps, from above.
    private static double Rate(TimeDistribution time, double again)
    {
        var rate = -Math.Log(again) / time.Mean;
        for (var i = 0; i < 60; i++)
        {
            var (sum, slope) = (0.0, 0.0);
            for (var a = 0; a < time.Atoms.Count; a++) Add(time.Atoms.Times[a], time.Atoms.Shares[a]);
            foreach (var bump in time.Bumps)
            {
                var width = Math.Max(1, bump.Count / 32);
                for (var c = 0; c < bump.Count; c += width)
                {
                    var share = 0.0;
                    foreach (var cell in bump.Cells.AsSpan(c, Math.Min(width, bump.Count - c))) share += cell;
                    Add(bump.Start + ((c + (width / 2.0)) * bump.Step), share);
                }
            }

            var next = rate - ((Math.Log(again * sum) + (rate * time.Most)) * sum / slope);
            if (!(next > 0) || rate - next < 1e-4 * rate) break;
            rate = next;

            void Add(double at, double share)
            {
                var part = share * Math.Exp(rate * (at - time.Most));
                sum += part;
                slope += part * at;
            }
        }

        return rate;
    }
}
