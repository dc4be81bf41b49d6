namespace Blueprints.Cli.Rpc;

/// <summary>The codes of JSON-RPC 2.0, and those that the Language Server Protocol 3.17 and the Model Context Protocol add: both use -32002.</summary>
internal static class RpcError
{
    public const int ParseError = -32700;
    public const int InvalidRequest = -32600;
    public const int MethodNotFound = -32601;
    public const int InvalidParams = -32602;
    public const int InternalError = -32603;
    public const int ServerNotInitialized = -32002;
    public const int ResourceNotFound = -32002;
    public const int RequestFailed = -32803;
    public const int ContentModified = -32801;
    public const int RequestCancelled = -32800;
}
