using System.Globalization;
using System.Text;

namespace Blueprints.Benchmarks;

/// <summary>A generated blueprint for Graphviz, a cluster a lane.</summary>
internal static class DotText
{
    public static string Of(SyntheticBlueprint blueprint)
    {
        var text = new StringBuilder("digraph blueprint {\n  rankdir=LR;\n  node [shape=box, fontname=\"Helvetica\", fontsize=11];\n");
        for (var lane = 0; lane < SyntheticBlueprint.Lanes.Length; lane++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  subgraph cluster_{SyntheticBlueprint.Lanes[lane].Key} {{ label=\"{SyntheticBlueprint.Lanes[lane].Label}\";\n");
            foreach (var (i, step) in blueprint.InLane(lane)) text.Append(CultureInfo.InvariantCulture, $"    s{i} [label=\"{step.Label}\"];\n");
            text.Append("  }\n");
        }

        foreach (var (from, to) in blueprint.Arrows()) text.Append(CultureInfo.InvariantCulture, $"  s{from} -> s{to};\n");
        return text.Append("}\n").ToString();
    }
}
