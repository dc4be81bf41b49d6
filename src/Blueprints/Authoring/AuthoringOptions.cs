using Blueprints.Analysis;
using Blueprints.Diagrams;
using Blueprints.Text;

namespace Blueprints.Authoring;

/// <summary>How a document is looked at while it is written. Immutable.</summary>
public sealed record AuthoringOptions
{
    /// <summary>The options as they are when nothing is said.</summary>
    public static AuthoringOptions Default { get; } = new();

    /// <summary>What the text is. Default: <see cref="AuthoredFile.Document"/>.</summary>
    public AuthoredFile File { get; init; }

    /// <summary>The limits, and the files that the document may use. Default: <see cref="CompilerOptions.Default"/>.</summary>
    public CompilerOptions Compiler { get; init; } = CompilerOptions.Default;

    /// <summary>How weak links are looked for. Default: <see cref="AnalysisOptions.Default"/>.</summary>
    public AnalysisOptions Analysis { get; init; } = AnalysisOptions.Default;

    /// <summary>The paths of the other documents of the folder, relative to this one, with <c>/</c> between their parts, to be offered where
    /// a file may be named; asked for only there. Default: null, none.</summary>
    public Func<IEnumerable<string>>? DocumentsBeside { get; init; }

    /// <summary>The language in which all is told. Default: null, that of the document.</summary>
    public DiagramLanguage? Language { get; init; }
}
