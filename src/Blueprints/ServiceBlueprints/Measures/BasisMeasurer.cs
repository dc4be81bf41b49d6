using Blueprints.Measures;
using Blueprints.ServiceBlueprints.Flows;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>
/// How much of a figure rests on observed values. Of a time: of the expected time spent in all steps together (visits × expected time, parallel
/// ways each by themselves), the part spent in times and waits that were observed. Of money likewise; what is paid for work rests on the time
/// and on the rate, and is no better known than the less known of them. Of the shares by which cases come to a step nothing is said here.
/// </summary>
internal sealed class BasisMeasurer(StepGraph graph, StepTimes times, Func<double[]?> visitsOf)
{
    private readonly ValueBases _bases = new(graph.Blueprint);

    /// <summary>Null where the document does not say what its values rest on, or the figure is nothing.</summary>
    public BasisShares? OfTimes(bool hasWork, bool hasWaits, bool isTouch = false) => Sum((step, i, add) =>
    {
        var repeats = StepTimes.Repeats(step);
        var isWait = step.Kind == StepKind.Wait;
        if (step.Time is { } time && (isTouch ? times.Touch[i] > 0 : isWait ? hasWaits : hasWork)) add(time.Mean * repeats, _bases.OfTime(step));
        if (hasWaits && step.Wait?.Time is { } wait) add(wait.Mean * repeats, _bases.OfWait(step));
    });

    public BasisShares? OfCost() => Sum(AddCost);

    public BasisShares? OfLabour() => Sum(Labour());

    /// <summary>Of both costs together.</summary>
    public BasisShares? OfMoney()
    {
        var labour = Labour();
        return Sum((step, i, add) =>
        {
            AddCost(step, i, add);
            labour(step, i, add);
        });
    }

    private void AddCost(Step step, int index, Action<double, Basis?> add)
    {
        if (step.Cost is { } cost) add(cost * StepTimes.Repeats(step), _bases.OfCost(step));
    }

    private Action<Step, int, Action<double, Basis?>> Labour()
    {
        var hourly = StepCosts.Rates(graph);
        var rates = new Dictionary<string, Basis?>(StringComparer.Ordinal);
        foreach (var lane in graph.Blueprint.Lanes)
        {
            if (lane.RatePerHour is not null) rates[lane.Id] = _bases.OfRate(lane);
        }

        return (step, i, add) =>
        {
            if (step.Kind == StepKind.Wait || step.Time is null || hourly[i] == 0) return;
            var basis = _bases.OfTime(step);
            if (step.Staff is not null) basis = ValueBases.Weaker(basis, _bases.OfStaff(step));
            if (rates.TryGetValue(step.Lane, out var rate)) basis = ValueBases.Weaker(basis, rate);
            foreach (var lane in graph.WithOf(i))
            {
                if (rates.TryGetValue(lane.Id, out var other)) basis = ValueBases.Weaker(basis, other);
            }

            add(times.Work[i] * hourly[i], basis);
        };
    }

    private BasisShares? Sum(Action<Step, int, Action<double, Basis?>> each)
    {
        if (!_bases.AreSaid || visitsOf() is not { } visits) return null;
        var sums = new double[4];
        var weight = 0.0;
        void Add(double amount, Basis? basis) => sums[basis is { } known ? (int)known.Kind : 3] += weight * amount;
        for (var i = 0; i < graph.End; i++)
        {
            weight = visits[i];
            if (weight > 0) each(graph.Steps[i], i, Add);
        }

        var whole = sums[0] + sums[1] + sums[2] + sums[3];
        return whole > 0 && double.IsFinite(whole) ? new BasisShares(Part(0), Part(1), Part(2)) : null;

        double Part(int kind) => Rounding.ToDigits(sums[kind] / whole, 9);
    }
}
