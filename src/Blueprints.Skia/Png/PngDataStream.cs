namespace Blueprints.Skia.Png;

/// <summary>Cuts what is written to it into <c>IDAT</c> chunks; the last one goes out when it is disposed of.</summary>
internal sealed class PngDataStream(Stream output) : Stream
{
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _length;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            var count = Math.Min(buffer.Length, _buffer.Length - _length);
            buffer[..count].CopyTo(_buffer.AsSpan(_length));
            buffer = buffer[count..];
            _length += count;
            if (_length == _buffer.Length) Send();
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && _length > 0) Send();
        base.Dispose(disposing);
    }

    private void Send()
    {
        var data = _buffer.AsSpan(0, _length);
        _length = 0;
        PngChunk.Write(output, "IDAT"u8, data);
    }
}
