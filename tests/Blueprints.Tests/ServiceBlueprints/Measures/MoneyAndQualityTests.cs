using Blueprints.Diagrams;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Measures;

/// <summary>Failures for a hundred services, the cost of work, and gaps over dimensions.</summary>
public sealed class MoneyAndQualityTests
{
    [Fact]
    public void Failures_are_told_in_points_for_a_hundred_services()
    {
        var sheet = Compiler.Measure(Read(RepositoryFiles.Read("tests/cases/found", "z-idx.blueprint.yaml")));
        var row = sheet.Rows.Single(row => row.Key == "failure-index");
        Assert.Equal((2.0, Unit.PerHundred), (row.Figure.Value, row.Unit));
        Assert.Equal("每百次 200 分", MeasureValue.ToText(2, Unit.PerHundred, DiagramLanguage.Chinese));
        Assert.Equal("200 points per hundred", MeasureValue.ToText(2, Unit.PerHundred, DiagramLanguage.English));
        Assert.Equal("0.65 points per hundred", MeasureValue.ToText(0.0065482, Unit.PerHundred, DiagramLanguage.English));
        Assert.Equal("0.00031 points per hundred", MeasureValue.ToText(3.14e-6, Unit.PerHundred, DiagramLanguage.English));
    }

    /// <summary>Two visits of half an hour by two people at 30, and a third of an hour at 45: 60 + 15.</summary>
    [Fact]
    public void Work_costs_visits_times_time_times_staff_times_rate()
    {
        var measures = Of("""
            blueprint: Repair
            lanes:
              customer: Guest
              desk: {band: frontstage, rate: 30 per hour}
              shop: {band: backstage, rate: 0.75 per minute}
              support: Store
            steps:
              - customer: Waits
                time: 2 h
              - desk: Looks at it
                time: 30 min
                rework: 50%
                staff: 2
                cost: 10
              - shop: Repairs it
                time: 20 min
                wait: 5 h
              - support: Stores it
                time: 1 h
            """);
        Assert.Equal(75, measures.LabourCost.Value!.Value, 9);
        Assert.Equal(20, measures.Cost.Value!.Value, 9);
        Assert.Equal((95, false), (Math.Round(measures.TotalCost.Value!.Value, 9), measures.TotalCost.IsPartial));
    }

    [Fact]
    public void A_step_without_time_in_a_lane_with_a_rate_is_left_out_and_named()
    {
        var measures = Of("""
            blueprint: Repair
            lanes: {customer: Guest, desk: {band: frontstage, rate: 30}, shop: {band: backstage, rate: 60}}
            steps:
              - customer: Asks
              - desk: Looks
                time: 30 min
              - shop: Repairs
                cost: 5
            """);
        Assert.Equal((15.0, "repairs has no time"), (measures.LabourCost.Value, measures.LabourCost.Reason!.Value.English));
        Assert.Equal((20.0, "repairs has no time"), (measures.TotalCost.Value, measures.TotalCost.Reason!.Value.English));
    }

    [Theory]
    [InlineData("no lane has a rate", "", "time: 5 min")]
    [InlineData("no step of a lane with a rate has a time", ", rate: 30", "cost: 2")]
    public void Without_rates_or_times_the_cost_of_work_is_not_known(string reason, string rate, string known)
    {
        var measures = Of($$"""
            blueprint: Repair
            lanes:
              customer: Guest
              desk: {band: frontstage{{rate}} }
            steps:
              - customer: Asks
                cost: 1
              - desk: Looks
                {{known}}
            """);
        Assert.Equal((null, reason), (measures.LabourCost.Value, measures.LabourCost.Reason!.Value.English));
        Assert.Equal((null, reason), (measures.TotalCost.Value, measures.TotalCost.Reason!.Value.English));
        Assert.True(measures.Cost.IsKnown);
    }

    [Theory]
    [InlineData("30", 30)]
    [InlineData("30 per hour", 30)]
    [InlineData("30 euros per hour", 30)]
    [InlineData("0.5/min", 30)]
    [InlineData("每小时 30 元", 30)]
    [InlineData("30 元/小时", 30)]
    public void A_rate_is_what_an_hour_costs(string rate, double perHour) =>
        Assert.Equal(perHour, Read($"blueprint: A\nlanes: {{customer: C, desk: {{band: frontstage, rate: {rate}}}}}\nsteps: [{{customer: B}}]").Lanes[1].RatePerHour!.Value, 9);

