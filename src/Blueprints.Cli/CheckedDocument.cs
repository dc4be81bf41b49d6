using Blueprints.Diagnostics;
using Blueprints.Diagrams;

namespace Blueprints.Cli;

/// <summary>A document on its way through <c>check</c>.</summary>
internal sealed class CheckedDocument(Input input)
{
    public Input Input => input;

    /// <summary>What was found; null where the document could not be read.</summary>
    public DocumentReport? Report { get; set; }

    /// <summary>The language of its findings; null where mistakes leave that open.</summary>
    public DiagramLanguage? Language { get; set; }
}
