using System.CommandLine;
using Blueprints.Cli.Help;
using Blueprints.Quadrants;
using Blueprints.Quadrants.Drawing;

namespace Blueprints.Cli;

/// <summary><c>blueprints quadrants</c>: which contacts matter most and are perceived worst, as a table and as a chart.</summary>
internal static class QuadrantsCommand
{
    public static Command Create() => new BlueprintChart(
        "quadrants",
        QuadrantsHelp.Create,
        new("the chart", "象限图"),
        new("contacts", "接触点"),
        new("nothing to compare", "没有可比较的"),
        static blueprint =>
        {
            var analysis = ImportancePerformance.Of(blueprint);
            return new BlueprintChartContent(analysis.Reason, analysis.ToSheet, layout => QuadrantChart.Layout(analysis, layout));
        }).Create();
}
