using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Reading;

public sealed class BlueprintReaderTests
{
    private const string EveryKey = """
        blueprint: "Bank card cash withdrawal"
        language: zh
        description: Counter service
        promise: 10 min
        demand: 2 per minute
        theme: Dark
        accept: {hand-offs: One office}
        analysis:
          waits: off
          rework: error
          hand-offs: {severity: warning, max: 5, share: 20%}
        lanes:
          customer: Cardholder
          teller: {band: frontstage, label: Teller, staff: 2.5, icon: person}
          clerk: {band: frontstage}
          support:
        steps:
          - phase: Arrive
          - customer: Takes a number
            evidence: [Ticket, Waiting area]
            wait: {typical: 8 min, tolerated: 5 min}
            emotion: -1.5
          - phase: Pay
          - teller: Counts
            id: count
            kind: inspection
            time: {min: 30 s, typical: 45 s, max: 3 min}
            standard: [Smile, {time: 1 min, text: Twice, rate: 95%, actual: 0.9, aspect: attitude}]
            fail:
              - Nobody there
              - {fail: Miscounts, id: miscount, severity: 8, occurrence: 3, detection: 4, rate: 2%, weight: 3, count: 125, recovery: count, prevention: A machine, cause: delays.fishbone.yaml#count}
            contact: {channel: counter, expected: 6.5, perceived: 5.1, adequate: 4, desired: 7, weight: 2, dimension: empathy, satisfaction: -30, moment-of-truth: yes}
            documents: Passport
            value: bva
            yield: 98％
            cost: 3.2
            rework: 0.05
            staff: 1
            policy: Two pairs of eyes
            system: [Core, Queue]
            note: |
              First line
              Second line
            href: mailto:desk@example.org
            icon: 现金
            tags: cash
            accept: {long-wait: Peak hours}
            next:
              - {to: pay, when: yes, share: 97%}
              - {to: end, when: No, share: 0.03, label: Comes back}
          - clerk: Pays
            id: pay
        flows:
          - {from: pay, to: count, label: Receipt, kind: information, both: yes}
        """;

