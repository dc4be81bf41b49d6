using System.Net.Sockets;
using Blueprints.Cli.Messaging;

namespace Blueprints.Cli.Http;

/// <summary>
/// One connection: requests are read, answered and written one after the other, those that came at one go too. A request that is refused before
/// a service saw it is answered and ends the connection, since nobody knows where the next would begin.
/// </summary>
internal sealed class HttpConnection : IDisposable
{
    /// <summary>The most bytes that are passed over after such an answer.</summary>
    private const int MostDrained = 1024 * 1024;

    private static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(1);

    private readonly Socket _socket;
    private readonly HttpLimits _limits;
    private readonly IHttpService _service;
    private readonly HostCheck _hosts;
    private readonly Allowance _memory;
    private readonly CancellationToken _leaving;
    private readonly CancellationTokenSource _late = new();
    private readonly HttpInput _input;
    private readonly HttpOutput _output;
    private long _deadline = long.MaxValue;
    private volatile bool _isIdle;
    private volatile bool _isStreaming;
    private volatile bool _isLast;

    public HttpConnection(Socket socket, HttpLimits limits, IHttpService service, HostCheck hosts, Allowance memory, CancellationToken leaving)
    {
        (_socket, _limits, _service, _hosts, _memory, _leaving) = (socket, limits, service, hosts, memory, leaving);
        _input = new HttpInput(socket, limits, _late.Token);
        _output = new HttpOutput(socket, _late.Token);
        Within(limits.IdleTime);
    }

    /// <summary>Whether nothing is being asked.</summary>
    public bool IsIdle => _isIdle;

    /// <summary>When it is to be given up, in milliseconds of <see cref="Environment.TickCount64"/>.</summary>
    public long Deadline => Interlocked.Read(ref _deadline);

    /// <summary>Answers until either side is done. Never throws.</summary>
    public async Task RunAsync()
    {
        try
        {
            while (await AnswerAsync().ConfigureAwait(false))
            {
            }
        }
        catch (Exception trouble) when (trouble is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The other side is gone, or too slow.
        }
        catch (Exception bug)
        {
            Messages.Report(Messages.Output, bug);
        }
        finally
        {
            Dispose();
        }
    }

    /// <summary>Gives up what it waits for.</summary>
    public void GiveUp()
    {
        try
        {
            _late.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has ended by itself.
        }
    }

    /// <summary>Ends after the answer that is being made; at once where there is none, or one that has no end of its own.</summary>
    public void EndSoon()
    {
        _isLast = true;
        if (_isIdle || _isStreaming) GiveUp();
    }

    public void Dispose()
    {
        _socket.Dispose();
        _input.Dispose();
        _late.Dispose();
    }

    private async ValueTask<bool> AnswerAsync()
    {
        if (!_input.HasMore)
        {
            Within(_limits.IdleTime);
            _isIdle = true;
            if (_isLast || !await _input.WaitAsync().ConfigureAwait(false)) return false;
            _isIdle = false;
        }

        HttpHead? head = null;
        using var holding = new Holding(_memory);
        HttpRequest? request;
        try
        {
            Within(_limits.HeadTime);
            head = await _input.HeadAsync().ConfigureAwait(false);
            if (head is null) return false;
            _hosts.Require(head);
            request = await ReadAsync(head, holding).ConfigureAwait(false);
            if (request is null) return false;
        }
        catch (HttpException refused)
        {
            await RefuseAsync(head, refused).ConfigureAwait(false);
            return false;
        }
        catch (OperationCanceledException) when (!_isLast)
        {
            await RefuseLateAsync(head).ConfigureAwait(false);
            return false;
        }

        Interlocked.Exchange(ref _deadline, long.MaxValue);
        var response = await ResponseAsync(request).ConfigureAwait(false);
        if (response.Pieces is { } pieces && head!.Method != "HEAD")
        {
            await StreamAsync(response, pieces, request).ConfigureAwait(false);
            return false;
        }

        var goesOn = head!.GoesOn && !_isLast && response.Pieces is null;
        Within(_limits.WriteTime);
        var sent = await _output.WriteAsync(response, head.Method != "HEAD", goesOn).ConfigureAwait(false);
        _service.Answered(response.Status, request.Body.Length, sent);
        return goesOn;
    }

