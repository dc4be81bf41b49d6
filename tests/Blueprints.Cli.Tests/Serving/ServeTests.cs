using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Blueprints.Analysis;
using Blueprints.Cli.Serving;
using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Text;
using Blueprints.Themes;

namespace Blueprints.Cli.Tests.Serving;

/// <summary>Kroki's forms, byte for byte the command's drawings; and what is refused.</summary>
public sealed class ServeTests : IDisposable
{
    private const string Fish = "fishbone: Late\ncategories:\n  People: [Too few]\n";

    private readonly ServeSession _session = new();

    public void Dispose() => _session.Dispose();

    private static string Drawn(string text, LayoutOptions? options = null) => Compiler.RenderSvg(Compiler.Compile(new SourceText(text)).Diagram!, options);

    [Fact]
    public void The_same_drawing_comes_of_every_form()
    {
        var svg = Drawn(Workspace.Good);
        var json = new JsonObject { ["diagram_source"] = Workspace.Good, ["diagram_type"] = "blueprint", ["output_format"] = "svg" };
        (HttpResponseMessage Response, byte[] Body)[] answers =
        [
            _session.Post("blueprint/svg", Workspace.Good),
            _session.Post("blueprint", Workspace.Good),
            _session.Post("blueprint", Workspace.Good, ("Accept", "text/html, image/svg+xml;q=0.9")),
            _session.Post("blueprints/svg", Workspace.Good),
            _session.PostJson("", json.ToJsonString()),
            _session.PostJson("blueprint/svg", json.ToJsonString()),
            _session.PostJson("blueprint", "{\"diagram_source\":" + JsonValue.Create(Workspace.Good).ToJsonString() + "}"),
            _session.Get("blueprint/svg/" + ServeSession.Packed(Workspace.Good)),
        ];
        foreach (var (response, body) in answers)
        {
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("image/svg+xml", response.Content.Headers.ContentType!.MediaType);
            Assert.Equal(svg, ServeSession.Text(body));
        }
    }

