using System.Globalization;
using System.Text;
using System.Xml;

namespace Blueprints.Interchange;

/// <summary>XML as all writers here write it: indented, line feeds, UTF-8, the same everywhere.</summary>
internal static class XmlText
{
    /// <summary>A document written by <paramref name="write"/>, ending in a line feed.</summary>
    public static string Write(Action<XmlWriter> write)
    {
        var text = new Utf8Text();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.Entitize }))
        {
            xml.WriteStartDocument();
            write(xml);
        }

        return text.Append('\n').ToString();
    }

    /// <summary>An attribute; nothing where there is no value. Characters that XML cannot hold are left out.</summary>
    public static void Attribute(this XmlWriter xml, string name, string? value)
    {
        if (value is not null) xml.WriteAttributeString(name, Clean(value));
    }

    /// <summary>A number with at most two decimals, without an exponent.</summary>
    public static string Number(double value) => Math.Round(value, 2, MidpointRounding.AwayFromZero) is var rounded && rounded == 0 ? "0" : rounded.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A text without what XML 1.0 cannot hold: control characters, halves of pairs.</summary>
    public static string Clean(string text)
    {
        var clean = true;
        for (var i = 0; i < text.Length; i++) clean &= IsWritten(text, i);
        if (clean) return text;
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsWritten(text, i)) kept.Append(text[i]);
        }

        return kept.ToString();
    }

    private static bool IsWritten(string text, int i) =>
        char.IsHighSurrogate(text[i]) ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
        : char.IsLowSurrogate(text[i]) ? i > 0 && char.IsHighSurrogate(text[i - 1])
        : XmlConvert.IsXmlChar(text[i]);

    /// <summary>Text that says of itself that it is UTF-8, as the bytes made of it will be.</summary>
    private sealed class Utf8Text() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

        public StringBuilder Append(char c) => GetStringBuilder().Append(c);
    }
}
