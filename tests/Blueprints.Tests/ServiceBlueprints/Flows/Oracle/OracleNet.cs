using System.Collections.Immutable;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Tests.ServiceBlueprints.Flows.Oracle;

/// <summary>
/// A blueprint as the tokens see it, read from docs/flow.md and from nothing else. Steps are numbered by id, so that the smaller number is
/// the smaller id. At most 64 steps, since sets of them are bits.
/// </summary>
internal sealed class OracleNet
{
    private readonly ServiceBlueprint _blueprint;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public OracleNet(ServiceBlueprint blueprint, WaitRule rule)
    {
        _blueprint = blueprint;
        Steps = [.. blueprint.Steps.OrderBy(step => step.Id, StringComparer.Ordinal)];
        if (Steps.Length > 64) throw new ArgumentException("more than 64 steps", nameof(blueprint));
        for (var i = 0; i < Steps.Length; i++) _numbers.Add(Steps[i].Id, i);
        Arrows = [.. blueprint.Flows.Where(IsOnward).Select(flow => new OracleArrow(_numbers[flow.From], flow.To == Flow.End ? OracleArrow.End : _numbers[flow.To], flow.Also || (flow.When is null && flow.Share is null), flow.Share, flow.Also))];
        Entries = FindEntries();
        Order = new OracleOrder(Steps.Length, Entries.Aggregate(0UL, (set, step) => set | OracleReach.Bit(step)), Arrows, PhasesOf(blueprint), rule);
        Exits = [.. Enumerable.Range(0, Steps.Length).Select(ExitsOf)];
        IsForCustomer = [.. Enumerable.Range(0, Steps.Length).Select(IsCustomerOrContact)];
    }

    public ImmutableArray<Step> Steps { get; }

    public ImmutableArray<OracleArrow> Arrows { get; }

    /// <summary>Where cases begin.</summary>
    public ImmutableArray<int> Entries { get; }

    public OracleOrder Order { get; }

    /// <summary>Where each step sends a token.</summary>
    public ImmutableArray<OracleExits> Exits { get; }

    /// <summary>Whether a step is the customer's, or a contact.</summary>
    public ImmutableArray<bool> IsForCustomer { get; }

    public int NumberOf(string id) => _numbers[id];

    /// <summary>What some cases do as well is no way where none does.</summary>
    private static bool IsOnward(Flow flow) => flow is { Kind: FlowKind.Sequence, Both: false } and not { Also: true, Share: 0 };

    private Lane LaneOf(int step) => _blueprint.Lanes.First(lane => lane.Id == Steps[step].Lane);

    private ImmutableArray<int> FindEntries()
    {
        var entries = new SortedSet<int>();
        for (var i = 0; i < Steps.Length; i++)
        {
            if (Steps[i].Kind == StepKind.Start) entries.Add(i);
        }

        var first = _numbers[_blueprint.Steps[0].Id];
        if (IsInSourceLoop(first)) entries.Add(first);
        if (entries.Count == 0) entries.UnionWith(Enumerable.Range(0, Steps.Length).Where(step => IsInSourceLoop(step) && !IsInLoopWith(step, Enumerable.Range(0, step))));
        return [.. entries];
    }

    /// <summary>Whether nothing leads to a step but its own loop.</summary>
    private bool IsInSourceLoop(int step) => (OracleReach.Backward(step, Arrows, _ => true) & ~OracleReach.Forward(OracleReach.Bit(step), Arrows, _ => true)) == 0;

    private bool IsInLoopWith(int step, IEnumerable<int> others)
    {
        var loop = OracleReach.Backward(step, Arrows, _ => true) & OracleReach.Forward(OracleReach.Bit(step), Arrows, _ => true);
        return others.Any(other => OracleReach.Has(loop, other));
    }

    private OracleExits ExitsOf(int step)
    {
        var exits = Enumerable.Range(0, Arrows.Length).Where(i => Arrows[i].From == step).ToList();
        if (exits.Any(i => Arrows[i].IsAlso)) return Split(exits);
        var isChoice = Steps[step].Kind == StepKind.Decision || (exits.Count > 1 && exits.Any(i => !Arrows[i].IsPlain));
        return isChoice || exits.Count < 2 ? Choice(step, exits) : Split(exits);
    }

    private OracleExits Choice(int step, List<int> exits)
    {
        var unknown = exits.Count(i => Arrows[i].Share is null);
        if (unknown > 1) throw new ArgumentException($"the shares of '{Steps[step].Id}' are not known");
        var rest = Math.Max(0, 1 - exits.Sum(i => Arrows[i].Share ?? 0));
        var upTo = 0.0;
        return new OracleExits(
            true,
            [.. exits.Select(i => Arrows[i].To)],
            [.. exits.Select(i => Order.LeadsBack[i])],
            [.. exits.Select((i, at) => at == exits.Count - 1 ? 1 : upTo += Arrows[i].Share ?? rest)],
            []);
    }

    /// <summary>
    /// Plain arrows: one back beside one on moves nothing; then one to the end beside another that every case takes adds nothing, nor does
    /// one that some cases take as well to where all go.
    /// </summary>
    private OracleExits Split(List<int> exits)
    {
        exits.RemoveAll(i => Arrows[i].IsAlso && exits.Any(other => !Arrows[other].IsAlso && Arrows[other].To == Arrows[i].To));
        if (exits.Any(i => !Order.LeadsBack[i])) exits.RemoveAll(i => Order.LeadsBack[i]);
        if (exits.Any(i => Arrows[i].To != OracleArrow.End && !Arrows[i].IsAlso)) exits.RemoveAll(i => Arrows[i].To == OracleArrow.End);
        var ways = exits.DistinctBy(i => Arrows[i].To).ToList();
        return new OracleExits(false, [.. ways.Select(i => Arrows[i].To)], [.. ways.Select(i => Order.LeadsBack[i])], [], [.. ways.Select(i => Arrows[i].IsAlso ? Arrows[i].Share ?? 1 : 1)]);
    }

    /// <summary>The phase of each step, by the heading it stands under; 0 before the first.</summary>
    private int[] PhasesOf(ServiceBlueprint blueprint)
    {
        var (phases, current) = (new int[Steps.Length], 0);
        foreach (var step in blueprint.Steps)
        {
            if (step.Phase is { } id) current = 1 + blueprint.Phases.Select(phase => phase.Id).ToList().IndexOf(id);
            phases[_numbers[step.Id]] = current;
        }

        return phases;
    }

    /// <summary>
    /// Contacts are steps before the customer's eyes, those that say so, and those that an onward arrow joins to one of the customer's.
    /// </summary>
    private bool IsCustomerOrContact(int step)
    {
        if (LaneOf(step).Band is Band.Customer or Band.Frontstage || Steps[step].Contact is not null) return true;
        return Arrows.Any(arrow => arrow.To != OracleArrow.End && (arrow.From == step || arrow.To == step) && LaneOf(arrow.From == step ? arrow.To : arrow.From).Band == Band.Customer);
    }
}
