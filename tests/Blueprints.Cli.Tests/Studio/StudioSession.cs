using System.Net;
using System.Text;
using Blueprints.Cli.Http;
using Blueprints.Cli.Serving;
using Blueprints.Cli.Studio;
using Blueprints.Cli.Tests.Http;

namespace Blueprints.Cli.Tests.Studio;

/// <summary>A studio of a folder behind real sockets, and a client that has come in.</summary>
internal sealed class StudioSession : IDisposable
{
    private readonly HttpSession _session;
    private readonly StudioDrawings _drawings;
    private readonly HttpClientHandler _handler = new() { UseProxy = false, UseCookies = false };
    private readonly CancellationTokenSource _end = new();
    private readonly Task _watching;
    private StudioGate? _gate;

    public StudioSession(string folder, TimeSpan? beat = null, int mostBody = 1 << 20)
    {
        Folder = new StudioFolder(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        News = new FolderNews(Folder, beat ?? TimeSpan.FromMinutes(5));
        _drawings = new StudioDrawings(Folder, new ServeLimits());
        _session = new HttpSession(new HttpLimits { MaxBody = mostBody }, hosts => new StudioService(PageMaker.Small, Folder, News, _drawings, _gate = new StudioGate(hosts.Port), hosts));
        Client = new HttpClient(_handler) { BaseAddress = new Uri($"http://127.0.0.1:{_session.Port}{Gate.Root}"), Timeout = TimeSpan.FromMinutes(5) };
        _watching = Task.Factory.StartNew(() => News.Watch(_end.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public StudioFolder Folder { get; }

    public FolderNews News { get; }

    public StudioGate Gate => _gate!;

    public HttpClient Client { get; }

    public HttpSession Http => _session;

    /// <summary>The cookie as a browser sends it; empty until the client has come in.</summary>
    public string Cookie { get; private set; } = "";

    /// <summary>Comes in by the key, as a browser does.</summary>
    public StudioSession Enter()
    {
        var (response, _) = Send(HttpMethod.Get, Gate.Entry[Gate.Root.Length..]);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Cookie = Assert.Single(response.Headers.GetValues("Set-Cookie")).Split(';')[0];
        return this;
    }

    public (HttpResponseMessage Response, string Body) Send(HttpMethod method, string path, byte[]? content = null, params (string Name, string Value)[] fields)
    {
        using var request = Request(method, path, fields);
        if (content is not null) request.Content = new ByteArrayContent(content);
        var response = Client.Send(request);
        using var body = new MemoryStream();
        response.Content.CopyTo(body, null, CancellationToken.None);
        return (response, Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length));
    }

    public (HttpResponseMessage Response, string Body) Get(string path, params (string Name, string Value)[] fields) => Send(HttpMethod.Get, path, null, fields);

    public (HttpResponseMessage Response, string Body) Put(string path, string text, params (string Name, string Value)[] fields) => Send(HttpMethod.Put, path, Encoding.UTF8.GetBytes(text), fields);

    /// <summary>The tag of a document as it is read.</summary>
    public string TagOf(string path) => Get($"files/{path}").Response.Headers.ETag!.ToString();

    /// <summary>A stream of news that is read line by line.</summary>
    public StreamReader Listen()
    {
        using var request = Request(HttpMethod.Get, "events");
        var response = Client.Send(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal((HttpStatusCode.OK, "text/event-stream"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        var reader = new StreamReader(response.Content.ReadAsStream());
        Assert.StartsWith(":", reader.ReadLine(), StringComparison.Ordinal);
        return reader;
    }

    /// <summary>The next event, without its name.</summary>
    public static string Next(StreamReader reader)
    {
        while (true)
        {
            var reading = Task.Run(reader.ReadLine);
            Assert.True(reading.Wait(TimeSpan.FromSeconds(60)), "nothing is told");
            var line = reading.Result ?? throw new EndOfStreamException();
            if (line.StartsWith("data: ", StringComparison.Ordinal)) return line[6..];
        }
    }

    public void Dispose()
    {
        _end.Cancel();
        Assert.True(_watching.Wait(TimeSpan.FromSeconds(60)), "the watch does not end");
        Client.Dispose();
        _handler.Dispose();
        _session.Dispose();
        _drawings.Dispose();
        _end.Dispose();
    }

    private HttpRequestMessage Request(HttpMethod method, string path, params (string Name, string Value)[] fields)
    {
        var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (Cookie.Length > 0) request.Headers.TryAddWithoutValidation("Cookie", "other=1; " + Cookie);
        foreach (var (name, value) in fields) request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }
}
