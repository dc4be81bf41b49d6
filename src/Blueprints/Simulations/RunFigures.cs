using Blueprints.Simulations.Engine;

namespace Blueprints.Simulations;

/// <summary>What each run came to, figure by figure.</summary>
internal sealed class RunFigures
{
    public RunFigures(SimulationModel model, int runs)
    {
        (Whole, Customer, Kept, GaveUp, Cost, Inside) = (New(), New(), New(), New(), New(), New());
        (Loads, Queues) = (Many(model.Pools.Length), Many(model.Pools.Length));
        (Waits, Waited) = (Many(model.Steps.Length), Many(model.Steps.Length));
        (EntryTimes, EntryKept) = (Many(model.Entries.Length), Many(model.Entries.Length));
        (EndTimes, EndKept) = (Many(RunTally.Outcomes), Many(RunTally.Outcomes));
        (WayTimes, WayKept) = (Many(model.Ways.Length + 1), Many(model.Ways.Length + 1));

        RatioEstimate New() => new(runs);

        RatioEstimate[] Many(int count)
        {
            var many = new RatioEstimate[count];
            for (var i = 0; i < count; i++) many[i] = New();
            return many;
        }
    }

    public RatioEstimate Whole { get; }

    public RatioEstimate Customer { get; }

    public RatioEstimate Kept { get; }

    public RatioEstimate GaveUp { get; }

    public RatioEstimate Cost { get; }

    public RatioEstimate Inside { get; }

    public RatioEstimate[] Loads { get; }

    public RatioEstimate[] Queues { get; }

    public RatioEstimate[] Waits { get; }

    public RatioEstimate[] Waited { get; }

    public RatioEstimate[] EntryTimes { get; }

    public RatioEstimate[] EntryKept { get; }

    public RatioEstimate[] EndTimes { get; }

    public RatioEstimate[] EndKept { get; }

    public RatioEstimate[] WayTimes { get; }

    public RatioEstimate[] WayKept { get; }

    /// <summary>Takes what a run came to.</summary>
    public void Take(int run, RunTally tally)
    {
        Whole.Set(run, tally.Whole.Sum, tally.Whole.Count);
        Customer.Set(run, tally.Customer.Sum, tally.Customer.Count);
        Kept.Set(run, tally.Kept, tally.Left);
        GaveUp.Set(run, tally.GaveUp, tally.Left);
        Cost.Set(run, tally.Cost, tally.Left);
        Inside.Set(run, tally.InsideArea, tally.Length);
        for (var p = 0; p < Loads.Length; p++)
        {
            Loads[p].Set(run, tally.Pools[p].Busy, tally.Pools[p].Open);
            Queues[p].Set(run, tally.Pools[p].Queue, tally.Length);
        }

        for (var s = 0; s < Waits.Length; s++)
        {
            ref readonly var step = ref tally.Steps[s];
            Waits[s].Set(run, step.Wait, step.Count + step.Left);
            Waited[s].Set(run, step.Waited, step.Count + step.Left);
        }

        TakeKinds(run, tally.Entries, EntryTimes, EntryKept);
        TakeKinds(run, tally.Ends, EndTimes, EndKept);
        TakeKinds(run, tally.Ways, WayTimes, WayKept);
    }

    private static void TakeKinds(int run, KindTally[] kinds, RatioEstimate[] times, RatioEstimate[] kept)
    {
        for (var k = 0; k < kinds.Length; k++)
        {
            times[k].Set(run, kinds[k].Times.Sum, kinds[k].Times.Count);
            kept[k].Set(run, kinds[k].Kept, kinds[k].Times.Count);
        }
    }
}
