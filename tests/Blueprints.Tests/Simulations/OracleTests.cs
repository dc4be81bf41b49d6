using Blueprints.Simulations;

namespace Blueprints.Tests.Simulations;

/// <summary>
/// Lines for which there are formulas: each figure agrees within its 99% interval. Erlang's formulas, Pollaczek and Khinchine's, and Burke's
/// theorem as in Gross, Shortle, Thompson and Harris, Fundamentals of Queueing Theory (2008); the values of M/M/3 and Erlang's are those of
/// Debian's octave-queueing 1.2.7 as well (qsmmm, erlangb, erlangc).
/// </summary>
public sealed class OracleTests
{
    private const string Random = "{typical: MEAN, shape: exponential}";

    private static readonly SimulationOptions Long = new() { Cases = 20_000, Replications = 40 };

    [Fact]
    public void Random_arrivals_and_times_before_three()
    {
        var result = Services.Run(Services.Queue("10 per hour", 3, Exponential("15 min")), Long);
        Services.Agrees(.70225, result.Runs!.Waited[0]);
        Services.Agrees(21.067, result.Runs.Waits[0], 60);
        Services.Agrees(10 * .25 / 3, result.Runs.Loads[0]);
        Services.Agrees(36.067, result.Runs.Whole, 60);
    }

    [Fact]
    public void Fixed_times_before_one()
    {
        var result = Services.Run(Services.Queue("5.1 per hour", 1, "10 min"), Long);
        Services.Agrees(28.333, result.Runs!.Waits[0], 60);
    }

    /// <summary>The line before one with a load of 2/3 and jobs of 20 min is 20 min (Pollaczek and Khinchine); a shorter wait in front is part of
    /// it, a longer one is for something else.</summary>
    [Theory]
    [InlineData("wait: 5 min", 20 + 20, false)]
    [InlineData("kind: wait\n    time: 5 min", 20 + 20, false)]
    [InlineData("wait: {typical: 5 min, fixed: yes}", 5 + 20 + 20, false)]
    [InlineData("wait: 60 min", 60 + 20 + 20, true)]
    public void A_waiting_room_before_one(string wait, double minutes, bool isTold)
    {
        var result = Services.Run(Services.Read($$"""
            blueprint: Desk
            demand: 2 per hour
            lanes:
              customer: Customer
              clerk: {band: frontstage, staff: 1}
            steps:
              - customer: Sits down
                {{wait}}
              - clerk: Answers
                time: 20 min
            """), Long);
        Services.Agrees(minutes, result.Runs!.Whole, 60);
        Assert.Equal(isTold, result.Notes.Any(note => note.English.Contains("longer than the queue of the lane on paper", StringComparison.Ordinal)));
    }

    [Fact]
    public void Short_and_long_times_before_one()
    {
        var blueprint = Services.Read("""
            blueprint: Short and long
            demand: 10 per hour
            lanes:
              customer: Customer
              clerk: {band: frontstage, label: Clerk, staff: 1}
            steps:
              - customer: Comes
                kind: decision
                next:
                  - {to: short, share: 90%}
                  - {to: long, share: 10%}
              - clerk: Short
                id: short
                time: 2 min
                next: end
              - clerk: Long
                id: long
                time: 30 min
                next: end
            """);
        var result = Services.Run(blueprint, Long);
        // The wait of 39 minutes, and the work.
        Services.Agrees(39.0 + (.9 * 2) + (.1 * 30), result.Runs!.Whole, 60);
    }

    [Fact]
    public void Who_finds_nobody_free_leaves()
    {
        var result = Services.Run(Services.Queue("18 per hour", 5, Exponential("10 min"), "wait: {patience: 0 min}"), Long);
        Services.Agrees(.110054, result.Runs!.GaveUp);
        Assert.Equal(0, result.Lanes[0].LongestQueue);
    }

    [Fact]
    public void Who_finds_nobody_free_waits()
    {
        var result = Services.Run(Services.Queue("18 per hour", 5, Exponential("10 min")), Long);
        Services.Agrees(.236152, result.Runs!.Waited[0]);
    }

