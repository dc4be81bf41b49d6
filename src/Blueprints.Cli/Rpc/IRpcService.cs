using System.Text.Json;

namespace Blueprints.Cli.Rpc;

/// <summary>What answers the other side. All but <see cref="Arrived"/>, and an answer at once, is called by one thread, in the order in which messages came.</summary>
internal interface IRpcService
{
    /// <summary>A message has come, and waits its turn. Called by the thread that reads, which it must not hold up.</summary>
    void Arrived(RpcMessage message);

    /// <summary>Answers a request: writes the value of the result.</summary>
    /// <param name="request">The request.</param>
    /// <param name="result">Takes one value.</param>
    /// <param name="token">Cancelled when nobody waits for the answer any more.</param>
    /// <exception cref="RpcException">It is answered with an error.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    void Answer(RpcMessage request, Utf8JsonWriter result, CancellationToken token);

    /// <summary>Whether a request is answered out of turn, by the thread that reads, since it takes no time.</summary>
    bool IsAtOnce(RpcMessage request);

    /// <summary>Takes a notification.</summary>
    /// <returns>Whether the conversation goes on.</returns>
    /// <exception cref="RpcException">It is wrong, and nothing of it was done.</exception>
    bool Notify(RpcMessage notification);

    /// <summary>Whether the answer to a request is worth nothing once a message has come that waits behind it.</summary>
    bool Outdates(RpcMessage later, RpcMessage request);
}
