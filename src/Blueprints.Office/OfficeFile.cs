using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.Office;

/// <summary>A diagram as a file of an office program. Immutable; safe to share between threads.</summary>
/// <param name="Bytes">The file. The same diagram gives the same bytes, at any time and on any system.</param>
public sealed record OfficeFile(ReadOnlyMemory<byte> Bytes)
{
    /// <summary>What of the diagram the format cannot say, a sentence each, for users. Default: nothing.</summary>
    public ImmutableArray<Bilingual> Told { get; init => field = value.IsDefault ? [] : value; } = [];
}
