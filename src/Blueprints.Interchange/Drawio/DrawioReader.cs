using System.Xml.Linq;
using Blueprints.Interchange.Drawn;

namespace Blueprints.Interchange.Drawio;

/// <summary>Reads the first page with steps of a drawing of draw.io.</summary>
internal static class DrawioReader
{
    /// <summary>Whether a root is that of a drawing.</summary>
    public static bool Is(XElement root) => root.Name.LocalName is "mxfile" or "mxGraphModel" || (root.Name.LocalName == "svg" && root.Get("content") is { } content && content.Contains("mx", StringComparison.Ordinal));

    /// <exception cref="UnreadableFileException">There is nothing to read, or too much.</exception>
    public static void Read(XElement root, DrawnProcess process)
    {
        var pages = DrawioPages.Of(root);
        if (pages.Count == 0) throw new UnreadableFileException(new("there is no page in it", "其中没有页面"));
        var at = pages.FindIndex(static page => HasShapes(page.Model));
        if (at < 0) throw new UnreadableFileException(new("there is no step in it", "其中没有步骤"));
        foreach (var (name, model) in pages)
        {
            if (model != pages[at].Model) process.Log.Tell(new($"the page '{Words.Clip(name)}' is left out: one page makes a document, the first with shapes", $"页面“{Words.Clip(name)}”未读入：一份文档对应一页，取第一个有图形的页面"), default, "pages");
        }

        if (!IsDefaultName(pages[at].Name)) process.Title = pages[at].Name;
        var shapes = ShapesOf(pages[at].Model);
        if (shapes.Exists(static shape => shape.Role is "cause" or "category" or "effect")) throw new UnreadableFileException(new("it is a drawing of a fishbone, whose causes are not read back", "这是鱼骨图，其原因无法读回"));
        new DrawioPageReader(shapes, process).Read();
    }

    private static bool HasShapes(XElement model) => model.Descendants().Any(static cell => cell.Name.LocalName == "mxCell" && cell.Get("vertex") == "1");

    private static bool IsDefaultName(string name) => name.Length == 0 || name.StartsWith("Page-", StringComparison.Ordinal) || name.StartsWith("Seite-", StringComparison.Ordinal) || (name.StartsWith('第') && name.EndsWith('页'));

    private static List<DrawioShape> ShapesOf(XElement model)
    {
        var shapes = new List<DrawioShape>();
        foreach (var cell in model.Descendants().Where(static cell => cell.Name.LocalName == "mxCell"))
        {
            var around = cell.Parent is { } parent && parent.Name.LocalName is "UserObject" or "object" ? cell.Parent! : cell;
            if (shapes.Count > 2 * DrawnProcess.MostParts) throw new UnreadableFileException(new(FormattableString.Invariant($"it has more than {2 * DrawnProcess.MostParts:N0} cells, which is the most"), FormattableString.Invariant($"单元超过 {2 * DrawnProcess.MostParts:N0} 个，这是上限")), around.Place());
            shapes.Add(new DrawioShape(cell, around));
        }

        return shapes;
    }
}
