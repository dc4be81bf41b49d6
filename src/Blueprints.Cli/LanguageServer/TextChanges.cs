using System.Collections.Immutable;
using System.Text.Json;
using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Cli.LanguageServer;

/// <summary>Writes edits of a document as the protocol has them.</summary>
internal static class TextChanges
{
    /// <summary>Whether all edits are of this document, so that their places can be told.</summary>
    public static bool CanWrite(OpenDocument document, ImmutableArray<DiagnosticEdit> edits)
    {
        foreach (var edit in edits)
        {
            if (edit.File != document.Name) return false;
        }

        return true;
    }

    public static void Write(Utf8JsonWriter json, OpenDocument document, ImmutableArray<DiagnosticEdit> edits, ClientSettings client)
    {
        json.WriteStartObject();
        if (client.TakesVersions)
        {
            json.WriteStartArray("documentChanges");
            json.WriteStartObject();
            json.WriteStartObject("textDocument");
            json.WriteString("uri", document.Uri);
            if (document.Version is { } version) json.WriteNumber("version", version);
            else json.WriteNull("version");
            json.WriteEndObject();
            WriteEdits(json, "edits", document, edits);
            json.WriteEndObject();
            json.WriteEndArray();
        }
        else
        {
            json.WriteStartObject("changes");
            WriteEdits(json, document.Uri, document, edits);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteEdits(Utf8JsonWriter json, string name, OpenDocument document, ImmutableArray<DiagnosticEdit> edits)
    {
        json.WriteStartArray(name);
        foreach (var edit in edits)
        {
            json.WriteStartObject();
            document.Lines.Write(json, "range", new TextSpan(edit.Start, edit.Length));
            json.WriteString("newText", edit.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
