using System.Collections.Immutable;
using System.Text.Json;
using Blueprints.Diagnostics;

namespace Blueprints.Cli.LanguageServer;

/// <summary>Writes problems as the protocol has them.</summary>
internal static class ProblemItems
{
    /// <summary>Kinds of problem that say that something stands there in vain, which editors show in grey.</summary>
    private static readonly string[] InVain = ["unused-anchor", "lane-without-step", "stale-acceptance", "left-to-subprocess"];

    public static void Write(Utf8JsonWriter json, string name, OpenDocument document, ImmutableArray<Diagnostic> problems, ClientSettings client)
    {
        json.WriteStartArray(name);
        foreach (var problem in problems) Write(json, document, problem, client);
        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, OpenDocument document, Diagnostic problem, ClientSettings client)
    {
        json.WriteStartObject();
        document.Lines.Write(json, "range", problem.Span);
        json.WriteNumber("severity", problem.Severity switch { DiagnosticSeverity.Error => 1, DiagnosticSeverity.Warning => 2, _ => 3 });
        json.WriteString("code", problem.Code);
        if (client.Pages is { } pages && problem.Descriptor.HelpLink is { } link)
        {
            json.WriteStartObject("codeDescription");
            json.WriteString("href", pages + link);
            json.WriteEndObject();
        }

        json.WriteString("source", "blueprints");
        json.WriteString("message", problem.Help is { Length: > 0 } help ? $"{problem.Message}\n{help}" : problem.Message);
        if (Array.IndexOf(InVain, problem.Descriptor.Name) >= 0)
        {
            json.WriteStartArray("tags");
            json.WriteNumberValue(1);
            json.WriteEndArray();
        }

        if (!problem.Related.IsEmpty) WriteRelated(json, document, problem);
        json.WriteEndObject();
    }

    private static void WriteRelated(Utf8JsonWriter json, OpenDocument document, Diagnostic problem)
    {
        json.WriteStartArray("relatedInformation");
        foreach (var place in problem.Related)
        {
            var isHere = place.Source.Name == document.Name;
            if (!isHere && !Path.IsPathRooted(place.Source.Name)) continue;
            json.WriteStartObject();
            json.WriteStartObject("location");
            json.WriteString("uri", isHere ? document.Uri : FileNames.UriOf(place.Source.Name));
            (isHere ? document.Lines : document.Lines.Of(place.Source.Content)).Write(json, "range", place.Span);
            json.WriteEndObject();
            json.WriteString("message", place.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