    [Fact]
    public void Every_key_reaches_the_model()
    {
        var blueprint = Read(EveryKey);

        Assert.Equal("Bank card cash withdrawal", blueprint.Title);
        Assert.Equal(DiagramLanguage.Chinese, blueprint.Language);
        Assert.Equal(("Counter service", new Duration(600), 120.0, "dark"), (blueprint.Description, blueprint.Promise, blueprint.DemandPerHour, blueprint.Theme));
        Assert.Equal(("hand-offs", "One office"), (blueprint.Accept[0].Rule, blueprint.Accept[0].Reason));
        Assert.Equal(["waits False ", "rework True Error", "hand-offs True Warning"], blueprint.Analysis.Select(s => $"{s.Rule} {s.Enabled} {s.Severity}"));
        Assert.Equal((5, 0.2), (blueprint.Analysis[2].Parameters["max"], blueprint.Analysis[2].Parameters["share"]));
        Assert.Equal(["customer Customer Cardholder", "teller Frontstage Teller", "clerk Frontstage clerk", "support Support 支持过程"], blueprint.Lanes.Select(l => $"{l.Id} {l.Band} {l.Label}"));
        Assert.Equal((2.5, "customer"), (blueprint.Lanes[1].Staff, blueprint.Lanes[1].Icon?.Name));
        Assert.Equal(["arrive Arrive", "pay Pay"], blueprint.Phases.Select(p => $"{p.Id} {p.Label}"));

        var first = blueprint.Steps[0];
        Assert.Equal(("takes-a-number", "customer", "arrive"), (first.Id, first.Lane, first.Phase));
        Assert.Equal("Ticket|Waiting area", string.Join('|', first.Evidence));
        Assert.Equal(new Wait(DurationEstimate.Exactly(Duration.FromMinutes(8)), Duration.FromMinutes(5)), first.Wait);
        Assert.Equal(-1.5, first.Emotion);

        var count = blueprint.Steps[1];
        Assert.Equal((StepKind.Inspection, StepValue.BusinessValueAdding, 0.98, 3.2, 0.05, 1.0), (count.Kind, count.Value, count.Yield, count.Cost, count.Rework, count.Staff));
        Assert.Equal(new DurationEstimate(new(30), new(45), new(180)), count.Time);
        Assert.Equal(("Two pairs of eyes", "First line\nSecond line", "mailto:desk@example.org", "cash"), (count.Policy, count.Note, count.Href, count.Icon?.Name));
        Assert.Equal(["Passport", "Core", "Queue", "cash"], [.. count.Documents, .. count.Systems, .. count.Tags]);
        Assert.Equal(("long-wait", "Peak hours"), (count.Accept[0].Rule, count.Accept[0].Reason));
        Assert.Equal("Smile", count.Standards[0].Text);
        var standard = count.Standards[1];
        Assert.Equal(("Twice", new Duration(60), 0.95, 0.9, StandardAspect.Attitude), (standard.Text, standard.Time, standard.Rate, standard.Actual, standard.Aspect));
        Assert.Equal("Nobody there", count.FailPoints[0].Text);
        var fail = count.FailPoints[1];
        Assert.Equal(("Miscounts", "miscount", 8, 3, 4), (fail.Text, fail.Id, fail.Severity, fail.Occurrence, fail.Detection));
        Assert.Equal((0.02, 3.0, 125.0, "count", "A machine", "delays.fishbone.yaml#count"), (fail.Rate, fail.Weight, fail.Count, fail.Recovery, fail.Prevention, fail.Cause));
        var contact = count.Contact!;
        Assert.Equal(("counter", 6.5, 5.1, 4.0, 7.0), (contact.Channel, contact.Expected, contact.Perceived, contact.Adequate, contact.Desired));
        Assert.Equal((2.0, QualityDimension.Empathy, -30.0, true), (contact.Weight, contact.Dimension, contact.Satisfaction, contact.IsMomentOfTruth));

        Assert.Equal(
            ["takes-a-number>count    Sequence False", "count>pay yes 0.97  Sequence False", "count>end No 0.03 Comes back Sequence False", "pay>count   Receipt Information True"],
            blueprint.Flows.Select(f => FormattableString.Invariant($"{f.From}>{f.To} {f.When} {f.Share} {f.Label} {f.Kind} {f.Both}")));
    }

    [Fact]
    public void Without_lanes_the_four_standard_ones_stand_in_the_documents_language()
    {
        Assert.Equal(["Customer actions", "Frontstage", "Backstage", "Support processes"], Read("blueprint: A\nsteps: [{customer: B}]").Lanes.Select(l => l.Label));
        Assert.Equal(["顾客行为", "前台员工行为", "后台员工行为", "支持过程"], Read("blueprint: A\nlanguage: zh\nsteps: [{customer: B}]").Lanes.Select(l => l.Label));
    }

    [Fact]
    public void A_standard_lane_that_lanes_leaves_out_comes_in_its_place_when_a_step_uses_it()
    {
        var blueprint = Read("blueprint: A\nlanes:\n  it: {band: support, label: IT}\n  me: {band: customer, label: Me}\nsteps:\n  - me: A\n  - frontstage: B\n");

        Assert.Equal(["frontstage", "it", "me"], blueprint.Lanes.Select(l => l.Id));
        Assert.Equal("Frontstage", blueprint.Lanes[0].Label);
    }

    [Theory]
    [InlineData("id: x\n    next: [b, c]", "x>b x>c b>c c>d")]
    [InlineData("id: x\n    next: end", "x>end b>c c>d")]
    [InlineData("id: x\n    next: []", "b>c c>d")]
    [InlineData("id: x\n    next:", "x>b b>c c>d")]
    [InlineData("id: x\n    next: {to: d, label: Quick}", "x>d b>c c>d")]
    [InlineData("id: x\n    kind: end", "b>c c>d")]
    [InlineData("id: x\n    kind: end\n    next: c", "x>c b>c c>d")]
    [InlineData("id: x", "x>b b>c c>d")]
    public void Each_step_flows_to_the_next_unless_it_says_otherwise(string keys, string flows)
    {
        var blueprint = Read($"blueprint: A\nsteps:\n  - customer: X\n    {keys}\n  - phase: P\n  - frontstage: B\n  - phase: Q\n  - backstage: C\n  - support: D\n");

        Assert.Equal(flows.Split(' '), blueprint.Flows.Select(f => $"{f.From}>{f.To}"));
    }

