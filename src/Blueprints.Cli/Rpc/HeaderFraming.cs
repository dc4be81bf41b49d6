using System.Globalization;
using System.Text;

namespace Blueprints.Cli.Rpc;

/// <summary>
/// Messages with a header that says how long they are, as the Language Server Protocol has them. A header or a message that is too long is
/// passed over, and what follows is read as if nothing had been.
/// </summary>
internal sealed class HeaderFraming(Stream input, Stream output) : IFraming
{
    /// <summary>The most bytes of a line of a header, and the most lines.</summary>
    public const int MaxHeader = 4096;

    /// <summary>The most bytes of a message: a document of the greatest size, with room for what JSON escapes in it.</summary>
    public const int MaxBody = 64 * 1024 * 1024;

    private const int MaxLines = 64;

    private readonly ByteReader _reader = new(input);

    public Frame Read()
    {
        var lines = 0;
        string? fault = null;
        long? length = null;
        while (true)
        {
            if (_reader.Line(MaxHeader, out var isWhole) is not { } line) return Frame.End;
            if (line.Length == 0)
            {
                // Empty lines between messages are nothing.
                if (lines == 0) continue;
                break;
            }

            lines++;
            if (!isWhole || lines > MaxLines) fault ??= "a header is too long";
            if (lines > MaxLines) return new Frame(null, fault);
            Take(Encoding.ASCII.GetString(line), ref length, ref fault);
        }

        if (length is not { } count) return new Frame(null, fault ?? "a header without Content-Length");
        if (count > MaxBody) return _reader.Skip(count) ? new Frame(null, string.Create(CultureInfo.InvariantCulture, $"a message of {count} bytes; the most is {MaxBody}")) : Frame.End;
        if (_reader.Bytes((int)count) is not { } body) return Frame.End;
        return fault is null ? new Frame(body) : new Frame(null, fault);
    }

    public void Write(ReadOnlySpan<byte> body)
    {
        var header = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n"));
        output.Write([.. header, .. body]);
        output.Flush();
    }

    private static void Take(string line, ref long? length, ref string? fault)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            fault ??= "a line of a header without a colon";
            return;
        }

        if (!line.AsSpan(0, colon).Trim().Equals("Content-Length", StringComparison.OrdinalIgnoreCase)) return;
        if (!long.TryParse(line.AsSpan(colon + 1).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count)) fault ??= "a Content-Length that is no number";
        else if (length is { } other && other != count) fault ??= "two lengths for one message";
        else length = count;
    }
}
