using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.Skia.Pdf.Syntax;

namespace Blueprints.Skia.Pdf.Tags;

/// <summary>
/// Gathers, while pages are painted, what a file says to those who have it read to them (ISO 32000-1, 14.7): which contents belong together, what
/// they are, and in which order they are told. What stands on several pages is told once, where it stands first.
/// </summary>
internal sealed class StructureTree
{
    private readonly PdfFileWriter _file;
    private readonly Element _root;
    private readonly Dictionary<Enclosure, Boxes> _boxes = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> _told = new(ReferenceEqualityComparer.Instance);
    private readonly List<Owner> _parents = [];
    private List<Element> _onPage = [];
    private int _page;
    private PagePlace _place;

    public StructureTree(PdfFileWriter file)
    {
        _file = file;
        _root = new Element("Document", file.Reserve(), null);
    }

    /// <summary>Begins a page. Returns the key by which it finds its elements.</summary>
    /// <param name="number">The number of its object.</param>
    public int BeginPage(int number)
    {
        _page = number;
        _onPage = [];
        _parents.Add(new Owner(_onPage, null));
        return _parents.Count - 1;
    }

    /// <summary>Begins a part of a page.</summary>
    public void BeginPart(PagePlace place) => _place = place;

    /// <summary>The element that a node's contents belong to, and their number on the page; null where they are told already, or not at all.</summary>
    /// <param name="place">The node at its place: the same on all pages that show it.</param>
    /// <param name="node">The node.</param>
    /// <param name="enclosure">The group that it is in; null for none.</param>
    public (Element Element, int Number)? Mark(object place, SceneNode node, Enclosure? enclosure)
    {
        if (node is not TextNode && enclosure is not { Texts.Count: 0, IsTold: true }) return null;
        if (!_told.Add(place)) return null;
        var element = ElementOf(node as TextNode, enclosure);
        var number = _onPage.Count;
        _onPage.Add(element);
        element.Kids.Add(new Kid(KidKind.Content, null, _page, number));
        return (element, number);
    }

    /// <summary>Takes up a link. Returns the key by which it finds its element.</summary>
    public int AddLink(int number, Enclosure enclosure)
    {
        var element = BoxOf(enclosure);
        element.Kids.Add(new Kid(KidKind.Link, null, _page, number));
        _parents.Add(new Owner(null, element));
        return _parents.Count - 1;
    }

    /// <summary>Writes the elements. Returns the number of the object that they are found from.</summary>
    public int Write()
    {
        var (number, parents) = (_file.Reserve(), _file.Reserve());
        new StructureObjects(_file).Write(_root, number, parents, _parents);
        return number;
    }

    private Element ElementOf(TextNode? text, Enclosure? enclosure)
    {
        if (enclosure is null) return New(TextBlock.Paragraph, _root, null);
        var boxes = BoxesOf(enclosure);
        var heading = Roles.HeadingOf(enclosure.Node);
        if (boxes.Own is null && heading == 0 && Alternatives.Of(enclosure) is { } words) boxes.Own = New("Figure", BoxOf(enclosure), enclosure, words, enclosure.Bounds);
        if (boxes.Own?.Alternative is not null) return boxes.Own;
        if (boxes.Own is null || text is null || boxes.Block is not { } block || !block.Continues(text))
        {
            var type = heading > 0 && boxes.Own is null ? $"H{heading}" : TextBlock.Paragraph;
            boxes.Own = New(type, BoxOf(enclosure), enclosure);
            boxes.Block = new TextBlock(isHeading: type != TextBlock.Paragraph);
        }

        if (text is not null) boxes.Block!.Add(text);
        return boxes.Own;
    }

    /// <summary>What the contents of a group go into: a link where it is one, a section where groups in it are told too, or what it is in.</summary>
    private Element BoxOf(Enclosure enclosure)
    {
        var boxes = BoxesOf(enclosure);
        if (boxes.Link is not null) return boxes.Link;
        var section = SectionOf(enclosure);
        return LinkAddress.Of(enclosure.Node) is null ? section : boxes.Link = New("Link", section, enclosure);
    }

    private Element SectionOf(Enclosure? enclosure)
    {
        if (enclosure is null) return _root;
        var boxes = BoxesOf(enclosure);
        if (boxes.Section is not null) return boxes.Section;
        var outer = SectionOf(enclosure.Outer);
        return boxes.Section = enclosure.HasInner && enclosure.Node.Role is not null ? New("Sect", outer, enclosure) : outer;
    }

    private Element New(string type, Element outer, Enclosure? of, string? alternative = null, Rectangle? area = null)
    {
        var element = new Element(type, _file.Reserve(), outer) { Of = of, Alternative = alternative, Area = area is { } covered ? _place.Of(covered) : null };
        outer.Kids.Add(new Kid(KidKind.Element, element, 0, 0));
        return element;
    }

    private Boxes BoxesOf(Enclosure enclosure)
    {
        if (!_boxes.TryGetValue(enclosure, out var boxes)) _boxes.Add(enclosure, boxes = new Boxes());
        return boxes;
    }

    /// <summary>The elements made for a group so far.</summary>
    private sealed class Boxes
    {
        public Element? Section { get; set; }

        public Element? Link { get; set; }

        public Element? Own { get; set; }

        public TextBlock? Block { get; set; }
    }
}
