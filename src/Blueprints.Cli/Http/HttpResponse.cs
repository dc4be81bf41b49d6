using System.Text;

namespace Blueprints.Cli.Http;

/// <summary>An answer.</summary>
/// <param name="Status">The status.</param>
/// <param name="ContentType">What the body is; null for none.</param>
/// <param name="Body">The body.</param>
internal sealed record HttpResponse(int Status, string? ContentType, ReadOnlyMemory<byte> Body)
{
    public const string PlainText = "text/plain; charset=utf-8";

    /// <summary>Further fields. Their values hold no line ends.</summary>
    public IReadOnlyList<(string Name, string Value)> Fields { get; init; } = [];

    /// <summary>What follows the body as it comes, until there is no more, the client is gone or the server ends; null for none. The connection
    /// ends with it, since its length is not known.</summary>
    public IAsyncEnumerable<ReadOnlyMemory<byte>>? Pieces { get; init; }

    public static HttpResponse Text(int status, string text, string type = PlainText) => new(status, type, Encoding.UTF8.GetBytes(text));

    /// <summary>An answer without a body.</summary>
    public static HttpResponse Empty(int status) => new(status, null, default);
}
