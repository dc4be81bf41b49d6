using System.Collections.Immutable;
using Blueprints.Scenes;

namespace Blueprints.Reports;

/// <summary>The drawing of a report: the numbers of findings lead to what they say.</summary>
internal static class ReportDrawing
{
    /// <summary>Below the legend.</summary>
    private const double RoomBelow = 4;

    /// <summary>Without the list of findings, which a report tells in words.</summary>
    public static Scene WithoutList(Scene scene)
    {
        var at = -1;
        for (var i = 0; i < scene.Nodes.Length; i++)
        {
            if (scene.Nodes[i] is GroupNode { Role: "findings" }) at = i;
        }

        if (at < 0 || Top(scene.Nodes[at]) is not { } top) return scene;
        return scene with { Nodes = scene.Nodes.RemoveAt(at), Height = Math.Ceiling(top + RoomBelow), Rows = scene.Rows is { } rows ? rows with { Appendix = null } : null };
    }

    /// <summary>Shapes and letters alone: no roles, ids, links or words that show where the pointer rests.</summary>
    public static ImmutableArray<SceneNode> Plain(ImmutableArray<SceneNode> nodes) =>
        [.. nodes.Select(node => node is GroupNode group ? new GroupNode { Children = Plain(group.Children) } : node)];

    /// <summary>With links from each number to where it is told; what is a link already stays one.</summary>
    public static Scene Linked(Scene scene, Func<string, string> address) => scene with { Nodes = [.. scene.Nodes.Select(node => Linked(node, address))] };

    private static SceneNode Linked(SceneNode node, Func<string, string> address)
    {
        if (node is not GroupNode group) return node;
        if (group.Href is not null || group.Drawing is not null) return group;
        if (group.Role == "finding" && FirstNumber(group) is { } number) return group with { Href = address(number) };
        return group with { Children = [.. group.Children.Select(child => Linked(child, address))] };
    }

    private static string? FirstNumber(GroupNode mark)
    {
        foreach (var node in mark.Children)
        {
            if (node is TextNode text) return text.Text.Split('·', ' ')[0];
        }

        return null;
    }

    private static double? Top(SceneNode list) => list is GroupNode { Children: [PathNode { Segments: [var first, ..] }, ..] } ? first.To.Y : null;
}
