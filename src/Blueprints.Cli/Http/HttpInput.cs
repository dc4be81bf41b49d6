using System.Buffers;
using System.Globalization;
using System.Net.Sockets;

namespace Blueprints.Cli.Http;

/// <summary>What a connection receives: heads and bodies, one after the other, within the limits. For one thread at a time.</summary>
/// <param name="socket">The connection.</param>
/// <param name="limits">The limits.</param>
/// <param name="late">Cancelled where it takes too long.</param>
internal sealed class HttpInput(Socket socket, HttpLimits limits, CancellationToken late) : IDisposable
{
    /// <summary>The longest line that tells the length of a piece.</summary>
    private const int MaxPieceLine = 1024;

    private const int FirstSize = 8 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int _start;
    private int _end;

    /// <summary>Whether something of a request has come that has not been read yet.</summary>
    public bool HasMore => _end > _start;

    /// <summary>Waits for the first byte of a request; false where the other side is done.</summary>
    public async ValueTask<bool> WaitAsync() => HasMore || await FillAsync().ConfigureAwait(false);

    /// <summary>Reads a head; null where the other side ends before it is whole.</summary>
    /// <exception cref="HttpException">It is refused.</exception>
    public async ValueTask<HttpHead?> HeadAsync()
    {
        var first = 0;
        var scanned = 0;
        while (true)
        {
            var length = HeadLength(_buffer.AsSpan(_start, _end - _start), limits, ref first, ref scanned);
            if (length == 0)
            {
                // An empty line before a request, as old clients leave one behind a body.
                _start += 2;
                scanned = 0;
                continue;
            }

            if (length > 0)
            {
                var head = HeadParser.Parse(_buffer.AsSpan(_start, length - 2), limits);
                _start += length;
                return head;
            }

            if (!await FillAsync().ConfigureAwait(false)) return null;
        }
    }

    /// <summary>Reads a body; null where the other side ends before it is whole.</summary>
    /// <exception cref="HttpException">It is refused.</exception>
    public async ValueTask<byte[]?> BodyAsync(HttpHead head, Holding holding)
    {
        if (head.Length is not { } length) return await PiecesAsync(holding).ConfigureAwait(false);
        if (length == 0) return [];
        if (length > limits.MaxBody) throw TooLong();
        var body = new Growing((int)length);
        return await AddAsync(body, (int)length, holding).ConfigureAwait(false) ? body.ToArray() : null;
    }

