using Blueprints.Measures;
using Blueprints.Quadrants;
using Blueprints.Quadrants.Drawing;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Tests.Quadrants;

/// <summary>Importance-performance analysis (Martilla and James 1977).</summary>
public sealed class ImportancePerformanceTests
{
    /// <summary>Means 5 and 4.</summary>
    [Fact]
    public void The_axes_stand_at_the_means()
    {
        var analysis = Of((9, 2), (7, 6), (2, 3), (2, 5));
        Assert.Equal((5.0, 4.0), (analysis.MeanImportance, analysis.MeanPerformance));
        Assert.Equal([("c0", Quadrant.Concentrate), ("c1", Quadrant.KeepUp), ("c2", Quadrant.LowPriority), ("c3", Quadrant.Overkill)], analysis.Points.Select(point => (point.Step, point.Quadrant)));
    }

    [Fact]
    public void The_most_important_come_first_and_of_those_the_worst()
    {
        var analysis = Of((8, 3), (9, 3), (9, 2), (1, 9));
        Assert.Equal([(1, "c2"), (2, "c1"), (3, "c0"), (4, "c3")], analysis.Points.Select(point => (point.Number, point.Step)));
    }

    /// <summary>0.1 added up ten times is a little less than 1.</summary>
    [Fact]
    public void What_lies_on_a_mean_counts_as_high() =>
        Assert.All(Of([.. Enumerable.Repeat((0.1, 0.7), 10)]).Points, point => Assert.Equal(Quadrant.KeepUp, point.Quadrant));

    [Fact]
    public void A_contact_without_weight_counts_one_and_one_not_perceived_is_left_out()
    {
        var blueprint = QuadrantChartTests.Blueprint([(3, 4), (3, 6)], i => $"Contact {i}");
        var analysis = ImportancePerformance.Of(blueprint with
        {
            Steps = [.. blueprint.Steps, new Step { Id = "x", Lane = "customer", Label = "X", Contact = new Contact { Perceived = 2 } }, new Step { Id = "y", Lane = "customer", Label = "Y", Contact = new Contact { Weight = 9 } }],
        });
        Assert.Equal([1.0, 3.0, 3.0], analysis.Points.Select(point => point.Importance).Order());
    }

    [Fact]
    public void Where_nothing_can_be_compared_the_reason_is_said()
    {
        Assert.Equal("fewer than two contacts have perceived service", Of((3, 4)).Reason!.Value.English);
        var unweighed = new ServiceBlueprint { Title = "A", Steps = [.. Enumerable.Range(0, 3).Select(i => new Step { Id = $"c{i}", Lane = "customer", Label = "C", Contact = new Contact { Perceived = i } })] };
        Assert.Equal("no perceived contact has a weight", ImportancePerformance.Of(unweighed).Reason!.Value.English);
        Assert.Equal("the figures are too large", Of((1, 1e308), (1, 1e308)).Reason!.Value.English);
        Assert.DoesNotContain(Compiler.Measure(unweighed).Tables, table => table.Key == "importance-performance");
        Assert.Throws<ArgumentException>(() => QuadrantChart.Layout(ImportancePerformance.Of(unweighed)));
    }

    [Fact]
    public void The_measures_have_it_as_a_table()
    {
        var table = Compiler.Measure(QuadrantChartTests.Blueprint([(9, 2), (2, 5)], i => $"Contact {i}")).Tables.Single(table => table.Key == "importance-performance");
        Assert.Equal(["number", "step", "label", "importance", "performance", "quadrant"], table.Columns.Select(column => column.Key));
        Assert.Equal(["concentrate here", "possible overkill"], table.Rows.Select(row => row[5].Text!.Value.English));
    }

    private static ImportancePerformance Of(params (double, double)[] points) => ImportancePerformance.Of(QuadrantChartTests.Blueprint(points, i => $"Contact {i}"));
}
