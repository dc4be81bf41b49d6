using Blueprints.Analysis;
using Blueprints.Cli.Formats;
using Blueprints.Files;

namespace Blueprints.Cli.Serving;

/// <summary>What a request wants drawn.</summary>
/// <param name="Kind">The key of the kind of document; null for any.</param>
/// <param name="Format">The format.</param>
/// <param name="Text">The document, in UTF-8.</param>
/// <param name="Options">How.</param>
internal sealed record DrawingRequest(string? Kind, OutputFormat Format, ReadOnlyMemory<byte> Text, ServedOptions Options)
{
    /// <summary>The files that the document may use. Default: none.</summary>
    public IFileSource? Files { get; init; }

    /// <summary>How weak links are looked for. Default: as without settings.</summary>
    public AnalysisOptions Analysis { get; init; } = AnalysisOptions.Default;
}
