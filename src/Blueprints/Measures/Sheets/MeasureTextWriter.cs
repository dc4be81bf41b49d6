using System.Collections.Immutable;
using System.Text;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Text;

namespace Blueprints.Measures;

/// <summary>
/// Writes what was measured for people: one line a figure, its value or why there is none, then the tables. Chinese characters count as two columns. Pure; safe to call from many threads.
/// </summary>
public static class MeasureTextWriter
{
    private const string Absent = "—  ";

    /// <summary>Writes one document; lines end in LF.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="sheet">What.</param>
    /// <param name="language">The language. Default: the document's.</param>
    /// <exception cref="ArgumentNullException">The writer or the sheet is null.</exception>
    public static void Write(TextWriter writer, MeasureSheet sheet, DiagramLanguage? language = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(sheet);
        var spoken = language ?? sheet.Language;
        var text = new StringBuilder();
        text.Append(VisibleText.Of(sheet.Title)).Append(" (").Append(VisibleText.Of(sheet.Name)).Append(")\n\n");
        var width = sheet.Rows.Max(row => DisplayWidth.Of(row.Name.In(spoken)));
        foreach (var row in sheet.Rows)
        {
            var name = row.Name.In(spoken);
            text.Append(name).Append(' ', width - DisplayWidth.Of(name) + 2).Append(VisibleText.Of(ValueOf(row, spoken))).Append('\n');
        }

        foreach (var table in sheet.Tables) Append(text, table, spoken);
        writer.Write(text.ToString());
    }

    private static string ValueOf(MeasureRow row, DiagramLanguage language)
    {
        if (row.Figure.Value is not { } value) return Absent + row.Figure.Reason!.Value.In(language);
        var text = MeasureValue.ToText(value, row.Unit, language);
        if (row.Figure.Reason is not { } reason) return text;
        // A sum that leaves something out is at least what it says; of a share one can't tell.
        return row.Unit is Unit.Share or Unit.PerHundred or Unit.Number
            ? new Bilingual($"{text} as far as known ({reason.English})", $"{text}，仅按已知部分（{reason.Chinese}）").In(language)
            : new Bilingual($"at least {text} ({reason.English})", $"至少 {text}（{reason.Chinese}）").In(language);
    }

    private static void Append(StringBuilder text, MeasureTable table, DiagramLanguage language)
    {
        text.Append('\n').Append(table.Title.In(language)).Append("\n\n");
        var lines = new List<string[]> { Line(table.Columns, column => column.Name.In(language)) };
        foreach (var row in table.Rows)
        {
            var line = new string[row.Length];
            for (var c = 0; c < line.Length; c++) line[c] = VisibleText.Of(TextOf(row[c], table.Columns[c], language));
            lines.Add(line);
        }

        var widths = new int[table.Columns.Length];
        foreach (var line in lines)
        {
            for (var c = 0; c < line.Length; c++) widths[c] = Math.Max(widths[c], DisplayWidth.Of(line[c]));
        }

        foreach (var line in lines) text.Append(Joined(line, widths, table.Columns)).Append('\n');
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

    private static string TextOf(MeasureCell cell, MeasureColumn column, DiagramLanguage language) =>
        cell.Text is { } text ? text.In(language)
        : cell.Value is not { } value ? column.Unit is null ? "" : "—"
        : double.IsFinite(value) ? MeasureValue.ToText(value, column.Unit ?? Unit.Number, language)
        : "∞";
}
