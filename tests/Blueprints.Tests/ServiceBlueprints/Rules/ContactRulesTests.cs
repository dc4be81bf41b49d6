using Blueprints.Diagnostics;

namespace Blueprints.Tests.ServiceBlueprints.Rules;

/// <summary>SB05: contact points.</summary>
public sealed class ContactRulesTests
{
    /// <summary>A talk on the telephone has nothing to see, and neither has what customers do by themselves.</summary>
    [Theory]
    [InlineData("Calls the hotline", "", "", false)]
    [InlineData("Asks", "{channel: Telephone}", "", false)]
    [InlineData("Asks", "", "{channel: Telephone}", false)]
    [InlineData("打热线催装", "", "", false)]
    [InlineData("Drives home", "", "", false)]
    [InlineData("Searches for a garage", "", "", false)]
    [InlineData("离开", "", "", false)]
    [InlineData("Asks", "", "", true)]
    [InlineData("Asks", "{channel: Phone app}", "", true)]
    [InlineData("Asks", "{channel: Text message to the phone}", "", true)]
    [InlineData("Calls the waiter", "", "", true)]
    [InlineData("Rates the stay and leaves", "", "", true)]
    [InlineData("离开时评价", "", "", true)]
    [InlineData("Drives home", "{channel: Car park}", "", true)]
    public void Nothing_to_see_is_asked_for_on_the_telephone_and_of_customers_alone(string label, string own, string other, bool isTold)
    {
        static string Contact(string keys) => keys.Length == 0 ? "" : $"    contact: {keys}\n";
        var text = $"blueprint: T\nsteps:\n  - customer: {label}\n{Contact(own)}  - frontstage: Answers\n{Contact(other)}  - customer: Sees it\n    evidence: Sign\n  - backstage: Works\n";
        Assert.Equal(isTold ? 1 : 0, RuleTrial.Find("SB0501", text).Length);
    }

    [Fact]
    public void Takes_evidence_on_either_side_or_in_the_phase_for_evidence()
    {
        Assert.Empty(RuleTrial.Find("SB0501", """
            blueprint: Desk
            steps:
              - phase: In
              - customer: Comes in
              - frontstage: Greets
                evidence: Name badge
              - phase: Talk
              - customer: Asks
              - frontstage: Answers
              - customer: Reads
                evidence: Leaflet
              - phase: Out
              - customer: Signs
                documents: Form
              - frontstage: Files
            """));
        Assert.Equal(["neither 'Asks' nor the step it meets names what the customer sees"], RuleTrial.Messages("SB0501", """
            blueprint: Desk
            steps:
              - customer: Asks
              - frontstage: Answers
              - customer: Reads
                evidence: Leaflet
            """));
    }

    [Fact]
    public void Tells_of_a_blueprint_without_any_evidence_once() => Assert.Equal(["2 个接触点没有写明有形展示：“点咖啡”、“取咖啡”"], RuleTrial.Messages("SB0501", """
        blueprint: 咖啡外带
        language: zh
        steps:
          - customer: 点咖啡
          - frontstage: 收银
          - backstage: 制作
          - frontstage: 叫号
          - customer: 取咖啡
        """));

    [Theory]
    [InlineData("{typical: 5 min, tolerated: 5 min}", null)]
    [InlineData("{typical: 301 s, tolerated: 5 min}", DiagnosticSeverity.Warning)]
    [InlineData("{min: 1 min, typical: 5 min, max: 6 min, tolerated: 5 min}", DiagnosticSeverity.Information)]
    [InlineData("{tolerated: 5 min}", null)]
    [InlineData("2 h", null)]
    public void Holds_the_wait_against_what_is_tolerated(string wait, DiagnosticSeverity? severity)
    {
        var findings = RuleTrial.Find("SB0502", $$"""
            blueprint: Desk
            steps:
              - customer: Queues
                wait: {{wait}}
              - frontstage: Answers
            """);
        Assert.Equal(severity, findings.SingleOrDefault()?.Severity);
    }

    private const string Claim = """
        blueprint: Claim
        steps:
          - customer: Reports the damage
          - frontstage: Takes the report
            time: 2 h
          - backstage: Checks the claim
            id: check
            wait: WAIT
            time: 30 min
          - frontstage: Tells the customer
            time: 30 min
          - customer: Reads
        """;

    [Theory]
    [InlineData("30 min", 0)]
    [InlineData("31 min", 1)]
    [InlineData("{typical: 5 h, tolerated: 1 d}", 0)]
    public void Measures_the_silence_from_news_to_news(string wait, int count)
    {
        var findings = RuleTrial.Find("SB0503", Claim.Replace("WAIT", wait, StringComparison.Ordinal));
        Assert.Equal(count, findings.Length);
        Assert.All(findings, finding => Assert.Equal(("the customer hears nothing for 1 h 1 min between 'Takes the report' and 'Tells the customer', 28.9% of 3 h 31 min", "check"), (finding.Message, finding.Element)));
    }

