using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Blueprints.Cli.Http;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Serving;
using Blueprints.Text;

namespace Blueprints.Cli.Studio;

/// <summary>
/// Serves the page, and what it asks for: the documents of one folder, news of them, drawings. Whoever asks has come in by <see cref="StudioGate"/>, from
/// a page of this server's own. Safe for many threads.
/// </summary>
/// <param name="page">The page.</param>
/// <param name="folder">The folder.</param>
/// <param name="news">What changes there.</param>
/// <param name="drawings">What draws.</param>
/// <param name="gate">Who may come in.</param>
/// <param name="hosts">Whom requests may be for.</param>
internal sealed class StudioService(StudioPage page, StudioFolder folder, FolderNews news, StudioDrawings drawings, StudioGate gate, HostCheck hosts) : IHttpService
{
    /// <summary>What the page may load and run: its own files, and the library. It is shown in no frame of another.</summary>
    public const string Policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>What stands in the page's first file where it is told that it is served.</summary>
    public const string IndexMark = "<html lang=\"en\">";

    private static readonly (string Name, string Value)[] Safe =
    [
        ("Content-Security-Policy", Policy),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("X-Frame-Options", "DENY"),
        ("Cache-Control", "no-store"),
    ];

    public async ValueTask<HttpResponse> AnswerAsync(HttpRequest request, CancellationToken leaving) => Guarded(await RouteAsync(request, leaving).ConfigureAwait(false));

    public HttpResponse Refuse(HttpHead? head, int status, Bilingual words)
    {
        var language = LanguageOf(head);
        var isPage = head?.Fields.Of("Sec-Fetch-Mode") == "navigate";
        return Guarded(isPage ? HttpResponse.Text(status, StudioWords.Refused(language, words), "text/html; charset=utf-8") : HttpResponse.Text(status, words.In(language) + "\n"));
    }

    public void Answered(int status, long received, long sent)
    {
        // Nobody asks for figures of it.
    }

    private async ValueTask<HttpResponse> RouteAsync(HttpRequest request, CancellationToken leaving)
    {
        hosts.RequireOwnPage(request.Head, []);
        if (!request.Path.StartsWith(gate.Root, StringComparison.Ordinal)) throw new HttpException(404, StudioWords.NoEntry);
        var path = Uri.UnescapeDataString(request.Path[gate.Root.Length..]);
        if (path.Length == 0 && request is { Method: "GET", Head.Method: "GET" } && gate.Enter(OptionOf(request, "key")) is { } cookie)
            return HttpResponse.Text(200, StudioWords.Entered(LanguageOf(request.Head)), "text/html; charset=utf-8") with { Fields = [cookie] };
        if (!gate.IsIn(request.Head)) throw new HttpException(403, StudioWords.NoEntry);
        RequireOwnSite(request.Head, path);
        var (area, rest) = path.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? (path[..slash], path[(slash + 1)..]) : (path, "");
        switch (area)
        {
            case "files" when rest.Length == 0:
                Require(request, "GET");
                return Json(List);
            case "files":
                Require(request, "GET", "PUT");
                return request.Method == "PUT" ? Save(request, rest) : Open(request, rest);
            case "used":
                Require(request, "GET");
                return new HttpResponse(200, "application/octet-stream", folder.ReadUsed(OptionOf(request, "document"), OptionOf(request, "path")));
            case "events":
                Require(request, "GET");
                return new HttpResponse(200, "text/event-stream", default) { Pieces = news.Listen() };
            case "draw":
                Require(request, "POST");
                return await drawings.DrawAsync(rest, request, leaving).ConfigureAwait(false);
            default:
                Require(request, "GET");
                return Page(request, path);
        }
    }

