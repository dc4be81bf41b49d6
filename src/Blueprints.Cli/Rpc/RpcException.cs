namespace Blueprints.Cli.Rpc;

/// <summary>A request that is answered with an error.</summary>
/// <param name="code">One of <see cref="RpcError"/>.</param>
/// <param name="message">Why, in a line.</param>
internal sealed class RpcException(int code, string message) : Exception(message)
{
    public int Code => code;
}
