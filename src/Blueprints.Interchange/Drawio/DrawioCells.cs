using System.Xml;
using Blueprints.Geometry;

namespace Blueprints.Interchange.Drawio;

/// <summary>Writes the cells of a page of draw.io (mxGraph), each with an id of its own.</summary>
internal sealed class DrawioCells(XmlWriter xml)
{
    /// <summary>The layer that everything lies on.</summary>
    public const string Layer = "1";

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal) { "0", Layer };
    private readonly Dictionary<string, Point> _origins = new(StringComparer.Ordinal) { [Layer] = default };

    /// <summary>The two cells that every page begins with.</summary>
    public void Begin()
    {
        xml.WriteStartElement("mxCell");
        xml.WriteAttributeString("id", "0");
        xml.WriteEndElement();
        xml.WriteStartElement("mxCell");
        xml.WriteAttributeString("id", Layer);
        xml.WriteAttributeString("parent", "0");
        xml.WriteEndElement();
    }

    /// <summary>A shape; its id as it was given, or with a number behind it where that was taken.</summary>
    public string Vertex(DrawioCell cell, Rectangle bounds)
    {
        var id = Open(cell);
        xml.WriteAttributeString("vertex", "1");
        if (!cell.CanConnect) xml.WriteAttributeString("connectable", "0");
        Parent(cell.Parent);
        var origin = _origins[cell.Parent];
        _origins[id] = new Point(bounds.X, bounds.Y);
        xml.WriteStartElement("mxGeometry");
        Place("x", bounds.X - origin.X);
        Place("y", bounds.Y - origin.Y);
        Place("width", bounds.Width);
        Place("height", bounds.Height);
        xml.WriteAttributeString("as", "geometry");
        xml.WriteEndElement();
        Close(cell);
        return id;
    }

    /// <summary>A line along its corners; ends that join a shape are named, the others are places.</summary>
    /// <param name="cell">What it is.</param>
    /// <param name="source">The cell it leaves; null for none.</param>
    /// <param name="target">The cell it enters; null for none.</param>
    /// <param name="points">Its corners, ends included.</param>
    /// <param name="label">The middle of its words; null where there are none.</param>
    public string Edge(DrawioCell cell, string? source, string? target, ReadOnlySpan<Point> points, Point? label)
    {
        var id = Open(cell);
        xml.WriteAttributeString("edge", "1");
        Parent(cell.Parent);
        if (source is not null) xml.WriteAttributeString("source", source);
        if (target is not null) xml.WriteAttributeString("target", target);
        xml.WriteStartElement("mxGeometry");
        if (label is not null) xml.WriteAttributeString("x", "-1");
        xml.WriteAttributeString("relative", "1");
        xml.WriteAttributeString("as", "geometry");
        WritePoint(points[0], "sourcePoint");
        WritePoint(points[^1], "targetPoint");
        if (points.Length > 2)
        {
            xml.WriteStartElement("Array");
            xml.WriteAttributeString("as", "points");
            foreach (var point in points[1..^1]) WritePoint(point, null);
            xml.WriteEndElement();
        }

        // Words stand at the beginning of the line, moved from there to their place.
        if (label is { } middle) WritePoint(new Point(middle.X - points[0].X, middle.Y - points[0].Y), "offset");
        xml.WriteEndElement();
        Close(cell);
        return id;
    }

    private string Open(DrawioCell cell)
    {
        var id = cell.Id;
        for (var i = 2; !_ids.Add(id); i++) id = $"{cell.Id}~{XmlText.Number(i)}";
        if (cell.HasData)
        {
            xml.WriteStartElement("UserObject");
            xml.Attribute("label", cell.Text);
            xml.Attribute("tooltip", cell.Tooltip);
            xml.Attribute("link", cell.Link);
            foreach (var (name, value) in cell.Data) xml.Attribute(name, value);
            xml.Attribute("id", id);
            xml.WriteStartElement("mxCell");
        }
        else
        {
            xml.WriteStartElement("mxCell");
            xml.Attribute("id", id);
            xml.Attribute("value", cell.Text);
        }

        xml.WriteAttributeString("style", cell.Style);
        return id;
    }

    private void Close(DrawioCell cell)
    {
        xml.WriteEndElement();
        if (cell.HasData) xml.WriteEndElement();
    }

    private void Parent(string parent) => xml.WriteAttributeString("parent", parent);

    private void WritePoint(Point point, string? name)
    {
        xml.WriteStartElement("mxPoint");
        Place("x", point.X);
        Place("y", point.Y);
        if (name is not null) xml.WriteAttributeString("as", name);
        xml.WriteEndElement();
    }

    private void Place(string name, double value) => xml.WriteAttributeString(name, XmlText.Number(value));
}
