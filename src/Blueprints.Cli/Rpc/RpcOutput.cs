using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Blueprints.Cli.Rpc;

/// <summary>What is sent to the other side. Safe to use from several threads: messages are written one after the other, each whole.</summary>
internal sealed class RpcOutput(IFraming framing)
{
    // Chinese as it is: it goes to a program, never into HTML.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock _gate = new();
    private int _requests;

    /// <summary>Makes the value of a result, to be sent when all of it is known.</summary>
    public static ReadOnlyMemory<byte> Made(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options)) write(json);
        return buffer.WrittenMemory;
    }

    /// <summary>Answers a request.</summary>
    /// <param name="id">Its id, as JSON.</param>
    /// <param name="result">The result, as JSON.</param>
    /// <exception cref="IOException">The other side is gone.</exception>
    public void Respond(string id, ReadOnlyMemory<byte> result) => Send(json =>
    {
        json.WritePropertyName("id");
        json.WriteRawValue(id);
        json.WritePropertyName("result");
        json.WriteRawValue(result.Span, skipInputValidation: true);
    });

    /// <summary>Answers a request with an error.</summary>
    /// <exception cref="IOException">The other side is gone.</exception>
    public void Refuse(string id, int code, string message) => Send(json =>
    {
        json.WritePropertyName("id");
        json.WriteRawValue(id);
        json.WriteStartObject("error");
        json.WriteNumber("code", code);
        json.WriteString("message", message);
        json.WriteEndObject();
    });

    /// <summary>Tells something.</summary>
    /// <exception cref="IOException">The other side is gone.</exception>
    public void Notify(string method, Action<Utf8JsonWriter> parameters) => Send(json =>
    {
        json.WriteString("method", method);
        json.WritePropertyName("params");
        parameters(json);
    });

    /// <summary>Asks for something; the answer is not waited for.</summary>
    /// <exception cref="IOException">The other side is gone.</exception>
    public void Request(string method, Action<Utf8JsonWriter>? parameters = null)
    {
        var number = Interlocked.Increment(ref _requests);
        Send(json =>
        {
            json.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"blueprints-{number}"));
            json.WriteString("method", method);
            if (parameters is null) return;
            json.WritePropertyName("params");
            parameters(json);
        });
    }

    private void Send(Action<Utf8JsonWriter> write)
    {
        var body = Made(json =>
        {
            json.WriteStartObject();
            json.WriteString("jsonrpc", "2.0");
            write(json);
            json.WriteEndObject();
        });
        lock (_gate) framing.Write(body.Span);
    }
}
