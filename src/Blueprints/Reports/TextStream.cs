using System.Text;

namespace Blueprints.Reports;

/// <summary>Hands UTF-8 on to a writer as it comes, so that a large drawing is never there as one string.</summary>
/// <param name="writer">Where the characters go.</param>
/// <param name="skipped">How many bytes at the beginning are left out.</param>
internal sealed class TextStream(TextWriter writer, int skipped) : Stream
{
    private readonly Decoder _decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
    private readonly char[] _characters = new char[8192];
    private int _left = skipped;

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
        var begin = Math.Min(_left, buffer.Length);
        _left -= begin;
        for (buffer = buffer[begin..]; buffer.Length > 0;)
        {
            _decoder.Convert(buffer, _characters, flush: false, out var used, out var made, out _);
            writer.Write(_characters.AsSpan(0, made));
            buffer = buffer[used..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
