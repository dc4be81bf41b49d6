namespace Blueprints.Running;

/// <summary>
/// Whether the work that this thread is doing is to be given up. A verb says so for as long as it runs; long loops ask, each time around.
/// It belongs to the thread and not to the data, since facts outlive the verb that made them: what one verb gave up, the next one computes.
/// </summary>
internal abstract class Cancellation
{
    [ThreadStatic]
    private static Cancellation? _current;

    /// <summary>Asks: goes on, or ends the verb.</summary>
    /// <exception cref="OperationCanceledException">The work is to be given up.</exception>
    public static void Check() => _current?.Ask();

    /// <summary>
    /// Work on this thread heeds a token from here on, until what is returned is disposed of; with a token that never cancels it heeds what
    /// it did before, as a verb within another verb should.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token is cancelled already.</exception>
    public static Scope Under(CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        return Under(token.CanBeCanceled ? new OfToken(token) : _current);
    }

    /// <summary>The same, with whatever answers.</summary>
    public static Scope Under(Cancellation? cancellation)
    {
        var scope = new Scope(_current);
        _current = cancellation;
        return scope;
    }

    /// <summary>Throws where the work is to be given up.</summary>
    protected abstract void Ask();

    /// <summary>What held before; it holds again when this is disposed of.</summary>
    public readonly ref struct Scope(Cancellation? before)
    {
        public void Dispose() => _current = before;
    }

    private sealed class OfToken(CancellationToken token) : Cancellation
    {
        protected override void Ask() => token.ThrowIfCancellationRequested();
    }
}
