using Blueprints.Diagrams;
using Blueprints.Text;

namespace Blueprints.Office.Sheets.Reading;

/// <summary>Writes what is said of a document as a whole.</summary>
internal static class DocumentText
{
    /// <param name="lines">Where to.</param>
    /// <param name="table">The sheet; null where there is none.</param>
    /// <param name="kind">The first key of the document.</param>
    /// <param name="name">What the document is called where the sheet does not say.</param>
    public static void Write(YamlPlaces lines, ReadTable? table, string kind, string name)
    {
        var (values, title, titleRow, language) = (new KeyValues(), name, 0, (string?)null);
        foreach (var (row, cells) in table?.Rows ?? [])
        {
            var (what, value) = (ReadTable.Plain(table!.Text(cells, ":key")), table.Cell(cells, ":value"));
            foreach (var (key, words, type) in DocumentRows.Keys)
            {
                if (what != ReadTable.Plain(words.English) && what != ReadTable.Plain(words.Chinese) && what != key) continue;
                if (value.IsEmpty) continue;
                if (key is "blueprint" or "fishbone") (title, titleRow) = (value.ToText().Trim(), row);
                else if (key == "language") language = value.ToText().Trim();
                else if (key == "description") values.Add(key, CellYaml.QuoteLine(value.ToText().Trim()));
                else if (CellYaml.Of(new SheetColumn(key, words, type), value) is { } text) values.Add(key, text);
            }
        }

        lines.Add($"{kind}: {CellYaml.QuoteLine(title)}", titleRow > 0 ? table!.PlaceOf(titleRow) : null);
        if (language is not null && !IsLanguageOf(title, language)) lines.Add($"language: {CellYaml.Quote(language)}");
        foreach (var (key, value) in values.Entries()) lines.Add($"{key}: {value}");
    }

    /// <summary>Whether a title alone says that a document is in a language.</summary>
    private static bool IsLanguageOf(string title, string language)
    {
        var diagram = Compiler.Compile(new SourceText($"fishbone: {CellYaml.Quote(title)}\ncategories: {{}}\n", "-")).Diagram;
        return diagram is not null && (diagram.Language == DiagramLanguage.Chinese) == (language is "zh" or "中文");
    }
}
