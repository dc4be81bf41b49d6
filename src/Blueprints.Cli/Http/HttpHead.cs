namespace Blueprints.Cli.Http;

/// <summary>What stands before the body of a request.</summary>
/// <param name="Method">The method, as it was written.</param>
/// <param name="Target">The path and what follows it, beginning with a slash; <c>*</c> for OPTIONS of the server.</param>
/// <param name="Minor">The version after the point: 0 or 1.</param>
/// <param name="Host">Whom the request is for; empty where it does not say so, which only HTTP/1.0 may.</param>
/// <param name="Fields">The fields.</param>
internal sealed record HttpHead(string Method, string Target, int Minor, string Host, HttpFields Fields)
{
    /// <summary>How many bytes the body has; null where it comes in pieces.</summary>
    public long? Length { get; init; } = 0;

    /// <summary>Whether the client waits for a word before it sends the body.</summary>
    public bool Expects => Minor == 1 && Fields.Of("Expect") is not null;

    /// <summary>Whether the connection goes on after the answer.</summary>
    public bool GoesOn => Minor == 1 ? !Fields.Lists("Connection", "close") : Fields.Lists("Connection", "keep-alive");
}
