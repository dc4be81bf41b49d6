using static Blueprints.Tests.Accuracy.FlowPlantings;
using static Blueprints.Tests.Accuracy.StepList;

namespace Blueprints.Tests.Accuracy;

/// <summary>Defects of load and flow times (SB06).</summary>
internal static class LoadPlantings
{
    /// <summary>Minutes of working time between two cases, from demand and hours of each service.</summary>
    private static readonly double[] Between = [20, 36, 7.5, 50, 90, 6, 24, 60 / 9.0, 60, 24];

    public static IEnumerable<Planting> All { get; } =
    [
        new("SB0601", (tree, number) => Busy(tree, number, 0.93)),
        new("SB0602", (tree, number) => Busy(tree, number, 1.2 + (0.05 * number))),
        new("SB0603", (tree, number) => Busy(tree, number, 0.8)),
        new("SB0604", LowEfficiency),
        new("SB0605", (tree, number) =>
        {
            foreach (var step in tree.Steps.Where(step => LaneOf(step) != "customer").Skip(1 + number % 2).Take(3)) Set(step, "yield", "94%");
            return null;
        }),
        new("SB0606", (tree, number) => At(Pick(tree.Steps.Where(step => tree.Lanes.Children.TryGetValue(LaneOf(step), out var lane) && lane is YamlDotNet.RepresentationModel.YamlMappingNode keys && Has(keys, "staff")), number), step => Set(step, "staff", $"{7 + number}"))),
        new("SB0514", Assumed),
    ];

    /// <summary>Two people through whose hands every case goes, busy for so much of their time.</summary>
    private static string? Busy(DocumentTree tree, int number, double share)
    {
        tree.Lanes.Children["scan"] = DocumentTree.Parse($"{{band: backstage, label: {tree.Say("Scanning", "扫描组")}, staff: 2}}");
        tree.Steps.Insert(tree.Steps.Last, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"""
            - scan: {tree.Say("Scans the papers", "扫描资料")}
              id: scan
              time: {Math.Round(2 * share * Between[number] * 60)} s
            """));
        return null;
    }

    private static string? Assumed(DocumentTree tree, int number)
    {
        tree.Steps.Insert(tree.Steps.Last, $$"""
            - {{tree.LaneOf("backstage")}}: {{tree.Say("Sorts the papers by number", "按编号整理资料")}}
              id: sort
              time: {typical: {{2 + number}} d, basis: assumed}
            """);
        return "sort";
    }

    private static string? LowEfficiency(DocumentTree tree, int number)
    {
        tree.Steps.Insert(tree.Steps.Last, $"""
            - {tree.LaneOf("backstage")}: {tree.Say("Takes it from the pile", "从积压中取出")}
              id: pile
              wait: {30 + number} d
              time: 1 min
              standard:
                time: 5 min
                counts: work
            """);
        return null;
    }
}
