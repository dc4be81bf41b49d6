using Blueprints.Analysis;
using Blueprints.Comparisons;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Measures;

/// <summary>Small services on which the figures were once wrong, with what is right.</summary>
public sealed class FoundFiguresTests
{
    /// <summary>
    /// Lead time and deviation in minutes, the share in which the promise is kept; not a number where it is none of the case's matter.
    /// </summary>
    [Theory]
    [InlineData("flow/promise-choice.blueprint.yaml", 56, double.NaN, 0.5)]
    [InlineData("flow/promise-choice55.blueprint.yaml", 51.5, double.NaN, 0.55)]
    [InlineData("flow/choicepath.blueprint.yaml", 43.2, double.NaN, 0.36)]
    [InlineData("flow/loop.blueprint.yaml", 19.142857, 9.4513, 0.746)]
    [InlineData("flow/loopwithin.blueprint.yaml", 17, double.NaN, double.NaN)]
    [InlineData("flow/parchoice.blueprint.yaml", 15, 5, double.NaN)]
    [InlineData("flow/near.blueprint.yaml", 23.306, double.NaN, 0.600)]
    [InlineData("flow/skipjoin.blueprint.yaml", 30, 0, double.NaN)]
    [InlineData("flow/fork1.blueprint.yaml", 20, 0, 0)]
    [InlineData("flow/twostarts.blueprint.yaml", 10, 3, double.NaN)]
    [InlineData("flow/net3.blueprint.yaml", 12, 0, double.NaN)]
    [InlineData("flow/rework.blueprint.yaml", 18.75, double.NaN, 0.96)]
    [InlineData("n-promise.blueprint.yaml", 15 * 1440, double.NaN, 0.6)]
    public void Times_are_those_of_their_distribution(string file, double lead, double deviation, double kept)
    {
        var measures = Of(file);
        Assert.Equal(lead, measures.LeadTime.Value!.Value / 60, 0.005);
        if (!double.IsNaN(deviation)) Assert.Equal(deviation, measures.LeadDeviation.Value!.Value / 60, 0.0001);
        if (!double.IsNaN(kept)) Assert.Equal(kept, measures.PromiseKept.Value!.Value, 0.0006);
    }

    [Theory]
    [InlineData("flow/prom0.blueprint.yaml", "no step, choice, loop or queue gives any spread: every case takes 30 min")]
    [InlineData("flow/partial.blueprint.yaml", "at least 15 min on average; 3 steps have no time: a, bakes, serves")]
    public void What_nothing_varies_in_or_much_is_missing_from_keeps_no_promise_for_certain(string file, string reason)
    {
        var kept = Of(file).PromiseKept;
        Assert.Null(kept.Value);
        Assert.Equal(reason, kept.Reason!.Value.English);
    }

    [Theory]
    [InlineData("r-course1.yaml")]
    [InlineData("r-course2.yaml")]
    public void The_course_arrives(string file)
    {
        var blueprint = Read(file);
        var measures = BlueprintMeasures.Of(blueprint);
        Assert.Equal(["comes", "treat", "enough", "bill", "pays"], measures.CriticalPath!.Steps.AsEnumerable());
        Assert.Equal(0, measures.PromiseKept.Value);
        var codes = Findings(blueprint);
        Assert.Contains("SB0503", codes);
        Assert.Contains("SB0507", codes);
    }

    [Fact]
    public void A_step_that_two_ways_lead_to_is_done_once()
    {
        var measures = Of("flow/net3.blueprint.yaml");
        Assert.Equal([1, 1, 1, 1], measures.Visits.Select(visits => Math.Round(visits, 9)));
        Assert.Equal(100, measures.Cost.Value!.Value, 9);
        Assert.Equal(2.0 / 3, measures.BusiestLane.Value!.Value, 9);
        Assert.DoesNotContain("SB0602", Findings(Read("flow/net3.blueprint.yaml")));
        Assert.Equal(1, Of("flow/skipjoin.blueprint.yaml").Visits[^1], 9);
    }

    [Fact]
    public void What_is_sent_back_is_not_counted_twice()
    {
        Assert.Equal(0.94, Of("flow/yieldloop.blueprint.yaml").FirstTimeRight.Value!.Value, 9);
        Assert.Equal(0.8, Of("flow/rework.blueprint.yaml").FirstTimeRight.Value!.Value, 9);
    }