    /// <summary>
    /// Erlang A with patience as random as work: each of those inside leaves at the rate of work, whoever serves, so that their number is Poisson
    /// with mean 3 (Palm 1957), and each who comes is served at once where fewer than 2 are inside.
    /// </summary>
    [Fact]
    public void Who_has_waited_long_enough_leaves()
    {
        var result = Services.Run(Services.Queue("18 per hour", 2, Exponential("10 min"), "wait: {patience: {typical: 10 min, shape: exponential}}"), Long);
        Services.Agrees(3, result.Runs!.Inside);
        Services.Agrees(1 - (4 * Math.Exp(-3)), result.Runs.Waited[0]);
        var busy = (3 * Math.Exp(-3)) + (2 * (1 - (4 * Math.Exp(-3))));
        Services.Agrees(1 - (busy / 3), result.Runs.GaveUp);
    }

    [Fact]
    public void One_after_another()
    {
        var blueprint = Services.Read($$"""
            blueprint: Tandem
            demand: 6 per hour
            lanes:
              customer: Customer
              first: {band: frontstage, label: First, staff: 1}
              second: {band: backstage, label: Second, staff: 1}
            steps:
              - first: One
                time: {{Exponential("6 min")}}
              - second: Two
                time: {{Exponential("7.5 min")}}
            """);
        var result = Services.Run(blueprint, Long);

        // 6 / (1 - .6) + 7.5 / (1 - .75).
        Services.Agrees(45, result.Runs!.Whole, 60);
    }

    /// <summary>Two kinds of work that interrupt nobody (Cobham 1954): W0 / ((1 - s1)(1 - s2)), with W0 = ρ × mean for random times.</summary>
    [Fact]
    public void Priority_comes_first()
    {
        var blueprint = Services.Read($$"""
            blueprint: Urgent first
            demand: 5 per hour
            lanes:
              customer: Customer
              nurse: {band: frontstage, label: Nurse, staff: 1}
            steps:
              - customer: Comes
                kind: decision
                next:
                  - {to: urgent, share: 40%}
                  - {to: other, share: 60%}
              - nurse: Urgent
                id: urgent
                priority: 9
                time: {{Exponential("10 min")}}
                next: end
              - nurse: Other
                id: other
                time: {{Exponential("10 min")}}
                next: end
            """);
        var result = Services.Run(blueprint, Long with { Replications = 60 });
        var (all, urgent) = (5.0 / 6, .4 * 5 / 6);
        Services.Agrees(all * 10 / (1 - urgent), result.Runs!.Waits[1], 60);
        Services.Agrees(all * 10 / ((1 - urgent) * (1 - all)), result.Runs.Waits[2], 60);
    }

    /// <summary>Even arrivals every 10 minutes, work of 8: nobody waits. With work of 12, each waits 2 minutes more than the one before.</summary>
    [Fact]
    public void Even_arrivals()
    {
        var result = Services.Run(Services.Queue("6 per hour", 1, "8 min"), Long with { Cases = 100, Arrivals = ArrivalKind.Even });
        Assert.Equal(0, result.Steps[0].Waited.Value);
        Assert.Equal(480, result.Whole.Mean.Value);
        var late = Services.Run(Services.Queue("6 per hour", 1, "12 min"), Long with { Cases = 100, WarmUp = 0, Arrivals = ArrivalKind.Even });
        Assert.Equal(2 * 60 * 99 / 2.0, late.Steps[0].Wait.Value!.Value, 6);
    }

    [Fact]
    public void A_list_of_arrivals()
    {
        var result = Services.Run(Services.Queue("6 per hour", 1, "8 min"), new SimulationOptions { Replications = 2, Arrivals = ArrivalKind.Listed, ArrivalTimes = [0, 60, 3600] });
        Assert.Equal(6, result.Arrived);
        Assert.Equal(420.0 / 3, result.Steps[0].Wait.Value!.Value, 6);
        Assert.Equal(420, result.Steps[0].LongestWait);
    }

    /// <summary>
    /// A day that starts empty: 5 cases, one person, 90 minutes each. The steady state of M/D/1 would have 675 minutes of waiting; the day is far
    /// from it, and is told to be.
    /// </summary>
    [Fact]
    public void A_day_is_far_from_the_steady_state()
    {
        var result = Services.Run(Services.Queue("5 per day", 1, "90 min", head: "hours: 9:00-17:00"), new SimulationOptions { Days = 1, Replications = 2_000 });
        Assert.InRange(result.Steps[0].Wait.Value!.Value / 60, 10, 400);
        Assert.Contains(result.Notes, note => note.English.Contains("far from the steady state", StringComparison.Ordinal));
        Assert.True(result.Unfinished > 0);
    }

    private static string Exponential(string mean) => Random.Replace("MEAN", mean, StringComparison.Ordinal);
}
