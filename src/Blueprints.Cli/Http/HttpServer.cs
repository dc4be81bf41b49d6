using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Blueprints.Cli.Http;

/// <summary>
/// HTTP/1.1 over the framework's sockets, for what the command serves itself. It knows no files. Nothing that is sent to it ends it, and
/// what is slow, long or many has a limit.
/// </summary>
internal sealed class HttpServer : IDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);

    private readonly Socket _listener;
    private readonly HttpLimits _limits;
    private readonly IHttpService _service;
    private readonly Allowance _memory;
    private readonly ConcurrentDictionary<HttpConnection, Task> _open = new();
    private readonly CancellationTokenSource _leaving = new();

    /// <summary>Listens from here on; whoever connects waits until <see cref="RunAsync"/>.</summary>
    /// <param name="address">Where.</param>
    /// <param name="port">On which port; 0 for any that is free.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="memory">The bytes that all requests hold together.</param>
    /// <param name="service">What answers, made for whom it may be asked by.</param>
    /// <param name="hasOptions">Whether <c>--host</c> and <c>--origin</c> let others in, which is told to those who are refused.</param>
    /// <exception cref="SocketException">The address or the port is not to be had.</exception>
    public HttpServer(IPAddress address, int port, HttpLimits limits, Allowance memory, Func<HostCheck, IHttpService> service, bool hasOptions = false)
    {
        (_limits, _memory) = (limits, memory);
        _listener = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            _listener.Bind(new IPEndPoint(address, port));
            _listener.Listen(1024);
        }
        catch
        {
            _listener.Dispose();
            throw;
        }

        Hosts = new HostCheck(address, Place.Port, hasOptions);
        _service = service(Hosts);
    }

    /// <summary>Where it listens.</summary>
    public IPEndPoint Place => (IPEndPoint)_listener.LocalEndPoint!;

    /// <summary>Whom requests may be for.</summary>
    public HostCheck Hosts { get; }

    /// <summary>How many connections are open.</summary>
    public int Connections => _open.Count;

    /// <summary>Answers until it is to end; then what is being answered has a little time.</summary>
    public async Task RunAsync(CancellationToken end)
    {
        using var timer = new Timer(_ => GiveUpLate(), null, Beat, Beat);
        try
        {
            while (true)
            {
                if (await AcceptAsync(end).ConfigureAwait(false) is not { } socket) continue;
                await MakeRoomAsync(socket, end).ConfigureAwait(false);
                Begin(socket);
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // It is to end.
        }

        _listener.Dispose();
        foreach (var connection in _open.Keys) connection.EndSoon();
        var all = Task.WhenAll(_open.Values);
        await Task.WhenAny(all, Task.Delay(_limits.LeaveTime, CancellationToken.None)).ConfigureAwait(false);
        await _leaving.CancelAsync().ConfigureAwait(false);
        foreach (var connection in _open.Keys) connection.GiveUp();
        await Task.WhenAny(all, Task.Delay(_limits.LeaveTime, CancellationToken.None)).ConfigureAwait(false);
    }

    public void Dispose()
    {
        _listener.Dispose();
        _leaving.Dispose();
    }

    private async ValueTask<Socket?> AcceptAsync(CancellationToken end)
    {
        try
        {
            var socket = await _listener.AcceptAsync(end).ConfigureAwait(false);
            socket.NoDelay = true;
            return socket;
        }
        catch (SocketException)
        {
            // The client has left already, or the system has no more numbers for files.
            await Task.Delay(10, end).ConfigureAwait(false);
            return null;
        }
    }

    private void Begin(Socket socket)
    {
        var connection = new HttpConnection(socket, _limits, _service, Hosts, _memory, _leaving.Token);
        var begun = new TaskCompletionSource();
        _open[connection] = begun.Task;
        // On a thread of its own from the start, so that the next is taken meanwhile.
        ThreadPool.UnsafeQueueUserWorkItem(_ => Run(connection, begun), null);
    }

    private async void Run(HttpConnection connection, TaskCompletionSource done)
    {
        try
        {
            await connection.RunAsync().ConfigureAwait(false);
        }
        finally
        {
            _open.TryRemove(connection, out var _);
            done.SetResult();
        }
    }

    /// <summary>Waits until there is room for the one that was taken; where there is none, who asks nothing makes room.</summary>
    private async ValueTask MakeRoomAsync(Socket taken, CancellationToken end)
    {
        try
        {
            while (_open.Count >= _limits.MaxConnections)
            {
                foreach (var connection in _open.Keys)
                {
                    if (!connection.IsIdle) continue;
                    connection.GiveUp();
                    break;
                }

                await Task.Delay(10, end).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            taken.Dispose();
            throw;
        }
    }

    private void GiveUpLate()
    {
        var now = Environment.TickCount64;
        foreach (var (connection, _) in _open)
        {
            if (connection.Deadline < now) connection.GiveUp();
        }
    }
}
