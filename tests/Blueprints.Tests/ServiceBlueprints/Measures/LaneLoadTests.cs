using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;
using Xunit;

namespace Blueprints.Tests.ServiceBlueprints.Measures;

/// <summary>Lanes as pools of people: who is held, how busy they are, how long work waits, and what a full lane lets through.</summary>
public sealed class LaneLoadTests
{
    [Fact]
    public void A_lane_behind_a_full_one_gets_what_that_lets_through()
    {
        var lanes = Of(Found("behind-a-full-lane")).Lanes;
        Near([4 / 3.0, 5 / 6.0], lanes.Select(lane => lane.Utilization.Value!.Value));
        Near([4 / 3.0, 0.625], lanes.Select(lane => lane.Arriving.Value!.Value));
        Assert.True(lanes[0].IsFull);
        Assert.Null(lanes[0].Queue);
        Assert.StartsWith("no steady state", lanes[0].NoQueue!.Value.English, StringComparison.Ordinal);
        Assert.Equal(7.5 / 3600, lanes[1].Queue!.ArrivalRate, 12);
    }

    [Fact]
    public void Two_at_once_of_three_people_are_one_case_at_a_time()
    {
        var lane = Assert.Single(Of(Found("two-at-once")).Lanes);
        Assert.Equal(1, lane.Utilization.Value!.Value);
        Assert.True(lane.IsFull);
        Assert.Null(lane.Queue);
        Assert.Equal((4.0, -0.15), (lane.LeastStaff!.Value, Math.Round(lane.Room!.Value, 9)));
    }

    [Fact]
    public void A_machine_that_takes_a_tenth_of_somebody_counts_in_the_load_and_holds_nobody()
    {
        var lane = Assert.Single(Of(Found("analyser")).Lanes);
        Assert.Equal(8 / 60.0 * 3.5 / 3, lane.Utilization.Value!.Value, 9);
        Assert.Null(lane.Queue);
        Assert.Null(lane.NoQueue);
        Assert.Equal(0, Assert.Single(Of(Found("analyser").Replace("0.1", "0", StringComparison.Ordinal)).Lanes).Utilization.Value);
    }

    [Fact]
    public void A_demand_by_the_day_is_spread_over_the_hours_of_work_or_says_that_it_is_not()
    {
        var text = Found("office-hours");
        var whole = Assert.Single(Of(text).Lanes).Utilization;
        Assert.Equal((0.277778, "a day taken as 24 hours, as no 'hours' are given"), (Math.Round(whole.Value!.Value, 6), whole.Assumption!.Value.English));
        var worked = Of(text.Replace("demand: 8 per day", "demand: 8 per day\nhours: 8 h", StringComparison.Ordinal));
        Assert.Equal((0.833333, null), (Math.Round(worked.BusiestLane.Value!.Value, 6), worked.BusiestLane.Assumption));
        Assert.True(worked.InProgress.Value > Of(text).InProgress.Value, "in fewer hours more wait");
    }

    /// <summary>10 an hour, of which 90% take 2 min and 10% 30 min (Pollaczek and Khinchine): 39 min.</summary>
    [Fact]
    public void The_wait_is_that_of_the_mix_of_the_lanes_steps()
    {
        var lane = Assert.Single(Of(Desk("10 per hour", 1, """
              - customer: Which?
                next: [{to: short, share: 90%}, {to: long, share: 10%}]
              - {desk: Short, id: short, time: 2 min, next: end}
              - {desk: Long, id: long, time: 30 min}
            """)).Lanes);
        Assert.Equal(39, lane.Queue!.MeanWait / 60, 9);
        Assert.Equal((1.0, 39.0), (lane.Jobs!.Value, Math.Round(lane.WaitPerCase!.Value / 60, 9)));
    }

    /// <summary>
    /// Beta-PERT: a range of 0 to 6 min around 3 has a variance of 9/7 (Vose 2008), and so the wait (1 + 1/7) / 2 of that of random times.
    /// </summary>
    [Fact]
    public void The_spread_of_a_time_counts()
    {
        var lane = Assert.Single(Of(Desk("10 per hour", 1, "  - {desk: Serves, time: 0-6 min}")).Lanes);
        Assert.Equal(3 * (1 + (1 / 7.0)) / 2, lane.Queue!.MeanWait / 60, 9);
    }

    [Fact]
    public void Each_time_that_a_step_is_done_again_is_a_job()
    {
        var lane = Assert.Single(Of(Desk("3 per hour", 1, "  - {desk: Serves, time: 10 min, rework: 20%}\n  - {desk: Packs, time: 2 min}")).Lanes);
        Assert.Equal(2.25, lane.Jobs!.Value, 9);
        Assert.Equal(lane.Queue!.MeanWait * 2.25, lane.WaitPerCase!.Value, 9);
        Assert.Equal(3 * 2.25 / 3600, lane.Queue.ArrivalRate, 12);
    }

