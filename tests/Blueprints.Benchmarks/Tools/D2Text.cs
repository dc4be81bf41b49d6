using System.Globalization;
using System.Text;

namespace Blueprints.Benchmarks;

/// <summary>A generated blueprint for D2, a container a lane.</summary>
internal static class D2Text
{
    public static string Of(SyntheticBlueprint blueprint)
    {
        var text = new StringBuilder("direction: right\n");
        for (var lane = 0; lane < SyntheticBlueprint.Lanes.Length; lane++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{SyntheticBlueprint.Lanes[lane].Key}: {SyntheticBlueprint.Lanes[lane].Label} {{\n");
            foreach (var (i, step) in blueprint.InLane(lane)) text.Append(CultureInfo.InvariantCulture, $"  s{i}: {step.Label}\n");
            text.Append("}\n");
        }

        foreach (var (from, to) in blueprint.Arrows()) text.Append(CultureInfo.InvariantCulture, $"{Path(from)} -> {Path(to)}\n");
        return text.ToString();

        string Path(int step) => $"{SyntheticBlueprint.Lanes[blueprint.Steps[step].Lane].Key}.s{step.ToString(CultureInfo.InvariantCulture)}";
    }
}
