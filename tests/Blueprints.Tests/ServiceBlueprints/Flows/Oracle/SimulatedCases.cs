namespace Blueprints.Tests.ServiceBlueprints.Flows.Oracle;

/// <summary>The cases that a simulation ran.</summary>
internal sealed class SimulatedCases(IEnumerable<string> steps, int cases)
{
    private readonly string[] _steps = [.. steps];
    private readonly Dictionary<string, VisitCount> _visits = steps.ToDictionary(step => step, _ => new VisitCount(cases), StringComparer.Ordinal);
    private readonly double[] _times = new double[cases];
    private readonly double[] _customerTimes = new double[cases];
    private readonly double[] _costs = new double[cases];
    private readonly double[] _stepCounts = new double[cases];
    private readonly double[] _yields = new double[cases];
    private readonly double[] _right = new double[cases];
    private VisitCount[]? _counts;
    private int _count;

    /// <summary>The time of a case to its last token, in seconds.</summary>
    public Sample Time => field ??= new Sample(_times);

    /// <summary>The customer's part of it.</summary>
    public Sample CustomerTime => field ??= new Sample(_customerTimes);

    public Sample Cost => field ??= new Sample(_costs);

    /// <summary>How many steps were done, each time counted.</summary>
    public Sample StepCount => field ??= new Sample(_stepCounts);

    /// <summary>The product of the yields of what was done.</summary>
    public Sample Yield => field ??= new Sample(_yields);

    /// <summary>The same, and 0 for a case that ever went back.</summary>
    public Sample Right => field ??= new Sample(_right);

    public VisitCount Visits(string step) => _visits[step];

    public void Add(in CaseResult result, int[] visits)
    {
        _counts ??= [.. _steps.Select(step => _visits[step])];
        _times[_count] = result.Time;
        _customerTimes[_count] = result.CustomerTime;
        _costs[_count] = result.Cost;
        _stepCounts[_count] = result.Steps;
        _yields[_count] = result.Yield;
        _right[_count++] = result.HasGoneBack ? 0 : result.Yield;
        for (var i = 0; i < visits.Length; i++)
        {
            if (visits[i] > 0) _counts[i].Add(visits[i]);
        }
    }
}