    [Theory]
    [InlineData("png", "image/png", "\u0089PNG")]
    [InlineData("pdf", "application/pdf", "%PDF-")]
    [InlineData("jpeg", "image/jpeg", "\u00ff\u00d8\u00ff")]
    [InlineData("jpg", "image/jpeg", "\u00ff\u00d8\u00ff")]
    [InlineData("webp", "image/webp", "RIFF")]
    [InlineData("svg", "image/svg+xml", "<svg ")]
    public void Every_picture_has_its_type(string format, string type, string start)
    {
        var (response, body) = _session.Post($"fishbone/{format}", Fish);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith(start, Encoding.Latin1.GetString(body), StringComparison.Ordinal);
        Assert.Equal(type, _session.Post("fishbone", Fish, ("Accept", $"text/html,{type},*/*")).Response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public void Options_come_by_address_field_or_json_and_the_last_holds()
    {
        var dark = Drawn(Workspace.Good, new LayoutOptions { Theme = ThemeList.Find("dark") });
        var print = Drawn(Workspace.Good, new LayoutOptions { Theme = ThemeList.Find("print") });
        Assert.Equal(dark, ServeSession.Text(_session.Post("blueprint/svg?theme=dark", Workspace.Good).Body));
        Assert.Equal(dark, ServeSession.Text(_session.Post("blueprint/svg?Theme=d%61rk&align=left", Workspace.Good).Body));
        Assert.Equal(print, ServeSession.Text(_session.Post("blueprint/svg?theme=dark", Workspace.Good, ("Kroki-Diagram-Options-Theme", "print")).Body));
        var json = new JsonObject { ["diagram_source"] = Workspace.Good, ["diagram_options"] = new JsonObject { ["theme"] = "dark", ["view"] = new JsonArray() } };
        Assert.Equal(dark, ServeSession.Text(_session.PostJson("blueprint/svg?theme=light", json.ToJsonString(), ("Kroki-Diagram-Options-Theme", "print")).Body));

        var compilation = Compiler.Compile(new SourceText(Workspace.Long(30)));
        var all = Compiler.RenderSvg(compilation.Diagram!, new LayoutOptions { Folding = Folding.Into(2), Language = DiagramLanguage.Chinese, Registers = true, Analysis = Compiler.Analyze(compilation, new AnalysisOptions { Language = DiagramLanguage.Chinese }) });
        Assert.Equal(all, ServeSession.Text(_session.Post("blueprint/svg?fold=2&findings&registers=yes&gaps=false&lang=zh", Workspace.Long(30)).Body));
        var whole = new JsonObject { ["diagram_source"] = Workspace.Long(30), ["diagram_type"] = "blueprint", ["diagram_options"] = new JsonObject { ["fold"] = 2, ["findings"] = true, ["registers"] = "1", ["lang"] = "zh" } };
        Assert.Equal(all, ServeSession.Text(_session.PostJson("", whole.ToJsonString()).Body));
    }

    [Theory]
    [InlineData("theme=pink", "unknown theme 'pink'")]
    [InlineData("fold=0", "fold is auto, none, or a number")]
    [InlineData("findings=perhaps", "findings is true or false, not 'perhaps'")]
    [InlineData("lang=fr", "unknown language 'fr'")]
    [InlineData("lang=zh&theme=pink", "未知的主题“pink”")]
    [InlineData("id-prefix=%3Cscript%3E", "id-prefix is 1 to 64 letters")]
    public void A_wrong_value_is_told(string query, string message)
    {
        var (response, body) = _session.Post("blueprint/svg?" + query, Workspace.Good);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith("Error 400: " + message, ServeSession.Text(body), StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_of_a_document_are_told_at_their_place_as_text_or_json()
    {
        var (response, body) = _session.Post("blueprint/svg", Workspace.Bad);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("text/plain", response.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("Error 400: diagram:3:5: error BP0012: unknown lane 'custmer'; did you mean 'customer'?\n", ServeSession.Text(body), StringComparison.Ordinal);
        var json = JsonNode.Parse(_session.Post("blueprint/svg", Workspace.Bad, ("Accept", "application/json, text/plain")).Body)!["error"]!;
        Assert.Equal(400, (int)json["code"]!);
        Assert.StartsWith("diagram:3:5: error BP0012", (string)json["message"]!, StringComparison.Ordinal);
        Assert.Contains("没有泳道", ServeSession.Text(_session.Post("blueprint/svg?lang=zh", Workspace.Bad).Body), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("blueprint/svg", "", 400, "the body is empty")]
    [InlineData("blueprint/svg", Fish, 400, "this is a fishbone diagram; ask for fishbone in place of blueprint")]
    [InlineData("blueprint/gif", Workspace.Good, 400, "unknown format 'gif'")]
    [InlineData("graphviz/svg", Workspace.Good, 404, "there is nothing at '/graphviz/svg'")]
    [InlineData("blueprint/../../etc/passwd", Workspace.Good, 404, "there is nothing at '/etc/passwd'")]
    [InlineData("blueprint/svg/eJw", Workspace.Good, 405, "POST is not for")]
    [InlineData("health", Workspace.Good, 405, "POST is not for '/health'")]
    public void What_cannot_be_drawn_is_refused_with_the_reason(string path, string text, int status, string message)
    {
        var (response, body) = _session.Post(path, text);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.StartsWith($"Error {status}: {message}", ServeSession.Text(body), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "{", "the body is no JSON (line 1)")]
    [InlineData("", "[1]", "the body is no object of JSON")]
    [InlineData("", "{\"diagram_type\":\"blueprint\"}", "'diagram_source' is missing, or no text")]
    [InlineData("", "{\"diagram_source\":\"x\"}", "'diagram_type' is missing, or no text")]
    [InlineData("", "{\"diagram_source\":\"x\",\"diagram_type\":\"blueprnt\"}", "unknown diagram type 'blueprnt'; did you mean 'blueprint'?")]
    [InlineData("", "{\"diagram_source\":\"blueprint: \\ud800\",\"diagram_type\":\"blueprint\"}", "diagram:1:1: error")]
    [InlineData("blueprint/svg", "{\"diagram_source\":5}", "'diagram_source' is missing, or no text")]
    public void So_is_json_that_says_too_little(string path, string json, string message)
    {
        var (response, body) = _session.PostJson(path, json);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith($"Error 400: {message}", ServeSession.Text(body), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("!!!!")]
    [InlineData("AAAA")]
    [InlineData("eJw")]
    [InlineData("eJxLyslPLy4oyswrsVIISU0E")]
    public void What_is_no_packed_text_is_refused(string letters) => Assert.Equal(HttpStatusCode.BadRequest, _session.Get("blueprint/svg/" + letters).Response.StatusCode);

    [Fact]
    public void A_packed_text_that_was_cut_short_is_never_drawn()
    {
        var letters = ServeSession.Packed(Workspace.Long(10));
        for (var length = 1; length < letters.Length; length += 3) Assert.Equal(HttpStatusCode.BadRequest, _session.Get("blueprint/svg/" + letters[..length]).Response.StatusCode);
        Assert.Equal(HttpStatusCode.OK, _session.Get("blueprint/svg/" + letters + new string('=', (4 - (letters.Length % 4)) % 4)).Response.StatusCode);
    }

    [Fact]
    public void A_text_that_inflates_without_end_is_refused()
    {
        using var session = new ServeSession(new ServeLimits { Text = 100_000 });
        var (response, body) = session.Get("blueprint/svg/" + ServeSession.Packed(new string('a', 3_000_000)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("longer than 100000 bytes once it is inflated", ServeSession.Text(body), StringComparison.Ordinal);
        Assert.True(SpinWait.SpinUntil(() => session.Memory.Taken == 0, 60_000));
    }

    [Fact]
    public void No_file_is_read_and_none_is_named_by_what_is_said()
    {
        // This stands beside the tests, where they run; a document that is read from a folder would get it.
        Assert.True(File.Exists(Path.Combine(AppContext.BaseDirectory, "Blueprints.Cli.runtimeconfig.json")));
        Assert.Equal(Drawn("blueprint: Tea\nsteps:\n  - customer: Orders\n"), ServeSession.Text(_session.Post("blueprint/svg", "blueprint: Tea\nuse: Blueprints.Cli.runtimeconfig.json\nsteps:\n  - customer: Orders\n").Body));
        Assert.Equal(Drawn("blueprint: Tea\nsteps:\n  - customer: Orders\n"), ServeSession.Text(_session.Post("blueprint/svg", "blueprint: Tea\nuse: ../../../../../../etc/passwd\nsteps:\n  - customer: Orders\n").Body));
        Assert.StartsWith("Error 400: diagram:4:11: error", ServeSession.Text(_session.Post("blueprint/svg", "blueprint: Tea\nsteps:\n  - customer: Orders\n    icon: https://example.org/a.svg\n").Body), StringComparison.Ordinal);
    }

    [Fact]
    public void A_drawing_by_its_address_may_be_kept_and_asked_for_again()
    {
        var path = "blueprint/svg/" + ServeSession.Packed(Workspace.Good);
        var first = _session.Get(path).Response;
        var tag = first.Headers.ETag!.ToString();
        Assert.True(first.Headers.CacheControl!.Public);
        Assert.Equal(tag, _session.Get(path).Response.Headers.ETag!.ToString());
        Assert.NotEqual(tag, _session.Get(path + "?theme=dark").Response.Headers.ETag!.ToString());
        Assert.NotEqual(tag, _session.Get(path.Replace("svg", "png", StringComparison.Ordinal)).Response.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, _session.Get(path, ("If-None-Match", $"\"x\", {tag}")).Response.StatusCode);
        Assert.Equal(HttpStatusCode.OK, _session.Get(path, ("If-None-Match", "\"x\"")).Response.StatusCode);
        Assert.True(_session.Get(path, ("Kroki-Diagram-Options-Theme", "dark")).Response.Headers.CacheControl!.NoCache);
        Assert.Null(_session.Get("blueprint/svg/" + ServeSession.Packed(Workspace.Bad)).Response.Headers.ETag);
    }

    [Fact]
    public void Pages_of_others_may_not_ask_unless_they_are_allowed()
    {
        Assert.Equal(HttpStatusCode.Forbidden, _session.Post("blueprint/svg", Workspace.Good, ("Origin", "https://evil.example")).Response.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, _session.Post("blueprint/svg", Workspace.Good, ("Origin", "null")).Response.StatusCode);
        Assert.Equal(HttpStatusCode.OK, _session.Post("blueprint/svg", Workspace.Good, ("Origin", $"http://localhost:{_session.Port}")).Response.StatusCode);
        using var open = new ServeSession(null, "https://docs.example");
        var (response, _) = open.Post("blueprint/svg", Workspace.Good, ("Origin", "https://docs.example"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["https://docs.example"], response.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal(HttpStatusCode.Forbidden, open.Post("blueprint/svg", Workspace.Good, ("Origin", "https://evil.example")).Response.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, open.Send(HttpMethod.Options, "blueprint/svg").Response.StatusCode);
    }

    [Theory]
    [InlineData("text/plain; charset=gbk")]
    [InlineData("text/plain; charset=\"utf-16\"")]
    public void Text_in_another_encoding_is_refused(string type)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Workspace.Good));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, _session.Send(HttpMethod.Post, "blueprint/svg", content).Response.StatusCode);
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_a_mistake_at_their_line()
    {
        var (response, body) = _session.Send(HttpMethod.Post, "blueprint/svg", new ByteArrayContent([.. "blueprint: "u8, 0xC4, 0xE3, .. "\n"u8]));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith("Error 400: diagram:1:", ServeSession.Text(body), StringComparison.Ordinal);
    }

    [Fact]
    public void What_takes_too_long_is_given_up_and_the_next_is_drawn()
    {
        using var session = new ServeSession(new ServeLimits { Time = TimeSpan.FromMilliseconds(10), Body = 8 << 20, Workers = 1 });
        var (response, body) = session.Post("blueprint/svg?findings", Workspace.Long(15_000));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.StartsWith("Error 503: given up after 0.01 s", ServeSession.Text(body), StringComparison.Ordinal);
        Assert.Contains("blueprints_requests_in_flight 0\n", ServeSession.Text(session.Get("metrics").Body), StringComparison.Ordinal);
    }

    [Fact]
    public void More_pixels_or_bytes_than_there_are_for_all_are_refused()
    {
        using var session = new ServeSession(new ServeLimits { Pixels = 300_000, Memory = 1 << 20 });
        Assert.Equal(HttpStatusCode.OK, session.Post("blueprint/png?width=400", Workspace.Good).Response.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, session.Post("blueprint/png?scale=40", Workspace.Good).Response.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, session.Post("blueprint/svg", Workspace.Long(2_000)).Response.StatusCode);
        Assert.True(SpinWait.SpinUntil(() => session.Memory.Taken == 0, 60_000));
    }

    [Fact]
    public void A_line_that_is_full_asks_to_come_again()
    {
        using var session = new ServeSession(new ServeLimits { Workers = 1, Queue = 0, Body = 8 << 20 });
        var all = Enumerable.Range(0, 6).AsParallel().WithDegreeOfParallelism(6).Select(_ => session.Post("blueprint/svg?findings", Workspace.Long(1_500)).Response).ToList();
        Assert.Contains(all, response => response.StatusCode == HttpStatusCode.OK);
        Assert.All(all, response => Assert.True(response.StatusCode == HttpStatusCode.OK || response.Headers.RetryAfter?.Delta == TimeSpan.FromSeconds(1)));
        Assert.Contains(all, response => response.StatusCode == HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public void It_tells_of_itself()
    {
        _session.Post("blueprint/svg", Workspace.Good);
        _session.Post("blueprint/svg", Workspace.Bad);
        Assert.Equal("pass", (string?)JsonNode.Parse(_session.Get("health").Body)!["status"]);
        Assert.Contains("POST /TYPE/FORMAT", ServeSession.Text(_session.Get("").Body), StringComparison.Ordinal);
        Assert.Contains("正文即文档", ServeSession.Text(_session.Get("?lang=zh").Body), StringComparison.Ordinal);
        var (response, body) = _session.Get("metrics");
        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        var metrics = ServeSession.Text(body).Split('\n');
        Assert.All(["blueprints_requests_total{status=\"200\"} 4", "blueprints_requests_total{status=\"400\"} 1", "blueprints_errors_total 1", "blueprints_drawing_seconds_count 2", "blueprints_requests_in_flight 0"], line => Assert.Contains(line, metrics));
        Assert.All(metrics.SkipLast(1), line => Assert.Matches("^(# (HELP|TYPE) blueprints_[a-z_]+ .+|blueprints_[a-z_]+(\\{[a-z]+=\"[^\"]+\"\\})? [0-9.E+-]+)$", line));
    }

    [Fact]
    public void An_inflated_request_line_that_is_odd_is_told_plainly()
    {
        var (response, body) = _session.Get("blueprint/svg/" + ServeSession.Packed("") + "?lang=zh");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith("Error 400: ", ServeSession.Text(body), StringComparison.Ordinal);
    }
}
