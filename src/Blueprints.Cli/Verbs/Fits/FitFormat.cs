using System.Text;
using Blueprints.Fits;
using Blueprints.Text;

namespace Blueprints.Cli.Verbs.Fits;

/// <summary>A form in which <c>fit</c> writes what a log says.</summary>
/// <param name="Name">What users type.</param>
/// <param name="Write">Writes it, in a language or that of the document.</param>
internal sealed record FitFormat(string Name, Action<Stream, FitSheet, DiagramLanguage?> Write)
{
    /// <summary>All forms; the first is the default.</summary>
    public static IReadOnlyList<FitFormat> All { get; } =
    [
        new("text", static (stream, sheet, language) => Text(stream, writer => FitTextWriter.Write(writer, sheet, language))),
        new("md", static (stream, sheet, language) => Text(stream, writer => FitMarkdownWriter.Write(writer, sheet, language))),
        new("json", static (stream, sheet, language) => FitJsonWriter.Write(stream, sheet, language)),
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

    private static void Text(Stream stream, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true);
        write(writer);
    }
}
