namespace Blueprints.Cli.Rpc;

/// <summary>How messages are told apart in a stream.</summary>
internal interface IFraming
{
    /// <summary>Reads the next message, within limits whatever is sent. For one thread.</summary>
    /// <exception cref="IOException">The stream is broken.</exception>
    Frame Read();

    /// <summary>Writes a message as one write.</summary>
    /// <exception cref="IOException">The stream is broken.</exception>
    void Write(ReadOnlySpan<byte> body);
}
