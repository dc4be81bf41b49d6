namespace Blueprints.Cli.Outputs;

/// <summary>A stream into a file, in which a file grown too large is told as trouble with the file; see <see cref="SizeLimit"/>.</summary>
internal sealed class LimitedStream(Stream inner) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => inner.CanSeek;

    public override bool CanWrite => true;

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set => inner.Position = value;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            inner.Write(buffer);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw SizeLimit.Refusal();
        }
    }

    public override void Flush()
    {
        try
        {
            inner.Flush();
        }
        catch (ArgumentOutOfRangeException)
        {
            throw SizeLimit.Refusal();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

    public override void SetLength(long value) => inner.SetLength(value);
}
