using System.Xml.Linq;
using Blueprints.Geometry;

namespace Blueprints.Interchange.Drawio;

/// <summary>A cell of a page that is read: a shape or a line.</summary>
internal sealed class DrawioShape
{
    private readonly Dictionary<string, string> _style = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="cell">The <c>mxCell</c>.</param>
    /// <param name="data">What is around it with its data: itself where there is none.</param>
    public DrawioShape(XElement cell, XElement data)
    {
        (Cell, Data) = (cell, data);
        Id = data.Get("id") ?? cell.Get("id") ?? "";
        foreach (var part in (cell.Get("style") ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var sign = part.IndexOf('=', StringComparison.Ordinal);
            // What stands alone at the beginning is the name of a style.
            if (sign < 0) _style.TryAdd("shape", part);
            else _style[part[..sign]] = part[(sign + 1)..];
        }

        var geometry = cell.Elements().FirstOrDefault(static child => child.Name.LocalName == "mxGeometry");
        IsRelative = geometry?.Get("relative") == "1";
        if (geometry is null) return;
        Bounds = new Rectangle(geometry.Number("x"), geometry.Number("y"), Math.Max(0, geometry.Number("width")), Math.Max(0, geometry.Number("height")));
        foreach (var point in geometry.Elements())
        {
            if (point.Get("as") == "sourcePoint") SourcePoint = new Point(point.Number("x"), point.Number("y"));
            else if (point.Get("as") == "targetPoint") TargetPoint = new Point(point.Number("x"), point.Number("y"));
        }
    }

    public XElement Cell { get; }

    public XElement Data { get; }

    public string Id { get; }

    public FilePlace Place => Data.Place();

    public bool IsVertex => Cell.Get("vertex") == "1";

    public bool IsEdge => Cell.Get("edge") == "1";

    public string? Parent => Cell.Get("parent");

    /// <summary>Whether its place is told along a line.</summary>
    public bool IsRelative { get; }

    /// <summary>Its place, in the frame of its parent until that is known.</summary>
    public Rectangle Bounds { get; set; }

    public Point? SourcePoint { get; set; }

    public Point? TargetPoint { get; set; }

    /// <summary>What this library says that a cell is; null in drawings of others.</summary>
    public string? Role => Data != Cell ? Data.Get("role") : null;

    /// <summary>The id of the model; null in drawings of others.</summary>
    public string? ModelId => Data != Cell ? Data.Get("blueprint") : null;

    /// <summary>A value of the style; empty where it says nothing of it.</summary>
    public string Style(string name) => _style.GetValueOrDefault(name, "");

    /// <summary>The name of its outline.</summary>
    public string Shape => Style("shape");

    public bool Has(string words) => Shape.Contains(words, StringComparison.OrdinalIgnoreCase);

    /// <summary>Its words as they are shown, line breaks among them.</summary>
    public string Label
    {
        get
        {
            var value = (Data != Cell ? Data.Get("label") : null) ?? Cell.Get("value") ?? "";
            return Style("html") == "1" ? PlainHtml.Words(value) : value;
        }
    }
}
