using System.Globalization;
using System.Text;

namespace Blueprints.Benchmarks;

/// <summary>A generated blueprint as a flowchart of Mermaid, a subgraph a lane.</summary>
internal static class MermaidText
{
    public static string Of(SyntheticBlueprint blueprint)
    {
        var text = new StringBuilder("flowchart LR\n");
        for (var lane = 0; lane < SyntheticBlueprint.Lanes.Length; lane++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  subgraph {SyntheticBlueprint.Lanes[lane].Key}[{SyntheticBlueprint.Lanes[lane].Label}]\n");
            foreach (var (i, step) in blueprint.InLane(lane)) text.Append(CultureInfo.InvariantCulture, $"    s{i}[{step.Label}]\n");
            text.Append("  end\n");
        }

        foreach (var (from, to) in blueprint.Arrows()) text.Append(CultureInfo.InvariantCulture, $"  s{from} --> s{to}\n");
        return text.ToString();
    }
}
