using System.Text.Json;
using Blueprints.Authoring;

namespace Blueprints.Cli.LanguageServer;

/// <summary>Answers how words are coloured, and what leads out of a document.</summary>
internal static class Colours
{
    /// <summary>The protocol's names of what words are, in the order of <see cref="ColouredKind"/>.</summary>
    public static readonly string[] Kinds = ["property", "class", "variable", "namespace", "enumMember", "number", "comment"];

    /// <summary>The protocol's names of what is said of words besides.</summary>
    public static readonly string[] Modifiers = ["declaration"];

    public static void Write(Utf8JsonWriter json, OpenDocument document, CancellationToken token)
    {
        json.WriteStartObject();
        json.WriteStartArray("data");
        var (line, character) = (0, 0);
        foreach (var word in document.Authoring(token).Colours(token))
        {
            var (start, end) = (document.Lines.PositionOf(word.Span.Start), document.Lines.PositionOf(word.Span.End));
            json.WriteNumberValue(start.Line - line);
            json.WriteNumberValue(start.Line == line ? start.Character - character : start.Character);
            json.WriteNumberValue(end.Character - start.Character);
            json.WriteNumberValue((int)word.Kind);
            json.WriteNumberValue(word.IsDefinition ? 1 : 0);
            (line, character) = start;
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void WriteLinks(Utf8JsonWriter json, OpenDocument document, CancellationToken token)
    {
        json.WriteStartArray();
        foreach (var target in document.Authoring(token).Targets())
        {
            if (target.IsFile && document.Path is null) continue;
            json.WriteStartObject();
            document.Lines.Write(json, "range", target.Span);
            json.WriteString("target", target.IsFile ? FileNames.UriOf(Path.Combine(Path.GetDirectoryName(document.Path)!, target.Target)) : target.Target);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
