using System.Xml;
using System.Xml.Linq;

namespace Blueprints.Interchange;

/// <summary>XML of strangers as a tree: no entities, nothing fetched, so deep and so long and no more; elements know their lines.</summary>
internal static class XmlTree
{
    /// <summary>The most characters of a file once it is unpacked.</summary>
    public const int MostCharacters = 64 * 1024 * 1024;

    private const int Deepest = 128;
    private const int MostElements = 1_000_000;

    /// <exception cref="UnreadableFileException">It is no XML, or too much.</exception>
    public static XElement Read(Stream stream) => Read(settings => XmlReader.Create(stream, settings));

    /// <inheritdoc cref="Read(Stream)"/>
    public static XElement Read(string text) => Read(settings => XmlReader.Create(new StringReader(text), settings));

    private static XElement Read(Func<XmlReaderSettings, XmlReader> open)
    {
        try
        {
            using var xml = open(new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, MaxCharactersInDocument = MostCharacters });
            return Tree(xml);
        }
        catch (XmlException wrong)
        {
            // What the framework says may repeat what stands in the file.
            var place = new FilePlace(wrong.LineNumber, wrong.LinePosition);
            throw new UnreadableFileException(new("it is no well-formed XML from here on, or has entities or a document type, which are not read", "从这里起不是格式正确的 XML，或者带有实体或文档类型（不读入）"), place);
        }
    }

    private static XElement Tree(XmlReader xml)
    {
        var lines = (IXmlLineInfo)xml;
        var open = new Stack<XElement>();
        XElement? root = null;
        var count = 0;
        while (xml.Read())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    var place = new FilePlace(lines.LineNumber, Math.Max(1, lines.LinePosition - 1));
                    if (open.Count >= Deepest || ++count > MostElements) throw new UnreadableFileException(new("it is nested too deep, or has too many elements", "嵌套过深，或元素过多"), place);
                    var element = new XElement(XName.Get(xml.LocalName, xml.NamespaceURI));
                    element.AddAnnotation(new Where(place));
                    var isEmpty = xml.IsEmptyElement;
                    while (xml.MoveToNextAttribute())
                    {
                        if (xml.NamespaceURI != "http://www.w3.org/2000/xmlns/") element.SetAttributeValue(XName.Get(xml.LocalName, xml.NamespaceURI), xml.Value);
                    }

                    if (open.TryPeek(out var parent)) parent.Add(element);
                    root ??= element;
                    if (!isEmpty) open.Push(element);
                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    if (open.TryPeek(out var around)) around.Add(new XText(xml.Value));
                    break;
                default:
                    break;
            }
        }

        return root ?? throw new UnreadableFileException(new("there is nothing in it", "其中没有内容"));
    }

    /// <summary>Where an element stands in the file.</summary>
    public static FilePlace Place(this XElement element) => element.Annotation<Where>()?.Place ?? default;

    /// <summary>The value of an attribute without a namespace; null where there is none.</summary>
    public static string? Get(this XElement element, string name) => element.Attribute(name)?.Value;

    /// <summary>A number; 0 where there is none, or one that no drawing has.</summary>
    public static double Number(this XElement element, string name) =>
        double.TryParse(element.Get(name), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e7 ? number : 0;

    private sealed record Where(FilePlace Place);
}