    /// <summary>Sends pieces as they come. Meanwhile it is listened to the client, so that its end is heard where nothing is sent.</summary>
    private async ValueTask StreamAsync(HttpResponse response, IAsyncEnumerable<ReadOnlyMemory<byte>> pieces, HttpRequest request)
    {
        _isStreaming = true;
        if (_isLast) return;
        Within(_limits.WriteTime);
        var sent = await _output.WriteAsync(response, withBody: true, goesOn: false).ConfigureAwait(false);
        Interlocked.Exchange(ref _deadline, long.MaxValue);
        var listening = ListenAsync();
        try
        {
            await foreach (var piece in pieces.WithCancellation(_late.Token).ConfigureAwait(false))
            {
                Within(_limits.WriteTime);
                sent += await _output.PieceAsync(piece).ConfigureAwait(false);
                Interlocked.Exchange(ref _deadline, long.MaxValue);
            }
        }
        finally
        {
            GiveUp();
            await listening.ConfigureAwait(false);
            _service.Answered(response.Status, request.Body.Length, sent);
        }
    }

    /// <summary>Gives up once the other side ends, or sends more than it has reason to. Never throws.</summary>
    private async Task ListenAsync()
    {
        try
        {
            await _input.DrainAsync(MostDrained).ConfigureAwait(false);
        }
        catch (Exception trouble) when (trouble is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // It is gone, or need not be listened to any more.
        }

        GiveUp();
    }

    private async ValueTask<HttpRequest?> ReadAsync(HttpHead head, Holding holding)
    {
        Within(_limits.BodyTime);
        if (head.Length > _limits.MaxBody) throw new HttpException(413, $"the body is longer than {_limits.MaxBody} bytes", $"正文超过 {_limits.MaxBody} 字节");
        if (head.Expects && head.Length != 0 && !_input.HasMore) await _output.ContinueAsync().ConfigureAwait(false);
        return await _input.BodyAsync(head, holding).ConfigureAwait(false) is { } body ? new HttpRequest(head, body, holding) : null;
    }

    private async ValueTask<HttpResponse> ResponseAsync(HttpRequest request)
    {
        try
        {
            return await _service.AnswerAsync(request, _leaving).ConfigureAwait(false);
        }
        catch (HttpException refused)
        {
            return Refusal(request.Head, refused);
        }
        catch (OperationCanceledException)
        {
            return Refusal(request.Head, new HttpException(503, "the server is ending", "服务正在停止"));
        }
        catch (Exception bug)
        {
            Messages.Report(Messages.Output, bug);
            return Refusal(request.Head, new HttpException(500, "something went wrong inside Blueprints; the server says more where it was started", "Blueprints 内部出了错；详情见启动服务的地方"));
        }
    }

    private HttpResponse Refusal(HttpHead? head, HttpException refused)
    {
        var response = _service.Refuse(head, refused.Status, refused.Words);
        return refused.Field is { } field ? response with { Fields = [.. response.Fields, field] } : response;
    }

    private async ValueTask RefuseAsync(HttpHead? head, HttpException refused)
    {
        var response = Refusal(head, refused);
        Within(_limits.WriteTime);
        var sent = await _output.WriteAsync(response, head?.Method != "HEAD", goesOn: false).ConfigureAwait(false);
        _service.Answered(response.Status, 0, sent);
        _socket.Shutdown(SocketShutdown.Send);
        Within(DrainTime);
        await _input.DrainAsync(MostDrained).ConfigureAwait(false);
    }

    /// <summary>What was waited for has been given up, and so is every further wait: this is told at one go, or not at all.</summary>
    private async ValueTask RefuseLateAsync(HttpHead? head)
    {
        var response = Refusal(head, new HttpException(408, "the request took too long to come", "请求发送得太慢"));
        using var hurry = new CancellationTokenSource(DrainTime);
        var sent = await new HttpOutput(_socket, hurry.Token).WriteAsync(response, head?.Method != "HEAD", goesOn: false).ConfigureAwait(false);
        _service.Answered(response.Status, 0, sent);
    }

    private void Within(TimeSpan time) => Interlocked.Exchange(ref _deadline, Environment.TickCount64 + (long)time.TotalMilliseconds);
}
