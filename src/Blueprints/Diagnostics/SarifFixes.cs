using System.Text.Json;

namespace Blueprints.Diagnostics;

/// <summary>Related places and fixes in the form of SARIF 2.1.0 (§3.27.22, §3.55).</summary>
internal static class SarifFixes
{
    /// <summary>Writes <c>relatedLocations</c> and <c>fixes</c>, each only where there is one. Fixes of files other than the diagnostic's
    /// own are left out, since their lines are not at hand.</summary>
    public static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        if (!diagnostic.Related.IsEmpty)
        {
            json.WriteStartArray("relatedLocations");
            for (var i = 0; i < diagnostic.Related.Length; i++)
            {
                var place = diagnostic.Related[i];
                json.WriteStartObject();
                json.WriteNumber("id", i + 1);
                WritePlace(json, place);
                WriteText(json, "message", place.Message);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        var fixes = diagnostic.Fixes.RemoveAll(fix => fix.Edits.Any(edit => edit.File != diagnostic.Source.Name));
        if (fixes.IsEmpty) return;
        json.WriteStartArray("fixes");
        foreach (var fix in fixes) WriteFix(json, diagnostic, fix);
        json.WriteEndArray();
    }

    private static void WriteFix(Utf8JsonWriter json, Diagnostic diagnostic, DiagnosticFix fix)
    {
        json.WriteStartObject();
        WriteText(json, "description", fix.Title);
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        WriteFile(json, diagnostic.Source.Name);
        json.WriteStartArray("replacements");
        foreach (var edit in fix.Edits)
        {
            json.WriteStartObject();
            json.WriteStartObject("deletedRegion");
            SarifDiagnosticWriter.WritePlace(json, diagnostic.Source, edit.Start, "startLine", "startColumn");
            SarifDiagnosticWriter.WritePlace(json, diagnostic.Source, edit.Start + edit.Length, "endLine", "endColumn");
            json.WriteEndObject();
            if (edit.NewText.Length > 0) WriteText(json, "insertedContent", edit.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, RelatedPlace place)
    {
        json.WriteStartObject("physicalLocation");
        WriteFile(json, place.Source.Name);
        json.WriteStartObject("region");
        SarifDiagnosticWriter.WritePlace(json, place.Source, place.Span.Start, "startLine", "startColumn");
        SarifDiagnosticWriter.WritePlace(json, place.Source, place.Span.End, "endLine", "endColumn");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteFile(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", ArtifactUri.Of(name));
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
