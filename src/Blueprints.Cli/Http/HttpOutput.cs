using System.Buffers;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Blueprints.Cli.Http;

/// <summary>What a connection sends.</summary>
/// <param name="socket">The connection.</param>
/// <param name="late">Cancelled where the other side takes too long to be rid of it.</param>
internal sealed class HttpOutput(Socket socket, CancellationToken late)
{
    /// <summary>A body up to this size goes out together with its head.</summary>
    private const int Together = 256 * 1024;

    private static ReadOnlyMemory<byte> Continue { get; } = "HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray();

    /// <summary>Tells the client to send the body that it has announced.</summary>
    public ValueTask ContinueAsync() => SendAsync(Continue);

    /// <summary>Sends an answer.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="withBody">Whether its body goes with it; without, as HEAD asks for it, its length is told all the same.</param>
    /// <param name="goesOn">Whether the connection goes on afterwards.</param>
    /// <returns>How many bytes were sent.</returns>
    public async ValueTask<long> WriteAsync(HttpResponse response, bool withBody, bool goesOn)
    {
        var head = Encoding.Latin1.GetBytes(Head(response, goesOn));
        var body = withBody ? response.Body : default;
        if (body.Length > Together)
        {
            await SendAsync(head).ConfigureAwait(false);
            await SendAsync(body).ConfigureAwait(false);
        }
        else if (body.IsEmpty)
        {
            await SendAsync(head).ConfigureAwait(false);
        }
        else
        {
            var whole = ArrayPool<byte>.Shared.Rent(head.Length + body.Length);
            try
            {
                head.CopyTo(whole, 0);
                body.CopyTo(whole.AsMemory(head.Length));
                await SendAsync(whole.AsMemory(0, head.Length + body.Length)).ConfigureAwait(false);
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(whole);
            }
        }

        return head.Length + body.Length;
    }

    /// <summary>Sends a piece of what follows a body.</summary>
    /// <returns>How many bytes were sent.</returns>
    public async ValueTask<long> PieceAsync(ReadOnlyMemory<byte> piece)
    {
        await SendAsync(piece).ConfigureAwait(false);
        return piece.Length;
    }

    private static string Head(HttpResponse response, bool goesOn)
    {
        var head = new StringBuilder(256);
        head.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {response.Status} {Reason(response.Status)}\r\nDate: {DateTime.UtcNow:R}\r\n");
        if (response.ContentType is { } type) head.Append(CultureInfo.InvariantCulture, $"Content-Type: {type}\r\n");
        // A status that has no body has no length either, nor has what ends with the connection.
        if (response.Status is not (204 or 304) && response.Pieces is null) head.Append(CultureInfo.InvariantCulture, $"Content-Length: {response.Body.Length}\r\n");
        foreach (var (name, value) in response.Fields) head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        head.Append("X-Content-Type-Options: nosniff\r\n");
        if (!goesOn) head.Append("Connection: close\r\n");
        return head.Append("\r\n").ToString();
    }

    private async ValueTask SendAsync(ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var count = await socket.SendAsync(bytes, SocketFlags.None, late).ConfigureAwait(false);
            bytes = bytes[count..];
        }
    }

    private static string Reason(int status) => status switch
    {
        200 => "OK",
        201 => "Created",
        204 => "No Content",
        304 => "Not Modified",
        400 => "Bad Request",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        408 => "Request Timeout",
        412 => "Precondition Failed",
        413 => "Content Too Large",
        414 => "URI Too Long",
        415 => "Unsupported Media Type",
        417 => "Expectation Failed",
        421 => "Misdirected Request",
        428 => "Precondition Required",
        431 => "Request Header Fields Too Large",
        500 => "Internal Server Error",
        501 => "Not Implemented",
        503 => "Service Unavailable",
        504 => "Gateway Timeout",
        505 => "HTTP Version Not Supported",
        _ => "",
    };
}
