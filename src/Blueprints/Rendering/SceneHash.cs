using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Geometry;
using Blueprints.Scenes;

namespace Blueprints.Rendering;

/// <summary>
/// A number that tells drawings apart: FNV-1a, 64 bits, over all that is drawn, its places to a hundredth of a pixel and its colours. The
/// same on every system. For one thread.
/// </summary>
internal sealed class SceneHash
{
    private const ulong Prime = 1099511628211;
    private ulong _hash = 14695981039346656037;

    /// <summary>The number in hexadecimal, eight digits.</summary>
    public static string Of(Scene scene)
    {
        var hash = new SceneHash();
        hash.Add(scene.Title);
        hash.Add(scene.Width);
        hash.Add(scene.Height);
        hash.Add(scene.Background);
        hash.Add(scene.Nodes);
        return ((uint)(hash._hash ^ (hash._hash >> 32))).ToString("x8", CultureInfo.InvariantCulture);
    }

    private void Add(ImmutableArray<SceneNode> nodes)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case GroupNode group:
                    Add(group.Role);
                    Add(group.Id);
                    Add(group.Children);
                    break;
                case TextNode text:
                    Add(text.Text);
                    Add(text.Origin);
                    Add(text.Size);
                    Add(text.Color);
                    break;
                case RectangleNode rectangle:
                    Add(rectangle.Bounds);
                    Add(rectangle.Fill, rectangle.Stroke);
                    break;
                case CircleNode circle:
                    Add(circle.Center);
                    Add(circle.Radius);
                    Add(circle.Fill, circle.Stroke);
                    break;
                case PolygonNode polygon:
                    foreach (var point in polygon.Points) Add(point);
                    Add(polygon.Fill, polygon.Stroke);
                    break;
                case PathNode path:
                    foreach (ref readonly var segment in path.Segments.AsSpan()) Add(segment.To);
                    Add(path.Fill, path.Stroke);
                    break;
                case ImageNode image:
                    Add(image.Bounds);
                    Add((ulong)image.Png.Length);
                    break;
            }
        }
    }

    private void Add(Fill? fill, Stroke? stroke)
    {
        if (fill is not null) Add(fill.Color);
        if (stroke is not null) Add(stroke.Color);
    }

    private void Add(Rectangle bounds)
    {
        Add(bounds.X);
        Add(bounds.Y);
        Add(bounds.Width);
        Add(bounds.Height);
    }

    private void Add(Point point)
    {
        Add(point.X);
        Add(point.Y);
    }

    private void Add(string? text)
    {
        foreach (var c in text ?? "") Add((ulong)c);
        Add(ulong.MaxValue);
    }

    private void Add(double number) => Add((ulong)SvgWriter.Hundredths(number));

    private void Add(Color color) => Add(((ulong)color.Red << 24) | ((ulong)color.Green << 16) | ((ulong)color.Blue << 8) | color.Alpha);

    private void Add(ulong value) => _hash = (_hash ^ value) * Prime;
}
