using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Flows.Oracle;

/// <summary>The simulation on flows whose figures are computed by hand.</summary>
public sealed class TokenSimulationTests
{
    private const int Cases = 20_000;

    /// <summary>Mean in minutes: exact where nothing varies, otherwise within five standard errors.</summary>
    [Theory]
    [InlineData("skipjoin", 30)]
    [InlineData("net3", 12)]
    [InlineData("loopwithin", 17)]
    [InlineData("parchoice", 15)]
    [InlineData("fork1", 20)]
    [InlineData("twostarts", 10)]
    [InlineData("loop", 19.142857)]
    [InlineData("choicepath", 43.2)]
    [InlineData("rework", 18.75)]
    [InlineData("yieldloop", 12.702128)]
    [InlineData("staff2", 10)]
    [InlineData("prom0", 30)]
    [InlineData("promise-choice", 56)]
    [InlineData("near", 23.3)]
    public void The_mean_is_that_of_the_hand(string name, double minutes)
    {
        var time = Run(name).Time;
        var allowed = (5 * time.Deviation / Math.Sqrt(Cases)) + 0.01;
        Assert.InRange(time.Mean, (minutes * 60) - allowed - (name == "near" ? 3 : 0), (minutes * 60) + allowed + (name == "near" ? 3 : 0));
    }

    [Theory]
    [InlineData("loop", 25, 0.746)]
    [InlineData("promise-choice", 60, 0.5)]
    [InlineData("promise-choice55", 60, 0.55)]
    [InlineData("choicepath", 30, 0.36)]
    [InlineData("near", 21, 0.6)]
    [InlineData("fork1", 12, 0)]
    [InlineData("prom0", 31, 1)]
    public void The_share_within_a_time_is_that_of_the_hand(string name, double minutes, double share) =>
        Assert.InRange(Run(name).Time.AtMost(minutes * 60), share - 0.0175, share + 0.0175);

    [Fact]
    public void A_loop_spreads_as_it_does_by_hand() => Assert.InRange(Run("loop").Time.Deviation / 60, 9.4513 - 0.5, 9.4513 + 0.5);

    [Theory]
    [InlineData("skipjoin", "j", 1)]
    [InlineData("net3", "d", 1)]
    [InlineData("net3", "c", 1)]
    [InlineData("fork1", "j", 1)]
    [InlineData("loopwithin", "j", 1)]
    [InlineData("loopwithin", "a", 2)]
    [InlineData("twostarts", "c", 1)]
    [InlineData("twostarts", "phone", 0.5)]
    [InlineData("rework", "works", 1.25)]
    public void Cases_come_to_a_step_as_often_as_by_hand(string name, string step, double visits)
    {
        var count = Run(name).Visits(step);
        var allowed = 5 * count.Deviation / Math.Sqrt(Cases);
        Assert.InRange(count.Mean, visits - allowed, visits + allowed);
    }

    [Fact]
    public void Each_execution_costs_and_has_its_yield()
    {
        Assert.Equal(100, Run("net3").Cost.Mean);
        var rework = Run("rework");
        Assert.InRange(rework.Cost.Mean, 12.4, 12.6);
        Assert.InRange(rework.Right.Mean, (0.8 * 0.9) - 0.01, (0.8 * 0.9) + 0.01);
        Assert.InRange(rework.Yield.Mean, (0.8 * 0.9 / (1 - (0.2 * 0.9))) - 0.01, (0.8 * 0.9 / (1 - (0.2 * 0.9))) + 0.01);
    }

    [Fact]
    public void Entries_have_the_shares_that_are_given()
    {
        var cases = TokenSimulation.Run(Read("twostarts"), Cases, 1, new Dictionary<string, double> { ["phone"] = 0.8, ["counter"] = 0.2 });
        Assert.InRange(cases.Time.Mean / 60, 8.2 - 0.1, 8.2 + 0.1);
    }

    [Fact]
    public void The_order_of_the_list_changes_nothing()
    {
        Assert.Equal(600, TokenSimulation.Run(Read("r-lane-by-lane", ""), 10, 1).Time.Mean);
        Assert.Equal(600, TokenSimulation.Run(Read("r-lane-by-lane2", ""), 10, 1).Time.Mean);
    }

    /// <summary>The customer's part ends with the last contact, and the case later.</summary>
    [Fact]
    public void The_customers_part_ends_with_the_last_contact()
    {
        var cases = Run(Compile("""
            blueprint: B
            steps:
              - {customer: Asks, id: a, time: 1 min}
              - {frontstage: Answers, id: b, time: 2 min}
              - {backstage: Files, id: c, time: 4 min}
              - {support: Rings, id: d, time: 8 min, contact: {channel: phone}, next: [e, f]}
              - {support: Cleans, id: e, time: 16 min, next: end}
              - {support: Counts, id: f, time: 32 min, next: end}
            """));
        Assert.Equal((47, 15), (cases.Time.Mean / 60, cases.CustomerTime.Mean / 60));
    }

