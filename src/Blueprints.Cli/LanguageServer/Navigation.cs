using System.Text.Json;
using Blueprints.Authoring;
using Blueprints.Cli.Rpc;
using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Cli.LanguageServer;

/// <summary>Answers what is asked about the word at a place.</summary>
internal static class Navigation
{
    public static void Hover(Utf8JsonWriter json, OpenDocument document, int offset, ClientSettings client, CancellationToken token)
    {
        if ((HoverBefore(document, offset, token) ?? document.Authoring(token).HoverAt(offset, token)) is not { } hover)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteStartObject("contents");
        json.WriteString("kind", client.TakesMarkdown ? "markdown" : "plaintext");
        json.WriteString("value", client.TakesMarkdown ? hover.Markdown : PlainText.Of(hover.Markdown));
        json.WriteEndObject();
        document.Lines.Write(json, "range", hover.Span);
        json.WriteEndObject();
    }

    /// <summary>What was told of the place in the last state whose figures are known, where nothing was changed at it since: to read the whole
    /// document anew with each letter takes longer than the pointer rests.</summary>
    private static HoverText? HoverBefore(OpenDocument document, int offset, CancellationToken token)
    {
        if (document.Analysed is not { } known || document.Nature != DocumentNature.Drawn) return null;
        var (before, now) = (known.Source.Content, document.Lines.Text);
        var start = before.AsSpan().CommonPrefixLength(now);
        var isBefore = offset < start;
        var shift = isBefore ? 0 : now.Length - before.Length;
        var from = isBefore ? 0 : EndOfChange(before, now, start);
        if (offset < from || known.HoverAt(offset - shift, token) is not { } hover) return null;
        var span = new TextSpan(hover.Span.Start + shift, hover.Span.Length);
        return isBefore ? span.End < start ? hover : null : span.Start > from ? hover with { Span = span } : null;
    }

    /// <summary>Where in a text that begins which it has in common with the one before.</summary>
    private static int EndOfChange(string before, string now, int start)
    {
        var (i, k) = (before.Length, now.Length);
        while (i > start && k > start && before[i - 1] == now[k - 1]) (i, k) = (i - 1, k - 1);
        return k;
    }

    public static void Definition(Utf8JsonWriter json, OpenDocument document, int offset, NamesInFolder names, CancellationToken token)
    {
        var own = document.Authoring(token);
        if (own.LinkAt(offset) is null && own.DefinitionAt(offset) is { } span) WriteLocation(json, document, span);
        else if (LeadsOut(own, offset) && names.Around(document, offset, token) is { } folder && folder.Folder.DefinitionAt(folder.Path, offset) is { } place) WriteLocation(json, folder.DocumentAt(place.Path), place.Span);
        else json.WriteNullValue();
    }

    /// <summary>Whether what a place names may stand in another file: that of a link, or the common file.</summary>
    private static bool LeadsOut(AuthoringDocument document, int offset) => document.LinkAt(offset) is not null || document.UsedPath is not null;

    public static void PrepareRename(Utf8JsonWriter json, OpenDocument document, int offset, NamesInFolder names, CancellationToken token)
    {
        var own = document.Authoring(token);
        var word = own.LinkAt(offset) is null ? own.RenamedSpanAt(offset) : null;
        if (word is null && LeadsOut(own, offset) && names.Around(document, offset, token) is { } folder) word = folder.Folder.RenamedSpanAt(folder.Path, offset);
        if (word is not { } span)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        document.Lines.Write(json, "range", span);
        json.WriteString("placeholder", document.Lines.Text.Substring(span.Start, span.Length));
        json.WriteEndObject();
    }

    public static void References(Utf8JsonWriter json, OpenDocument document, int offset, bool withDefinition, NamesInFolder names, CancellationToken token)
    {
        json.WriteStartArray();
        if (names.Around(document, offset, token) is { } folder)
        {
            foreach (var place in folder.Folder.ReferencesAt(folder.Path, offset, withDefinition)) WriteLocation(json, folder.DocumentAt(place.Path), place.Span);
        }
        else
        {
            foreach (var span in document.Authoring(token).ReferencesAt(offset, withDefinition)) WriteLocation(json, document, span);
        }

        json.WriteEndArray();
    }

    public static void Highlights(Utf8JsonWriter json, OpenDocument document, int offset, CancellationToken token)
    {
        json.WriteStartArray();
        foreach (var span in document.Authoring(token).ReferencesAt(offset))
        {
            json.WriteStartObject();
            document.Lines.Write(json, "range", span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <exception cref="RpcException">It can't be renamed so.</exception>
    public static void Rename(Utf8JsonWriter json, OpenDocument document, int offset, string name, NamesInFolder names, ClientSettings client, CancellationToken token)
    {
        var folder = names.Around(document, offset, token);
        var renaming = folder is null ? document.Authoring(token).RenameAt(offset, name, token) : folder.Folder.RenameAt(folder.Path, offset, name, token);
        if (renaming is null) throw new RpcException(RpcError.RequestFailed, new Bilingual("nothing here can be renamed", "这里没有可以改名的内容").In(document.Authoring(token).Language));
        if (renaming.Refusal is { } refusal) throw new RpcException(RpcError.RequestFailed, refusal);
        if (folder is null) TextChanges.Write(json, document, renaming.Edits, client);
        else TextChanges.Write(json, folder.Documents, renaming.Edits, client);
    }

    private static void WriteLocation(Utf8JsonWriter json, OpenDocument document, TextSpan span)
    {
        json.WriteStartObject();
        json.WriteString("uri", document.Uri);
        document.Lines.Write(json, "range", span);
        json.WriteEndObject();
    }
}
