using Blueprints.Diagrams;
using Blueprints.Measures;
using Blueprints.Measures.Distributions;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Measures;

/// <summary>Waits longer than the queues, and what is over a limit on average.</summary>
public sealed class LongerWaitTests
{
    [Theory]
    [InlineData("20 d", true)]
    [InlineData("1 s", false)]
    public void A_wait_that_is_longer_than_the_queue_stays(string wait, bool stays)
    {
        var measures = Measures($$"""
            blueprint: T
            demand: 10/d
            lanes:
              customer: Customer
              clerk: {band: frontstage, staff: 1}
            steps:
              - customer: Asks
              - clerk: Answers
                wait: {{wait}}
                time: 30 min
            """);
        Assert.Equal(stays, measures.QueuedLeadTime.Value == measures.LeadTime.Value);
        Assert.True(measures.QueuedLeadTime.Value >= measures.LeadTime.Value);
    }

    // The clerk's queue by Pollaczek-Khinchine: load 2/3 and jobs of 20 min each make (2/3) x 20 / (2 x (1 - 2/3)) = 20 min.
    [Theory]
    [InlineData("- customer: Sits in the waiting room\n    wait: 5 min", 20 + 20)]
    [InlineData("- customer: Sits in the waiting room\n    wait: 60 min", 60 + 20)]
    [InlineData("- customer: Sits in the waiting room\n    kind: wait\n    time: 5 min", 20 + 20)]
    [InlineData("- customer: Sits in the waiting room\n    kind: wait\n    time: 60 min", 60 + 20)]
    [InlineData("- customer: Sits in the waiting room\n    wait: {typical: 5 min, fixed: yes}", 5 + 20 + 20)]
    [InlineData("- customer: Fills in a form\n    wait: 5 min\n    time: 1 min", 5 + 1 + 20 + 20)]
    public void A_step_of_nothing_but_waiting_and_the_queue_behind_it_are_one_wait(string waiting, double minutes)
    {
        var measures = Measures($$"""
            blueprint: T
            demand: 2 per hour
            lanes:
              customer: Customer
              clerk: {band: frontstage, staff: 1}
            steps:
              {{waiting}}
              - clerk: Answers
                time: 20 min
            """);
        Assert.Equal(minutes * 60, measures.QueuedLeadTime.Value!.Value, 3);
        Assert.Equal(waiting.Contains("fixed", StringComparison.Ordinal) || waiting.Contains("form", StringComparison.Ordinal), measures.QueuedLeadTime.Note is not { } note || !note.English.Contains("nothing but waiting", StringComparison.Ordinal));
    }

    [Fact]
    public void A_waiting_step_stays_where_cases_also_come_to_the_queue_without_it()
    {
        // Half come by telephone: the queue stays for all, and the shorter wait of the others is part of it.
        var measures = Measures("""
            blueprint: T
            demand: 2 per hour
            lanes:
              customer: Customer
              clerk: {band: frontstage, staff: 1}
            steps:
              - customer: Comes or rings?
                kind: decision
                next:
                  - {to: sit, share: 50%, when: comes}
                  - {to: answer, share: 50%, when: rings}
              - customer: Sits
                id: sit
                wait: 60 min
              - clerk: Answers
                id: answer
                time: 20 min
            """);
        Assert.Equal((30 + 20 + 20) * 60, measures.QueuedLeadTime.Value!.Value, 3);
    }

    [Fact]
    public void What_is_over_a_limit_is_the_mean_of_what_is_over_it()
    {
        // A triangle from 0 to 12 with its top at 6: over 6 it is on average 2 times half of the cases, thus 1; over its end never.
        var triangle = TimeDistribution.Of(0, 6, 12, DurationShape.Triangular);
        Assert.Equal(1, triangle.MeanBeyond(6), 3);
        Assert.Equal(6, triangle.MeanBeyond(0), 6);
        Assert.Equal(0, triangle.MeanBeyond(12), 6);
        Assert.Equal(2, TimeDistribution.Of(5, 5, 5).MeanBeyond(3), 9);
    }

    private static BlueprintMeasures Measures(string yaml) =>
        new BlueprintFacts((ServiceBlueprint)Compiler.Compile(new SourceText(yaml, "a.yaml")).Diagram!).Measures;
}
