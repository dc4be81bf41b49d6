using Xunit;

namespace Blueprints.Tests.ServiceBlueprints.Rules;

public sealed class WeakLinkRuleTests
{
    [Fact]
    public void A_failure_without_either_is_told_once()
    {
        const string Text = "blueprint: T\nsteps:\n  - customer: A\n  - frontstage: B\n    fail: Breaks\n";
        Assert.Equal(["nothing prevents 'Breaks' at 'B', and nothing is planned for when it happens"], RuleTrial.Messages("SB0201", Text));
        Assert.Empty(RuleTrial.Find("SB0202", Text));
    }

    [Fact]
    public void Each_fail_point_of_a_step_is_told_at_its_place()
    {
        const string Text = "blueprint: T\nsteps:\n  - customer: A\n  - frontstage: B\n    fail:\n      - Breaks\n      - {fail: Falls, recovery: Lifted}\n      - Burns\n";
        Assert.Equal(["Breaks", "Burns"], RuleTrial.Places("SB0201", Text));
        Assert.Equal(["{fail: Falls, recovery: Lifted}"], RuleTrial.Places("SB0202", Text));
    }

    [Theory]
    [InlineData("severity: 5, occurrence: 4, detection: 5", "'F' at 'B' has a risk of 100: severity 5 × occurrence 4 × detection 5")]
    [InlineData("severity: 8, occurrence: 10", null)]
    [InlineData("severity: 3, occurrence: 3, detection: 10", null)]
    [InlineData("severity: 9, occurrence: 1, detection: 1", "'F' at 'B' has severity 9 of 10, whatever its risk number of 9")]
    [InlineData("severity: 9", "'F' at 'B' has severity 9 of 10")]
    [InlineData("severity: 8", null)]
    [InlineData("occurrence: 10, detection: 10", null)]
    public void Risk_is_high_by_its_number_or_by_severity_alone(string ratings, string? message)
    {
        Assert.Equal(message is null ? [] : [message], RuleTrial.Messages("SB0203", "blueprint: T\nsteps:\n  - customer: A\n  - frontstage: B\n    fail: {fail: F, " + ratings + "}\n"));
    }

    [Theory]
    [InlineData("detection: 5, occurrence: 4", "detection down from 5 first")]
    [InlineData("detection: 4, occurrence: 5", "occurrence down from 5 first")]
    [InlineData("detection: 5, occurrence: 5", "both 5")]
    public void The_greater_factor_is_to_be_lowered(string ratings, string advice) =>
        Assert.Contains(advice, Assert.Single(RuleTrial.Find("SB0203", "blueprint: T\nsteps:\n  - customer: A\n  - frontstage: B\n    fail: {fail: F, severity: 8, " + ratings + "}\n")).Help, StringComparison.Ordinal);

    [Theory]
    [InlineData("refuse", null)]
    [InlineData("refuze", "refuse")]
    [InlineData("refus", "refuse")]
    [InlineData("rfeuse", "refuse")]
    [InlineData("Refuse", "refuse")]
    [InlineData("refund", null)]
    [InlineData("Explains and returns", "refuse")]
    [InlineData("The manager explains", null)]
    [InlineData("退款", null)]
    public void A_recovery_one_slip_away_from_an_id_means_that_step(string recovery, string? meant)
    {
        var text = "blueprint: T\nsteps:\n  - customer: A\n  - frontstage: B\n    fail: {fail: F, recovery: " + recovery + "}\n  - {frontstage: Explains and returns, id: refuse}\n  - {frontstage: Exchange, id: 退货}\n";
        Assert.Equal(meant is null ? [] : [$"the recovery '{recovery}' of 'F' is no step; did you mean '{meant}'?"], RuleTrial.Messages("SB0204", text));
    }

    [Theory]
    [InlineData("recovery: b", 1)]
    [InlineData("recovery: b, prevention: Slower", 0)]
    [InlineData("recovery: a", 0)]
    [InlineData("recovery: Again", 0)]
    public void Repeating_is_told_where_nothing_is_changed(string recovery, int findings)
    {
        var text = "blueprint: T\nsteps:\n  - {customer: A, id: a}\n  - frontstage: B\n    id: b\n    fail: {fail: F, " + recovery + "}\n";
        Assert.Equal(findings, RuleTrial.Find("SB0205", text).Length);
        if (findings > 0) Assert.Empty(RuleTrial.Find("SB0202", text));
    }