    [Theory]
    [InlineData("[{to: b, when: Yes}, {to: c, when: No}]", "", StepKind.Decision)]
    [InlineData("[{to: b, when: Yes}, {to: c}]", "", StepKind.Action)]
    [InlineData("[{to: b, share: 50%}, {to: c, share: 50%}]", "", StepKind.Action)]
    [InlineData("[{to: b, when: Yes}, {to: c, when: No}]", "kind: wait", StepKind.Wait)]
    public void Two_exits_with_when_make_a_decision(string next, string kind, StepKind expected) =>
        Assert.Equal(expected, Read($"blueprint: A\nsteps:\n  - customer: X\n    next: {next}\n    {kind}\n  - frontstage: B\n  - backstage: C\n").Steps[0].Kind);

    [Theory]
    [InlineData("33.3%", "33.3%", "33.3%")]
    [InlineData("1:3", null, null)]
    [InlineData("60%", "40%", null)]
    [InlineData("60%", null, null)]
    public void Shares_of_all_exits_sum_to_one_within_half_a_percent(string a, string? b, string? c)
    {
        static string Share(string? share) => share is null ? "" : $", share: {share}";
        var isGood = a != "1:3";

        var compilation = Compile($"blueprint: A\nsteps:\n  - customer: X\n    next: [{{to: b, when: k{Share(a)}}}, {{to: c, when: l{Share(b)}}}, {{to: d, when: m{Share(c)}}}]\n  - customer: B\n  - customer: C\n  - customer: D\n");

        Assert.Equal(isGood, !compilation.HasErrors);
    }

    [Fact]
    public void Default_ids_are_numbered_and_never_take_a_chosen_one()
    {
        var blueprint = Read("blueprint: A\nsteps:\n  - customer: Waits\n  - customer: Waits\n  - customer: X\n    id: waits-2\n  - customer: Waits\n  - customer: End\n  - customer: '!'\n    fail: {fail: Y, id: waits-4}\n  - customer: Waits\n");

        Assert.Equal(["waits", "waits-3", "waits-2", "waits-5", "end-2", "step", "waits-6"], blueprint.Steps.Select(s => s.Id));
    }

    [Fact]
    public void The_same_heading_twice_makes_two_phases()
    {
        var blueprint = Read("blueprint: A\nsteps:\n  - customer: Before\n  - phase: Pay\n  - customer: X\n  - phase: Wait\n  - customer: Y\n  - phase: Pay\n  - customer: Z\n");

        Assert.Equal(["pay", "wait", "pay-2"], blueprint.Phases.Select(p => p.Id));
        Assert.Equal([null, "pay", "wait", "pay-2"], blueprint.Steps.Select(s => s.Phase));
    }

    [Theory]
    [InlineData("24 per hour", 24)]
    [InlineData("24 customers per hour", 24)]
    [InlineData("0.5 per minute", 30)]
    [InlineData("48 per day", 2)]
    [InlineData("24/h", 24)]
    [InlineData("每小时 24 人", 24)]
    [InlineData("24 人/小时", 24)]
    [InlineData("24 每小时", 24)]
    public void Demand_is_read_as_arrivals_per_hour(string demand, double perHour) =>
        Assert.Equal(perHour, Read($"blueprint: A\ndemand: {demand}\nsteps: [{{customer: B}}]").DemandPerHour!.Value, 9);

    [Theory]
    [InlineData("48 per day", "", DemandPeriod.Day, 2)]
    [InlineData("48 per day", "hours: 8 h\n", DemandPeriod.Day, 6)]
    [InlineData("每天 48 人", "hours: 8 小时\n", DemandPeriod.Day, 6)]
    [InlineData("6 per hour", "hours: 8 h\n", DemandPeriod.Hour, 6)]
    [InlineData("1 per minute", "hours: 8 h\n", DemandPeriod.Minute, 60)]
    public void A_demand_by_the_day_is_spread_over_the_hours_of_work(string demand, string hours, DemandPeriod period, double perHour)
    {
        var blueprint = Read($"blueprint: A\ndemand: {demand}\n{hours}steps: [{{customer: B}}]");
        Assert.Equal(period, blueprint.DemandPeriod);
        Assert.Equal(perHour, blueprint.DemandPerWorkingHour!.Value, 9);
    }

