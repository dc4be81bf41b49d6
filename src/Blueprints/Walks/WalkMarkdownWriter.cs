using System.Globalization;
using System.Text;
using Blueprints.Text;

namespace Blueprints.Walks;

/// <summary>
/// Writes a walk-through as Markdown: a heading for the service, one for each way, and a table of its contacts with room for what was observed.
/// All text of authors is escaped. Pure; safe to call from many threads.
/// </summary>
public static class WalkMarkdownWriter
{
    /// <summary>Writes one document; lines end in LF.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="sheet">What.</param>
    /// <param name="language">The language of the words that are not the author's. Default: the document's.</param>
    /// <exception cref="ArgumentNullException">The writer or the sheet is null.</exception>
    public static void Write(TextWriter writer, WalkSheet sheet, DiagramLanguage? language = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(sheet);
        var spoken = language ?? sheet.Language;
        var text = new StringBuilder();
        text.Append("# ").Append(MarkdownText.Of(WalkWords.HeadingOf(sheet, spoken))).Append("\n\n").Append(WalkWords.Rules.In(spoken)).Append('\n');
        if (sheet.Ways.IsEmpty) text.Append('\n').Append(WalkWords.NoWay.In(spoken)).Append('\n');
        foreach (var way in sheet.Ways) Append(text, sheet, way, spoken);
        if (WalkWords.RestOf(sheet) is { } rest) text.Append('\n').Append(rest.In(spoken)).Append('\n');
        writer.Write(text.ToString());
    }

    private static void Append(StringBuilder text, WalkSheet sheet, WalkWay way, DiagramLanguage language)
    {
        text.Append("\n## ").Append(WalkWords.TitleOf(way, sheet).In(language)).Append("\n\n");
        foreach (var choice in way.Choices) text.Append("- ").Append(MarkdownText.Of(WalkWords.ChoiceOf(choice, language))).Append('\n');
        if (!way.Choices.IsEmpty) text.Append('\n');
        if (way.Stops.IsEmpty)
        {
            text.Append(WalkWords.NoStop.In(language)).Append('\n');
            return;
        }

        text.AppendJoin(", ", ((Bilingual[])[WalkWords.Observer, WalkWords.Date, WalkWords.Place]).Select(field => field.In(language) + ": \\_\\_\\_\\_\\_\\_\\_\\_"));
        text.Append("\n\n|");
        foreach (var column in Columns) text.Append(' ').Append(column.In(language)).Append(" |");
        text.Append("\n|---:|---|---|---|---|---|---|---|\n");
        foreach (var stop in way.Stops)
        {
            text.Append("| ").Append(stop.Number?.ToString(CultureInfo.InvariantCulture) ?? "").Append(" |");
            Cell(text, WalkWords.ToDoOf(stop, language));
            Cell(text, Told(stop, language));
            Cell(text, WalkWords.StandardsOf(stop, language));
            text.Append(stop.Number is null ? "  |  |  |  |\n" : $"  | 1 2 3 4 5 6 7 | {WalkWords.Yes.In(language)} / {WalkWords.No.In(language)} |  |\n");
        }
    }

    private static Bilingual[] Columns => [WalkWords.Number, WalkWords.ToDo, WalkWords.Look, WalkWords.Standard, WalkWords.Clock, WalkWords.Score, WalkWords.Met, WalkWords.Remarks];

    private static IEnumerable<string> Told(WalkStop stop, DiagramLanguage language) =>
        stop.IsMomentOfTruth ? WalkWords.LookOf(stop, language).Prepend(WalkWords.MomentOfTruth.In(language)) : WalkWords.LookOf(stop, language);

    private static void Cell(StringBuilder text, IEnumerable<string> lines) => text.Append(' ').AppendJoin("<br>", lines.Select(MarkdownText.Of)).Append(" |");
}
