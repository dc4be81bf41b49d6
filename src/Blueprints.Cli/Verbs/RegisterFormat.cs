using System.Text;
using Blueprints.Diagrams;
using Blueprints.Registers;
using Blueprints.Text;

namespace Blueprints.Cli.Verbs;

/// <summary>A form in which <c>registers</c> writes them.</summary>
/// <param name="Name">What users type.</param>
/// <param name="Write">Writes those of all documents.</param>
internal sealed record RegisterFormat(string Name, Action<Stream, List<RegisterSheet>, DiagramLanguage?> Write)
{
    /// <summary>All forms; the first is the default.</summary>
    public static IReadOnlyList<RegisterFormat> All { get; } =
    [
        new("text", static (stream, sheets, language) => Each(stream, sheets, (writer, sheet) => RegisterTextWriter.Write(writer, sheet, language))),
        new("markdown", static (stream, sheets, language) => Each(stream, sheets, (writer, sheet) => RegisterMarkdownWriter.Write(writer, sheet, language))),
        new("csv", static (stream, sheets, language) =>
        {
            using var writer = Writer(stream);
            RegisterCsvWriter.Write(writer, sheets, language);
        }),
        new("json", static (stream, sheets, language) => RegisterJsonWriter.Write(stream, sheets, language)),
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

    /// <summary>One document after the other, a blank line between them.</summary>
    private static void Each(Stream stream, List<RegisterSheet> sheets, Action<TextWriter, RegisterSheet> write)
    {
        using var writer = Writer(stream);
        for (var i = 0; i < sheets.Count; i++)
        {
            if (i > 0) writer.Write('\n');
            write(writer, sheets[i]);
        }
    }

    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
}