    [Theory]
    [InlineData("5 min", false)]
    [InlineData("{typical: 5 min}", false)]
    [InlineData("{typical: 5 min, fixed: yes}", true)]
    [InlineData("{typical: 5 min, fixed: no}", false)]
    public void A_wait_may_be_fixed(string wait, bool isFixed) =>
        Assert.Equal(isFixed, Read($"blueprint: A\nsteps: [{{customer: B, wait: {wait}}}]").Steps[0].Wait!.IsFixed);

    [Theory]
    [InlineData("0")]
    [InlineData("0.1")]
    [InlineData("3")]
    public void A_step_may_take_nobody_a_part_of_somebody_or_several(string staff) =>
        Assert.Equal(double.Parse(staff, System.Globalization.CultureInfo.InvariantCulture), Read($"blueprint: A\nsteps: [{{frontstage: B, staff: {staff}}}]").Steps[0].Staff);

    [Theory]
    [InlineData("5 min", 300, 300, 300)]
    [InlineData("1-3 min", 60, 120, 180)]
    [InlineData("{min: 1 min, max: 3 min}", 60, 120, 180)]
    [InlineData("{typical: 2 min, max: 3 min}", 120, 120, 180)]
    [InlineData("{min: 1 min, typical: 2 min}", 60, 120, 120)]
    public void Times_are_one_figure_a_range_or_three(string time, double min, double typical, double max) =>
        Assert.Equal(new DurationEstimate(new(min), new(typical), new(max)), Read($"blueprint: A\nsteps:\n  - customer: B\n    time: {time}\n").Steps[0].Time);

