using System.Globalization;
using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>Reads <c>hours</c>: one line, or a list of them.</summary>
internal static class HoursReader
{
    /// <summary>Working hours, one line or several.</summary>
    public static readonly ValueShape Shape = ValueShape.Hours.OrListOf();

    /// <summary>The same, or how many hours of a day are worked.</summary>
    public static readonly ValueShape OfDocument = ValueShape.Duration.Or(ValueShape.Hours, ValueShape.List(ValueShape.Hours));

    /// <summary>The working hours; null, and reported, where they cannot be told.</summary>
    public static WorkingHours? Read(ValueReader reader, YamlNode node, KeyInfo key)
    {
        var parser = new HoursParser();
        var (lines, length) = (new List<string>(), 0);
        foreach (var line in node is YamlSequence list ? list.Items.AsEnumerable() : [node])
        {
            if (line.IsNothing && node is YamlSequence) continue;
            if (reader.Text(line, key) is not { } text) return null;
            if (parser.Read(text) is { } mistake)
            {
                Report(reader, (YamlScalar)line, text, mistake);
                return null;
            }

            lines.Add(text);
            length += text.Length;
            if (length <= reader.Options.MaxTextLength) continue;
            ReportTooLong(reader, line.Span, length);
            return null;
        }

        if (parser.Spans.Any()) return new WorkingHours(parser.Spans, string.Join("; ", lines));
        reader.Report(LanguageDiagnostics.BadHours, reader.HeadOf(node), new($"'{key.Written}' leaves no hours in the week", $"“{key.Written}”一周里没有任何工作时间"), new("write when there is work, such as Mon-Fri 9:00-17:00", "请写何时工作，如 周一至周五 9:00-17:00"));
        return null;
    }

    /// <summary>Reads those of the document, which may be a number of hours in a day instead.</summary>
    public static void ReadOfDocument(ValueReader reader, BlueprintDraft draft, YamlNode node, KeyInfo key)
    {
        if (node is YamlScalar { Value: var text } && (DurationParser.TryParse(text, out _) == DurationFault.None || !HoursParser.IsMeant(text))) draft.Hours = DurationReader.ReadPartOfDay(reader, node, key);
        else draft.WorkingHours = Read(reader, node, key);
    }

    /// <summary>The lines are one text for showing, and as long as one at most.</summary>
    private static void ReportTooLong(ValueReader reader, TextSpan span, int length) => reader.Report(
        LanguageDiagnostics.TextTooLong,
        span,
        new(
            string.Create(CultureInfo.InvariantCulture, $"the hours have {length:N0} characters together; the limit is {reader.Options.MaxTextLength:N0} (MaxTextLength)"),
            string.Create(CultureInfo.InvariantCulture, $"工作时间合计有 {length:N0} 个字符，上限是 {reader.Options.MaxTextLength:N0}（MaxTextLength）")),
        new("shorten it, or raise the limit", "请缩短，或调高上限"));

    private static void Report(ValueReader reader, YamlScalar line, string text, HoursMistake mistake)
    {
        // A text of several lines, or one with escapes, is not written as it reads.
        var isWritten = text == line.Value && ReaderFixes.IsAt(reader, line.Span, text);
        var span = isWritten ? new TextSpan(line.Span.End - (line.Span.Length > text.Length ? 1 : 0) - text.Length + mistake.Start, mistake.Length) : line.Span;
        reader.Report(LanguageDiagnostics.BadHours, span, mistake.Message, mistake.Help, isWritten && mistake.Near is { } near ? Spelling.Fix(span, text.Substring(mistake.Start, mistake.Length), near, HoursWords.DayWords, false) : null);
    }
}