    [Fact]
    public void The_cost_of_a_loop_is_what_the_case_takes_longer()
    {
        // 10 min once, repeated with share .2: 2 min 30 s more; 15 min 30 s in all.
        const string Text = "blueprint: T\nsteps:\n  - customer: A\n    time: 1 min\n  - {frontstage: B, id: b, time: 9 min}\n  - frontstage: C?\n    time: 1 min\n    next:\n      - {to: d, when: x, share: 80%}\n      - {to: b, when: y, share: 20%}\n  - {frontstage: D, id: d, time: 2 min}\n";
        Assert.Equal(["'C?' sends 20% back to 'B', which adds 2 min 30 s to a case on average: 16.1% of its lead time"], RuleTrial.Messages("SB0206", Text));
        Assert.Equal(["{to: b, when: y, share: 20%}"], RuleTrial.Places("SB0206", Text));
    }

    [Fact]
    public void A_correction_before_the_case_goes_back_is_part_of_the_loop()
    {
        // B and C 10 min, the correction 5 min: at .2, 15 min / .8 · .2 = 3 min 45 s more; with 11 min for A and D 24 min 45 s in all.
        const string Text = "blueprint: T\nsteps:\n  - customer: A\n    time: 1 min\n  - {frontstage: B, id: b, time: 9 min}\n  - frontstage: C?\n    time: 1 min\n    next:\n      - {to: d, when: x, share: 80%}\n      - {to: f, when: y, share: 20%}\n  - {customer: F, id: f, time: 5 min, next: b}\n  - {frontstage: D, id: d, time: 10 min}\n";
        Assert.Equal(["'C?' sends 20% back to 'B', which adds 3 min 45 s to a case on average: 15.2% of its lead time"], RuleTrial.Messages("SB0206", Text));
        Assert.Equal(["{to: f, when: y, share: 20%}"], RuleTrial.Places("SB0206", Text));
    }

    [Fact]
    public void Loops_within_each_other_cost_each_its_own()
    {
        // Inner round 10 min at .5: 20 min; outer round 30 min at .5: 60 min in all. Without the inner loop 40, without the outer 30.
        const string Text = "blueprint: T\nsteps:\n  - {customer: A, id: a, time: 10 min}\n  - {frontstage: B, id: b, time: 10 min}\n  - frontstage: C?\n    next: [{to: d, when: x, share: 50%}, {to: b, when: y, share: 50%}]\n  - frontstage: D?\n    id: d\n    next: [{to: e, when: x, share: 50%}, {to: a, when: y, share: 50%}]\n  - {customer: E, id: e, kind: end}\n";
        Assert.Equal(
            ["'C?' sends 50% back to 'B', which adds 20 min to a case on average: 33.3% of its lead time", "'D?' sends 50% back to 'A', which adds 30 min to a case on average: 50% of its lead time"],
            RuleTrial.Messages("SB0206", Text));
    }

    [Fact]
    public void A_loop_that_may_be_left_half_way_costs_less_than_a_round()
    {
        // From B half leave at once. T = 10 + .5 (10 + .5 T) gives 20; without the loop 15.
        const string Text = "blueprint: T\nsteps:\n  - frontstage: B?\n    id: b\n    time: 10 min\n    next: [{to: c, when: x, share: 50%}, {to: end, when: y, share: 50%}]\n  - frontstage: C?\n    id: c\n    time: 10 min\n    next: [{to: e, when: x, share: 50%}, {to: b, when: y, share: 50%}]\n  - {customer: E, id: e, kind: end}\n";
        Assert.Equal(["'C?' sends 50% back to 'B?', which adds 5 min to a case on average: 25% of its lead time"], RuleTrial.Messages("SB0206", Text));
    }

    [Fact]
    public void A_second_try_that_saves_time_is_no_rework()
    {
        const string Text = "blueprint: T\nsteps:\n  - frontstage: Guides\n    id: guide\n    time: 5 min\n  - customer: Works?\n    next: [{to: end, when: x, share: 60%}, {to: more, when: y, share: 40%}]\n  - frontstage: Another try?\n    id: more\n    next: [{to: guide, when: x, share: 50%}, {to: visit, when: y, share: 50%}]\n  - {backstage: Visits, id: visit, time: 5 h}\n";
        Assert.Empty(RuleTrial.Find("SB0206", Text));
    }

