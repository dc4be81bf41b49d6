using System.IO.Compression;

namespace Blueprints.Cli.Studio;

/// <summary>A file of the page, as the command carries it. Immutable.</summary>
/// <param name="Name">Its path below the page's folder, with <c>/</c> between its parts.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Packed">The bytes, packed by brotli.</param>
internal sealed record PageFile(string Name, int Length, ReadOnlyMemory<byte> Packed)
{
    /// <summary>What it is called on the web.</summary>
    public string MediaType => Path.GetExtension(Name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".txt" => "text/plain; charset=utf-8",
        ".json" => "application/json",
        ".wasm" => "application/wasm",
        _ => "application/octet-stream",
    };

    /// <summary>The bytes.</summary>
    /// <exception cref="InvalidDataException">They can't be unpacked, or are not as many as was said.</exception>
    public byte[] Plain()
    {
        var bytes = new byte[Length];
        return BrotliDecoder.TryDecompress(Packed.Span, bytes, out var written) && written == Length ? bytes : throw new InvalidDataException($"'{Name}' of the page is damaged");
    }
}
