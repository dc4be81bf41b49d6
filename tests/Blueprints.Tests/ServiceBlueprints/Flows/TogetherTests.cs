using Blueprints.Diagrams;
using Blueprints.Placed;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Flows;

/// <summary>A step in which several lanes act: read, one contact by itself, work and cost in each lane, people of all of them at once.</summary>
public sealed class TogetherTests
{
    private const string Interview = """
        blueprint: Interview
        lanes:
          customer: Client
          frontstage: {label: Adviser, staff: 2, rate: 60 per hour}
          backstage: {label: Expert, staff: 1, rate: 90 per hour}
        steps:
          - customer: Asks
          - frontstage: Talk
            id: talk
            with: [customer, backstage]
            time: 30 min
          - customer: Thinks
          - backstage: Files
            time: 10 min
        """;

    [Theory]
    [InlineData("blueprint: T\nsteps:\n  - frontstage: Talk\n    with: customer\n", "customer")]
    [InlineData("blueprint: T\nsteps:\n  - frontstage: Talk\n    with: [backstage, customer]\n", "backstage customer")]
    [InlineData("blueprint: T\nsteps:\n  - frontstage: Talk\n    with: 顾客\n", "customer")]
    [InlineData("蓝图: 面谈\n步骤:\n  - 前台: 面谈\n    共同: 顾客\n", "customer")]
    [InlineData("蓝图: 面谈\n步骤:\n  - 前台: 面谈\n    一同: 顾客、后台\n", "customer backstage")]
    [InlineData("blueprint: T\nlanes: {guest: {band: customer}, host: {band: frontstage}}\nsteps:\n  - host: Talk\n    with: guest\n", "guest")]
    public void The_other_lanes_are_named_as_steps_name_theirs(string text, string lanes)
    {
        var blueprint = Parse(text);
        Assert.Equal(lanes, string.Join(' ', blueprint.Steps[0].With));
        Assert.Subset(blueprint.Lanes.Select(lane => lane.Id).ToHashSet(), blueprint.Steps[0].With.ToHashSet());
    }

    [Fact]
    public void A_list_of_lanes_as_a_key_is_put_right_by_its_fix()
    {
        var source = new SourceText("blueprint: T\nsteps:\n  - [customer, frontstage]: Kick-off call  # both\n    time: 1 h\n");
        var fix = Assert.Single(Assert.Single(Compiler.Compile(source).Diagnostics).Fixes);
        Assert.False(fix.IsSafe);
        var text = source.Content;
        foreach (var edit in fix.Edits.Reverse()) text = text.Remove(edit.Start, edit.Length).Insert(edit.Start, edit.NewText);
        var step = Parse(text).Steps[0];
        Assert.Equal(("frontstage", "Kick-off call", "customer"), (step.Lane, step.Label, Assert.Single(step.With)));
    }

    [Fact]
    public void A_model_names_lanes_that_are_there_its_own_not_and_none_twice()
    {
        var blueprint = Parse(Interview);
        ServiceBlueprint With(params string[] lanes) => blueprint with { Steps = blueprint.Steps.SetItem(1, blueprint.Steps[1] with { With = [.. lanes] }) };
        Assert.Empty(Compiler.Validate(With("customer")));
        foreach (var wrong in (string[][])[["nobody"], ["frontstage"], ["customer", "customer"]]) Assert.Single(Compiler.Validate(With(wrong)));
    }

    [Fact]
    public void It_is_one_contact_and_the_arrows_of_either_side_are_none()
    {
        var blueprint = Parse(Interview);
        Assert.Equal(2, BlueprintMeasures.Of(blueprint).Contacts.Value);
        var svg = Compiler.RenderSvg(blueprint);
        Assert.Equal(2, svg.Split("data-role=\"contact\"").Length - 1);
        Assert.Equal(1, BlueprintMeasures.Of(Parse(Interview.Replace("    time: 30 min", "    contact: none", StringComparison.Ordinal))).Contacts.Value);
        Assert.Equal(3, BlueprintMeasures.Of(Parse(Interview.Replace("[customer, backstage]", "backstage", StringComparison.Ordinal))).Contacts.Value);
    }

    [Fact]
    public void A_step_of_the_provider_s_alone_is_no_contact_and_no_hand_off()
    {
        var measures = BlueprintMeasures.Of(Parse("blueprint: T\nsteps:\n  - frontstage: Plans\n    with: backstage\n  - backstage: Does\n"));
        Assert.Equal((0, 0), (measures.Contacts.Value, measures.HandOffs.Value));
    }

    [Fact]
    public void An_arrow_crosses_the_line_of_visibility_where_nobody_of_one_side_is_at_both_ends()
    {
        const string Text = "blueprint: T\nsteps:\n  - customer: Asks\n  - backstage: Talks\n    with: customer\n  - backstage: Files\n";
        Assert.Equal(0, Visible(Text));
        Assert.Equal(1, Visible(Text.Replace("    with: customer\n", "", StringComparison.Ordinal)));

        static double? Visible(string text) => BlueprintMeasures.Of(Parse(text)).VisibilityCrossings.Value;
    }

    [Fact]
    public void One_who_works_alone_in_another_lane_is_found_too() =>
        Assert.Contains(Compiler.Analyze(Parse(Interview)).Findings, finding => finding.Descriptor.Name == "one-person-step" && finding.Message.Contains("'Talk'", StringComparison.Ordinal));

    [Fact]
    public void The_customer_acts_in_it_for_rules_that_ask()
    {
        const string Text = "blueprint: T\nsteps:\n  - phase: Before\n  - customer: Asks\n  - phase: Talk\n  - backstage: Interview\n    with: customer\n  - phase: After\n  - customer: Leaves\n";
        Assert.DoesNotContain(Names(Text), name => name == "phase-without-customer");
        Assert.Contains(Names(Text.Replace("    with: customer\n", "", StringComparison.Ordinal)), name => name == "phase-without-customer");
    }