    /// <summary>Pages of other ports of this machine are of the same site, and their cookies come along; only what the browser says tells them apart.</summary>
    private static void RequireOwnSite(HttpHead head, string path)
    {
        if (head.Fields.Of("Sec-Fetch-Site") is null or "same-origin" or "none") return;
        if (path.Length == 0 && head.Fields.Of("Sec-Fetch-Mode") == "navigate" && head.Fields.Of("Sec-Fetch-Dest") == "document") return;
        throw new HttpException(403, "pages of other origins may not ask this server", "其他来源的网页不能调用本服务");
    }

    private static void Require(HttpRequest request, params string[] methods)
    {
        if (Array.IndexOf(methods, request.Method) < 0) throw new HttpException(405, $"{request.Method} is not for this path", $"此路径不支持 {request.Method}") { Field = ("Allow", string.Join(", ", methods)) };
    }

    private HttpResponse Page(HttpRequest request, string path)
    {
        var isIndex = path.Length == 0 || path == StudioPage.Index;
        if (page.Find(isIndex ? StudioPage.Index : path) is not { } file) throw new HttpException(404, $"there is nothing at '{path}'", $"“{path}”处没有内容");
        if (isIndex)
        {
            var chosen = Messages.Chosen is { } language ? $" data-language=\"{(language == DiagramLanguage.Chinese ? "zh" : "en")}\"" : "";
            return HttpResponse.Text(200, Encoding.UTF8.GetString(file.Plain()).Replace(IndexMark, $"<html lang=\"en\" data-served{chosen}>", StringComparison.Ordinal), file.MediaType);
        }

        var isPacked = request.Head.Fields.Lists("Accept-Encoding", "br");
        return new HttpResponse(200, file.MediaType, isPacked ? file.Packed : file.Plain()) { Fields = isPacked ? [("Content-Encoding", "br")] : [] };
    }

    private HttpResponse Open(HttpRequest request, string path)
    {
        var document = folder.Read(path);
        news.HasRead(path, document.Tag);
        (string, string)[] fields = [("ETag", document.Tag)];
        return request.Head.Fields.Of("If-None-Match") == document.Tag
            ? HttpResponse.Empty(304) with { Fields = fields }
            : new HttpResponse(200, HttpResponse.PlainText, document.Content) { Fields = fields };
    }

    private HttpResponse Save(HttpRequest request, string path)
    {
        var (known, isNew) = (request.Head.Fields.Of("If-Match"), request.Head.Fields.Of("If-None-Match") == "*");
        if (known is null == !isNew || known == "*") throw new HttpException(428, "say by If-Match what was read, or by If-None-Match: * that nothing was", "请用 If-Match 说明读到的内容，或用 If-None-Match: * 说明原本没有");
        var tag = folder.Save(path, request.Body, known);
        news.HasWritten(path, tag);
        return HttpResponse.Empty(204) with { Fields = [("ETag", tag)] };
    }

    private void List(Utf8JsonWriter json)
    {
        var (paths, isCut) = folder.Documents();
        json.WriteString("folder", folder.Name);
        json.WriteString("key", folder.Key);
        json.WriteBoolean("isCut", isCut);
        json.WriteStartArray("documents");
        foreach (var path in paths) json.WriteStringValue(path);
        json.WriteEndArray();
    }

    private static HttpResponse Json(Action<Utf8JsonWriter> members)
    {
        using var whole = new MemoryStream();
        using (var json = new Utf8JsonWriter(whole, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return new HttpResponse(200, "application/json", whole.ToArray());
    }

    /// <summary>What stands behind the question mark under a name; empty for nothing.</summary>
    private static string OptionOf(HttpRequest request, string name) => ServedOptions.QueryOf(request.Query).FirstOrDefault(option => option.Name == name).Value ?? "";

    private static HttpResponse Guarded(HttpResponse response) => response with { Fields = [.. response.Fields, .. Safe] };

    private static DiagramLanguage LanguageOf(HttpHead? head) =>
        head?.Fields.Of("Accept-Language") is { } asked && (head.Fields.Of("Sec-Fetch-Mode") != "navigate" || Messages.Chosen is null)
            ? asked.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? DiagramLanguage.Chinese : DiagramLanguage.English
            : Messages.Language;
}
