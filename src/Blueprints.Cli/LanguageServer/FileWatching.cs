using System.Text.Json;

namespace Blueprints.Cli.LanguageServer;

/// <summary>Asks the client to tell of files that others change: documents, common files, icons, settings of rules.</summary>
internal static class FileWatching
{
    public static void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("registrations");
        json.WriteStartObject();
        json.WriteString("id", "blueprints-files");
        json.WriteString("method", "workspace/didChangeWatchedFiles");
        json.WriteStartObject("registerOptions");
        json.WriteStartArray("watchers");
        json.WriteStartObject();
        json.WriteString("globPattern", "**/*.{yaml,yml,svg,png}");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
