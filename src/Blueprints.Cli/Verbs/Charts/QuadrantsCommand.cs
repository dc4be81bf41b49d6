using System.CommandLine;
using Blueprints.Diagrams;
using Blueprints.Quadrants;
using Blueprints.Quadrants.Drawing;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Cli.Verbs.Charts;

/// <summary><c>blueprints quadrants</c>: which contacts matter most and are perceived worst, as a table and as a chart.</summary>
internal static class QuadrantsCommand
{
    public static Command Create() => new ChartVerb
    {
        Name = "quadrants",
        Help = QuadrantsHelp.Create,
        Kind = new("blueprint", "蓝图"),
        Only = new("only a blueprint has contacts", "只有蓝图有接触点"),
        Nothing = new("nothing to compare", "没有可比较的"),
        Chart = new("the chart", "象限图"),
        Read = static (_, _) => Show,
    }.Create();

    private static ChartContent? Show(Diagram diagram, string name)
    {
        if (diagram is not ServiceBlueprint blueprint) return null;
        var analysis = ImportancePerformance.Of(blueprint);
        return ChartContent.Of(analysis.Reason, () => analysis.ToSheet(name), layout => QuadrantChart.Layout(analysis, layout));
    }
}
