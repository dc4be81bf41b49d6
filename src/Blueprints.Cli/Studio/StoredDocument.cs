namespace Blueprints.Cli.Studio;

/// <summary>A document as it lies in the folder.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="Tag">A word for them, in quotes, as an ETag: other bytes have another.</param>
internal sealed record StoredDocument(ReadOnlyMemory<byte> Content, string Tag);
