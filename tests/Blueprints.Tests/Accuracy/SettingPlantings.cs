using YamlDotNet.RepresentationModel;
using static Blueprints.Tests.Accuracy.StepList;

namespace Blueprints.Tests.Accuracy;

/// <summary>Settings and acceptances that go nowhere (BP02), in blueprints.</summary>
internal static class SettingPlantings
{
    private static readonly string[] Misspelt = ["long-silense", "highrisk", "too-big", "deadend", "busy_lane", "one-person", "bottlenek", "no-customers", "rework", "SB0999"];

    private static readonly string[] WithoutSetting =
        ["too-large: {maximum: 60}", "long-silence: {days: 2}", "high-risk: {rpn: 2000}", "busy-lane: {least: 10%}", "many-faces: {max: 8}", "bottleneck: {share: 5%}", "low-efficiency: {most: 3%}", "one-person-step: {count: 2}", "rework-loop: {times: 2}", "hand-off-ping-pong: {share: 3%}"];

    private static readonly string[] Gone = ["too-large", "no-customer", "many-faces", "low-efficiency", "bottleneck", "promise-at-risk", "uncovered-aspects", "long-silence", "high-risk", "dead-end"];

    public static IEnumerable<Planting> All { get; } =
    [
        new("BP0201", (tree, number) => Top(tree, "analysis", $"{{{Misspelt[number]}: off}}")),
        new("BP0202", (tree, number) => Top(tree, "analysis", $"{{{WithoutSetting[number]}}}")),
        new("BP0203", (tree, number) => Top(tree, "accept", $"{{{Gone[number]}: {tree.Say("It is meant so", "本来如此")}}}")),
    ];

    private static string? Top(DocumentTree tree, string key, string value)
    {
        Set(tree.Root, key, value);
        return null;
    }
}
