using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace Blueprints.Interchange.Drawio;

/// <summary>The pages of a file of draw.io, packed ones too.</summary>
internal static class DrawioPages
{
    private const int MostPages = 500;

    /// <summary>The pages with their names.</summary>
    /// <param name="root">The file.</param>
    /// <exception cref="UnreadableFileException">It is no drawing, or unpacked it is too large.</exception>
    public static List<(string Name, XElement Model)> Of(XElement root)
    {
        // A drawing may be kept in an attribute of its own picture.
        if (root.Name.LocalName == "svg" && root.Get("content") is { Length: > 0 } inside) root = XmlTree.Read(inside);
        if (root.Name.LocalName == "mxGraphModel") return [("", root)];
        var pages = new List<(string, XElement)>();
        long left = XmlTree.MostCharacters;
        foreach (var page in root.Elements().Where(static child => child.Name.LocalName == "diagram").Take(MostPages))
        {
            var model = page.Elements().FirstOrDefault(static child => child.Name.LocalName == "mxGraphModel") ?? Unpacked(page, ref left);
            if (model is not null) pages.Add((page.Get("name") ?? "", model));
        }

        return pages;
    }

    /// <summary>A page as text: base64 of deflate of the URL-encoded XML.</summary>
    private static XElement? Unpacked(XElement page, ref long left)
    {
        var text = page.Value.Trim();
        if (text.Length == 0) return null;
        if (text[0] == '<') return XmlTree.Read(text);
        string xml;
        try
        {
            var packed = Convert.FromBase64String(text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text) : text);
            using var inflate = new DeflateStream(new MemoryStream(packed, writable: false), CompressionMode.Decompress);
            using var whole = new MemoryStream();
            var buffer = new byte[64 * 1024];
            while (inflate.Read(buffer) is > 0 and var count)
            {
                left -= count;
                if (left < 0) throw new UnreadableFileException(new("unpacked it holds more than 64 MiB, which is the most", "解压后超过 64 MiB，这是上限"), page.Place());
                whole.Write(buffer, 0, count);
            }

            xml = Encoding.UTF8.GetString(whole.GetBuffer(), 0, (int)whole.Length);
        }
        catch (Exception wrong) when (wrong is FormatException or InvalidDataException)
        {
            throw new UnreadableFileException(new("a page is packed in a way that cannot be read", "有一页的压缩内容无法读取"), page.Place());
        }

        return XmlTree.Read(xml.StartsWith('<') ? xml : Uri.UnescapeDataString(xml));
    }
}
