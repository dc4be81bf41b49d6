using Xunit;

namespace Blueprints.Tests.ServiceBlueprints.Rules;

public sealed class FlowRuleTests
{
    [Fact]
    public void Steps_that_are_cut_off_are_told_of_where_the_arrow_is_missing()
    {
        const string Text = """
            blueprint: T
            steps:
              - customer: A
                next: e
              - backstage: B
                id: b
              - backstage: C
                id: c
                next: [d, e]
              - backstage: D
                id: d
                next: b
              - customer: E
                id: e
            """;
        var finding = Assert.Single(RuleTrial.Find("SB0101", Text));
        Assert.Equal("nothing leads to 'B', so the 2 steps behind it are never reached either", finding.Message);
        Assert.Equal("b c d", string.Join(" ", finding.Elements));
        Assert.Equal(["nothing leads to 'B'", "nothing leads to 'C', so the step behind it is never reached either"], RuleTrial.Messages("SB0101", Text.Replace("    id: b\n", "    id: b\n    next: e\n", StringComparison.Ordinal).Replace("    next: b", "    next: e", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_dead_end_is_one_that_the_author_did_not_mean()
    {
        const string Head = "blueprint: T\nsteps:\n  - customer: A\n    next: [b, c]\n  - frontstage: B\n    id: b\n";
        const string Tail = "  - frontstage: C\n    id: c\n";
        Assert.Equal(["no way leads on from 'B'"], RuleTrial.Messages("SB0102", Head + "    next: []\n" + Tail));
        Assert.Equal(["only information leads on from 'B'"], RuleTrial.Messages("SB0102", Head + "    next: []\n" + Tail + "flows:\n  - {from: b, to: c, kind: information}\n"));
        foreach (var meant in (string[])["    next: end\n", "    kind: end\n", "    kind: storage\n    next: []\n", "    next: c\n"]) Assert.Empty(RuleTrial.Find("SB0102", Head + meant + Tail));
    }

    [Fact]
    public void The_last_step_is_no_dead_end() => Assert.Empty(RuleTrial.Find("SB0102", "blueprint: T\nsteps:\n  - customer: A\n  - support: B\n"));

    [Fact]
    public void A_customers_lane_without_steps_is_no_customer()
    {
        const string Text = "blueprint: T\nlanes:\n  customer: Guest\n  front: {band: frontstage, label: F}\nsteps:\n  - front: A\n  - front: B\n";
        Assert.Equal(["none of the 2 steps is the customer's"], RuleTrial.Messages("SB0103", Text));
        Assert.Empty(RuleTrial.Find("SB0103", Text + "  - customer: C\n"));
        Assert.Empty(RuleTrial.Find("SB0104", Text.Replace("steps:\n", "steps:\n  - phase: P\n", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("    evidence: Text message\n", 0)]
    [InlineData("    contact: Telephone\n", 0)]
    public void A_phase_has_the_customer_where_anything_is_seen(string what, int findings)
    {
        var text = "blueprint: T\nsteps:\n  - phase: One\n  - customer: A\n  - phase: Two\n  - backstage: B\n" + what + "  - backstage: C\n";
        Assert.Equal(findings, RuleTrial.Find("SB0104", text).Length);
    }

    [Fact]
    public void Steps_before_the_first_phase_belong_to_none() =>
        Assert.Empty(RuleTrial.Find("SB0104", "blueprint: T\nsteps:\n  - backstage: A\n  - phase: P\n  - customer: B\n"));

    [Theory]
    [InlineData("    kind: decision\n", "the decision 'B?' has one exit")]
    [InlineData("    kind: decision\n    next: []\n", "the decision 'B?' has no exit")]
    [InlineData("    next: [{to: c, when: x}, {to: c, when: y}]\n", "the 2 exits of the decision 'B?' all lead to the same place")]
    [InlineData("    next: [{to: c, when: x}, {to: end, when: y}]\n", null)]
    [InlineData("    next: [{to: c, when: x}, {to: b, when: y}]\n", null)]
    [InlineData("", null)]
    public void A_decision_has_two_exits(string exits, string? message)
    {
        var text = "blueprint: T\nsteps:\n  - customer: A\n  - frontstage: B?\n    id: b\n" + exits + "  - frontstage: C\n    id: c\n";
        Assert.Equal(message is null ? [] : [message], RuleTrial.Messages("SB0105", text));
    }

    [Theory]
    [InlineData("[{to: c, share: 60%}, {to: d, share: 40%}]", "none of the 2 exits of 'B' says which answer takes it: to 'C', to 'D'")]
    [InlineData("[{to: c, when: x}, {to: d}, {to: end}]", "2 of the 3 exits of 'B' do not say which answer takes them: to 'D', to the end")]
    [InlineData("[{to: c, when: x}, {to: d}]", null)]
    [InlineData("[{to: c, share: 60%, label: quick}, {to: d, share: 40%, label: slow}]", null)]
    [InlineData("[c, d]", null)]
    public void One_exit_may_be_the_otherwise(string next, string? message)
    {
        var text = "blueprint: T\nsteps:\n  - customer: A\n  - frontstage: B\n    next: " + next + "\n  - {frontstage: C, id: c}\n  - {frontstage: D, id: d}\n";
        Assert.Equal(message is null ? [] : [message], RuleTrial.Messages("SB0106", text));
    }

    [Theory]
    [InlineData("[{to: c, when: \"Yes\"}, {to: d, when: \"Yes\"}]", "2 exits of 'B' say 'Yes': to 'C', to 'D'", "{to: d, when: \"Yes\"}")]
    [InlineData("[{to: c, when: in stock}, {to: d, when: sold out}, {to: end, when: In  stock.}]", "2 exits of 'B' say 'in stock': to 'C', to the end", "{to: end, when: In  stock.}")]
    [InlineData("[{to: c, share: 60%, label: quick}, {to: d, share: 40%, label: quick}]", "2 exits of 'B' say 'quick': to 'C', to 'D'", "{to: d, share: 40%, label: quick}")]
    [InlineData("[{to: c, when: \"Yes\", label: by card}, {to: d, when: \"Yes\", label: in cash}]", null, null)]
    [InlineData("[{to: c, when: \"Yes\"}, {to: c, when: \"yes\"}, {to: d, when: \"No\"}]", null, null)]
    [InlineData("[{to: c, share: 60%}, {to: d, share: 40%}]", null, null)]
    [InlineData("[{to: c, label: a copy}, {to: d, label: a copy}]", null, null)]
    public void One_answer_leads_to_one_place(string next, string? message, string? place)
    {
        var text = "blueprint: T\nsteps:\n  - customer: A\n  - frontstage: B\n    next: " + next + "\n  - {frontstage: C, id: c}\n  - {frontstage: D, id: d}\n";
        Assert.Equal(message is null ? [] : [message], RuleTrial.Messages("SB0113", text));
        Assert.Equal(place is null ? [] : [place], RuleTrial.Places("SB0113", text));
    }

    [Fact]
    public void An_answer_that_was_copied_is_found() =>
        Assert.Equal(["2 exits of 'Open?' say 'Yes': to 'A', to 'B'"], RuleTrial.Messages("SB0113", RepositoryFiles.Read("tests/cases/found", "r-same-answers.yaml")));

    [Fact]
    public void A_step_is_crowded_over_the_limit_and_not_at_it()
    {
        const string Text = "blueprint: T\nanalysis: {crowded-step: {max: LIMIT}}\nsteps:\n  - customer: A\n    next: [b, c]\n  - {frontstage: B, id: b, next: d}\n  - {frontstage: C, id: c}\n  - {frontstage: D, id: d}\n  - customer: E\n";
        Assert.Equal(["3 arrows run through 'D': 2 in and 1 out"], RuleTrial.Messages("SB0108", Text.Replace("LIMIT", "2", StringComparison.Ordinal)));
        Assert.Empty(RuleTrial.Find("SB0108", Text.Replace("LIMIT", "3", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_loop_that_nobody_leaves_is_found_once_at_its_arrow_back()
    {
        const string Text = "blueprint: T\nsteps:\n  - customer: A\n  - {frontstage: B, id: b}\n  - {frontstage: C, id: c}\n  - {frontstage: D, next: b}\n";
        Assert.Equal(["3 steps repeat for ever, and no case gets out of them: 'B' → 'C' → 'D'"], RuleTrial.Messages("SB0109", Text));
        Assert.Equal(["b"], RuleTrial.Places("SB0109", Text));
    }

    [Theory]
    [InlineData("[{to: b, when: x, share: 100%}, {to: end, when: y, share: 0%}]", 1)]
    [InlineData("[{to: b, when: x, share: 99%}, {to: end, when: y, share: 1%}]", 0)]
    [InlineData("[{to: b, when: x}, {to: end, when: y}]", 0)]
    [InlineData("[b, end]", 0)]
    public void An_exit_that_no_case_takes_is_none(string next, int findings) =>
        Assert.Equal(findings, RuleTrial.Find("SB0109", "blueprint: T\nsteps:\n  - customer: A\n  - {frontstage: B, id: b}\n  - frontstage: C\n    next: " + next + "\n").Length);

    [Fact]
    public void A_step_that_only_leads_to_itself_repeats_for_ever()
    {
        Assert.Equal(["'B' repeats for ever: its only way on leads back to itself"], RuleTrial.Messages("SB0109", "blueprint: T\nsteps:\n  - customer: A\n  - {frontstage: B, id: b, next: b}\n  - customer: C\n"));
        Assert.Empty(RuleTrial.Find("SB0109", "blueprint: T\nsteps:\n  - customer: A\n  - {frontstage: B, id: b, next: [b, c]}\n  - {customer: C, id: c}\n"));
    }

    [Theory]
    [InlineData("[d, b]", 1)]
    [InlineData("[{to: d, when: x}, {to: b, when: y}]", 0)]
    [InlineData("[d, {to: b, label: proof}]", 0)]
    [InlineData("[d, e]", 0)]
    public void Going_on_and_back_at_once_wants_a_condition(string next, int findings) =>
        Assert.Equal(findings, RuleTrial.Find("SB0110", "blueprint: T\nsteps:\n  - customer: A\n  - {frontstage: B, id: b}\n  - frontstage: C\n    next: " + next + "\n  - {frontstage: D, id: d}\n  - {customer: E, id: e}\n").Length);

    [Fact]
    public void A_dialogue_is_no_loop() =>
        Assert.Empty(RuleTrial.Find("SB0110", "blueprint: T\nsteps:\n  - {customer: A, id: a}\n  - {frontstage: B, id: b}\n  - customer: C\nflows:\n  - {from: b, to: a, both: true}\n"));
}
