using System.Collections.Immutable;
using System.Text.Json;
using Blueprints.Authoring;
using Blueprints.Syntax;

namespace Blueprints.Cli.LanguageServer;

/// <summary>Answers what a document is made of, and what of it may be folded.</summary>
internal static class Structure
{
    public static void Symbols(Utf8JsonWriter json, OpenDocument document, ClientSettings client, CancellationToken token)
    {
        json.WriteStartArray();
        foreach (var item in document.Authoring(token).Outline())
        {
            if (client.TakesLevels) WriteLevel(json, document, item);
            else WriteFlat(json, document, item, null);
        }

        json.WriteEndArray();
    }

    public static void Foldings(Utf8JsonWriter json, OpenDocument document, CancellationToken token)
    {
        json.WriteStartArray();
        foreach (var part in document.Authoring(token).Foldings())
        {
            json.WriteStartObject();
            json.WriteNumber("startLine", document.Lines.LineOf(part.Span.Start));
            json.WriteNumber("endLine", document.Lines.LineOf(part.Span.End));
            if (part.IsComment) json.WriteString("kind", "comment");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLevel(Utf8JsonWriter json, OpenDocument document, OutlineItem item)
    {
        json.WriteStartObject();
        json.WriteString("name", NameOf(item));
        if (item.Id != item.Name) json.WriteString("detail", item.Id);
        json.WriteNumber("kind", KindOf(item.Kind));
        document.Lines.Write(json, "range", item.Span);
        document.Lines.Write(json, "selectionRange", item.NameSpan);
        if (!item.Children.IsEmpty)
        {
            json.WriteStartArray("children");
            foreach (var child in item.Children) WriteLevel(json, document, child);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteFlat(Utf8JsonWriter json, OpenDocument document, OutlineItem item, string? above)
    {
        json.WriteStartObject();
        json.WriteString("name", NameOf(item));
        json.WriteNumber("kind", KindOf(item.Kind));
        json.WriteStartObject("location");
        json.WriteString("uri", document.Uri);
        document.Lines.Write(json, "range", item.Span);
        json.WriteEndObject();
        if (above is not null) json.WriteString("containerName", above);
        json.WriteEndObject();
        foreach (var child in item.Children) WriteFlat(json, document, child, NameOf(item));
    }

    /// <summary>The protocol wants a name.</summary>
    private static string NameOf(OutlineItem item) => string.IsNullOrWhiteSpace(item.Name) ? string.IsNullOrWhiteSpace(item.Id) ? "-" : item.Id : item.Name;

    /// <summary>The protocol's kinds: class, namespace, event, string.</summary>
    private static int KindOf(SyntaxElementKind kind) => kind switch
    {
        SyntaxElementKind.Lane => 5,
        SyntaxElementKind.Phase or SyntaxElementKind.Category => 3,
        SyntaxElementKind.Step => 24,
        _ => 15,
    };
}
