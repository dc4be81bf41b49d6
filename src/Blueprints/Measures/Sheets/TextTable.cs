using System.Collections.Immutable;
using System.Text;
using Blueprints.Text;

namespace Blueprints.Measures;

/// <summary>Writes a table for people, aligned in the columns of a terminal: texts to the left, figures to the right.</summary>
internal static class TextTable
{
    /// <summary>Appends a blank line, the title and the table.</summary>
    public static void Append(StringBuilder text, MeasureTable table, DiagramLanguage language)
    {
        text.Append('\n').Append(table.Title.In(language)).Append("\n\n");
        var shown = new List<(int Column, bool IsBar)>();
        foreach (var c in Shown(table))
        {
            shown.Add((c, false));
            if (table.Columns[c].HasBar) shown.Add((c, true));
        }

        ImmutableArray<MeasureColumn> columns = [.. shown.Select(column => column.IsBar ? new MeasureColumn("", default) : table.Columns[column.Column])];
        var lines = new List<string[]> { Line(columns, column => column.Name.In(language) ?? "") };
        foreach (var row in table.Rows)
        {
            var line = new string[columns.Length];
            for (var c = 0; c < line.Length; c++) line[c] = shown[c].IsBar ? Bar(table, row, shown[c].Column) : VisibleText.Of(TextOf(row[shown[c].Column], columns[c], language));
            lines.Add(line);
        }

        var widths = new int[columns.Length];
        foreach (var line in lines)
        {
            for (var c = 0; c < line.Length; c++) widths[c] = Math.Max(widths[c], DisplayWidth.Of(line[c]));
        }

        foreach (var line in lines) text.Append(Joined(line, widths, columns)).Append('\n');
    }

    /// <summary>The columns that readers see: those for programs alone are left out, and one of which no cell is known would say nothing.</summary>
    public static List<int> Shown(MeasureTable table)
    {
        var shown = new List<int>();
        for (var c = 0; c < table.Columns.Length; c++)
        {
            if (!table.Columns[c].IsForPrograms && table.Rows.Any(row => row[c] is not { Text: null, Value: null })) shown.Add(c);
        }

        return shown;
    }

    /// <summary>A bar as long as the share is beside the greatest of its column; one stroke at least for what is not nothing.</summary>
    private static string Bar(MeasureTable table, ImmutableArray<MeasureCell> row, int column)
    {
        const int Longest = 24;
        var most = table.Rows.Max(other => other[column].Value ?? 0);
        var share = row[column].Value ?? 0;
        return share > 0 ? new string('█', Math.Max(1, (int)Math.Round(share / most * Longest))) : "";
    }

    private static string[] Line(ImmutableArray<MeasureColumn> columns, Func<MeasureColumn, string> text)
    {
        var line = new string[columns.Length];
        for (var c = 0; c < line.Length; c++) line[c] = text(columns[c]);
        return line;
    }

    /// <summary>Texts to the left, figures to the right.</summary>
    private static string Joined(string[] line, int[] widths, ImmutableArray<MeasureColumn> columns)
    {
        var text = new StringBuilder();
        for (var c = 0; c < line.Length; c++)
        {
            var pad = widths[c] - DisplayWidth.Of(line[c]);
            text.Append("  ");
            if (columns[c].Unit is null) text.Append(line[c]).Append(' ', pad);
            else text.Append(' ', pad).Append(line[c]);
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>What a cell says to people; none where it is empty.</summary>
    public static string TextOf(MeasureCell cell, MeasureColumn column, DiagramLanguage language) =>
        cell.Text is { } text ? text.In(language)
        : cell.Value is not { } value ? column.Unit is null ? "" : "—"
        : double.IsFinite(value) ? MeasureValue.ToText(value, column.Unit ?? Unit.Number, language)
        : "∞";
}
