using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Cli.Verbs.Checks;

/// <summary>What was asked of <c>check</c>.</summary>
internal sealed record CheckSettings
{
    /// <summary>The form of what is told.</summary>
    public required CheckFormat Format { get; init; }

    /// <summary>Where to write; null is standard output.</summary>
    public string? Output { get; init; }

    /// <summary>The language of findings; null is the document's own.</summary>
    public DiagramLanguage? Language { get; init; }

    /// <summary>The least severity that makes the run fail; null is none.</summary>
    public DiagnosticSeverity? FailOn { get; init; }

    /// <summary>Whether the text lists every finding, and not those alone that matter most.</summary>
    public bool ShowsAll { get; init; }

    /// <summary>Whether the text lists accepted findings.</summary>
    public bool ShowsAccepted { get; init; }

    /// <summary>Whether documents are fixed, and how.</summary>
    public FixMode Fix { get; init; }

    /// <summary>Where pages on rules can be read; null is not said.</summary>
    public Uri? Pages { get; init; }

    /// <summary>The category of the SARIF log; null is the usual one.</summary>
    public string? Category { get; init; }

    /// <summary>Whether nothing is said where nothing was found.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>What the SARIF log says besides what was found.</summary>
    public SarifOptions Sarif(DiagramLanguage language)
    {
        var options = AzureRun.Named(new SarifOptions { Language = language, Pages = Pages }, Environment.GetEnvironmentVariable);
        return Category is null ? options : options with { Category = Category };
    }
}