    [Fact]
    public void Steps_that_need_different_numbers_have_a_load_and_no_queue_on_paper()
    {
        var lane = Assert.Single(Of(Desk("3 per hour", 3, "  - {desk: Lifts, time: 10 min, staff: 2}\n  - {desk: Packs, time: 6 min}")).Lanes);
        Assert.Equal(3 / 60.0 * 26 / 3, lane.Utilization.Value!.Value, 9);
        Assert.Null(lane.Queue);
        Assert.Equal("steps need different numbers of people at once: a simulation is needed", lane.NoQueue!.Value.English);
        Assert.Equal("各步骤同时需要的人数不同：需要仿真", lane.NoQueue!.Value.Chinese);
    }

    [Fact]
    public void A_step_that_needs_more_than_there_are_takes_all() =>
        Assert.Equal(0.5, Assert.Single(Of(Desk("3 per hour", 2, "  - {desk: Lifts, time: 10 min, staff: 4}")).Lanes).Utilization.Value!.Value, 9);

    [Fact]
    public void Waiting_is_no_work() =>
        Assert.Equal(0.5, Assert.Single(Of(Desk("3 per hour", 1, "  - {desk: Serves, time: 10 min, wait: 5 min}\n  - {desk: Lets it rest, kind: wait, time: 1 h}")).Lanes).Utilization.Value!.Value, 9);

    /// <summary>
    /// 10 an hour come, half of what is done comes again: of 6.67 an hour that are done 3.33 go on of 10. What the lane itself keeps back it
    /// is not spared.
    /// </summary>
    [Fact]
    public void A_full_lane_in_a_loop_lets_less_through()
    {
        var lanes = Of(TwoLanes("""
              - {desk: Does it, id: do, time: 9 min, next: [{to: do2, share: 50%, when: bad}, {to: on, share: 50%, when: good}]}
              - {customer: Brings it back, id: do2, next: do}
              - {back: Files it, id: on, time: 9 min}
            """)).Lanes;
        Near([3, 1.5], lanes.Select(lane => lane.Utilization.Value!.Value));
        Near([3, 0.5], lanes.Select(lane => lane.Arriving.Value!.Value));
    }

    /// <summary>
    /// A lane that does two steps of each case lets the same share through of both: p of the first, p² of both, where 1 + p times 150% is
    /// 1/p. All of the work comes to it all the same.
    /// </summary>
    [Fact]
    public void A_full_lane_serves_its_steps_alike()
    {
        var lanes = Of(TwoLanes("  - {desk: One, time: 9 min}\n  - {desk: Two, time: 9 min}\n  - {back: Files it, time: 3 min}")).Lanes;
        var p = (Math.Sqrt(1 + (4 / 1.5)) - 1) / 2;
        Near([3, 0.5], lanes.Select(lane => lane.Utilization.Value!.Value));
        Near([3, 0.5 * p * p], lanes.Select(lane => lane.Arriving.Value!.Value));
    }

    [Fact]
    public void A_step_that_waits_for_several_ways_goes_on_as_often_as_the_slowest()
    {
        var lanes = Of(TwoLanes("""
              - {customer: Asks, id: ask, next: [slow, quick]}
              - {desk: Full, id: slow, time: 12 min, next: join}
              - {customer: Quick?, id: quick, next: [{to: a, share: 40%}, {to: b, share: 60%}]}
              - {customer: A, id: a, next: join}
              - {customer: B, id: b, next: join}
              - {back: Both, id: join, time: 3 min}
            """)).Lanes;
        Near([2, 0.5], lanes.Select(lane => lane.Utilization.Value!.Value));
        Near([2, 0.25], lanes.Select(lane => lane.Arriving.Value!.Value));
    }

    [Fact]
    public void The_service_level_that_a_document_asks_for_sets_the_staff()
    {
        var text = Desk("10 per hour", 1, "  - {desk: Serves, time: 5 min}");
        Assert.Equal(1, Assert.Single(Of(text).Lanes).LeastStaff);
        Assert.Equal(2, Assert.Single(Of(text + "analysis: {SB0601: {within: 5}}\n").Lanes).LeastStaff);
        Assert.Equal(2, Assert.Single(Of(text + "analysis: {busy-lane: {most: 80%}}\n").Lanes).LeastStaff);
    }

    [Fact]
    public void As_many_are_inside_as_come_while_one_is()
    {
        var text = Desk("6 per hour", 1, "  - {customer: Reads, time: 20 min}");
        Assert.Equal((2.0, null), (Math.Round(Of(text).InProgress.Value!.Value, 9), Of(text).InProgress.Note));
        Assert.Equal("no steady state: ever more wait before 'Desk'", Of(Found("behind-a-full-lane")).InProgress.Reason!.Value.English);
        Assert.Null(Of(text.Replace("demand: 6 per hour\n", "", StringComparison.Ordinal)).InProgress.Value);
    }

