namespace Blueprints.ServiceBlueprints.Flows.Sampling;

/// <summary>What was noted of cases that were run.</summary>
/// <param name="Customer">The customer's part of the time of each case, in seconds.</param>
/// <param name="Outcomes">How each ended; -1 where no end says so.</param>
/// <param name="Stretches">By stretch: how long it took in each case; not a number in those that did not get through it.</param>
/// <param name="Begun">By stretch: how many cases began it.</param>
internal sealed record WatchedCases(double[] Customer, int[] Outcomes, double[][] Stretches, int[] Begun)
{
    private const int Trial = 60;
    private const int Most = 10_000;
    private const long Budget = 900_000;
    private const long MostTrialWork = 2_000_000;

    /// <summary>
    /// Runs cases, as many as a bounded number of steps allows. Null where a case goes on beyond all reason, or the flow is too large.
    /// </summary>
    /// <param name="graph">The flow.</param>
    /// <param name="models">Its steps.</param>
    /// <param name="people">How many people each pool has.</param>
    /// <param name="outcomes">The outcome of each exit, by its number; -1 for none.</param>
    /// <param name="stretches">The stretches.</param>
    public static WatchedCases? Run(StepGraph graph, StepModel[] models, int[] people, int[] outcomes, Stretch[] stretches)
    {
        if (graph.End > WaitReach.MaxSteps) return null;
        var trial = new CaseSampler(graph, models, people);
        for (var c = 0; c < Trial; c++)
        {
            if (double.IsNaN(trial.Run(c).Whole) || trial.Work > MostTrialWork) return null;
        }

        var count = (int)Math.Clamp(Budget * Trial / Math.Max(1, trial.Work), 400, Most);
        var watch = new CaseWatch(outcomes, stretches);
        var sampler = new CaseSampler(graph, models, people, watch);
        var result = new WatchedCases(new double[count], new int[count], Array.ConvertAll(stretches, _ => new double[count]), new int[stretches.Length]);
        for (var c = 0; c < count; c++)
        {
            (var whole, result.Customer[c]) = sampler.Run(c);
            if (double.IsNaN(whole)) return null;
            result.Outcomes[c] = watch.Outcome;
            for (var k = 0; k < stretches.Length; k++)
            {
                result.Stretches[k][c] = watch.Took(k);
                if (watch.HasBegun(k)) result.Begun[k]++;
            }
        }

        return result;
    }
}
