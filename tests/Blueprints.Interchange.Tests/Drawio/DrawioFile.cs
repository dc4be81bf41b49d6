using System.Globalization;
using System.Xml.Linq;
using Blueprints.Geometry;

namespace Blueprints.Interchange.Tests.Drawio;

/// <summary>A file of draw.io, read by its own rules: places relative to the parent, ids of objects with data on the object.</summary>
internal sealed class DrawioFile
{
    private DrawioFile(Dictionary<string, DrawioElement> elements) => Elements = elements;

    /// <summary>The cells by id.</summary>
    public Dictionary<string, DrawioElement> Elements { get; }

    /// <summary>Reads a file; a second cell of one id fails.</summary>
    public static DrawioFile Read(string xml)
    {
        var elements = new Dictionary<string, DrawioElement>(StringComparer.Ordinal);
        foreach (var cell in XDocument.Parse(xml).Descendants("mxCell"))
        {
            var data = cell.Parent!.Name == "UserObject" ? cell.Parent : null;
            var id = (string?)(data ?? cell).Attribute("id") ?? throw new InvalidDataException("a cell without an id");
            var geometry = cell.Element("mxGeometry");
            elements.Add(id, new DrawioElement(id, (string?)cell.Attribute("parent"), (string?)data?.Attribute("label") ?? (string?)cell.Attribute("value") ?? "", (string?)cell.Attribute("style") ?? "", geometry)
            {
                Role = (string?)data?.Attribute("role"),
                Model = (string?)data?.Attribute("blueprint"),
                Source = (string?)cell.Attribute("source"),
                Target = (string?)cell.Attribute("target"),
            });
        }

        return new DrawioFile(elements);
    }

    /// <summary>Where a shape stands on the page.</summary>
    public Rectangle BoundsOf(DrawioElement element)
    {
        var (x, y) = (Number(element.Geometry, "x"), Number(element.Geometry, "y"));
        for (var parent = Elements[element.Parent!]; parent.Parent is not null; parent = Elements[parent.Parent])
        {
            x += Number(parent.Geometry, "x");
            y += Number(parent.Geometry, "y");
        }

        return new Rectangle(x, y, Number(element.Geometry, "width"), Number(element.Geometry, "height"));
    }

    /// <summary>The corners of a line, ends included.</summary>
    public static IEnumerable<Point> CornersOf(DrawioElement element)
    {
        yield return Named("sourcePoint");
        foreach (var point in element.Geometry!.Elements("Array").Elements("mxPoint")) yield return PointOf(point);
        yield return Named("targetPoint");

        Point Named(string name) => PointOf(element.Geometry!.Elements("mxPoint").Single(point => (string?)point.Attribute("as") == name));
    }

    private static Point PointOf(XElement point) => new(Number(point, "x"), Number(point, "y"));

    private static double Number(XElement? element, string name) => double.Parse((string?)element?.Attribute(name) ?? "0", CultureInfo.InvariantCulture);
}

/// <summary>A cell.</summary>
internal sealed record DrawioElement(string Id, string? Parent, string Label, string Style, XElement? Geometry)
{
    public string? Role { get; init; }

    public string? Model { get; init; }

    public string? Source { get; init; }

    public string? Target { get; init; }
}
