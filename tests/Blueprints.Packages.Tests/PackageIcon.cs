using System.Collections.Immutable;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.Text;

namespace Blueprints.Packages.Tests;

/// <summary>
/// The mark on the packages: two lanes, the line of visibility between them, and a service of three steps that goes below it. Legible at 32
/// pixels, so there is no more in it.
/// </summary>
internal static class PackageIcon
{
    private const double Side = 128;
    private const double Middle = 65;
    private const double Corner = 28;

    /// <summary>The distance of a control point that makes a quarter of a circle of radius 1.</summary>
    private const double Round = 0.5523;

    private static readonly Color Blue = Color.Parse("#2C6FDC");
    private static readonly Color Navy = Color.Parse("#1F3A5F");
    private static readonly Color Green = Color.Parse("#4AC8A5");
    private static readonly Color Pale = Color.Parse("#BFD3EC");
    private static readonly Color White = Color.Parse("#FFFFFF");

    public static Scene Draw() => new()
    {
        Width = Side,
        Height = Side,
        Title = "Blueprints",
        Description = "Three steps in two lanes, with the line of visibility between them",
        Language = DiagramLanguage.English,
        Background = White,
        Nodes =
        [
            new RectangleNode(new Rectangle(0, 0, Side, Side), Corner, new Fill(Blue), null),
            new PathNode(LowerHalf(), new Fill(Navy), null),
            Dashes(10, 70),
            Dashes(106, 118),
            Line(54, 36, 64, 36),
            Head([new(61, 27), new(61, 45), new(72, 36)]),
            Line(93, 54, 93, 70),
            Head([new(84, 67), new(102, 67), new(93, 78)]),
            Card(12, 20, White),
            Card(74, 20, White),
            Card(74, 81, Green),
        ],
    };

    private static PathNode Dashes(double from, double to) => new([PathSegment.Move(from, Middle), PathSegment.Line(to, Middle)], null, new Stroke(Pale, 4, Dash: [12, 10]));

    private static RectangleNode Card(double x, double y, Color color) => new(new Rectangle(x, y, 38, 32), 8, new Fill(color), null);

    private static PathNode Line(double fromX, double fromY, double toX, double toY) => new([PathSegment.Move(fromX, fromY), PathSegment.Line(toX, toY)], null, new Stroke(Pale, 6));

    private static PolygonNode Head(ImmutableArray<Point> corners) => new(corners, new Fill(Pale), null);

    private static ImmutableArray<PathSegment> LowerHalf()
    {
        const double far = Side - Corner;
        const double control = Corner * Round;
        return
        [
            PathSegment.Move(0, Middle),
            PathSegment.Line(Side, Middle),
            PathSegment.Line(Side, far),
            PathSegment.Cubic(new(Side, far + control), new(far + control, Side), new(far, Side)),
            PathSegment.Line(Corner, Side),
            PathSegment.Cubic(new(Corner - control, Side), new(0, far + control), new(0, far)),
            PathSegment.Close,
        ];
    }
}
