using Blueprints.Diagnostics;

namespace Blueprints.Authoring;

/// <summary>Something that may be written at a caret. Immutable.</summary>
/// <param name="Label">What a list shows, and what is written but for the signs after a key.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Detail">What it takes, or the label of the step, in one line; empty where there is nothing to say.</param>
/// <param name="Description">What it is for, in one line; empty where there is nothing to say.</param>
/// <param name="Edit">What writes it, in place of the word that the caret stands in.</param>
public sealed record CompletionItem(string Label, CompletionKind Kind, string Detail, string Description, DiagnosticEdit Edit)
{
    /// <summary>What it looks like, as SVG, of an icon; null of all else.</summary>
    public string? Picture { get; init; }
}
