using System.Xml.Linq;
using Blueprints.Interchange.Drawn;

namespace Blueprints.Interchange.Outlines;

/// <summary>Reads OPML, the format in which outliners and mind maps exchange their trees.</summary>
internal static class OpmlOutline
{
    /// <exception cref="UnreadableFileException">There is no outline in it.</exception>
    public static void Read(XElement root, string name, OutlineTree tree, ReadingLog log)
    {
        var body = root.Elements().FirstOrDefault(static child => child.Name.LocalName == "body") ?? throw new UnreadableFileException(new("there is no outline in it", "其中没有大纲"), root.Place());
        var tops = Outlines(body).ToList();
        if (tops.Count == 0) throw new UnreadableFileException(new("there is no outline in it", "其中没有大纲"), body.Place());
        var title = Words.OneLine(root.Elements().FirstOrDefault(static child => child.Name.LocalName == "head")?.Elements().FirstOrDefault(static child => child.Name.LocalName == "title")?.Value);
        // One root is the effect itself; several are its categories.
        var hasEffect = tops.Count == 1 && Outlines(tops[0]).Any();
        if (!hasEffect) tree.Add(title.Length > 0 ? title : name, 0, default);
        var open = new Stack<(XElement Element, int Depth)>();
        for (var i = tops.Count - 1; i >= 0; i--) open.Push((tops[i], hasEffect ? 0 : 1));
        while (open.TryPop(out var next))
        {
            var words = Words.OneLine(PlainHtml.Words(next.Element.Get("text") ?? next.Element.Get("title") ?? ""));
            var depth = next.Depth;
            if (words.Length > 0) tree.Add(words, depth++, next.Element.Place());
            if (Words.OneLine(next.Element.Get("_note")) is { Length: > 0 } note) log.Tell(new($"the note at '{Words.Clip(words)}' is left out: '{Words.Clip(note)}'", $"“{Words.Clip(words)}”的备注未读入：“{Words.Clip(note)}”"), next.Element.Place(), "notes");
            foreach (var child in Outlines(next.Element).Reverse()) open.Push((child, depth));
        }
    }

    private static IEnumerable<XElement> Outlines(XElement element) => element.Elements().Where(static child => child.Name.LocalName == "outline");
}
