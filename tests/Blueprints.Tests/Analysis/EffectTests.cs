using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.TestSupport;
using Blueprints.Text;

namespace Blueprints.Tests.Analysis;

/// <summary>What findings take of a case: held against the figures of the same document with the fault put right.</summary>
public sealed class EffectTests
{
    // One step after the other, with a choice and a loop: exact by the visits.
    private const string Choice = """
        blueprint: Claim
        steps:
          - customer: Reports
            id: report
          - frontstage: Takes it up
            id: take
            time: 10 min
            standard: {time: 4 min, aspect: timing}
          - backstage: Is it clear?
            id: clear
            time: 5 min
            next:
              - {to: pay, when: "Yes", share: 60%}
              - {to: ask, when: "No", share: 40%}
          - frontstage: Asks again
            id: ask
            wait: {typical: 2 h, tolerated: 30 min}
            next: take
          - support: Pays
            id: pay
            time: 20 min
        """;

    // Two ways at once, of which the one with the standard is not always the longer: the time is computed anew.
    private const string Parallel = """
        blueprint: Visit
        steps:
          - customer: Comes in
            next: [bring, cook]
          - frontstage: Brings drinks
            id: bring
            time: 4-14 min
            standard: {time: 3 min, aspect: timing}
            next: serve
          - backstage: Cooks
            id: cook
            time: 5-9 min
            next: serve
          - frontstage: Serves
            id: serve
            time: 1 min
        """;

    [Fact]
    public void Time_over_a_standard_is_what_the_case_would_save()
    {
        var effect = EffectOf(Choice, "SB0303");
        Assert.Equal(EffectKind.Time, effect.Kind);
        Assert.False(effect.IsAtMost);
        Assert.Equal(Lead(Choice) - Lead(Choice.Replace("time: 10 min", "time: 4 min", StringComparison.Ordinal)), effect.Amount, 6);
        Assert.Equal(effect.Amount / Lead(Choice), effect.Share, 9);
    }

    [Fact]
    public void Waiting_over_what_is_tolerated_likewise()
    {
        var effect = EffectOf(Choice, "SB0502");
        Assert.Equal(EffectKind.Waiting, effect.Kind);
        Assert.Equal(Lead(Choice) - Lead(Choice.Replace("typical: 2 h", "typical: 30 min", StringComparison.Ordinal)), effect.Amount, 6);
    }

    [Fact]
    public void A_loop_is_worth_what_the_case_would_save_without_it()
    {
        var effect = EffectOf(Choice, "SB0206");
        var without = Choice.Replace("share: 60%", "share: 100%", StringComparison.Ordinal).Replace("share: 40%", "share: 0%", StringComparison.Ordinal);
        Assert.Equal(Lead(Choice) - Lead(without), effect.Amount, 6);
    }

    [Fact]
    public void Of_parallel_ways_the_time_is_computed_anew()
    {
        var effect = EffectOf(Parallel, "SB0303");
        Assert.False(effect.IsAtMost);

        // Typically 9 min, 6 min over the standard: all of its time by a third.
        var quicker = Parallel.Replace("time: 4-14 min", "time: 80-280 s", StringComparison.Ordinal);
        Assert.Equal(Lead(Parallel) - Lead(quicker), effect.Amount, 3);
        Assert.InRange(effect.Amount, 1, 359);
    }

    [Fact]
    public void Cases_that_end_nowhere_and_a_broken_promise_are_shares()
    {
        var lost = EffectOf("blueprint: A\nsteps:\n  - customer: Asks\n    id: a\n    next: [{to: b, when: x, share: 30%}, {to: c, when: y, share: 70%}]\n  - frontstage: Forgets\n    id: b\n"
            + "    next: []\n  - frontstage: Answers\n    id: c\n    kind: end\n", "SB0102");
        Assert.Equal((EffectKind.CasesLost, 0.3), (lost.Kind, Math.Round(lost.Share, 9)));

        var broken = EffectOf("blueprint: A\npromise: 1 min\nsteps:\n  - customer: Asks\n  - frontstage: Answers\n    time: 2 min\n  - customer: Hears\n", "SB0306");
        Assert.Equal((EffectKind.PromiseBroken, 1.0), (broken.Kind, broken.Share));
    }

    [Fact]
    public void A_risk_that_is_rated_in_full_is_told_and_otherwise_what_to_add()
    {
        const string Rated = "blueprint: A\nsteps:\n  - customer: Asks\n  - frontstage: Answers\n    fail:\n      fail: Wrong answer\n      severity: 8\n      occurrence: 5\n      detection: 7\n";
        var effect = EffectOf(Rated, "SB0201");
        Assert.Equal((EffectKind.Risk, 280.0), (effect.Kind, effect.Amount));

        var finding = Find(Rated.Replace("      detection: 7\n", "", StringComparison.Ordinal), "SB0201");
        Assert.Equal("no data: add severity, occurrence and detection", finding.Effect);
        Assert.Equal(EffectKind.CasesTouched, Assert.Single(finding.Effects).Kind);
    }

    public static TheoryData<string> Examples => [.. RepositoryFiles.Documents("examples")];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Each_of_the_five_has_an_effect(string name)
    {
        var compilation = Compiler.Compile(new SourceText(RepositoryFiles.Read("examples", name), name));
        if (compilation.Diagram is not ServiceBlueprint) return;
        foreach (var group in Compiler.Analyze(compilation).Ranked.Take(FindingGroup.Leading))
        {
            Assert.False(string.IsNullOrEmpty(group.First.Effect), group.First.Message);
            Assert.NotEmpty(group.First.Effects);
        }
    }

    private static Effect EffectOf(string yaml, string code) => Find(yaml, code).Effects[0];

    private static Diagnostic Find(string yaml, string code)
    {
        var compilation = Compiler.Compile(new SourceText(yaml, "a.blueprint.yaml"));
        Assert.Empty(compilation.Diagnostics);
        return Assert.Single(Compiler.Analyze(compilation).Findings, finding => finding.Code == code);
    }

    private static double Lead(string yaml) => new BlueprintFacts((ServiceBlueprint)Compiler.Compile(new SourceText(yaml, "a.blueprint.yaml")).Diagram!).Measures.LeadTime.Value!.Value;
}
