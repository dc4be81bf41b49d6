using System.Collections.Immutable;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints.Layout;

namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>The double line that joins the cards of a step in which several lanes act.</summary>
internal static class JoinDrawing
{
    /// <summary>Half of the way from the one line to the other.</summary>
    public const double HalfGap = 2.5;

    public static GroupNode Draw(Pen pen, PlacedTier placed, PlacedFlow join, Notes? notes)
    {
        var (from, to) = (placed.Graph.Nodes[join.Edge.From], placed.Graph.Nodes[join.Edge.To]);
        var (start, end) = (join.Points[0], join.Points[^1]);
        var stroke = notes?.LookOf(from.Shown!, pen).Outline is { } outline ? pen.Join with { Color = outline.Color } : pen.Join;
        var nodes = ImmutableArray.CreateBuilder<SceneNode>(2);
        // Upright by the promises of the layout: its cards stand in one column.
        foreach (var side in (ReadOnlySpan<double>)[-HalfGap, HalfGap])
            nodes.Add(new PathNode([PathSegment.Move(start.X + side, start.Y), PathSegment.Line(end.X + side, end.Y)], null, stroke));
        return new GroupNode { Role = "join", Id = $"{from.Id}~{to.Id}", Data = [new("from", from.Id), new("to", to.Id)], Children = nodes.ToImmutable() };
    }
}
