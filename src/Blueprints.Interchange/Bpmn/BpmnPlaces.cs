using System.Xml.Linq;
using Blueprints.Geometry;

namespace Blueprints.Interchange.Bpmn;

/// <summary>Where the diagram of a file puts its elements.</summary>
internal sealed class BpmnPlaces
{
    private readonly Dictionary<string, Rectangle> _bounds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Point First, Point Last)> _ends = new(StringComparer.Ordinal);

    public BpmnPlaces(XElement root)
    {
        foreach (var edge in root.Descendants().Where(static element => element.Name.LocalName == "BPMNEdge"))
        {
            var points = edge.Elements().Where(static child => child.Name.LocalName == "waypoint").Select(static point => new Point(point.Number("x"), point.Number("y"))).ToList();
            if (points.Count > 1 && edge.Get("bpmnElement") is { } id) _ends.TryAdd(Local(id), (points[0], points[^1]));
        }

        foreach (var shape in root.Descendants().Where(static element => element.Name.LocalName == "BPMNShape"))
        {
            var bounds = shape.Elements().FirstOrDefault(static child => child.Name.LocalName == "Bounds");
            if (bounds is not null && shape.Get("bpmnElement") is { } id) _bounds.TryAdd(Local(id), new Rectangle(bounds.Number("x"), bounds.Number("y"), Math.Max(0, bounds.Number("width")), Math.Max(0, bounds.Number("height"))));
        }
    }

    /// <summary>The place of an element; null where it is not drawn.</summary>
    public Rectangle? Of(string id) => _bounds.TryGetValue(id, out var bounds) ? bounds : null;

    /// <summary>What is drawn where a line begins, or ends; the smallest of several.</summary>
    /// <param name="line">The id of the line.</param>
    /// <param name="atEnd">Whether its end is asked for.</param>
    /// <param name="isNode">Whether an element may be there.</param>
    public string? At(string line, bool atEnd, Func<string, bool> isNode)
    {
        if (!_ends.TryGetValue(line, out var ends)) return null;
        var point = atEnd ? ends.Last : ends.First;
        (string? Id, double Area) best = (null, double.MaxValue);
        foreach (var (id, box) in _bounds)
        {
            if (point.X < box.X - Reach || point.X > box.Right + Reach || point.Y < box.Y - Reach || point.Y > box.Bottom + Reach || !isNode(id)) continue;
            if (box.Width * box.Height < best.Area) best = (id, box.Width * box.Height);
        }

        return best.Id;
    }

    /// <summary>How far from a shape a line may end that was meant for it, in pixels.</summary>
    private const double Reach = 12;

    /// <summary>A reference without the prefix of its namespace.</summary>
    public static string Local(string reference) => reference.Trim() is var id && id.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0 ? id[(colon + 1)..] : id;
}
