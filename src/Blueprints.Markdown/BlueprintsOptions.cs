using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Text;
using Blueprints.Themes;

namespace Blueprints.Markdown;

/// <summary>How fences are drawn. Immutable; safe to share between threads.</summary>
public sealed record BlueprintsOptions
{
    /// <summary>The options as they are when nothing is said.</summary>
    public static BlueprintsOptions Default { get; } = new();

    /// <summary>
    /// The limits of documents, the language of mistakes, and the files that fences (<c>file=</c>) and their documents may use; their paths
    /// count from the folder of the page (<see cref="BlueprintsPages.OfPage"/>). Default: no files, so that a fence that names one is
    /// refused.
    /// </summary>
    public CompilerOptions Compiler { get; init; } = CompilerOptions.Default;

    /// <summary>How documents are analysed whose fence says <c>findings</c>. Default: <see cref="AnalysisOptions.Default"/>.</summary>
    public AnalysisOptions Analysis { get; init; } = AnalysisOptions.Default;

    /// <summary>The theme where a fence names none; null takes the document's own, or <c>light</c>. Default: null.</summary>
    public Theme? Theme { get; init; }

    /// <summary>
    /// The language of the drawings' own words, and of what is said of a fence itself, where the fence names none; null takes the
    /// document's, and English for the latter. Default: null.
    /// </summary>
    public DiagramLanguage? Language { get; init; }

    /// <summary>Where drawings are written. Default: null, nowhere: each stands in the page as SVG.</summary>
    public DrawingFolder? Drawings { get; init; }

    /// <summary>
    /// Whether warnings stand on the page as well, above the drawing; errors always do. Default: true.
    /// </summary>
    public bool ShowsWarnings { get; init; } = true;

    /// <summary>
    /// Told each mistake while the page is parsed, in the order of the page, on the thread that parses it; what it throws, parsing throws.
    /// Default: null; <see cref="BlueprintsPages.BlueprintMistakes"/> has them all as well.
    /// </summary>
    public Action<BlueprintMistake>? OnMistake { get; init; }

    /// <summary>Whether something that is said of a fence stands on the page.</summary>
    internal bool Shows(Diagnostic said) => said.Severity == DiagnosticSeverity.Error || ShowsWarnings;
}
