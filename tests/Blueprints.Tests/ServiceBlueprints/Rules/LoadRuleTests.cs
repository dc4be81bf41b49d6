using Blueprints.Diagnostics;
using Xunit;

namespace Blueprints.Tests.ServiceBlueprints.Rules;

public sealed class LoadRuleTests
{
    private const string Head = "blueprint: T\ndemand: 24 per hour\nlanes:\n  customer: Guest\n  desk: {band: frontstage, label: Desk, staff: 1}\nsteps:\n  - customer: Comes\n";

    [Theory]
    [InlineData("85 s", null)]
    [InlineData("2 min", "'Desk' is the bottleneck, busy 80% of the time: demand can grow by 6.3%, to 25.5 an hour, until it is busy 85%")]
    [InlineData("127.5 s", "'Desk' is the bottleneck, busy 85% of the time: demand can grow by 0%, to 24 an hour, until it is busy 85%")]
    [InlineData("129 s", "'Desk' is busy 86% of the time, so that each job waits there 6 min 36 s on average, with 2.6 in line")]
    [InlineData("150 s", "'Desk' has work for 100% of its time, so there is no steady state: the least delay makes a queue that never goes away")]
    [InlineData("3 min", "'Desk' has work for 120% of its time, so there is no steady state: it serves 20 of 24 cases an hour, and its queue grows by 4 an hour")]
    public void One_finding_tells_how_busy_a_lane_is(string time, string? message)
    {
        var text = Head + $"  - {{desk: Serves, time: {time}}}\n";
        string[] found = [.. RuleTrial.Messages("SB0601", text), .. RuleTrial.Messages("SB0602", text), .. RuleTrial.Messages("SB0603", text)];
        Assert.Equal(message is null ? [] : [message], found);
    }

    [Fact]
    public void The_queue_is_that_of_the_textbook()
    {
        // Rate 24 an hour, service always 2 min, one server: half of the 8 min and 3.2 in line of random times (M/D/1).
        var text = Head.Replace("blueprint: T\n", "blueprint: T\nanalysis: {busy-lane: {most: 75%}}\n", StringComparison.Ordinal) + "  - {desk: Serves, time: 2 min}\n";
        var finding = Assert.Single(RuleTrial.Find("SB0601", text));
        Assert.Equal("'Desk' is busy 80% of the time, so that each job waits there 4 min on average, with 1.6 in line", finding.Message);
        Assert.Equal("shorten the work there or move some of it to another lane; with 2 people instead of 1 they would be busy 40%", finding.Help);
    }

    [Fact]
    public void A_case_that_comes_twice_waits_twice()
    {
        var text = Head + "  - {desk: Serves, time: 65 s}\n  - {desk: Packs, time: 65 s}\n";
        Assert.Equal("'Desk' is busy 86.7% of the time, so that each job waits there 3 min 31 s on average, 7 min 3 s in all for a case of 2 jobs, with 2.8 in line", Assert.Single(RuleTrial.Messages("SB0601", text)));
    }

    [Theory]
    [InlineData("within: 1", "'Desk' serves 34.5% of its jobs within 1 min, under the 80% asked for: it is busy 80% of the time, so that each job waits there 4 min on average, with 1.6 in line")]
    [InlineData("within: 10", null)]
    [InlineData("within: 10, level: 95%", "'Desk' serves 89.2% of its jobs within 10 min, under the 95% asked for: it is busy 80% of the time, so that each job waits there 4 min on average, with 1.6 in line")]
    public void A_service_level_that_is_asked_for_is_held(string setting, string? message)
    {
        var text = Head.Replace("blueprint: T\n", $"blueprint: T\nanalysis: {{busy-lane: {{{setting}}}}}\n", StringComparison.Ordinal) + "  - {desk: Serves, time: 2 min}\n";
        var found = RuleTrial.Find("SB0601", text);
        Assert.Equal(message is null ? [] : [message], found.Select(finding => finding.Message));
        Assert.All(found, finding => Assert.Matches("with 2 people instead of 1 they would be busy 40% and serve [0-9.]+% within 1?[0-9] min$", finding.Help));
    }

    [Fact]
    public void A_lane_behind_a_full_one_is_told_by_the_whole_demand()
    {
        var text = Head.Replace("steps:", "  back: {band: backstage, label: Back, staff: 1}\nsteps:", StringComparison.Ordinal) + "  - {desk: Serves, time: 5 min}\n  - {back: Files, time: TIME}\n";
        Assert.Equal("'Back' would have work for 120% of its time if all of the demand came to it; full lanes before it let only 50% of that through, which makes 60%, so that each job waits there 2 min 15 s on average, with 0.5 in line", RuleTrial.Messages("SB0602", text.Replace("TIME", "3 min", StringComparison.Ordinal))[1]);
        Assert.Equal("'Back' has work for 240% of its time, so there is no steady state; full lanes before it let only 50% of that through, which makes 120%: it serves 10 of 12 cases an hour, and its queue grows by 2 an hour", RuleTrial.Messages("SB0602", text.Replace("TIME", "6 min", StringComparison.Ordinal))[1]);
        Assert.Equal("'Back' is busy 90% of the time; full lanes before it let only 50% of that through, which makes 45%, so that each job waits there 55.2 s on average, with 0.2 in line", Assert.Single(RuleTrial.Messages("SB0601", text.Replace("TIME", "135 s", StringComparison.Ordinal))));
    }

