namespace Blueprints.ServiceBlueprints.Flows.Sampling;

/// <summary>Cases that were run, always the same ones for the same flow, in batches of equal size.</summary>
/// <param name="Whole">The time of each case, in seconds.</param>
/// <param name="Customer">The customer's part of it.</param>
/// <param name="Visits">By batch: how often a case came to each step, on average.</param>
/// <param name="Right">By batch: the share of the cases in which all was right the first time.</param>
internal sealed record SampledCases(double[] Whole, double[] Customer, double[][] Visits, double[] Right)
{
    private const int Batches = 20;
    private const int Trial = 60;
    private const int Least = 400;
    private const int Most = 10_000;

    /// <summary>How many steps all cases together may do.</summary>
    private const int Budget = 900_000;

    /// <summary>How many steps the trial may do: beyond that, even the fewest cases would take seconds.</summary>
    private const long MostTrialWork = 2_000_000;

    // Student's t at 97.5% with one degree of freedom less than there are batches.
    private const double Student = 2.093024;

    /// <summary>The mean time of a case.</summary>
    public double MeanWhole { get; } = Whole.Average();

    /// <summary>How often a case came to each step, over all cases.</summary>
    public double[] MeanVisits { get; } = Mean(Visits);

    /// <summary>The mean of a figure over the batches, and half the width of its 95% interval (batch means).</summary>
    /// <param name="figure">The figure of a batch, by its number.</param>
    public static (double Mean, double Error) Over(Func<int, double> figure)
    {
        var values = new double[Batches];
        for (var b = 0; b < Batches; b++) values[b] = figure(b);
        var mean = values.Average();
        return (mean, Student * Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (Batches - 1) / Batches));
    }

    /// <summary>
    /// Runs them: as many as a bounded number of steps allows. Null where a case goes on beyond all reason, or the flow is too large.
    /// </summary>
    /// <param name="graph">The flow.</param>
    /// <param name="models">Its steps.</param>
    /// <param name="people">How many people each pool has.</param>
    /// <param name="budget">How many steps all cases together may do, about.</param>
    public static SampledCases? Run(StepGraph graph, StepModel[] models, int[] people, int budget = Budget)
    {
        if (CertainFlow.Is(graph) && Array.TrueForAll(models, IsCertain)) return Certain(graph, models, budget);
        if (graph.End > WaitReach.MaxSteps) return null;
        var trial = new CaseSampler(graph, models, people);
        for (var c = 0; c < Trial; c++)
        {
            if (double.IsNaN(trial.Run(c).Whole) || trial.Work > MostTrialWork) return null;
        }

        var each = Cases((long)budget * Trial, trial.Work) / Batches;
        var sampler = new CaseSampler(graph, models, people);
        var (whole, customer) = (new double[each * Batches], new double[each * Batches]);
        var (visits, right) = (new double[Batches][], new double[Batches]);
        for (var b = 0; b < Batches; b++)
        {
            sampler.Forget();
            for (var c = b * each; c < (b + 1) * each; c++)
            {
                (whole[c], customer[c]) = sampler.Run(c);
                if (double.IsNaN(whole[c])) return null;
            }

            visits[b] = Array.ConvertAll(sampler.Visits, count => (double)count / each);
            right[b] = sampler.Right / each;
        }

        return new SampledCases(whole, customer, visits, right);
    }

    private static double[] Mean(double[][] batches)
    {
        var mean = new double[batches[0].Length];
        foreach (var batch in batches)
        {
            for (var i = 0; i < mean.Length; i++) mean[i] += batch[i] / batches.Length;
        }

        return mean;
    }

    /// <summary>All cases are alike, and one tells all.</summary>
    private static SampledCases Certain(StepGraph graph, StepModel[] models, int budget)
    {
        var ends = CertainFlow.Ends(graph, n => models[n].Wait?.Typical.Seconds ?? 0, n => models[n].Work?.Typical.Seconds ?? 0);
        var (visits, right, customer, isMet) = (new double[graph.End], 1.0, 0.0, false);
        foreach (var n in graph.Order)
        {
            if (n == graph.End || double.IsNaN(ends[n])) continue;
            visits[n] = 1;
            right *= models[n].Right;
            if (models[n].Meets) (isMet, customer) = (true, Math.Max(customer, ends[n]));
        }

        var (whole, cases) = (ends[graph.End], Cases(budget, (long)visits.Sum()));
        var (all, part) = (new double[cases], new double[cases]);
        Array.Fill(all, whole);
        Array.Fill(part, isMet ? customer : whole);
        return new SampledCases(all, part, [.. Enumerable.Repeat(visits, Batches)], [.. Enumerable.Repeat(right, Batches)]);
    }

    private static bool IsCertain(StepModel model) => model.Claims.Length == 0 && model.Queue is null && model.Rework == 0 && IsFixed(model.Wait) && IsFixed(model.Work);

    private static bool IsFixed(DurationEstimate? time) => time is not { } t || t.Shape == DurationShape.Fixed || (t.Min == t.Max && t.Shape is DurationShape.Pert or DurationShape.Triangular or DurationShape.Uniform);

    /// <summary>How many cases a number of steps allows.</summary>
    private static int Cases(long budget, long work) => (int)Math.Clamp(budget / Math.Max(1, work), Least, Most);
}
