using System.CommandLine;
using Blueprints.Diagrams;
using Blueprints.Histograms;
using Blueprints.Histograms.Drawing;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Cli.Verbs.Charts;

/// <summary>
/// <c>blueprints histogram</c>: how the time for the customer is spread, held against the promise, as a table and as a chart.
/// </summary>
internal static class HistogramCommand
{
    public static Command Create() => new ChartVerb
    {
        Name = "histogram",
        Help = HistogramHelp.Create,
        Kind = new("blueprint", "蓝图"),
        Only = new("only a blueprint has times", "只有蓝图有时间"),
        Nothing = new("no times to show", "没有可显示的时间"),
        Chart = new("the chart", "直方图"),
        Read = static (_, _) => Show,
    }.Create();

    private static ChartContent? Show(Diagram diagram, string name)
    {
        if (diagram is not ServiceBlueprint blueprint) return null;
        var histogram = TimeHistogram.Of(blueprint);
        return ChartContent.Of(histogram.Reason, () => histogram.ToSheet(name), layout => HistogramChart.Layout(histogram, layout));
    }
}
