using System.Collections.Immutable;
using System.Text;
using Blueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Office.Sheets;

/// <summary>The hidden sheet that drop-downs take their words from, and the names by which the workbook calls them.</summary>
internal sealed class ListsPart(DiagramLanguage language)
{
    public const string Sheet = "lists";
    public const string StepIds = "blueprints_step_ids";
    public const string StepLabels = "blueprints_step_labels";
    public const string LaneIds = "blueprints_lane_ids";
    public const string Priorities = "blueprints_action_priorities";

    private readonly List<List<string>> _columns = [];
    private readonly List<(string Name, string Range)> _names = [];
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    public IReadOnlyList<(string Name, string Range)> Names => _names;

    /// <summary>The name of a list of words.</summary>
    public string Of(ImmutableArray<Bilingual> words)
    {
        var texts = new List<string>();
        foreach (var word in words) texts.Add(word.In(language));
        return Of(texts);
    }

    /// <summary>The name of the numbers from 1 to 10.</summary>
    public string Ratings() => Of(["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]);

    /// <summary>Gives a range of another sheet a name.</summary>
    public void Name(string name, string range) => _names.Add((name, range));

    /// <summary>The action priority for each severity, occurrence and detection, a letter each, in one cell (AIAG and VDA 2019).</summary>
    public void AddPriorities()
    {
        var letters = new StringBuilder(1000);
        for (var severity = 1; severity <= 10; severity++)
        {
            for (var occurrence = 1; occurrence <= 10; occurrence++)
            {
                for (var detection = 1; detection <= 10; detection++) letters.Append(ActionPriorities.Letter(ActionPriorities.Of(severity, occurrence, detection)));
            }
        }

        _columns.Add([letters.ToString()]);
        _names.Add((Priorities, $"{Sheet}!${CellName.Column(_columns.Count - 1)}$1"));
    }

    public string ToXml()
    {
        var xml = new StringBuilder(SheetXml.Head).Append("<sheetData>");
        var rows = 0;
        foreach (var column in _columns) rows = Math.Max(rows, column.Count);
        for (var row = 0; row < rows; row++)
        {
            xml.Append("<row r=\"").Append(OfficeXml.Number(row + 1)).Append("\">");
            for (var i = 0; i < _columns.Count; i++)
            {
                if (row >= _columns[i].Count) continue;
                var text = _columns[i][row];
                SheetXml.Cell(xml, CellName.Of(i, row + 1), int.TryParse(text, out var number) ? SheetCell.Of(number) : SheetCell.Of(text), CellStyle.Plain, 0);
            }

            xml.Append("</row>");
        }

        return xml.Append("</sheetData></worksheet>").ToString();
    }

    private string Of(List<string> texts)
    {
        var key = string.Join('\n', texts);
        if (_known.TryGetValue(key, out var name)) return name;
        _columns.Add(texts);
        name = "blueprints_list_" + OfficeXml.Number(_known.Count + 1);
        var column = CellName.Column(_columns.Count - 1);
        _names.Add((name, $"{Sheet}!${column}$1:${column}${OfficeXml.Number(texts.Count)}"));
        _known.Add(key, name);
        return name;
    }
}
