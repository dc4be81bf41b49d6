using System.Globalization;
using System.Xml;
using Blueprints.Fuzz.Running;

namespace Blueprints.Fuzz.Laws;

/// <summary>What holds for every SVG: well-formed, nothing that runs or reaches out, finite numbers, a bounded size.</summary>
internal static class SvgLaws
{
    private const int MostCharacters = 64 * 1024 * 1024;
    private const double MostPixels = 1e8;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = true };

    // Elements that drawings are made of; scripts, foreign objects, animations and fonts that reach out are none.
    private static readonly HashSet<string> Elements = ["svg", "title", "desc", "rect", "circle", "polygon", "path", "text", "tspan", "g", "a", "image", "defs", "pattern"];
    private static readonly HashSet<string> Numbers = ["x", "y", "width", "height", "cx", "cy", "r", "rx", "font-size", "stroke-width", "opacity", "fill-opacity", "stroke-opacity"];
    private static readonly HashSet<string> Lists = ["d", "points", "viewBox", "stroke-dasharray"];

    public static void Check(string svg)
    {
        if (svg.Length > MostCharacters) throw new FuzzFailure("bounded size", $"{svg.Length} characters");
        try
        {
            using var reader = XmlReader.Create(new StringReader(svg), Settings);
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element) CheckElement(reader);
                else if (reader.NodeType is XmlNodeType.ProcessingInstruction or XmlNodeType.DocumentType or XmlNodeType.CDATA) throw new FuzzFailure("no other nodes", reader.NodeType.ToString());
            }
        }
        catch (XmlException wrong)
        {
            throw new FuzzFailure("well-formed", wrong.Message);
        }
    }

    private static void CheckElement(XmlReader reader)
    {
        var element = reader.LocalName;
        if (!Elements.Contains(element) || reader.Prefix.Length > 0) throw new FuzzFailure("known elements", $"<{reader.Name}>");
        while (reader.MoveToNextAttribute()) CheckAttribute(element, reader.Name, reader.Value);
        reader.MoveToElement();
    }

    private static void CheckAttribute(string element, string name, string value)
    {
        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || name is "style") throw new FuzzFailure("nothing that runs", $"{name}=\"{value}\"");
        if (Numbers.Contains(name)) CheckNumber(element, name, value);
        else if (Lists.Contains(name)) CheckList(element, name, value);
        else if (name is "href" or "xlink:href") CheckAddress(element, value);
        else if (name is "xmlns:xlink" && value == "http://www.w3.org/1999/xlink") return;
        else if (name is "xml:lang" && value == "zh-CN" && element is "text" or "tspan") return;
        else if (name.Contains(':', StringComparison.Ordinal)) throw new FuzzFailure("no other namespaces", name);
        else if (!name.StartsWith("data-", StringComparison.Ordinal) && value.Contains("url(", StringComparison.OrdinalIgnoreCase) && !value.StartsWith("url(#", StringComparison.Ordinal)) throw new FuzzFailure("nothing that reaches out", $"{name}=\"{value}\"");
    }

    private static void CheckNumber(string element, string name, string value)
    {
        if (!double.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number) || Math.Abs(number) > MostPixels)
            throw new FuzzFailure("finite numbers", $"<{element} {name}=\"{value}\">");
        if (number < 0 && name is not ("x" or "y" or "cx" or "cy")) throw new FuzzFailure("no negative sizes", $"<{element} {name}=\"{value}\">");
    }

    private static void CheckList(string element, string name, string value)
    {
        var digits = 0;
        foreach (var c in value)
        {
            if (!char.IsAsciiDigit(c) && c is not (' ' or ',' or '.' or '-' or 'M' or 'L' or 'H' or 'V' or 'C' or 'S' or 'Q' or 'T' or 'A' or 'Z' or 'm' or 'l' or 'h' or 'v' or 'c' or 's' or 'q' or 't' or 'a' or 'z'))
                throw new FuzzFailure("finite numbers", $"<{element} {name}=\"{value}\">");
            digits = char.IsAsciiDigit(c) ? digits + 1 : 0;
            if (digits > 9) throw new FuzzFailure("finite numbers", $"<{element} {name}=\"{value}\">");
        }
    }

    private static void CheckAddress(string element, string value)
    {
        if (element == "image")
        {
            if (!value.StartsWith("data:image/png;base64,", StringComparison.Ordinal)) throw new FuzzFailure("pictures inside", value);
            return;
        }

        // As a browser takes an address: blanks around it and control characters in it do not count.
        var address = new string([.. value.Where(c => c > ' ')]);
        var end = address.IndexOfAny([':', '/', '?', '#', '\\']);
        var scheme = end >= 0 && address[end] == ':' ? address[..end].ToUpperInvariant() : null;
        if (scheme is not (null or "HTTP" or "HTTPS" or "MAILTO")) throw new FuzzFailure("safe links", value);
        if (address.Length > 1 && address[0] is '/' or '\\' && address[1] is '/' or '\\') throw new FuzzFailure("safe links", value);
    }
}