    [Theory]
    [InlineData("rework: 20%", "20% of 'B' is done again, which adds 2 min 30 s to a case on average: 20% of its lead time")]
    [InlineData("rework: 2%", null)]
    public void A_step_done_again_is_a_loop_of_its_own(string rework, string? message) =>
        Assert.Equal(message is null ? [] : [message], RuleTrial.Messages("SB0206", "blueprint: T\nsteps:\n  - {frontstage: B, time: 10 min, " + rework + "}\n"));

    [Fact]
    public void Loops_are_not_judged_without_shares_or_times()
    {
        const string Text = "blueprint: T\nsteps:\n  - {frontstage: B, id: b, TIME}\n  - frontstage: C?\n    next: [{to: e, when: x SHARE}, {to: b, when: y}]\n  - {customer: E, id: e}\n";
        Assert.Empty(RuleTrial.Find("SB0206", Text.Replace("TIME", "time: 5 min", StringComparison.Ordinal).Replace(" SHARE", "", StringComparison.Ordinal)));
        Assert.Empty(RuleTrial.Find("SB0206", Text.Replace("TIME", "note: n", StringComparison.Ordinal).Replace(" SHARE", ", share: 50%", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_same_document_counts_along_a_way_and_not_across_ways()
    {
        const string Text = "blueprint: T\nsteps:\n  - customer: A\n    next: [{to: b, when: x}, {to: c, when: y}]\n  - {frontstage: B, id: b, documents: ID card, next: d}\n  - {frontstage: C, id: c, documents: id-card}\n  - {frontstage: D, id: d}\n  - {backstage: E, MORE}\n";
        Assert.Empty(RuleTrial.Find("SB0207", Text.Replace("MORE", "note: n", StringComparison.Ordinal)));
        var finding = Assert.Single(RuleTrial.Find("SB0207", Text.Replace("MORE", "documents: [Slip, id card]", StringComparison.Ordinal)));
        Assert.Equal("'ID card' is asked for or handed over 2 times: 'B', 'E'", finding.Message);
        Assert.Equal("e", finding.Element);
    }

    [Fact]
    public void Showing_a_document_and_taking_it_up_is_one_asking()
    {
        const string Text = "blueprint: T\nsteps:\n  - {customer: Shows, documents: Card}\n  - {frontstage: Checks, documents: Card}\n  - backstage: Works\n  - {customer: Shows again, documents: Card}\n  - {frontstage: Checks again, documents: Card}\n";
        Assert.Equal(["'Card' is asked for or handed over 2 times: 'Shows', 'Shows again'"], RuleTrial.Messages("SB0207", Text));
        Assert.Empty(RuleTrial.Find("SB0207", Text.Replace("blueprint: T\n", "blueprint: T\nanalysis: {repeated-document: {times: 3}}\n", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_loop_back_does_not_ask_twice() =>
        Assert.Empty(RuleTrial.Find("SB0207", "blueprint: T\nsteps:\n  - {frontstage: B, id: b, documents: Card}\n  - customer: C?\n    next: [{to: e, when: x}, {to: b, when: y}]\n  - {customer: E, id: e}\n"));

    private const string Lanes = "blueprint: T\nlanes:\n  customer: Guest\n  a: {band: frontstage, label: Desk}\n  b: {band: frontstage, label: Cashier}\n  c: {band: backstage, label: Office}\nsteps:\n";

    [Theory]
    [InlineData("  - {a: Writes, documents: Slip}\n  - customer: Walks\n  - {b: Stamps, documents: slip}\n", 1)]
    [InlineData("  - {a: Writes, documents: Slip}\n  - {customer: Walks, documents: Slip}\n  - customer: Queues\n  - b: Stamps\n", 1)]
    [InlineData("  - {a: Writes, documents: Slip}\n  - customer: Walks\n  - {a: Stamps, documents: Slip}\n", 0)]
    [InlineData("  - {a: Writes, documents: Slip}\n  - customer: Walks\n  - b: Stamps\n", 0)]
    [InlineData("  - a: Writes\n  - {customer: Shows, documents: Card}\n  - {b: Checks, documents: Card}\n", 0)]
    [InlineData("  - {a: Writes, documents: Slip}\n  - {b: Stamps, documents: Slip}\n  - customer: Goes\n", 0)]
    [InlineData("  - {a: Writes, documents: Slip}\n  - {customer: Walks, next: end}\n  - {b: Stamps, documents: Slip}\n", 0)]
    [InlineData("  - {a: Asks by letter for the deed, documents: Deed}\n  - {customer: Brings it, documents: Deed}\n  - {b: Files it, documents: Deed}\n", 0)]
    [InlineData("  - {customer: Comes, documents: Deed}\n  - {a: Asks for the deed and stamps it, documents: Deed}\n  - {customer: Takes it along, documents: Deed}\n  - {b: Files it, documents: Deed}\n", 1)]
    public void A_messenger_carries_a_document_between_two_lanes(string steps, int findings) => Assert.Equal(findings, RuleTrial.Find("SB0208", Lanes + steps).Length);

    [Theory]
    [InlineData("  - a: 1\n  - b: 2\n  - a: 3\n  - b: 4\n", "the work changes hands between 'Desk' and 'Cashier' 3 times in a row: '1' → '2' → '3' → '4'")]
    [InlineData("  - a: 1\n  - b: 2\n  - a: 3\n", null)]
    [InlineData("  - a: 1\n  - a: 1a\n  - b: 2\n  - a: 3\n  - a: 3a\n  - b: 4\n  - c: 5\n", "the work changes hands between 'Desk' and 'Cashier' 3 times in a row: '1' → '2' → '3' → '4'")]
    [InlineData("  - a: 1\n  - b: 2\n  - c: 3\n  - b: 4\n  - a: 5\n", null)]
    [InlineData("  - c: 0\n  - a: 1\n  - b: 2\n  - a: 3\n  - b: 4\n", "the work changes hands between 'Desk' and 'Cashier' 3 times in a row: '1' → '2' → '3' → '4'")]
    [InlineData("  - a: 1\n  - b: 2\n  - customer: 3\n  - a: 4\n  - b: 5\n", null)]
    [InlineData("  - a: 1\n  - b: 2\n    next: [{to: d, when: x}, {to: end, when: y}]\n  - {a: 3, id: d}\n  - b: 4\n", null)]
    public void Ping_pong_is_between_the_same_two_lanes_without_a_choice(string steps, string? message) => Assert.Equal(message is null ? [] : [message], RuleTrial.Messages("SB0209", Lanes + steps));

    [Theory]
    [InlineData("1", 90, "90% of cases need 'Boss', where one person works alone: 'C'")]
    [InlineData("1", 89, null)]
    [InlineData("2", 90, null)]
    [InlineData("0.5", 90, "90% of cases need 'Boss', where one person works alone: 'C'")]
    public void One_person_alone_matters_where_nearly_all_cases_come(string staff, int share, string? message)
    {
        var text = $"blueprint: T\nlanes:\n  customer: Guest\n  boss: {{band: backstage, label: Boss, staff: {staff}}}\nsteps:\n  - customer: A\n    next: [{{to: c, when: x, share: {share}%}}, {{to: e, when: y, share: {100 - share}%}}]\n  - {{boss: C, id: c}}\n  - {{customer: E, id: e}}\n";
        Assert.Equal(message is null ? [] : [message], RuleTrial.Messages("SB0210", text));
    }

    [Fact]
    public void What_every_case_passes_needs_no_shares()
    {
        const string Text = "blueprint: T\nlanes:\n  customer: Guest\n  boss: {band: backstage, label: Boss, staff: 1}\nsteps:\n  - customer: A\n    next: [{to: c, when: x}, {to: e, when: y}]\n  - {boss: C, id: c}\n  - {boss: E, id: e}\n";
        Assert.Equal(["every case needs 'Boss', where one person works alone: 'E'"], RuleTrial.Messages("SB0210", Text));
    }

    [Theory]
    [InlineData("  - support: Prints\n  - customer: Reads\n", 1)]
    [InlineData("  - frontstage: Hands over\n  - customer: Reads\n", 0)]
    [InlineData("  - {support: Looks, kind: inspection}\n  - customer: Reads\n", 0)]
    [InlineData("  - backstage: Right?\n    next: [{to: r, when: x}, {to: end, when: y}]\n  - {customer: Reads, id: r}\n", 0)]
    [InlineData("  - support: Files\n", 0)]
    public void The_customer_finds_what_nobody_looks_at_before(string then, int findings)
    {
        const string Head = "blueprint: T\nsteps:\n  - customer: A\n  - backstage: B\n    fail: {fail: F, recovery: R, prevention: P, detection: ";
        Assert.Equal(findings, RuleTrial.Find("SB0211", Head + "7}\n" + then).Length);
        Assert.Empty(RuleTrial.Find("SB0211", Head + "6}\n" + then));
    }
}
