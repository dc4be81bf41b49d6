using Blueprints.Comparisons;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Measures;

/// <summary>How cases end: shares, and the times of those that end so.</summary>
public sealed class OutcomeTests
{
    /// <summary>10 minutes to try; 20% try again, 60% are solved, 15% are not, 5% give up at once after 1 more minute.</summary>
    private const string Line = """
        blueprint: Help line
        steps:
          - customer: Rings up
            id: ring
            time: 2 min
          - frontstage: Tries
            id: try
            time: 10 min
            next:
              - {to: try, when: Again, share: 20%}
              - {to: done, when: Solved, share: 60%}
              - {to: bad, when: Not solved, share: 15%}
              - {to: end, when: Gives up, share: 5%, outcome: abandoned}
          - customer: Rings off, content
            id: done
            time: 1 min
            outcome: solved
            next: end
          - customer: Complains
            id: bad
            time: 30 min
            outcome: unsolved
        """;

    [Fact]
    public void Shares_are_those_of_where_cases_end()
    {
        var measures = BlueprintMeasures.Of(Parse(Line));
        Assert.Equal([Outcome.Solved, Outcome.Unsolved, Outcome.Abandoned], measures.Outcomes.Select(row => row.Outcome!.Value));
        Assert.Equal([0.75, 0.1875, 0.0625], measures.Outcomes.Select(row => Math.Round(row.Share.Value!.Value, 9)));
        Assert.Equal(0.75, measures.Solved.Value!.Value, 9);
    }

    [Fact]
    public void What_is_told_of_some_ends_says_nothing_of_the_others()
    {
        var measures = BlueprintMeasures.Of(Parse("""
            blueprint: T
            steps:
              - customer: Asks
              - frontstage: Can we?
                kind: decision
                next:
                  - {to: end, when: Gives up, share: 10%, outcome: abandoned}
                  - {to: done, when: Go on}
              - frontstage: Does it
                id: done
                time: 5 min
            """));
        Assert.Null(measures.Solved.Value);
        Assert.Equal("90% of the cases end where no outcome is told", measures.Solved.Reason!.Value.English);
        Assert.Equal(0.1, measures.Abandoned.Value!.Value, 9);
        Assert.Equal("no end says that a case is solved (outcome: solved)", measures.TimeToSolution.Reason!.Value.English);
    }

    /// <summary>Whatever the end, 10 / 0.8 minutes of trying: how often is independent of how it ends.</summary>
    [Fact]
    public void Times_are_those_of_the_cases_that_end_so()
    {
        var rows = BlueprintMeasures.Of(Parse(Line)).Outcomes;
        Assert.Equal([2 + 12.5 + 1, 2 + 12.5 + 30, 2 + 12.5], rows.Select(row => Math.Round(row.Time.Value!.Value / 60, 6)));
    }

    /// <summary>A long way that mostly fails and a short one that mostly works: the solved ones are quicker than all.</summary>
    [Fact]
    public void What_leads_to_the_end_counts_by_how_often_it_does()
    {
        var rows = BlueprintMeasures.Of(Parse("""
            blueprint: Two ways
            steps:
              - frontstage: Which?
                next: [{to: short, share: 50%}, {to: long, share: 50%}]
              - frontstage: Short
                id: short
                time: 10 min
                next: [{to: end, share: 90%, outcome: solved}, {to: end, when: Fails, share: 10%, outcome: unsolved}]
              - frontstage: Long
                id: long
                time: 60 min
                next: [{to: end, share: 30%, outcome: solved}, {to: end, when: Fails, share: 70%, outcome: unsolved}]
            """)).Outcomes;
        Assert.Equal(((0.45 * 10) + (0.15 * 60)) / 0.6, rows[0].Time.Value!.Value / 60, 6);
        Assert.Equal(((0.05 * 10) + (0.35 * 60)) / 0.4, rows[1].Time.Value!.Value / 60, 6);
    }

