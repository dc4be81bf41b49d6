using System.Collections.Immutable;
using Blueprints.Geometry;

namespace Blueprints.Scenes;

/// <summary>Moves nodes by a distance.</summary>
internal static class SceneShift
{
    public static ImmutableArray<SceneNode> Move(ImmutableArray<SceneNode> nodes, double dx, double dy)
    {
        var moved = ImmutableArray.CreateBuilder<SceneNode>(nodes.Length);
        foreach (var node in nodes) moved.Add(Move(node, dx, dy));
        return moved.MoveToImmutable();
    }

    private static SceneNode Move(SceneNode node, double dx, double dy)
    {
        return node switch
        {
            GroupNode group => group with { Children = Move(group.Children, dx, dy) },
            RectangleNode rectangle => rectangle with { Bounds = Box(rectangle.Bounds) },
            ImageNode image => image with { Bounds = Box(image.Bounds) },
            CircleNode circle => circle with { Center = At(circle.Center) },
            PolygonNode polygon => polygon with { Points = [.. polygon.Points.Select(At)] },
            PathNode path => path with { Segments = [.. path.Segments.Select(s => new PathSegment(s.Kind, At(s.C1), At(s.C2), At(s.To)))] },
            TextNode text => text with { Origin = At(text.Origin) },
            _ => throw new ArgumentException($"no way to move a {node?.GetType().Name ?? "node that is null"}", nameof(node)),
        };

        Point At(Point point) => new(point.X + dx, point.Y + dy);

        Rectangle Box(Rectangle box) => box with { X = box.X + dx, Y = box.Y + dy };
    }
}
