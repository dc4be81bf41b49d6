using System.Collections.Immutable;
using Blueprints.Geometry;
using Blueprints.Scenes;

namespace Blueprints.Placed;

/// <summary>Reads shapes out of the groups of a drawing, so that what is placed and what is painted cannot differ.</summary>
internal static class PlacedReader
{
    /// <summary>The groups with a role among nodes, groups without one looked into.</summary>
    public static IEnumerable<GroupNode> Groups(ImmutableArray<SceneNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (node is not GroupNode group) continue;
            if (group.Role is not null) yield return group;
            else
            {
                foreach (var inner in Groups(group.Children)) yield return inner;
            }
        }
    }

    /// <summary>
    /// The shape that a group shows: outline and bounds from the first thing it paints, the lines of its own text; what belongs to groups
    /// in it is left out.
    /// </summary>
    public static PlacedShape Shape(GroupNode group)
    {
        var text = Text(group);
        var bounds = new Bounds();
        var (outline, path) = (ShapeOutline.None, ImmutableArray<PathSegment>.Empty);
        foreach (var node in Own(group))
        {
            if (node is TextNode || outline != ShapeOutline.None) continue;
            (outline, path) = OutlineOf(node);
            if (outline != ShapeOutline.None) bounds.Add(node);
        }

        if (outline == ShapeOutline.None)
        {
            // An icon has no outline, and covers what it paints.
            foreach (var node in Own(group).Where(node => node is TextNode || group.Role == "icon")) bounds.Add(node);
        }

        return new PlacedShape(group.Role!, group.Id, outline, bounds.ToRectangle()) { Text = text, Path = path, Tooltip = group.Tooltip, Href = group.Href, Drawing = group.Drawing };
    }

    /// <summary>Shapes with what the author calls what they show.</summary>
    /// <param name="shapes">The shapes.</param>
    /// <param name="labels">The labels by role and id.</param>
    public static ImmutableArray<PlacedShape> Labelled(ImmutableArray<PlacedShape> shapes, Dictionary<(string Role, string Id), string> labels) =>
        [.. shapes.Select(shape => shape.Id is { } id && labels.TryGetValue((shape.Role, id), out var label) ? shape with { Label = label } : shape)];

    /// <summary>The words of a group that has no outline of its own, such as a legend: their lines, and what they cover.</summary>
    public static PlacedShape Words(GroupNode group) => Shape(group with { Children = [.. Own(group).OfType<TextNode>()] });

    /// <summary>The lines of a group's own text.</summary>
    public static ImmutableArray<PlacedText> Text(GroupNode group) =>
        [.. Own(group).OfType<TextNode>().Select(text => new PlacedText(text.Text, text.Origin, text.Anchor, text.Size, text.Weight, text.Width))];

    /// <summary>What a group paints itself.</summary>
    private static IEnumerable<SceneNode> Own(GroupNode group)
    {
        foreach (var node in group.Children)
        {
            if (node is not GroupNode inner) yield return node;
            else if (inner.Role is null)
            {
                foreach (var deeper in Own(inner)) yield return deeper;
            }
        }
    }

    /// <summary>Strokes alone are no outline, but for circles and rectangles, which may be empty.</summary>
    private static (ShapeOutline Outline, ImmutableArray<PathSegment> Path) OutlineOf(SceneNode node) => node switch
    {
        RectangleNode { Radius: > 0 } => (ShapeOutline.RoundedRectangle, []),
        RectangleNode => (ShapeOutline.Rectangle, []),
        CircleNode => (ShapeOutline.Circle, []),
        PolygonNode polygon => (ShapeOutline.Freeform, PathOf(polygon.Points)),
        PathNode { Fill: not null } path => (ShapeOutline.Freeform, path.Segments),
        ImageNode => (ShapeOutline.Rectangle, []),
        _ => (ShapeOutline.None, []),
    };

    private static ImmutableArray<PathSegment> PathOf(ImmutableArray<Point> points) =>
        [PathSegment.Move(points[0].X, points[0].Y), .. points.Skip(1).Select(point => PathSegment.Line(point.X, point.Y)), PathSegment.Close];

    /// <summary>A box that grows with what it is given.</summary>
    private sealed class Bounds
    {
        private double _left = double.PositiveInfinity;
        private double _top = double.PositiveInfinity;
        private double _right = double.NegativeInfinity;
        private double _bottom = double.NegativeInfinity;

        public void Add(SceneNode node)
        {
            switch (node)
            {
                case RectangleNode rectangle:
                    Add(rectangle.Bounds);
                    break;
                case ImageNode image:
                    Add(image.Bounds);
                    break;
                case CircleNode circle:
                    Add(new Rectangle(circle.Center.X - circle.Radius, circle.Center.Y - circle.Radius, 2 * circle.Radius, 2 * circle.Radius));
                    break;
                case PolygonNode polygon:
                    foreach (var point in polygon.Points) Add(point);
                    break;
                case PathNode path:
                    foreach (var segment in path.Segments)
                    {
                        if (segment.Kind != PathSegmentKind.Close) Add(segment.To);
                    }

                    break;
                case TextNode text:
                    var left = text.Origin.X - (text.Anchor switch { TextAnchor.Start => 0, TextAnchor.Middle => text.Width / 2, _ => text.Width });
                    Add(new Rectangle(left, text.Origin.Y - (text.Size * Ascent), text.Width, text.Size));
                    break;
                default:
                    throw new ArgumentException($"no bounds for a {node?.GetType().Name ?? "node that is null"}", nameof(node));
            }
        }

        public Rectangle ToRectangle() => _left > _right ? default : new Rectangle(_left, _top, _right - _left, _bottom - _top);

        private void Add(Rectangle box)
        {
            Add(new Point(box.X, box.Y));
            Add(new Point(box.Right, box.Bottom));
        }

        private void Add(Point point)
        {
            (_left, _right) = (Math.Min(_left, point.X), Math.Max(_right, point.X));
            (_top, _bottom) = (Math.Min(_top, point.Y), Math.Max(_bottom, point.Y));
        }

        /// <summary>How far capitals and their accents rise over the baseline, about, as a share of the size.</summary>
        private const double Ascent = 0.78;
    }
}
