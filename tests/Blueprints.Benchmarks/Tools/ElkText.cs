using System.Text.Json;

namespace Blueprints.Benchmarks;

/// <summary>A generated blueprint for ELK's layered layout, a container a lane; the sizes of the boxes are given.</summary>
internal static class ElkText
{
    private const double LetterWidth = 6.5;
    private const double Padding = 24;
    private const double Height = 36;

    public static string Of(SyntheticBlueprint blueprint) => JsonSerializer.Serialize(new
    {
        id = "root",
        layoutOptions = new Dictionary<string, string>
        {
            ["elk.algorithm"] = "layered",
            ["elk.direction"] = "RIGHT",
            ["elk.hierarchyHandling"] = "INCLUDE_CHILDREN",
            ["elk.edgeRouting"] = "ORTHOGONAL",
        },
        children = SyntheticBlueprint.Lanes.Select((lane, index) => new
        {
            id = lane.Key,
            labels = new[] { new { text = lane.Label } },
            children = blueprint.InLane(index).Select(pair => new
            {
                id = Id(pair.Index),
                width = (LetterWidth * pair.Step.Label.Length) + Padding,
                height = Height,
                labels = new[] { new { text = pair.Step.Label } },
            }),
        }),
        edges = blueprint.Arrows().Select((arrow, index) => new { id = $"e{index}", sources = new[] { Id(arrow.From) }, targets = new[] { Id(arrow.To) } }),
    });

    private static string Id(int step) => $"s{step}";
}
