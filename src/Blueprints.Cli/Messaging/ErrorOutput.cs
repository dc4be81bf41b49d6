using System.Text;
using Blueprints.Cli.Startup;

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
        // A number that was closed at the start may be one that the runtime has taken since, such as that of the pipe by which it hears of
        // signals: what is written there would be taken for one.
        if (!Descriptors.IsGiven(2)) return;
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