    /// <summary>Passes over what comes still, so that an answer is read before the connection is cut.</summary>
    public async ValueTask DrainAsync(int most)
    {
        _start = _end = 0;
        while (most > 0 && await FillAsync().ConfigureAwait(false))
        {
            most -= _end;
            _start = _end = 0;
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    /// <summary>How long a head is with the empty line that ends it; -1 where it is not whole yet, 0 where an empty line stands before it.</summary>
    /// <param name="bytes">What has come.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="first">The length of the first line, once it is known; else 0.</param>
    /// <param name="scanned">Up to where lines have been looked at.</param>
    private static int HeadLength(ReadOnlySpan<byte> bytes, HttpLimits limits, ref int first, ref int scanned)
    {
        while (true)
        {
            var end = bytes[scanned..].IndexOf((byte)'\n');
            if (end < 0)
            {
                if (first == 0 && bytes.Length > limits.MaxLine) throw new HttpException(414, "the address is too long; send the text as a body", "地址太长；请把文本放在正文里发送");
                if (first > 0 && bytes.Length - first > limits.MaxFieldBytes) throw TooManyBytes();
                return -1;
            }

            var line = end + 1;
            if (line == 1 || bytes[scanned + end - 1] != (byte)'\r') throw new HttpException(400, "a line of the head does not end in CR LF", "请求头的行须以 CR LF 结尾");
            if (line == 2) return scanned == 0 ? 0 : scanned + 2;
            scanned += line;
            if (first == 0) first = line;
            if (first > limits.MaxLine) throw new HttpException(414, "the address is too long; send the text as a body", "地址太长；请把文本放在正文里发送");
            if (scanned - first > limits.MaxFieldBytes) throw TooManyBytes();
        }
    }

    private async ValueTask<byte[]?> PiecesAsync(Holding holding)
    {
        var body = new Growing(0);
        while (true)
        {
            if (await LineAsync(MaxPieceLine).ConfigureAwait(false) is not { } line) return null;
            var size = SizeOf(line);
            if (size == 0) break;
            if (size > limits.MaxBody - body.Length) throw TooLong();
            if (!await AddAsync(body, size, holding).ConfigureAwait(false)) return null;
            if (await LineAsync(0).ConfigureAwait(false) is null) return null;
        }

        // Fields that follow a body say nothing that is needed here, but are held to the same form.
        var (count, bytes) = (0, 0);
        while (true)
        {
            if (await LineAsync(limits.MaxFieldBytes).ConfigureAwait(false) is not { } line) return null;
            if (line.Length == 0) return body.ToArray();
            bytes += line.Length;
            if (++count > limits.MaxFields || bytes > limits.MaxFieldBytes) throw TooManyBytes();
            HeadParser.Fields([.. line, .. "\r\n"u8], limits);
        }
    }

    /// <summary>The length that a line tells of the piece that follows.</summary>
    private static int SizeOf(ReadOnlySpan<byte> line)
    {
        var end = line.IndexOf((byte)';');
        var digits = end < 0 ? line : line[..end].TrimEnd(" \t"u8);
        foreach (var sign in line)
        {
            if (sign is < 0x20 and not 0x09 or 0x7F) throw BadPiece();
        }

        return digits.Length is > 0 and <= 7 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var size) ? size : throw BadPiece();
    }

    /// <summary>A line without its end; null where the other side ends before.</summary>
    private async ValueTask<byte[]?> LineAsync(int most)
    {
        while (true)
        {
            var end = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            if (end >= 0)
            {
                if (end == 0 || _buffer[_start + end - 1] != (byte)'\r' || end - 1 > most) throw BadPiece();
                var line = _buffer.AsSpan(_start, end - 1).ToArray();
                _start += end + 1;
                return line;
            }

            if (_end - _start > most + 1) throw BadPiece();
            if (!await FillAsync().ConfigureAwait(false)) return null;
        }
    }

    private async ValueTask<bool> AddAsync(Growing body, int count, Holding holding)
    {
        while (count > 0)
        {
            if (!HasMore && !await FillAsync().ConfigureAwait(false)) return false;
            var part = Math.Min(count, _end - _start);
            // What is only announced takes nothing from others.
            holding.Take(part);
            body.Add(_buffer.AsSpan(_start, part));
            (_start, count) = (_start + part, count - part);
        }

        return true;
    }

    /// <summary>Receives some more behind what is there; false where the other side is done.</summary>
    private async ValueTask<bool> FillAsync()
    {
        if (_start == _end) _start = _end = 0;
        if (_end == _buffer.Length)
        {
            if (_start > 0)
            {
                _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
                (_start, _end) = (0, _end - _start);
            }
            else
            {
                var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
                _buffer.AsSpan(0, _end).CopyTo(larger);
                ArrayPool<byte>.Shared.Return(_buffer);
                _buffer = larger;
            }
        }

        var count = await socket.ReceiveAsync(_buffer.AsMemory(_end), SocketFlags.None, late).ConfigureAwait(false);
        _end += count;
        return count > 0;
    }

    private HttpException TooLong() => new(413, $"the body is longer than {limits.MaxBody.ToString(CultureInfo.InvariantCulture)} bytes", $"正文超过 {limits.MaxBody.ToString(CultureInfo.InvariantCulture)} 字节");

    private static HttpException TooManyBytes() => new(431, "the fields of the request are too long", "请求头字段太长");

    private static HttpException BadPiece() => new(400, "a body in pieces is not as it should be", "分块传送的正文格式不对");

    /// <summary>Bytes that become more; takes no more memory than has come, but for twice.</summary>
    private sealed class Growing(int expected)
    {
        private byte[] _bytes = new byte[Math.Min(expected, 8 * 1024)];

        public int Length { get; private set; }

        public void Add(ReadOnlySpan<byte> part)
        {
            if (Length + part.Length > _bytes.Length) Array.Resize(ref _bytes, expected > 0 ? Math.Min(expected, Math.Max(Length + part.Length, _bytes.Length * 2)) : Math.Max(Length + part.Length, _bytes.Length * 2));
            part.CopyTo(_bytes.AsSpan(Length));
            Length += part.Length;
        }

        public byte[] ToArray() => Length == _bytes.Length ? _bytes : _bytes[..Length];
    }
}
