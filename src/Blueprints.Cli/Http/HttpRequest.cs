namespace Blueprints.Cli.Http;

/// <summary>A whole request.</summary>
/// <param name="Head">Its head.</param>
/// <param name="Body">Its body; empty for none.</param>
/// <param name="Holding">What it has taken of the bytes that all requests share; the answer is added to it.</param>
internal sealed record HttpRequest(HttpHead Head, ReadOnlyMemory<byte> Body, Holding Holding)
{
    /// <summary>The method; HEAD is asked of a service as GET, and its answer is sent without the body.</summary>
    public string Method => Head.Method == "HEAD" ? "GET" : Head.Method;

    /// <summary>The path, as it was written: nothing is decoded.</summary>
    public string Path => Head.Target.IndexOf('?', StringComparison.Ordinal) is > 0 and var at ? Head.Target[..at] : Head.Target;

    /// <summary>What follows the question mark; empty for nothing.</summary>
    public string Query => Head.Target.IndexOf('?', StringComparison.Ordinal) is > 0 and var at ? Head.Target[(at + 1)..] : "";

    /// <summary>The kind of the body without its parameters, in small letters; empty where it is not said.</summary>
    public string ContentType => (Head.Fields.Of("Content-Type") ?? "").Split(';')[0].Trim().ToLowerInvariant();
}
