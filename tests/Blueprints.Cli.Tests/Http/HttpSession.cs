using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Blueprints.Cli.Http;
using Blueprints.Text;

namespace Blueprints.Cli.Tests.Http;

/// <summary>A server in this process, and what is said to it byte by byte.</summary>
internal sealed class HttpSession : IDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly HttpServer _server;
    private readonly Task _running;

    public HttpSession(HttpLimits? limits = null, Func<HostCheck, IHttpService>? service = null, Allowance? memory = null)
    {
        _server = new HttpServer(IPAddress.Loopback, 0, limits ?? new HttpLimits(), memory ?? new Allowance(64 * 1024 * 1024), service ?? (_ => Echo));
        _running = _server.RunAsync(_end.Token);
    }

    public EchoService Echo { get; } = new();

    public int Port => _server.Place.Port;

    public HttpServer Server => _server;

    public static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    /// <summary>A connection.</summary>
    public Socket Connect()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = 60_000, SendTimeout = 60_000 };
        socket.Connect(IPAddress.Loopback, Port);
        return socket;
    }

    /// <summary>Sends some bytes and then no more, and gives all that comes back until the server closes. HOST stands for the server's own name.</summary>
    public string Say(string text, bool ends = true) => Say(Bytes(text.Replace("HOST", string.Create(CultureInfo.InvariantCulture, $"localhost:{Port}"), StringComparison.Ordinal)), ends);

    public string Say(byte[] bytes, bool ends = true)
    {
        using var socket = Connect();
        try
        {
            socket.Send(bytes);
            if (ends) socket.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException)
        {
            // The server had heard enough.
        }

        return Rest(socket);
    }

    /// <summary>All that comes until the server closes.</summary>
    public static string Rest(Socket socket)
    {
        var all = new StringBuilder();
        var buffer = new byte[64 * 1024];
        try
        {
            while (socket.Receive(buffer) is > 0 and var count) all.Append(Encoding.Latin1.GetString(buffer, 0, count));
        }
        catch (SocketException cut) when (cut.SocketErrorCode != SocketError.TimedOut)
        {
            // What was said before the cut counts.
        }

        return all.ToString();
    }

    /// <summary>The answers one after the other, by the lengths that they tell.</summary>
    public static List<(int Status, string Head, string Body)> Answers(string text, params string[] methods)
    {
        var answers = new List<(int, string, string)>();
        while (text.Length > 0)
        {
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            Assert.True(end > 0, $"no head: {text}");
            var head = text[..(end + 2)];
            Assert.StartsWith("HTTP/1.1 ", head, StringComparison.Ordinal);
            var status = int.Parse(head.AsSpan(9, 3), CultureInfo.InvariantCulture);
            var told = head.Split("\r\n").SingleOrDefault(line => line.StartsWith("Content-Length: ", StringComparison.Ordinal));
            var length = told is null || (answers.Count < methods.Length && methods[answers.Count] == "HEAD") ? 0 : int.Parse(told.AsSpan(16), CultureInfo.InvariantCulture);
            Assert.True(text.Length >= end + 4 + length, $"an answer is cut short: {text}");
            answers.Add((status, head, text.Substring(end + 4, length)));
            text = text[(end + 4 + length)..];
        }

        return answers;
    }

    /// <summary>Lets the server end, and waits for it.</summary>
    public void End()
    {
        _end.Cancel();
        Assert.True(_running.Wait(TimeSpan.FromSeconds(60)), "the server does not end");
    }

    public void Dispose()
    {
        End();
        _server.Dispose();
        _end.Dispose();
    }

    /// <summary>Answers with what was asked.</summary>
    internal sealed class EchoService : IHttpService
    {
        private readonly ConcurrentQueue<int> _statuses = new();

        /// <summary>What a request for <c>/wait</c> waits for.</summary>
        public TaskCompletionSource Gate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Set once such a request has come.</summary>
        public ManualResetEventSlim HasCome { get; } = new();

        public IReadOnlyCollection<int> Statuses => _statuses;

        public async ValueTask<HttpResponse> AnswerAsync(HttpRequest request, CancellationToken leaving)
        {
            if (request.Path == "/wait")
            {
                HasCome.Set();
                await Gate.Task.WaitAsync(leaving);
            }

            return request.Path == "/refused" ? throw new HttpException(404, "not here", "没有") : HttpResponse.Text(200, $"{request.Method} {request.Path} {request.Query} {Encoding.Latin1.GetString(request.Body.Span)}");
        }

        public HttpResponse Refuse(HttpHead? head, int status, Bilingual words) => HttpResponse.Text(status, words.English);

        public void Answered(int status, long received, long sent) => _statuses.Enqueue(status);
    }
}
