using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Blueprints.Authoring;
using Blueprints.Text;

namespace Blueprints.Cli.LanguageServer;

/// <summary>Answers what may be written at a caret.</summary>
internal static class CompletionItems
{
    public static void Write(Utf8JsonWriter json, OpenDocument document, int offset, ClientSettings client, CancellationToken token)
    {
        var items = document.IsOurs ? (document.Known ?? document.Authoring(token)).CompletionsIn(document.Lines.Text, offset, token) : [];
        json.WriteStartObject();
        // What is offered depends on the letters that stand there already.
        json.WriteBoolean("isIncomplete", !items.IsEmpty);
        json.WriteStartArray("items");
        for (var i = 0; i < items.Length; i++) Write(json, document, items[i], i, client);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, OpenDocument document, CompletionItem item, int place, ClientSettings client)
    {
        var span = new TextSpan(item.Edit.Start, item.Edit.Length);
        json.WriteStartObject();
        json.WriteString("label", item.Label);
        json.WriteNumber("kind", KindOf(item.Kind));
        if (item.Detail.Length > 0) json.WriteString("detail", item.Detail);
        if (item.Description.Length > 0) json.WriteString("documentation", item.Description);
        else if (item.Picture is { } picture && client.TakesPictures) WritePicture(json, item.Label, picture);
        json.WriteString("sortText", place.ToString("D4", CultureInfo.InvariantCulture));
        // The list is chosen by the letters that stand there, a label's among them, so that the editor need not choose again.
        var written = document.Lines.Text.AsSpan(span.Start, span.Length);
        if (!item.Label.AsSpan().StartsWith(written, StringComparison.OrdinalIgnoreCase)) json.WriteString("filterText", $"{written}{item.Label}");
        json.WriteStartObject("textEdit");
        document.Lines.Write(json, "range", span);
        json.WriteString("newText", item.Edit.NewText);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WritePicture(Utf8JsonWriter json, string label, string picture)
    {
        json.WriteStartObject("documentation");
        json.WriteString("kind", "markdown");
        json.WriteString("value", $"![{label}](data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(picture))})");
        json.WriteEndObject();
    }

    /// <summary>The protocol's kinds: property, class, enum member, reference, unit, event, file, enum member, field.</summary>
    private static int KindOf(CompletionKind kind) => kind switch
    {
        CompletionKind.Key => 10,
        CompletionKind.Lane => 7,
        CompletionKind.Word => 20,
        CompletionKind.Step or CompletionKind.Cause => 18,
        CompletionKind.Unit => 11,
        CompletionKind.Rule => 23,
        CompletionKind.File => 17,
        CompletionKind.Icon => 20,
        _ => 5,
    };
}
