using Blueprints.Analysis;
using Blueprints.Cli.Inputs;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;

namespace Blueprints.Cli.Verbs.Checks;

/// <summary>A document on its way through <c>check</c>.</summary>
/// <param name="input">The document.</param>
/// <param name="options">How it is analysed.</param>
internal sealed class CheckedDocument(Input input, AnalysisOptions options)
{
    public Input Input => input;

    public AnalysisOptions Options => options;

    /// <summary>What became of it; null where it could not be read.</summary>
    public Compilation? Compilation { get; set; }

    /// <summary>What was found; null where it could not be read.</summary>
    public DocumentReport? Report { get; set; }
}
