using System.Globalization;
using System.Text;
using Blueprints.Text;

namespace Blueprints.Measures;

/// <summary>
/// Writes what was measured for people: one line a figure, its value or why there is none, then the tables. Chinese characters count as two
/// columns. Pure; safe to call from many threads.
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
        var notes = new List<string>();
        foreach (var row in sheet.Rows)
        {
            var name = row.Name.In(spoken);
            text.Append(name).Append(' ', width - DisplayWidth.Of(name) + 2).Append(VisibleText.Of(ValueOf(row, spoken, notes))).Append('\n');
        }

        if (notes.Count > 0) text.Append('\n');
        foreach (var note in notes) text.Append(Mark(notes, note)).Append(' ').Append(VisibleText.Of(note)).Append('\n');
        foreach (var table in sheet.Tables) TextTable.Append(text, table, spoken);
        writer.Write(text.ToString());
    }

    /// <summary>What a figure takes for given is told once, below the figures, under a number.</summary>
    private static string Mark(List<string> notes, string note)
    {
        var at = notes.IndexOf(note);
        if (at < 0)
        {
            at = notes.Count;
            notes.Add(note);
        }

        return $"[{(at + 1).ToString(CultureInfo.InvariantCulture)}]";
    }

    private static string ValueOf(MeasureRow row, DiagramLanguage language, List<string> notes)
    {
        if (row.Figure.Value is not { } value) return Absent + row.Figure.Reason!.Value.In(language);
        var text = MeasureValue.ToText(value, row.Unit, language);
        if (row.Figure.Error is { } error) text += $" ± {MeasureValue.ToText(error, row.Unit, language)}";
        if (row.Figure.Reason is { } left)
        {
            // A sum that leaves something out is at least what it says; of a share one can't tell.
            text = (row.Figure.IsAtMost ? new Bilingual($"at most {text} ({left.English})", $"至多 {text}（{left.Chinese}）")
                : row.Unit is Unit.Share or Unit.PerHundred or Unit.Number ? new Bilingual($"{text} as far as known ({left.English})", $"{text}，仅按已知部分（{left.Chinese}）")
                : new Bilingual($"at least {text} ({left.English})", $"至少 {text}（{left.Chinese}）")).In(language);
        }

        if (row.Figure.Basis is { } basis) text += new Bilingual($" ({basis.ToWords().English})", $"（{basis.ToWords().Chinese}）").In(language);
        return row.Figure.Assumption is { } taken ? $"{text} {Mark(notes, taken.In(language))}" : text;
    }
}
