using Blueprints.Cli.Files;

namespace Blueprints.Cli.Outputs;

/// <summary>Standard output for a drawing: nothing comes out until the whole is there.</summary>
internal static class StandardOutput
{
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Write(Action<Stream> write)
    {
        using var whole = new MemoryStream();
        write(whole);
        Streams.RequireGiven(1);
        SizeLimit.Heed();
        using var stream = new LimitedStream(Console.OpenStandardOutput());
        whole.WriteTo(stream);
        stream.Flush();
    }
}