    [Fact]
    public void A_demand_by_the_day_says_what_a_day_is()
    {
        var text = Head.Replace("24 per hour", "24 per day", StringComparison.Ordinal) + "  - {desk: Serves, time: 54 min}\n";
        Assert.EndsWith("in line (a day taken as 24 hours)", Assert.Single(RuleTrial.Messages("SB0601", text)), StringComparison.Ordinal);
        Assert.EndsWith("in line", Assert.Single(RuleTrial.Messages("SB0601", text.Replace("lanes:", "hours: 24 h\nlanes:", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("staff: 1", "staff: 2", "'Serves' needs 2 people at once, and 'Desk' has 1")]
    [InlineData("staff: 1.5", "staff: 2", null)]
    [InlineData("staff: 0.5", "staff: 1", null)]
    [InlineData("staff: 1.5", "staff: 2.5", "'Serves' needs 2.5 people at once, and 'Desk' has 1.5")]
    public void More_people_than_there_are_cannot_be_had(string lane, string step, string? message) =>
        Assert.Equal(message is null ? [] : [message], RuleTrial.Messages("SB0606", Head.Replace("staff: 1", lane, StringComparison.Ordinal) + $"  - {{desk: Serves, time: 1 min, {step}}}\n"));

    [Fact]
    public void Times_not_known_make_it_a_least()
    {
        var text = Head + "  - {desk: Serves, time: 3 min}\n  - desk: Thinks\n";
        Assert.StartsWith("'Desk' has work for at least 120%", Assert.Single(RuleTrial.Messages("SB0602", text)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("demand: 24 per hour\n", "")]
    [InlineData(", staff: 1", "")]
    [InlineData(", time: 9 min", "")]
    public void What_is_not_said_is_not_judged(string said, string instead)
    {
        var text = (Head + "  - {desk: Serves, time: 9 min}\n").Replace(said, instead, StringComparison.Ordinal);
        Assert.Empty((List<Diagnostic>)[.. RuleTrial.Find("SB0601", text), .. RuleTrial.Find("SB0602", text), .. RuleTrial.Find("SB0603", text)]);
    }

    [Theory]
    [InlineData("9 min", 0)]
    [InlineData("9.1 min", 1)]
    public void Efficiency_is_low_under_a_tenth(string wait, int findings) =>
        Assert.Equal(findings, RuleTrial.Find("SB0604", $"blueprint: T\nsteps:\n  - {{frontstage: A, time: 1 min, wait: {wait}}}\n").Length);

    [Fact]
    public void Efficiency_is_not_judged_where_most_times_are_missing()
    {
        const string Text = "blueprint: T\nsteps:\n  - {frontstage: A, time: 1 min, wait: 1 h}\n  - frontstage: B\n";
        Assert.Equal(["1 min of work in a lead time of 1 h 1 min: 1.6%; the longest wait is 1 h, before 'A'"], RuleTrial.Messages("SB0604", Text));
        Assert.Empty(RuleTrial.Find("SB0604", Text + "  - frontstage: C\n"));
        Assert.Empty(RuleTrial.Find("SB0604", "blueprint: T\nsteps:\n  - {customer: A, wait: 1 h}\n"));
    }

    [Theory]
    [InlineData("90%", null)]
    [InlineData("89%", "89% of cases go through with everything right the first time; most is lost at 'B' (11%)")]
    public void First_time_right_is_low_under_nine_tenths(string yield, string? message) =>
        Assert.Equal(message is null ? [] : [message], RuleTrial.Messages("SB0605", $"blueprint: T\nsteps:\n  - customer: A\n  - {{frontstage: B, yield: {yield}}}\n"));

    [Fact]
    public void The_steps_that_lose_most_come_first()
    {
        const string Text = "blueprint: T\nsteps:\n  - {frontstage: A, id: a, yield: 99%}\n  - frontstage: B?\n    next: [{to: c, when: x, share: 80%}, {to: a, when: y, share: 20%}]\n  - {backstage: C, id: c, yield: 95%}\n";
        Assert.EndsWith("most is lost at 'B?' (20%), 'C' (4%)", Assert.Single(RuleTrial.Messages("SB0605", Text)), StringComparison.Ordinal);
    }
}
