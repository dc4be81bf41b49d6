using Blueprints.Cli.Messaging;

namespace Blueprints.Cli.Rpc;

/// <summary>
/// A conversation by JSON-RPC 2.0 with the program at the other end of two streams. One thread reads, so that a request can be cancelled
/// while it is answered; the caller's answers, one request after the other. No message ends it but the one that is meant to.
/// </summary>
/// <param name="framing">The streams.</param>
/// <param name="output">What is sent, by the same framing.</param>
/// <param name="service">What answers.</param>
/// <param name="cancelMethod">The notification that cancels a request.</param>
/// <param name="cancelledId">The member of it that names the request.</param>
internal sealed class RpcServer(IFraming framing, RpcOutput output, IRpcService service, string cancelMethod, string cancelledId)
{
    private readonly RpcQueue _queue = new();

    /// <summary>Answers until the other side has ended, or says that it will.</summary>
    public void Run()
    {
        new Thread(Read) { IsBackground = true, Name = "messages" }.Start();
        try
        {
            while (_queue.Take() is { } pending)
            {
                if (!Handle(pending)) break;
            }
        }
        catch (IOException)
        {
            // Nobody listens any more.
        }
        finally
        {
            _queue.Close();
        }
    }

    private void Read()
    {
        try
        {
            while (true)
            {
                var frame = framing.Read();
                if (frame.IsEnd) break;
                if (frame.Body is { } body) Take(body);
                else output.Refuse("null", RpcError.InvalidRequest, frame.Fault!);
            }
        }
        catch (Exception trouble) when (trouble is IOException or ObjectDisposedException)
        {
            // The other side is gone.
        }
        finally
        {
            _queue.End();
        }
    }

    private void Take(byte[] body)
    {
        var id = "null";
        try
        {
            var message = RpcMessage.Parse(body, out id);
            // Nothing that is asked of the other side needs its answer.
            if (message.Method is null) return;
            if (message.Method == cancelMethod && message.Id is null)
            {
                if (message.Params.Get(cancelledId) is { ValueKind: System.Text.Json.JsonValueKind.String or System.Text.Json.JsonValueKind.Number } cancelled) _queue.Cancel(cancelled.GetRawText());
                return;
            }

            if (message.Id is { } request && service.IsAtOnce(message))
            {
                output.Respond(request, RpcOutput.Made(json => service.Answer(message, json, CancellationToken.None)));
                return;
            }

            service.Arrived(message);
            if (!_queue.Add(message, request => service.Outdates(message, request))) throw new RpcException(RpcError.InvalidRequest, "a request of this id waits for its answer");
        }
        catch (RpcException wrong)
        {
            output.Refuse(id, wrong.Code, wrong.Message);
        }
        catch (Exception bug) when (bug is not (IOException or ObjectDisposedException))
        {
            output.Refuse(id, RpcError.InternalError, Fault(bug));
        }
    }

    private bool Handle(PendingRequest pending)
    {
        var message = pending.Message;
        if (message.Id is { } id)
        {
            Answer(id, pending);
            return true;
        }

        try
        {
            return service.Notify(message);
        }
        catch (RpcException)
        {
            // A notification has no answer, not even this one.
            return true;
        }
        catch (Exception bug) when (bug is not IOException)
        {
            Messages.Report(Messages.Output, bug);
            return true;
        }
    }

    private void Answer(string id, PendingRequest pending)
    {
        ReadOnlyMemory<byte> result;
        try
        {
            pending.Token.ThrowIfCancellationRequested();
            result = RpcOutput.Made(json => service.Answer(pending.Message, json, pending.Token));
        }
        catch (OperationCanceledException)
        {
            output.Refuse(id, pending.Reason, pending.Reason == RpcError.ContentModified ? "the document has changed" : "cancelled");
            return;
        }
        catch (RpcException wrong)
        {
            output.Refuse(id, wrong.Code, wrong.Message);
            return;
        }
        catch (Exception bug)
        {
            output.Refuse(id, RpcError.InternalError, Fault(bug));
            return;
        }

        output.Respond(id, result);
    }

    private static string Fault(Exception bug) => $"a fault of the program: {bug.GetType().Name} {bug.StackTrace?.Split('\n')[0].Trim()}";
}
