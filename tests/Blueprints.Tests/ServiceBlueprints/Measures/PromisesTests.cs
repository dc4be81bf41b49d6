using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Measures;

/// <summary>Promises for stretches of the service, and standards that count the wait.</summary>
public sealed class PromisesTests
{
    private const string Clinic = """
        blueprint: Clinic
        promises: [{from: door, to: doctor, time: 30 min, at: start}]
        steps:
          - customer: Comes in
            id: door
            wait: 7 min
            time: 1 min
          - frontstage: Sees who is urgent
            id: triage
            time: 4 min
            next:
              - {to: quick, when: Urgent, share: 20%}
              - {to: room, when: Not urgent, share: 70%}
              - {to: end, when: Sent home, share: 10%}
          - frontstage: Quick test
            id: quick
            time: 5 min
            next: doctor
          - customer: Sits in the waiting room
            id: room
            time: 30 min
          - frontstage: Sees the patient
            id: doctor
            wait: 2 min
            time: 15 min
        """;

    /// <summary>From when the work at the door begins: 1 + 4 + (5 or 30) + 2 minutes; one in ten never gets there.</summary>
    [Fact]
    public void A_stretch_is_measured_from_work_to_work()
    {
        var row = Assert.Single(BlueprintMeasures.Of(Parse(Clinic)).Promises);
        Assert.Equal(0.9, row.Reached.Value!.Value, 9);
        Assert.Equal(7 + (((0.2 * 5) + (0.7 * 30)) / 0.9), row.Time.Value!.Value / 60, 6);
        Assert.Equal(0.2 / 0.9, row.Kept.Value!.Value, 6);
    }

    [Fact]
    public void It_may_end_when_the_work_is_done()
    {
        var row = Assert.Single(BlueprintMeasures.Of(Parse(Clinic.Replace(", at: start", "", StringComparison.Ordinal))).Promises);
        Assert.Equal(22 + (((0.2 * 5) + (0.7 * 30)) / 0.9), row.Time.Value!.Value / 60, 6);
    }

    [Fact]
    public void Promise_itself_may_be_one() =>
        Assert.Equal(Parse(Clinic).Promises[0] with { Span = default }, Parse(Clinic.Replace("promises: [{from: door, to: doctor, time: 30 min, at: start}]", "promise: {从: door, 到: doctor, 时间: 30 分钟, 计到: 开始}", StringComparison.Ordinal)).Promises[0] with { Span = default });

    /// <summary>Where the case is split, cases are run, and give the same.</summary>
    [Fact]
    public void Where_cases_are_split_they_are_run()
    {
        var split = Clinic.Replace("    time: 1 min\n", "    time: 1 min\n    next: [triage, file]\n  - backstage: Finds the file\n    id: file\n    time: 2 min\n    next: end\n", StringComparison.Ordinal);
        var row = Assert.Single(BlueprintMeasures.Of(Parse(split)).Promises);
        Assert.Equal(0.9, row.Reached.Value!.Value, 0.02);
        Assert.Equal(7 + (((0.2 * 5) + (0.7 * 30)) / 0.9), row.Time.Value!.Value / 60, 0.5);
        Assert.True(row.Time.Error > 0);
    }

    /// <summary>A loop back to the first step: from the first time, and its wait counts when it is done again.</summary>
    [Fact]
    public void The_time_runs_from_the_first_of_several()
    {
        var row = Assert.Single(BlueprintMeasures.Of(Parse("""
            blueprint: Loop
            promises: [{from: fill, to: accept, time: 1 h, at: start}]
            steps:
              - customer: Fills in the form
                id: fill
                wait: 5 min
                time: 10 min
              - frontstage: Complete?
                id: check
                next: [{to: accept, share: 50%}, {to: fill, share: 50%}]
              - frontstage: Accepts
                id: accept
                time: 1 min
            """)).Promises);
        Assert.Equal(1, row.Reached.Value!.Value, 9);
        Assert.Equal(10 + 15, row.Time.Value!.Value / 60, 0.7);
    }

    [Fact]
    public void The_customer_is_told_a_time_that_does_not_hold()
    {
        var finding = Compiler.Analyze(Parse(Clinic)).Findings.Single(found => found.Descriptor.Name == "promise-at-risk");
        Assert.StartsWith("the promise of 30 min for 'Comes in → Sees the patient' is kept in 22.2% of the cases", finding.Message, StringComparison.Ordinal);
        Assert.Equal("door doctor", string.Join(' ', finding.Elements));
    }

    [Fact]
    public void The_head_of_the_drawing_tells_it() =>
        Assert.Contains(">Door to doctor · 22% kept<", Compiler.RenderSvg(Parse(Clinic.Replace("at: start", "at: start, label: Door to doctor", StringComparison.Ordinal))), StringComparison.Ordinal);

    [Theory]
    [InlineData("to: doctor, time", "to: docter, time", "unknown step 'docter'")]
    [InlineData("time: 30 min, ", "", "time")]
    [InlineData("from: door, to: doctor", "from: doctor, to: door", null)]
    public void Mistakes_are_told(string from, string to, string? told)
    {
        var compilation = Compiler.Compile(new SourceText(Clinic.Replace(from, to, StringComparison.Ordinal)));
        if (told is not null) Assert.Contains(told, Assert.Single(compilation.Diagnostics).Message, StringComparison.Ordinal);
        else Assert.Contains("no case comes", BlueprintMeasures.Of((ServiceBlueprint)compilation.Diagram!).Promises[0].Kept.Reason!.Value.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "before 'Answers' the case waits 6 d, and its standard is 2 d for the work alone")]
    [InlineData(", counts: turnaround", "'Answers' takes 6 d with the wait before it, its standard is 2 d")]
    [InlineData(", 计入: 全程", "'Answers' takes 6 d with the wait before it, its standard is 2 d")]
    [InlineData(", counts: work", null)]
    public void A_standard_says_what_it_counts(string counts, string? told)
    {
        var found = Compiler.Analyze(Parse($"blueprint: T\nsteps:\n  - customer: Writes\n  - frontstage: Answers\n    wait: 6 d\n    time: 1 s\n    standard: {{time: 2 d{counts}}}\n")).Findings.Where(finding => finding.Descriptor.Name == "time-over-standard").Select(finding => finding.Message);
        Assert.Equal(told is null ? [] : [told], found);
    }

    private static ServiceBlueprint Parse(string text)
    {
        var compilation = Compiler.Compile(new SourceText(text));
        Assert.Empty(compilation.Diagnostics);
        return (ServiceBlueprint)compilation.Diagram!;
    }
}
