namespace Blueprints.Cli.Rpc;

/// <summary>What was read from the other side: a message, what is wrong with one, or the end.</summary>
/// <param name="Body">The message; null where there is none.</param>
/// <param name="Fault">What is wrong with it; null where nothing is, or the other side has ended.</param>
internal readonly record struct Frame(byte[]? Body, string? Fault = null)
{
    /// <summary>The other side has ended.</summary>
    public static Frame End => default;

    public bool IsEnd => Body is null && Fault is null;
}
