using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Tests.Analysis;

/// <summary>What findings cost a case: held against the cost of the same document with the fault put right.</summary>
public sealed class CostEffectTests
{
    // Costs of steps and of people, a loop over two steps, work done again at a third.
    private const string Claim = """
        blueprint: Claim
        lanes:
          customer: Customer
          clerk: {band: backstage, label: Clerk, rate: 60 per hour}
        steps:
          - customer: Reports
            id: report
          - clerk: Takes it up
            id: take
            time: 10 min
            cost: 2
            standard: {time: 4 min, aspect: timing}
          - clerk: Is it clear?
            id: clear
            time: 5 min
            next:
              - {to: pay, when: "Yes", share: 60%}
              - {to: ask, when: "No", share: 40%}
          - clerk: Asks again
            id: ask
            time: 2 h
            cost: 3
            next: take
          - clerk: Pays
            id: pay
            time: 20 min
            cost: 1
            rework: 25%
          - customer: Has the money
        """;

    private const string Leavers = """
        blueprint: Loan
        steps:
          - customer: Applies
          - backstage: Checks
            id: check
            time: 1 h
            cost: 40
            next:
              - {to: ask, when: Papers missing, share: 50%}
              - {to: pay, when: All there, share: 50%}
          - frontstage: Asks for papers
            id: ask
            time: 10 min
            cost: 10
          - customer: Brings papers?
            id: brings
            next:
              - {to: check, when: Brings them, share: 80%}
              - {to: end, when: Gives up, share: 20%}
          - frontstage: Pays
            id: pay
            time: 10 min
            cost: 5
          - customer: Has the loan
        """;

    [Fact]
    public void A_loop_costs_what_a_case_would_save_without_it()
    {
        var effect = Cost(Claim, "SB0206", "clear");
        var without = Claim.Replace("share: 60%", "share: 100%", StringComparison.Ordinal).Replace("share: 40%", "share: 0%", StringComparison.Ordinal);
        Assert.Equal(Total(Claim) - Total(without), effect.Amount, 9);
        Assert.Equal(effect.Amount / Total(Claim), effect.Share, 9);
        Assert.False(effect.IsAtMost);
        // By hand: 2/3 of a round more of 12 for taking up, 5 for looking and 123 for asking.
        Assert.Equal(140 * 2.0 / 3, effect.Amount, 9);
    }

    [Fact]
    public void Work_done_again_likewise()
    {
        var effect = Cost(Claim.Replace("time: 2 h", "time: 1 min", StringComparison.Ordinal), "SB0206", "pay");
        var text = Claim.Replace("time: 2 h", "time: 1 min", StringComparison.Ordinal);
        Assert.Equal(Total(text) - Total(text.Replace("    rework: 25%\n", "", StringComparison.Ordinal)), effect.Amount, 9);
        // By hand: 21 for each time, 4/3 times.
        Assert.Equal(7, effect.Amount, 9);
    }

    [Fact]
    public void Time_over_a_standard_is_paid_by_the_hour()
    {
        var effect = Cost(Claim, "SB0303", "take");
        Assert.Equal(Total(Claim) - Total(Claim.Replace("time: 10 min", "time: 4 min", StringComparison.Ordinal)), effect.Amount, 9);
        Assert.DoesNotContain(Find(Claim.Replace("aspect: timing", "aspect: timing, counts: turnaround", StringComparison.Ordinal), "SB0303", "take").Effects, other => other.Kind == EffectKind.Cost);
    }

    /// <summary>
    /// Half come short each time, a fifth of these leave: by hand 1/6 leave, after 5/3 checks and 5/6 letters on average for all. What is spent on
    /// them is what they make in visits: told apart from those who stay, whose visits are those of the flow in which the leavers are taken out.
    /// </summary>
    [Fact]
    public void What_is_spent_on_those_who_give_up_is_theirs_alone()
    {
        var finding = Find(Leavers, "SB0512", "brings");
        Assert.Equal(EffectKind.CasesLost, finding.Effects[0].Kind);
        Assert.Equal(1 / 6.0, finding.Effects[0].Amount, 9);
        var spent = finding.Effects.Single(effect => effect.Kind == EffectKind.Cost);

        // Those who stay pass k rounds with probability 0.4^k · 0.5: k + 1 checks, k letters, one payment.
        var stay = 0.0;
        for (var k = 0; k < 200; k++) stay += Math.Pow(0.4, k) * 0.5 * ((40 * (k + 1)) + (10 * k) + 5);
        Assert.Equal(Total(Leavers) - stay, spent.Amount, 7);
        Assert.Equal(spent.Amount / Total(Leavers), spent.Share, 9);
        Assert.Contains("of its cost", finding.Effect, StringComparison.Ordinal);
    }

