using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Reading;

/// <summary>What first drafts say, typed with no look at the reference.</summary>
public sealed class FirstDraftTests
{
    [Theory]
    [InlineData("next: Serves tea")]
    [InlineData("next: serves TEA")]
    [InlineData("next: [{to: Serves tea, when: \"Yes\"}, {to: end, when: \"No\"}]")]
    public void A_label_is_an_id_where_only_one_step_has_it(string next) =>
        Assert.Contains(Parse($"blueprint: T\nsteps:\n  - customer: A\n    {next}\n  - customer: B\n  - frontstage: Serves tea\n").Flows, flow => flow is { From: "a", To: "serves-tea" });

    [Fact]
    public void A_label_of_two_steps_is_no_id() =>
        Assert.True(Compiler.Compile(new SourceText("blueprint: T\nsteps:\n  - customer: A\n    next: Serves tea\n  - frontstage: Serves tea\n    id: x\n  - backstage: Serves tea\n    id: y\n")).HasErrors);

    [Theory]
    [InlineData("patient: customer", "patient", Band.Customer)]
    [InlineData("护士: 前台", "护士", Band.Frontstage)]
    public void A_lane_may_say_its_band_alone(string lane, string id, Band band)
    {
        var read = Assert.Single(Parse($"blueprint: T\nlanes:\n  {lane}\nsteps:\n  - {id}: A\n").Lanes);
        Assert.Equal((id, id, band), (read.Id, read.Label, read.Band));
    }

    [Theory]
    [InlineData("1.5k/day", 1500, null)]
    [InlineData("2 dozen per day", 24, null)]
    [InlineData("3 million parcels/year", 3_000_000, "parcels")]
    [InlineData("12 kites per day", 12, "kites")]
    public void A_word_may_multiply_the_demand(string demand, double amount, string? word)
    {
        var blueprint = Parse($"blueprint: T\ndemand: {demand}\nsteps:\n  - customer: A\n");
        var hours = blueprint.DemandPeriod == DemandPeriod.Year ? 365 * 24 : 24;
        Assert.Equal(amount, blueprint.DemandPerHour!.Value * hours, 1e-6);
        Assert.Equal(word, blueprint.DemandWord);
    }

    [Theory]
    [InlineData("also: {to: a, share: 20%}", "a step cannot lead to itself as well")]
    [InlineData("next: b\n    also: {to: b, share: 20%}", "every case goes to 'b' anyway")]
    public void A_further_way_that_adds_nothing_is_told(string also, string told) =>
        Assert.Contains(told, Assert.Single(Compiler.Compile(new SourceText($"blueprint: T\nsteps:\n  - customer: A\n    id: a\n    {also}\n  - customer: B\n    id: b\n")).Diagnostics).Message, StringComparison.Ordinal);

    [Fact]
    public void Nobody_is_solved_where_no_end_says_so() =>
        Assert.Equal(0, BlueprintMeasures.Of(Parse("blueprint: T\nsteps:\n  - customer: A\n    next: [{to: end, when: x, share: 90%, outcome: unsolved}, {to: end, when: y, share: 10%, outcome: abandoned}]\n")).Solved.Value);

    [Fact]
    public void The_share_of_ends_that_say_nothing_is_told()
    {
        var measures = BlueprintMeasures.Of(Parse("blueprint: T\nsteps:\n  - customer: A\n    next: [{to: end, when: x, share: 10%}, {to: b, when: y, share: 90%}]\n  - customer: B\n    id: b\n    outcome: solved\n"));
        Assert.Equal([Outcome.Solved, null], measures.Outcomes.Select(row => row.Outcome));
        Assert.True(measures.Solved.IsPartial);
    }

    [Fact]
    public void A_night_belongs_to_the_day_it_begins()
    {
        var hours = Parse("blueprint: T\nhours: Fri-Mon 22:00-6:00\nsteps:\n  - customer: A\n").WorkingHours!;
        Assert.Equal((4, 32.0), (hours.Days, hours.PerWeek.Seconds / 3600));
    }

    [Fact]
    public void A_critical_path_is_not_told_where_some_cases_do_more() =>
        Assert.False(BlueprintMeasures.Of(Parse("blueprint: T\nsteps:\n  - {customer: A, time: 1 h, next: c, also: {to: b, share: 50%}}\n  - {customer: B, id: b, time: 3 h}\n  - {customer: C, id: c, time: 1 h}\n")).PathTime.IsKnown);

    private static ServiceBlueprint Parse(string text)
    {
        var compilation = Compiler.Compile(new SourceText(text));
        Assert.Empty(compilation.Diagnostics);
        return (ServiceBlueprint)compilation.Diagram!;
    }
}
