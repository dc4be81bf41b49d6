using System.Collections.Immutable;
using Blueprints.Geometry;
using Blueprints.Scenes;

namespace Blueprints.Skia.Pdf;

/// <summary>A node that is drawn by itself, or the area of a link, with its bounds.</summary>
/// <param name="Node">The node; for a link, the group that it belongs to.</param>
/// <param name="Bounds">What it covers at most.</param>
/// <param name="Link">The address of a link; null for a node that is drawn.</param>
internal sealed record Leaf(SceneNode Node, Rectangle Bounds, string? Link = null)
{
    /// <summary>The leaves of nodes, in order; links come after what they lie over.</summary>
    public static List<Leaf> Of(ImmutableArray<SceneNode> nodes)
    {
        var leaves = new List<Leaf>();
        Add(nodes, leaves);
        return leaves;
    }

    private static void Add(ImmutableArray<SceneNode> nodes, List<Leaf> leaves)
    {
        foreach (var node in nodes)
        {
            if (node is not GroupNode group)
            {
                leaves.Add(new Leaf(node, NodeBounds.Of(node)));
                continue;
            }

            var first = leaves.Count;
            Add(group.Children, leaves);
            if (group.AddressIn(".pdf") is not { } address || leaves.Count == first) continue;
            var bounds = leaves[first].Bounds;
            for (var i = first + 1; i < leaves.Count; i++) bounds = NodeBounds.Union(bounds, leaves[i].Bounds);
            leaves.Add(new Leaf(group, bounds, address));
        }
    }
}
