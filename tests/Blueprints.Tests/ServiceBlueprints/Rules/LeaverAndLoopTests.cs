using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;
using Xunit;

namespace Blueprints.Tests.ServiceBlueprints.Rules;

/// <summary>Customers who give up, and loops that are what the service is for.</summary>
public sealed class LeaverAndLoopTests
{
    private const string Queue = """
        blueprint: Hotline
        steps:
          - customer: Calls
          - customer: Waits
            wait: 6 min
            next:
              - {to: answers, when: Is put through, share: 93%}
              - {to: end, when: WORDS, share: 7%}
          - frontstage: Answers
            id: answers
            outcome: solved
        """;

    private const string Clinic = """
        blueprint: Clinic
        steps:
          - customer: Comes
            time: 5 min
          - frontstage: Admit?
            id: disp
            time: 5 min
            next:
              - {to: obs, when: Observe, share: 30%EXIT}
              - {to: out, when: Discharge, share: 70%}
          - frontstage: Observes
            id: obs
            time: 2 h
            next: BACK
          - customer: Goes
            id: out
            yield: 90%
            time: 5 min
        """;

    [Theory]
    [InlineData("Hangs up", true)]
    [InlineData("Gives up", true)]
    [InlineData("放弃", true)]
    [InlineData("顾客挂断", true)]
    [InlineData("abandoned, outcome: abandoned", true)]
    [InlineData("Walks away, outcome: unsolved", false)]
    [InlineData("Outside hours", false)]
    public void Customers_who_give_up_are_seen(string words, bool isTold)
    {
        var finding = RuleTrial.Find("SB0512", Queue.Replace("WORDS", words, StringComparison.Ordinal)).SingleOrDefault();
        Assert.Equal(isTold ? "7% of the customers give up on the way, at 'Waits'" : null, finding?.Message);
        if (isTold) Assert.Equal((EffectKind.CasesLost, 0.07), (finding!.Effects[0].Kind, Math.Round(finding.Effects[0].Amount, 9)));
    }

    [Fact]
    public void How_many_give_up_is_a_figure()
    {
        var measures = BlueprintMeasures.Of(Read(Queue.Replace("WORDS", "Hangs up, outcome: abandoned", StringComparison.Ordinal)));
        Assert.Equal((0.07, 0.93), (Math.Round(measures.Abandoned.Value!.Value, 9), Math.Round(measures.Solved.Value!.Value, 9)));
        Assert.Equal(0, BlueprintMeasures.Of(Read(Queue.Replace("WORDS", "No, outcome: unsolved", StringComparison.Ordinal))).Abandoned.Value);
        Assert.Null(BlueprintMeasures.Of(Read("blueprint: T\nsteps:\n  - customer: A\n")).Abandoned.Value);
    }

    [Fact]
    public void Without_shares_it_is_said_that_nobody_knows_how_many()
    {
        var finding = Assert.Single(RuleTrial.Find("SB0512", Queue.Replace("WORDS", "Hangs up", StringComparison.Ordinal).Replace(", share: 7%", "", StringComparison.Ordinal).Replace(", share: 93%", "", StringComparison.Ordinal)));
        Assert.Equal((DiagnosticSeverity.Information, "customers give up on the way, at 'Waits'; how many is not said"), (finding.Severity, finding.Message));
        Assert.DoesNotContain(":", finding.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_call_that_is_over_is_hung_up_and_few_who_leave_are_not_told()
    {
        Assert.Empty(RuleTrial.Find("SB0512", "blueprint: T\nsteps:\n  - customer: Calls\n  - frontstage: Answers\n  - customer: Hangs up\n"));
        Assert.Empty(RuleTrial.Find("SB0512", Queue.Replace("WORDS", "Hangs up", StringComparison.Ordinal).Replace("7%", "1%", StringComparison.Ordinal).Replace("93%", "99%", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("", "disp", true)]
    [InlineData(", loop: intended", "disp", false)]
    [InlineData(", 循环: 有意", "disp", false)]
    [InlineData("", "{to: disp, loop: intended}", false)]
    [InlineData("", "disp\n    loop: intended", false)]
    public void A_loop_that_is_what_the_service_is_for_is_no_rework(string exit, string back, bool isRework)
    {
        var text = Clinic.Replace("EXIT", exit, StringComparison.Ordinal).Replace("BACK", back, StringComparison.Ordinal);
        Assert.Equal(isRework, RuleTrial.Find("SB0206", text).Length > 0);
        var measures = BlueprintMeasures.Of(Read(text));
        Assert.Equal(isRework ? 1 : 0, measures.Loops.Value);
        Assert.Equal(isRework ? 0.63 : 0.9, measures.FirstTimeRight.Value!.Value, 9);
        Assert.Equal((5 + (5 / 0.7) + (120 * 0.3 / 0.7) + 5) * 60, measures.LeadTime.Value!.Value, 6);
    }

    /// <summary>Each round has to be right: 0.7 · y / (1 - 0.3 · y) for a yield y in the loop.</summary>
    [Fact]
    public void Each_further_round_has_to_be_right()
    {
        var text = Clinic.Replace("EXIT", ", loop: intended", StringComparison.Ordinal).Replace("BACK", "disp\n    yield: 80%", StringComparison.Ordinal).Replace("    yield: 90%\n", "", StringComparison.Ordinal);
        Assert.Equal(0.7 / (1 - (0.3 * 0.8)), BlueprintMeasures.Of(Read(text)).FirstTimeRight.Value!.Value, 9);
    }

    [Theory]
    [InlineData("rework: 40%", "SB0206", true)]
    [InlineData("rework: 40%\n    loop: intended", "SB0206", false)]
    [InlineData("fail: {fail: Too little blood, recovery: draws}", "SB0205", true)]
    [InlineData("fail: {fail: Too little blood, recovery: draws}\n    loop: intended", "SB0205", false)]
    public void A_step_that_is_done_again_as_a_matter_of_course_repeats_no_failure(string keys, string code, bool isTold) =>
        Assert.Equal(isTold, RuleTrial.Find(code, $"blueprint: Lab\nsteps:\n  - customer: Comes\n  - frontstage: Draws blood\n    id: draws\n    time: 5 min\n    {keys}\n").Length > 0);

    [Theory]
    [InlineData("", "disp", 0)]
    [InlineData(", loop: intended", "disp", 0)]
    [InlineData("", "{to: disp, loop: intended}", 0)]
    [InlineData("", "disp\n    loop: intended", 0)]
    [InlineData("", "{to: out, loop: intended}", 1)]
    [InlineData(", loop: intended", "out", 1)]
    [InlineData("", "out\n    loop: intended", 1)]
    public void A_word_about_a_loop_stands_where_something_is_done_again(string exit, string back, int count) =>
        Assert.Equal(count, RuleTrial.Find("SB0115", Clinic.Replace("EXIT", exit, StringComparison.Ordinal).Replace("BACK", back, StringComparison.Ordinal)).Length);

    private static ServiceBlueprint Read(string text)
    {
        var compilation = Compiler.Compile(new SourceText(text));
        Assert.False(compilation.HasErrors, TextDiagnosticWriter.ToText(compilation.Diagnostics));
        return (ServiceBlueprint)compilation.Diagram!;
    }
}
