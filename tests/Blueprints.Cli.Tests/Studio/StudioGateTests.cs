using System.Net;

namespace Blueprints.Cli.Tests.Studio;

/// <summary>Who comes in to a studio, and who does not.</summary>
public sealed class StudioGateTests : IDisposable
{
    private readonly Workspace _workspace = new Workspace().With("a.blueprint.yaml");
    private readonly StudioSession _session;

    public StudioGateTests() => _session = new StudioSession(_workspace.Folder);

    public void Dispose()
    {
        _session.Dispose();
        _workspace.Dispose();
    }

    [Fact]
    public void The_key_is_taken_once_for_a_cookie_that_scripts_and_other_sites_have_no_use_of()
    {
        var entry = _session.Gate.Entry[_session.Gate.Root.Length..];
        Assert.Equal(HttpStatusCode.Forbidden, _session.Get("?key=wrong").Response.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, _session.Send(HttpMethod.Head, entry).Response.StatusCode);
        var (response, body) = _session.Get(entry);
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"));
        Assert.Equal(["Path=" + _session.Gate.Root, "HttpOnly", "SameSite=Strict"], cookie.Split("; ")[1..]);
        Assert.Contains("content=\"0; url=./\"", body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, _session.Get(entry).Response.StatusCode);
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("GET", "studio.js")]
    [InlineData("GET", "files")]
    [InlineData("GET", "files/a.blueprint.yaml")]
    [InlineData("PUT", "files/a.blueprint.yaml")]
    [InlineData("GET", "used?document=a.blueprint.yaml&path=blueprints.yaml")]
    [InlineData("GET", "events")]
    [InlineData("POST", "draw/png?document=a.blueprint.yaml")]
    public void Nothing_is_given_without_the_cookie(string method, string path)
    {
        Assert.Equal(HttpStatusCode.Forbidden, _session.Send(new HttpMethod(method), path, method == "GET" ? null : "x"u8.ToArray(), ("If-None-Match", "*")).Response.StatusCode);
        _session.Enter();
        Assert.NotEqual(HttpStatusCode.Forbidden, _session.Client.Send(WithCookie(new HttpMethod(method), path), HttpCompletionOption.ResponseHeadersRead).StatusCode);
        Assert.Equal(Workspace.Good, _workspace.Read("a.blueprint.yaml"));
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, "Origin", "http://evil.example")]
    [InlineData(HttpStatusCode.Forbidden, "Origin", "null")]
    [InlineData(HttpStatusCode.Forbidden, "Sec-Fetch-Site", "cross-site")]
    [InlineData(HttpStatusCode.Forbidden, "Sec-Fetch-Site", "same-site")]
    [InlineData(HttpStatusCode.OK, "Sec-Fetch-Site", "same-origin")]
    [InlineData(HttpStatusCode.MisdirectedRequest, "Host", "evil.example")]
    public void Pages_of_others_are_refused(HttpStatusCode expected, string name, string value)
    {
        var (response, body) = _session.Enter().Get("files", (name, value));
        Assert.Equal(expected, response.StatusCode);
        Assert.DoesNotContain("--", body, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_itself_may_be_led_to_from_elsewhere()
    {
        _session.Enter();
        Assert.Equal(HttpStatusCode.OK, _session.Get("", ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate"), ("Sec-Fetch-Dest", "document")).Response.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, _session.Get("", ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate"), ("Sec-Fetch-Dest", "iframe")).Response.StatusCode);
    }

    [Fact]
    public void Every_answer_keeps_what_it_holds_to_its_own_page()
    {
        Check(_session.Get("").Response);
        _session.Enter();
        foreach (var path in (string[])["", "studio.js", "files", "files/a.blueprint.yaml", "files/none.blueprint.yaml", "nothing"]) Check(_session.Get(path).Response);

        static void Check(HttpResponseMessage response)
        {
            var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
            Assert.StartsWith("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.Equal(["no-referrer"], response.Headers.GetValues("Referrer-Policy"));
            Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
            Assert.Equal(["same-origin"], response.Headers.GetValues("Cross-Origin-Resource-Policy"));
            Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        }
    }

    [Fact]
    public void Who_is_not_in_is_told_how_to_come_in_by_a_page_in_the_browsers_language()
    {
        var (response, body) = _session.Get("", ("Sec-Fetch-Mode", "navigate"), ("Accept-Language", "zh-CN"));
        Assert.Equal((HttpStatusCode.Forbidden, "text/html"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Contains("请打开 blueprints studio 给出的地址", body, StringComparison.Ordinal);
        Assert.Contains("open the address", _session.Get("").Body, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_is_told_that_it_is_served_and_its_files_come_packed_or_plain()
    {
        _session.Enter();
        Assert.Equal(PageMaker.Index.Replace("lang=\"en\"", "lang=\"en\" data-served", StringComparison.Ordinal), _session.Get("").Body);
        var (plain, body) = _session.Get("studio.js");
        Assert.Equal(("// é\n", "text/javascript"), (body, plain.Content.Headers.ContentType?.MediaType));
        var packed = _session.Get("_framework/dotnet.wasm", ("Accept-Encoding", "gzip, br")).Response;
        Assert.Equal(["br"], packed.Content.Headers.ContentEncoding);
        Assert.InRange(packed.Content.Headers.ContentLength!.Value, 1, 100);
        Assert.Equal(5_000, _session.Get("_framework/dotnet.wasm").Body.Length);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, _session.Put("studio.js", "x").Response.StatusCode);
    }

    private HttpRequestMessage WithCookie(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = method == HttpMethod.Get ? null : new StringContent(Workspace.Good) };
        request.Headers.Add("Cookie", _session.Cookie);
        request.Headers.TryAddWithoutValidation("If-None-Match", "*");
        return request;
    }
}
