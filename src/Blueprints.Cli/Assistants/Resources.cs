using System.Text.Json;
using Blueprints.Cli.Rpc;
using Blueprints.Templates;
using Blueprints.Text;

namespace Blueprints.Cli.Assistants;

/// <summary>What an assistant may read without calling a tool: rules, schemas, documents to begin with.</summary>
internal static class Resources
{
    private const string Scheme = "blueprints://";

    public static void WriteList(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("resources");
        Write(json, "rules", "the rules of the analysis", "text/plain");
        foreach (var kind in (string[])["blueprint", "fishbone", "configuration"]) Write(json, $"schemas/{kind}", $"JSON Schema: {kind}", "application/schema+json");
        foreach (var template in TemplateList.All) Write(json, $"templates/{template.Name}", template.Summary.English, "application/yaml");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void WriteTemplates(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("resourceTemplates");
        json.WriteStartObject();
        json.WriteString("uriTemplate", Scheme + "rules/{name}");
        json.WriteString("name", "a rule or message, by its name or code");
        json.WriteString("mimeType", "text/plain");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <exception cref="RpcException">There is no such resource.</exception>
    public static void Read(Utf8JsonWriter json, string uri)
    {
        var text = TextOf(uri) ?? throw new RpcException(RpcError.ResourceNotFound, "there is no such resource");
        json.WriteStartObject();
        json.WriteStartArray("contents");
        json.WriteStartObject();
        json.WriteString("uri", uri);
        json.WriteString("mimeType", uri.Contains("schemas/", StringComparison.Ordinal) ? "application/schema+json" : uri.Contains("templates/", StringComparison.Ordinal) ? "application/yaml" : "text/plain");
        json.WriteString("text", text);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string? TextOf(string uri)
    {
        if (!uri.StartsWith(Scheme, StringComparison.Ordinal)) return null;
        var path = uri[Scheme.Length..];
        try
        {
            if (path == "rules") return WordTools.Explained(null, DiagramLanguage.English);
            if (path.StartsWith("rules/", StringComparison.Ordinal)) return WordTools.Explained(path[6..], DiagramLanguage.English);
            if (path.StartsWith("schemas/", StringComparison.Ordinal)) return WordTools.SchemaOf(path[8..], DiagramLanguage.English);
            return path.StartsWith("templates/", StringComparison.Ordinal) ? TemplateList.Find(path[10..])?.In(DiagramLanguage.English).Content : null;
        }
        catch (ToolRefusal)
        {
            return null;
        }
    }

    private static void Write(Utf8JsonWriter json, string path, string name, string type)
    {
        json.WriteStartObject();
        json.WriteString("uri", Scheme + path);
        json.WriteString("name", name);
        json.WriteString("mimeType", type);
        json.WriteEndObject();
    }
}
