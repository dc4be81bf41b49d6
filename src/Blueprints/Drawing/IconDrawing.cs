using System.Collections.Immutable;
using Blueprints.Geometry;
using Blueprints.Icons;
using Blueprints.Scenes;

namespace Blueprints.Drawing;

/// <summary>Draws an icon: as large as fits into a box, in its middle.</summary>
internal static class IconDrawing
{
    /// <summary>The group of role <c>icon</c>.</summary>
    /// <param name="icon">The icon.</param>
    /// <param name="box">Where it stands.</param>
    /// <param name="ink">The colour of shapes that have none of their own.</param>
    public static GroupNode Draw(Icon icon, Rectangle box, Color ink)
    {
        var scale = Math.Min(box.Width / icon.Box.Width, box.Height / icon.Box.Height);
        var x = box.X + ((box.Width - (icon.Box.Width * scale)) / 2);
        var y = box.Y + ((box.Height - (icon.Box.Height * scale)) / 2);
        var nodes = ImmutableArray.CreateBuilder<SceneNode>(Math.Max(1, icon.Shapes.Length));
        if (icon.Png.Length > 0) nodes.Add(new ImageNode(icon.Png, new Rectangle(x, y, icon.Box.Width * scale, icon.Box.Height * scale)));
        foreach (var shape in icon.Shapes)
        {
            nodes.Add(new PathNode(
                Moved(shape.Segments, scale, x - (icon.Box.X * scale), y - (icon.Box.Y * scale)),
                shape.Fill is null ? null : new Fill(shape.Fill.At(ink), EvenOdd: shape.EvenOdd),
                shape.Stroke is null ? null : new Stroke(shape.Stroke.At(ink), shape.StrokeWidth * scale, Scaled(shape.Dash, scale), shape.RoundCap, shape.RoundJoin)));
        }

        return new GroupNode { Role = "icon", Id = icon.Name, Children = nodes.ToImmutable() };
    }

    private static ImmutableArray<PathSegment> Moved(ImmutableArray<PathSegment> segments, double scale, double x, double y)
    {
        var moved = new PathSegment[segments.Length];
        for (var i = 0; i < moved.Length; i++)
        {
            var s = segments[i];
            moved[i] = new PathSegment(s.Kind, Move(s.C1), Move(s.C2), Move(s.To));
        }

        return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(moved);

        Point Move(Point p) => new((p.X * scale) + x, (p.Y * scale) + y);
    }

    private static ImmutableArray<double> Scaled(ImmutableArray<double> dash, double scale)
    {
        if (dash.IsDefaultOrEmpty) return [];
        var scaled = ImmutableArray.CreateBuilder<double>(dash.Length);
        foreach (var length in dash) scaled.Add(length * scale);
        return scaled.MoveToImmutable();
    }
}
