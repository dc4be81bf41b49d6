using System.Text.Json;
using System.Text.Unicode;

namespace Blueprints.Cli.Rpc;

/// <summary>A message from the other side: a request, a notification or a response. Immutable.</summary>
internal sealed class RpcMessage
{
    private const int MaxDepth = 64;
    private const int MaxIdLength = 1_000;

    private RpcMessage(int size) => Size = size;

    /// <summary>The id of a request as JSON; null where it asks for no answer.</summary>
    public string? Id { get; private init; }

    /// <summary>What is asked for; null in a response.</summary>
    public string? Method { get; private init; }

    /// <summary>What it is asked with; undefined where nothing is said.</summary>
    public JsonElement Params { get; private init; }

    /// <summary>The bytes that it came in.</summary>
    public int Size { get; }

    /// <summary>Reads a message.</summary>
    /// <param name="body">Its bytes.</param>
    /// <param name="id">Its id, where one could be told even of a message that is wrong; as JSON, <c>null</c> elsewhere.</param>
    /// <exception cref="RpcException">It is no JSON, or no message.</exception>
    public static RpcMessage Parse(byte[] body, out string id)
    {
        id = "null";
        if (!Utf8.IsValid(body)) throw new RpcException(RpcError.ParseError, "a message is UTF-8");
        JsonElement root;
        try
        {
            root = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = MaxDepth }).RootElement;
        }
        catch (JsonException wrong)
        {
            throw new RpcException(RpcError.ParseError, wrong.Message);
        }

        if (root.ValueKind != JsonValueKind.Object) throw new RpcException(RpcError.InvalidRequest, root.ValueKind == JsonValueKind.Array ? "messages are sent one by one" : "a message is an object");
        var written = IdOf(root);
        if (written is { Length: > 0 }) id = written;
        if (root.Text("jsonrpc") != "2.0") throw new RpcException(RpcError.InvalidRequest, "jsonrpc is \"2.0\"");
        if (written is "") throw new RpcException(RpcError.InvalidRequest, "an id is a text or a whole number");
        var parameters = root.Get("params");
        if (parameters.ValueKind == JsonValueKind.Null) parameters = default;
        if (!root.TryGetProperty("method", out _))
        {
            if (written is not null && (root.TryGetProperty("result", out _) || root.TryGetProperty("error", out _))) return new RpcMessage(body.Length) { Id = written };
            throw new RpcException(RpcError.InvalidRequest, "a message has a method");
        }

        var method = root.Text("method") ?? throw new RpcException(RpcError.InvalidRequest, "a method is a text");
        if (parameters.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Object or JsonValueKind.Array)) throw new RpcException(RpcError.InvalidRequest, "params are an object or a list");
        return new RpcMessage(body.Length) { Id = written, Method = method, Params = parameters };
    }

    /// <summary>An id as JSON; null where there is none, empty where it is wrong.</summary>
    public static string? IdOf(JsonElement message)
    {
        if (!message.TryGetProperty("id", out var id)) return null;
        if (id.ValueKind is not (JsonValueKind.String or JsonValueKind.Number)) return "";
        var raw = id.GetRawText();
        if (raw.Length > MaxIdLength || (id.ValueKind == JsonValueKind.Number && !id.TryGetInt64(out _))) return "";
        return raw;
    }
}
