using System.Text;
using System.Xml;

namespace Blueprints.Benchmarks;

/// <summary>The framework's own writer of XML over the same elements, attributes and text.</summary>
internal static class XmlFloor
{
    private sealed record Part(XmlNodeType Type, string Prefix, string Name, string Space, string Value);

    public static Action Of(string svg)
    {
        var parts = Parts(svg);
        var stream = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true };
        return () =>
        {
            stream.SetLength(0);
            using var writer = XmlWriter.Create(stream, settings);
            foreach (var part in parts) Write(writer, part);
        };
    }

    private static void Write(XmlWriter writer, Part part)
    {
        switch (part.Type)
        {
            case XmlNodeType.Element:
                writer.WriteStartElement(part.Prefix, part.Name, part.Space);
                break;
            case XmlNodeType.Attribute:
                writer.WriteAttributeString(part.Prefix, part.Name, part.Space, part.Value);
                break;
            case XmlNodeType.EndElement:
                writer.WriteEndElement();
                break;
            case XmlNodeType.Whitespace:
                writer.WriteWhitespace(part.Value);
                break;
            default:
                writer.WriteString(part.Value);
                break;
        }
    }

    private static Part[] Parts(string svg)
    {
        var parts = new List<Part>();
        using var reader = XmlReader.Create(new StringReader(svg));
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Element)
            {
                parts.Add(new Part(XmlNodeType.Element, reader.Prefix, reader.LocalName, reader.NamespaceURI, ""));
                var isEmpty = reader.IsEmptyElement;
                while (reader.MoveToNextAttribute()) parts.Add(new Part(XmlNodeType.Attribute, reader.Prefix, reader.LocalName, reader.NamespaceURI, reader.Value));
                if (isEmpty) parts.Add(new Part(XmlNodeType.EndElement, "", "", "", ""));
            }
            else if (reader.NodeType is XmlNodeType.EndElement or XmlNodeType.Text or XmlNodeType.Whitespace)
            {
                parts.Add(new Part(reader.NodeType, "", "", "", reader.Value));
            }
        }

        return [.. parts];
    }
}
