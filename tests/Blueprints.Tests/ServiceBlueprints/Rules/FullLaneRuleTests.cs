using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Rules;

/// <summary>What is told of lanes with more work than they can do, and of promises behind them.</summary>
public sealed class FullLaneRuleTests
{
    /// <summary>40% of 10 an hour come to one expert who needs 20 min: 4 come, 3 are done, and a quarter of 40% is never served.</summary>
    private const string Part = """
        blueprint: T
        demand: 10 per hour
        promise: 1 h
        lanes:
          customer: Caller
          desk: {band: frontstage, staff: 5}
          expert: {band: backstage, label: Expert, staff: 1}
        steps:
          - customer: Calls
            time: 1 min
          - desk: Known?
            time: 2 min
            next:
              - {to: tell, when: "Yes", share: 60%}
              - {to: look, when: "No", share: 40%}
          - expert: Looks into it
            id: look
            time: 20 min
          - desk: Tells
            id: tell
            time: {min: 1 min, typical: 2 min, max: 60 min}
        """;

    [Fact]
    public void A_lane_that_some_cases_come_to_is_told_of_those()
    {
        var finding = Assert.Single(RuleTrial.Find("SB0602", Part));
        Assert.Contains("it serves 3 of 4 cases an hour, and its queue grows by 1 an hour", finding.Message, StringComparison.Ordinal);
        var effect = Assert.Single(finding.Effects);
        Assert.Equal((EffectKind.CasesUnserved, 0.1), (effect.Kind, Math.Round(effect.Share, 9)));
        Assert.Equal("Expert", finding.Lane);
    }

    /// <summary>Two people do 16 and 7 min for each of 6 an hour: 5.2 can be done; nothing stands before them that is full.</summary>
    [Fact]
    public void A_lane_is_not_spared_by_itself()
    {
        var finding = Assert.Single(RuleTrial.Find("SB0602", """
            blueprint: T
            demand: 6 per hour
            lanes:
              customer: Owner
              vet: {band: frontstage, label: Vet, staff: 2}
            steps:
              - customer: Arrives
              - {vet: Examines, time: 16 min}
              - {vet: Explains, time: 7 min}
            """));
        Assert.Equal("'Vet' has work for 115% of its time, so there is no steady state: it serves 5.2 of 6 cases an hour, and its queue grows by 0.8 an hour", finding.Message);
    }

    /// <summary>Some come twice by different steps: jobs are counted, since nobody can tell how many cases these are.</summary>
    [Fact]
    public void Where_cases_cannot_be_told_jobs_are()
    {
        var finding = Assert.Single(RuleTrial.Find("SB0602", Part.Replace("time: 20 min", "time: 20 min\n    next: again\n  - expert: Looks again\n    id: again\n    time: 20 min\n    next: [{to: tell, share: 50%, when: a}, {to: look, share: 50%, when: b}]", StringComparison.Ordinal)));
        Assert.Contains("jobs an hour", finding.Message, StringComparison.Ordinal);
        Assert.True(finding.Effects[0].IsAtMost);
    }

    [Fact]
    public void A_promise_behind_a_full_lane_is_kept_at_most_as_without_queues()
    {
        var full = Of(Part);
        Assert.True(full.PromiseKept.IsAtMost);
        Assert.Contains("grows as long as the demand lasts", full.PromiseKept.Reason!.Value.English, StringComparison.Ordinal);
        Assert.Equal(Of(Part.Replace("demand: 10 per hour\n", "", StringComparison.Ordinal)).PromiseKept.Value!.Value, full.PromiseKept.Value!.Value, 9);
        Assert.Single(RuleTrial.Find("SB0306", Part.Replace("promise: 1 h", "promise: 1 min", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_gap_of_the_promise_is_told_by_a_promise_for_a_part()
    {
        var text = Part.Replace("promise: 1 h", "promise: {from: look, to: tell, time: 25 min}", StringComparison.Ordinal);
        var gap = Assert.Single(MeasureTables(text), cells => cells.Contains("the promise", StringComparison.Ordinal));
        Assert.Contains("broken for", gap, StringComparison.Ordinal);
        Assert.Contains("for the whole service", Of(text).PromiseKept.Reason!.Value.English, StringComparison.Ordinal);
    }

    private static IEnumerable<string> MeasureTables(string text) =>
        Compiler.Measure(Read(text)).Tables.Where(table => table.Key == FiveGaps.Key).SelectMany(table => table.Rows).Select(row => string.Join(" | ", row.Select(cell => cell.Text?.English ?? "")));

    private static Diagram Read(string text) => Compiler.Compile(new SourceText(text, "a.yaml")).Diagram!;

    private static BlueprintMeasures Of(string text) => BlueprintMeasures.Of((ServiceBlueprint)Read(text));
}
