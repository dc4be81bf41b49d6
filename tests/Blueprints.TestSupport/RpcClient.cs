using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Blueprints.TestSupport;

/// <summary>A small client of JSON-RPC over two streams, each message behind a header with its length, or on a line of its own.</summary>
public sealed class RpcClient
{
    /// <summary>Nothing in a test takes that long; what is not there by then never comes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly Stream _toServer;
    private readonly Stream _fromServer;
    private readonly BlockingCollection<JsonObject> _answers = [];
    private readonly BlockingCollection<JsonObject> _told = [];
    private readonly bool _byLines;
    private int _last;

    public RpcClient(Stream toServer, Stream fromServer, bool byLines = false)
    {
        (_toServer, _fromServer, _byLines) = (toServer, fromServer, byLines);
        new Thread(Read) { IsBackground = true }.Start();
    }

    /// <summary>Asks and waits for the answer, which has a result or an error.</summary>
    public JsonObject Ask(string method, object? parameters = null)
    {
        var id = Begin(method, parameters);
        return Await(id);
    }

    /// <summary>The result of what is asked; the test fails where it is an error.</summary>
    public JsonNode? Result(string method, object? parameters = null)
    {
        var answer = Ask(method, parameters);
        Assert.True(answer["error"] is null, $"{method}: {answer["error"]?.ToJsonString()}");
        return answer["result"];
    }

    /// <summary>The code of the error with which is answered.</summary>
    public int Error(string method, object? parameters = null) => (int?)Ask(method, parameters)["error"]?["code"] ?? 0;

    /// <summary>Asks; the id to wait with.</summary>
    public int Begin(string method, object? parameters = null)
    {
        Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = ++_last, ["method"] = method, ["params"] = JsonSerializer.SerializeToNode(parameters) });
        return _last;
    }

    /// <summary>Waits for the answer of an id; those that come before it are dropped.</summary>
    public JsonObject Await(int id)
    {
        while (true)
        {
            Assert.True(_answers.TryTake(out var answer, Patience), $"no answer to {id}");
            if (answer["id"] is JsonValue found && found.TryGetValue<int>(out var number) && number == id) return answer;
        }
    }

    /// <summary>Waits for the next answer, whatever its id.</summary>
    public JsonObject NextAnswer()
    {
        Assert.True(_answers.TryTake(out var answer, Patience), "no answer");
        return answer;
    }

    public void Tell(string method, object? parameters = null) => Send(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = JsonSerializer.SerializeToNode(parameters) });

    /// <summary>Waits for the next that the server tells or asks by a method; what comes before it is dropped.</summary>
    public JsonNode Next(string method)
    {
        while (true)
        {
            Assert.True(_told.TryTake(out var told, Patience), $"no {method}");
            if ((string?)told["method"] == method) return told["params"] ?? new JsonObject();
        }
    }

    /// <summary>Sends a message as it is.</summary>
    public void Send(JsonObject message) => SendBody(Encoding.UTF8.GetBytes(message.ToJsonString()));

    public void SendBody(byte[] body) => SendBytes(_byLines ? [.. body, (byte)'\n'] : [.. Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"), .. body]);

    /// <summary>Sends bytes that need be no message.</summary>
    public void SendBytes(byte[] bytes)
    {
        _toServer.Write(bytes);
        _toServer.Flush();
    }

    private void Read()
    {
        try
        {
            while (ReadBody() is { } body)
            {
                var message = JsonNode.Parse(body)!.AsObject();
                (message.ContainsKey("method") ? _told : _answers).Add(message);
            }
        }
        catch (Exception end) when (end is IOException or ObjectDisposedException)
        {
            // The server has ended.
        }
    }

    private byte[]? ReadLine()
    {
        using var line = new MemoryStream();
        while (true)
        {
            var next = _fromServer.ReadByte();
            if (next < 0) return null;
            if (next == '\n') return line.ToArray();
            line.WriteByte((byte)next);
        }
    }

    private byte[]? ReadBody()
    {
        if (_byLines) return ReadLine();
        var header = new StringBuilder();
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var next = _fromServer.ReadByte();
            if (next < 0) return null;
            header.Append((char)next);
        }

        var body = new byte[int.Parse(header.ToString().Split(':')[1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture)];
        _fromServer.ReadExactly(body);
        return body;
    }
}
