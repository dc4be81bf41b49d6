using System.Text;

namespace Blueprints.Office.Slides;

/// <summary>The part of a deck that records the words that were written into it, and by which shapes they are found again.</summary>
internal static class DeckRecord
{
    /// <summary>The namespace of the part's elements, with the number of its form.</summary>
    public const string Namespace = "urn:blueprints:slides:1";

    /// <summary>The name of the part in the file.</summary>
    public const string Path = "/customXml/item1.xml";

    /// <summary>The name of the part that gives the other its number.</summary>
    public const string PropertiesPath = "/customXml/itemProps1.xml";

    /// <summary>The role of a slide's title, which is that of the document.</summary>
    public const string Title = "title";

    /// <summary>What programs know the part by.</summary>
    public static string Properties { get; } =
        $"{OfficeXml.Head}<ds:datastoreItem ds:itemID=\"{{5B0C5A0E-6E0B-4C0D-9C55-3F7A1D6B2E10}}\" xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\"><ds:schemaRefs><ds:schemaRef ds:uri=\"{Namespace}\"/></ds:schemaRefs></ds:datastoreItem>";

    /// <summary>The name of the shape with the title of a slide, which is counted from 0.</summary>
    public static string NameOfTitle(int slide) => $"{Title}:{OfficeXml.Number(slide + 1)}";

    /// <summary>The title of a slide.</summary>
    /// <param name="title">That of the document.</param>
    /// <param name="number">What stands behind it.</param>
    /// <param name="slide">The slide, counted from 0.</param>
    public static WrittenWords Heading(string title, string number, int slide)
    {
        var lines = (title + number).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var words = new WrittenWords([NameOfTitle(slide)], Title, "", [.. lines]) { Tail = number };
        return BrokenLabel.Of(title, words.Lines, number) is null ? words : words with { Label = title, LabelLines = lines.Length };
    }

    /// <summary>The words with those that stand alike on several slides, such as the names of lanes, once.</summary>
    public static List<WrittenWords> Merged(List<WrittenWords> written)
    {
        var (merged, known) = (new List<WrittenWords>(written.Count), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var words in written)
        {
            var key = string.Join('\n', [.. words.Names, "", .. words.Lines]);
            if (known.TryAdd(key, merged.Count)) merged.Add(words);
            else merged[known[key]] = merged[known[key]] with { Slides = merged[known[key]].Slides + 1 };
        }

        return merged;
    }

    /// <summary>What a digest is made of.</summary>
    public static IEnumerable<string[]> Values(IEnumerable<WrittenWords> written) =>
        written.Select(static words => (string[])[words.Role, words.Id, words.Label ?? "", OfficeXml.Number(words.LabelLines), words.Tail, words.Lane ?? "", OfficeXml.Number(words.Slides), .. words.Names, "", .. words.Lines]);

    public static string ToXml(List<WrittenWords> written)
    {
        var readable = written.ConvertAll(static words => words with
        {
            Names = [.. words.Names.Select(OfficeXml.Readable)],
            Id = OfficeXml.Readable(words.Id),
            Lines = [.. words.Lines.Select(OfficeXml.Readable)],
            Label = words.Label is null ? null : OfficeXml.Readable(words.Label),
            Lane = words.Lane is null ? null : OfficeXml.Readable(words.Lane),
        });
        var xml = new StringBuilder(OfficeXml.Head).Append("<deck xmlns=\"").Append(Namespace).Append("\" digest=\"").Append(WrittenDigest.Of(Values(readable))).Append("\">");
        foreach (var words in readable)
        {
            xml.Append("<words role=\"").Append(OfficeXml.Escape(words.Role)).Append('"');
            Attribute("id", words.Id);
            if (words.Label is not null) xml.Append(" label=\"").Append(OfficeXml.Escape(words.Label)).Append("\" lines=\"").Append(OfficeXml.Number(words.LabelLines)).Append('"');
            Attribute("tail", words.Tail);
            Attribute("lane", words.Lane ?? "");
            if (words.Slides > 1) Attribute("slides", OfficeXml.Number(words.Slides));
            xml.Append('>');
            foreach (var name in words.Names) xml.Append("<shape name=\"").Append(OfficeXml.Escape(name)).Append("\"/>");
            foreach (var line in words.Lines) xml.Append("<line words=\"").Append(OfficeXml.Escape(line)).Append("\"/>");
            xml.Append("</words>");
        }

        return xml.Append("</deck>").ToString();

        void Attribute(string name, string value)
        {
            if (value.Length > 0) xml.Append(' ').Append(name).Append("=\"").Append(OfficeXml.Escape(value)).Append('"');
        }
    }
}
