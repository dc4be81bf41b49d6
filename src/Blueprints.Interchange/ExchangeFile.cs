using System.Collections.Immutable;
using System.Text;
using Blueprints.Text;

namespace Blueprints.Interchange;

/// <summary>A diagram as another tool's file. Immutable; safe to share between threads.</summary>
/// <param name="Text">The file's text, with line feeds.</param>
public sealed record ExchangeFile(string Text)
{
    /// <summary>What of the diagram the format cannot say, a sentence each, for users. Default: nothing.</summary>
    public ImmutableArray<Bilingual> Told { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The file's bytes: its text in UTF-8 without a mark at the beginning. The same diagram gives the same bytes.</summary>
    public byte[] ToBytes() => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(Text);
}
