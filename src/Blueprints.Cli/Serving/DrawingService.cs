using System.Buffers.Text;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Blueprints.Cli.Http;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;
using Blueprints.Text;

namespace Blueprints.Cli.Serving;

/// <summary>Answers as Kroki does: draws what is sent, and tells of itself at <c>/health</c> and <c>/metrics</c>.</summary>
/// <param name="limits">What it may cost.</param>
/// <param name="memory">The bytes that all requests hold together.</param>
/// <param name="hosts">Whom requests may be for.</param>
/// <param name="origins">The origins of pages that may ask for drawings; <c>*</c> for all.</param>
/// <param name="fonts">Fonts for characters that Inter lacks.</param>
internal sealed class DrawingService(ServeLimits limits, Allowance memory, HostCheck hosts, IReadOnlyList<string> origins, string[] fonts) : IHttpService, IDisposable
{
    /// <summary>A drawing that is opened by itself loads nothing and runs nothing.</summary>
    private static readonly (string Name, string Value) Harmless = ("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox");

    private static readonly string[] Reading = ["GET", "HEAD"];

    private readonly Workshop _workshop = new(limits);
    private readonly Metrics _metrics = new();
    private readonly Draughtsman _draughtsman = new(new Allowance(limits.Pixels), fonts);

    public async ValueTask<HttpResponse> AnswerAsync(HttpRequest request, CancellationToken leaving)
    {
        var parts = PartsOf(request.Path);
        var methods = MethodsOf(request.Path, parts);
        if (methods.Length == 0) throw new HttpException(404, $"there is nothing at '{request.Path}'; / tells what there is", $"“{request.Path}”处没有内容；/ 处有说明");
        var allowed = string.Join(", ", (string[])[.. methods, "OPTIONS"]);
        if (request.Method == "OPTIONS") return WithOrigin(request.Head, HttpResponse.Empty(204) with { Fields = [("Allow", allowed), ("Access-Control-Allow-Methods", allowed), ("Access-Control-Allow-Headers", "*")] });
        if (Array.IndexOf(methods, request.Method) < 0) throw new HttpException(405, $"{request.Method} is not for '{request.Path}'", $"“{request.Path}”不支持 {request.Method}") { Field = ("Allow", allowed) };
        if (request.Method == "POST") hosts.RequireOwnPage(request.Head, origins);
        return request.Path switch
        {
            "/" when request.Method == "GET" => HttpResponse.Text(200, ServiceWords.About(LanguageOf(request.Head))),
            "/health" => HttpResponse.Text(200, $"{{\"status\":\"pass\",\"version\":\"{VersionNumber.Text}\"}}\n", "application/json"),
            "/metrics" => HttpResponse.Text(200, _metrics.ToText(
                ("requests_in_flight", "Drawings being made.", _workshop.Working),
                ("requests_waiting", "Requests that wait for their turn.", _workshop.Waiting),
                ("held_bytes", "Bytes of bodies, texts and drawings that requests hold.", memory.Taken),
                ("working_set_bytes", "Memory of the process.", Environment.WorkingSet)), Metrics.ContentType),
            _ => WithOrigin(request.Head, await DrawAsync(request, parts, leaving).ConfigureAwait(false)),
        };
    }

    public HttpResponse Refuse(HttpHead? head, int status, Bilingual words)
    {
        var text = words.In(head is null ? Messages.Language : LanguageOf(head));
        var response = head is not null && AsksForJson(head.Fields)
            ? HttpResponse.Text(status, $"{{\"error\":{{\"code\":{status},\"message\":\"{JsonEncodedText.Encode(text)}\"}}}}\n", "application/json")
            : HttpResponse.Text(status, $"Error {status}: {text}\n");
        return head is null ? response : WithOrigin(head, response);
    }

    public void Answered(int status, long received, long sent) => _metrics.Answered(status, received, sent);

    public void Dispose() => _workshop.Dispose();

