namespace Blueprints.ServiceBlueprints;

/// <summary>What each value of a blueprint rests on: what it says itself, or else its step, its lane, the document.</summary>
internal sealed class ValueBases
{
    private readonly ServiceBlueprint _blueprint;
    private readonly Dictionary<string, Basis> _lanes = new(StringComparer.Ordinal);

    public ValueBases(ServiceBlueprint blueprint)
    {
        _blueprint = blueprint;
        foreach (var lane in blueprint.Lanes)
        {
            if (lane.Basis is { } basis) _lanes[lane.Id] = basis;
        }

        AreSaid = blueprint.Basis is not null || blueprint.DemandBasis is not null || _lanes.Count > 0 || IsSaidOfLane() || IsSaidOfStep() || IsSaidOfFlow();
    }

    /// <summary>Whether the document says of any value what it rests on.</summary>
    public bool AreSaid { get; }

    /// <summary>What the values of a step rest on that say nothing themselves.</summary>
    public Basis? Of(Step step) => step.Basis ?? _lanes.GetValueOrDefault(step.Lane) ?? _blueprint.Basis;

    public Basis? OfTime(Step step) => step.Time is not { } time ? null : time.Basis ?? Of(step);

    public Basis? OfWait(Step step) => step.Wait?.Time is not { } wait ? null : wait.Basis ?? Of(step);

    public Basis? OfCost(Step step) => step.CostBasis ?? Of(step);

    public Basis? OfRework(Step step) => step.ReworkBasis ?? Of(step);

    public Basis? OfYield(Step step) => step.YieldBasis ?? Of(step);

    public Basis? OfStaff(Step step) => step.StaffBasis ?? Of(step);

    public Basis? OfShare(Step step) => step.ShareBasis ?? Of(step);

    /// <summary>What the share of an exit rests on.</summary>
    public Basis? OfShare(Flow flow, Step from) => flow.Basis ?? Of(from);

    public Basis? OfStaff(Lane lane) => lane.StaffBasis ?? lane.Basis ?? _blueprint.Basis;

    public Basis? OfRate(Lane lane) => lane.RateBasis ?? lane.Basis ?? _blueprint.Basis;

    public Basis? OfDemand => _blueprint.DemandPerHour is null ? null : _blueprint.DemandBasis ?? _blueprint.Basis;

    /// <summary>What a product of two values rests on: it is no better known than the less known of them.</summary>
    public static Basis? Weaker(Basis? one, Basis? other) => Rank(one) >= Rank(other) ? one : other;

    private static int Rank(Basis? basis) => basis?.Kind switch { BasisKind.Observed => 0, null => 1, BasisKind.Assumed => 2, _ => 3 };

    private bool IsSaidOfLane()
    {
        foreach (var lane in _blueprint.Lanes)
        {
            if ((lane.StaffBasis ?? lane.RateBasis) is not null) return true;
        }

        return false;
    }

    private bool IsSaidOfStep()
    {
        foreach (var step in _blueprint.Steps)
        {
            if ((step.Basis ?? step.Time?.Basis ?? step.Wait?.Time?.Basis ?? step.ShareBasis ?? step.CostBasis ?? step.YieldBasis ?? step.ReworkBasis ?? step.StaffBasis) is not null) return true;
        }

        return false;
    }

    private bool IsSaidOfFlow()
    {
        foreach (var flow in _blueprint.Flows)
        {
            if (flow.Basis is not null) return true;
        }

        return false;
    }
}
