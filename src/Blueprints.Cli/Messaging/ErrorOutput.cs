using System.Text;

namespace Blueprints.Cli.Messaging;

/// <summary>
/// Standard error, opened only where there is something to say. Where nobody can be told, the work goes on all the same, and its exit code
/// tells.
/// </summary>
internal sealed class ErrorOutput : TextWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Write([value]);

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        try
        {
            Console.Error.Write(buffer);
        }
        catch (Exception trouble) when (FileTrouble.IsOne(trouble) || trouble is ArgumentOutOfRangeException)
        {
            // It is full, closed, or as large as it may be.
        }
    }
}