    [Fact]
    public void Each_step_that_holds_people_waits_in_its_lanes_queue()
    {
        var (graph, measures) = Build(Desk("10 per hour", 1, "  - {customer: Comes, time: 1 min}\n  - {desk: Serves, time: 4 min}\n  - {desk: Machine runs, time: 4 min, staff: 0}\n  - {back: Files, time: 1 min}").Replace("steps:", "  back: {band: backstage, label: Back}\nsteps:", StringComparison.Ordinal));
        var queues = StepQueues.Of(graph, measures.Lanes);
        Assert.Equal([false, true, false, false], queues.Steps!.Select(queue => queue is not null));
        Assert.Equal(2 / 3.0, queues.Steps![1]!.Value.Probability, 9);
        Assert.Equal(360, queues.Steps[1]!.Value.MeanIfWaiting, 6);
        Assert.Equal("back", Assert.Single(queues.Unstaffed));
        Assert.Null(queues.Reason);
    }

    /// <summary>
    /// 5.6 an hour of 8 to 12 min each: 93.3% have to wait, those 10 min / (1 - 0.933) × (1 + c²) / 2 with c² = (2 × 2 / 7) / 10².
    /// </summary>
    [Fact]
    public void A_busy_desk_makes_its_step_wait_more_than_an_hour()
    {
        var (graph, measures) = Build(Found("queue-and-promise"));
        var queue = StepQueues.Of(graph, measures.Lanes).Steps![1]!.Value;
        Assert.Equal(5.6 / 6, queue.Probability, 9);
        Assert.Equal(10 / (1 - (5.6 / 6)) * (1 + (4 / 700.0)) / 2, queue.MeanIfWaiting / 60, 6);
        Assert.Equal(10 + (queue.Probability * queue.MeanIfWaiting / 60), measures.QueuedLeadTime.Value!.Value / 60, 6);
        Assert.Equal(5.6 / 60 * (measures.QueuedLeadTime.Value!.Value / 60), measures.InProgress.Value!.Value, 6);
    }

    [Theory]
    [InlineData("demand: 10 per hour\n", "", "no demand is given")]
    [InlineData("time: 4 min", "time: 6 min", "'Desk': no steady state: its queue grows as long as the demand lasts")]
    [InlineData(", staff: 1", ", staff: 1.5", "'Desk': a part of a person is no server: no queue on paper")]
    [InlineData(", staff: 1", "", "no lane with work has staff")]
    [InlineData("time: 4 min", "time: 4 min, staff: 0", "no step holds people of its lane for a known time")]
    public void Queues_that_cannot_be_told_have_a_reason(string said, string instead, string reason)
    {
        var (graph, measures) = Build(Desk("10 per hour", 1, "  - {desk: Serves, time: 4 min}").Replace(said, instead, StringComparison.Ordinal));
        var queues = StepQueues.Of(graph, measures.Lanes);
        Assert.Null(queues.Steps);
        Assert.Equal(reason, queues.Reason!.Value.English);
    }

    [Theory]
    [InlineData("10 per hour", "0.DIGITS1 s")]
    [InlineData("1DIGITS per hour", "1 s")]
    [InlineData("1DIGITS per hour", "0.DIGITS1 s")]
    [InlineData("0.DIGITS1 per hour", "99 d")]
    public void Figures_of_any_size_are_borne(string demand, string time)
    {
        foreach (var length in (int[])[150, 250, 300, 307, 320])
        {
            var digits = new string('0', length);
            var text = Desk(demand.Replace("DIGITS", digits, StringComparison.Ordinal), 1, $"  - {{desk: Serves, time: {time.Replace("DIGITS", digits, StringComparison.Ordinal)}}}");
            if (Compiler.Compile(new SourceText(text, "sizes.yaml")) is not { HasErrors: false, Diagram: ServiceBlueprint blueprint }) continue;
            var lanes = BlueprintMeasures.Of(blueprint).Lanes;
            Assert.All(lanes, lane => Assert.True(lane.Queue is not { } queue || double.IsFinite(queue.MeanWait)));
            StepQueues.Of(StepGraph.Build(blueprint), lanes);
        }
    }

    private static string Found(string name) => RepositoryFiles.Read("tests/cases/found", name + ".blueprint.yaml");

    private static string Desk(string demand, double staff, string steps) => FormattableString.Invariant(
        $"blueprint: T\ndemand: {demand}\nlanes:\n  customer: Guest\n  desk: {{band: frontstage, label: Desk, staff: {staff}}}\nsteps:\n{steps}\n");

    private static string TwoLanes(string steps) =>
        $"blueprint: T\ndemand: 10 per hour\nlanes:\n  customer: Guest\n  desk: {{band: frontstage, label: Desk, staff: 1}}\n  back: {{band: backstage, label: Back, staff: 1}}\nsteps:\n  - customer: Comes\n{steps}\n";

    private static BlueprintMeasures Of(string text) => Build(text).Measures;

    private static (StepGraph Graph, BlueprintMeasures Measures) Build(string text)
    {
        var compilation = Compiler.Compile(new SourceText(text, "lanes.yaml"));
        Assert.Empty(compilation.Diagnostics);
        var blueprint = Assert.IsType<ServiceBlueprint>(compilation.Diagram);
        return (StepGraph.Build(blueprint), BlueprintMeasures.Of(blueprint));
    }

    private static void Near(IEnumerable<double> expected, IEnumerable<double> actual) => Assert.Equal(expected.Select(value => Math.Round(value, 7)), actual.Select(value => Math.Round(value, 7)));
}
