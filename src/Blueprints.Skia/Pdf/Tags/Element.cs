using Blueprints.Geometry;

namespace Blueprints.Skia.Pdf.Tags;

/// <summary>An element of the structure of a file, in the making.</summary>
/// <param name="type">Its type (ISO 32000-1, 14.8.4).</param>
/// <param name="number">The number of its object.</param>
/// <param name="outer">The element that it is in; null for the outermost.</param>
internal sealed class Element(string type, int number, Element? outer)
{
    public string Type => type;

    public int Number => number;

    public Element? Outer => outer;

    /// <summary>What is in it, in the order of reading.</summary>
    public List<Kid> Kids { get; } = [];

    /// <summary>What is said in its place; null for nothing.</summary>
    public string? Alternative { get; init; }

    /// <summary>The area of its page that it covers, in points from the lower left corner; null where that isn't said.</summary>
    public Rectangle? Area { get; init; }

    /// <summary>The group that it tells; null for what belongs to none.</summary>
    public Enclosure? Of { get; init; }
}

/// <summary>What a key of the table of parents leads to: the elements of a page's contents by their numbers, or that of a link.</summary>
internal sealed record Owner(List<Element>? Contents, Element? Link);

/// <summary>What is in an element.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Inner">The element; null for what is none.</param>
/// <param name="Page">The number of the page's object, for what stands on one.</param>
/// <param name="Number">Which contents of the page, or the number of the link's object.</param>
internal sealed record Kid(KidKind Kind, Element? Inner, int Page, int Number);

/// <summary>What may be in an element.</summary>
internal enum KidKind
{
    /// <summary>Another element.</summary>
    Element,

    /// <summary>Contents of a page.</summary>
    Content,

    /// <summary>A link.</summary>
    Link,
}