    [Fact]
    public void What_the_load_implies_is_not_left_out_in_silence()
    {
        var measures = Of("n-docs-less.blueprint.yaml");
        Assert.Equal("without the queues before the lanes", measures.LeadTime.Assumption!.Value.English);

        // One of 25 min each, 2 an hour: 5/6 busy, and 25 / (1 - 5/6) / 2 × 5/6 waiting, M/D/1.
        Assert.Equal(26 + 62.5, measures.QueuedLeadTime.Value!.Value / 60, 6);
        Assert.Equal(26 / 88.5, measures.QueuedEfficiency.Value!.Value, 0.02);
        Assert.InRange(measures.QueuedPromiseKept.Value!.Value, 0.4, 0.55);
        Assert.Null(Of("flow/inflane.blueprint.yaml").QueuedLeadTime.Value);
    }

    [Fact]
    public void The_first_step_listed_and_a_start_are_both_entries()
    {
        var blueprint = Read("r-t8.yaml");
        Assert.DoesNotContain("SB0101", Findings(blueprint));
        Assert.Equal([0.5, 1, 0.5], BlueprintMeasures.Of(blueprint).Visits.AsEnumerable());
    }

    [Fact]
    public void An_arrow_to_a_step_listed_earlier_is_an_arrow()
    {
        var (arrow, word) = (Read("r-t12.yaml"), Read("r-t13.yaml"));
        Assert.Equal(Findings(word), Findings(arrow));
        Assert.Equal([0.5, 0.5, 0.5], BlueprintMeasures.Of(arrow).Visits.AsEnumerable());

        // Work is handed over in the one, word in the other.
        var differing = ((BlueprintComparison)Compiler.Compare(word, arrow)!).Measures.Where(measure => measure.Before.Value != measure.After.Value).Select(measure => measure.Key);
        Assert.Equal(["hand-offs"], differing);
    }

    [Fact]
    public void A_loop_that_begins_and_ends_at_one_step_is_told_by_where_it_goes() =>
        Assert.Contains(Compiler.Analyze(Read("n-loopwords.blueprint.yaml")).Findings, finding => finding.Message.StartsWith("'Admit?' sends 30% to 'Observes' and back, which adds", StringComparison.Ordinal));

    [Fact]
    public void The_hotel_guest_s_night_is_neither_work_nor_waste()
    {
        var measures = BlueprintMeasures.Of(Parse("blueprint: Hotel\nsteps:\n  - {frontstage: Checks in, time: 6 min, wait: 2 min}\n  - {customer: Sleeps, time: 8 h}\n  - {frontstage: Checks out, time: 4 min}\n"));
        Assert.Equal(492, measures.LeadTime.Value!.Value / 60, 9);
        Assert.Equal(10, measures.TouchTime.Value!.Value / 60, 9);
        Assert.Equal(10.0 / 12, measures.Efficiency.Value!.Value, 9);
    }

    [Fact]
    public void Exits_to_one_step_keep_their_own_words_and_shares()
    {
        var blueprint = Read("a-dupflow.blueprint.yaml");
        Assert.Equal(4, blueprint.Flows.Count(flow => flow.To == "b" && flow.When is not null));
        Assert.Equal(4, BlueprintMeasures.Of(blueprint).Complexity.Value);

        const string Text = "blueprint: T\nsteps:\n  - frontstage: A\n    next: [{to: b, label: by card, share: 20%}, {to: b, label: in cash, share: 30%}, {to: end}]\n  - {frontstage: B, id: b, time: 10 min}\n";
        var measures = BlueprintMeasures.Of(Parse(Text.Replace("{to: end}", "{to: end, when: neither}", StringComparison.Ordinal)));
        Assert.Equal([1, 0.5], measures.Visits.Select(visits => Math.Round(visits, 9)));
    }

