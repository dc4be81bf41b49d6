using Blueprints.Diagnostics;
using Xunit;

namespace Blueprints.Tests.ServiceBlueprints.Rules;

/// <summary>Findings that were wrong, or missing, on documents as people write them: each input is one that went wrong.</summary>
public sealed class RightOrSilentTests
{
    [Theory]
    [InlineData("n-silence2.blueprint.yaml", "SB0503", "the customer hears nothing for 6 d 1 h between 'Reports the claim' and 'Collects and sends papers', 49.8% of 12 d 3 h")]
    [InlineData("n-turnaround.blueprint.yaml", "SB0303", "'Answers the review' takes 6 d with the wait before it, its standard ('Answer within 48 hours') is 2 d")]
    [InlineData("z-std.blueprint.yaml", "SB0303", "“验衣”多数 4 分钟，但有 38.1% 的业务超过执行标准 5 分钟，最长 10 分钟")]
    [InlineData("n-loopwords.blueprint.yaml", "SB0206", "'Admit?' sends 30% to 'Observes' and back, which adds 53 min 34 s to a case on average: 78.1% of its lead time")]
    [InlineData("r-low-branch.yaml", "SB0507", "40% of the customers leave with 'Hears that it cannot be mended' at emotion -2; the others at 2 on average")]
    public void What_was_found_wrong_is_told_right(string name, string code, string message) => Assert.Equal([message], RuleTrial.Messages(code, Found(name)));

    [Theory]
    [InlineData("r-low-branch2.yaml", "SB0507")] // one customer in a hundred
    public void What_hardly_any_customer_meets_is_not_told(string name, string code) => Assert.Empty(RuleTrial.Find(code, Found(name)));

    /// <summary>A day of silence is long in any service, an hour in a short one.</summary>
    [Theory]
    [InlineData("10 d", "25 h", true)]
    [InlineData("10 d", "23 h", false)]
    [InlineData("1 h", "70 min", true)]
    [InlineData("10 h", "70 min", false)]
    [InlineData("5 min", "50 min", false)]
    public void Silence_is_long_by_itself_or_by_its_share(string rest, string silent, bool isTold) => Assert.Equal(isTold, RuleTrial.Find("SB0503", $"""
        blueprint: Claim
        steps:
          - customer: Reports
          - backstage: Decides
            wait: {silent}
          - frontstage: Tells
          - customer: Lives on
            time: {rest}
          - frontstage: Asks how it went
        """).Length > 0);

    [Theory]
    [InlineData("customer: Thinks it over", false)]
    [InlineData("customer: Waits for the answer\n    kind: wait", true)]
    [InlineData("frontstage: Tells", true)]
    public void The_customers_own_time_is_no_silence_of_the_providers(string step, bool isTold) => Assert.Equal(isTold, RuleTrial.Find("SB0503", $"""
        blueprint: Claim
        steps:
          - frontstage: Makes an offer
          - {step}
            wait: 3 d
          - frontstage: Takes the answer
        """).Length > 0);

    [Theory]
    [InlineData("text: Answer within 48 hours", true)]
    [InlineData("text: 48 小时内答复", true)]
    [InlineData("text: 自受理之日起两天", true)]
    [InlineData("text: Replies no later than the second day", true)]
    [InlineData("text: Within two minutes a page", false)]
    [InlineData("text: Answers in plain words", false)]
    [InlineData("text: Answer within 48 hours, counts: work", false)]
    [InlineData("text: Friendly, counts: turnaround", true)]
    public void A_standard_is_held_against_what_it_says_it_is_about(string standard, bool countsWait)
    {
        var finding = RuleTrial.Find("SB0303", Review(standard)).SingleOrDefault();
        Assert.Equal(countsWait, finding?.Severity == DiagnosticSeverity.Warning);
        Assert.Equal(standard.EndsWith("counts: work", StringComparison.Ordinal), finding is null);
    }

    [Fact]
    public void A_standard_for_the_work_alone_is_kept_where_the_author_says_so() => Assert.Empty(RuleTrial.Find("SB0303", Review("text: Answer, counts: work").Replace("wait: 6 d", "note: at once", StringComparison.Ordinal)));

