using System.CommandLine;
using Blueprints.Cli.Help;
using Blueprints.Histograms;
using Blueprints.Histograms.Drawing;

namespace Blueprints.Cli;

/// <summary><c>blueprints histogram</c>: how the time for the customer is spread, held against the promise, as a table and as a chart.</summary>
internal static class HistogramCommand
{
    public static Command Create() => new BlueprintChart(
        "histogram",
        HistogramHelp.Create,
        new("the chart", "直方图"),
        new("times", "时间"),
        new("no times to show", "没有可显示的时间"),
        static blueprint =>
        {
            var histogram = TimeHistogram.Of(blueprint);
            return new BlueprintChartContent(histogram.Reason, histogram.ToSheet, layout => HistogramChart.Layout(histogram, layout));
        }).Create();
}
