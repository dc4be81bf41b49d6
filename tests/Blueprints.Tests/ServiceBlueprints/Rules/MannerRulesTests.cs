namespace Blueprints.Tests.ServiceBlueprints.Rules;

/// <summary>SB04: manner.</summary>
public sealed class MannerRulesTests
{
    [Fact]
    public void Says_nothing_of_manner_where_the_document_does_not_judge() => Assert.Empty(RuleTrial.Find("SB0401", """
        blueprint: Desk
        steps:
          - customer: Asks
          - frontstage: Answers
            standard: {time: 1 min}
        """));

    [Fact]
    public void Takes_lanes_without_staff_for_machines_where_others_have_staff()
    {
        const string Text = """
            blueprint: Hotline
            lanes:
              customer: Caller
              menu: {band: frontstage, label: Voice menu}
              agent: {band: frontstage, label: Agent STAFF}
            steps:
              - customer: Calls
              - menu: Offers three choices
                contact: {channel: telephone, expected: 5, perceived: 5}
              - customer: Chooses
              - agent: Helps
                contact: {channel: telephone, expected: 5, perceived: 5}
            """;
        Assert.Equal(["no standard of the contact 'Helps' says in what manner it is done"], RuleTrial.Messages("SB0401", Text.Replace(" STAFF", ", staff: 3", StringComparison.Ordinal)));
        Assert.Equal(["2 contact steps have no standard of manner: 'Offers three choices', 'Helps'"], RuleTrial.Messages("SB0401", Text.Replace(" STAFF", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Counts_only_contacts_that_are_marked_on_either_side() => Assert.Equal(["接触点“核对证件”没有服务方式方面的标准"], RuleTrial.Messages("SB0401", """
        blueprint: 柜台
        language: zh
        steps:
          - customer: 出示证件
            contact: {channel: 柜台, satisfaction: 30}
          - frontstage: 核对证件
          - customer: 签字
          - frontstage: 盖章
        """));

    [Theory]
    [InlineData(3, 0)]
    [InlineData(2, 1)]
    public void Names_the_procedural_aspects_left_out_once_aspects_are_in_use(int least, int count)
    {
        var findings = RuleTrial.Messages("SB0402", $$"""
            blueprint: Desk
            analysis: {uncovered-aspects: {standards: {{least}} } }
            steps:
              - customer: Asks
              - frontstage: Answers
                standard: [{time: 1 min}, {text: Kindly, aspect: attitude}, {text: Told what comes next, aspect: communication}]
            """);
        Assert.Equal(count, findings.Length);
        Assert.All(findings, message => Assert.Equal("no standard covers 5 of the 7 procedural aspects: flow, adaptability, anticipation, feedback, supervision", message));
    }
}