    private async ValueTask<HttpResponse> DrawAsync(HttpRequest request, string[] parts, CancellationToken leaving)
    {
        try
        {
            var drawing = KrokiForms.Read(request, parts, limits.Text);
            var tag = request.Method == "GET" ? TagOf(drawing) : null;
            if (tag is not null && IsKnown(request.Head.Fields.Of("If-None-Match"), tag)) return HttpResponse.Empty(304) with { Fields = Caching(tag, drawing) };
            var bytes = await _workshop.DoAsync(token => Timed(drawing, request.Holding, token), leaving).ConfigureAwait(false);
            return new HttpResponse(200, drawing.Format.MediaType, bytes) { Fields = [.. tag is null ? [] : Caching(tag, drawing), Harmless] };
        }
        catch (UsageException wrong)
        {
            throw new HttpException(400, wrong.Words);
        }
    }

    private byte[] Timed(DrawingRequest drawing, Holding holding, CancellationToken token)
    {
        var begun = Stopwatch.GetTimestamp();
        try
        {
            return _draughtsman.Draw(drawing, holding, token);
        }
        finally
        {
            _metrics.Drawn(begun);
        }
    }

    /// <summary>What a drawing depends on, as one word: known before it is drawn.</summary>
    private static string TagOf(DrawingRequest drawing)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{VersionNumber.Text}\n{drawing.Kind}\n{drawing.Format.Name}\n{drawing.Options.Key}\n"));
        hash.AppendData(drawing.Text.Span);
        return $"\"{Base64Url.EncodeToString(hash.GetHashAndReset().AsSpan(0, 16))}\"";
    }

    private static bool IsKnown(string? field, string tag)
    {
        foreach (var part in (field ?? "").Split(','))
        {
            var known = part.Trim();
            if (known == "*" || known == tag || known == "W/" + tag) return true;
        }

        return false;
    }

    /// <summary>A drawing may be kept by its address, unless fields that the address does not show had a say.</summary>
    private static (string Name, string Value)[] Caching(string tag, DrawingRequest drawing) => [("ETag", tag), ("Cache-Control", drawing.Options.HasFields ? "no-cache" : "public, max-age=432000")];

    private HttpResponse WithOrigin(HttpHead head, HttpResponse response)
    {
        if (head.Fields.Of("Origin") is not { } origin || !origins.Any(other => other == "*" || other.Equals(origin, StringComparison.OrdinalIgnoreCase))) return response;
        return response with { Fields = [.. response.Fields, ("Access-Control-Allow-Origin", origin), ("Vary", "Origin")] };
    }

    private static DiagramLanguage LanguageOf(HttpHead head)
    {
        var at = head.Target.IndexOf('?', StringComparison.Ordinal);
        var asked = at < 0 ? null : ServedOptions.QueryOf(head.Target[(at + 1)..]).LastOrDefault(option => option.Name.Equals("lang", StringComparison.OrdinalIgnoreCase)).Value;
        if (LanguageOption.Find(asked) is { } named) return named;
        return Messages.Chosen ?? (head.Fields.Of("Accept-Language")?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true ? DiagramLanguage.Chinese : DiagramLanguage.English);
    }

    /// <summary>Whether JSON stands first among what the client says it takes, of what can be given.</summary>
    private static bool AsksForJson(HttpFields fields)
    {
        foreach (var part in (fields.Of("Accept") ?? "").Split(','))
        {
            var type = part.Split(';')[0].Trim();
            if (type.Equals("application/json", StringComparison.OrdinalIgnoreCase)) return true;
            if (type.Equals("text/plain", StringComparison.OrdinalIgnoreCase)) return false;
        }

        return false;
    }

    private static string[] PartsOf(string path) => path == "/" ? [] : path[1..].Split('/');

    private static string[] MethodsOf(string path, string[] parts) => path switch
    {
        "/" => ["GET", "HEAD", "POST"],
        "*" => ["GET", "HEAD", "POST"],
        "/health" or "/metrics" => Reading,
        _ => KrokiForms.MethodsOf(parts),
    };
}
