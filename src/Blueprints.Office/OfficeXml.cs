using System.Globalization;
using System.Text;
using System.Xml;

namespace Blueprints.Office;

/// <summary>The parts of a file, as text in XML.</summary>
internal static class OfficeXml
{
    public const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    public const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public const string Presentation = "http://schemas.openxmlformats.org/presentationml/2006/main";
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>A text in an element or an attribute; characters that XML cannot hold are left out, line breaks in attributes kept.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '&': escaped.Append("&amp;"); break;
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                case '"': escaped.Append("&quot;"); break;
                case '\n': escaped.Append("&#10;"); break;
                case '\r' or '\t': escaped.Append(' '); break;
                default:
                    if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) escaped.Append(c).Append(text[++i]);
                    else if (!char.IsSurrogate(c) && XmlConvert.IsXmlChar(c)) escaped.Append(c);
                    break;
            }
        }

        return escaped.ToString();
    }

    /// <summary>A text as it comes out of an attribute again: without characters that XML cannot hold.</summary>
    public static string Readable(string text)
    {
        StringBuilder? readable = null;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isPair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            var isKept = isPair || (!char.IsSurrogate(c) && XmlConvert.IsXmlChar(c));
            if (!isKept || c is '\r' or '\t') readable ??= new StringBuilder(text, 0, i, text.Length);
            if (isKept) readable?.Append(c is '\r' or '\t' ? ' ' : c);
            if (!isPair) continue;
            i++;
            readable?.Append(text[i]);
        }

        return readable?.ToString() ?? text;
    }

    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The relations of a part: its id, its kind, and where it is.</summary>
    public static string RelationsOf(params IEnumerable<(string Id, string Type, string Target)> relations)
    {
        var text = new StringBuilder(Head).Append("<Relationships xmlns=\"").Append(PackageRelations).Append("\">");
        foreach (var (id, type, target) in relations) text.Append("<Relationship Id=\"").Append(id).Append("\" Type=\"").Append(type.StartsWith("http", StringComparison.Ordinal) ? type : Relations + "/" + type).Append("\" Target=\"").Append(target).Append("\"/>");
        return text.Append("</Relationships>").ToString();
    }
}
