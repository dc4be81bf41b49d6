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