    [Fact]
    public void Its_work_counts_in_each_lane_and_is_paid_in_each()
    {
        var measures = BlueprintMeasures.Of(Parse(Interview));
        Assert.Equal([1800, 2400], measures.Lanes.Select(lane => lane.Work.Value!.Value));
        Assert.Equal(30 + 45 + 15, measures.LabourCost.Value!.Value, 9);

        // Staff is of its own lane; of each other one it takes one.
        var two = BlueprintMeasures.Of(Parse(Interview.Replace("time: 30 min", "time: 30 min\n    staff: 2", StringComparison.Ordinal)));
        Assert.Equal([3600, 2400], two.Lanes.Select(lane => lane.Work.Value!.Value));
        Assert.Equal(60 + 45 + 15, two.LabourCost.Value!.Value, 9);
    }

    [Fact]
    public void It_waits_for_the_longer_queue_and_says_so()
    {
        var measures = BlueprintMeasures.Of(Parse(Interview.Replace("lanes:", "demand: 1 per hour\nlanes:", StringComparison.Ordinal)));
        var expert = measures.Lanes.Single(lane => lane.Lane == "backstage").Queue!;
        Assert.True(expert.MeanWait > measures.Lanes.Single(lane => lane.Lane == "frontstage").Queue!.MeanWait);
        Assert.Equal(2400 + (2 * expert.MeanWait), measures.QueuedLeadTime.Value!.Value, 6);
        Assert.Contains("the longest of their queues alone", measures.QueuedLeadTime.Note!.Value.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_at_once_that_need_the_same_person_follow_each_other()
    {
        const string Text = """
            blueprint: Two talks at once
            lanes:
              customer: Client
              frontstage: {label: Adviser, staff: 2}
              backstage: {label: Expert, staff: 1}
            steps:
              - customer: Asks
                next: [a, b]
              - frontstage: One talk
                id: a
                with: backstage
                time: 30 min
                next: end
              - frontstage: Another talk
                id: b
                with: backstage
                time: 20 min
                next: end
            """;
        Assert.Equal(50 * 60, BlueprintMeasures.Of(Parse(Text)).LeadTime.Value!.Value, 6);
        Assert.Equal(30 * 60, BlueprintMeasures.Of(Parse(Text.Replace("Expert, staff: 1", "Expert, staff: 2", StringComparison.Ordinal))).LeadTime.Value!.Value, 6);
        Assert.Equal(30 * 60, BlueprintMeasures.Of(Parse(Text.Replace("id: b\n    with: backstage", "id: b", StringComparison.Ordinal))).LeadTime.Value!.Value, 6);
    }

    [Fact]
    public void What_waits_in_two_lines_lets_nobody_pass_who_needs_one_of_them()
    {
        // At once: a needs the adviser, b both, c the expert. c stands behind b, so that b begins after a, and c after b.
        const string Text = """
            blueprint: Three at once
            lanes:
              customer: Client
              frontstage: {label: Adviser, staff: 1}
              backstage: {label: Expert, staff: 1}
            steps:
              - customer: Asks
                next: [a, b, c]
              - frontstage: Writes
                id: a
                time: 10 min
                next: end
              - frontstage: Talks
                id: b
                with: backstage
                time: 30 min
                next: end
              - backstage: Files
                id: c
                time: 5 min
                next: end
            """;
        Assert.Equal(45 * 60, BlueprintMeasures.Of(Parse(Text)).LeadTime.Value!.Value, 6);
    }

    [Fact]
    public void Its_twin_stands_in_the_other_lane_and_in_its_column()
    {
        var placed = Compiler.Place(Parse(Interview));
        var own = placed.Shapes.Single(shape => shape is { Role: "step", Id: "talk" });
        foreach (var lane in (string[])["customer", "backstage"])
        {
            var twin = placed.Shapes.Single(shape => shape.Id == "talk~" + lane);
            Assert.Equal((own.Column, lane, "Talk"), (twin.Column, twin.Parent, twin.Label));
            Assert.Equal(own.Bounds.Center.X, twin.Bounds.Center.X, 6);
        }

        var joins = placed.Connectors.Where(connector => connector.Role == "join").ToList();
        Assert.Equal([("talk~customer", "talk"), ("talk", "talk~backstage")], joins.Select(join => (join.From!, join.To!)));
        Assert.All(joins, join => Assert.False(join.HasHeadAtEnd || join.HasHeadAtStart));

        // The customer's arrow keeps to the customer's lane.
        Assert.Contains(placed.Connectors, connector => connector is { Role: "flow", From: "asks", To: "talk~customer" });
    }

    [Fact]
    public void An_arrow_between_two_such_steps_stays_in_a_lane_that_both_have()
    {
        var placed = Compiler.Place(Parse("blueprint: T\nsteps:\n  - frontstage: Talk\n    with: backstage\n  - backstage: File\n    with: frontstage\n"));
        var flow = Assert.Single(placed.Connectors, connector => connector.Role == "flow");
        Assert.Equal(("talk", "file~frontstage"), (flow.From, flow.To));
        Assert.Equal(2, flow.Points.Length);
    }

    private static IEnumerable<string> Names(string text) => Compiler.Analyze(Parse(text)).Findings.Select(finding => finding.Descriptor.Name);

    private static ServiceBlueprint Parse(string text)
    {
        var compilation = Compiler.Compile(new SourceText(text));
        Assert.Empty(compilation.Diagnostics);
        return (ServiceBlueprint)compilation.Diagram!;
    }
}