    [Fact]
    public void Calls_for_news_cost_at_most_what_they_cost_all_in_all()
    {
        const string Text = """
            blueprint: Repair
            steps:
              - customer: Brings the phone
              - backstage: Repairs it
                time: 1 h
                cost: 30
                wait: 3 d
              - customer: Calls to ask whether it is ready
                cost: 1
              - frontstage: Hands it out
                time: 5 min
                cost: 4
            """;
        var effect = Cost(Text, "SB0511", null);
        Assert.True(effect.IsAtMost);
        Assert.Equal((1.0, 1 / 35.0), (effect.Amount, effect.Share));
    }

    [Fact]
    public void Costs_in_parallel_ways_add_up()
    {
        const string Text = """
            blueprint: Visit
            steps:
              - customer: Comes in
                next: [bring, cook]
              - frontstage: Brings drinks
                id: bring
                time: 10 min
                cost: 7
                next: serve
              - backstage: Cooks
                id: cook
                time: 30 min
                cost: 20
              - backstage: Is it good?
                id: good
                time: 1 min
                cost: 1
                next:
                  - {to: cook, when: "No", share: 50%}
                  - {to: serve, when: "Yes", share: 50%}
              - frontstage: Serves
                id: serve
                time: 1 min
            """;
        Assert.Equal(21, Cost(Text, "SB0206", "good").Amount, 9);
    }

    /// <summary>Where the cost of a case is not known in full, no share of it is told.</summary>
    [Fact]
    public void Nothing_is_told_of_a_cost_that_is_known_in_part()
    {
        Assert.DoesNotContain(Find(Claim.Replace("    time: 5 min\n", "", StringComparison.Ordinal), "SB0206", "clear").Effects, effect => effect.Kind == EffectKind.Cost);
        var free = string.Join('\n', Claim.Split('\n').Where(line => !line.Contains("cost:", StringComparison.Ordinal))).Replace(", rate: 60 per hour", "", StringComparison.Ordinal);
        Assert.DoesNotContain(Find(free, "SB0206", "clear").Effects, effect => effect.Kind == EffectKind.Cost);
    }

    /// <summary>By time the wait matters most, by cost the loop: the larger share of either leads.</summary>
    [Fact]
    public void Findings_are_ranked_by_the_largest_share_of_any_total()
    {
        var text = Claim.Replace("    time: 2 h\n    cost: 3", "    time: 1 min\n    cost: 900", StringComparison.Ordinal).Replace("  - customer: Has the money", "  - customer: Has the money\n    wait: {typical: 5 h, tolerated: 3 h}", StringComparison.Ordinal);
        var compilation = Compiler.Compile(new SourceText(text));
        var first = Compiler.Analyze(compilation).Ranked[0].First;
        Assert.Equal("SB0206", first.Code);
        Assert.Equal(EffectKind.Cost, first.Effects.OrderByDescending(effect => effect.Share).First().Kind);
    }

    private static Effect Cost(string text, string code, string? element) => Find(text, code, element).Effects.Single(effect => effect.Kind == EffectKind.Cost);

    private static Diagnostic Find(string text, string code, string? element)
    {
        var compilation = Compiler.Compile(new SourceText(text));
        Assert.False(compilation.HasErrors, TextDiagnosticWriter.ToText(compilation.Diagnostics));
        return Compiler.Analyze(compilation).Findings.First(finding => finding.Code == code && (element is null || finding.Element == element));
    }

    private static double Total(string text)
    {
        var rows = Compiler.Measure(Compiler.Compile(new SourceText(text)).Diagram!).Rows.ToDictionary(row => row.Key, row => row.Figure.Value);
        return (rows["cost"] ?? 0) + (rows["labour-cost"] ?? 0);
    }
}
