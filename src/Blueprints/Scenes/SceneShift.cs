using System.Collections.Immutable;
using Blueprints.Geometry;

namespace Blueprints.Scenes;

/// <summary>Moves nodes by a distance, and makes them smaller or larger.</summary>
internal static class SceneShift
{
    public static ImmutableArray<SceneNode> Move(ImmutableArray<SceneNode> nodes, double dx, double dy)
    {
        var moved = ImmutableArray.CreateBuilder<SceneNode>(nodes.Length);
        foreach (var node in nodes) moved.Add(Move(node, dx, dy));
        return moved.MoveToImmutable();
    }

    /// <summary>Makes nodes smaller or larger, lines and letters too.</summary>
    public static ImmutableArray<SceneNode> Scale(ImmutableArray<SceneNode> nodes, double by)
    {
        var scaled = ImmutableArray.CreateBuilder<SceneNode>(nodes.Length);
        foreach (var node in nodes) scaled.Add(Scale(node, by));
        return scaled.MoveToImmutable();
    }

    private static SceneNode Scale(SceneNode node, double by)
    {
        return node switch
        {
            GroupNode group => group with { Children = Scale(group.Children, by) },
            RectangleNode rectangle => rectangle with { Bounds = Box(rectangle.Bounds), Radius = rectangle.Radius * by, Stroke = Line(rectangle.Stroke) },
            ImageNode image => image with { Bounds = Box(image.Bounds) },
            CircleNode circle => circle with { Center = At(circle.Center), Radius = circle.Radius * by, Stroke = Line(circle.Stroke) },
            PolygonNode polygon => polygon with { Points = [.. polygon.Points.Select(At)], Stroke = Line(polygon.Stroke) },
            PathNode path => path with { Segments = [.. path.Segments.Select(s => new PathSegment(s.Kind, At(s.C1), At(s.C2), At(s.To)))], Stroke = Line(path.Stroke) },
            TextNode text => text with { Origin = At(text.Origin), Size = text.Size * by, Width = text.Width * by },
            _ => throw new ArgumentException($"no way to scale a {node?.GetType().Name ?? "node that is null"}", nameof(node)),
        };

        Point At(Point point) => new(point.X * by, point.Y * by);

        Rectangle Box(Rectangle box) => new(box.X * by, box.Y * by, box.Width * by, box.Height * by);

        Stroke? Line(Stroke? stroke) => stroke is { } line ? line with { Width = line.Width * by, Dash = line.Dash.IsDefaultOrEmpty ? line.Dash : [.. line.Dash.Select(length => length * by)] } : null;
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