    [Theory]
    [InlineData("https://example.org/a?b#c")]
    [InlineData("HTTP://example.org")]
    [InlineData("mailto:a@example.org")]
    [InlineData("other.html#a:b")]
    [InlineData("../docs/规定.html")]
    [InlineData("\"#top\"")]
    [InlineData("?q=a:b")]
    public void Addresses_of_the_web_of_mail_and_relative_ones_are_links(string href) =>
        Assert.Equal(href.Trim('"'), Read($"blueprint: A\nsteps:\n  - customer: B\n    href: {href}\n").Steps[0].Href);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData("\"java\\tscript:alert(1)\"")]
    [InlineData("data:text/html,x")]
    [InlineData("vbscript:x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//example.org")]
    [InlineData("\":x\"")]
    [InlineData("\"\\u00a0javascript:x\"")]
    public void Any_other_address_is_a_mistake(string href) =>
        Assert.Equal(["BP0024"], Compile($"blueprint: A\nsteps:\n  - customer: B\n    href: {href}\n").Diagnostics.Select(d => d.Code));

    [Fact]
    public void Words_that_YAML_1_1_took_for_booleans_are_words()
    {
        var blueprint = Read("blueprint: on\nsteps:\n  - customer: No\n    next: [{to: b, when: yes}, {to: end, when: No}]\n  - frontstage: B\n");

        Assert.Equal(("on", "No", "no"), (blueprint.Title, blueprint.Steps[0].Label, blueprint.Steps[0].Id));
        Assert.Equal(["yes", "No"], blueprint.Flows.Where(f => f.When is not null).Select(f => f.When));
    }

    [Fact]
    public void Anchors_aliases_and_merges_are_carried_out()
    {
        var blueprint = Read("blueprint: A\nsteps:\n  - customer: X\n    evidence: &seen [Ticket]\n    time: &usual 2 min\n  - &base\n    frontstage: Y\n    evidence: *seen\n    time: *usual\n  - <<: *base\n    frontstage: Z\n");

        Assert.Equal(["X", "Y", "Z"], blueprint.Steps.Select(s => s.Label));
        Assert.All(blueprint.Steps, step => Assert.Equal((120.0, "Ticket"), (step.Time!.Value.Typical.Seconds, step.Evidence[0])));
    }

    [Fact]
    public void An_empty_value_counts_as_not_written()
    {
        var step = Read("blueprint: A\ndescription:\nlanes:\nsteps:\n  - customer: B\n    id:\n    time: ~\n    fail:\n    evidence: [Ticket, ~]\n").Steps[0];

        Assert.Equal(("b", null, 0, 1), (step.Id, step.Time, step.FailPoints.Length, step.Evidence.Length));
    }

    [Fact]
    public void A_document_with_a_mistake_has_no_diagram_and_one_with_a_warning_has()
    {
        Assert.Null(Compile("blueprint: A\nsteps: [{customer: B, tiem: 2 min}]").Diagram);
        var warned = Compile("blueprint: A\nsteps: [{phase: P}, {phase: Q}, {customer: B}]");
        Assert.Equal([DiagnosticSeverity.Warning], warned.Diagnostics.Select(d => d.Severity));
        Assert.NotNull(warned.Diagram);
    }

    [Fact]
    public void Steps_of_an_alias_used_twice_are_two_steps()
    {
        var blueprint = Read("blueprint: A\nsteps:\n  - &w\n    customer: Waits\n  - *w\n");

        Assert.Equal(["waits", "waits-2"], blueprint.Steps.Select(s => s.Id));
    }

    private static Compilation Compile(string text) => Compiler.Compile(new SourceText(text, "test.yaml"));

    private static ServiceBlueprint Read(string text)
    {
        var compilation = Compile(text);
        Assert.Equal("", TextDiagnosticWriter.ToText(compilation.Diagnostics));
        return (ServiceBlueprint)compilation.Diagram!;
    }

    [Theory]
    [InlineData("lanes: [customer, 前台]", "lanes:\n  customer:\n  frontstage:")]
    [InlineData("lanes:\n  - customer: Guest\n  -\n  - clerk: {band: frontstage, label: Clerk}", "lanes:\n  customer: Guest\n  clerk: {band: frontstage, label: Clerk}")]
    [InlineData("泳道:\n  - 顾客\n  - clerk: frontstage", "lanes:\n  customer:\n  clerk: frontstage\n")]
    public void Lanes_may_stand_in_a_list(string list, string mapping)
    {
        const string Steps = "\nsteps:\n  - customer: Asks\n";
        var (one, other) = (Compiler.Compile(new SourceText("blueprint: Desk\n" + list + Steps)), Compiler.Compile(new SourceText("blueprint: Desk\n" + mapping + Steps)));
        Assert.Empty(one.Diagnostics);
        Assert.Equal(((ServiceBlueprint)other.Diagram!).Lanes.Select(lane => lane with { Span = default }), ((ServiceBlueprint)one.Diagram!).Lanes.Select(lane => lane with { Span = default }));
    }

    [Fact]
    public void A_step_may_name_its_lane_by_its_label()
    {
        var steps = Read("服务蓝图: 收款\n泳道: {顾客: 客人, desk: {层: 前台, 名称: 总台}}\n步骤:\n- 总台: 报金额\n- 客人: 付款\n  下一步: [{去向: 结束, 条件: 好}, {到: bao, 当: 否}]\n- 总台: 再报\n  编号: bao\n").Steps;
        Assert.Equal(["desk", "customer", "desk"], steps.Select(step => step.Lane));
        Assert.Contains(Compiler.Compile(new SourceText("blueprint: A\nlanes: {a: {band: frontstage, label: Desk}, b: {band: backstage, label: Desk}}\nsteps:\n- Desk: Asks\n")).Diagnostics, told => told.Code == "BP0012");
    }

    [Theory]
    [InlineData("severity: error", "Error")]
    [InlineData("severity: 提示", "Information")]
    [InlineData("级别: 警告", "Warning")]
    [InlineData("级别: error", "Error")]
    public void The_severity_of_a_rule_is_set_in_both_languages(string setting, string severity)
    {
        var compilation = Compiler.Compile(new SourceText($"蓝图: 茶\n分析: {{dead-end: {{{setting}}}}}\n步骤:\n  - 顾客: 点茶\n"));

        Assert.Empty(compilation.Diagnostics);
        Assert.Equal(severity, compilation.Diagram!.Analysis.Single().Severity.ToString());
    }
}