    /// <summary>The case is split, so cases are run: the last token at an end that says so decides.</summary>
    [Fact]
    public void Where_cases_are_split_they_are_run()
    {
        var rows = BlueprintMeasures.Of(Parse("""
            blueprint: Split
            steps:
              - customer: Asks
                next: [answer, note]
              - backstage: Notes it
                id: note
              - backstage: Files
                id: file
                time: 60 min
                next: end
              - frontstage: Answers
                id: answer
                time: 10 min
                next: [{to: end, share: 70%, outcome: solved}, {to: end, when: "No", share: 30%, outcome: unsolved}]
            """)).Outcomes;
        Assert.Equal(0.7, rows[0].Share.Value!.Value, 0.02);
        Assert.True(rows[0].Share.Error > 0);
        Assert.Equal(10, rows[0].Time.Value!.Value / 60, 6);
        Assert.Contains("found by running", rows[0].Time.Assumption!.Value.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Cases_whose_end_says_nothing_are_counted_as_such()
    {
        var rows = BlueprintMeasures.Of(Parse(Line.Replace(", outcome: abandoned", "", StringComparison.Ordinal))).Outcomes;
        Assert.Null(rows[^1].Outcome);
        Assert.Equal(0.0625, rows[^1].Share.Value!.Value, 9);
    }

    [Fact]
    public void Without_outcomes_nothing_is_told()
    {
        var measures = BlueprintMeasures.Of(Parse("blueprint: T\nsteps:\n  - {customer: A, time: 1 min}\n"));
        Assert.Empty(measures.Outcomes);
        Assert.False(measures.Solved.IsKnown);
    }

    [Fact]
    public void Shares_that_are_not_known_leave_all_unknown() =>
        Assert.All(BlueprintMeasures.Of(Parse(Line.Replace(", share: 60%", "", StringComparison.Ordinal).Replace(", share: 15%", "", StringComparison.Ordinal))).Outcomes, row => Assert.False(row.Share.IsKnown));

    [Fact]
    public void Times_of_unlike_ends_are_not_judged()
    {
        var (before, after) = (Parse(Line), Parse(Line.Replace("share: 15%}", "share: 10%}", StringComparison.Ordinal).Replace("share: 60%", "share: 65%", StringComparison.Ordinal).Replace("time: 10 min", "time: 12 min", StringComparison.Ordinal)));
        var measures = ((BlueprintComparison)Compiler.Compare(before, after)!).Measures;
        Assert.Null(measures.Single(measure => measure.Key == "lead-time").IsBetter);
        Assert.True(measures.Single(measure => measure.Key == "solved").IsBetter);
        Assert.False(measures.Single(measure => measure.Key == "time-to-solution").IsBetter);
        var same = ((BlueprintComparison)Compiler.Compare(before, Parse(Line.Replace("time: 10 min", "time: 12 min", StringComparison.Ordinal)))!).Measures;
        Assert.False(same.Single(measure => measure.Key == "lead-time").IsBetter);
    }

    [Fact]
    public void The_drawing_names_the_end()
    {
        var svg = Compiler.RenderSvg(Parse(Line));
        Assert.Contains(">Abandoned<", svg, StringComparison.Ordinal);
        Assert.DoesNotContain(">End<", svg, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("outcome: solved", "结果: 解决", null)]
    [InlineData("outcome: abandoned", "结果: 放弃", null)]
    [InlineData("outcome: solved", "outcome: happy", "happy")]
    [InlineData("when: Solved, share: 60%", "when: Solved, share: 60%, outcome: solved", "no case ends here")]
    [InlineData("id: try", "id: try\n    outcome: solved", null)]
    [InlineData("id: ring", "id: ring\n    outcome: solved", "no case ends here")]
    public void It_is_read(string from, string to, string? told)
    {
        var diagnostics = Compiler.Compile(new SourceText(Line.Replace(from, to, StringComparison.Ordinal))).Diagnostics;
        if (told is null) Assert.Empty(diagnostics);
        else Assert.Contains(told, Assert.Single(diagnostics).Message, StringComparison.Ordinal);
    }

    private static ServiceBlueprint Parse(string text)
    {
        var compilation = Compiler.Compile(new SourceText(text));
        Assert.Empty(compilation.Diagnostics);
        return (ServiceBlueprint)compilation.Diagram!;
    }
}
