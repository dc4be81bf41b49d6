using System.Text.Json;

namespace Blueprints.Cli.LanguageServer;

/// <summary>Answers which part of a drawing belongs to a place in its document, and the other way round. These requests are our own:
/// <c>blueprints/elementAt</c> takes a document and a position, <c>blueprints/placeOf</c> a document and the <c>element</c>, by its
/// <c>data-id</c> in the drawing.</summary>
internal static class Elements
{
    public static void WriteAt(Utf8JsonWriter json, OpenDocument document, int offset, CancellationToken token)
    {
        if (document.Nature == DocumentNature.Drawn && document.Authoring(token).ElementAt(offset) is { } id) json.WriteStringValue(id);
        else json.WriteNullValue();
    }

    public static void WritePlace(Utf8JsonWriter json, OpenDocument document, string element, CancellationToken token)
    {
        if (document.Nature != DocumentNature.Drawn || document.Authoring(token).PlaceOf(element) is not { } span)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        document.Lines.Write(json, "range", span);
        json.WriteEndObject();
    }
}