    [Fact]
    public void Holds_the_silence_against_the_whole_time_too() =>
        Assert.Empty(RuleTrial.Find("SB0503", Claim.Replace("WAIT", "31 min", StringComparison.Ordinal) + "\nanalysis: {long-silence: {share: 29%}}"));

    [Fact]
    public void Takes_no_silence_for_one_while_the_customer_is_busy_in_a_parallel_way()
    {
        const string Text = """
            blueprint: Check-up
            steps:
              - frontstage: Draws the blood
                next: [analyse, other]
              - LANE: Does something else
                id: other
                time: 1 h
                next: talk
              - backstage: Analyses the blood
                id: analyse
                time: 5 h
              - frontstage: Talks it over
                id: talk
              - customer: Listens
            """;
        Assert.Empty(RuleTrial.Find("SB0503", Text.Replace("LANE", "customer", StringComparison.Ordinal)));
        Assert.Single(RuleTrial.Find("SB0503", Text.Replace("LANE", "support", StringComparison.Ordinal)));
    }

    [Fact]
    public void Takes_a_message_on_the_way_for_news() => Assert.Empty(RuleTrial.Find("SB0503", """
        blueprint: Claim
        steps:
          - customer: Reports the damage
          - frontstage: Takes the report
            next: wait
          - customer: Waits
            id: wait
            kind: wait
            wait: 50 min
          - backstage: Checks
            id: check
            time: 50 min
          - backstage: Pays
            time: 50 min
          - frontstage: Tells the customer
          - customer: Reads
        flows:
          - {from: check, to: wait, kind: information, label: Status}
        """));

    [Theory]
    [InlineData("expected: 6, perceived: 6", null)]
    [InlineData("expected: 6, perceived: 5.9", DiagnosticSeverity.Information)]
    [InlineData("expected: 6.8, perceived: 6.3", DiagnosticSeverity.Warning)]
    [InlineData("expected: 6, perceived: 4, adequate: 4.5", null)]
    [InlineData("expected: 6", null)]
    [InlineData("perceived: 1", null)]
    public void Judges_the_gap_of_a_contact(string contact, DiagnosticSeverity? severity)
    {
        var findings = RuleTrial.Find("SB0504", Contact(contact));
        Assert.Equal(severity, findings.SingleOrDefault()?.Severity);
    }

    [Fact]
    public void Gathers_many_small_gaps()
    {
        var steps = string.Join('\n', Enumerable.Range(1, 4).Select(i => $"  - frontstage: 步骤{i}\n    contact: {{channel: 柜台, expected: 6, perceived: 5.8}}"));
        Assert.Equal(["4 个接触点的感知略低于期望（差距小于 0.5）：“步骤1”、“步骤2”、“步骤3”、“步骤4”"], RuleTrial.Messages("SB0504", $"blueprint: 柜台\nlanguage: zh\nsteps:\n  - customer: 咨询\n{steps}\n"));
    }

    [Theory]
    [InlineData("adequate: 5, perceived: 5", 0)]
    [InlineData("adequate: 5, perceived: 4.9", 1)]
    [InlineData("adequate: 5, desired: 7", 0)]
    public void Tells_of_a_contact_outside_the_zone_of_tolerance(string contact, int count) => Assert.Equal(count, RuleTrial.Find("SB0505", Contact(contact)).Length);

    private static string Contact(string contact) => $$"""
        blueprint: Hotline
        steps:
          - customer: Rings up
          - frontstage: Answers
            contact: {channel: telephone, {{contact}}}
        """;

    [Theory]
    [InlineData("emotion: -2", "emotion: -2", 1)]
    [InlineData("emotion: -2", "emotion: -1.5", 1)]
    [InlineData("emotion: -2", "emotion: -1", 1)]
    [InlineData("emotion: -2", "emotion: -0.5", 0)]
    [InlineData("emotion: -0.5", "emotion: -0.5", 0)]
    [InlineData("emotion: -2", "note: nothing felt", 0)]
    [InlineData("emotion: -2, standard: {time: 1 min}", "emotion: -2", 0)]
    [InlineData("emotion: -2, fail: {fail: Lost, recovery: A new one}", "emotion: -2", 0)]
    [InlineData("emotion: -2, fail: Lost", "emotion: -2", 1)]
    [InlineData("emotion: -2, wait: {typical: 4 min, tolerated: 5 min}", "emotion: -2", 0)]
    [InlineData("emotion: -2, wait: {typical: 6 min, tolerated: 5 min}", "emotion: -2", 1)]
    [InlineData("emotion: -2, contact: {expected: 5, perceived: 5}", "emotion: -2", 0)]
    [InlineData("emotion: -2, contact: {expected: 5, perceived: 4}", "emotion: -2", 1)]
    public void Looks_for_an_answer_to_the_lowest_point(string low, string next, int count) => Assert.Equal(count, RuleTrial.Find("SB0506", $$"""
        blueprint: Lost luggage
        steps:
          - {customer: Waits, id: waits, {{low}}}
          - frontstage: Takes down the loss
          - {customer: Goes to the hotel, {{next}}}
        """).Length);

