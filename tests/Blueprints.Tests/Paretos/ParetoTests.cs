using Blueprints.Fishbones;
using Blueprints.Paretos;
using Blueprints.Paretos.Drawing;
using Blueprints.Scenes;

namespace Blueprints.Tests.Paretos;

/// <summary>The ranking of a fishbone's causes by their counts.</summary>
public sealed class ParetoTests
{
    /// <summary>Airline complaints, n = 180, as service textbooks print them: 46.7, 71.1, 84.4, 93.3 and 100 % cumulated.</summary>
    [Fact]
    public void Published_figures_come_out()
    {
        var pareto = Pareto.Of(Fishbone(("Other", 12), ("Overbooked", 16), ("Departure delay", 84), ("Mechanical", 24), ("Lost luggage", 44)));

        Assert.Equal(["Departure delay", "Lost luggage", "Mechanical", "Overbooked", "Other"], pareto.Rows.Select(row => row.Label));
        Assert.Equal([46.7, 71.1, 84.4, 93.3, 100], pareto.Rows.Select(row => Math.Round(row.CumulativeShare * 100, 1)));
        Assert.Equal(180, pareto.Total);
        Assert.Equal(3, pareto.VitalCount);
        Assert.True(pareto.Rows[^1].IsOther);
    }

    [Fact]
    public void The_vital_few_are_said_as_they_are()
    {
        var text = new StringWriter { NewLine = "\n" };
        ParetoTextWriter.Write(text, Pareto.Of(Fishbone(("A", 500), ("B", 332), ("C", 168))));
        Assert.EndsWith("\n* Vital few (83.2%)\n", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_count_stands_for_the_causes_behind_it()
    {
        var late = new Cause { Id = "late", Label = "Late", Count = 10, Causes = [Cause("inner", 7)] };
        var open = new Cause { Id = "open", Label = "Open", Causes = [Cause("left", 3), Cause("right", 2)] };
        var pareto = Pareto.Of(new Fishbone { Title = "T", Categories = [new Category { Id = "c", Label = "C", Causes = [late, open] }] });

        Assert.Equal(15, pareto.Total);
        Assert.Equal(["late", "left", "right"], pareto.Rows.Select(row => row.Id));
    }

    [Fact]
    public void Causes_ruled_out_are_left_out()
    {
        var pareto = Pareto.Of(new Fishbone { Title = "T", Categories = [new Category { Id = "c", Label = "C", Causes = [Cause("a", 5) with { Status = CauseStatus.RuledOut }, Cause("b", 1)] }] });

        Assert.Equal(["b"], pareto.Rows.Select(row => row.Id));
    }

    [Fact]
    public void The_rest_folds_into_other()
    {
        var pareto = Pareto.Of(Fishbone(("A", 5), ("B", 4), ("C", 3), ("D", 2)), new ParetoOptions { Top = 2 });

        Assert.Equal(["A", "B", "Other"], pareto.Rows.Select(row => row.Label));
        Assert.Equal(5, pareto.Rows[2].Count);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(131)]
    [InlineData(12_345)]
    [InlineData(2_000_000)]
    public void The_axis_of_counts_has_a_handful_of_round_marks(double largest)
    {
        var scene = ParetoChart.Layout(Pareto.Of(Fishbone(("A", largest), ("B", 1), ("C", 1))));
        var axis = scene.Nodes.OfType<GroupNode>().Where(group => group.Role == "axis" && group.Data.Any(pair => pair.Value == "count"));

        Assert.InRange(axis.Sum(group => group.Children.OfType<TextNode>().Count()), 3, 14);
    }

    private static Fishbone Fishbone(params (string Label, double Count)[] causes) => new()
    {
        Title = "Complaints",
        Categories = [new Category { Id = "all", Label = "All", Causes = [.. causes.Select(cause => Cause(cause.Label, cause.Count))] }],
    };

    private static Cause Cause(string label, double count) => new() { Id = label, Label = label, Count = count };
}
