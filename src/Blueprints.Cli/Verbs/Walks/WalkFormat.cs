using System.Text;
using Blueprints.Scores;
using Blueprints.Text;
using Blueprints.Walks;

namespace Blueprints.Cli.Verbs.Walks;

/// <summary>A form in which <c>walk</c> writes something.</summary>
/// <param name="Name">What users type.</param>
/// <param name="Write">Writes it, in a language or that of the document.</param>
internal sealed record WalkFormat<T>(string Name, Action<Stream, T, DiagramLanguage?> Write);

/// <summary>The forms of scripts and of observations; the first of each is the default.</summary>
internal static class WalkFormats
{
    /// <summary>Of scripts. Spreadsheets take a file for UTF-8 by its byte order mark.</summary>
    public static IReadOnlyList<WalkFormat<WalkSheet>> Scripts { get; } =
    [
        new("md", static (stream, sheet, language) => Text(stream, false, writer => WalkMarkdownWriter.Write(writer, sheet, language))),
        new("csv", static (stream, sheet, language) => Text(stream, true, writer => WalkCsvWriter.Write(writer, sheet, language))),
        new("html", static (stream, sheet, language) => Text(stream, false, writer => WalkHtmlWriter.Write(writer, sheet, language))),
    ];

    /// <summary>Of observations.</summary>
    public static IReadOnlyList<WalkFormat<ScoreSheet>> Observations { get; } =
    [
        new("text", static (stream, sheet, language) => Text(stream, false, writer => ScoreTextWriter.Write(writer, sheet, language))),
        new("md", static (stream, sheet, language) => Text(stream, false, writer => ScoreMarkdownWriter.Write(writer, sheet, language))),
        new("json", static (stream, sheet, language) => ScoreJsonWriter.Write(stream, sheet, language)),
    ];

    public static IReadOnlyList<string> NamesOf<T>(IReadOnlyList<WalkFormat<T>> formats)
    {
        var names = new List<string>();
        foreach (var format in formats) names.Add(format.Name);
        return names;
    }

    private static void Text(Stream stream, bool hasMark, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(hasMark), leaveOpen: true);
        write(writer);
    }
}
