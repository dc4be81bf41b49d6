using System.Net;
using System.Net.Sockets;

namespace Blueprints.Cli.Tests.PullRequests;

/// <summary>A call that the host of a repository was given.</summary>
internal sealed record Call(string Method, string Path, string Body, string? Token);

/// <summary>Stands in for the API of a code host: answers what it was told to, and keeps what it was asked.</summary>
internal sealed class StandIn : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<Call, (int Status, string Body)> _answer;
    private readonly List<Call> _calls = [];

    /// <param name="answer">What is answered to a call.</param>
    public StandIn(Func<Call, (int Status, string Body)> answer)
    {
        _answer = answer;
        Address = $"http://127.0.0.1:{FreePort()}";
        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    public string Address { get; }

    /// <summary>The calls so far, in their order.</summary>
    public IReadOnlyList<Call> Calls
    {
        get
        {
            lock (_calls) return [.. _calls];
        }
    }

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync().ConfigureAwait(false);
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using var reader = new StreamReader(context.Request.InputStream);
            var call = new Call(context.Request.HttpMethod, context.Request.RawUrl!, await reader.ReadToEndAsync().ConfigureAwait(false), context.Request.Headers["Authorization"] ?? context.Request.Headers["PRIVATE-TOKEN"]);
            lock (_calls) _calls.Add(call);
            var (status, body) = _answer(call);
            context.Response.StatusCode = status;
            await using var writer = new StreamWriter(context.Response.OutputStream);
            await writer.WriteAsync(body).ConfigureAwait(false);
        }
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
