using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Blueprints.Cli.Tests.Studio;

/// <summary>Documents of the folder: listed, read, saved; nothing outside is seen, and nothing that was not read is written over.</summary>
public sealed class StudioFolderTests : IDisposable
{
    private const string Other = "blueprint: Other\nsteps:\n  - customer: Other\n";

    private readonly Workspace _workspace = new();
    private readonly string _root;
    private readonly StudioSession _session;

    public StudioFolderTests()
    {
        _workspace.With("open/a.blueprint.yaml").With("open/deep/b.fishbone.yaml", "fishbone: Late\n").With("open/notes.yaml", "a: b\n").With("open/.hidden/c.blueprint.yaml").With("secret.blueprint.yaml", "blueprint: Secret\n");
        _root = _workspace.PathOf("open");
        _session = new StudioSession(_root).Enter();
    }

    public void Dispose()
    {
        _session.Dispose();
        _workspace.Dispose();
    }

    [Fact]
    public void Documents_alone_are_listed()
    {
        var list = JsonNode.Parse(_session.Get("files").Body)!;
        Assert.Equal("open", (string?)list["folder"]);
        Assert.Equal(["a.blueprint.yaml", "deep/b.fishbone.yaml"], list["documents"]!.AsArray().Select(path => (string)path!));
    }

    [Fact]
    public void A_document_is_read_with_its_tag_and_not_sent_again_to_who_knows_it()
    {
        var (response, body) = _session.Get("files/a.blueprint.yaml");
        Assert.Equal(Workspace.Good, body);
        var tag = response.Headers.ETag!.ToString();
        Assert.Equal(HttpStatusCode.NotModified, _session.Get("files/a.blueprint.yaml", ("If-None-Match", tag)).Response.StatusCode);
        _workspace.With("open/a.blueprint.yaml", Other);
        Assert.Equal(Other, _session.Get("files/a.blueprint.yaml", ("If-None-Match", tag)).Body);
        Assert.Equal(HttpStatusCode.NotFound, _session.Get("files/none.blueprint.yaml").Response.StatusCode);
    }

    [Fact]
    public void What_was_read_is_saved_over_and_its_new_tag_told()
    {
        var tag = _session.TagOf("deep/b.fishbone.yaml");
        var (response, _) = _session.Put("files/deep/b.fishbone.yaml", "fishbone: Later\n", ("If-Match", tag));
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal("fishbone: Later\n", _workspace.Read("open/deep/b.fishbone.yaml"));
        Assert.Equal(_session.TagOf("deep/b.fishbone.yaml"), response.Headers.ETag!.ToString());
        Assert.Equal(["open/.hidden/c.blueprint.yaml", "open/a.blueprint.yaml", "open/deep/b.fishbone.yaml", "open/notes.yaml", "secret.blueprint.yaml"], _workspace.Files());
    }

    [Fact]
    public void What_was_changed_meanwhile_is_never_written_over()
    {
        var tag = _session.TagOf("a.blueprint.yaml");
        _workspace.With("open/a.blueprint.yaml", Other);
        var (response, body) = _session.Put("files/a.blueprint.yaml", "blueprint: Mine\n", ("If-Match", tag), ("Accept-Language", "zh"));
        Assert.Equal(HttpStatusCode.PreconditionFailed, response.StatusCode);
        Assert.Equal("“a.blueprint.yaml”已被别处改动\n", body);
        Assert.Equal(_session.TagOf("a.blueprint.yaml"), response.Headers.ETag!.ToString());
        Assert.Equal(Other, _workspace.Read("open/a.blueprint.yaml"));
        File.Delete(_workspace.PathOf("open/a.blueprint.yaml"));
        Assert.Equal(HttpStatusCode.PreconditionFailed, _session.Put("files/a.blueprint.yaml", "blueprint: Mine\n", ("If-Match", tag)).Response.StatusCode);
        Assert.False(_workspace.Has("open/a.blueprint.yaml"));
    }

