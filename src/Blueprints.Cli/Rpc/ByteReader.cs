namespace Blueprints.Cli.Rpc;

/// <summary>Reads a stream byte by byte, line by line and in stretches, within limits. For one thread.</summary>
internal sealed class ByteReader(Stream input)
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>Reads a line without its end, which is LF or CR LF.</summary>
    /// <param name="most">The most bytes that are kept of it.</param>
    /// <param name="isWhole">Whether all of it was kept.</param>
    /// <returns>The line; null at the end of the stream, which ends a last line without an end of its own, too.</returns>
    public byte[]? Line(int most, out bool isWhole)
    {
        using var line = new MemoryStream();
        isWhole = true;
        while (true)
        {
            if (_start == _end && !Fill()) return line.Length == 0 && isWhole ? null : line.ToArray();
            var part = _buffer.AsSpan(_start, _end - _start);
            var length = part.IndexOf((byte)'\n');
            var taken = length < 0 ? part : part[..length];
            if (line.Length + taken.Length > most)
            {
                isWhole = false;
                taken = taken[..(int)(most - line.Length)];
            }

            line.Write(taken);
            _start += length < 0 ? part.Length : length + 1;
            if (length < 0) continue;
            var bytes = line.ToArray();
            return bytes is [.., (byte)'\r'] ? bytes[..^1] : bytes;
        }
    }

    /// <summary>Reads so many bytes; null where the stream ends before. Takes no more memory than has come.</summary>
    public byte[]? Bytes(int count)
    {
        var bytes = new byte[Math.Min(count, _buffer.Length)];
        var read = 0;
        while (read < count)
        {
            if (_start == _end && !Fill()) return null;
            var part = Math.Min(count - read, _end - _start);
            if (read + part > bytes.Length) Array.Resize(ref bytes, (int)Math.Min(count, Math.Max((long)read + part, bytes.Length * 2L)));
            _buffer.AsSpan(_start, part).CopyTo(bytes.AsSpan(read));
            (_start, read) = (_start + part, read + part);
        }

        return bytes;
    }

    /// <summary>Passes over so many bytes; false where the stream ends before.</summary>
    public bool Skip(long count)
    {
        while (count > 0)
        {
            if (_start == _end && !Fill()) return false;
            var part = (int)Math.Min(count, _end - _start);
            (_start, count) = (_start + part, count - part);
        }

        return true;
    }

    private bool Fill()
    {
        (_start, _end) = (0, input.Read(_buffer));
        return _end > 0;
    }
}
