namespace Blueprints.Cli.Rpc;

/// <summary>Messages of a line each, as the Model Context Protocol has them. A line that is too long is passed over.</summary>
internal sealed class LineFraming(Stream input, Stream output) : IFraming
{
    private readonly ByteReader _reader = new(input);

    public Frame Read()
    {
        while (true)
        {
            if (_reader.Line(HeaderFraming.MaxBody, out var isWhole) is not { } line) return Frame.End;
            if (!isWhole) return new Frame(null, "a message is too long");
            if (!line.AsSpan().Trim(" \t\r"u8).IsEmpty) return new Frame(line);
        }
    }

    public void Write(ReadOnlySpan<byte> body)
    {
        output.Write([.. body, (byte)'\n']);
        output.Flush();
    }
}
