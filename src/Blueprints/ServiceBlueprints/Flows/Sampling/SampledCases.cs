namespace Blueprints.ServiceBlueprints.Flows.Sampling;

/// <summary>Cases that were run, always the same ones for the same flow.</summary>
/// <param name="Whole">The time of each case, in seconds.</param>
/// <param name="Customer">The customer's part of it.</param>
/// <param name="Visits">How often a case came to each step, on average.</param>
/// <param name="Right">The share of the cases in which all was right the first time.</param>
internal sealed record SampledCases(double[] Whole, double[] Customer, double[] Visits, double Right)
{
    private const int Trial = 64;
    private const int Least = 400;
    private const int Most = 10_000;

    /// <summary>How many steps all cases together may do.</summary>
    private const int Budget = 1_200_000;

    /// <summary>The mean time of a case.</summary>
    public double MeanWhole { get; } = Whole.Average();

    /// <summary>Runs them: as many as a bounded number of steps allows. Null where a case goes on beyond all reason, or the flow is too large.</summary>
    /// <param name="graph">The flow.</param>
    /// <param name="models">Its steps.</param>
    /// <param name="people">How many people each pool has.</param>
    /// <param name="budget">How many steps all cases together may do, about.</param>
    public static SampledCases? Run(StepGraph graph, StepModel[] models, int[] people, int budget = Budget)
    {
        if (graph.End > WaitReach.MaxSteps) return null;
        var sampler = new CaseSampler(graph, models, people);
        var (whole, customer) = (new List<double>(), new List<double>());
        var cases = Most;
        for (var c = 0; c < cases; c++)
        {
            var (time, part) = sampler.Run(c);
            if (double.IsNaN(time)) return null;
            whole.Add(time);
            customer.Add(part);
            if (c + 1 == Trial) cases = (int)Math.Clamp((long)budget * Trial / Math.Max(1, sampler.Work), Least, Most);
        }

        var visits = new double[graph.End];
        for (var i = 0; i < visits.Length; i++) visits[i] = (double)sampler.Visits[i] / cases;
        return new SampledCases([.. whole], [.. customer], visits, sampler.Right / cases);
    }
}
