using System.Buffers.Text;
using System.IO.Compression;
using System.Net;
using System.Text;
using Blueprints.Cli.Http;
using Blueprints.Cli.Serving;
using Blueprints.Cli.Tests.Http;

namespace Blueprints.Cli.Tests.Serving;

/// <summary>The drawing service behind real sockets, and a client.</summary>
internal sealed class ServeSession : IDisposable
{
    private readonly HttpSession _session;
    private readonly SocketsHttpHandler _handler = new() { UseProxy = false };

    public ServeSession(ServeLimits? limits = null, params string[] origins)
    {
        limits ??= new ServeLimits();
        Memory = new Allowance(limits.Memory);
        _session = new HttpSession(new HttpLimits { MaxBody = limits.Body, MaxConnections = limits.Connections }, hosts => new DrawingService(limits, Memory, hosts, origins, []), Memory);
        Client = new HttpClient(_handler) { BaseAddress = new Uri($"http://localhost:{_session.Port}/"), Timeout = TimeSpan.FromMinutes(5) };
    }

    public Allowance Memory { get; }

    public HttpClient Client { get; }

    public int Port => _session.Port;

    /// <summary>A text as Kroki's clients write it into an address.</summary>
    public static string Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) zlib.Write(Encoding.UTF8.GetBytes(text));
        return Base64Url.EncodeToString(packed.GetBuffer().AsSpan(0, (int)packed.Length));
    }

    public (HttpResponseMessage Response, byte[] Body) Send(HttpMethod method, string path, HttpContent? content = null, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        foreach (var (name, value) in fields)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value)) content!.Headers.TryAddWithoutValidation(name, value);
        }

        var response = Client.Send(request);
        using var body = new MemoryStream();
        response.Content.CopyTo(body, null, CancellationToken.None);
        return (response, body.ToArray());
    }

    public (HttpResponseMessage Response, byte[] Body) Get(string path, params (string Name, string Value)[] fields) => Send(HttpMethod.Get, path, null, fields);

    public (HttpResponseMessage Response, byte[] Body) Post(string path, string text, params (string Name, string Value)[] fields) => Send(HttpMethod.Post, path, new StringContent(text, Encoding.UTF8, "text/plain"), fields);

    public (HttpResponseMessage Response, byte[] Body) PostJson(string path, string json, params (string Name, string Value)[] fields) => Send(HttpMethod.Post, path, new StringContent(json, Encoding.UTF8, "application/json"), fields);

    public static string Text(byte[] body) => Encoding.UTF8.GetString(body);

    public void Dispose()
    {
        Client.Dispose();
        _handler.Dispose();
        _session.Dispose();
    }
}