    [Theory]
    [InlineData("-1", DiagnosticSeverity.Warning)]
    [InlineData("0", DiagnosticSeverity.Information)]
    [InlineData("1.5", null)]
    public void Looks_at_the_last_emotion(string last, DiagnosticSeverity? severity)
    {
        var findings = RuleTrial.Find("SB0507", $"""
            blueprint: Spa
            steps:
              - customer: Bathes
                emotion: 2
              - frontstage: Brings the bill
              - customer: Pays
                emotion: {last}
              - customer: Is gone
                kind: end
            """);
        Assert.Equal(severity, findings.SingleOrDefault()?.Severity);
    }

    [Fact]
    public void Does_not_take_an_earlier_emotion_for_the_last() => Assert.Empty(RuleTrial.Find("SB0507", """
        blueprint: Spa
        steps:
          - customer: Bathes
            emotion: 2
          - customer: Queues
            emotion: -2
          - frontstage: Brings a present
          - customer: Leaves
        """));

    [Theory]
    [InlineData("support: Files it", 1)]
    [InlineData("support: Sends a receipt", 0)]
    [InlineData("support: 短信通知顾客", 0)]
    [InlineData("support: 归档", 1)]
    [InlineData("frontstage: Nods", 0)]
    [InlineData("customer: Goes home", 0)]
    public void Looks_for_a_word_to_the_customer_at_the_end(string end, int count) => Assert.Equal(count, RuleTrial.Find("SB0508", $"""
        blueprint: Form
        steps:
          - customer: Drops the form in the box
          - backstage: Reads the form
          - {end}
        """).Length);

    [Theory]
    [InlineData("evidence: Slip")]
    [InlineData("documents: Copy of the form")]
    [InlineData("contact: counter")]
    public void Takes_what_the_customer_has_in_hand_for_a_word(string sign) => Assert.Empty(RuleTrial.Find("SB0508", $"""
        blueprint: Form
        steps:
          - customer: Drops the form in the box
            {sign}
          - backstage: Files the form
        """));

    [Fact]
    public void Tells_of_a_document_asked_for_again_in_another_channel()
    {
        const string Text = """
            blueprint: 开户
            language: zh
            steps:
              - customer: 网上申请
                contact: 网站
                documents: 身份证
              - support: 预审
              - customer: 到店办理
                contact: CHANNEL
                documents: 身份证
              - frontstage: 开户
            """;
        Assert.Equal(["从网站转到柜台后，在“到店办理”再次索取“身份证”"], RuleTrial.Messages("SB0509", Text.Replace("CHANNEL", "柜台", StringComparison.Ordinal)));
        Assert.Empty(RuleTrial.Find("SB0509", Text.Replace("CHANNEL", "网站", StringComparison.Ordinal)));
    }

    [Fact]
    public void Does_not_take_alternatives_for_a_restart() => Assert.Empty(RuleTrial.Find("SB0509", """
        blueprint: Booking
        steps:
          - customer: On line?
            next:
              - {to: web, when: "Yes", share: 70%}
              - {to: phone, when: "No", share: 30%}
          - customer: Names the day
            id: web
            contact: website
            next: confirm
          - customer: Names the day
            id: phone
            contact: telephone
          - frontstage: Confirms the day
            id: confirm
        """));

    [Fact]
    public void Tells_of_a_loop_back_across_channels()
    {
        const string Text = """
            blueprint: Booking
            steps:
              - customer: Fills in the form
                id: form
                contact: website
              - frontstage: Rings back
                contact: CHANNEL
              - frontstage: Is the form right?
                next:
                  - {to: done, when: "Yes", share: 90%}
                  - {to: form, when: "No", share: 10%}
              - frontstage: Confirms the day
                id: done
            """;
        Assert.Equal(["'Is the form right?' (telephone) sends the customer back to 'Fills in the form' (website)"], RuleTrial.Messages("SB0509", Text.Replace("CHANNEL", "telephone", StringComparison.Ordinal)));
        Assert.Empty(RuleTrial.Find("SB0509", Text.Replace("CHANNEL", "Website", StringComparison.Ordinal)));
    }

    [Fact]
    public void Does_not_take_what_is_handed_out_twice_for_a_restart() => Assert.Empty(RuleTrial.Find("SB0509", """
        blueprint: Flight
        steps:
          - customer: Checks in
            contact: kiosk
          - support: Prints
            documents: Boarding pass
          - customer: Goes to the gate
            contact: gate
          - support: Prints anew
          - support: Hands over
            documents: Boarding pass
          - customer: Boards
        """));
}