    [Theory]
    [InlineData("{min: 1 min, typical: 2 min, max: 9 min}", DiagnosticSeverity.Information, "'Checks' takes 2 min most often, and misses its standard of 3 min in 43.6% of the cases: it can take 9 min")]
    [InlineData("{min: 1 min, typical: 2 min, max: 60 min}", DiagnosticSeverity.Warning, "'Checks' takes 2 min most often, and misses its standard of 3 min in 86.5% of the cases: it can take 1 h")]
    public void A_standard_that_is_met_as_a_rule_says_when_it_is_missed(string time, DiagnosticSeverity severity, string message)
    {
        var finding = Assert.Single(RuleTrial.Find("SB0303", $"blueprint: Desk\nsteps:\n  - customer: Comes\n  - frontstage: Checks\n    time: {time}\n    standard: {{time: 3 min}}\n"));
        Assert.Equal((severity, message), (finding.Severity, finding.Message));
        Assert.DoesNotContain("never met", finding.Why, StringComparison.Ordinal);
        Assert.Equal(EffectKind.CasesTouched, Assert.Single(finding.Effects).Kind);
    }

    /// <summary>Most of those whom a refusal leaves angry say nothing, and go.</summary>
    [Fact]
    public void Unhappy_customers_who_stay_silent_are_seen()
    {
        const string Text = """
            blueprint: Shop
            steps:
              - customer: Asks
              - frontstage: Refuses
              - customer: Is turned down
                emotion: -2
              - customer: Complains?
                id: complains
                next: [{to: call, when: "Yes", share: 30%}, {to: end, when: "No", share: 70%}]
              - frontstage: Calls back and sets it right
                id: call
              - customer: Is content
                emotion: 1
            """;
        var finding = Assert.Single(RuleTrial.Find("SB0507", Text));
        Assert.Equal("70% of the customers leave with 'Is turned down' at emotion -2; the others at 1 on average", finding.Message);
        Assert.StartsWith("put right what made it bad before they go", finding.Help, StringComparison.Ordinal);
        Assert.Equal(0.7, Assert.Single(finding.Effects).Amount, 9);
    }

    [Theory]
    [InlineData("2", "60%", null)]
    [InlineData("-2", "60%", "the customer feels worst (-2) at 'Is turned down', and nothing answers it for 40% of those who come there: at 'Waits on' it is still -1.5")]
    [InlineData("-2", "90%", null)]
    public void An_answer_is_one_for_the_customers_who_come_to_it(string low, string answered, string? message) => Assert.Equal(message is null ? [] : [message], RuleTrial.Messages("SB0506", $$"""
        blueprint: Shop
        steps:
          - customer: Asks
            emotion: 0
          - frontstage: Refuses
          - customer: Is turned down
            emotion: {{low}}
          - frontstage: Is there another way?
            id: another
            next: [{to: way, when: "Yes", share: {{answered}}}, {to: on, when: "No"}]
          - customer: Hears of another way
            id: way
            emotion: 1
            next: end
          - customer: Waits on
            id: on
            emotion: -1.5
        """));

    [Theory]
    [InlineData("1 h", null)]
    [InlineData("3 d", "the customer feels worst (-2) at 'Is turned down', and the answer comes too late: 'Is called back' comes after 3 d")]
    public void An_answer_comes_soon(string wait, string? message) => Assert.Equal(message is null ? [] : [message], RuleTrial.Messages("SB0506", $$"""
        blueprint: Shop
        steps:
          - customer: Asks
            emotion: 0
          - frontstage: Refuses
          - customer: Is turned down
            emotion: -2
          - backstage: Looks for another way
            wait: {{wait}}
          - customer: Is called back
            emotion: 1
        """));

    [Theory]
    [InlineData("emotion: -1", "-1", false)] // back to what it was
    [InlineData("emotion: 0", "-1", true)]
    [InlineData("note: not known", "-1", true)]
    [InlineData("emotion: 0", "0", false)]
    public void A_small_consolation_is_no_answer(string before, string after, bool isTold) => Assert.Equal(isTold, RuleTrial.Find("SB0506", $$"""
        blueprint: Shop
        steps:
          - customer: Asks
            {{before}}
          - frontstage: Refuses
          - customer: Is turned down
            emotion: -2
          - frontstage: Gives a voucher
          - customer: Takes it
            emotion: {{after}}
        """).Length > 0);

