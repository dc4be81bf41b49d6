using Blueprints.Measures;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;
using Xunit;

namespace Blueprints.Tests.ServiceBlueprints.Measures;

/// <summary>Figures printed in the literature, to the digits printed.</summary>
public sealed class PublishedFiguresTests
{
    /// <summary>FedEx-style index over 425,000 shipments (textbook version).</summary>
    [Fact]
    public void Failure_index_of_parcels()
    {
        var measures = Of("""
            blueprint: Parcels
            volume: 425000
            steps:
              - frontstage: Delivers
                fail:
                  - {fail: Complaints, weight: 3, count: 125}
                  - {fail: Damaged, weight: 10, count: 18}
                  - {fail: International, weight: 1, count: 102}
                  - {fail: Invoice, weight: 1, count: 282}
                  - {fail: Late pickup, weight: 3, count: 209}
                  - {fail: Lost, weight: 10, count: 2}
                  - {fail: Proof of delivery, weight: 1, count: 26}
                  - {fail: Right day late, weight: 1, count: 751}
                  - {fail: Traces, weight: 3, count: 115}
                  - {fail: Wrong day late, weight: 5, count: 15}
            """);
        Assert.Equal(0.0065482, measures.FailureIndex.Value!.Value, 7);
        var index = FailureIndex.Of([(3, 125), (10, 18), (1, 102), (1, 282), (3, 209), (10, 2), (1, 26), (1, 751), (3, 115), (5, 15)], 425_000);
        Assert.Equal((1645.0, 2783.0), (index.Count, index.WeightedSum));
    }

    /// <summary>PERT: Taylor, Introduction to Management Science, the path 1-3-5-7.</summary>
    [Fact]
    public void Pert_of_four_activities()
    {
        var measures = Of("""
            blueprint: Order processing
            promise: 28 min
            steps:
              - frontstage: One
                time: {min: 5 min, typical: 8 min, max: 17 min}
              - frontstage: Three
                time: {min: 3 min, typical: 5 min, max: 7 min}
              - frontstage: Five
                time: {min: 4 min, typical: 6 min, max: 8 min}
              - frontstage: Seven
                time: {min: 3 min, typical: 4 min, max: 5 min}
            """);
        Assert.Equal(24 * 60, measures.PathTime.Value!.Value, 9);
        Assert.Equal(5, measures.CriticalPath!.Time.Variance / 3600, 9);
        Assert.Equal(0.9632, measures.PathKept.Value!.Value, 4);
        Assert.Equal(measures.PathTime.Value, measures.LeadTime.Value);
    }

    /// <summary>Rolled throughput yield: Minitab's help.</summary>
    [Fact]
    public void Rolled_throughput_yield() => Assert.Equal(0.70224, Of("""
        blueprint: Line
        steps:
          - support: First
            yield: 95%
          - support: Second
            yield: 84%
          - support: Third
            yield: 88%
        """).FirstTimeRight.Value!.Value, 10);

    /// <summary>Erlang C: 360 calls in half an hour of 240 s each.</summary>
    [Fact]
    public void Call_centre()
    {
        var queue = Queue.Of(360 / 1800.0, 240, 55);
        Assert.Equal(48, queue.Load, 9);
        Assert.Equal(0.23870, queue.WaitProbability, 5);
        Assert.Equal(8.184, queue.MeanWait, 3);
        Assert.Equal(0.8668, queue.ServedWithin(20), 4);
        Assert.True(Queue.Of(0.2, 240, 53).ServedWithin(20) < 0.8);
        Assert.Equal(0.817, Queue.Of(0.2, 240, 54).ServedWithin(20), 3);
    }

    /// <summary>M/M/1: 24 arrivals and 30 services an hour; and 2 and 3.</summary>
    [Fact]
    public void One_server()
    {
        var queue = Queue.Of(24 / 3600.0, 120, 1);
        Assert.Equal(0.8, queue.Utilization, 12);
        Assert.Equal(4, queue.MeanPresent, 9);
        Assert.Equal(3.2, queue.MeanWaiting, 9);
        Assert.Equal(600, queue.MeanTime, 9);
        Assert.Equal(480, queue.MeanWait, 9);
        Assert.Equal(2 / 3.0, Queue.Of(2, 1 / 3.0, 1).MeanWait, 12);
    }

    /// <summary>Flow time: Dumas et al., Fundamentals of Business Process Management, ch. 7.</summary>
    [Fact]
    public void Exclusive_choice() => Assert.Equal(29 * 3600, Of("""
        blueprint: Choice
        steps:
          - frontstage: Prepares
            time: 10 h
            next:
              - {to: long, share: 90%}
              - {to: short, share: 10%}
          - frontstage: Long way
            id: long
            time: 20 h
            next: end
          - frontstage: Short way
            id: short
            time: 10 h
        """).LeadTime.Value!.Value, 6);

    /// <inheritdoc cref="Exclusive_choice"/>
    [Fact]
    public void Loop() => Assert.Equal(5.857, Of("""
        blueprint: Loop
        steps:
          - frontstage: Works
            id: work
            time: 2 h
            next:
              - {to: work2, share: 70%, when: done}
              - {to: again, share: 30%, when: again}
          - frontstage: Sends back
            id: again
            time: 0 s
            next: work
          - frontstage: Goes on
            id: work2
            time: 3 h
        """).LeadTime.Value!.Value / 3600, 3);

    /// <inheritdoc cref="Exclusive_choice"/>
    [Fact]
    public void Rework() => Assert.Equal(5.857, Of("""
        blueprint: Rework
        steps:
          - frontstage: Works
            time: 2 h
            rework: 30%
          - frontstage: Goes on
            time: 3 h
        """).LeadTime.Value!.Value / 3600, 3);

    /// <summary>RPN: AIAG FMEA, 4th ed.: 7 x 8 x 5, and after the mend 7 x 6 x 4.</summary>
    [Fact]
    public void Risk_priority()
    {
        int Rpn(int occurrence, int detection) => Of($$"""
            blueprint: Risk
            steps:
              - support: Works
                fail: {fail: Breaks, severity: 7, occurrence: {{occurrence}}, detection: {{detection}}}
            """).Risks[0].Rpn!.Value;

        Assert.Equal((280, 168), (Rpn(8, 5), Rpn(6, 4)));
        Assert.Equal(-0.4, (Rpn(6, 4) - Rpn(8, 5)) / (double)Rpn(8, 5), 12);
    }

    private static BlueprintMeasures Of(string text)
    {
        var compilation = Compiler.Compile(new SourceText(text, "published.yaml"));
        return BlueprintMeasures.Of(Assert.IsType<ServiceBlueprint>(compilation.Diagram));
    }
}