    [Fact]
    public void A_new_document_is_written_where_none_is()
    {
        Assert.Equal(HttpStatusCode.NoContent, _session.Put("files/%E8%8C%B6%20%26%20x.blueprint.yaml", Other, ("If-None-Match", "*")).Response.StatusCode);
        Assert.Equal(Other, _workspace.Read("open/茶 & x.blueprint.yaml"));
        Assert.Equal(HttpStatusCode.PreconditionFailed, _session.Put("files/a.blueprint.yaml", Other, ("If-None-Match", "*")).Response.StatusCode);
        Assert.Equal(Workspace.Good, _workspace.Read("open/a.blueprint.yaml"));
        Assert.Contains("there is no such folder", _session.Put("files/none/x.blueprint.yaml", Other, ("If-None-Match", "*")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_does_not_say_what_was_read_saves_nothing()
    {
        Assert.Equal(428, (int)_session.Put("files/a.blueprint.yaml", Other).Response.StatusCode);
        Assert.Equal(428, (int)_session.Put("files/a.blueprint.yaml", Other, ("If-Match", "*")).Response.StatusCode);
        Assert.Equal(428, (int)_session.Put("files/a.blueprint.yaml", Other, ("If-Match", _session.TagOf("a.blueprint.yaml")), ("If-None-Match", "*")).Response.StatusCode);
        Assert.Equal(Workspace.Good, _workspace.Read("open/a.blueprint.yaml"));
    }

    [Fact]
    public void Of_many_that_save_at_once_one_does()
    {
        var tag = _session.TagOf("a.blueprint.yaml");
        var statuses = new int[16];
        Parallel.For(0, statuses.Length, new ParallelOptions { MaxDegreeOfParallelism = 16 }, i => statuses[i] = (int)_session.Put("files/a.blueprint.yaml", $"blueprint: {i}\n", ("If-Match", tag)).Response.StatusCode);
        var winner = Assert.Single(Enumerable.Range(0, statuses.Length), i => statuses[i] == 204);
        Assert.Equal($"blueprint: {winner}\n", _workspace.Read("open/a.blueprint.yaml"));
        Assert.Equal(15, statuses.Count(status => status == 412));
    }

    [Fact]
    public void A_byte_order_mark_stays_and_an_empty_file_is_a_document()
    {
        File.WriteAllText(_workspace.PathOf("open/a.blueprint.yaml"), Workspace.Good, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        var (response, _) = _session.Put("files/a.blueprint.yaml", Other, ("If-Match", _session.TagOf("a.blueprint.yaml")));
        Assert.Equal([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Other)], _workspace.Bytes("open/a.blueprint.yaml"));
        Assert.Equal(_session.TagOf("a.blueprint.yaml"), response.Headers.ETag!.ToString());
        if (OperatingSystem.IsMacOS()) return;
        _workspace.With("open/empty.blueprint.yaml", "");
        Assert.Equal(HttpStatusCode.NoContent, _session.Put("files/empty.blueprint.yaml", Other, ("If-Match", _session.TagOf("empty.blueprint.yaml"))).Response.StatusCode);
        Assert.Equal(Other, _workspace.Read("open/empty.blueprint.yaml"));
    }

    [Fact]
    public void What_is_no_text_or_too_long_is_not_saved()
    {
        var tag = _session.TagOf("a.blueprint.yaml");
        Assert.Equal(HttpStatusCode.BadRequest, _session.Send(HttpMethod.Put, "files/a.blueprint.yaml", [0xC3, 0x28], ("If-Match", tag)).Response.StatusCode);
        var told = _session.Http.Say($"PUT {_session.Gate.Root}files/a.blueprint.yaml HTTP/1.1\r\nHost: HOST\r\nCookie: {_session.Cookie}\r\nIf-Match: {tag}\r\nContent-Length: 1048577\r\n\r\n", ends: false);
        Assert.StartsWith("HTTP/1.1 413 ", told, StringComparison.Ordinal);
        Assert.Equal(Workspace.Good, _workspace.Read("open/a.blueprint.yaml"));
    }

    [Theory]
    [InlineData("../secret.blueprint.yaml")]
    [InlineData("..%2Fsecret.blueprint.yaml")]
    [InlineData("deep/../../secret.blueprint.yaml")]
    [InlineData("deep%2F..%2F..%2Fsecret.blueprint.yaml")]
    [InlineData("..%5Csecret.blueprint.yaml")]
    [InlineData("%2Fetc%2Fx.blueprint.yaml")]
    [InlineData(".hidden/c.blueprint.yaml")]
    [InlineData("C:x.blueprint.yaml")]
    [InlineData("a%00.blueprint.yaml")]
    [InlineData("a%0A.blueprint.yaml")]
    [InlineData("notes.yaml")]
    [InlineData("blueprints.yaml")]
    [InlineData("x.sh")]
    [InlineData("deep//b.fishbone.yaml")]
    public void Names_of_others_are_refused(string path)
    {
        // By hand, since clients put paths in order before they ask.
        foreach (var (method, condition) in ((string, string)[])[("GET", "X: y"), ("PUT", "If-None-Match: *")])
        {
            var told = _session.Http.Say($"{method} {_session.Gate.Root}files/{path} HTTP/1.1\r\nHost: HOST\r\nCookie: {_session.Cookie}\r\n{condition}\r\nContent-Length: 1\r\nConnection: close\r\n\r\nx");
            Assert.StartsWith("HTTP/1.1 403 ", told, StringComparison.Ordinal);
            Assert.DoesNotContain("Secret", told, StringComparison.Ordinal);
        }

        Assert.Equal("blueprint: Secret\n", _workspace.Read("secret.blueprint.yaml"));
        Assert.Equal(5, _workspace.Files().Length);
    }

    [Fact]
    public void Links_lead_nowhere_outside_and_to_no_other_files()
    {
        if (OperatingSystem.IsWindows()) return;
        File.CreateSymbolicLink(_workspace.PathOf("open/out.blueprint.yaml"), _workspace.PathOf("secret.blueprint.yaml"));
        File.CreateSymbolicLink(_workspace.PathOf("open/notes.blueprint.yaml"), "notes.yaml");
        File.CreateSymbolicLink(_workspace.PathOf("open/round.blueprint.yaml"), "round.blueprint.yaml");
        Directory.CreateSymbolicLink(_workspace.PathOf("open/up"), _workspace.Folder);
        Directory.CreateDirectory(_workspace.PathOf("outside"));
        Directory.CreateSymbolicLink(_workspace.PathOf("open/beside"), _workspace.PathOf("outside"));
        foreach (var path in (string[])["out.blueprint.yaml", "up/secret.blueprint.yaml", "round.blueprint.yaml", "beside/new.blueprint.yaml"])
        {
            Assert.NotEqual(HttpStatusCode.OK, _session.Get($"files/{path}").Response.StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, _session.Put($"files/{path}", Other, ("If-None-Match", "*")).Response.StatusCode);
        }

        Assert.Equal(HttpStatusCode.Forbidden, _session.Put("files/notes.blueprint.yaml", Other, ("If-Match", _session.Folder.TagOf("notes.yaml")!)).Response.StatusCode);
        Assert.Equal(("blueprint: Secret\n", "a: b\n"), (_workspace.Read("secret.blueprint.yaml"), _workspace.Read("open/notes.yaml")));
        Assert.Empty(Directory.GetFileSystemEntries(_workspace.PathOf("outside")));
        Assert.DoesNotContain("out.blueprint.yaml", _session.Get("files").Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_within_the_folder_is_followed_and_stays_one()
    {
        if (OperatingSystem.IsWindows()) return;
        File.CreateSymbolicLink(_workspace.PathOf("open/link.blueprint.yaml"), "a.blueprint.yaml");
        Assert.Equal(HttpStatusCode.NoContent, _session.Put("files/link.blueprint.yaml", Other, ("If-Match", _session.TagOf("link.blueprint.yaml"))).Response.StatusCode);
        Assert.Equal(Other, _workspace.Read("open/a.blueprint.yaml"));
        Assert.Equal("a.blueprint.yaml", new FileInfo(_workspace.PathOf("open/link.blueprint.yaml")).LinkTarget);
    }

    [Fact]
    public void A_pipe_is_not_waited_for()
    {
        if (!OperatingSystem.IsLinux()) return;
        Assert.Equal(0, _workspace.Shell("mkfifo open/pipe.blueprint.yaml").ExitCode);
        Assert.Equal(HttpStatusCode.Forbidden, _session.Get("files/pipe.blueprint.yaml").Response.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, _session.Put("files/pipe.blueprint.yaml", Other, ("If-None-Match", "*")).Response.StatusCode);
    }

    [Theory]
    [InlineData(0, "a: b\n", "a.blueprint.yaml", "notes.yaml")]
    [InlineData(0, "a: b\n", "deep/b.fishbone.yaml", "../notes.yaml")]
    [InlineData(1, "there is no such file\n没有这个文件", "a.blueprint.yaml", "none.yaml")]
    [InlineData(2, "it lies outside", "deep/b.fishbone.yaml", "../../secret.blueprint.yaml")]
    [InlineData(4, "documents use yaml", "a.blueprint.yaml", "x.txt")]
    public void Files_that_documents_use_are_read_or_refused_with_the_reason(int refusal, string start, string document, string path)
    {
        var (response, body) = _session.Get($"used?document={Uri.EscapeDataString(document)}&path={Uri.EscapeDataString(path)}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(refusal, body[0]);
        Assert.StartsWith(start, body[1..], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, _session.Get("used?document=..%2Fa.blueprint.yaml&path=notes.yaml").Response.StatusCode);
    }

    [Fact]
    public void Pictures_and_pdf_are_drawn_with_the_files_of_the_folder()
    {
        _workspace.With("open/lanes.yaml", "lanes:\n  desk: {band: frontstage, label: The desk}\n");
        var text = "blueprint: Tea\nuse: ../lanes.yaml\nsteps:\n  - customer: Orders\n  - desk: Brings\n";
        var (response, svg) = Draw("svg", text);
        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("The desk", svg, StringComparison.Ordinal);
        Assert.StartsWith("%PDF-", Draw("pdf", text).Body, StringComparison.Ordinal);
        Assert.Contains("PNG", Draw("png", text).Body[..8], StringComparison.Ordinal);
        Assert.Contains("did you mean 'customer'", Draw("png", Workspace.Bad).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, Draw("pptx", text).Response.StatusCode);

        (HttpResponseMessage Response, string Body) Draw(string format, string content) => _session.Send(HttpMethod.Post, $"draw/{format}?document=deep%2Fx.blueprint.yaml&theme=dark&findings=true", Encoding.UTF8.GetBytes(content));
    }

    [Fact]
    public void The_settings_of_the_folder_hold_for_drawings()
    {
        var findings = Draw();
        _workspace.With("open/blueprints.yaml", Workspace.Sound[Workspace.Good.Length..]);
        Assert.NotEqual(findings, Draw());

        string Draw() => _session.Send(HttpMethod.Post, "draw/svg?document=deep%2Fx.blueprint.yaml&findings=true", Encoding.UTF8.GetBytes(Workspace.Long(12))).Body;
    }
}
