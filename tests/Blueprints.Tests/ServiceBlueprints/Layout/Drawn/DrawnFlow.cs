using Blueprints.Geometry;
using Blueprints.Scenes;

namespace Blueprints.Tests.ServiceBlueprints.Layout.Drawn;

/// <summary>An arrow: its line as straight pieces, its heads, its words.</summary>
public sealed class DrawnFlow
{
    public DrawnFlow(GroupNode group, string from, string to, PathNode? line, IReadOnlyList<PolygonNode> heads, IReadOnlyList<DrawnText> texts)
    {
        Group = group;
        From = from;
        To = to;
        Heads = heads;
        Texts = texts;
        Points = line is null || Shapes.Flatten(line.Segments) is not [var run, ..] ? [] : run;
        Bounds = Points.Count == 0 ? default : Shapes.Bounds(Points);
        Straights = line is null ? [] : [.. StraightPieces(line)];
    }

    public GroupNode Group { get; }

    public string From { get; }

    public string To { get; }

    public IReadOnlyList<Point> Points { get; }

    public Rectangle Bounds { get; }

    public IReadOnlyList<(Point A, Point B)> Straights { get; }

    public IReadOnlyList<PolygonNode> Heads { get; }

    public IReadOnlyList<DrawnText> Texts { get; }

    /// <summary>Whether the line has a point inside the box.</summary>
    public bool Crosses(Rectangle box) => Bounds.Grow(1).Overlaps(box) && Shapes.Crosses(Points, box);

    public override string ToString() => $"flow {From}->{To}";

    private static IEnumerable<(Point A, Point B)> StraightPieces(PathNode line)
    {
        var at = default(Point);
        foreach (var segment in line.Segments)
        {
            if (segment.Kind == PathSegmentKind.Line) yield return (at, segment.To);
            if (segment.Kind != PathSegmentKind.Close) at = segment.To;
        }
    }
}
