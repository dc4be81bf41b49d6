using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Blueprints.Office.Sheets.Reading;
using Blueprints.Text;

namespace Blueprints.Office.Slides.Reading;

/// <summary>Reads a deck: its slides in order, and the record of what was written into it. It may be a stranger's.</summary>
internal sealed class Deck
{
    private const int MostShapes = 100_000;
    private const int MostSlides = 1_000;
    private const int MostWritten = 200_000;

    private Deck()
    {
    }

    /// <summary>The shapes of all slides, in order.</summary>
    public List<DeckShape> Shapes { get; } = [];

    /// <summary>What was written into the deck; null where the record is missing or was touched.</summary>
    public List<WrittenWords>? Written { get; private set; }

    /// <summary>What could not be read.</summary>
    public List<Bilingual> Troubles { get; } = [];

    /// <exception cref="BadFileException">It is no deck.</exception>
    public static Deck Read(ReadOnlyMemory<byte> file)
    {
        using var parts = ZipParts.Open(file, new("a presentation", "演示文稿"), ".pptx");
        var (deck, order) = (new Deck(), new List<string>());
        var isPresentation = false;
        parts.Read("ppt/presentation.xml", xml =>
        {
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element) continue;
                isPresentation |= xml.LocalName == "presentation";
                if (xml.LocalName == "sldId" && xml.GetAttribute("id", OfficeXml.Relations) is { } id && order.Count <= MostSlides) order.Add(id);
            }
        });
        if (!isPresentation) throw new BadFileException(new("it holds no presentation of PowerPoint", "里面没有 PowerPoint 演示文稿"));
        var (slides, records) = (new Dictionary<string, string>(StringComparer.Ordinal), new List<string>());
        parts.Read("ppt/_rels/presentation.xml.rels", xml =>
        {
            while (xml.Read())
            {
                if (xml is not { NodeType: XmlNodeType.Element, LocalName: "Relationship" } || xml.GetAttribute("TargetMode") == "External" || xml.GetAttribute("Target") is not { } target || xml.GetAttribute("Type") is not { } type) continue;
                if (type.EndsWith("/customXml", StringComparison.Ordinal) && records.Count < 100) records.Add(PathOf(target));
                else if (type.EndsWith("/slide", StringComparison.Ordinal) && xml.GetAttribute("Id") is { } id) slides[id] = PathOf(target);
            }
        });
        // LibreOffice keeps such parts, and names them where the file as a whole begins.
        parts.Read("_rels/.rels", xml =>
        {
            while (xml.Read())
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("TargetMode") != "External" && xml.GetAttribute("Target") is { } target && xml.GetAttribute("Type")?.EndsWith("/customXml", StringComparison.Ordinal) == true && records.Count < 100) records.Add(target.TrimStart('.', '/'));
            }
        });
        foreach (var record in records)
        {
            if (deck.Written is null) parts.Read(record, deck.ReadRecord);
        }

        for (var i = 0; i < order.Count; i++)
        {
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            var isAll = i < MostSlides;
            var isWhole = !isAll || (slides.TryGetValue(order[i], out var path) && parts.Read(path, xml => isAll = new SlideReader(i + 1, deck.Shapes, MostShapes).Read(xml)));
            if (!isWhole) deck.Troubles.Add(new($"slide {number} is damaged; what stands before that was read", $"第 {number} 张幻灯片已损坏；只读了损坏处之前的内容"));
            if (isAll) continue;
            deck.Troubles.Add(new($"it has over {MostSlides:N0} slides or {MostShapes:N0} shapes, and was read as far as slide {number}", $"它的幻灯片超过 {MostSlides:N0} 张或形状超过 {MostShapes:N0} 个，只读到第 {number} 张"));
            break;
        }

        return deck;
    }

    /// <summary>The name of a part that another in the folder ppt names.</summary>
    private static string PathOf(string target) => target.StartsWith('/') ? target[1..] : target.StartsWith("../", StringComparison.Ordinal) ? target[3..] : "ppt/" + target;

    private void ReadRecord(XmlReader xml)
    {
        if (xml.MoveToContent() != XmlNodeType.Element || xml.LocalName != "deck" || xml.NamespaceURI != DeckRecord.Namespace) return;
        var digest = xml.GetAttribute("digest");
        var written = new List<WrittenWords>();
        WrittenWords? words = null;
        var (names, lines) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<string>());
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "words" && words is not null) written.Add(words with { Names = names.DrainToImmutable(), Lines = lines.DrainToImmutable() });
            if (xml.NodeType != XmlNodeType.Element) continue;
            switch (xml.LocalName)
            {
                case "words":
                    words = new WrittenWords([], xml.GetAttribute("role") ?? "", xml.GetAttribute("id") ?? "", []) { Label = xml.GetAttribute("label"), LabelLines = Number("lines", 0), Tail = xml.GetAttribute("tail") ?? "", Lane = xml.GetAttribute("lane"), Slides = Number("slides", 1) };
                    break;
                case "shape": names.Add(xml.GetAttribute("name") ?? ""); break;
                case "line": lines.Add(xml.GetAttribute("words") ?? ""); break;
            }

            if (written.Count + names.Count + lines.Count > MostWritten) return;
        }

        if (written.TrueForAll(static words => !words.Names.IsEmpty && !words.Lines.IsEmpty && words.LabelLines <= words.Lines.Length) && WrittenDigest.Of(DeckRecord.Values(written)) == digest) Written = written;

        int Number(string name, int other) => int.TryParse(xml.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : other;
    }
}
