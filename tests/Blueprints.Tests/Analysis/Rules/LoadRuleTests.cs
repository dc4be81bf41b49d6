using Blueprints.Diagnostics;
using Xunit;

namespace Blueprints.Tests.Analysis.Rules;

public sealed class LoadRuleTests
{
    private const string Head = "blueprint: T\ndemand: 24 per hour\nlanes:\n  customer: Guest\n  desk: {band: frontstage, label: Desk, staff: 1}\nsteps:\n  - customer: Comes\n";

    [Theory]
    [InlineData("85 s", null)]
    [InlineData("2 min", "'Desk' is the bottleneck, busy 80% of the time: demand can grow by 6.3%, to 25.5 an hour, until it is busy 85%")]
    [InlineData("127.5 s", "'Desk' is the bottleneck, busy 85% of the time: demand can grow by 0%, to 24 an hour, until it is busy 85%")]
    [InlineData("129 s", "'Desk' is busy 86% of the time, so that each job waits there 13 min 12 s on average, with 5.3 in line")]
    [InlineData("150 s", "'Desk' has work for 100% of its time: the least delay makes a queue that never goes away")]
    [InlineData("3 min", "'Desk' has work for 120% of its time: it serves 20 of 24 cases an hour, and its queue grows by 4 an hour")]
    public void One_finding_tells_how_busy_a_lane_is(string time, string? message)
    {
        var text = Head + $"  - {{desk: Serves, time: {time}}}\n";
        string[] found = [.. RuleTrial.Messages("SB0601", text), .. RuleTrial.Messages("SB0602", text), .. RuleTrial.Messages("SB0603", text)];
        Assert.Equal(message is null ? [] : [message], found);
    }

    [Fact]
    public void The_queue_is_that_of_the_textbook()
    {
        // Rate 24 an hour, service 2 min, one server: 8 min and 3.2 in line (M/M/1).
        var text = Head.Replace("blueprint: T\n", "blueprint: T\nanalysis: {busy-lane: {most: 75%}}\n", StringComparison.Ordinal) + "  - {desk: Serves, time: 2 min}\n";
        var finding = Assert.Single(RuleTrial.Find("SB0601", text));
        Assert.Equal("'Desk' is busy 80% of the time, so that each job waits there 8 min on average, with 3.2 in line", finding.Message);
        Assert.Equal("shorten the work there or move some of it to another lane; with 2 people instead of 1 they would be busy 40%", finding.Help);
    }

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
        Assert.Equal(findings, RuleTrial.Find("SB0604", $"blueprint: T\nsteps:\n  - {{customer: A, time: 1 min, wait: {wait}}}\n").Length);

    [Fact]
    public void Efficiency_is_not_judged_where_most_times_are_missing()
    {
        const string Text = "blueprint: T\nsteps:\n  - {customer: A, time: 1 min, wait: 1 h}\n  - frontstage: B\n";
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
        Assert.EndsWith("most is lost at 'B?' (25%), 'C' (5%), 'A' (1.2%)", Assert.Single(RuleTrial.Messages("SB0605", Text)), StringComparison.Ordinal);
    }
}
