using System.Text;
using Blueprints.Surveys;
using Blueprints.Text;

namespace Blueprints.Cli.Verbs.Surveys;

/// <summary>A form in which <c>survey</c> writes what was answered.</summary>
/// <param name="Name">What users type.</param>
/// <param name="Write">Writes it, in a language or that of the table.</param>
internal sealed record SurveyFormat(string Name, Action<Stream, SurveySheet, DiagramLanguage?> Write)
{
    /// <summary>All forms; the first is the default. Spreadsheets take a file for UTF-8 by its byte order mark.</summary>
    public static IReadOnlyList<SurveyFormat> All { get; } =
    [
        new("text", static (stream, sheet, language) => Text(stream, false, writer => SurveyTextWriter.Write(writer, sheet, language))),
        new("md", static (stream, sheet, language) => Text(stream, false, writer => SurveyMarkdownWriter.Write(writer, sheet, language))),
        new("csv", static (stream, sheet, language) => Text(stream, true, writer => SurveyCsvWriter.Write(writer, sheet, language))),
        new("json", static (stream, sheet, language) => SurveyJsonWriter.Write(stream, sheet, language)),
    ];

    public static IReadOnlyList<string> Names
    {
        get
        {
            var names = new List<string>();
            foreach (var format in All) names.Add(format.Name);
            return names;
        }
    }

    private static void Text(Stream stream, bool hasMark, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(hasMark), leaveOpen: true);
        write(writer);
    }
}
