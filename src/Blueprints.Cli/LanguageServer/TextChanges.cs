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

    public static void Write(Utf8JsonWriter json, OpenDocument document, ImmutableArray<DiagnosticEdit> edits, ClientSettings client) => Write(json, [document], edits, client);

    /// <summary>Writes edits of several documents.</summary>
    /// <param name="json">Takes them.</param>
    /// <param name="documents">The documents; edits of others are left out.</param>
    /// <param name="edits">The edits, each with the name of its document.</param>
    /// <param name="client">What the client takes.</param>
    public static void Write(Utf8JsonWriter json, IEnumerable<OpenDocument> documents, ImmutableArray<DiagnosticEdit> edits, ClientSettings client)
    {
        json.WriteStartObject();
        if (client.TakesVersions) json.WriteStartArray("documentChanges");
        else json.WriteStartObject("changes");
        foreach (var document in documents)
        {
            if (edits.RemoveAll(edit => edit.File != document.Name) is not { IsEmpty: false } own) continue;
            if (client.TakesVersions) WriteChange(json, document, own);
            else WriteEdits(json, document.Uri, document, own);
        }

        if (client.TakesVersions) json.WriteEndArray();
        else json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter json, OpenDocument document, ImmutableArray<DiagnosticEdit> edits)
    {
        json.WriteStartObject();
        json.WriteStartObject("textDocument");
        json.WriteString("uri", document.Uri);
        if (document.Version is { } version) json.WriteNumber("version", version);
        else json.WriteNull("version");
        json.WriteEndObject();
        WriteEdits(json, "edits", document, edits);
        json.WriteEndObject();
    }

    private static void WriteEdits(Utf8JsonWriter json, string name, OpenDocument document, ImmutableArray<DiagnosticEdit> edits)
    {
        json.WritePropertyName(name);
        WriteEdits(json, document, edits);
    }

    /// <summary>Writes edits as a list.</summary>
    public static void WriteEdits(Utf8JsonWriter json, OpenDocument document, ImmutableArray<DiagnosticEdit> edits)
    {
        json.WriteStartArray();
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
