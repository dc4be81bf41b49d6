using System.Collections.Immutable;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.Skia.Pdf.Tags;

namespace Blueprints.Skia.Pdf;

/// <summary>A node that is drawn by itself, or the area of a link, with its bounds.</summary>
/// <param name="Node">The node; for a link, the group that it belongs to.</param>
/// <param name="Bounds">What it covers at most.</param>
/// <param name="In">The group that it is in, or that is the link; null for none.</param>
/// <param name="Link">The address of a link; null for a node that is drawn.</param>
internal sealed record Leaf(SceneNode Node, Rectangle Bounds, Enclosure? In = null, string? Link = null)
{
    /// <summary>The leaves of nodes, in order; links come after what they lie over.</summary>
    public static List<Leaf> Of(ImmutableArray<SceneNode> nodes)
    {
        var leaves = new List<Leaf>();
        Add(nodes, null, leaves);
        return leaves;
    }

    private static void Add(ImmutableArray<SceneNode> nodes, Enclosure? enclosure, List<Leaf> leaves)
    {
        foreach (var node in nodes)
        {
            if (node is not GroupNode group)
            {
                var leaf = new Leaf(node, NodeBounds.Of(node), enclosure);
                enclosure?.Add(node, leaf.Bounds);
                leaves.Add(leaf);
                continue;
            }

            var inner = new Enclosure(group, enclosure);
            Add(group.Children, inner, leaves);
            inner.Close();
            if (LinkAddress.Of(group) is { } address && inner.Bounds is { } bounds) leaves.Add(new Leaf(group, bounds, inner, address));
        }
    }
}