    /// <summary>Three contacts of reliability at -1 and one of empathy at +1: the contacts' mean is -0.5, the dimensions' 0.</summary>
    [Fact]
    public void The_mean_of_the_dimensions_is_not_that_of_the_contacts()
    {
        var measures = Of(Judged(""));
        Assert.Equal((-0.5, 0.0), (measures.ServiceGap.Value, measures.DimensionGap.Value));
        Assert.Equal(-0.5, Of(Judged("weights: {reliability: 3, tangibles: 7}")).DimensionGap.Value);
        Assert.Equal(1.0, Of(Judged("weights: {reliability: 0}")).DimensionGap.Value);
        Assert.Equal("the weights of the dimensions are zero", Of(Judged("weights: {reliability: 0, empathy: 0}")).DimensionGap.Reason!.Value.English);
    }

    [Fact]
    public void Without_dimensions_or_judgements_there_is_no_mean_of_them()
    {
        Assert.Equal("no judged contact has a dimension", Of("blueprint: A\nsteps: [{customer: B, contact: {expected: 5, perceived: 4}}]").DimensionGap.Reason!.Value.English);
        Assert.Equal("no contact has both expected and perceived service", Of("blueprint: A\nsteps: [{customer: B}]").DimensionGap.Reason!.Value.English);
    }

    /// <summary>Two contacts at -1.5 and one, of double weight, at +1.</summary>
    [Fact]
    public void What_management_believes_is_held_against_what_is_expected()
    {
        var measures = Of("blueprint: A\nsteps:\n- customer: B\n  contact: {expected: 6, believed: 4.5}\n- customer: C\n  接触点: {期望: 5, 管理层认知: 3.5}\n- customer: D\n  contact: {expected: 5, believed: 6, weight: 2}\n- customer: E\n  contact: {believed: 2}\n");

        Assert.Equal(-0.25, measures.KnowledgeGap.Value);
        Assert.Equal([-1.5, -1.5, 1], measures.Judgements.Select(row => row.KnowledgeGap));
        Assert.Equal("no contact has both expected and perceived service", measures.ServiceGap.Reason!.Value.English);
        Assert.Equal("no contact has both expected and believed service", Of("blueprint: A\nsteps: [{customer: B, contact: {believed: 5, perceived: 4}}]").KnowledgeGap.Reason!.Value.English);
    }

    /// <summary>The word that the author counts in, in the messages about load.</summary>
    [Theory]
    [InlineData("demand: 30 per hour", null, "it serves 20 of 30 cases an hour", "每小时到达 30 件，只能办 20 件，队伍每小时增加 10 件")]
    [InlineData("demand: 30 callers per hour", "callers", "it serves 20 of 30 callers an hour", "每小时到达 30 callers，只能办 20 callers")]
    [InlineData("demand: 每小时 30 人", "人", "it serves 20 of 30 人 an hour", "每小时到达 30 人，只能办 20 人，队伍每小时增加 10 人")]
    [InlineData("demand: 30 位顾客/小时", "位顾客", "20 of 30 位顾客", "只能办 20 位顾客")]
    public void Messages_count_in_the_authors_word(string demand, string? word, string english, string chinese)
    {
        var compilation = Compiler.Compile(new SourceText($"blueprint: A\n{demand}\nlanes: {{customer: C, desk: {{band: frontstage, staff: 1}}}}\nsteps:\n  - customer: B\n  - desk: D\n    time: 3 min\n"));
        Assert.Equal(word, ((ServiceBlueprint)compilation.Diagram!).DemandWord);
        Assert.Contains(english, Overload(compilation, DiagramLanguage.English), StringComparison.Ordinal);
        Assert.Contains(chinese, Overload(compilation, DiagramLanguage.Chinese), StringComparison.Ordinal);
    }

    private static string Overload(Compilation compilation, DiagramLanguage language) =>
        Compiler.Analyze(compilation, new Blueprints.Analysis.AnalysisOptions { Language = language }).Findings.Single(finding => finding.Descriptor.Name == "overloaded-lane").Message;

    private static string Judged(string weights) => $$"""
        blueprint: Service
        {{weights}}
        steps:
          - customer: A
            contact: {expected: 5, perceived: 4, dimension: reliability}
          - customer: B
            contact: {expected: 5, perceived: 4, dimension: reliability}
          - customer: C
            contact: {expected: 5, perceived: 4, dimension: reliability}
          - customer: D
            contact: {expected: 5, perceived: 6, dimension: empathy}
        """;

    private static BlueprintMeasures Of(string text) => BlueprintMeasures.Of(Read(text));

    private static ServiceBlueprint Read(string text)
    {
        var compilation = Compiler.Compile(new SourceText(text, "case.blueprint.yaml"));
        Assert.Empty(compilation.Diagnostics);
        return (ServiceBlueprint)compilation.Diagram!;
    }
}
