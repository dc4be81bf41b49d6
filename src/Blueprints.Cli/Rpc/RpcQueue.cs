namespace Blueprints.Cli.Rpc;

/// <summary>
/// Messages that wait their turn. One thread puts them in, and waits where there are too many; one takes them out. Requests among them, and
/// the one that is being answered, can be cancelled.
/// </summary>
internal sealed class RpcQueue
{
    private const int MostMessages = 1_000;
    private const long MostBytes = HeaderFraming.MaxBody;

    /// <summary>How long answers are made for that may still be read after the last message, in milliseconds.</summary>
    private const int Grace = 10_000;

    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _filled = new(0);
    private readonly SemaphoreSlim _freed = new(0);
    private readonly LinkedList<PendingRequest> _waiting = [];
    private PendingRequest? _current;
    private long _bytes;
    private bool _isEnded;
    private Timer? _grace;

    /// <summary>Puts a message in; false where a request of that id waits already.</summary>
    /// <param name="message">The message.</param>
    /// <param name="outdates">Which of the requests before it are not worth answering any more.</param>
    public bool Add(RpcMessage message, Func<RpcMessage, bool> outdates)
    {
        while (true)
        {
            lock (_gate)
            {
                if (_isEnded) return true;
                if (_waiting.Count == 0 || (_waiting.Count < MostMessages && _bytes + message.Size <= MostBytes))
                {
                    if (message.Id is { } id && Find(id) is not null) return false;
                    if (message.Id is null)
                    {
                        foreach (var pending in All())
                        {
                            if (pending.Message.Id is not null && outdates(pending.Message)) pending.Cancel(RpcError.ContentModified);
                        }
                    }

                    _waiting.AddLast(new PendingRequest(message));
                    _bytes += message.Size;
                    break;
                }
            }

            _freed.Wait();
        }

        _filled.Release();
        return true;
    }

    /// <summary>Takes the next message out, and waits for it; null after the last. The one before it is done.</summary>
    public PendingRequest? Take()
    {
        lock (_gate)
        {
            _current?.Dispose();
            _current = null;
        }

        _filled.Wait();
        lock (_gate)
        {
            if (_waiting.First is not { Value: var next }) return null;
            _waiting.RemoveFirst();
            _bytes -= next.Message.Size;
            _current = next;
            if (_freed.CurrentCount == 0) _freed.Release();
            return next;
        }
    }

    /// <summary>Nothing comes any more; what waits is taken out first, and given up where it takes long: the other side may be gone.</summary>
    public void End()
    {
        lock (_gate) _grace = _isEnded ? null : new Timer(_ => CancelAll(), null, Grace, Timeout.Infinite);
        _filled.Release();
    }

    private void CancelAll()
    {
        lock (_gate)
        {
            if (_isEnded) return;
            foreach (var pending in All()) pending.Cancel(RpcError.RequestCancelled);
        }
    }

    /// <summary>Nothing is taken out any more.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _isEnded = true;
            _grace?.Dispose();
        }

        _freed.Release();
    }

    /// <summary>Nobody waits for the answer to a request any more; nothing happens where there is none of that id.</summary>
    public void Cancel(string id)
    {
        lock (_gate) Find(id)?.Cancel(RpcError.RequestCancelled);
    }

    private PendingRequest? Find(string id)
    {
        foreach (var pending in All())
        {
            if (pending.Message.Id == id) return pending;
        }

        return null;
    }

    private IEnumerable<PendingRequest> All()
    {
        if (_current is not null) yield return _current;
        foreach (var pending in _waiting) yield return pending;
    }
}