    [Fact]
    public void Of_several_exits_to_one_step_those_with_the_same_words_are_compared()
    {
        const string Text = "blueprint: T\nsteps:\n  - frontstage: A\n    next: [BILL{to: b, when: Contract, share: 30%}, {to: end, when: Other}]\n  - {frontstage: B, id: b}\n";
        var (before, after) = (Parse(Text.Replace("BILL", "{to: b, when: Bill, share: 20%}, ", StringComparison.Ordinal)), Parse(Text.Replace("BILL", "", StringComparison.Ordinal).Replace("30%", "50%", StringComparison.Ordinal)));
        var changes = ((BlueprintComparison)Compiler.Compare(before, after)!).Flows.Where(flow => flow.Kind != ChangeKind.Same).Select(flow => $"{flow.Kind} {(flow.Before ?? flow.After)!.When} {string.Join(", ", flow.Fields.Select(field => $"{field.Before} {field.After}"))}");
        Assert.Equal(["Removed Bill ", "Changed Contract 30% 50%"], changes.Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public void Ways_in_have_their_shares()
    {
        const string Text = "blueprint: Two ways in\nsteps:\n  - {customer: Rings up, kind: start, share: 70%, time: 2 min, next: serve}\n  - {customer: Comes, kind: start, time: 8 min}\n  - {frontstage: Serves, id: serve, time: 5 min}\n";
        var measures = BlueprintMeasures.Of(Parse(Text));
        Assert.Equal((0.7 * 2) + (0.3 * 8) + 5, measures.LeadTime.Value!.Value / 60, 9);
        Assert.Null(measures.LeadTime.Assumption);
        Assert.Equal("the ways in taken as equally frequent", BlueprintMeasures.Of(Parse(Text.Replace(" share: 70%,", "", StringComparison.Ordinal))).LeadTime.Assumption!.Value.English);
    }

    [Fact]
    public void A_way_in_that_no_case_takes_has_no_part_in_the_figures() =>
        Assert.Equal(6, BlueprintMeasures.Of(Parse("blueprint: E\nsteps:\n  - {customer: A, kind: start, share: 0%, time: 100 min, next: c}\n  - {frontstage: B, kind: start, time: 5 min}\n  - {customer: C, id: c, time: 1 min}\n")).LeadTime.Value!.Value / 60, 9);

    [Fact]
    public void Where_cases_begin_is_said_if_it_has_to_be_guessed()
    {
        var blueprint = Parse("blueprint: Loan\nsteps:\n  - {customer: Applies, id: apply, time: 20 min}\n  - {backstage: Decides, time: 1 h, next: end}\n  - {frontstage: Asks for papers, time: 2 d, next: apply}\n");
        Assert.Contains(Compiler.Analyze(blueprint).Findings, finding => finding.Message.StartsWith("nothing leads to 'Asks for papers', so cases are taken to begin there", StringComparison.Ordinal));
        Assert.Equal("cases taken to begin where nothing leads to", BlueprintMeasures.Of(blueprint).LeadTime.Assumption!.Value.English);
    }

    [Fact]
    public void Work_that_only_word_leads_to_is_named_where_it_is_left_out()
    {
        var measures = BlueprintMeasures.Of(Parse("blueprint: I\nsteps:\n  - {customer: Asks, id: ask, time: 1 min, cost: 1, next: end}\n  - {backstage: Books, id: books, time: 10 min, cost: 5}\nflows:\n  - ask ..> books\n"));
        Assert.Equal("without steps that only word or a recovery leads to: books", measures.Cost.Assumption!.Value.English);
    }

    [Fact]
    public void A_time_beyond_all_measure_is_none()
    {
        var text = "blueprint: N\nsteps:\n" + string.Concat(Enumerable.Range(0, 60).Select(i => $"  - {{frontstage: S{i}, id: s{i}, time: 1 min}}\n"))
            + string.Concat(Enumerable.Range(0, 60).Select(i => $"  - frontstage: D{i}\n    id: d{i}\n    next: [{{to: s{59 - i}, when: again, share: 90%}}, {{to: {(i < 59 ? $"d{i + 1}" : "end")}, when: done, share: 10%}}]\n"));
        var measures = BlueprintMeasures.Of(Parse(text));
        Assert.Null(measures.LeadTime.Value);
        Assert.StartsWith("a loop is left so rarely", measures.LeadTime.Reason!.Value.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tangle_of_choices_has_its_exact_mean_and_a_true_promise()
    {
        const double Ends = 0.01;
        var text = "blueprint: T\npromise: 20 min\nsteps:\n" + string.Concat(Enumerable.Range(0, 50).Select(i =>
            $"  - frontstage: S{i}\n    id: s{i}\n    time: 1 min\n    next: [{{to: s{(i + 1) % 50}, when: a, share: 89.1%}}, {{to: s{(i * 7 + 3) % 50}, when: b, share: 9.9%}}, {{to: end, when: c, share: 1%}}]\n"));
        var measures = BlueprintMeasures.Of(Parse(text));
        Assert.Equal(1 / Ends, measures.LeadTime.Value!.Value / 60, 6);
        Assert.Equal(1 - Math.Pow(1 - Ends, 20), measures.PromiseKept.Value!.Value, 3 * measures.PromiseKept.Error!.Value);
    }

    private static BlueprintMeasures Of(string file) => BlueprintMeasures.Of(Read(file));

    private static string[] Findings(ServiceBlueprint blueprint) => [.. Compiler.Analyze(blueprint).Findings.Select(finding => finding.Code)];

    private static ServiceBlueprint Read(string file) => Parse(RepositoryFiles.Read("tests/cases/found", file));

    private static ServiceBlueprint Parse(string text) => Assert.IsType<ServiceBlueprint>(Compiler.Compile(new SourceText(text)).Diagram);
}
