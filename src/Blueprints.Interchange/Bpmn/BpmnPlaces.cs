using System.Xml.Linq;
using Blueprints.Geometry;

namespace Blueprints.Interchange.Bpmn;

/// <summary>Where the diagram of a file puts its elements.</summary>
internal sealed class BpmnPlaces
{
    private readonly Dictionary<string, Rectangle> _bounds = new(StringComparer.Ordinal);

    public BpmnPlaces(XElement root)
    {
        foreach (var shape in root.Descendants().Where(static element => element.Name.LocalName == "BPMNShape"))
        {
            var bounds = shape.Elements().FirstOrDefault(static child => child.Name.LocalName == "Bounds");
            if (bounds is not null && shape.Get("bpmnElement") is { } id) _bounds.TryAdd(Local(id), new Rectangle(bounds.Number("x"), bounds.Number("y"), Math.Max(0, bounds.Number("width")), Math.Max(0, bounds.Number("height"))));
        }
    }

    /// <summary>The place of an element; null where it is not drawn.</summary>
    public Rectangle? Of(string id) => _bounds.TryGetValue(id, out var bounds) ? bounds : null;

    /// <summary>A reference without the prefix of its namespace.</summary>
    public static string Local(string reference) => reference.Trim() is var id && id.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0 ? id[(colon + 1)..] : id;
}