    [Fact]
    public void What_customers_feel_before_they_come_is_not_the_services_doing()
    {
        const string Text = """
            blueprint: Clinic
            steps:
              - customer: Feels unwell
                emotion: -2
              - customer: Looks for the clinic
                emotion: -2
              - frontstage: Tells the hour
                next: [{to: end, share: 50%}, {to: sees, share: 50%}]
              - customer: Sees the doctor
                id: sees
                emotion: 1
            """;
        Assert.Empty(RuleTrial.Find("SB0506", Text.Replace("Looks for the clinic\n    emotion: -2", "Looks for the clinic", StringComparison.Ordinal)));
        Assert.Empty(RuleTrial.Find("SB0507", Text));
    }

    /// <summary>Nobody comforts an angry caller with a present.</summary>
    [Theory]
    [InlineData("Is turned away", -2, "put right what made it bad")]
    [InlineData("Queues and pays", -1, "move what is unpleasant")]
    [InlineData("Gets the parcel", -0.5, "end with something that the customer likes")]
    [InlineData("Hangs up\n    contact: Telephone", -0.5, "end with the result in plain words")]
    public void What_is_advised_fits_the_service(string last, double emotion, string advice)
    {
        var finding = Assert.Single(RuleTrial.Find("SB0507", FormattableString.Invariant($"blueprint: Shop\nsteps:\n  - frontstage: Greets\n  - customer: Asks\n    emotion: 1\n  - frontstage: Answers\n  - customer: {last}\n    emotion: {emotion}\n")));
        Assert.StartsWith(advice, finding.Help, StringComparison.Ordinal);
    }

    private static string Review(string standard) => $"""
        blueprint: Reviews
        steps:
          - customer: Writes a review
            time: 5 min
          - frontstage: Answers the review
            wait: 6 d
            time: 15 min
            standard: "{standard}"
        """.Replace("\"" + standard + "\"", "{time: 2 d, " + standard + "}", StringComparison.Ordinal);

    private static string Found(string name) => RepositoryFiles.Read("tests/cases/found", name);

    [Fact]
    public void A_silence_beside_the_main_course_is_told_with_its_share()
    {
        var finding = Assert.Single(RuleTrial.Find("SB0503", """
            blueprint: T
            steps:
              - customer: Applies
                time: 10 min
              - backstage: Complete?
                time: 1 h
                next:
                  - {to: done, when: "Yes", share: 60%}
                  - {to: more, when: "No", share: 40%}
              - backstage: Waits for the land registry
                id: more
                wait: 30 d
                time: 1 h
              - frontstage: Tells the result
                id: done
                time: 10 min
            """));
        Assert.Equal("40% of the customers hear nothing for 30 d 2 h between 'Applies' and 'Tells the result', past 'Waits for the land registry'", finding.Message);
        Assert.Equal(0.4 * ((30 * 86400) + 7200), finding.Effects[0].Amount, 3);
    }

    [Fact]
    public void Who_leaves_later_is_not_told_to_leave_with_the_last_known_emotion()
    {
        var finding = Assert.Single(RuleTrial.Find("SB0507", """
            blueprint: T
            steps:
              - customer: Calls
              - frontstage: Interrupts the caller
                emotion: -2
              - frontstage: Blames the handset
                next:
                  - {to: fix, when: Insists, share: 60%}
                  - {to: end, when: Hangs up, share: 40%}
              - frontstage: Mends the line
                id: fix
                emotion: 1
            """));
        Assert.Equal("40% of the customers leave with emotion -2, last known at 'Interrupts the caller'; the others at 1 on average", finding.Message);
    }

    [Theory]
    [InlineData("district: Issues the proof", "school: Takes in the proof", 0)]
    [InlineData("district: 开收入证明", "school: 收下证明", 0)]
    [InlineData("district: Looks at the proof", "school: Looks at the proof too", 1)]
    public void A_document_that_is_made_out_and_used_once_is_not_asked_for_twice(string first, string second, int findings)
    {
        var text = $$"""
            blueprint: T
            lanes:
              customer: Family
              district: {band: frontstage, label: District office}
              school: {band: frontstage, label: School}
            steps:
              - customer: Comes
              - {{first}}
                documents: 收入证明
              - customer: Goes to the school
              - {{second}}
                documents: 收入证明
            """;
        Assert.Equal(findings, RuleTrial.Find("SB0207", text).Length);
    }
}
