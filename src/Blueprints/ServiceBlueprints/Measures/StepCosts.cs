using Blueprints.ServiceBlueprints.Flows;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>
/// What each visit to a step costs: its own cost, and the work of people at the rates of their lanes, with what is done again. Costs add up over
/// all tokens of a case, so that what a change of the flow saves is exact wherever the visits are.
/// </summary>
internal sealed class StepCosts
{
    /// <summary>What figures may differ by and still be equal, as a share of them.</summary>
    private const double Tolerance = 1e-9;

    private readonly StepGraph _graph;
    private readonly CaseTimes _cases;
    private readonly double[] _hourly;

    private StepCosts(StepGraph graph, CaseTimes cases, double[] hourly, double[] each, double total) =>
        (_graph, _cases, _hourly, Each, Total) = (graph, cases, hourly, each, total);

    /// <summary>The cost of one visit to each step.</summary>
    public double[] Each { get; }

    /// <summary>The expected cost of a case, over 0.</summary>
    public double Total { get; }

    /// <summary>
    /// Null where the cost of a case is not known in full, or is found by running cases, or is that of processes behind steps, which the steps
    /// themselves do not tell.
    /// </summary>
    public static StepCosts? Of(BlueprintFacts facts)
    {
        var measures = facts.Measures;
        var (cost, labour) = (measures.Cost, measures.LabourCost);
        if (facts.Cases.AreVisitsSampled || cost.IsPartial || labour.IsPartial || facts.Cases.Visits is not { } visits) return null;
        var told = (cost.Value ?? 0) + (labour.Value ?? 0);
        var hourly = Rates(facts.Graph);
        var each = new double[facts.Graph.End];
        for (var i = 0; i < each.Length; i++)
        {
            var step = facts.Graph.Steps[i];
            each[i] = ((step.Cost ?? 0) * StepTimes.Repeats(step)) + (step.Kind == StepKind.Wait ? 0 : facts.Measurer.WorkTimes.Work[i] * hourly[i] / 3600);
        }

        var total = Sum(each, visits);
        return total > 0 && double.IsFinite(total) && Math.Abs(total - told) <= Tolerance * told ? new StepCosts(facts.Graph, facts.Cases, hourly, each, total) : null;
    }

    /// <summary>What people at each step are paid for an hour, together; 0 where no lane of it has a rate.</summary>
    public static double[] Rates(StepGraph graph)
    {
        var rates = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var lane in graph.Blueprint.Lanes)
        {
            if (lane.RatePerHour is { } rate) rates[lane.Id] = rate;
        }

        var hourly = new double[graph.End];
        if (rates.Count == 0) return hourly;
        for (var i = 0; i < hourly.Length; i++)
        {
            hourly[i] = (graph.Steps[i].Staff ?? 1) * rates.GetValueOrDefault(graph.Steps[i].Lane);
            foreach (var lane in graph.WithOf(i)) hourly[i] += rates.GetValueOrDefault(lane.Id);
        }

        return hourly;
    }

    /// <summary>The cost of work of some seconds at a step, each time.</summary>
    public double Work(int step, double seconds) => seconds * StepTimes.Repeats(_graph.Steps[step]) * _hourly[step] / 3600;

    /// <summary>What a case would save were an exit never taken, and the others of its step the more; not a number where that cannot be told.</summary>
    public double Without(in Exit exit) =>
        _graph.Without(exit) is { } other && _cases.Of(other) is { AreVisitsSampled: false, Visits: { } visits } ? Total - Sum(Each, visits) : double.NaN;

    /// <summary>
    /// What is spent on the cases that end by some exits, on average over all cases: each visit to a step, times its cost, times the probability
    /// that a case there ends by one of them. Not a number where a case may be split, as then several of its tokens end.
    /// </summary>
    public double SpentOn(IEnumerable<Exit> exits)
    {
        if (_graph.HasSplits || _cases.Visits is not { } visits) return double.NaN;
        var leaving = new double[_graph.End + 1];
        foreach (var exit in exits) leaving[exit.From] += exit.Share ?? double.NaN;
        var chances = RemainingTimes.Of(_graph, leaving);
        var spent = 0.0;
        for (var i = 0; i < Each.Length; i++)
        {
            if (visits[i] > 0 && Each[i] != 0) spent += visits[i] * Each[i] * Math.Min(1, chances[i]);
        }

        return spent;
    }

    private static double Sum(double[] each, double[] visits)
    {
        var sum = 0.0;
        for (var i = 0; i < each.Length; i++) sum += each[i] * visits[i];
        return sum;
    }
}
