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

    /// <summary>How many they may do for the sake of the least number of cases.</summary>
    private const int MostWork = 10_000_000;

    /// <summary>The mean time of a case.</summary>
    public double MeanWhole { get; } = Whole.Average();

    /// <summary>Runs them: as many as a bounded number of steps allows. Null where a case goes on beyond all reason, or the flow is too large.</summary>
    /// <param name="graph">The flow.</param>
    /// <param name="models">Its steps.</param>
    /// <param name="people">How many people each pool has.</param>
    /// <param name="budget">How many steps all cases together may do, about.</param>
    public static SampledCases? Run(StepGraph graph, StepModel[] models, int[] people, int budget = Budget)
    {
        if (CertainFlow.Is(graph) && Array.TrueForAll(models, IsCertain)) return Certain(graph, models, budget);
        if (graph.End > WaitReach.MaxSteps) return null;
        var sampler = new CaseSampler(graph, models, people);
        var (whole, customer) = (new List<double>(), new List<double>());
        var cases = Most;
        for (var c = 0; c < cases; c++)
        {
            var (time, part) = sampler.Run(c);
            if (double.IsNaN(time) || sampler.Work > MostWork) return null;
            whole.Add(time);
            customer.Add(part);
            if (c + 1 == Trial) cases = Cases((long)budget * Trial, sampler.Work);
        }

        var visits = new double[graph.End];
        for (var i = 0; i < visits.Length; i++) visits[i] = (double)sampler.Visits[i] / cases;
        return new SampledCases([.. whole], [.. customer], visits, sampler.Right / cases);
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
        return new SampledCases(all, part, visits, right);
    }

    private static bool IsCertain(StepModel model) => model.Pool < 0 && model.Queue is null && model.Rework == 0 && IsFixed(model.Wait) && IsFixed(model.Work);

    private static bool IsFixed(DurationEstimate? time) => time is not { } t || t.Shape == DurationShape.Fixed || (t.Min == t.Max && t.Shape is DurationShape.Pert or DurationShape.Triangular or DurationShape.Uniform);

    /// <summary>How many cases a number of steps allows.</summary>
    private static int Cases(long budget, long work) => (int)Math.Clamp(budget / Math.Max(1, work), Least, Most);
}
