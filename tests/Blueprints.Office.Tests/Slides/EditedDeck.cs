using System.IO.Compression;
using System.Xml.Linq;

namespace Blueprints.Office.Tests.Slides;

/// <summary>A deck of ours, edited as people edit one in PowerPoint.</summary>
internal sealed class EditedDeck
{
    public static readonly XNamespace P = "http://schemas.openxmlformats.org/presentationml/2006/main";
    public static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    private readonly Dictionary<string, XDocument> _parts = [];

    public EditedDeck(OfficeFile file)
    {
        using var zip = new ZipArchive(new MemoryStream(file.Bytes.ToArray()));
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            _parts.Add(entry.FullName, XDocument.Load(stream));
        }
    }

    public XElement Slide(int number) => _parts[$"ppt/slides/slide{number}.xml"].Root!;

    public IEnumerable<XElement> Slides => _parts.Where(static part => part.Key.StartsWith("ppt/slides/slide", StringComparison.Ordinal) && part.Key.EndsWith(".xml", StringComparison.Ordinal)).Select(static part => part.Value.Root!);

    /// <summary>The first shape of a name.</summary>
    public XElement Shape(string name) => Shapes(name).First();

    public IEnumerable<XElement> Shapes(string name) => Slides.SelectMany(static slide => slide.Descendants(P + "sp")).Where(shape => NameOf(shape) == name);

    public static string NameOf(XElement shape) => (string)shape.Descendants(P + "cNvPr").First().Attribute("name")!;

    public static List<string> Lines(XElement shape) => [.. shape.Descendants(A + "p").Select(static line => string.Concat(line.Descendants(A + "t").Select(static text => text.Value)))];

    /// <summary>Types over all that a shape says, a paragraph a line.</summary>
    public EditedDeck Type(string name, params string[] lines)
    {
        foreach (var shape in Shapes(name)) Type(shape, lines);
        return this;
    }

    public static void Type(XElement shape, params string[] lines)
    {
        var body = shape.Element(P + "txBody")!;
        body.Elements(A + "p").Remove();
        foreach (var line in lines) body.Add(new XElement(A + "p", new XElement(A + "r", new XElement(A + "t", line))));
    }

    /// <summary>Moves a shape so that its middle is that of another.</summary>
    public EditedDeck MoveTo(string name, string other)
    {
        var (from, to) = (Shape(name).Descendants(A + "xfrm").First(), Shape(other).Descendants(A + "xfrm").First());
        var middle = (long)to.Element(A + "off")!.Attribute("y")! + ((long)to.Element(A + "ext")!.Attribute("cy")! / 2);
        from.Element(A + "off")!.SetAttributeValue("y", middle - ((long)from.Element(A + "ext")!.Attribute("cy")! / 2));
        return this;
    }

    /// <summary>Puts shapes into a group that shows its inside at half its size, from the place given.</summary>
    public EditedDeck Group(long x, long y, params string[] names)
    {
        var shapes = names.Select(Shape).ToList();
        var tree = shapes[0].Parent!;
        shapes.Remove();
        var inner = shapes.Select(static shape => shape.Descendants(A + "xfrm").First()).ToList();
        var (left, top) = (inner.Min(static box => (long)box.Element(A + "off")!.Attribute("x")!), inner.Min(static box => (long)box.Element(A + "off")!.Attribute("y")!));
        var (width, height) = (inner.Max(static box => (long)box.Element(A + "off")!.Attribute("x")! + (long)box.Element(A + "ext")!.Attribute("cx")!) - left, inner.Max(static box => (long)box.Element(A + "off")!.Attribute("y")! + (long)box.Element(A + "ext")!.Attribute("cy")!) - top);
        tree.Add(new XElement(P + "grpSp", new XElement(P + "nvGrpSpPr", new XElement(P + "cNvPr", new XAttribute("id", 9000), new XAttribute("name", "Group 1"))), new XElement(P + "grpSpPr", new XElement(A + "xfrm", Point("off", "x", x, "y", y), Point("ext", "cx", width / 2, "cy", height / 2), Point("chOff", "x", left, "y", top), Point("chExt", "cx", width, "cy", height))), shapes));
        return this;

        static XElement Point(string name, string one, long first, string two, long second) => new(A + name, new XAttribute(one, first), new XAttribute(two, second));
    }

    public EditedDeck Copy(string name)
    {
        var shape = Shape(name);
        shape.AddAfterSelf(new XElement(shape));
        return this;
    }

    public EditedDeck Delete(string name)
    {
        Shapes(name).ToList().ForEach(static shape => shape.Remove());
        return this;
    }

    /// <summary>Takes the parts out whose names begin so.</summary>
    public EditedDeck Without(string path)
    {
        foreach (var name in _parts.Keys.Where(name => name.StartsWith(path, StringComparison.Ordinal)).ToList()) _parts.Remove(name);
        return this;
    }

    /// <summary>The record of what was written.</summary>
    public XElement Record => _parts["customXml/item1.xml"].Root!;

    public ReadOnlyMemory<byte> ToBytes()
    {
        var made = new MemoryStream();
        using (var zip = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, part) in _parts)
            {
                using var stream = zip.CreateEntry(name).Open();
                part.Save(stream);
            }
        }

        return made.ToArray();
    }
}
