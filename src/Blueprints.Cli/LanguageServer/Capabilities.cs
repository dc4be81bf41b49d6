using System.Text.Json;

namespace Blueprints.Cli.LanguageServer;

/// <summary>What the server says of itself when a client begins.</summary>
internal static class Capabilities
{
    /// <summary>Signs after which an editor asks what may be written.</summary>
    private static readonly string[] Triggers = [":", " ", "-", "[", "{", ",", ">", "#"];

    public static void Write(Utf8JsonWriter json, ClientSettings client, string version)
    {
        json.WriteStartObject();
        json.WriteStartObject("capabilities");
        json.WriteString("positionEncoding", client.Encoding switch { PositionEncoding.Utf8 => "utf-8", PositionEncoding.Utf32 => "utf-32", _ => "utf-16" });
        json.WriteStartObject("textDocumentSync");
        json.WriteBoolean("openClose", true);
        json.WriteNumber("change", 2);
        json.WriteBoolean("save", true);
        json.WriteEndObject();
        json.WriteStartObject("completionProvider");
        WriteList(json, "triggerCharacters", Triggers);
        json.WriteEndObject();
        foreach (var provider in (string[])["hoverProvider", "definitionProvider", "referencesProvider", "documentHighlightProvider", "documentSymbolProvider", "foldingRangeProvider", "documentFormattingProvider"])
            json.WriteBoolean(provider, true);
        json.WriteStartObject("renameProvider");
        json.WriteBoolean("prepareProvider", true);
        json.WriteEndObject();
        json.WriteStartObject("codeActionProvider");
        WriteList(json, "codeActionKinds", [CodeActions.Fix, CodeActions.FixAll, CodeActions.Refactor]);
        json.WriteEndObject();
        json.WriteStartObject("executeCommandProvider");
        WriteList(json, "commands", Commands.Names);
        json.WriteEndObject();
        json.WriteStartObject("documentLinkProvider");
        json.WriteEndObject();
        json.WriteStartObject("semanticTokensProvider");
        json.WriteStartObject("legend");
        WriteList(json, "tokenTypes", Colours.Kinds);
        WriteList(json, "tokenModifiers", Colours.Modifiers);
        json.WriteEndObject();
        json.WriteBoolean("full", true);
        json.WriteEndObject();
        if (client.PullsProblems)
        {
            json.WriteStartObject("diagnosticProvider");
            json.WriteString("identifier", "blueprints");
            json.WriteBoolean("interFileDependencies", true);
            json.WriteBoolean("workspaceDiagnostics", false);
            json.WriteEndObject();
        }

        json.WriteStartObject("workspace");
        json.WriteStartObject("workspaceFolders");
        json.WriteBoolean("supported", true);
        json.WriteBoolean("changeNotifications", true);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("serverInfo");
        json.WriteString("name", "blueprints");
        json.WriteString("version", version);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, string[] items)
    {
        json.WriteStartArray(name);
        foreach (var item in items) json.WriteStringValue(item);
        json.WriteEndArray();
    }
}