    /// <summary>
    /// Ready at once: the smaller id first. Strictly in turn: who needs two is not overtaken by who needs one. Waits hold nobody.
    /// </summary>
    [Theory]
    [InlineData("{desk: B, id: b, time: 10 min, next: j}", "{desk: A, id: a, time: 5 min, next: [j, c]}", "{support: C, id: c, time: 9 min, next: j}", 15)]
    [InlineData("{desk: A, id: a, time: 10 min, next: [j, c]}", "{desk: B, id: b, time: 5 min, next: j}", "{support: C, id: c, time: 9 min, next: j}", 19)]
    [InlineData("{desk: A, id: a, time: 10 min, staff: 0.3, next: j}", "{desk: B, id: b, time: 10 min, next: j}", "{desk: C, id: c, time: 1 min}", 10)]
    [InlineData("{desk: A, id: a, wait: 10 min, time: 1 min, next: j}", "{desk: B, id: b, time: 10 min, next: j}", "{desk: C, id: c, time: 1 min}", 11)]
    [InlineData("{desk: A, id: a, kind: wait, time: 10 min, next: j}", "{desk: B, id: b, time: 10 min, next: j}", "{desk: C, id: c, time: 1 min}", 10)]
    [InlineData("{desk: A, id: a, time: 10 min, staff: 7, next: j}", "{desk: B, id: b, time: 10 min, next: j}", "{desk: C, id: c, time: 1 min}", 20)]
    public void People_are_given_out_in_turn(string first, string second, string third, double minutes) => Assert.Equal(minutes, Run(Compile($$"""
        blueprint: B
        lanes:
          customer: C
          desk: {band: frontstage, staff: 1}
          support: S
        steps:
          - {customer: S, id: s, next: [a, b]}
          - {{first}}
          - {{second}}
          - {{third}}
          - {customer: J, id: j, next: end}
        """), 10).Time.Mean / 60);

    /// <summary>A token that is at work on the way back is waited for, unless ways back are left out of account to the letter.</summary>
    [Theory]
    [InlineData("WithinTheRound", 1)]
    [InlineData("Forward", 1.5)]
    public void Work_on_the_way_back_within_a_parallel_way(string rule, double visits)
    {
        var blueprint = Compile("""
            blueprint: B
            steps:
              - {customer: S, id: s, time: 0 min, next: [a, b]}
              - {frontstage: A, id: a, time: 1 min}
              - {frontstage: Q, id: q, time: 0 min, next: [{to: j, share: 50%}, {to: w, share: 50%}]}
              - {frontstage: W, id: w, time: 9 min, next: a}
              - {backstage: B, id: b, time: 5 min, next: j}
              - {customer: J, id: j, time: 0 min}
            """);
        var cases = TokenSimulation.Run(blueprint, Cases, 1, rule: Enum.Parse<WaitRule>(rule));
        Assert.InRange(cases.Visits("j").Mean, visits - 0.025, visits + 0.025);
    }

    /// <summary>A plain arrow back beside one on, and an end beside others, move nothing.</summary>
    [Fact]
    public void Arrows_that_move_nothing_move_nothing()
    {
        var cases = Run(Compile("""
            blueprint: B
            steps:
              - {customer: S, id: s, time: 1 min}
              - {frontstage: A, id: a, time: 1 min, next: [b, s, a, end]}
              - {frontstage: B, id: b, time: 1 min}
            """), 10);
        Assert.Equal((3, 3), (cases.Time.Mean / 60, cases.StepCount.Mean));
    }

    [Fact]
    public void A_jump_back_starts_all_ways_again_while_the_other_tokens_go_on()
    {
        var cases = Run(Compile("""
            blueprint: B
            steps:
              - {customer: Z, id: z, time: 0 min}
              - {customer: S, id: s, time: 0 min, next: [a, b]}
              - {frontstage: A, id: a, time: 1 min, next: [{to: j, share: 50%}, {to: s, share: 50%}]}
              - {frontstage: B, id: b, time: 10 min, next: j}
              - {customer: J, id: j, time: 0 min}
            """));

        // Each jump starts B again, and J waits for all: 10 min and one for each jump, of which there is one on average.
        Assert.InRange(cases.Time.Mean / 60, 10.94, 11.06);
        Assert.InRange(cases.Visits("b").Mean, 1.94, 2.06);
        Assert.Equal(1, cases.Visits("j").Mean);
    }

    [Fact]
    public void Random_blueprints_end_and_have_what_they_are_made_for()
    {
        for (ulong seed = 1; seed <= 100; seed++)
        {
            var nested = RandomNested.Of(seed);
            Assert.InRange(nested.Steps.Length, 3, 25);
            Assert.True(new OracleNet(nested, WaitRule.Forward).Order.IsReducible);
            Run(nested, 20);
            Run(RandomUnnested.Of(seed), 20);
        }
    }

    [Theory]
    [InlineData("WithinTheRound")]
    [InlineData("Forward")]
    public void No_two_steps_ever_wait_for_each_other(string rule)
    {
        for (ulong seed = 1; seed <= 200; seed++)
        {
            var awaited = new OracleNet(RandomUnnested.Of(seed * 10), Enum.Parse<WaitRule>(rule)).Order.Awaited;

            // Steps that wait for nothing but steps already taken out, until none is left.
            var left = (1UL << awaited.Length) - 1;
            for (var before = 0UL; before != left;)
            {
                before = left;
                for (var step = 0; step < awaited.Length; step++)
                {
                    if ((awaited[step] & left) == 0) left &= ~OracleReach.Bit(step);
                }
            }

            Assert.Equal(0UL, left);
        }
    }

    private static SimulatedCases Run(string name) => Run(Read(name));

    private static SimulatedCases Run(ServiceBlueprint blueprint, int cases = Cases) => TokenSimulation.Run(blueprint, cases, 20261123);

    private static ServiceBlueprint Read(string name, string folder = "flow") =>
        Compile(RepositoryFiles.Read("tests/cases/found/" + folder, name + (folder.Length > 0 ? ".blueprint.yaml" : ".yaml")));

    private static ServiceBlueprint Compile(string text) => (ServiceBlueprint)Compiler.Compile(new SourceText(text)).Diagram!;
}
