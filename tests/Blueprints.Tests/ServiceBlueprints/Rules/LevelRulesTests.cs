using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.Tests.ServiceBlueprints.Rules;

/// <summary>SB0403 and SB0404: levels of service, and not disturbing.</summary>
public sealed class LevelRulesTests
{
    private const string Support = """
        blueprint: Support
        steps:
          - customer: Reports
            contact: {channel: Chat, level: responsive}
          - frontstage: Answers
            contact: {channel: Chat, level: responsive}
          - frontstage: Follows up
            contact: {channel: Mail}
        """;

    [Fact]
    public void All_contacts_merely_responsive_are_told_once()
    {
        Assert.Equal(["all 2 contacts that say their level are responsive: 'Reports', 'Answers'"], RuleTrial.Messages("SB0403", Support));
        Assert.Equal(["写明服务层次的 2 个接触点都是相应式：“报修”、“处理”"], RuleTrial.Messages("SB0403", """
            服务蓝图: 报修
            步骤:
              - 顾客: 报修
                接触点: {渠道: 热线, 服务层次: 相应式}
              - 前台: 处理
                接触点: {渠道: 热线, 服务层次: 相应式}
            """));
    }

    [Theory]
    [InlineData("Answers\n    contact: {channel: Chat, level: responsive}", "Answers\n    contact: {channel: Chat, level: caring}")]
    [InlineData("{channel: Mail}", "{channel: Mail, level: anticipating}")]
    [InlineData("Reports\n    contact: {channel: Chat, level: responsive}", "Reports\n    contact: {channel: Chat}")]
    [InlineData("blueprint: Support", "blueprint: Support\nanalysis: {merely-responsive: {contacts: 3}}")]
    public void Nothing_is_said_where_one_goes_further_or_too_few_say(string one, string other) => Assert.Empty(RuleTrial.Messages("SB0403", Support.Replace(one, other, StringComparison.Ordinal)));

    [Theory]
    [InlineData("Calls from a list", "channel: Telephone", "comes by telephone")]
    [InlineData("Phones the household", "adequate: 3", "comes by telephone")]
    [InlineData("Sends an offer on Sunday", "channel: SMS", "may come at the weekend")]
    [InlineData("Sends an offer late at night", "channel: SMS", "may come at night")]
    [InlineData("Calls in the evening", "channel: Telephone", "may come at night and comes by telephone")]
    [InlineData("Writes", "channel: no-reply e-mail", "leaves no way to answer")]
    [InlineData("Sends a mail that cannot be answered", "channel: Web", "leaves no way to answer")]
    [InlineData("Plays a recorded message at the weekend", "channel: Telephone", "may come at the weekend, comes by telephone and leaves no way to answer")]
    [InlineData("Writes", "channel: E-mail, hours: Mon-Fri 9:30-12:00", null)]
    [InlineData("Writes", "channel: E-mail, hours: 'Mon-Fri 9:30-12:00, 14:00-17:30'", null)]
    [InlineData("Writes", "channel: E-mail, hours: Mon-Fri 9:00-18:00", "may come outside 9:30-12:00 and 14:00-17:30")]
    [InlineData("Writes", "channel: E-mail, hours: Mon-Sat 9:30-12:00", "may come at the weekend")]
    [InlineData("Writes", "channel: E-mail, hours: 24/7", "may come at the weekend and may come at night")]
    [InlineData("Writes", "channel: E-mail", null)]
    public void A_first_contact_that_disturbs_says_by_what(string label, string contact, string? reason)
    {
        var text = $$"""
            blueprint: Sales
            steps:
              - backstage: Chooses whom to ask
              - frontstage: {{label}}
                contact: { {{contact}}, initiator: provider}
              - customer: Reads
            """;
        Assert.Equal(reason is null ? [] : [$"the provider's first contact, '{label}', {reason}"], RuleTrial.Messages("SB0404", text));
        // Who begins is what the document says.
        Assert.Empty(RuleTrial.Messages("SB0404", text.Replace(", initiator: provider", "", StringComparison.Ordinal)));
        Assert.Empty(RuleTrial.Messages("SB0404", text.Replace("initiator: provider", "initiator: customer", StringComparison.Ordinal)));
        // What comes after the customer, or after another contact, is no first one.
        Assert.Empty(RuleTrial.Messages("SB0404", text.Replace("backstage: Chooses whom to ask", "customer: Asks for an offer", StringComparison.Ordinal)));
        Assert.Empty(RuleTrial.Messages("SB0404", text.Replace("backstage: Chooses whom to ask", "frontstage: Puts up a poster\n    contact: poster", StringComparison.Ordinal)));
    }

    [Fact]
    public void It_is_told_in_Chinese() => Assert.Equal(["服务方的首次接触“周末致电推销”可能在周末，用的是电话"], RuleTrial.Messages("SB0404", """
        服务蓝图: 推销
        步骤:
          - 前台: 周末致电推销
            接触点: {渠道: 电话, 发起方: 服务方}
          - 顾客: 接听
        """));

    [Theory]
    [InlineData(DayOfWeek.Monday, 570, 720, "")]
    [InlineData(DayOfWeek.Friday, 840, 1050, "")]
    [InlineData(DayOfWeek.Monday, 569, 720, "other")]
    [InlineData(DayOfWeek.Monday, 720, 840, "other")]
    [InlineData(DayOfWeek.Monday, 1050, 1200, "other")]
    [InlineData(DayOfWeek.Monday, 1050, 1201, "night other")]
    [InlineData(DayOfWeek.Monday, 479, 720, "night other")]
    [InlineData(DayOfWeek.Saturday, 600, 700, "weekend")]
    public void Hours_are_held_against_those_of_the_lecture(DayOfWeek day, int from, int to, string beyond)
    {
        var hours = QuietHours.Of(new WorkingHours([new WorkingSpan(day, from, to)]));
        Assert.Equal(beyond, string.Join(' ', ((bool Is, string Word)[])[(hours.Weekend, "weekend"), (hours.Night, "night"), (hours.Other, "other")] is var all ? all.Where(one => one.Is).Select(one => one.Word) : []));
    }
}
